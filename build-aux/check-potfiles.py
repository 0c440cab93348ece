#!/usr/bin/python3
"""Holds po/POTFILES.in against the files that have something to translate: check-potfiles.py [--write] [ROOT]

Every such file must be in it, no other, sorted as LC_ALL=C sorts. With --write the list is made instead.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

CALL = re.compile(r'(?<![\w.])(_|N_|C_|NC_|Q_|gettext|ngettext|g_dgettext|g_dngettext|g_dpgettext2?) ?\(')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
TRANSLATABLE = re.compile(r'translatable=["\'](yes|true|1)["\']')
LAUNCHERS = ('.desktop.in', '.metainfo.xml.in')


def is_translated(path):
    if path.name.endswith(LAUNCHERS):
        return True
    if path.suffix in ('.c', '.h'):
        return bool(CALL.search(COMMENT.sub('', path.read_text(encoding='utf-8'))))
    if path.suffix == '.ui':
        return bool(TRANSLATABLE.search(path.read_text(encoding='utf-8')))
    return False


def find_files(root):
    files = [path for folder in ('data', 'src') for path in (root / folder).rglob('*') if path.is_file()]
    return sorted(path.relative_to(root).as_posix() for path in files if is_translated(path))


def check(wanted, listed):
    for name in sorted(set(wanted) - set(listed)):
        yield f'{name}: has something to translate and is missing'
    for name in sorted(set(listed) - set(wanted)):
        yield f'{name}: is listed and has nothing to translate'
    if listed != sorted(set(listed)):
        yield 'the list is not sorted, or names a file twice'


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != '--write']
    root = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).parent.parent).resolve()
    potfiles = root / 'po' / 'POTFILES.in'
    wanted = find_files(root)
    if '--write' in sys.argv:
        potfiles.write_text(''.join(name + '\n' for name in wanted), encoding='utf-8')
        return 0
    listed = potfiles.read_text(encoding='utf-8').split()
    problems = list(check(wanted, listed))
    for problem in problems:
        print('po/POTFILES.in: ' + problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
