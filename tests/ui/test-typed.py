#!/usr/bin/python3
"""Nothing that was typed is thrown away unseen, and the keys that finish and lead on do it from everywhere.

    with-session.sh --wm -- test-typed.py BATON LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, labels, name, role, states, text, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
SAMPLE = pathlib.Path(sys.argv.pop())
SPACE = '{urn:baton:library:1}'
# A restart finds the settings again only where they are in a file.
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}


def saved(tag, title):
    return next(record for record in ET.parse(LIBRARY).getroot().iter(SPACE + tag)
                if title in (record.get('title'), record.get('name'), record.get('text')))


def select(app, title):
    app.click(app.get('list item', title))
    wait(lambda: any('focused' in states(n) for n in app.find_all('list item', title)), title + ' to have the keyboard')


def shot(app, label):
    if os.environ.get('UI_PICTURES'):
        ui.sh('import', '-silent', '-window', 'root', '%s/%s.png' % (os.environ['UI_PICTURES'], label))


def is_focused(app, role_name, label):
    return any('focused' in states(node) for node in app.find_all(role_name, label))


def go_on_to(app, role_name, label):
    """By Tab, as far as it takes."""
    for _ in range(20):
        app.key('Tab')
        if is_focused(app, role_name, label):
            return
    raise ui.Missing('Tab does not lead to ' + label)


def asks_to_discard(app):
    app.get('label', 'Discard What You Wrote?')


def answers_by_tab(app):
    """One Tab from answer to answer, and one Escape does not throw them away."""
    app.key('ctrl+comma')
    app.click(app.get('label', 'Help me find it…'))
    first = 'What does an hour of work bring you, after tax?'
    wait(lambda: is_focused(app, 'entry', first), 'the first answer')
    app.type('40')
    app.key('Tab')
    app.type('30')
    app.key('Tab')
    app.type('60')
    app.key('shift+Tab')
    app.type('20')
    answers = [text(node) for node in app.find_all('entry', re.compile(r'^What (?!takes).*\?$'))]
    assert answers[:4] == ['40', '20', '60', ''], answers
    app.key('Escape')
    asks_to_discard(app)
    shot(app, 'discard-hour')
    app.key('Escape')
    app.gone('label', 'Discard What You Wrote?')
    app.get('entry', first)
    app.key('Escape')
    asks_to_discard(app)
    app.key('alt+d')
    app.gone('entry', first)


def finishes_from_a_text(app):
    """Ctrl+Enter is no new line in a brief, and Escape no end of it."""
    select(app, 'Clean the gutters')
    app.key('ctrl+h')
    app.click(app.get('entry', 'Due'))
    go_on_to(app, 'entry', 'Result')
    app.type('Clean gutters')
    app.key('Escape')
    asks_to_discard(app)
    shot(app, 'discard-hand-off')
    app.key('Return')
    app.gone('label', 'Discard What You Wrote?')
    wait(lambda: is_focused(app, 'entry', 'Result'), 'the text to have the keyboard again')
    app.type('!')
    app.key('ctrl+Return')
    app.gone('button', 'Hand Off')
    wait(lambda: 'Clean gutters!' in LIBRARY.read_text(), 'the handoff to be saved')
    assert 'gutters!\n\n\n' not in LIBRARY.read_text()


def quits_only_when_asked(app):
    """The program is asked to end from outside, as by a session that ends, while something is written in a dialog."""
    select(app, 'Clean the gutters')
    app.key('ctrl+h')
    app.click(app.get('entry', 'Due'))
    app.type('tomorrow')
    quit_program()
    asks_to_discard(app)
    app.key('alt+d')
    app.gone('button', 'Hand Off')
    quit_program()
    app.process.wait(10)


def quit_program():
    ui.sh('gapplication', 'action', 'app.baton.Baton', 'quit')


QUICK = 'What takes your time?'


def starts_again(app):
    again = ui.App(app.process.args, ENVIRONMENT)
    again.get('list', 'Places')
    return again


def brings_back_the_line(app):
    """A task that is typed halfway is there again at the next start, until it is one."""
    app.key('ctrl+n')
    wait(lambda: is_focused(app, 'entry', QUICK), 'the quick entry')
    app.type('Paint the fen')
    app.key('ctrl+q')
    app.process.wait(10)

    again = starts_again(app)
    wait(lambda: text(again.get('entry', QUICK)) == 'Paint the fen', 'the line to be back')
    wait(lambda: is_focused(again, 'entry', QUICK), 'the quick entry')
    again.type('ce')
    again.key('ctrl+n')
    again.type(' 2h')
    again.get('label', '2 h')
    shot(again, 'line-back')
    again.key('Return')
    again.get('list item', 'Paint the fence')
    again.key('ctrl+q')
    again.process.wait(10)

    third = starts_again(app)
    third.get('list item', 'Paint the fence', shown=False)
    assert text(third.get('entry', QUICK)) == ''
    assert third.stop() == 0


def keeps_the_line_through_a_kill(app):
    """What is half written is kept a moment after the last letter, not only when the window closes."""
    app.key('ctrl+n')
    wait(lambda: is_focused(app, 'entry', QUICK), 'the quick entry')
    app.type('Paint the fen')
    wait(lambda: SETTINGS.exists() and 'Paint the fen' in SETTINGS.read_text(), 'the line to be kept')
    app.process.kill()
    app.process.wait()

    again = starts_again(app)
    wait(lambda: text(again.get('entry', QUICK)) == 'Paint the fen', 'the line to be back')
    again.key('ctrl+n', 'End')
    again.key('Return')
    again.get('list item', 'Paint the fen')
    wait(lambda: 'Paint the fen' not in SETTINGS.read_text(), 'the line to be forgotten')
    again.stop()
    app.process.returncode = 0


def quits_from_a_window(app):
    """The key that quits does so from every window of the program."""
    app.key('ctrl+comma')
    wait(lambda: any(name(window) == 'Preferences' for window in app.windows()), 'the preferences')
    app.get('entry', 'An hour is worth')
    app.key('ctrl+q')
    app.process.wait(10)


TIME = 'Time it takes me, each time'


def write_time(app, typed):
    select(app, 'Clean the gutters')
    entry = app.get('entry', TIME, shown=False)
    x, y = app.centre(app.get('label', 'When to outsource'))
    ui.sh('xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', '4', '5')
    wait(lambda: ui.on_screen(entry), 'the time to be scrolled to')
    app.click(entry)
    app.key('ctrl+a')
    app.type(typed)
    wait(lambda: text(entry) == typed, 'what was typed')


def is_led_back(app, typed):
    app.get('label', '“%s” cannot be read. To leave it so, close once more.' % typed)
    wait(lambda: text(app.get('entry', TIME)) == typed, 'what was typed to be back')
    app.get('label', re.compile('^Write a time like'))
    shot(app, 'led-back-%s' % typed)


def types_on(app, typed):
    """The keyboard is in the field already."""
    app.key('ctrl+a')
    app.type(typed)
    wait(lambda: text(app.get('entry', TIME)) == typed, 'the field to have the keyboard')


def leads_back(app):
    """Quitting leads back to what could not be read, from another task and another stage; who quits again means it."""
    write_time(app, 'abc')
    select(app, 'Mow the lawn')
    app.key('ctrl+q')
    is_led_back(app, 'abc')
    types_on(app, 'xyz')
    app.key('ctrl+5')
    app.get('label', 'Finished')
    app.key('ctrl+q')
    is_led_back(app, 'xyz')
    app.key('ctrl+q')
    app.process.wait(10)
    assert saved('task', 'Clean the gutters').get('minutes') == '180'


def leads_back_to_a_hidden_panel(app):
    write_time(app, 'abc')
    width = ui.extents(app.get('list', 'Tasks'))[2]
    app.key('F9')
    wait(lambda: ui.extents(app.get('list', 'Tasks'))[2] > width, 'the criteria to be hidden')
    app.key('ctrl+q')
    is_led_back(app, 'abc')
    types_on(app, '2 h')
    app.key('ctrl+q')
    app.process.wait(10)
    assert saved('task', 'Clean the gutters').get('minutes') == '120'


def quits_from_a_question(app):
    """Through the same questions: what is written in a dialog is not thrown away."""
    select(app, 'Clean the gutters')
    app.key('ctrl+h')
    app.click(app.get('entry', 'Due'))
    app.type('tomorrow')
    app.key('ctrl+q')
    asks_to_discard(app)
    app.key('alt+d')
    app.gone('button', 'Hand Off')
    app.key('ctrl+q')
    app.process.wait(10)


def fresh():
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


if __name__ == '__main__':
    ui.run([answers_by_tab, finishes_from_a_text, quits_only_when_asked, brings_back_the_line,
            keeps_the_line_through_a_kill, quits_from_a_window, quits_from_a_question, leads_back,
            leads_back_to_a_hidden_panel], sys.argv[1:], fresh)
