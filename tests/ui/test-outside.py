#!/usr/bin/python3
"""The file of a library changes under the real window: what a person sees then, and what is left of their work.

    with-session.sh --wm -- test-outside.py BATON BATON-CLI

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import name, role, states, text, wait

BATON, CLI = sys.argv[1:3]
LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SHOTS = os.environ.get('UI_SHOTS')


def cli(*words):
    return subprocess.run([CLI, *words], check=True, capture_output=True, text=True).stdout


def fresh():
    """A library of two tasks, for each test anew."""
    ui.forget(LIBRARY)
    cli('add', 'Clean the gutters')
    cli('add', 'Do the taxes')


def shot(app, what):
    if SHOTS:
        app.shot(os.path.join(SHOTS, what + '.png'))


def select(app, title):
    app.click(app.get('list item', title))
    return title_entry(app, title)


def title_entry(app, title):
    return wait(lambda: next((n for n in app.find_all('entry', 'Task', shown=False) if text(n) == title), None),
                'the title “%s”' % title)


def says(app, words):
    """Whether a label that can be seen has these words."""
    return wait(lambda: any(words in name(n) for n in app.find_all('label')) or
                any(words in name(n) for n in app.find_all('alert')), '“%s”' % words)


def banner_goes(app, label):
    """A banner slides away; what is in it stays on the bus, somewhere outside the window."""
    wait(lambda: not any(ui.on_screen(n) and ui.extents(n)[3] > 1 for n in app.find_all('push button', label)),
         'the banner to go')


def press(app, label):
    app.click(app.get('push button', label))


def shows_an_outside_change(app):
    app.get('list item', 'Do the taxes')
    began = time.monotonic()
    cli('add', 'Mow the lawn')
    app.get('list item', 'Mow the lawn')
    took = time.monotonic() - began
    print('# shown after %.2f s' % took)
    assert took < 5, took
    says(app, '1 change from another device')
    shot(app, 'added')
    press(app, 'Dismiss')
    banner_goes(app, 'Dismiss')


def edits_the_same_task_at_once(app):
    entry = select(app, 'Clean the gutters')
    app.click(entry)
    app.key('ctrl+a')
    app.type('Clean all the gutt')
    cli('set', 'Clean the gutters', 'price=90')
    says(app, 'from another device')
    # Half a word stays, with the keyboard where it was.
    assert text(entry) == 'Clean all the gutt', text(entry)
    app.type('ers')
    wait(lambda: text(entry) == 'Clean all the gutters', 'the whole title')
    shot(app, 'both')
    wait(lambda: 'Clean all the gutters' in LIBRARY.read_text() and '90' in LIBRARY.read_text(), 'both changes on disk')
    press(app, 'Details')
    wait(lambda: app.find_all('list', 'Changes from another device'), 'the details')
    shot(app, 'details')
    app.key('alt+F4')


def takes_it_back(app):
    app.get('list item', 'Do the taxes')
    cli('remove', 'Do the taxes')
    app.gone('list item', 'Do the taxes')
    says(app, '1 change from another device')
    press(app, 'Undo')
    app.get('list item', 'Do the taxes')
    wait(lambda: 'Do the taxes' in cli('list'), 'it to be on disk again')
    app.key('ctrl+z')
    app.gone('list item', 'Do the taxes')


def keeps_what_was_removed_elsewhere(app):
    app.get('list item', 'Do the taxes')
    LIBRARY.unlink()
    says(app, 'was removed elsewhere')
    assert not LIBRARY.exists()
    shot(app, 'gone')
    press(app, 'Write It Back')
    wait(LIBRARY.exists, 'the file')
    wait(lambda: 'Do the taxes' in cli('list'), 'the tasks')
    banner_goes(app, 'Write It Back')


def leaves_a_damaged_file_alone(app):
    app.get('list item', 'Do the taxes')
    good = LIBRARY.read_bytes()
    LIBRARY.write_bytes(good[:len(good) // 2])
    says(app, 'cannot be read')
    shot(app, 'damaged')
    assert LIBRARY.read_bytes() == good[:len(good) // 2]
    app.get('list item', 'Do the taxes')
    LIBRARY.write_bytes(good)
    banner_goes(app, 'Try Again')


def loses_little_when_it_is_killed(app):
    """Killed at once, five seconds after a person began to type, with no chance to say goodbye."""
    entry = select(app, 'Clean the gutters')
    app.click(entry)
    app.key('ctrl+a')
    began = time.monotonic()
    typed = ''
    while time.monotonic() - began < 6:  # without a pause of a second, in which it would be saved anyway; not in a save
        app.type('x')
        typed += 'x'
    app.process.kill()
    app.process.wait()
    app.log_file.close()
    kept = len(re.search(r'title="(x*)"', LIBRARY.read_text()).group(1))
    print('# %d of %d letters of 6 s kept' % (kept, len(typed)))
    assert kept > 0, 'nothing of six seconds of typing was saved'
    assert [left for left in LIBRARY.parent.iterdir() if left.name.startswith('.~')] == [], 'a left temporary'
    app.__init__([BATON])
    title_entry(app, 'x' * kept)
    app.get('list item', 'Do the taxes')
    cli('list')


def keeps_what_gave_way(app):
    """Another device brings a value that gave way to the one that stands: it is offered, and can be used after all."""
    app.click(app.get('list item', 'Clean the gutters'))
    good = LIBRARY.read_text()
    task = re.search(r'<task [^>]*title="Clean the gutters"[^>]*/>', good).group(0)
    LIBRARY.with_suffix('.new').write_text(good.replace(
        task, task[:-2] + '><superseded field="title" at="2026-11-20T09:00:00Z">Clean the drains</superseded></task>'))
    LIBRARY.with_suffix('.new').rename(LIBRARY)
    says(app, 'Also written: “Clean the drains” (Fri 20 November 2026, 09:00)')
    shot(app, 'superseded')
    press(app, 'Use It')
    app.get('list item', 'Clean the drains')
    wait(lambda: 'Clean the drains' in cli('list') and 'superseded' not in LIBRARY.read_text(), 'it to be on disk')
    banner_goes(app, 'Use It')
    app.click(app.get('list item', 'Do the taxes'))
    app.key('ctrl+z')
    app.click(app.get('list item', 'Clean the gutters'))
    says(app, 'Also written: “Clean the drains” (Fri 20 November 2026, 09:00)')
    press(app, 'Dismiss')
    banner_goes(app, 'Use It')
    wait(lambda: 'superseded' not in LIBRARY.read_text() and 'Clean the gutters' in cli('list'), 'it to be dropped on disk')


def brings_a_backup_back(app):
    app.get('list item', 'Do the taxes')
    app.key('ctrl+shift+b')
    press(app, 'Back Up Now')
    wait(lambda: any('Made by you' in name(n) for n in app.find_all('label')), 'the new backup')
    shot(app, 'backups')
    app.key('Escape')
    cli('remove', 'Do the taxes')
    app.gone('list item', 'Do the taxes')
    press(app, 'Dismiss')
    banner_goes(app, 'Dismiss')
    app.key('ctrl+shift+b')
    app.click(wait(lambda: next((n for n in app.find_all('label') if '1 task fewer' not in name(n)
                                 and 'Made by you' in name(n)), None), 'the backup'))
    app.click(app.get('push button', 'Restore'))
    app.get('list item', 'Do the taxes')
    shot(app, 'restored')
    wait(lambda: 'Do the taxes' in cli('list'), 'it to be on disk')
    app.click(app.get('list item', 'Clean the gutters'))
    app.key('ctrl+z')
    app.gone('list item', 'Do the taxes')


def start_again(app, change):
    """Closes the window, changes the file, and opens another."""
    app.get('list item', 'Do the taxes')
    app.key('ctrl+q')
    app.process.wait(10)
    change()
    return ui.App(app.process.args)


def buttons(app):
    return {name(n) for n in app.find_all('push button')}


def only_shows_what_a_newer_one_wrote(app):
    newer = LIBRARY.read_text().replace('version="1"', 'version="2"').encode()
    again = start_again(app, lambda: LIBRARY.write_bytes(newer))
    says(again, 'A newer Baton wrote your library')
    shot(again, 'newer')
    assert 'Start Empty…' not in buttons(again) and 'Restore' not in buttons(again), buttons(again)
    press(again, 'Open Read-Only')
    entry = select(again, 'Clean the gutters')
    says(again, 'This library is open read-only')
    shot(again, 'newer-shown')
    again.click(entry)
    again.key('End')
    again.type(' now')
    again.key('ctrl+s')
    press(again, 'Save a Copy…')
    wait(lambda: len(again.windows()) == 2, 'the file chooser')
    again.key('Escape')
    wait(lambda: len(again.windows()) == 1, 'the file chooser to go')
    assert LIBRARY.read_bytes() == newer
    # It is brought down to what this version reads, under the window that shows it.
    LIBRARY.with_suffix('.new').write_bytes(newer.replace(b'version="2"', b'version="1"').replace(b'Do the taxes', b'Do my taxes'))
    LIBRARY.with_suffix('.new').rename(LIBRARY)
    says(again, 'Another version of this library is there now')
    says(again, 'A copy is in')
    shot(again, 'newer-replaced')
    press(again, 'Load It')
    again.get('list item', 'Do my taxes')
    again.process.kill()
    again.process.wait()


def asks_before_it_starts_empty(app):
    again = start_again(app, lambda: LIBRARY.write_text('<library'))
    says(again, 'could not be read')
    wait(lambda: 'Restore' in buttons(again), 'the backups')
    shot(again, 'damaged-start')
    again.key('alt+s')
    says(again, 'It is kept in')
    shot(again, 'start-empty')
    press(again, 'Cancel')
    assert LIBRARY.read_text() == '<library'
    press(again, 'Open Read-Only')
    again.get('list item', 'Do the taxes')
    says(again, 'You see a backup, read-only')
    shot(again, 'backup-shown')
    assert LIBRARY.read_text() == '<library'
    again.stop()
    again = ui.App(app.process.args)
    wait(lambda: 'Restore' in buttons(again), 'the backups')
    again.key('alt+s')
    press(again, 'Start Empty')
    wait(lambda: '<library ' in LIBRARY.read_text(), 'an empty library')
    assert 'No tasks' in cli('list')
    assert any(p.read_text() == '<library' for p in LIBRARY.parent.rglob('damaged-*.xml'))
    again.stop()


def brings_back_a_library_that_is_gone(app):
    last = LIBRARY.read_bytes()
    again = start_again(app, LIBRARY.unlink)
    says(again, 'Your library is gone')
    shot(again, 'gone-start')
    assert not LIBRARY.exists()
    again.click(wait(lambda: next(iter(again.find_all('push button', 'Restore')), None), 'the newest backup'))
    again.get('list item', 'Do the taxes')
    assert LIBRARY.read_bytes() == last
    again.stop()


ui.run([only_shows_what_a_newer_one_wrote, asks_before_it_starts_empty, brings_back_a_library_that_is_gone,
        shows_an_outside_change, edits_the_same_task_at_once, takes_it_back, keeps_what_was_removed_elsewhere,
        leaves_a_damaged_file_alone, brings_a_backup_back, keeps_what_gave_way, loses_little_when_it_is_killed], [BATON], fresh)
