"""What the tests of the guards share: a copy of the tree to plant faults in, and cases that print TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = []


def case(function):
    """A test case: a function whose doc string, or else whose name, says the behaviour."""
    CASES.append(function)
    return function


def run(*argv):
    """Exit status and output of a program."""
    done = subprocess.run([str(part) for part in argv], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def check(name, *argv):
    return run('/usr/bin/python3', '-B', ROOT / 'build-aux' / name, *argv)


class Tree:
    """A copy of what the guards read, in a temporary folder."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='baton-guard-')
        self.root = pathlib.Path(self.folder.name)
        for name in ('meson.build', 'README.md', 'src', 'data', 'po', 'build-aux'):
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.root / name, ignore=shutil.ignore_patterns('__pycache__'))
            elif source.exists():
                shutil.copy(source, self.root / name)
        (self.root / 'tests').mkdir()
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def plant(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding='utf-8')


def assert_good(told):
    status, output = told
    assert status == 0, output


def assert_found(told, words):
    """The guard must fail, and say these words in one line."""
    status, output = told
    assert status == 1, f'status {status}: {output}'
    assert any(words in line for line in output.splitlines()), f'nothing says {words!r}: {output}'


def main(prefix):
    print(f'1..{len(CASES)}')
    failed = 0
    for number, function in enumerate(CASES, 1):
        name = f'/build/{prefix}/' + function.__name__.replace('_', '-')
        try:
            function()
            print(f'ok {number} {name}', flush=True)
        except Exception:
            failed += 1
            print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()) + f'not ok {number} {name}',
                  flush=True)
    sys.exit(1 if failed else 0)
