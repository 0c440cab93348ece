#!/usr/bin/python3
"""Holds what programs without a window are linked with against their list: check-no-gtk.py PROGRAM...

The list is closed: neither GTK nor anything else comes in unnoticed. Exit status 0 where nothing else is needed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import subprocess
import sys

# Sanitizers and coverage come and go with the way of building.
EVERYWHERE = r'libc|libm|ld-linux.*|libglib-2\.0|libgobject-2\.0|libgio-2\.0|libxml2|libasan|libubsan|libgcc_s'
ALLOWED = {
    'baton-cli': EVERYWHERE + r'|libcmark|libical.*',
    'baton-reminder': EVERYWHERE,
}
NEEDED = re.compile(r'\(NEEDED\).*\[(.+)\]')


def read_needed(program):
    """The names of the shared libraries, "libgio-2.0.so.0" for example."""
    environment = {**os.environ, 'LC_ALL': 'C'}
    told = subprocess.run(['readelf', '--dynamic', '--wide', program], check=True, capture_output=True, text=True,
                          env=environment)
    return NEEDED.findall(told.stdout)


def check(program):
    name = os.path.basename(program)
    needed = read_needed(program)
    if not needed:
        yield f'{name}: no list of libraries could be read'
    for library in needed:
        stem = re.sub(r'(-[0-9.]+)?\.so.*$', '', library) if library.startswith('libcmark') else library.split('.so')[0]
        if not re.fullmatch(ALLOWED.get(name, EVERYWHERE), stem):
            yield f'{name}: needs {library}, which is not in its list'


def main():
    problems = [problem for program in sys.argv[1:] for problem in check(program)]
    for problem in problems:
        print(problem)
    return 1 if problems or len(sys.argv) < 2 else 0


if __name__ == '__main__':
    sys.exit(main())
