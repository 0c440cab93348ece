#!/usr/bin/python3
"""Holds the includes of src/ against the table of floors: check-layers.py [ROOT]

Prints one line for each include that a folder may not have. Exit status 0 where there is none.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

# Folder: (folders it may include besides itself, packages it may include). The same table stands in src/DESIGN.md.
FLOORS = {
    'model': ('', 'c posix glib gobject gio'),
    'logic': ('model', 'c glib'),
    'exchange': ('model logic', 'c glib gobject cmark ical'),
    'storage': ('model logic', 'c posix glib gobject gio libxml'),
    'session': ('model logic exchange storage', 'c posix glib gobject gio'),
    'agent': ('model logic storage', 'c posix glib gobject gio'),
    'cli': ('model logic exchange storage session', 'c posix glib gobject gio'),
    'ui': ('model logic session', 'c locale glib gobject gio gtk adwaita'),
    'app': ('model logic exchange session ui', 'c posix glib gobject gio gtk adwaita'),
}

# Which package a header in <> belongs to.
PACKAGES = {
    'c': r'(assert|ctype|errno|float|inttypes|libintl|limits|locale|math|stdarg|stdbool|stddef|stdint|stdio|stdlib'
         r'|string)\.h',
    'posix': r'(sys|linux)/.*|(dirent|fcntl|pwd|poll|pthread|sched|signal|strings|time|unistd|wchar)\.h',
    'locale': r'langinfo\.h',
    'glib': r'glib\.h|glib/.*|glib-unix\.h',
    'gobject': r'glib-object\.h|gobject/.*',
    'gio': r'gio/.*',
    'gtk': r'(gtk|gdk|gsk|pango|graphene|cairo|gdk-pixbuf)([-/].*|\.h)',
    'adwaita': r'adwaita\.h',
    'libxml': r'libxml/.*',
    'cmark': r'cmark.*\.h',
    'ical': r'libical(-glib)?/.*',
}

# Logic is a pure function of the library: the moment comes in as an argument.
NEVER_IN_LOGIC = re.compile(
    r'\b(g_get_(real|monotonic)_time|g_date_time_new_now\w*|g_settings_\w+|g_file_\w+|g_getenv|time|clock_gettime'
    r'|fopen) *\(')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
SUFFIXES = {'.c', '.h'}


def blank_comments(text):
    """The text without its comments, each line where it was."""
    return COMMENT.sub(lambda comment: '\n' * comment[0].count('\n'), text)


def page_of(parts):
    """The page of a file under ui/, "" for a file of ui itself."""
    return parts[1] if len(parts) > 2 else ''


def judge_system_header(folder, header):
    packages = [name for name, pattern in PACKAGES.items() if re.fullmatch(pattern, header)]
    if not packages:
        return f'<{header}> is of no package in the table'
    if packages[0] not in FLOORS[folder][1].split():
        return f'{folder} may not use {packages[0]}: <{header}>'
    return None


def judge_page(from_parts, to_parts):
    source, target = page_of(from_parts), page_of(to_parts)
    if source == target or target == 'common' or not source:
        return None
    return f'the page {source} may not use {target or "files of ui itself"}: "{"/".join(to_parts)}"'


def judge_own_header(src, parts, header):
    folder, target = parts[0], header.split('/')
    if header == 'config.h':
        return None
    if len(target) < 2:
        return f'"{header}" does not say its floor; write "{folder}/{header}"'
    if target[0] not in FLOORS:
        return f'"{header}" is on no floor of the table'
    if target[0] != folder and target[0] not in FLOORS[folder][0].split():
        return f'{folder} may not use {target[0]}: "{header}"'
    # A header of marshallers is made from the list of that name.
    if not any((src / header).with_suffix(suffix).is_file() for suffix in ('.h', '.list')):
        return f'"{header}" does not exist'
    if folder == target[0] == 'ui':
        return judge_page(parts, target)
    return None


def check_file(src, path):
    parts = path.relative_to(src).parts
    if len(parts) < 2 or parts[0] not in FLOORS:
        yield 0, f'{parts[0]} is no folder of the table'
        return
    for number, line in enumerate(blank_comments(path.read_text(encoding='utf-8')).splitlines(), 1):
        include = INCLUDE.match(line)
        if include and include[1] == '<':
            yield number, judge_system_header(parts[0], include[2])
        elif include:
            yield number, judge_own_header(src, parts, include[2])
        elif parts[0] == 'logic' and NEVER_IN_LOGIC.search(line):
            yield number, f'logic may not ask clock, settings or disk: {line.strip()}'


def check(root):
    src = root / 'src'
    for folder in sorted(path for path in src.iterdir() if path.is_dir()):
        if folder.name not in FLOORS:
            yield f'src/{folder.name}: no folder of the table'
    for path in sorted(src.rglob('*')):
        if path.suffix in SUFFIXES:
            for number, problem in check_file(src, path):
                if problem:
                    yield f'{path.relative_to(root)}:{number}: {problem}'


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    problems = list(check(root))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
