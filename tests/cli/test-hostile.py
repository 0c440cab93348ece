#!/usr/bin/env python3
# Hundreds of files that are none, were cut, turned over or made to harm, read and written to by baton-cli.
#
# Each is made from a good library, by rules without chance. Whatever it is, the program must end by itself, soon and with
# little memory, with a status that it documents. A file that it refused has the bytes it had; one that it took is a good
# library after a change, and still holds what Baton does not know.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import concurrent.futures
import gzip
import os
import re
import resource
import shutil
import socket
import stat
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
SECONDS = 10     # of the processor; a machine that is busy may take longer by the clock
PATIENCE = 60
MEMORY = 1 << 30

MARK = 'urn:mark:1'
LIBRARY = f'''<?xml version="1.0" encoding="UTF-8"?>
<!-- kept before -->
<library xmlns="urn:baton:library:1" xmlns:m="{MARK}" version="1" m:root="kept-root">
  <profile currency="USD" hour-value="40.00"><notes>Open questions</notes></profile>
  <criteria m:list="kept-list">
    <criterion id="aaaaaaaaaaaaaaaaaaaaaaaaaa" text="I dislike it" meaning="dislike" position="1"/>
    <criterion id="aaaaaaaaaaaaaaaaaaaaaaaaab" text="I enjoy it" side="keep" weight="2" meaning="enjoy" position="2"/>
  </criteria>
  <providers>
    <provider id="paaaaaaaaaaaaaaaaaaaaaaaaa" name="Upwork" kind="platform" website="https://a.example" position="1"/>
    <provider id="pbaaaaaaaaaaaaaaaaaaaaaaaa" name="Nora" kind="contractor" via="paaaaaaaaaaaaaaaaaaaaaaaaa" position="2"/>
  </providers>
  <tasks>
    <task id="gaaaaaaaaaaaaaaaaaaaaaaaaa" created="2026-01-10T09:00:00Z" changed="2026-01-11T09:00:00Z" title="Clean the gutters" position="1" minutes="180" times-per-year="2" price="175.00" m:task="kept-task">
      <notes>Twice &amp; more.</notes>
      <answer criterion="aaaaaaaaaaaaaaaaaaaaaaaaaa" value="yes"/>
      <handoff id="haaaaaaaaaaaaaaaaaaaaaaaaa" provider="paaaaaaaaaaaaaaaaaaaaaaaaa" started="2026-02-01"/>
      <m:child deep="kept-child"><m:deeper>kept-text</m:deeper></m:child>
    </task>
    <task id="taaaaaaaaaaaaaaaaaaaaaaaaa" title="Record a song" stage="handed-off" provider="pbaaaaaaaaaaaaaaaaaaaaaaaa" position="2"/>
  </tasks>
  <deleted id="daaaaaaaaaaaaaaaaaaaaaaaaa" at="2026-01-01T00:00:00Z"/>
  <m:end>kept-end</m:end>
</library>
<!-- kept after -->
'''
GOOD = LIBRARY.encode()
ROOT = '<library xmlns="urn:baton:library:1" version="1">'
KEPT = ['kept before', 'kept-root', 'kept-list', 'kept-task', 'kept-child', 'kept-text', 'kept-end', 'kept after']

files = {}       # name to bytes
expected = {}    # name to statuses of a read, where only these will do
keeps = {}       # name to what must be there after a write


def add(name, contents, statuses=None, kept=None):
    assert name not in files, name
    files[name] = contents.encode('utf-8', 'surrogatepass') if isinstance(contents, str) else contents
    if statuses is not None:
        expected[name] = statuses
    keeps[name] = kept


def change(name, old, new, statuses=None, kept=None, count=1):
    assert old in LIBRARY, old
    add(name, LIBRARY.replace(old, new, count), statuses, kept)


def in_tasks(name, inside, statuses=None, kept=None):
    add(name, f'{ROOT}<tasks>{inside}</tasks></library>', statuses, kept)


def make_cuts():
    for i in range(60):
        at = len(GOOD) * i // 60
        add(f'cut-{at}', GOOD[:at], {3})
    for i in range(0, len(GOOD) - 60, len(GOOD) // 30):
        add(f'hole-{i}', GOOD[:i] + GOOD[i + 37:])
        add(f'zeros-{i}', GOOD[:i] + bytes(37) + GOOD[i + 37:], {3})


def make_flips():
    for i in range(60):
        at = (i * 7919 + 13) % len(GOOD)
        add(f'flip-{at}-{i % 8}', GOOD[:at] + bytes([GOOD[at] ^ (1 << i % 8)]) + GOOD[at + 1:])
    for i in range(16):
        at = (i * 4801 + 5) % len(GOOD)
        add(f'high-{at}', GOOD[:at] + bytes([0x80 + i]) + GOOD[at:], {3})


def make_tags():
    tags = sorted(set(re.findall(r'</?[a-z:]+', LIBRARY)))
    for tag in tags:
        change(f'no-{tag[1:].replace("/", "end-").replace(":", "-")}', tag, tag[0])
        change(f'twice-{tag[1:].replace("/", "end-").replace(":", "-")}', tag, tag + '><' + tag[1:])
    add('two-roots', LIBRARY + ROOT + '</library>', {3})
    add('text-behind', LIBRARY + 'text', {3})
    change('unquoted', 'minutes="180"', 'minutes=180', {3})
    change('attribute-twice', 'minutes="180"', 'minutes="180" minutes="181"', {3})
    change('unbound-prefix', 'm:task=', 'q:task=', {3})
    change('section-in-text', 'Twice &amp; more.', '<![CDATA[Twice & <more>]]>', {0}, KEPT)
    change('comment-in-text', 'Twice', '<!-- x -->Twice<?p i?>', {0}, KEPT)
    change('open-comment', '<tasks>', '<!-- <tasks>', {3})
    change('other-root', '<library', '<libraries', {3})
    change('other-namespace', 'urn:baton:library:1', 'urn:other', {3})
    change('no-namespace', ' xmlns="urn:baton:library:1"', '', {3})
    change('newer-namespace', 'urn:baton:library:1', 'urn:baton:library:2', {4})


def make_versions():
    for version, statuses in [('2', {4}), ('99', {4}), ('4294967295', {4}), ('4294967296', {4}), ('1.5', {3}), ('', {3}),
                              ('-1', {3}), ('one', {3}), ('9' * 400, {4}), (' 1', {3}), ('0x1', {3})]:
        change(f'version-{version[:12]}', 'version="1" m:', f'version="{version}" m:', statuses)
    change('no-version', ' version="1" m:', ' m:', {3})


def make_entities():
    def doctype(inside):
        return LIBRARY.replace('<!-- kept before -->', f'<!DOCTYPE library {inside}>')

    laughs = ''.join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    for name, inside in [('plain', ''), ('system', 'SYSTEM "file:///etc/passwd"'), ('public', 'PUBLIC "a" "http://127.0.0.1:9/"'),
                         ('internal', '[<!ENTITY a "b">]'), ('file', '[<!ENTITY a SYSTEM "file:///etc/hostname">]'),
                         ('net', '[<!ENTITY a SYSTEM "http://127.0.0.1:9/">]'), ('laughs', f'[<!ENTITY l0 "ha">{laughs}]'),
                         ('parameter', '[<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]'),
                         ('quadratic', f'[<!ENTITY a "{"x" * 100000}">]'), ('attribute', '[<!ATTLIST task title CDATA "x">]'),
                         ('element', '[<!ELEMENT library ANY>]'), ('notation', '[<!NOTATION n SYSTEM "n">]')]:
        text = doctype(inside)
        add(f'doctype-{name}', text.replace('Open questions', '&l9;' if name == 'laughs' else '&a;' * (
            3000 if name == 'quadratic' else 1)), {3})
    change('unknown-entity', 'Open questions', '&nbsp;', {3})
    change('open-entity', 'Open questions', '&amp', {3})
    for number in ['#0', '#1', '#x0', '#x1F', '#xD800', '#xFFFE', '#x110000', '#99999999999']:
        change(f'character{number}', 'Open questions', f'&{number};', {3})
    change('inclusion', '<m:end>', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/hostname" parse="text"/><m:end>',
           {0}, ['xi:include', *KEPT])
    change('style-sheet', '<!-- kept before -->', '<?xml-stylesheet href="http://127.0.0.1:9/"?><!-- kept before -->', {0},
           ['xml-stylesheet', *KEPT])
    change('schema-place', 'm:root=', 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://127.0.0.1:9/" m:root=',
           {0}, ['schemaLocation', *KEPT])


def make_encodings():
    plain = LIBRARY.replace(' encoding="UTF-8"', '')
    for encoding in ['utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-7', 'cp037']:
        if encoding == 'utf-7':
            add('encoded-utf-7', LIBRARY.replace('UTF-8', 'UTF-7').encode('utf-7'), {3})
        else:
            add(f'encoded-{encoding}', plain.encode(encoding), {3})
    add('encoded-latin1', LIBRARY.replace('UTF-8', 'ISO-8859-1').replace('gutters', 'gütters').encode('latin-1'), {3})
    add('latin1-as-utf8', LIBRARY.replace('gutters', 'gütters').encode('latin-1'), {3})
    for name in ['UTF-7', 'UTF-16', 'ISO-8859-1', 'EBCDIC-US', 'HZ-GB-2312', 'nonsense']:
        change(f'declared-{name}', 'UTF-8', name, {3})
    change('declared-small', 'UTF-8', 'utf-8', {0}, KEPT)
    add('mark', b'\xef\xbb\xbf' + GOOD, {0}, KEPT)
    add('two-marks', b'\xef\xbb\xbf' * 2 + GOOD, {3})
    add('xml-1.1', LIBRARY.replace('version="1.0"', 'version="1.1"'))
    for name, raw in [('surrogate', b'\xed\xa0\x80'), ('long-slash', b'\xc0\xaf'), ('five-bytes', b'\xf8\x88\x80\x80\x80'),
                      ('half', b'\xc3'), ('fffe', b'\xef\xbf\xbe'), ('nul', b'\0'), ('escape', b'\x1b[2J'), ('bell', b'\a'),
                      ('unit', b'\x1f'), ('record', b'\x1e')]:
        add(f'bytes-{name}', GOOD.replace(b'gutters', b'gutt' + raw + b'ers'), {3})


def make_shapes():
    add('empty', b'', {3})
    add('blank', b' \n\t\n', {3})
    add('declaration-only', b'<?xml version="1.0"?>', {3})
    add('zeros', bytes(4096), {3})
    add('gzip', gzip.compress(GOOD), {3})
    add('gzip-bomb', gzip.compress(bytes(10_000_000)), {3})
    add('zip', b'PK\x03\x04' + GOOD, {3})
    add('random', bytes((i * i * 31 + i * 17) % 256 for i in range(20000)), {3})
    add('html', '<!doctype html><html><body>Log in to the hot spot</body></html>', {3})
    add('json', '{"tasks": []}', {3})
    add('markers', LIBRARY.replace('  <tasks>', '<<<<<<< ours\n  <tasks>\n=======\n>>>>>>> theirs'), {3})
    add('twice-itself', GOOD + GOOD, {3})
    add('crlf', LIBRARY.replace('\n', '\r\n'), {0}, KEPT)
    add('one-line', LIBRARY.replace('\n', ' '), {0}, KEPT)


def make_sizes():
    in_tasks('attributes-100000', '<task title="x" ' + ' '.join(f'a{i}="{i}"' for i in range(100000)) + '/>', {3})
    in_tasks('attributes-200', '<task title="x" ' + ' '.join(f'a{i}="{i}"' for i in range(200)) + '/>', {0}, ['a199="199"'])
    in_tasks('namespaces-100000', '<task title="x" ' + ' '.join(f'xmlns:n{i}="u{i}"' for i in range(100000)) + '/>', {3})
    for depth, statuses in [(40, {0}), (70, {3}), (1000, {3}), (100000, {3})]:
        in_tasks(f'depth-{depth}', '<x>' * depth + '</x>' * depth, statuses)
    in_tasks('title-100000', f'<task title="{"x" * 100000}"/>')
    in_tasks('attribute-11-million', f'<task title="x" long="{"x" * 11_000_000}"/>')
    in_tasks('notes-12-million', f'<task title="x"><notes>{"y " * 6_000_000}</notes></task>')
    in_tasks('comment-11-million', f'<!--{"z" * 11_000_000}-->')
    in_tasks('tasks-20000', '<task/>' * 20000, {0})
    in_tasks('unknown-200000', '<x/>' * 200000, {0})
    add('name-100000', f'{ROOT}<{"n" * 100000}/></library>')
    add('text-in-root', f'{ROOT}{"loose " * 100000}</library>', {0}, ['loose'])
    chain = ''.join(f'<provider id="p{i}" name="P{i}" kind="contractor" via="p{i + 1}"/>' for i in range(20000))
    add('chain-20000', f'{ROOT}<providers>{chain}</providers></library>', {0})
    circle = ''.join(f'<provider id="p{i}" name="P{i}" kind="contractor" via="p{(i + 1) % 3000}"/>' for i in range(3000))
    add('circle-3000', f'{ROOT}<providers>{circle}</providers></library>', {0})


def make_records():
    for name, key in [('empty', ''), ('space', 'a b'), ('path', '../../etc/passwd'), ('markup', '&lt;b&gt;'), ('long', 'a' * 5000),
                      ('control', '&#9;'), ('dash', '-x'), ('upper', 'A' * 26), ('unicode', 'ä')]:
        in_tasks(f'id-{name}', f'<task id="{key}" title="A"/><task id="{key}" title="B"/>', {0}, ['"A"', '"B"'])
    in_tasks('id-same', '<task id="a" title="A"/>' * 2, {0}, ['"A"'])
    in_tasks('id-shared', '<task id="a" title="A"><handoff id="a"/></task><task id="b" title="B"><handoff id="a"/></task>', {0},
             ['"A"', '"B"'])
    change('id-of-provider', 'id="gaaaaaaaaaaaaaaaaaaaaaaaaa"', 'id="paaaaaaaaaaaaaaaaaaaaaaaaa"', {0}, KEPT)
    change('lost-provider', 'provider="pb', 'provider="pz', {0}, KEPT)
    change('lost-criterion', '<answer criterion="aa', '<answer criterion="zz', {0}, KEPT)
    change('via-itself', 'via="pa', 'via="pb', {0}, KEPT)
    change('deleted-but-there', 'deleted id="d', 'deleted id="g', {0}, KEPT)
    for field, values in {
            'minutes="180"': ['-1', '1e9', '99999999999999999999', 'NaN', 'inf', '0x10', '', ' 5', '1,5', '٣'],
            'times-per-year="2"': ['-1', '1e309', 'nan', '-inf', '1e-400', '0.1.2', '1' * 500],
            'price="175.00"': ['-5', '1e3', '9' * 30, '1.234', '$5', '1,5'],
            'changed="2026-01-11T09:00:00Z"': ['never', '9999-99-99T99:99:99Z', '10000-01-01T00:00:00Z', '', '2026-01-11'],
            'position="2"': ['', '0', '10', '-', 'ä', 'z' * 4000, ' '],
            'currency="USD"': ['', 'usd', 'XXXXXXXX', '€', '%s%n']}.items():
        name = field.split('=')[0]
        for i, value in enumerate(values):
            change(f'{name}-{i}', field, f'{name}="{value}"', {0}, KEPT)
    for i, title in enumerate(['', '&#10;&#10;', '%s%n%n', '&lt;b&gt;', '\u202egnp.exe', '$(id)', '`id`', '=1+1', '\u2028', '\ufdd0',
                               '&#13;', 'a' * 4097]):
        change(f'title-{i}', 'Clean the gutters', title, {0}, KEPT)
    for i, link in enumerate(['javascript:alert(1)', 'file:///etc/passwd', 'https://a@b', 'smb://x/y']):
        change(f'link-{i}', 'https://a.example', link, {0}, [link, *KEPT])


def run(arguments, folder, stdin=b''):
    environ = dict(os.environ, XDG_DATA_HOME=os.path.join(folder, 'data'), XDG_STATE_HOME=os.path.join(folder, 'state'),
                   LC_ALL='C.UTF-8')

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, env=environ, timeout=PATIENCE,
                          preexec_fn=None if os.environ.get('ASAN_OPTIONS') else limit)


def check_end(done, what):
    assert done.returncode in range(6), f'{what} ended with {done.returncode}: {done.stderr[-300:]}'
    if done.returncode != 0:
        assert done.stderr.startswith(b'baton-cli: '), f'{what}: {done.stderr[-300:]}'
        assert done.stdout == b'', what


def read_file(path):
    with open(path, 'rb') as f:
        return f.read()


def check_refused(name, folder, path, status):
    assert read_file(path) == files[name], f'{name}: refused, and changed all the same'
    if status == 3:
        copies = [entry for _, _, names in os.walk(os.path.join(folder, 'data')) for entry in names if entry.startswith('damaged-')]
        assert copies, f'{name}: no copy of the damaged file is kept'


def check_taken(name, folder, path):
    after = read_file(path)
    assert b'Added to it' in after, f'{name}: what was added is not there'
    assert run(['--library', path, 'check'], folder).returncode == 0, f'{name}: cannot be read after the change'
    for word in keeps[name] or []:
        assert word.encode() in after, f'{name}: “{word}” is lost'
    backups = [os.path.join(base, entry) for base, _, names in os.walk(os.path.join(folder, 'data')) for entry in names]
    assert any(read_file(backup) == files[name] for backup in backups), f'{name}: the file as it was is nowhere'


def try_file(name):
    folder = tempfile.mkdtemp(prefix='baton-hostile-')
    path = os.path.join(folder, 'library.xml')
    try:
        with open(path, 'wb') as f:
            f.write(files[name])
        read = run(['--library', path, 'list'], folder)
        check_end(read, f'{name}: list')
        assert read_file(path) == files[name], f'{name}: reading changed it'
        if name in expected:
            assert read.returncode in expected[name], f'{name}: list gave {read.returncode}, not {expected[name]}: {read.stderr[-300:]}'
        written = run(['--library', path, 'add', 'Added to it'], folder)
        check_end(written, f'{name}: add')
        assert (written.returncode == 0) == (read.returncode == 0), f'{name}: list {read.returncode}, add {written.returncode}'
        if written.returncode == 0:
            check_taken(name, folder, path)
        else:
            assert written.returncode == read.returncode, name
            check_refused(name, folder, path, written.returncode)
        return None
    except (AssertionError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_pipe(path):
    os.mkfifo(path)


def make_folder(path):
    os.mkdir(path)


def make_socket(path):
    socket.socket(socket.AF_UNIX).bind(path)


def make_link_circle(path):
    os.symlink(path, path)


def make_link_to_device(path):
    os.symlink('/dev/zero', path)


def make_link_to_pipe(path):
    os.mkfifo(path + '.pipe')
    os.symlink(path + '.pipe', path)


def make_sparse(path):
    with open(path, 'wb') as f:
        f.truncate(1 << 40)


def try_kind(make):
    folder = tempfile.mkdtemp(prefix='baton-hostile-')
    path = os.path.join(folder, 'library.xml')
    try:
        make(path)
        before = os.lstat(path)
        for arguments in [['list'], ['add', 'x'], ['check', path], ['export'], ['doctor'], ['backup', 'now']]:
            done = run(['--library', path, *arguments], folder)
            assert done.returncode in (1, 3, 5), f'{make.__name__}: {arguments} ended with {done.returncode}'
        after = os.lstat(path)
        assert (stat.S_IFMT(before.st_mode), before.st_ino, before.st_size) == (stat.S_IFMT(after.st_mode), after.st_ino, after.st_size)
        return None
    except (AssertionError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


KINDS = [make_pipe, make_folder, make_socket, make_link_circle, make_link_to_device, make_link_to_pipe, make_sparse]
GROUPS = [make_cuts, make_flips, make_tags, make_versions, make_entities, make_encodings, make_shapes, make_sizes, make_records]


def report(number, name, problems):
    for problem in problems:
        print('#', problem)
    print(f'{"not ok" if problems else "ok"} {number} /cli/hostile/{name}', flush=True)
    return bool(problems)


def main():
    print(f'1..{len(GROUPS) + 2}', flush=True)
    failed = 0
    total = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for number, make in enumerate(GROUPS, 1):
            before = len(files)
            make()
            names = list(files)[before:]
            total += len(names)
            problems = [problem for problem in pool.map(try_file, names) if problem]
            failed += report(number, f'{make.__name__[5:]}-{len(names)}', problems)
            for name in names:
                files[name] = b''
    problems = [problem for problem in map(try_kind, KINDS) if problem]
    failed += report(len(GROUPS) + 1, f'kinds-of-files-{len(KINDS)}', problems)
    failed += report(len(GROUPS) + 2, f'at-least-280-in-all-{total + len(KINDS)}',
                     [] if total + len(KINDS) >= 280 else ['too few files'])
    sys.exit(1 if failed else 0)


main()
