#!/usr/bin/python3
"""Programs without a window need no GTK, and the guard sees one that does: test-programs.py GTK-PROGRAM PROGRAM...

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys

from guard import assert_found, assert_good, case, check, main

with_gtk, *programs = sys.argv[1:]


@case
def programs_need_only_what_is_listed():
    assert programs
    assert_good(check('check-no-gtk.py', *programs))


@case
def gtk_is_found():
    assert_found(check('check-no-gtk.py', with_gtk), 'needs libgtk-4.so')


@case
def script_is_no_program():
    status, output = check('check-no-gtk.py', __file__)
    assert status != 0, output


main('programs')
