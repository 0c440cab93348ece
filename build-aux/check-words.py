#!/usr/bin/python3
"""Looks for what has no place in the tree: check-words.py [ROOT]

Unfinished remarks, paths of somebody's machine, files that grew too long or do not say their licence, markup made of
a person's words, and anything at the top that the house does not name. Exit status 0 where there is none.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

TOP = {'meson.build', 'README.md', 'src', 'data', 'po', 'tests', 'build-aux'}
MOST_LINES = 500
MOST_LINES_OF_A_TEST = 700  # a table of cases is long and plain
SOURCES = {'.c', '.h', '.py', '.sh', '.css', '.rng'}

# Written so that this file does not find itself.
UNFINISHED = re.compile(r'\b(T[O]DO|F[I]XME|X[X]X)\b')
MACHINE = re.compile(r'(?<![\w.])/(w[o]rk|f[a]rm|h[o]me|r[o]ot)/\w|\.\./sh[a]red|sh[a]red/design')
# What tests feed a program may be any path, and TAP has a word of its own for what is not done yet.
TEST_MACHINE = re.compile(r'(?<![\w.])/(w[o]rk|f[a]rm)/\w|sh[a]red/design')

# These read markup: a text that is not the project's own words must be escaped in the same file.
MARKUP_CALL = re.compile(
    r'\b(?:gtk_label_set_markup(?:_with_mnemonic)?|pango_layout_set_markup|adw_toast_new|adw_toast_set_title'
    r'|adw_status_page_set_description|adw_preferences_group_set_(?:title|description)'
    r'|gtk_widget_set_tooltip_markup|gtk_tooltip_set_markup) ?\((?:[^,()]*(?:\([^()]*\))?,\s*)?')
OWN_WORDS = re.compile(r'_ ?\(|"|NULL|ngettext|baton_phrase_(stage|kinds?|side|pill|headline|weight) ')
NAME = re.compile(r'\w+')
MARKUP_ROW = re.compile(r'Adw(Action|Combo|Entry|Expander|PasswordEntry|Preferences)Row')
ROW_OF_CODE = re.compile(r'\bADW_TYPE_(ACTION|COMBO|ENTRY|EXPANDER)_ROW\b'
                         r'|\badw_(action|combo|entry|expander)_row_new\b')
MARKUP_OFF_C = re.compile(r'"use-markup", FALSE|_set_use_markup \([^,]+, FALSE\)')
MARKUP_OFF_UI = re.compile(r'name="use-markup">(False|false|0)')
MARKUP_ON_UI = re.compile(r'name="use-markup">(True|true|1)')
OBJECT = re.compile(r'<(?:object|template)\b[^>]*>|</(?:object|template)>|<property\b[^>]*>[^<]*|<binding\b[^>]*>'
                    r'|<(?:lookup|closure)\b[^>]*>')


def line_of(text, position):
    return text.count('\n', 0, position) + 1


def read_text(path):
    """None for what is no text: pictures, and test data that is damaged on purpose."""
    try:
        return path.read_text(encoding='utf-8')
    except UnicodeDecodeError:
        return None


def beside(path, suffix):
    """The text of the file that shares its name: a widget's .c and .ui belong together."""
    other = path.with_suffix(suffix)
    return other.read_text(encoding='utf-8') if other.is_file() else ''


def is_own(text, position):
    """Whether the argument there is the project's own words, or a variable that only ever holds such."""
    if OWN_WORDS.match(text, position):
        return True
    name = NAME.match(text, position)
    values = list(re.finditer(r'\b%s = ' % name[0], text)) if name else []
    return bool(values) and all(OWN_WORDS.match(text, value.end()) for value in values)


def check_c_markup(path, text):
    """A call that takes markup with a person's words, or a row that takes its title for markup."""
    escapes = 'g_markup_escape_text' in text or 'g_markup_printf_escaped' in text
    for call in MARKUP_CALL.finditer(text):
        if not is_own(text, call.end()) and not escapes:
            yield line_of(text, call.start()), f'{call[0].split()[0]} reads markup; the text must be escaped'
    row = ROW_OF_CODE.search(text)
    if row and not MARKUP_OFF_C.search(text) and not MARKUP_OFF_UI.search(beside(path, '.ui')):
        yield line_of(text, row.start()), f'{row[0]} takes its title for markup; set "use-markup" to FALSE'


def read_objects(text):
    """The objects of a template: (line, opening tag, properties and bindings of its own)."""
    stack = []
    for tag in OBJECT.finditer(text):
        if tag[0].startswith('</'):
            yield stack.pop()
        elif tag[0].startswith(('<object', '<template')):
            if not tag[0].endswith('/>'):
                stack.append((line_of(text, tag.start()), tag[0], []))
        elif stack:
            stack[-1][2].append(tag[0])


def is_variable(opening, parts, code):
    """Whether code or a binding gives the object its words."""
    if '<template' in opening:
        return True
    if any(re.search(r'name="(title|subtitle|label)"', part) and ('<binding' in part or 'bind-source' in part)
           for part in parts):
        return True
    name = re.search(r' id="(\w+)"', opening)
    calls = re.finditer(r'_set_(?:title|subtitle) \([^;]*?\b%s\b[^,;]*, ' % name[1], code) if name else ()
    return any(not is_own(code, call.end()) for call in calls)


def check_ui_markup(path, text):
    code = beside(path, '.c')
    for number, opening, parts in read_objects(text):
        turned_off = any(MARKUP_OFF_UI.search(part) for part in parts)
        turned_on = any(MARKUP_ON_UI.search(part) for part in parts)
        takes_markup = turned_on or (MARKUP_ROW.search(opening) and not turned_off)
        if takes_markup and is_variable(opening, parts, code):
            yield number, f'{opening} takes its words for markup; set "use-markup" to False'


def check_lines(path, text):
    machine = TEST_MACHINE if path.parts[0] == 'tests' else MACHINE
    for number, line in enumerate(text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield number, 'an unfinished remark: ' + line.strip()
        if machine.search(line):
            yield number, 'a path of one machine: ' + line.strip()


def check_whole(path, text):
    lines = text.count('\n')
    most = MOST_LINES_OF_A_TEST if path.parts[0] == 'tests' else MOST_LINES
    if path.parts[0] in ('src', 'tests') and path.parts[:2] != ('tests', 'data') and lines > most:
        yield 0, f'{lines} lines, and {most} are the most'
    is_source = path.suffix in SOURCES or text.startswith('#!/bin/bash')
    if is_source and 'SPDX-License-Identifier: GPL-3.0-or-later' not in text:
        yield 0, 'does not say its licence (SPDX line)'


def check_file(root, path):
    text = read_text(root / path)
    if text is None:
        return
    yield from check_lines(path, text)
    yield from check_whole(path, text)
    if path.parts[0] == 'src' and path.suffix == '.c':
        yield from check_c_markup(root / path, text)
    if path.parts[0] == 'src' and path.suffix == '.ui':
        yield from check_ui_markup(root / path, text)


def check_top(root):
    for entry in sorted(root.iterdir()):
        if entry.name not in TOP and not entry.name.startswith(('.', '_')):
            yield f'{entry.name}: the top level has no place for it'
    for name in sorted(TOP):
        if not (root / name).exists():
            yield f'{name}: is missing at the top level'


def check(root):
    yield from check_top(root)
    for path in sorted(path.relative_to(root) for path in root.rglob('*') if path.is_file()):
        if not path.parts[0].startswith('_') and not {'.git', '__pycache__'} & set(path.parts):
            for number, problem in check_file(root, path):
                yield f'{path}:{number}: {problem}'


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    problems = list(check(root))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
