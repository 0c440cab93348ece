# What the tests of baton-cli share: a folder with a library, the program run on it, and TAP.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])

DISLIKE = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
ENJOY = 'aaaaaaaaaaaaaaaaaaaaaaaaab'
LOW_RETURN = 'caaaaaaaaaaaaaaaaaaaaaaaaa'
UPWORK = 'paaaaaaaaaaaaaaaaaaaaaaaaa'
GUTTERS = 'gaaaaaaaaaaaaaaaaaaaaaaaaa'
TAXES = 'gbaaaaaaaaaaaaaaaaaaaaaaaa'
SONG = 'taaaaaaaaaaaaaaaaaaaaaaaaa'

LIBRARY = f'''<?xml version="1.0" encoding="UTF-8"?>
<library xmlns="urn:baton:library:1" version="1">
  <profile currency="USD" hour-value="40.00"/>
  <criteria>
    <criterion id="{DISLIKE}" text="I dislike it" side="outsource" weight="2" meaning="dislike" position="1"/>
    <criterion id="{ENJOY}" text="I enjoy it" side="keep" weight="2" meaning="enjoy" position="2"/>
    <criterion id="{LOW_RETURN}" text="Low return" side="outsource" weight="1" meaning="low-return" position="3"/>
  </criteria>
  <providers>
    <provider id="{UPWORK}" name="Upwork" kind="platform" position="1"><former-names>ODesk</former-names></provider>
  </providers>
  <tasks>
    <task id="{GUTTERS}" title="Clean the gutters" position="1" minutes="180" times-per-year="2" price="175.00"/>
    <task id="{TAXES}" title="Do the taxes" stage="want-to-start" position="2"/>
    <task id="{SONG}" title="Record a song" stage="handed-off" provider="{UPWORK}" position="3"/>
  </tasks>
</library>
'''

POST = '''### When to outsource

- Tasks which I don't enjoy doing

### Crowd sourcing Tools

- [Fiverr](http://www.fiverr.com) - Get a person for a simple task.
  - Proof reading

### Professional Outsourcing

- Accountant - to do taxes
'''


class Box:
    '''A folder with a library of its own, and the program run on it.'''

    def __init__(self, contents=LIBRARY):
        self.folder = tempfile.mkdtemp(prefix='baton-cli-')
        self.path = os.path.join(self.folder, 'library.xml')
        if contents is not None:
            self.write(contents)

    def write(self, contents):
        with open(self.path, 'wb') as f:
            f.write(contents.encode() if isinstance(contents, str) else contents)

    def read(self):
        with open(self.path, 'rb') as f:
            return f.read()

    def run_raw(self, args, stdin=b'', env=None, **kwargs):
        environ = dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, 'data'), LC_ALL='C.UTF-8',
                       XDG_STATE_HOME=os.path.join(self.folder, 'state'))
        for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'):
            environ.pop(name, None)
        environ.update(env or {})
        return subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, env=environ, timeout=60, **kwargs)

    def run(self, *args, **kwargs):
        return self.run_raw(['--library', self.path, *args], **kwargs)

    def out(self, *args, **kwargs):
        '''The output of a run that must be all right and silent on standard error.'''
        done = self.run(*args, **kwargs)
        assert done.returncode == 0, (args, done.returncode, done.stderr)
        assert done.stderr == b'', (args, done.stderr)
        return done.stdout.decode()

    def json(self, *args, **kwargs):
        return json.loads(self.out('--json', *args, **kwargs), parse_constant=lambda word: 1 / 0)

    def fails(self, status, *args, **kwargs):
        '''The message of a run that must fail, with one line and without a change.'''
        before = self.read() if os.path.isfile(self.path) else None
        done = self.run(*args, **kwargs)
        assert done.returncode == status, (args, done.returncode, done.stderr, done.stdout)
        assert done.stdout == b'', done.stdout
        message = done.stderr.decode()
        assert message.startswith('baton-cli: ') and message.endswith('\n') and message.count('\n') == 1, message
        assert (self.read() if os.path.isfile(self.path) else None) == before, args
        return message

    def task(self, name):
        return self.json('show', name)

    def titles(self):
        return [task['title'] for task in self.json('list')]

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def run_case(case, contents):
    box = Box(contents)
    try:
        case(box)
        return True
    except Exception:
        for line in traceback.format_exc().splitlines():
            print('#', line)
        return False
    finally:
        box.close()


def main(cases, without_file=()):
    '''Runs the cases, or those that the arguments name, each in a box of its own.'''
    cases = [case for case in cases if not sys.argv[2:] or case.__name__ in sys.argv[2:]]
    print(f'1..{len(cases)}')
    failed = 0
    for number, case in enumerate(cases, 1):
        ok = run_case(case, None if case in without_file else LIBRARY)
        failed += not ok
        print(f'{"ok" if ok else "not ok"} {number} /cli/{case.__name__.replace("_", "-")}', flush=True)
    sys.exit(1 if failed else 0)
