#!/usr/bin/python3
"""A person without a pointer: where the keyboard goes, what its keys act on, and what taking back is called.

    with-session.sh --wm -- test-keys.py BATON SAMPLE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, labels, name, role, states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
SAMPLE = pathlib.Path(sys.argv[2])
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}


def titles(app):
    rows = [row for row in kids(app.get('list', 'Tasks')) if role(row) == 'list item' and ui.on_screen(row)]
    return [name(row) for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def focused(app):
    """Names of what has the keyboard, in any window."""
    return [name(node) for window in app.windows() for node in ui.walk(window) if 'focused' in states(node)]


def has_focus(app, wanted):
    wait(lambda: any(one.startswith(wanted) for one in focused(app)), '%s to have the keyboard, not %s' % (wanted, focused(app)))


def says(app, wanted):
    wait(lambda: any(wanted in label for window in app.windows() for label in labels(window)), 'the words ' + wanted)


def selected(app):
    return [name(row) for row in kids(app.get('list', 'Tasks')) if 'selected' in states(row)]


def begin(app, *lines):
    """A fresh library with these tasks, and the keyboard in the quick entry."""
    app.click(app.get('label', 'Start with suggestions'))
    has_focus(app, 'What takes your time?')
    for line in lines:
        app.type(line)
        app.key('Return')
    if lines:
        wait(lambda: len(titles(app)) == len(lines), 'the tasks')


def go_to(app, title):
    app.click(app.get('list item', re.compile('^' + title)))
    has_focus(app, title)


def menu_items(app):
    app.key('F10')
    app.get('menu item')
    items = {name(item): 'sensitive' in states(item) for item in app.find_all('menu item')}
    app.key('Escape')
    return items


def names_steps(app):
    begin(app, 'One', 'Two', 'Three', 'Four', 'Five')
    go_to(app, 'Two')
    app.key('shift+Down', 'shift+Down', 'alt+Up')
    wait(lambda: titles(app)[0] == 'Two', 'three to move up')
    if ui.toolkit < (4, 10):
        items = menu_items(app)
        assert items.get('Undo Move 3 tasks'), items
        assert items.get('Redo') is False, items
    app.key('ctrl+z')
    says(app, 'Undone: Move 3 tasks')
    wait(lambda: selected(app) == ['Two', 'Three', 'Four'], 'the three to be selected')
    if ui.toolkit < (4, 10):
        assert menu_items(app).get('Redo Move 3 tasks')
    app.key('Delete')
    says(app, '3 tasks deleted')
    app.key('ctrl+z')
    says(app, 'Undone: Delete 3 tasks')
    app.key('ctrl+a', 'alt+4')
    says(app, '5 tasks moved to Keeping')
    app.key('ctrl+z')
    says(app, 'Undone: Move 5 tasks')
    wait(lambda: len(titles(app)) == 5, 'the five to be back')
    app.key('ctrl+a', 'ctrl+t')
    app.get('label', 'Time 5 tasks take, each time', shown=False)
    app.type('1:30')
    app.key('Return')
    says(app, 'Effort of 5 tasks set')
    app.key('ctrl+z')
    says(app, 'Undone: Set Effort of 5 tasks')


def counts_only_what_changes(app):
    begin(app, 'One 2h', 'Two', 'Three')
    go_to(app, 'One')
    app.key('ctrl+a', 'ctrl+t')
    app.get('label', 'Time 3 tasks take, each time', shown=False)
    app.type('2h')
    app.key('Return')
    says(app, 'Effort of 2 tasks set')
    app.key('ctrl+z')
    says(app, 'Undone: Set Effort of 2 tasks')
    wait(lambda: len(selected(app)) == 3, 'all three to be selected still')


def goes_on_after_handing_off(app):
    begin(app, 'One', 'Two', 'Three')
    go_to(app, 'Two')
    app.key('ctrl+h')
    app.get('button', 'Hand Off')
    app.key('ctrl+Return')
    says(app, '“Two” handed off to')
    app.get('button', 'Undo')
    has_focus(app, 'Three')
    app.key('ctrl+3')
    go_to(app, 'Two')
    app.key('ctrl+b')
    app.get('button', 'Done')
    app.key('ctrl+Return')
    says(app, '“Two” moved to')
    app.get('button', 'Undo')
    has_focus(app, 'What does somebody else do for you?')
    app.key('ctrl+z')
    says(app, 'Undone: Back Again: “Two”')
    has_focus(app, 'Two')
    app.key('ctrl+z')
    says(app, 'Undone: Hand Off “Two”')


def shortens_titles(app):
    begin(app, 'Ask the person who repaired the roof in spring about the gutter')
    go_to(app, 'Ask the person')
    app.key('Delete')
    says(app, '“Ask the person who repaired the roof in…” deleted')


def fresh():
    LIBRARY.unlink(missing_ok=True)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


def with_sample():
    fresh()
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    return ENVIRONMENT


FRESH = [names_steps, counts_only_what_changes, goes_on_after_handing_off, shortens_titles]
SAMPLED = []


if __name__ == '__main__':
    chosen = [test for test in FRESH + SAMPLED if not sys.argv[3:] or test.__name__ in sys.argv[3:]]
    libraries = iter([with_sample if test in SAMPLED else fresh for test in chosen])
    ui.run(chosen, sys.argv[1:2], lambda: next(libraries)())
