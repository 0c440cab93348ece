#!/usr/bin/python3
"""What is needed next is in view: what was just written or unfolded, the buttons of a dialog, those below a message.

    with-session.sh --wm -- test-room.py BATON LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import name, states, text, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SAMPLE = pathlib.Path(sys.argv.pop())
LONG = 'Clean the gutters of the big house and of the small one behind it, before the leaves fall'


def resize(app, width, height):
    ui.sh('xdotool', 'windowsize', '--sync', app.window_id()[0], str(width), str(height))


def is_in_view(app, node):
    _, top, _, height = ui.extents(node)
    return ui.on_screen(node) and 0 < top and top + height <= ui.extents(app.windows()[0])[3]


def comes_into_view(app, role, label):
    wait(lambda: any(is_in_view(app, node) for node in app.find_all(role, label)), label + ' to be in view')


def has_keyboard(app, role, label):
    wait(lambda: any('focused' in states(node) for node in app.find_all(role, label)), 'the keyboard on ' + label)


def write_task(app, line):
    app.key('ctrl+n')
    app.type(line)
    wait(lambda: any(text(node) == line for node in app.find_all('entry', 'What takes your time?')), 'the line')
    app.key('Return')


def shows_what_was_written(app):
    """In a low window too, where the list gets higher as the words below the line go."""
    resize(app, 360, 640)
    app.get('push button', 'Back to Places')
    for title, rest in (('Mend the gate', ' 3h $5'), ('Call the bank', ''), ('Sell the car', ' 2h x2/year $3 !urgent')):
        write_task(app, title + rest)
        comes_into_view(app, 'list item', title)


def shows_what_unfolds(app):
    """By the keyboard, at the lower edge of the page of a provider."""
    resize(app, 1000, 500)
    app.click(app.get('label', 'Upwork'))
    wait(lambda: any(name(node) == 'Upwork' for node in app.find_all('heading')), 'the page')
    app.key('F2')
    wait(lambda: any(text(node) == 'Upwork' for node in app.find_all('entry', 'Name')), 'the details')
    for _ in range(30):
        if any('focused' in states(node) for node in app.find_all('list item', 'Fees')):
            break
        app.key('Tab')
        ui.sh('sleep', '0.05')
    app.key('Return')
    comes_into_view(app, 'entry', 'Usual tip')


def shows_what_folds(app):
    """Escape folds a handoff whose head the wheel has turned away."""
    app.click(app.get('label', 'Heating'))
    row = app.get('list item', 'Service the boiler', timeout=15)
    app.click(row)
    comes_into_view(app, 'entry', 'Agreed price')
    x, y = app.centre(app.windows()[0])
    ui.sh('xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', '40', '--delay', '20', '5')
    wait(lambda: not any(is_in_view(app, node) for node in app.find_all('list item', 'Service the boiler')), 'it to be away')
    app.key('Escape')
    comes_into_view(app, 'list item', 'Service the boiler')


def keeps_buttons_whole(app):
    """However long the title is that stands between them."""
    write_task(app, LONG)
    app.get('list item', LONG)
    app.key('Escape')
    has_keyboard(app, 'list item', LONG)
    app.key('ctrl+h')
    cancel = app.get('push button', 'Cancel')
    wait(lambda: ui.extents(cancel)[2] >= 40, 'room for the word Cancel')
    assert ui.extents(app.get('push button', 'Hand Off', under=ui.window_of(cancel)))[2] >= 50


def marks_no_title(app):
    """Going back from the criteria to the task leads past its title."""
    app.key('Escape')
    has_keyboard(app, 'list item', 'Clean the gutters')
    app.key('ctrl+e')
    app.get('push button', 'Done Editing Criteria')
    app.key('Escape')
    has_keyboard(app, 'push button', 'Edit Criteria')
    title = app.get('entry', 'Task')
    assert title.get_text_iface().get_n_selections() == 0


def covers_no_button(app):
    """A message stands above the buttons of the task that is next."""
    app.key('Escape')
    has_keyboard(app, 'list item', 'Clean the gutters')
    app.key('alt+4')
    undo = app.get('push button', 'Undo')
    # The bus leaves out what is around the words of a button: of both, and of the message.
    app.centre(undo)
    _, top, _, height = ui.extents(undo)
    assert 0 < top and top + height + 20 <= ui.extents(app.get('push button', 'Keep It'))[1], top


def adds_the_first_provider(app):
    """Several tasks, and nobody yet to hand them off to."""
    for title in ('One', 'Two'):
        write_task(app, title)
        app.get('list item', title)
    app.key('Escape', 'ctrl+a')
    app.get('label', '2 selected')
    app.key('ctrl+h')
    app.choose(re.compile('^Platform'), 'p')
    app.get('entry', 'Name')


def fresh_of(library):
    ui.forget(LIBRARY)
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    if library:
        shutil.copy(library, LIBRARY)
    else:
        LIBRARY.write_text('<library xmlns="urn:baton:library:1" version="1"><tasks/></library>')
    LIBRARY.chmod(0o600)


NOBODY = [adds_the_first_provider]
TESTS = [shows_what_was_written, shows_what_unfolds, shows_what_folds, keeps_buttons_whole, marks_no_title, covers_no_button,
         *NOBODY]

if __name__ == '__main__':
    chosen = [test for test in TESTS if not sys.argv[2:] or test.__name__ in sys.argv[2:]]
    libraries = iter([None if test in NOBODY else SAMPLE for test in chosen])
    ui.run(chosen, sys.argv[1:2], lambda: fresh_of(next(libraries)))
