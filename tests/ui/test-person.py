#!/usr/bin/python3
"""A person at the real window, with a pointer and a keyboard; what they did is then read from the file.

    with-session.sh --wm -- test-person.py BATON

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
SPACE = '{urn:baton:library:1}'
# For the program alone: the accessibility library warns in this one.


def begin(app):
    """The first run, on nothing: start with the suggestions."""
    app.click(app.get('label', 'Start with suggestions'))
    app.get('list', 'Places')


def write_task(app, title):
    app.key('ctrl+n')
    wait(lambda: any('focused' in states(n) for n in app.find_all('entry', 'What takes your time?')), 'the quick entry')
    app.type(title)
    app.key('Return')
    app.get('list item', title)


def titles(app):
    """The rows of the task list, from top to bottom."""
    rows = [row for row in kids(app.get('list', 'Tasks')) if role(row) == 'list item' and ui.on_screen(row)]
    return [name(row) for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def scroll_to(app, node):
    """Turns the wheel over the criteria until the node is well inside the panel."""
    panel = app.rect(app.get('list', 'When to outsource', shown=False))
    ui.sh('xdotool', 'mousemove', str(panel[0] + panel[2] // 2), '400')
    for _ in range(60):
        top = app.rect(node)[1]
        if 120 < top < 620:
            return
        ui.sh('xdotool', 'click', '5' if top >= 620 else '4')
        ui.sh('sleep', '0.05')
    raise ui.Missing('%s could not be scrolled to' % name(node))


def fill_in(app, field, value):
    row = app.get('entry', field, shown=False)
    scroll_to(app, row)
    app.click(row)
    app.key('ctrl+a')
    app.type(value)
    app.key('Return')


def tick(app, criterion):
    box = app.get('check box', criterion, shown=False)
    scroll_to(app, box)
    app.click(box)
    wait(lambda: 'checked' in states(box), criterion + ' to be ticked')


def headline(app):
    return labels(app.get('panel', 'Verdict', shown=False))[0]


def read_library():
    return ET.parse(LIBRARY).getroot()


def saved_task(title):
    return next((task for task in read_library().iter(SPACE + 'task') if task.get('title') == title), None)


def wait_for_file(condition, what):
    wait(lambda: LIBRARY.exists() and condition(), what, timeout=15)


def judges_a_task(app):
    begin(app)
    write_task(app, 'Clean the gutters')
    app.key('ctrl+comma')
    value = app.get('entry', 'An hour is worth')
    app.click(value)
    app.key('ctrl+a')
    app.type('40')
    app.key('Return', 'Escape')
    app.gone('entry', 'An hour is worth')
    fill_in(app, 'Time it takes me, each time', '3h')
    fill_in(app, 'Times a year', '2')
    fill_in(app, 'Price, each time', '150')
    wait(lambda: headline(app) == 'Too dear', 'the verdict on the figures alone')
    tick(app, 'I don’t enjoy it')
    wait(lambda: headline(app) != 'Too dear', 'the verdict to change')
    tick(app, 'I’m bad at it and don’t want to get good')
    wait(lambda: headline(app) == 'Outsource it', 'the verdict to be Outsource')
    app.key('ctrl+q')
    app.process.wait(10)

    task = saved_task('Clean the gutters')
    assert task.get('minutes') == '180', ET.tostring(task)
    assert task.get('times-per-year') == '2', ET.tostring(task)
    assert float(task.get('price')) == 150, ET.tostring(task)
    assert [answer.get('value') for answer in task.iter(SPACE + 'answer')].count('yes') == 2, ET.tostring(task)


def moves_by_pointer(app):
    begin(app)
    for title in ('One', 'Two', 'Three', 'Four', 'Five'):
        write_task(app, title)
    assert titles(app) == ['One', 'Two', 'Three', 'Four', 'Five']
    app.drag(app.get('list item', 'One'), app.get('list item', 'Three'), 0.7)
    wait(lambda: titles(app) == ['Two', 'Three', 'One', 'Four', 'Five'], 'the new order')
    app.drag(app.get('list item', 'Five'), app.get('list item', 'Two'), 0.3)
    wait(lambda: titles(app) == ['Five', 'Two', 'Three', 'One', 'Four'], 'the newest order')
    # Outside the window nothing is dropped.
    app.drag(app.get('list item', 'Two'), (1250, 880))
    assert titles(app) == ['Five', 'Two', 'Three', 'One', 'Four']
    app.drag(app.get('list item', 'Two'), app.get('label', 'Want to Start'))
    wait(lambda: titles(app) == ['Five', 'Three', 'One', 'Four'], 'the task to leave the list')
    app.drag(app.get('list item', 'Three'), app.get('label', 'Fiverr'))
    wait(lambda: titles(app) == ['Five', 'One', 'Four'], 'the other task to leave the list')
    app.click(app.get('label', 'Fiverr'))
    app.get('label', 'Three')
    app.stop()

    order = [task.get('title') for task in read_library().iter(SPACE + 'task')]
    assert [title for title in order if title in ('Five', 'One', 'Four')] == ['Five', 'One', 'Four'], order
    assert sorted(order) == ['Five', 'Four', 'One', 'Three', 'Two'], order
    assert saved_task('Two').get('stage') == 'want-to-start'
    three = saved_task('Three')
    fiverr = next(p for p in read_library().iter(SPACE + 'provider') if p.get('name') == 'Fiverr')
    assert three.get('stage') == 'handed-off' and three.get('provider') == fiverr.get('id'), ET.tostring(three)


def moves_by_keyboard(app):
    begin(app)
    for title in ('One', 'Two', 'Three'):
        write_task(app, title)
    app.click(app.get('list item', 'One'))
    app.key('alt+Down')
    wait(lambda: titles(app) == ['Two', 'One', 'Three'], 'the row one lower')
    app.key('alt+End')
    wait(lambda: titles(app) == ['Two', 'Three', 'One'], 'the row at the end')
    app.key('alt+Home', 'alt+Down')
    wait(lambda: titles(app) == ['Two', 'One', 'Three'], 'the row in the middle')
    wait(lambda: any('focused' in states(n) for n in app.find_all('list item', 'One')), 'the row to keep the keyboard')
    app.key('Delete')
    wait(lambda: titles(app) == ['Two', 'Three'], 'the row to go')
    app.key('ctrl+z')
    wait(lambda: titles(app) == ['Two', 'One', 'Three'], 'the row to come back')
    app.key('ctrl+shift+z')
    wait(lambda: titles(app) == ['Two', 'Three'], 'the row to go again')
    app.key('ctrl+z')
    app.key('alt+4')
    wait(lambda: titles(app) == ['Two', 'Three'], 'the task to be kept')
    app.stop()
    assert saved_task('One').get('stage') == 'keeping'


def comes_back_as_left(app):
    """Closing saves at once, and the next start shows the same."""
    begin(app)
    write_task(app, 'Written just before the end')
    app.key('ctrl+q')
    app.process.wait(10)
    assert saved_task('Written just before the end') is not None
    assert LIBRARY.stat().st_mode & 0o777 == 0o600

    again = ui.App(app.process.args)
    again.get('list item', 'Written just before the end')
    assert again.stop() == 0


def shows_a_refused_file(app):
    app.key('ctrl+q')
    app.process.wait(10)
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    LIBRARY.write_text('<library xmlns="urn:baton:library:1" version="1">\n<tasks>\n')
    before = LIBRARY.read_bytes()
    again = ui.App(app.process.args)
    wait(lambda: any('library.xml' in label for label in labels(again.node)), 'the name of the file')
    again.key('ctrl+n')
    again.stop()
    assert LIBRARY.read_bytes() == before


def fresh():
    """Each test begins where nothing was."""
    ui.forget(LIBRARY)


if __name__ == '__main__':
    ui.run([judges_a_task, moves_by_pointer, moves_by_keyboard, comes_back_as_left, shows_a_refused_file],
           sys.argv[1:], fresh)
