#!/usr/bin/env python3
# Backups, the doctor, copies of sync engines, exports, and who may open what baton-cli leaves on the disk.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import shutil
import stat
import subprocess

from box import GUTTERS, LIBRARY, PROGRAM, SONG, main

CONFLICT_NAMES = ['library.sync-conflict-20261101-101112-ABCDEFG.xml', 'library (conflicted copy 2026-11-01 101112).xml',
                  "library (Ada's conflicted copy 2026-11-01).xml", 'library (conflict copy 2026-11-01).xml',
                  'library_conflict-20261101-101112.xml', 'library (SFConflict ada@example.com 2026-11-01-10-11-12).xml']


def states(box):
    done = box.run('doctor', '--json')
    return done.returncode, [(entry['what'], entry['state']) for entry in json.loads(done.stdout)]


def backups_are_listed(box):
    assert box.json('backup', 'list') == []
    assert 'no backups' in box.out('backup', 'list')
    box.json('set', GUTTERS, 'minutes=5')
    backup, = box.json('backup', 'list')
    assert (backup['reason'], backup['pinned'], backup['readable'], backup['size']) == ('save', False, True, len(LIBRARY)), backup
    assert (backup['tasks'], backup['people'], backup['criteria'], backup['handoffs']) == (3, 1, 3, 0), backup
    assert (backup['added'], backup['removed'], backup['changed']) == (0, 0, 1), backup
    box.json('remove', SONG)
    box.json('add', 'New')
    backup = box.json('backup', 'list')[-1]
    assert (backup['added'], backup['removed'], backup['changed']) == (1, 1, 1), backup
    text = box.out('backup', 'list')
    assert '+1 −1 ~1' in text and backup['name'] in text, text


def backup_now(box):
    path = box.json('backup', 'now')['file']
    with open(path, 'rb') as f:
        assert f.read() == LIBRARY.encode()
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    box.json('backup', 'now')
    backup, = box.json('backup', 'list')
    assert backup['reason'] == 'now' and 'as now' in box.out('backup', 'list')


def backup_is_shown(box):
    box.json('set', GUTTERS, 'title=Changed')
    shown = box.json('backup', 'show', 'newest')
    assert [task['title'] for task in shown['list']] == ['Clean the gutters', 'Do the taxes', 'Record a song']
    assert shown['changed'] == 1
    assert 'Clean the gutters' in box.out('backup', 'show', shown['name'])
    assert box.titles()[0] == 'Changed'


def backup_is_brought_back(box):
    box.json('set', GUTTERS, 'title=Changed')
    changed = box.read()
    name = box.json('backup', 'list')[0]['name']
    assert box.json('backup', 'restore', name[:16])['action'] == 'restored'
    assert box.read() == LIBRARY.encode()
    pinned, = [backup for backup in box.json('backup', 'list') if backup['pinned']]
    assert pinned['reason'] == 'restore'
    with open(pinned['file'], 'rb') as f:
        assert f.read() == changed
    # A restore can itself be taken back.
    box.json('backup', 'restore', pinned['name'])
    assert box.read() == changed


def backup_saves_a_damaged_library(box):
    box.json('add', 'Once more')
    box.write(b'<library')
    assert box.fails(3, 'backup', 'now')
    names = [backup['name'] for backup in box.json('backup', 'list') if backup['readable']]
    assert names
    box.json('backup', 'restore', names[-1])
    assert box.read() == LIBRARY.encode()
    damaged = [backup for backup in box.json('backup', 'list') if not backup['readable']]
    assert damaged and damaged[0]['tasks'] is None, damaged


def newest_backup_is_one_that_can_be_read(box):
    box.fails(1, 'backup', 'restore', 'newest')
    box.json('add', 'Once more')
    for contents in [b'<library', b'', LIBRARY[:900].encode()]:
        box.write(contents)
        box.fails(3, 'list')
    assert box.json('backup', 'list')[0]['reason'] == 'damaged'
    assert box.json('backup', 'show', 'newest')['readable']
    box.json('backup', 'restore', 'newest')
    assert len(box.titles()) >= 3


def newer_file_is_never_replaced(box):
    box.json('add', 'Once more')
    for version in ['2', '9' * 21]:
        newer = LIBRARY.replace('version="1">', f'version="{version}">')
        box.write(newer)
        box.fails(4, 'list')
        assert 'move it away' in box.fails(4, 'backup', 'restore', 'newest')
        assert box.read() == newer.encode()
    assert not [backup for backup in box.json('backup', 'list') if backup['reason'] == 'damaged']


def library_that_is_gone_is_not_empty(box):
    box.json('add', 'The last one')
    last = box.read()
    os.remove(box.path)
    for words in [['list'], ['add', 'x'], ['show', GUTTERS], ['check'], ['export'], ['profile', 'hour-value=1']]:
        message = box.fails(5, *words)
        assert 'gone' in message and 'backup restore newest' in message and '--new' in message, message
        assert not os.path.exists(box.path), words
    found = box.run('--json', 'doctor')
    assert found.returncode == 5 and [entry for entry in json.loads(found.stdout) if entry['state'] == 'wrong'], found
    box.json('backup', 'restore', 'newest')
    assert box.read() == last
    os.remove(box.path)
    box.json('backup', 'restore', 'newest')
    assert box.read() == last
    os.remove(box.path)
    assert box.json('list', '--new') == []
    box.json('add', 'First', '--new')
    assert box.titles() == ['First']


def backup_is_strict(box):
    box.json('set', GUTTERS, 'minutes=5')
    box.json('set', GUTTERS, 'minutes=6')
    for words in [['list', 'x'], ['show'], ['restore'], ['now', 'x'], ['drop', 'x'], ['wipe']]:
        box.fails(2, 'backup', *words)
    for name in ['nothing', '', '20', '../../etc/passwd']:
        box.fails(1, 'backup', 'show', name)
        box.fails(1, 'backup', 'restore', name)


def damaged_file_is_copied(box):
    box.write(LIBRARY[:900])
    for command in ['list', 'export']:
        message = box.fails(3, command)
        path = re.search(r'kept in (\S+)\n', message).group(1)
        with open(path, 'rb') as f:
            assert f.read() == LIBRARY[:900].encode()
    assert path.startswith(os.path.join(box.folder, 'data'))


def doctor_finds_nothing(box):
    os.chmod(box.path, 0o600)
    box.json('set', GUTTERS, 'minutes=5')
    before = sorted(os.listdir(box.folder))
    status, found = states(box)
    assert status == 0 and {state for _, state in found} == {'fine'}, found
    assert {what for what, _ in found} == {'file', 'lock', 'backups', 'merge-base'}, found
    assert sorted(os.listdir(box.folder)) == before


def doctor_finds_what_is_there(box):
    box.json('set', GUTTERS, 'minutes=5')
    os.chmod(box.path, 0o644)
    for name in [CONFLICT_NAMES[0], f'.~library.xml.{"0" * 32}.{"1" * 32}.abcdef~']:
        with open(os.path.join(box.folder, name), 'w') as f:
            f.write(LIBRARY)
    status, found = states(box)
    assert status == 0 and {('mode', 'note'), ('conflict-copy', 'note')} <= set(found), found
    backup = box.json('backup', 'list')[0]['file']
    with open(backup, 'ab') as f:
        f.write(b'x')
    status, found = states(box)
    assert status == 1 and ('backup', 'wrong') in found, found
    box.write(LIBRARY.replace('provider="paa', 'provider="pzz').replace('minutes="180"', 'minutes="many"'))
    assert {('repair', 'note'), ('values', 'note')} <= set(states(box)[1])
    for contents, expected in [('<library', 3), (LIBRARY.replace('version="1">', 'version="9">'), 4)]:
        box.write(contents)
        status, found = states(box)
        assert status == expected and ('file', 'wrong') in found, (status, found)


def doctor_sees_what_cannot_be_written(box):
    box.json('add', 'Once more')
    box.json('add', 'And again')
    backups = os.path.dirname(box.json('backup', 'list')[0]['file'])
    for folder in [backups, box.folder, os.path.join(box.folder, 'state', 'baton', 'base')]:
        os.chmod(folder, 0o500)
        found = box.run('--json', 'doctor')
        os.chmod(folder, 0o700)
        wrong = [entry['text'] for entry in json.loads(found.stdout) if entry['state'] == 'wrong']
        assert found.returncode == 1 and len(wrong) == 1 and folder in wrong[0], (folder, found)
    shutil.rmtree(os.path.join(box.folder, 'data', 'baton', 'backups'))
    with open(os.path.join(box.folder, 'data', 'baton', 'backups'), 'w'):
        pass
    assert box.run('doctor').returncode == 1


def doctor_sees_the_lock(box):
    import fcntl
    import struct
    box.json('set', GUTTERS, 'minutes=5')
    with open(box.path + '.lock', 'r+') as lock:
        fcntl.fcntl(lock, 37, struct.pack('hhqqi4x', fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))  # F_OFD_SETLK
        assert ('lock', 'note') in states(box)[1]
    assert ('lock', 'fine') in states(box)[1]


def copies_are_merged(box):
    box.json('set', GUTTERS, 'minutes=5')
    for number, name in enumerate(CONFLICT_NAMES):
        with open(os.path.join(box.folder, name), 'w') as f:
            f.write(LIBRARY.replace('  </tasks>', f'    <task id="n{number}" title="New {number}" position="{number + 4}"/>\n'
                                    '  </tasks>'))
    before = box.read()
    looked = box.json('merge', '--dry-run')
    assert looked['copies'] == len(CONFLICT_NAMES) and box.read() == before, looked
    assert all(os.path.exists(os.path.join(box.folder, name)) for name in CONFLICT_NAMES)
    assert {change['name'] for change in looked['changes'] if change['kind'] == 'added'} \
        == {f'New {i}' for i in range(len(CONFLICT_NAMES))}, looked
    done = box.json('merge')
    assert done['copies'] == len(CONFLICT_NAMES) and done['left_alone'] == [], done
    assert {f'New {i}' for i in range(len(CONFLICT_NAMES))} < set(box.titles()) and len(box.titles()) == 9
    assert box.task(GUTTERS)['minutes'] == 5
    assert not any(os.path.exists(os.path.join(box.folder, name)) for name in CONFLICT_NAMES)
    merged = [backup for backup in box.json('backup', 'list') if backup['reason'] == 'merge']
    assert len(merged) == len(CONFLICT_NAMES), merged
    assert box.json('merge')['copies'] == 0 and 'nothing to merge' in box.out('merge')


def merge_needs_a_library(box):
    for contents, status in [('<library', 3), (LIBRARY.replace('version="1">', 'version="2">'), 4)]:
        box.write(contents)
        box.fails(status, 'merge')
        box.fails(status, 'merge', '--dry-run')
    os.remove(box.path)
    assert 'nothing to merge' in box.out('merge')


def damaged_copy_stays(box):
    path = os.path.join(box.folder, CONFLICT_NAMES[0])
    with open(path, 'w') as f:
        f.write(LIBRARY[:500])
    done = box.run('merge', '--json')
    assert done.returncode == 1 and CONFLICT_NAMES[0] in json.loads(done.stdout)['left_alone'][0], done
    assert os.path.getsize(path) == 500 and box.read() == LIBRARY.encode()


def repair_is_told(box):
    before = LIBRARY.replace('provider="paa', 'provider="pzz')
    box.write(before)
    done = box.run('set', GUTTERS, 'minutes=5')
    assert done.returncode == 0 and done.stderr.count(b'\n') == 1 and b'pinned backup' in done.stderr, done
    pinned, = [backup for backup in box.json('backup', 'list') if backup['pinned']]
    assert pinned['reason'] == 'repair'
    with open(pinned['file']) as f:
        assert f.read() == before
    assert box.run('set', GUTTERS, 'minutes=6').stderr == b''


def foreign_change_is_kept(box):
    # A program that knows nothing of the lock replaces the file between two commands.
    box.json('set', GUTTERS, 'minutes=5')
    box.write(box.read().decode().replace('Do the taxes', 'Do all taxes'))
    box.json('set', GUTTERS, 'minutes=6')
    assert box.titles()[1] == 'Do all taxes' and box.task(GUTTERS)['minutes'] == 6


def exports_have_formats(box):
    assert json.loads(box.out('export', '--format', 'json')) == box.json('export')
    assert box.out('export', '--format', 'xml') == box.out('export') != ''
    post = box.out('export', '--format=markdown')
    assert 'Clean the gutters' in post and '<library' not in post
    for ending, start in [('md', '#'), ('json', '{'), ('xml', '<?xml')]:
        path = os.path.join(box.folder, f'out.{ending}')
        box.json('export', path)
        with open(path) as f:
            assert f.read().startswith(start), ending
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    box.fails(2, 'export', '--format', 'nonsense')


def export_leaves_links_and_pipes(box):
    real, link, pipe, lost = (os.path.join(box.folder, name) for name in ['real.xml', 'link.xml', 'pipe.xml', 'lost.xml'])
    os.symlink('real.xml', link)
    assert 'link' in box.fails(5, 'export', link)
    with open(real, 'w'):
        pass
    box.out('export', link)
    assert os.path.islink(link) and b'Clean the gutters' in open(real, 'rb').read()
    os.mkfifo(pipe)
    for target in [pipe, box.folder, '/dev/null']:
        box.fails(5, 'export', target)
    assert stat.S_ISFIFO(os.stat(pipe).st_mode)
    box.out('export', lost)
    assert os.stat(lost).st_mode & 0o777 == 0o600


def closed_output_delivers_nothing(box):
    for words in [['list'], ['export'], ['--json', 'list'], ['--help']]:
        done = box.run(*words, preexec_fn=lambda: os.close(1))
        assert done.returncode == 5 and b'standard output' in done.stderr, (words, done)
    done = box.run('add', 'Saved', preexec_fn=lambda: os.close(1))
    assert done.returncode == 0, done
    assert 'Saved' in box.titles()
    done = box.run('list', preexec_fn=lambda: os.close(0))
    assert done.returncode == 0 and done.stdout, done


def post_comes_back(box):
    post = box.out('export', '--format', 'markdown')
    assert box.json('import', '-', stdin=post.encode())['added'] == 0


def hostile_text_is_exact_or_refused(box):
    texts = ['plain', ' two  spaces ', '<b>&amp;</b> "x" \'y\'', ']]>', '%s%n', '\u202e\u2066x', '\u200b', 'é\u0301', '🎵', '=1+1', '-x', '',
             'a\nb', 'a\r\nb', 'a\tb', 'a\x1bb', '\x7f', '\x85', '\u2028', '\ufffe', '\U0001ffff', 'x' * 4096, 'x' * 4097, 'y' * 10_000_000]
    raw = [text.encode() for text in texts] + [b'\xff', b'a\xc3', b'\xed\xa0\x80', b'\xc0\xaf', b'\xf8\x88\x80\x80\x80']
    path = os.path.join(box.folder, 'text')
    for text in raw:
        with open(path, 'wb') as f:
            f.write(text)
        ways = [(['add', '--title-from', path], b''), (['add', '--title-from', '-'], text)]
        if len(text) < 100_000:
            ways += [(['add', '--title', text], b''), (['add', 'Notes', b'--notes=' + text], b'')]
        for args, stdin in ways:
            before = box.read()
            done = box.run(*args, '--json', stdin=stdin)
            assert done.returncode in (0, 2), (args, done)
            if done.returncode == 2:
                assert done.stderr.count(b'\n') == 1 and box.read() == before, (args, done)
                continue
            made = json.loads(done.stdout)
            stored = made['notes'] or '' if any(b'--notes' in os.fsencode(arg) for arg in args) else made['title']
            assert stored in (text.decode(), text.decode().replace('\r\n', '\n')), (args, stored)
            assert box.task(made['id'])['title'] == made['title']
    box.out('check')


def nothing_can_be_read_by_others(box):
    environ = {'HOME': box.folder}
    for args in [['add', 'x'], ['set', GUTTERS, 'minutes=5'], ['backup', 'now'], ['export', os.path.join(box.folder, 'out.md')],
                 ['backup', 'restore', 'newest'], ['doctor']]:
        for command in (['--library', os.path.join(box.folder, 'made', 'library.xml')], []):
            os.makedirs(os.path.join(box.folder, 'made'), 0o700, exist_ok=True)
            box.run_raw([*command, *[arg for arg in args if arg != GUTTERS or not command]], env=environ,
                        preexec_fn=lambda: os.umask(0o022))
    box.run_raw(['--library', os.path.join(box.folder, 'made', 'bad.xml'), 'list'], env=environ, preexec_fn=lambda: os.umask(0o022))
    seen = 0
    for base, folders, names in os.walk(box.folder):
        for name in names:
            path = os.path.join(base, name)
            if path == box.path:
                continue    # the test's own
            seen += 1
            assert stat.S_IMODE(os.lstat(path).st_mode) & 0o077 == 0, path
        for name in folders:
            path = os.path.join(base, name)
            own = os.path.relpath(path, box.folder).split(os.sep)
            if own[:2] in (['data', 'baton'], ['state', 'baton']):
                assert stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0, path
    assert seen >= 8, seen


def no_socket_of_the_internet(box):
    symbols = subprocess.run(['nm', '-D', '--undefined-only', PROGRAM], capture_output=True, text=True)
    if symbols.returncode == 0:
        used = {line.split()[-1].split('@')[0] for line in symbols.stdout.splitlines()}
        assert not used & {'socket', 'connect', 'getaddrinfo', 'g_socket_client_new', 'g_network_address_new', 'soup_session_new',
                           'xmlNanoHTTPFetch', 'xmlReadFile', 'system', 'popen'}, used


main([backups_are_listed, backup_now, backup_is_shown, backup_is_brought_back, backup_saves_a_damaged_library,
      newest_backup_is_one_that_can_be_read, newer_file_is_never_replaced, library_that_is_gone_is_not_empty, backup_is_strict,
      damaged_file_is_copied, doctor_finds_nothing, doctor_finds_what_is_there, doctor_sees_what_cannot_be_written, doctor_sees_the_lock,
      copies_are_merged,
      merge_needs_a_library, damaged_copy_stays, repair_is_told, foreign_change_is_kept, exports_have_formats, post_comes_back,
      export_leaves_links_and_pipes, closed_output_delivers_nothing,
      hostile_text_is_exact_or_refused, nothing_can_be_read_by_others, no_socket_of_the_internet])
