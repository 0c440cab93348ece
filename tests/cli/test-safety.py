#!/usr/bin/env python3
# What baton-cli does when the world is not as it should be: files, text, streams and other programs.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import concurrent.futures
import json
import os
import pty
import subprocess

from box import DISLIKE, GUTTERS, LIBRARY, POST, PROGRAM, main


def import_of_nothing(box):
    box.fails(1, 'import', '-', stdin=b'Just a letter to my aunt.\n')
    box.fails(1, 'import', '-', stdin=b'')
    box.fails(1, 'import', '-', stdin=b'### When to outsource\n\n- a\xff\n')
    box.fails(5, 'import', os.path.join(box.folder, 'nothing.md'))
    box.fails(5, 'import', box.folder)


def check(box):
    assert box.json('check')['tasks'] == 3
    assert box.json('check', box.path)['criteria'] == 3
    assert 'tasks 3' in box.out('check')
    box.fails(5, 'check', os.path.join(box.folder, 'nothing.xml'))
    for contents, status in [('', 3), ('<library', 3), (LIBRARY.replace('</tasks>', ''), 3), ('<html/>', 3),
                             (LIBRARY.replace('version="1">', 'version="99">'), 4)]:
        box.write(contents)
        box.fails(status, 'check')
        box.fails(status, 'check', box.path)
    box.write(LIBRARY.replace('  </tasks>\n', '  </task>\n'))
    assert '16' in box.fails(3, 'check', box.path)
    box.write(LIBRARY.replace('minutes="180"', 'minutes="many"'))
    unreadable, = box.json('check')['unreadable']
    assert (unreadable['id'], unreadable['field'], unreadable['value']) == (GUTTERS, 'minutes', 'many')


def bad_value_is_kept_until_set(box):
    box.write(LIBRARY.replace('minutes="180"', 'minutes="many"'))
    assert box.json('set', GUTTERS, 'price=5')['minutes'] is None
    assert b'minutes="many"' in box.read()
    box.json('set', GUTTERS, 'minutes=none')
    assert b'many' not in box.read()


def damaged_is_left_alone(box):
    for contents, status in [(LIBRARY[:700], 3), (b'\0' * 50, 3), ('', 3),
                             (LIBRARY.replace('version="1">', 'version="2">'), 4),
                             (LIBRARY.replace('<library', '<!DOCTYPE library [<!ENTITY a "b">]>\n<library', 1), 3)]:
        box.write(contents)
        for args in [['add', 'x'], ['set', GUTTERS, 'minutes=5'], ['move', GUTTERS, 'to', 'first'], ['remove', GUTTERS],
                     ['answer', GUTTERS, DISLIKE, 'yes'], ['profile', 'hour-value=1'], ['list'], ['show', GUTTERS],
                     ['verdict', GUTTERS], ['providers'], ['criteria'], ['profile'], ['export'], ['check']]:
            box.fails(status, *args)
        box.fails(status, 'import', '-', stdin=POST.encode())


def input_and_output_errors(box):
    folder = os.path.join(box.folder, 'folder.xml')
    os.mkdir(folder)
    done = box.run_raw(['--library', folder, 'list'])
    assert done.returncode == 5, done
    done = box.run_raw(['--library', os.path.join(box.path, 'below', 'a-file.xml'), 'add', 'x'])
    assert done.returncode == 5 and done.stderr.count(b'\n') == 1, done


def no_file_is_an_empty_library(box):
    assert box.json('list') == [] and box.json('providers') == [] and box.json('criteria') == []
    assert not os.path.exists(box.path) and os.listdir(box.folder) == []
    box.fails(1, 'show', 'x')
    box.json('add', 'First')
    assert box.titles() == ['First']
    assert os.stat(box.path).st_mode & 0o777 == 0o600


def library_option_anywhere(box):
    for args in [['--library', box.path, 'list', '--json'], ['list', '--library', box.path, '--json'],
                 ['--json', f'--library={box.path}', 'list'], ['list', '--json', f'--library={box.path}']]:
        assert len(json.loads(box.run_raw(args).stdout)) == 3, args
    assert box.run_raw(['list', '--library']).returncode == 2
    assert box.run_raw(['--library', '', 'list']).returncode == 2


def default_library(box):
    assert box.run_raw(['add', 'In its place']).returncode == 0
    assert os.path.exists(os.path.join(box.folder, 'data', 'baton', 'library.xml'))
    assert b'In its place' in box.run_raw(['list']).stdout


def bad_use(box):
    for args in [[], ['frobnicate'], ['list', '--frob'], ['--frob', 'list'], ['list', '-l'], ['show'], ['show', 'a', 'b'],
                 ['set'], ['remove'], ['verdict'], ['import'], ['check', 'a', 'b'], ['list', '--stage']]:
        box.fails(2, *args)


def hostile_text(box):
    for title in [b'\xff', b'a\xc3', b'\xed\xa0\x80', b'a\x1bb', b'a\x01', b'\xef\xbf\xbe', b'a\nb', b'x' * 5000]:
        message = box.fails(2, 'add', title)
        assert 'byte' in message, message
        box.fails(2, 'set', GUTTERS, b'title=' + title)
        box.fails(2, 'add', '--title-from', '-', stdin=title)
    assert '2' in box.fails(2, 'add', b'ab\xff')
    box.fails(2, 'show', b'\xff')
    for title in ['<b>&amp; "quotes" \'too\'', '\u202eright to left', '🎵' * 20, '%s%n', '\u00a0', "a\u200bb"][:4]:
        made = box.json('add', '--title', title)
        assert made['title'] == title and box.task(made['id'])['title'] == title, title
    notes = 'line\n\ttab & <tag> ]]> \u2028 end  '
    assert box.json('set', GUTTERS, f'notes={notes}')['notes'] == notes
    assert box.task(GUTTERS)['notes'] == notes


def json_is_plain(box):
    box.json('add', '--title', 'a\u202eb 🎵 "q" \\ \u200f')
    raw = box.run('list', '--json').stdout.decode()
    assert all(c == '\n' or 0x20 <= ord(c) <= 0xffff for c in raw) and '\u202e' not in raw and '\u200f' not in raw
    assert '\\ud83c\\udfb5' in raw and '\\u202e' in raw
    for locale in ('de_DE.UTF-8', 'C'):
        box.json('set', GUTTERS, 'times-per-year=2.5', env={'LC_ALL': locale})
        assert box.json('list', env={'LC_ALL': locale})[0]['id'] == GUTTERS


def terminal_shows_no_control_characters(box):
    box.json('add', '--title', 'a\u202eb\u009bc')
    main_end, terminal = pty.openpty()
    subprocess.run([PROGRAM, '--library', box.path, 'list'], stdout=terminal, check=True)
    os.close(terminal)
    shown = b''
    try:
        while part := os.read(main_end, 4096):
            shown += part
    except OSError:
        pass  # Linux says so when the other end is closed and everything is read.
    os.close(main_end)
    text = shown.decode()
    assert 'gutters' in text and '\u202e' not in text and '\u009b' not in text and '\x1b' not in text, text


def closed_pipe_loses_nothing(box):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([PROGRAM, '--library', box.path, 'add', 'Kept'], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert done.returncode == 0 and done.stderr == b'', done
    assert 'Kept' in box.titles()
    done = subprocess.run([PROGRAM, '--library', box.path, 'add', 'Kept too'], close_fds=True,
                          preexec_fn=lambda: (os.close(0), os.close(1), os.close(2)))
    assert done.returncode == 0 and 'Kept too' in box.titles()
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([PROGRAM, '--library', box.path, 'list'], stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 5 and done.stderr.count(b'\n') == 1, done
        done = subprocess.run([PROGRAM, '--library', box.path, 'add', 'Full'], stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 5 and b'saved' in done.stderr, done
    assert 'Full' in box.titles()


def parallel_writers_lose_nothing(box):
    def write_all(writer):
        for nth in range(25):
            box.out('add', f'Entry {writer} {nth}')

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        list(pool.map(write_all, range(8)))
    titles = box.titles()
    expected = {f'Entry {writer} {nth}' for writer in range(8) for nth in range(25)}
    assert len(titles) == 203 and expected <= set(titles), len(titles)
    assert len({task['id'] for task in box.json('list')}) == 203


def reading_needs_no_right_to_write(box):
    # What was read last is kept for a merge, in the program's own folder.
    os.mkdir(os.path.join(box.folder, 'state'), 0o700)
    before = sorted(os.listdir(box.folder))
    for args in [['list'], ['show', GUTTERS], ['verdict', GUTTERS], ['providers'], ['criteria'], ['profile'], ['export'],
                 ['check']]:
        box.out(*args)
    assert sorted(os.listdir(box.folder)) == before, 'a reading command left something behind'


def same_again_writes_nothing(box):
    box.json('set', GUTTERS, 'minutes=180')
    box.json('move', GUTTERS, 'to', 'first')
    assert box.read() == LIBRARY.encode()


main([import_of_nothing, check, bad_value_is_kept_until_set, damaged_is_left_alone, input_and_output_errors,
      no_file_is_an_empty_library, library_option_anywhere, default_library, bad_use, hostile_text,
      json_is_plain, terminal_shows_no_control_characters, closed_pipe_loses_nothing,
      parallel_writers_lose_nothing, reading_needs_no_right_to_write, same_again_writes_nothing],
     without_file=[no_file_is_an_empty_library, default_library])
