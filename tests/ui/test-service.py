#!/usr/bin/python3
"""The program as the bus starts it: verbs that need no window, verbs that bring one, and the desktop's search.

    with-session.sh --wm --no-a11y -- test-service.py BATON SAMPLE-LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import traceback

import gi
from gi.repository import Gio, GLib

NAME, PATH = 'app.baton.Baton', '/app/baton/Baton'
LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
WISH, TITLE = 'r5a7cpdxdihndwuryzagyp5me6', 'Transcribe the interviews'
SERVICES = pathlib.Path(os.environ['SESSION_DIR']) / 'services'

baton, sample = sys.argv[1:]
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def wait(condition, what, seconds=15):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f'timed out waiting for {what}'
        time.sleep(0.02)


def call(interface, method, arguments, path=PATH, name=NAME):
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 20000)


def act(action, signature=None, value=None):
    target = [GLib.Variant(signature, value)] if signature else []
    call('org.freedesktop.Application', 'ActivateAction', GLib.Variant('(sava{sv})', (action, target, {})))


def search(method, signature, *arguments):
    answer = call('org.gnome.Shell.SearchProvider2', method, GLib.Variant(signature, arguments), PATH + '/SearchProvider')
    return answer.unpack()[0] if answer.n_children() else None


def has_owner():
    return call('org.freedesktop.DBus', 'NameHasOwner', GLib.Variant('(s)', (NAME,)), '/org/freedesktop/DBus',
                'org.freedesktop.DBus').unpack()[0]


def process():
    return call('org.freedesktop.DBus', 'GetConnectionUnixProcessID', GLib.Variant('(s)', (NAME,)),
                '/org/freedesktop/DBus', 'org.freedesktop.DBus').unpack()[0]


def windows():
    done = subprocess.run(['xdotool', 'search', '--onlyvisible', '--all', '--pid', str(process()), '--name', '.'],
                          capture_output=True, text=True)
    return done.stdout.split()


def element():
    return re.search(r'<task id="%s"[^>]*>' % WISH, LIBRARY.read_text())[0]


def end():
    """Ends the program and waits until it is gone; it may be going by itself just now."""
    try:
        subprocess.run(['kill', str(process())], check=False)
    except GLib.Error:
        pass
    wait(lambda: not has_owner(), 'the program to end')


def begin():
    end()
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(sample, LIBRARY)
    LIBRARY.chmod(0o600)


def snoozes_without_a_window():
    act('remind-again', '(ss)', (WISH, 'tomorrow'))
    # The answer came: it is in the file already.
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    assert f'remind="{tomorrow}T09:00"' in element(), element()
    assert 'put-off="1"' in element(), element()
    assert not windows()


def snoozes_in_the_open_window():
    act('want-to-start')
    wait(windows, 'the window')
    act('remind-again', '(ss)', (WISH, '2036-01-02'))
    wait(lambda: 'remind="2036-01-02T09:00"' in element(), 'the date in the file')
    act('remind-again', '(ss)', (WISH, 'off'))
    assert 'remind=' not in element(), element()


def a_snooze_comes_while_the_file_is_read():
    """The window is asked for and the verb comes at once: it waits, and is not lost."""
    act('new-task')
    act('remind-again', '(ss)', (WISH, '2036-01-02'))
    wait(lambda: 'remind="2036-01-02T09:00"' in element(), 'the date in the file')


def keeps_a_task():
    act('keep-task', 's', WISH)
    assert 'stage="keeping"' in element(), element()


def unknown_words_change_nothing():
    before = LIBRARY.read_bytes()
    act('remind-again', '(ss)', (WISH, 'whenever'))
    act('remind-again', '(ss)', ('no-such-task', 'tomorrow'))
    act('keep-task', 's', '')
    act('pause-reminders', 's', 'for ever')
    assert LIBRARY.read_bytes() == before


def a_damaged_library_brings_the_window():
    LIBRARY.write_text('<library xmlns="urn:baton:library:1" version="1"><task')
    act('remind-again', '(ss)', (WISH, 'tomorrow'))
    wait(windows, 'the window that explains')
    assert LIBRARY.read_text().endswith('<task')


def shows_what_it_is_asked_for():
    act('hand-off', 's', WISH)
    wait(lambda: len(windows()) == 2, 'the window and its dialog')


def shows_the_preferences():
    act('preferences')
    wait(lambda: len(windows()) == 2, 'the window and the preferences')


def nothing_is_left_when_the_window_closes():
    act('show-task', 's', WISH)
    wait(windows, 'the window')
    one = process()
    act('quit')  # closes every window, as the key for it does
    wait(lambda: not pathlib.Path(f'/proc/{one}').exists() or
         pathlib.Path(f'/proc/{one}/stat').read_text().split()[2] == 'Z', 'the program to end', 5)


def search_finds_tasks_and_providers():
    found = search('GetInitialResultSet', '(as)', ['interv'])
    assert found[0] == WISH, found
    assert search('GetSubsearchResultSet', '(asas)', found, ['interv', 'transcr']) == [WISH]
    assert search('GetSubsearchResultSet', '(asas)', found, ['zebra']) == []
    assert search('GetInitialResultSet', '(as)', []) == []
    assert search('GetInitialResultSet', '(as)', ['upwork'])
    meta = search('GetResultMetas', '(as)', [WISH, 'gone'])
    assert len(meta) == 1 and meta[0]['name'] == TITLE and meta[0]['id'] == WISH, meta
    assert 'Want to Start' in meta[0]['description'], meta
    assert not windows()


def search_reads_the_file_anew():
    assert search('GetInitialResultSet', '(as)', ['zebra']) == []
    LIBRARY.write_text(LIBRARY.read_text().replace(TITLE, 'Buy a zebra'))
    assert search('GetInitialResultSet', '(as)', ['zebra']) == [WISH]


def search_opens_what_was_chosen():
    search('ActivateResult', '(sasu)', WISH, ['interv'], 0)
    wait(windows, 'the window')


def search_begins_in_the_window():
    assert 'stage="want-to-start"' in element(), element()
    search('LaunchSearch', '(asu)', ['transcribe', 'interv'], 0)
    wait(windows, 'the window')

    # Enter goes to the first result and Alt+1 moves it; before the window is ready the keys do nothing.
    def moves_what_is_found():
        subprocess.run(['xdotool', 'key', '--clearmodifiers', 'Return', 'alt+1'], check=True)
        return 'stage="want-to-start"' not in element()
    wait(moves_what_is_found, 'the result to be moved')


TESTS = [snoozes_without_a_window, snoozes_in_the_open_window, a_snooze_comes_while_the_file_is_read, keeps_a_task,
         unknown_words_change_nothing, a_damaged_library_brings_the_window, shows_what_it_is_asked_for,
         shows_the_preferences, nothing_is_left_when_the_window_closes, search_finds_tasks_and_providers,
         search_reads_the_file_anew, search_opens_what_was_chosen, search_begins_in_the_window]

# The service file is the installed one's twin, with the environment of this session.
kept = ' '.join(f'"{key}={value}"' for key, value in os.environ.items()
                if re.fullmatch(r'XDG_\w+|GSETTINGS_\w+|DISPLAY|HOME|GDK_\w+|GSK_\w+|GTK_\w+|BATON_\w+|LC_ALL|TZ', key)
                and not re.search(r'["\\$`]', value))
SERVICES.mkdir(exist_ok=True)
(SERVICES / f'{NAME}.service').write_text(
    f'[D-BUS Service]\nName={NAME}\nExec=/usr/bin/env {kept} {os.path.abspath(baton)} --gapplication-service\n')
call('org.freedesktop.DBus', 'ReloadConfig', None, '/org/freedesktop/DBus', 'org.freedesktop.DBus')

print(f'1..{len(TESTS)}')
failed = 0
for number, test in enumerate(TESTS, 1):
    try:
        begin()
        test()
        print(f'ok {number} {test.__name__}', flush=True)
    except Exception:
        failed += 1
        print(''.join('# ' + line + '\n' for line in traceback.format_exc().splitlines()), end='')
        print(f'not ok {number} {test.__name__}', flush=True)
end()
sys.exit(1 if failed else 0)
