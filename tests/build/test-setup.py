#!/usr/bin/python3
"""build-aux/run and test set up what they need: tried with stand-ins for the programs that would change the machine.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import subprocess
import tempfile

from guard import ROOT, case, main

# Each stand-in writes down how it was called. INSTALLED is what dpkg-query knows.
STAND_INS = {
    'dpkg-query': '''case " $INSTALLED " in *" ${@: -1} "*) echo installed ;; *) exit 1 ;; esac''',
    'apt-get': '''echo "apt-get $*" >>"$CALLS"
case "$*" in *install*) [ ! -e "$CALLS.stale" ] || { rm "$CALLS.stale"; exit 100; } ;; esac''',
    'sudo': '''echo sudo >>"$CALLS"; exec "$@"''',
    'id': '''echo "$WHO"''',
    'meson': '''echo "meson $*${BATON_LONG_TESTS:+ LONG}" >>"$CALLS"; case $1 in setup) mkdir -p "$2" ;; esac''',
    'ninja': '''echo "ninja $*" >>"$CALLS"; exit "${BUILD_STATUS-0}"''',
}
TOOLS = ('bash', 'sh', 'env', 'dirname', 'grep', 'rm', 'mkdir', 'cat')


def start(script, *arguments, installed='', who='0', stale=False, without=(), **environment):
    """Runs a script of build-aux in a copy, without a terminal: exit status, output, calls of the stand-ins."""
    with tempfile.TemporaryDirectory(prefix='baton-setup-') as folder:
        root, programs = pathlib.Path(folder) / 'tree', pathlib.Path(folder) / 'bin'
        (root / 'build-aux').mkdir(parents=True)
        programs.mkdir()
        for name in ('setup.sh', 'run', 'test', 'count-tests.py'):
            os.symlink(ROOT / 'build-aux' / name, root / 'build-aux' / name)
        for name in TOOLS:
            os.symlink(f'/bin/{name}' if os.path.exists(f'/bin/{name}') else f'/usr/bin/{name}', programs / name)
        for name, body in STAND_INS.items():
            if name not in without:
                (programs / name).write_text('#!/bin/bash\n' + body + '\n')
                (programs / name).chmod(0o755)
        calls = pathlib.Path(folder) / 'calls'
        calls.touch()
        if stale:
            pathlib.Path(f'{calls}.stale').touch()
        done = subprocess.run([str(root / 'build-aux' / script), *arguments], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, cwd='/',
                              env={'PATH': str(programs), 'CALLS': str(calls), 'INSTALLED': installed, 'WHO': who,
                                   **environment})
        return done.returncode, done.stdout, calls.read_text()


def all_packages():
    """Every package that the tests need, as setup.sh lists them."""
    lists = ' '.join(f'"${{packages_{purpose}[@]}}"' for purpose in ('build', 'window', 'headless', 'test'))
    script = f'. "$1"; echo {lists}'
    told = subprocess.run(['bash', '-c', script, 'bash', str(ROOT / 'build-aux/setup.sh')], check=True,
                          capture_output=True, text=True)
    return told.stdout.split()


@case
def nothing_is_installed_where_all_is_there():
    _, output, calls = start('test', installed=' '.join(all_packages()))
    assert 'apt-get' not in calls and 'Baton needs' not in output, output
    assert 'ninja' in calls


@case
def only_what_is_missing_is_installed():
    rest = ' '.join(name for name in all_packages() if name not in ('meson', 'xvfb'))
    _, output, calls = start('test', installed=rest)
    install = next(line for line in calls.splitlines() if ' install ' in line)
    assert install.endswith('--no-install-recommends meson xvfb'), calls
    assert '  meson xvfb' in output


@case
def old_package_lists_are_renewed():
    _, output, calls = start('test', stale=True)
    kinds = [word for line in calls.splitlines() for word in line.split() if word in ('update', 'install')]
    assert kinds[-3:] == ['install', 'update', 'install'], calls
    assert 'ninja' in calls, output


@case
def nobody_to_ask_is_said():
    status, output, calls = start('run', who='1000')
    assert status == 1 and '--yes' in output, output
    assert not calls


@case
def who_is_not_root_uses_sudo():
    _, _, calls = start('test', '--yes', who='1000')
    assert calls.startswith('sudo\napt-get'), calls


@case
def missing_sudo_is_said():
    status, output, calls = start('test', '--yes', who='1000', without=('sudo',))
    assert status == 1 and 'apt-get install' in output and not calls, output


@case
def other_systems_are_told_what_is_needed():
    _, output, calls = start('test', without=('apt-get',))
    assert 'This is not Debian' in output and 'ninja' in calls, output


@case
def failed_build_is_a_failed_test():
    status, output, calls = start('test', installed=' '.join(all_packages()), BUILD_STATUS='1')
    assert status == 1, output
    assert output.splitlines()[-1] == '0 passed, 1 failed'
    assert 'meson test' not in calls


@case
def run_without_tests_is_no_success():
    status, output, _ = start('test', installed=' '.join(all_packages()))
    assert status == 1, output
    assert output.splitlines()[-1] == '0 passed, 0 failed', output


@case
def long_run_is_asked_for():
    for arguments, is_long in [(['--long', '--suite', 'storage'], True), (['--yes', '--long', '--suite', 'storage'], True),
                               (['--suite', 'storage'], False)]:
        _, output, calls = start('test', *arguments, installed=' '.join(all_packages()))
        tested = next(line for line in calls.splitlines() if line.startswith('meson test'))
        assert ('LONG' in tested) == is_long and '--suite storage' in tested and '--long' not in tested, calls
        assert output.splitlines()[-1] == '0 passed, 0 failed', output


@case
def failed_build_opens_nothing():
    status, output, _ = start('run', installed=' '.join(all_packages()), BUILD_STATUS='1', DISPLAY=':1')
    assert status == 1 and 'the build failed' in output, output


main('setup')
