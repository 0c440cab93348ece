#!/usr/bin/python3
"""The trash at the real window: delete, bring back, undo, delete for good, and what the file says in between.

    with-session.sh --wm -- test-trash.py BATON

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SPACE = '{urn:baton:library:1}'
TASK = '''  <tasks>
    <task id="hedge" created="2026-01-01T00:00:00Z" changed="2026-01-01T00:00:00Z" title="Prune the hedge" position="V">
      <handoff id="h" provider="anna" stars="4"/>
    </task>
    <task id="taxes" title="Do the taxes" position="W"/>
  </tasks>
'''


def prepare():
    """A library with a task that was handed off once; the program starts on it."""
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    LIBRARY.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<library xmlns="urn:baton:library:1" version="1">\n'
                       '  <providers><provider id="anna" name="Anna" kind="contractor" position="V"/></providers>\n'
                       + TASK + '</library>\n')


def where(title):
    """'tasks', 'deleted' or None: where the file has the task."""
    for parent in ET.parse(LIBRARY).getroot():
        if any(task.get('title') == title for task in parent.iter(SPACE + 'task')):
            return parent.tag.removeprefix(SPACE)
    return None


def saved(title, place):
    wait(lambda: LIBRARY.exists() and where(title) == place, '%s to be %s in the file' % (title, place), timeout=15)


def handoffs():
    return [h.get('id') for h in ET.parse(LIBRARY).getroot().iter(SPACE + 'handoff')]


def delete_hedge(app):
    app.click(app.get('list item', 'Prune the hedge'))
    app.key('Delete')
    app.gone('list item', 'Prune the hedge')


def open_trash(app):
    app.click(app.get('push button', 'Trash, 1 thing'))
    return app.get('push button', 'Restore “Prune the hedge”')


def brings_back(app):
    delete_hedge(app)
    saved('Prune the hedge', 'deleted')
    assert handoffs() == ['h']
    app.click(open_trash(app))
    app.gone('push button', 'Restore “Prune the hedge”')
    app.get('label', 'Nothing Here')
    saved('Prune the hedge', 'tasks')
    assert handoffs() == ['h']
    # Undo inside the trash, and once more in the window.
    app.key('ctrl+z')
    app.get('push button', 'Restore “Prune the hedge”')
    saved('Prune the hedge', 'deleted')
    app.key('Escape')
    app.gone('push button', 'Restore “Prune the hedge”')
    app.key('ctrl+z')
    app.get('list item', 'Prune the hedge')
    saved('Prune the hedge', 'tasks')
    app.key('ctrl+shift+z')
    app.gone('list item', 'Prune the hedge')


def survives_a_restart(app):
    delete_hedge(app)
    app.key('ctrl+q')
    app.process.wait(10)
    assert where('Prune the hedge') == 'deleted'
    again = ui.App(sys.argv[1:2])
    try:
        button = open_trash(again)
        wait(lambda: 'focused' in states(button), 'the keyboard on the way back')
        again.key('Return')
        again.gone('push button', 'Restore “Prune the hedge”')
        again.key('Escape')
        again.gone('label', 'Nothing Here')
        again.key('ctrl+q')
        again.process.wait(10)
    finally:
        again.stop()
    assert where('Prune the hedge') == 'tasks'
    assert handoffs() == ['h']


def empties(app):
    delete_hedge(app)
    open_trash(app)
    app.click(app.get('push button', 'Empty…'))
    app.click(app.get('push button', 'Empty Trash'))
    app.get('label', 'Nothing Here')
    saved('Prune the hedge', None)
    assert [d.get('id') for d in ET.parse(LIBRARY).getroot().iter(SPACE + 'deleted')] == ['hedge']
    app.key('ctrl+z')
    app.get('push button', 'Restore “Prune the hedge”')
    saved('Prune the hedge', 'deleted')


if __name__ == '__main__':
    ui.run([brings_back, survives_a_restart, empties], sys.argv[1:2], prepare)
