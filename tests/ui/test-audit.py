#!/usr/bin/python3
"""What a screen reader says of the real window, page by page and dialog by dialog: every control must have a name.

    with-session.sh --wm -- test-audit.py BATON SAMPLE-LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import subprocess
import sys

SUPPORT = pathlib.Path(__file__).resolve().parent.parent / 'support'
LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'

baton, sample = sys.argv[1:]

# What is looked at, and the keys or clicks that lead there.
PLACES = [
    ('tasks', []),
    ('wishes', ['--after', 'ctrl+2']),
    ('reminder preferences', ['--click', 'label/Want to Start', '--click', 'push button/Turn On…']),
    ('a date to be reminded', ['--after', 'ctrl+r']),
    ('a provider', ['--click', 'label/Upwork']),
    ('an empty provider', ['--click', 'label/Heating']),
    # From below, so that the next one is still in view.
    ('all details of a provider', ['--click', 'label/Upwork', '--click', 'push button/Edit Details', '--click', 'label/Fees',
                                   '--click', 'label/Contact', '--click', 'label/Links']),
    ('a new contractor', ['--click', 'label/Upwork', '--click', 'push button/Add Contractor']),
    ('a handoff', ['--click', 'label/Heating', '--click', 'label/Service the boiler']),
    ('criteria editor', ['--after', 'ctrl+e']),
    ('preferences', ['--after', 'ctrl+comma']),
]


def audit(options):
    shutil.copy(sample, LIBRARY)
    LIBRARY.chmod(0o600)
    command = [sys.executable, str(SUPPORT / 'a11y-audit.py'), *options, '--', baton]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200)
    return done.returncode, done.stdout + (done.stderr if done.returncode > 1 else '')


LIBRARY.parent.mkdir(parents=True, exist_ok=True)
print('1..%d' % (len(PLACES) + 1))
failed = 0
for number, (name, options) in enumerate(PLACES, 1):
    status, said = audit(options)
    failed += status != 0
    print(''.join('# %s\n' % line for line in said.splitlines()), end='')
    print('%s %d %s' % ('ok' if status == 0 else 'not ok', number, name), flush=True)
# The audit itself must be able to fail: nothing is as large as this.
status, said = audit(['--min-size', '5000'])
failed += status != 1
print('%s %d an audit can fail' % ('ok' if status == 1 else 'not ok', len(PLACES) + 1))
sys.exit(1 if failed else 0)
