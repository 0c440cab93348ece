#!/usr/bin/python3
"""A person with a keyboard at the list of tasks: selecting several, quick entry, the menu, a second window, a restart.

    with-session.sh --wm -- test-list.py BATON

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, labels, name, role, states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
SPACE = '{urn:baton:library:1}'
# A restart finds the settings again only where they are in a file.
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}


def titles(app, window=None):
    rows = [row for row in kids(app.get('list', 'Tasks', under=window)) if role(row) == 'list item' and ui.on_screen(row)]
    return [name(row) for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def focused_row(app):
    return next((name(node) for node in app.find_all('list item') if 'focused' in states(node)), None)


def in_entry(app):
    return any('focused' in states(n) for n in app.find_all('entry', 'What takes your time?'))


def begin(app, *lines):
    app.click(app.get('label', 'Start with suggestions'))
    app.get('list', 'Places')
    wait(lambda: in_entry(app), 'the quick entry')
    for line in lines:
        app.type(line)
        app.key('Return')
    if lines:
        wait(lambda: len(titles(app)) == len(lines), 'the tasks')


def go_to_list(app, title):
    app.click(app.get('list item', title))
    wait(lambda: focused_row(app) == title, title + ' to have the keyboard')


def finish(app):
    """Ends the program. Returns: the tasks of the file by title."""
    app.key('ctrl+q')
    app.process.wait(10)
    return {task.get('title'): task for task in ET.parse(LIBRARY).getroot().iter(SPACE + 'task')}


def does_to_several(app):
    begin(app, 'One', 'Two', 'Three', 'Four', 'Five')
    go_to_list(app, 'Two')
    app.key('shift+Down', 'shift+Down')
    app.get('label', '3 selected')
    app.key('alt+Up')
    wait(lambda: titles(app) == ['Two', 'Three', 'Four', 'One', 'Five'], 'three to move up')
    app.key('alt+End')
    wait(lambda: titles(app) == ['One', 'Five', 'Two', 'Three', 'Four'], 'three to move to the end')
    app.key('alt+4')
    wait(lambda: titles(app) == ['One', 'Five'], 'three to be kept')
    app.get('label', '3 tasks moved to Keeping')
    wait(lambda: focused_row(app) == 'Five', 'the keyboard to stay in the list')
    app.key('ctrl+z')
    wait(lambda: titles(app) == ['One', 'Five', 'Two', 'Three', 'Four'], 'one undo to bring back three')
    app.key('ctrl+a')
    app.get('label', '5 selected')
    app.key('Escape')
    wait(lambda: [name(row) for row in kids(app.get('list', 'Tasks')) if 'selected' in states(row)] == ['Two'],
         'only one to be selected')
    app.key('ctrl+a', 'ctrl+t')
    app.get('label', 'Time 5 tasks take, each time', shown=False)
    app.type('wrong')
    app.key('Return')
    wait(lambda: any('3:20' in text for text in labels(app.node)), 'what to write instead')
    app.key('ctrl+a')
    app.type('1:30')
    app.key('Return')
    app.get('label', 'Effort of 5 tasks set')
    app.key('Delete')
    wait(lambda: any('5 tasks deleted' == text for text in labels(app.node)), 'all to go')
    wait(lambda: in_entry(app), 'the keyboard to go where a task can be written')
    app.key('ctrl+z')
    wait(lambda: len(titles(app)) == 5, 'one undo to bring back five')
    tasks = finish(app)
    assert len(tasks) == 5 and all(task.get('minutes') == '90' for task in tasks.values()), tasks
    assert [task.get('stage') for task in tasks.values()].count('keeping') == 0


def understands_what_is_typed(app):
    begin(app)
    app.type('Clean the gutters 3h x2/year $150 @taskrabbit !urgent')
    for chip in ('3 h', 'twice a year', '$150 each', 'Taskrabbit', 'Urgent'):
        app.get('label', chip)
    app.key('Return')
    app.get('list item', 'Clean the gutters')
    assert in_entry(app)
    app.type('Watch it 3h')
    app.key('ctrl+Return')
    app.get('list item', 'Watch it 3h')
    app.type('Edit 45m @Somebody')
    wait(lambda: any('Somebody' in text for text in labels(app.node)), 'the doubt to be told')
    app.key('Return')
    app.get('list item', 'Edit @Somebody')
    tasks = finish(app)
    gutters = tasks['Clean the gutters']
    assert gutters.get('minutes') == '180' and gutters.get('times-per-year') == '2', ET.tostring(gutters)
    assert float(gutters.get('price')) == 150 and gutters.get('urgent') == 'yes', ET.tostring(gutters)
    assert gutters.get('provider'), ET.tostring(gutters)
    assert tasks['Watch it 3h'].get('minutes') is None
    assert tasks['Edit @Somebody'].get('minutes') == '45'


def keeps_the_keyboard(app):
    begin(app, 'One', 'Two', 'Three')
    go_to_list(app, 'Two')
    app.key('Delete')
    wait(lambda: focused_row(app) == 'Three', 'the next row to get the keyboard')
    app.key('Delete')
    wait(lambda: focused_row(app) == 'One', 'the row before to get the keyboard')
    app.key('ctrl+z')
    wait(lambda: focused_row(app) == 'Three', 'what came back to get the keyboard')
    app.key('Home')
    wait(lambda: focused_row(app) == 'One', 'Home to go to the first row')
    app.key('End')
    wait(lambda: focused_row(app) == 'Three', 'End to go to the last row')
    app.key('shift+F10')
    app.get('menu item')
    app.key('Escape')
    wait(lambda: focused_row(app) == 'Three', 'the row to have the keyboard again')
    app.key('Menu')
    app.choose(re_named('Keep It'), 'k')
    wait(lambda: titles(app) == ['One'], 'the task to be kept')
    assert finish(app)['Three'].get('stage') == 'keeping'


def re_named(text):
    import re
    return re.compile('^' + text)


def pastes_and_copies(app):
    begin(app, 'One 1h', 'Two')
    go_to_list(app, 'One')
    app.key('ctrl+a', 'ctrl+c')
    app.get('label', '2 tasks copied as text')
    app.key('ctrl+n', 'ctrl+v')
    wait(lambda: any('One' in (ui.text(n) or '') for n in app.find_all('entry', 'What takes your time?')), 'the text')
    app.key('ctrl+a', 'BackSpace')
    go_to_list(app, 'Two')
    app.key('ctrl+v')
    wait(lambda: len(titles(app)) == 4, 'two more tasks')
    app.key('ctrl+z')
    wait(lambda: len(titles(app)) == 2, 'one undo to take both back')
    finish(app)


def shows_two_windows(app):
    begin(app, 'One', 'Two')
    app.key('ctrl+shift+n')
    # The bus calls the second one a filler.
    wait(lambda: len(app.windows()) == 2, 'the second window')
    first, second = app.windows()
    wait(lambda: titles(app, first) == titles(app, second) == ['One', 'Two'], 'both to show the tasks')
    app.key('ctrl+n')
    app.type('Three')
    app.key('Return')
    wait(lambda: titles(app, first) == titles(app, second) == ['One', 'Two', 'Three'], 'both to show the new task')
    app.key('ctrl+w')
    wait(lambda: len(app.windows()) == 1, 'one window to be left')
    assert titles(app) == ['One', 'Two', 'Three']
    assert set(finish(app)) == {'One', 'Two', 'Three'}


def comes_back_where_it_was(app):
    begin(app, *['Task %02d' % number for number in range(1, 26)][:1])
    app.key('ctrl+q')
    app.process.wait(10)
    root = ET.parse(LIBRARY)
    tasks = next(root.getroot().iter(SPACE + 'tasks'))
    only = next(tasks.iter(SPACE + 'task'))
    for number in range(2, 41):
        copy = ET.SubElement(tasks, only.tag, {**only.attrib, 'id': 'task%02d' % number,
                                               'title': 'Task %02d' % number, 'position': 'b%02dV' % number})
        copy.tail = '\n'
    ET.register_namespace('', SPACE[1:-1])
    root.write(LIBRARY, encoding='utf-8', xml_declaration=True)

    again = ui.App(app.process.args, ENVIRONMENT)
    again.get('list item', 'Task 02')
    go_to_list(again, 'Task 02')
    again.key('End')
    wait(lambda: focused_row(again) == 'Task 40', 'the last row')
    again.key('Up', 'Up')
    wait(lambda: focused_row(again) == 'Task 38', 'the row above')
    again.key('ctrl+q')
    again.process.wait(10)

    third = ui.App(app.process.args, ENVIRONMENT)
    wait(lambda: {'Task 32', 'Task 38', 'Task 40'} <= set(titles(third)), 'the list to be scrolled as it was')
    wait(lambda: any('selected' in states(n) for n in third.find_all('list item', 'Task 38')), 'the task to be selected')
    assert third.stop() == 0


def comes_back_to_a_provider(app):
    begin(app, 'One')
    app.click(app.get('label', 'Upwork'))
    app.get('button', re_named('Open Website'))
    app.key('ctrl+q')
    app.process.wait(10)

    again = ui.App(app.process.args, ENVIRONMENT)
    again.get('button', re_named('Open Website'))
    again.key('ctrl+f')
    again.type('stage:considering')
    wait(lambda: any(label == 'Tasks · 1' for label in labels(again.node)), 'what is found')
    again.key('ctrl+d')
    again.click(again.get('label', 'stage:considering'))
    again.key('ctrl+q')
    again.process.wait(10)

    third = ui.App(app.process.args, ENVIRONMENT)
    wait(lambda: any(label == 'Tasks · 1' for label in labels(third.node)), 'the saved search')
    assert third.stop() == 0


def finds_menu_and_shortcuts(app):
    begin(app, 'One')
    app.key('ctrl+question')
    app.get('label', 'Write a new task')
    app.key('Escape')
    wait(lambda: len(app.windows()) == 1, 'Escape to close the shortcuts')
    # Folded, the page covers the places, and the menu with them.
    window_id, _ = app.window_id()
    ui.sh('xdotool', 'windowsize', window_id, '380', '640')
    app.get('button', 'Back to Places')
    app.key('F10')
    app.get('list', 'Places')
    app.get('menu item', re_named('Preferences'))
    app.key('Escape')


def fresh():
    ui.forget(LIBRARY)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


if __name__ == '__main__':
    ui.run([does_to_several, understands_what_is_typed, keeps_the_keyboard, pastes_and_copies, shows_two_windows,
            comes_back_where_it_was, comes_back_to_a_provider,
            finds_menu_and_shortcuts], sys.argv[1:], fresh)
