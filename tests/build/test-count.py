#!/usr/bin/python3
"""The line that ends build-aux/test counts cases, and never calls a run good that was not.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import tempfile

from guard import case, check, main


def count(*tests):
    """What is said of a log with these (result, output) in it."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / 'testlog.json'
        log.write_text(''.join(json.dumps({'name': 'planted', 'result': result, 'stdout': output}) + '\n'
                               for result, output in tests), encoding='utf-8')
        status, output = check('count-tests.py', log)
        return status, output.strip()


@case
def cases_of_tap_are_counted():
    assert count(('OK', '1..2\nok 1 /a\n# note\nok 2 /b\n')) == (0, '2 passed, 0 failed')


@case
def program_without_tap_is_one_case():
    assert count(('OK', ''), ('OK', 'fine\n')) == (0, '2 passed, 0 failed')


@case
def failed_case_fails():
    assert count(('FAIL', 'ok 1 /a\nnot ok 2 /b\n')) == (1, '1 passed, 1 failed')


@case
def crash_after_good_cases_fails():
    assert count(('ERROR', 'ok 1 /a\n'), ('TIMEOUT', '')) == (1, '1 passed, 2 failed')


@case
def skipped_cases_are_said():
    assert count(('OK', 'ok 1 /a\nok 2 /b # SKIP no display\n'), ('SKIP', '')) == (0, '1 passed, 0 failed, 2 skipped')


@case
def nothing_run_is_no_success():
    assert count() == (1, '0 passed, 0 failed')
    status, output = check('count-tests.py', '/nowhere/testlog*.json')
    assert (status, output.strip()) == (1, '0 passed, 0 failed')


main('count')
