#!/usr/bin/python3
"""Providers and criteria are put in order at the real window: by dragging and by the keyboard, each move one step to undo.

    with-session.sh --wm -- test-order.py BATON LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, name, role, states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SAMPLE = pathlib.Path(sys.argv.pop())
SPACE = '{urn:baton:library:1}'
PLATFORMS = ['Upwork', 'Taskrabbit', 'Fiverr', 'Uber']
REASONS = ['I’m bad at it and don’t want to get good', 'I don’t enjoy it', 'The return on my time is too low',
           'Urgent, yet not important']


def places(app):
    """The rows of the sidebar, without their counts, from top to bottom."""
    rows = [row for row in kids(app.get('list', 'Places')) if role(row) == 'list item' and name(row)]
    return [name(row).rsplit(', ', 1)[0] for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def platforms(app):
    return [place for place in places(app) if place in PLATFORMS]


def place(app, title):
    return next(row for row in kids(app.get('list', 'Places')) if name(row).startswith(title + ', '))


def saved(tag, attribute):
    return [record.get(attribute) for record in ET.parse(LIBRARY).getroot().iter(SPACE + tag)]


def leave(app):
    app.key('ctrl+q')
    app.process.wait(10)


def begin(app):
    wait(lambda: platforms(app) == PLATFORMS, 'the directory')


def windows(app):
    """All that the program shows, but for the toolkit's own of one pixel."""
    found = ui.sh('xdotool', 'search', '--onlyvisible', '--pid', str(app.pid)).split()
    return sum(ui.geometry(window)[2] > 1 for window in found)


def drag(app, source, target):
    before = windows(app)
    app.drag(source, target)
    # Until the icon has flown back, the program keeps the pointer, and what is pressed goes to no row.
    wait(lambda: windows(app) == before, 'the drag to end')


def edge(app, node, above):
    x, y, width, height = app.rect(node)
    return x + width // 2, y + (3 if above else height - 3)


def drags_a_provider(app):
    begin(app)
    drag(app, place(app, 'Uber'), edge(app, place(app, 'Taskrabbit'), True))
    moved = ['Upwork', 'Uber', 'Taskrabbit', 'Fiverr']
    wait(lambda: platforms(app) == moved, 'Uber to be second')
    # Given up outside the window, and over those of another kind, nothing happens.
    drag(app, place(app, 'Upwork'), (1270, 890))
    drag(app, place(app, 'Upwork'), edge(app, place(app, 'Heating'), True))
    assert platforms(app) == moved, platforms(app)
    app.key('ctrl+z')
    wait(lambda: platforms(app) == PLATFORMS, 'one undo to take it back')
    wait(lambda: any('Move “Uber”' in name(node) for node in app.find_all('label')), 'the name of the step')
    app.key('ctrl+shift+z')
    wait(lambda: platforms(app) == moved, 'a redo')
    leave(app)
    assert [p for p in saved('provider', 'name') if p in PLATFORMS] == moved


def moves_a_provider_by_keyboard(app):
    begin(app)
    app.click(place(app, 'Fiverr'))
    wait(lambda: 'focused' in states(place(app, 'Fiverr')), 'the keyboard on Fiverr')
    app.key('alt+Up')
    wait(lambda: platforms(app) == ['Upwork', 'Fiverr', 'Taskrabbit', 'Uber'], 'Fiverr to go up')
    wait(lambda: 'focused' in states(place(app, 'Fiverr')), 'the keyboard still on Fiverr')
    app.key('alt+Up')
    wait(lambda: platforms(app) == ['Fiverr', 'Upwork', 'Taskrabbit', 'Uber'], 'Fiverr to be the first')
    app.key('alt+Up')
    app.key('alt+Down')
    wait(lambda: platforms(app) == ['Upwork', 'Fiverr', 'Taskrabbit', 'Uber'], 'Fiverr to go down again')
    app.key('ctrl+z', 'ctrl+z', 'ctrl+z')
    wait(lambda: platforms(app) == PLATFORMS, 'three undos for three moves')
    leave(app)
    assert [p for p in saved('provider', 'name') if p in PLATFORMS] == PLATFORMS


def reasons(app):
    lists = list(app.find_all('list', 'When to outsource'))
    rows = [row for row in kids(lists[-1]) if name(row) in REASONS]
    return [name(row) for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def reason(app, title):
    lists = list(app.find_all('list', 'When to outsource'))
    return next(row for row in kids(lists[-1]) if name(row) == title)


def handle(app, title):
    x, y, width, height = app.rect(reason(app, title))
    return x + 20, y + height // 2


def orders_the_criteria(app):
    begin(app)
    app.key('ctrl+e')
    wait(lambda: list(app.find_all('list', 'When to outsource')) and reasons(app) == REASONS, 'the editor')
    app.click(reason(app, REASONS[3]))
    app.key('alt+Up')
    up = [REASONS[0], REASONS[1], REASONS[3], REASONS[2]]
    wait(lambda: reasons(app) == up, 'the last to go up')
    drag(app, handle(app, REASONS[0]), edge(app, reason(app, REASONS[2]), False))
    wait(lambda: reasons(app) == [REASONS[1], REASONS[3], REASONS[2], REASONS[0]], 'the first to be the last')
    app.key('ctrl+z')
    wait(lambda: reasons(app) == up, 'one undo, in the editor itself')
    app.key('ctrl+shift+z')
    wait(lambda: reasons(app) != up, 'a redo')
    app.key('Escape')
    app.get('push button', 'Edit Criteria')
    app.key('ctrl+z')
    leave(app)
    assert [text for text in saved('criterion', 'text') if text in REASONS] == up, saved('criterion', 'text')


def fresh():
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    return None


if __name__ == '__main__':
    ui.run([drags_a_provider, moves_a_provider_by_keyboard, orders_the_criteria], sys.argv[1:], fresh)
