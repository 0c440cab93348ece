#!/usr/bin/python3
"""Counts the test cases in logs of "meson test": count-tests.py TESTLOG.json...

Prints one line, "N passed, N failed" (and ", N skipped" where there were some). Exit status 0 where at least one
passed and none failed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b(.*)$')
WORDS = re.compile(r'#\s*(SKIP|T[O]DO)\b', re.IGNORECASE)
GOOD_ENDS = {'OK', 'EXPECTEDFAIL', 'SKIP'}


def count_cases(output):
    """The TAP lines of one program: [passed, failed, skipped]."""
    counts = [0, 0, 0]
    for line in output.splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if WORDS.search(case[2]):
            counts[2] += 1
        elif case[1]:
            counts[1] += 1
        else:
            counts[0] += 1
    return counts


def count_test(test):
    """One test of meson's log. A program without TAP lines is one case; a crash after good cases is one that failed."""
    counts = count_cases(test.get('stdout') or '')
    good = test['result'] in GOOD_ENDS
    if counts == [0, 0, 0]:
        return [0, 0, 1] if test['result'] == 'SKIP' else [int(good), int(not good), 0]
    if not good and counts[1] == 0:
        counts[1] = 1
    return counts


def main():
    totals = [0, 0, 0]
    for path in sys.argv[1:]:
        try:
            with open(path, encoding='utf-8') as log:
                tests = [json.loads(line) for line in log if line.strip()]
        except OSError:
            continue     # nothing ran: the shell left the pattern as it was
        for test in tests:
            totals = [a + b for a, b in zip(totals, count_test(test))]
    passed, failed, skipped = totals
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return 0 if passed and not failed else 1


if __name__ == '__main__':
    sys.exit(main())
