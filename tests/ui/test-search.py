#!/usr/bin/python3
"""A person who looks for something in the real window, and who sorts a list.

    with-session.sh --wm -- test-search.py BATON SAMPLE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, labels, name, role, states, text, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SAMPLE = pathlib.Path(sys.argv[2])
ENTRY = 'Search tasks and providers'


def rows(app, which):
    """The rows of a list, from top to bottom."""
    found = [row for row in kids(app.get('list', which)) if role(row) == 'list item' and ui.on_screen(row)]
    return [name(row) for row in sorted(found, key=lambda row: ui.extents(row)[1])]


def focused(app):
    return [name(node) for node in ui.walk(app.windows()[0]) if 'focused' in states(node)]


def has_label(app, wanted):
    return any(wanted in label for label in labels(app.windows()[0]))


def searches_by_key(app):
    app.get('list item', 'Clean the gutters')
    app.click(app.get('list item', 'Mow the lawn'))
    app.key('ctrl+f')
    app.get('entry', ENTRY)
    app.get('label', 'Find Tasks and Providers')
    app.type('essays')
    wait(lambda: has_label(app, 'Tasks · 1'), 'the one task that is found')
    assert rows(app, 'Results')[0].startswith('Edit the long essays, Handed Off'), rows(app, 'Results')
    # Escape: back to the list, the row and the keyboard as they were.
    app.key('Escape')
    app.gone('entry', ENTRY)
    wait(lambda: any('Mow the lawn' in one for one in focused(app)), 'the keyboard to be back on the row')
    # Enter: to the first result, at its place, selected.
    app.key('ctrl+f')
    wait(lambda: 'focused' in states(app.get('entry', ENTRY)), 'the entry to have the keyboard')
    app.key('Return')
    row = app.get('list item', 'Edit the long essays')
    wait(lambda: 'selected' in states(row), 'the result to be selected')
    app.gone('entry', ENTRY)


def searches_by_typing(app):
    app.click(app.get('list item', 'Mow the lawn'))
    app.type('upwork')
    wait(lambda: has_label(app, 'Directory · '), 'providers among the results')
    app.key('ctrl+a')
    app.type('uber color:red')
    wait(lambda: has_label(app, '“color:” is nothing to search by'), 'the unknown operator to be told')
    wait(lambda: any(row.startswith('Uber, Platform') for row in rows(app, 'Results')), 'the rest to match still')
    # From the entry down into the list, by letters back to the entry.
    app.key('Down')
    wait(lambda: 'focused' not in states(app.get('entry', ENTRY)), 'the list to have the keyboard')
    app.type('x')
    wait(lambda: ui.text(app.get('entry', ENTRY)).endswith('redx'), 'the letter to go to the entry')
    app.key('ctrl+a')
    app.type('nothing has this')
    wait(lambda: has_label(app, 'Nothing has “nothing has this”'), 'the empty state')
    app.key('ctrl+a', 'BackSpace')
    app.press(app.get('button', 'stage:finished: where the task stands'))
    wait(lambda: ui.text(app.get('entry', ENTRY)) == 'stage:', 'the operator to be typed')
    app.type('handed')
    wait(lambda: has_label(app, 'Tasks · 4'), 'what is handed off')
    # A click opens a result too.
    app.click(app.get('label', 'Service the boiler'))
    wait(lambda: 'selected' in states(app.get('list item', 'Service the boiler')), 'the result at its place')
    app.gone('entry', ENTRY)


def places(app):
    return [name(row) for row in kids(app.get('list', 'Places')) if role(row) == 'list item']


def saves_a_search(app):
    app.get('list item', 'Clean the gutters')
    app.key('ctrl+f')
    app.type('stage:handed')
    wait(lambda: has_label(app, 'Tasks · 4'), 'what is handed off')
    app.key('ctrl+d')
    wait(lambda: 'stage:handed, 4 results' in places(app), 'the search among the places')
    app.key('Escape')
    app.gone('entry', ENTRY)
    app.click(app.get('label', 'stage:handed'))
    app.get('label', 'Service the boiler')
    # Another name, by keyboard, where the keyboard is.
    app.key('F2')
    wait(lambda: 'focused' in states(app.get('entry', 'Name of the search', shown=False)), 'the field for the name')
    app.key('ctrl+a')
    app.type('Out now')
    app.key('Return')
    wait(lambda: 'Out now, 4 results' in places(app), 'the new name')
    app.get('label', 'Service the boiler')
    # It counts along: a task that comes back is no longer found.
    app.click(app.get('label', 'Service the boiler'))
    wait(lambda: 'selected' in states(app.get('list item', 'Service the boiler')), 'the result at its place')
    app.key('alt+1')
    wait(lambda: 'Out now, 3 results' in places(app), 'the count to follow')
    app.click(app.get('label', 'Out now'))
    app.gone('label', 'Service the boiler')
    app.key('Delete')
    wait(lambda: not any(place.startswith('Out now') for place in places(app)), 'the search to go')
    app.click(app.get('button', 'Undo'))
    wait(lambda: 'Out now, 3 results' in places(app), 'the search to be back')


def copies_what_is_shown(app):
    app.click(app.get('label', 'Upwork'))
    app.get('button', re.compile('^Open Website'))
    app.key('ctrl+shift+c')
    wait(lambda: has_label(app, 'copied as text'), 'the jobs of a provider to be copied')
    app.key('ctrl+f')
    app.type('upwork')
    wait(lambda: has_label(app, 'Directory · '), 'providers among the results')
    app.key('ctrl+shift+c')
    wait(lambda: has_label(app, 'results copied as text'), 'the results to be copied')
    app.key('ctrl+a')
    app.type('nothing has this')
    wait(lambda: has_label(app, 'Nothing has “nothing has this”'), 'the empty state')
    app.key('ctrl+shift+c')
    wait(lambda: has_label(app, 'nothing here to copy'), 'that nothing was copied')
    app.key('ctrl+p')
    wait(lambda: has_label(app, 'nothing here to print'), 'that nothing was printed')


def edits_a_provider(app):
    app.click(app.get('label', 'Upwork'))
    app.get('button', re.compile('^Open Website'))
    app.click(app.get('button', re.compile('^Find Someone')))
    app.get('entry', shown=False)
    app.key('Escape')
    wait(lambda: any(one.startswith('Find Someone') for one in focused(app)), 'the keyboard to be on the page')
    app.key('F2')
    name_entry = app.get('entry', 'Name')
    app.type('Upwork Inc.')
    wait(lambda: text(name_entry) == 'Upwork Inc.', 'the keyboard to be in the name')
    app.key('Escape')
    wait(lambda: text(name_entry) == 'Upwork', 'the name to be back')
    # Where no provider is shown, there is none to edit.
    app.key('ctrl+1')
    app.click(app.get('list item', 'Mow the lawn'))
    app.key('F2')
    app.key('ctrl+shift+c')
    wait(lambda: has_label(app, 'copied as text'), 'the window to have had the key')
    assert len(app.windows()) == 1


def choose_order(app, order):
    app.click(app.get('button', 'Sort'))
    app.choose(order, order[0].lower())


def sorts_a_list(app):
    app.get('list item', 'Clean the gutters')
    before = rows(app, 'Tasks')
    choose_order(app, 'Title')
    wait(lambda: [row.split(',')[0] for row in rows(app, 'Tasks')] == sorted(row.split(',')[0] for row in before),
         'the titles in order')
    app.get('label', 'Sorted by title')
    titles = rows(app, 'Tasks')
    app.click(app.get('list item', 'File the tax return'))
    app.key('alt+Down')
    wait(lambda: has_label(app, 'choose Manual Order'), 'to be told why the task does not move')
    app.drag(app.get('list item', 'File the tax return'), app.get('list item', 'Water the office plants'), 0.7)
    assert rows(app, 'Tasks') == titles, rows(app, 'Tasks')
    choose_order(app, 'Worth a Year')
    wait(lambda: rows(app, 'Tasks')[0].startswith('Proofread the short posts'), 'what is worth the most on top')
    # Another stage has an order of its own.
    app.key('ctrl+2')
    app.gone('label', 'Sorted by what they are worth a year')
    app.key('ctrl+1')
    app.get('label', 'Sorted by what they are worth a year')
    app.click(app.get('button', 'Manual Order'))
    wait(lambda: rows(app, 'Tasks') == before, 'the manual order')
    app.stop()
    assert LIBRARY.read_bytes() == SAMPLE.read_bytes()


def fresh():
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    LIBRARY.write_bytes(SAMPLE.read_bytes())


if __name__ == '__main__':
    ui.run([searches_by_key, searches_by_typing, saves_a_search, copies_what_is_shown, edits_a_provider,
            sorts_a_list], sys.argv[1:2], fresh)
