#!/usr/bin/python3
"""A disk that is slow: what takes long shows that it works, can be stopped, and leaves nothing half done.

    with-session.sh --wm -- test-slow.py BATON FAULT-SHIM

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import name, wait

BATON, SHIM = sys.argv[1:3]
DATA = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton'
LIBRARY = DATA / 'library.xml'
ELSEWHERE = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'elsewhere'
SHOTS = os.environ.get('UI_SHOTS')

CONTENTS = '''<?xml version="1.0" encoding="UTF-8"?>
<library xmlns="urn:baton:library:1" version="1"><tasks>
<task id="gutters" title="Clean the gutters" position="V"/></tasks></library>
'''


def fresh(folder, milliseconds):
    """A library of one task, and a disk that is slow from when something in @folder is first opened."""
    ui.forget(LIBRARY)
    shutil.rmtree(ELSEWHERE, ignore_errors=True)
    ELSEWHERE.mkdir(parents=True)
    DATA.mkdir(parents=True)
    LIBRARY.write_text(CONTENTS)
    return {'LD_PRELOAD': SHIM, 'FAULT_FOLDER': str(folder), 'FAULT_SLOW': str(milliseconds)}


def shot(app, what):
    if SHOTS:
        subprocess.run(['import', '-silent', '-window', 'root', os.path.join(SHOTS, what + '.png')], check=True)


def press(app, label):
    app.click(app.get('push button', label))


def says(app, words):
    """Waits for a toast, which is there for a few seconds only: to ask of each label whether it is seen would take longer."""
    wait(lambda: any(words in name(n) for n in ui.walk(frame(app))), '“%s”' % words)


def shows(app, words):
    """Whether the progress that is shown says so; the other windows are not looked through, which takes a while."""
    return wait(lambda: any(words in name(n) for window in app.windows() if name(window) == 'Please Wait'
                            for n in ui.walk(window)), 'the progress of “%s”' % words, step=0.2)


def close(app):
    """On a slow disk this takes longer than other tests allow for it."""
    app.key('ctrl+q')
    app.process.wait(60)


def frame(app):
    return next(window for window in app.windows() if name(window) == 'Baton')


def choose_file(app, title, path):
    """Types a path into the file chooser that is open."""
    wait(lambda: any(name(window) == title for window in app.windows()), 'the file chooser')
    entry = app.get('entry', timeout=10, under=next(w for w in app.windows() if name(w) == title))
    wait(lambda: 'focused' in ui.states(entry), 'the keyboard in the file chooser')
    app.key('ctrl+a')
    app.type(str(path))
    app.key('Return')


def begin_copy(app, path):
    app.get('list item', 'Clean the gutters')
    app.act(frame(app), 'win.save-copy')
    choose_file(app, 'Save a Copy', path)


def stops_a_copy(app):
    begin_copy(app, ELSEWHERE / 'copy.xml')
    shows(app, 'Saving a copy…')
    shot(app, 'copy')
    press(app, 'Cancel')
    shows(app, 'Stopping…')
    says(app, 'Stopped. Nothing was written to')
    shot(app, 'copy-stopped')
    assert list(ELSEWHERE.iterdir()) == [], list(ELSEWHERE.iterdir())
    assert LIBRARY.read_text() == CONTENTS
    # The window takes input again.
    app.key('ctrl+n')
    app.type('Mow the lawn')
    app.key('Return')
    app.get('list item', 'Mow the lawn')
    close(app)


def stops_a_copy_by_key(app):
    begin_copy(app, ELSEWHERE / 'copy.xml')
    shows(app, 'Saving a copy…')
    app.key('Escape')
    says(app, 'Stopped. Nothing was written to')
    assert list(ELSEWHERE.iterdir()) == [], list(ELSEWHERE.iterdir())


def finishes_a_copy(app):
    begin_copy(app, ELSEWHERE / 'copy.xml')
    shows(app, 'Saving a copy…')
    says(app, 'A copy is in')
    assert 'Clean the gutters' in (ELSEWHERE / 'copy.xml').read_text()
    assert [p.name for p in ELSEWHERE.iterdir()] == ['copy.xml']


def begin_move(app):
    app.get('list item', 'Clean the gutters')
    app.act(frame(app), 'win.move-library')
    press(app, 'Put a Copy There…')
    choose_file(app, 'Put a Copy There', ELSEWHERE / 'library.xml')
    shows(app, 'Moving your library…')


def stops_a_move(app):
    begin_move(app)
    shot(app, 'move')
    press(app, 'Cancel')
    says(app, 'Stopped. Your library stays where it is.')
    assert list(ELSEWHERE.iterdir()) == [], list(ELSEWHERE.iterdir())


def finishes_a_move(app):
    begin_move(app)
    wait(lambda: len(app.windows()) == 1 and not any('Moving' in name(n) for n in ui.walk(app.windows()[0])), 'the move')
    assert 'Clean the gutters' in (ELSEWHERE / 'library.xml').read_text()
    app.get('list item', 'Clean the gutters')
    close(app)


def closes_when_a_copy_is_over(app):
    """Who closes the window meanwhile has not changed their mind about the copy."""
    begin_copy(app, ELSEWHERE / 'copy.xml')
    shows(app, 'Saving a copy…')
    app.act(frame(app), 'window.close')
    app.process.wait(60)
    assert 'Clean the gutters' in (ELSEWHERE / 'copy.xml').read_text()


def closes_when_a_move_is_over(app):
    begin_move(app)
    app.act(frame(app), 'window.close')
    app.process.wait(60)
    assert 'Clean the gutters' in (ELSEWHERE / 'library.xml').read_text()


def add(app, title):
    app.get('list item', 'Clean the gutters')
    app.key('ctrl+n')
    app.type(title)
    app.key('Return')
    app.get('list item', title)


def saves_before_it_closes(app):
    add(app, 'Mow the lawn')
    app.key('ctrl+q')
    shows(app, 'Saving…')
    shot(app, 'closing')
    app.process.wait(30)
    assert 'Mow the lawn' in LIBRARY.read_text()


def stays_open(app):
    """Who does not want to wait stops the closing; the saving goes on."""
    add(app, 'Mow the lawn')
    app.key('ctrl+q')
    shows(app, 'Saving…')
    # Once more does not make it go when the waiting is over.
    app.key('ctrl+q')
    press(app, 'Cancel')
    app.gone('push button', 'Cancel')
    add(app, 'Do the taxes')
    wait(lambda: 'Do the taxes' in LIBRARY.read_text(), 'the second task on the disk', timeout=40)
    assert 'Mow the lawn' in LIBRARY.read_text()
    close(app)


def stops_opening(app):
    wait(lambda: any(name(n) == 'Opening your library…' for n in ui.walk(frame(app))), 'the page of what is opened')
    shot(app, 'opening')
    press(app, 'Cancel')
    says(app, 'Your library was not opened')
    shot(app, 'not-opened')
    assert LIBRARY.read_text() == CONTENTS
    press(app, 'Try Again')
    app.get('list item', 'Clean the gutters', timeout=30)
    close(app)
    assert 'Clean the gutters' in LIBRARY.read_text()


CASES = [
    ([stops_a_copy, stops_a_copy_by_key, stops_a_move], lambda: fresh(ELSEWHERE, 4000)),
    ([finishes_a_copy, finishes_a_move, closes_when_a_copy_is_over, closes_when_a_move_is_over],
     lambda: fresh(ELSEWHERE, 1500)),
    ([stops_opening], lambda: {**fresh(DATA, 2500), 'FAULT_WORLD': 'slow-reads'}),
    ([saves_before_it_closes, stays_open], lambda: fresh(DATA, 1000)),
]
SLOW = {test: env for tests, env in CASES for test in tests}
ORDER = list(SLOW)


def next_world():
    return SLOW[ORDER.pop(0)]()


ui.run(list(SLOW), [BATON], next_world)
