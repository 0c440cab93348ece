#!/usr/bin/python3
"""Holds every language of po/LINGUAS against what the tree says now: check-translations.py [ROOT]

A template is made afresh from po/POTFILES.in. Each language must have all of it, with the placeholders, plurals and
mnemonics of the original, and no mnemonic twice in one menu. Exit status 0 where that is so.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# The keywords that meson's preset "glib" gives to xgettext.
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
PART = re.compile(r'(msg\w+)(?:\[(\d+)\])? "(.*)"$')
ESCAPE = re.compile(r'\\(.)')
ESCAPES = {'n': '\n', 't': '\t'}
# The program puts something in their place; msgfmt knows of those with a percent sign only.
BRACES = re.compile(r'\{\w+\}')
MNEMONIC = re.compile(r'_(\w)')


def run(root, *argv):
    done = subprocess.run([str(part) for part in argv], cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def make_template(root, template):
    keywords = [f'--keyword={keyword}' for keyword in KEYWORDS]
    status, output = run(root, 'xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--add-comments',
                         *keywords, '--output', template)
    if status:
        sys.exit(f'po/POTFILES.in: {output}')


def read_entry(block):
    """One message: {'msgid': …, 'msgstr': [one text for each plural form], 'flags': …}."""
    entry = collections.defaultdict(str, msgstr=[], flags=set())
    for line in block.splitlines():
        part = PART.match(line)
        if line.startswith('#,'):
            entry['flags'] |= set(line[2:].replace(' ', '').split(','))
        elif part and part[1] == 'msgstr':
            entry['msgstr'].append(part[3])
        elif part:
            entry[part[1]] = part[3]
    return entry


def unescape(text):
    return ESCAPE.sub(lambda found: ESCAPES.get(found[1], found[1]), text)


def read_messages(path):
    """The messages of a file that was written with --no-wrap, so that each of their texts is one line."""
    for block in path.read_text(encoding='utf-8').split('\n\n'):
        joined = re.sub(r'"\n"', '', block)
        entry = read_entry(joined)
        if entry['msgid'] and not joined.startswith('#~'):
            for name in ('msgid', 'msgid_plural', 'msgctxt'):
                entry[name] = unescape(entry[name])
            entry['msgstr'] = [unescape(text) for text in entry['msgstr']]
            yield entry


def check_text(original, text):
    """What is wrong with one translated text, in words."""
    if sorted(BRACES.findall(original)) != sorted(BRACES.findall(text)):
        yield 'other words in braces'
    if original.count('_') != text.count('_'):
        yield 'the mnemonic differs'
    if original[:1].isspace() != text[:1].isspace() or original[-1:].isspace() != text[-1:].isspace():
        yield 'a space at an end differs'


def check_entry(entry):
    if 'fuzzy' in entry['flags']:
        yield 'is fuzzy'
    if not entry['msgstr'] or '' in entry['msgstr']:
        yield 'is not translated'
        return
    for text in entry['msgstr']:
        yield from check_text(entry['msgid'], text)


def find_labels(menu):
    """The labels a menu shows at once: those of its sections with its own, a submenu's only name."""
    for child in menu:
        if child.tag == 'section':
            yield from find_labels(child)
        elif child.tag in ('item', 'submenu'):
            yield from (part.text for part in child.findall('attribute')
                        if part.get('name') == 'label' and part.get('translatable'))


def check_menus(root, words):
    """Names every menu in which two items have one mnemonic."""
    for path in sorted((root / 'src').rglob('*.ui')):
        tree = ElementTree.parse(path)
        for menu in [*tree.iter('menu'), *tree.iter('submenu')]:
            labels = [words.get(label, label) for label in find_labels(menu)]
            letters = [found[1].lower() for found in map(MNEMONIC.search, labels) if found]
            for letter, times in collections.Counter(letters).items():
                if times > 1:
                    yield f'{path.relative_to(root)}: the mnemonic {letter!r} is there {times} times in one menu'


def check_references(path):
    for reference in re.findall(r'^#: (.*)$', path.read_text(encoding='utf-8'), re.MULTILINE):
        if any(place.startswith(('/', '..')) for place in reference.split()):
            yield f'“{reference}” is no path inside the tree'


def check_language(root, language, template):
    path = root / 'po' / f'{language}.po'
    if not path.is_file():
        yield 'is missing'
        return
    merged = template.with_name(f'{language}.po')
    status, output = run(root, 'msgmerge', '--quiet', '--no-fuzzy-matching', '--no-wrap', '--output', merged, path,
                         template)
    if status:
        yield output
        return
    # The merged file has the template's flags, so that a placeholder is looked at though the language forgot the flag.
    for checked in (path, merged):
        status, output = run(root, 'msgfmt', '--check', '--output=/dev/null', checked)
        if status:
            yield from output.splitlines()
    entries = list(read_messages(merged))
    for entry in entries:
        yield from (f'“{entry["msgid"]}” {problem}' for problem in check_entry(entry))
    yield from check_references(path)
    yield from check_menus(root, {entry['msgid']: ''.join(entry['msgstr'][:1]) for entry in entries})


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    lines = (root / 'po/LINGUAS').read_text(encoding='utf-8').splitlines()
    languages = ' '.join(line for line in lines if not line.startswith('#')).split()
    problems = [f'po/LINGUAS: {path.stem} is missing' for path in sorted((root / 'po').glob('*.po'))
                if path.stem not in languages]
    with tempfile.TemporaryDirectory(prefix='baton-po-') as folder:
        template = pathlib.Path(folder) / 'baton.pot'
        make_template(root, template)
        for language in languages:
            problems += [f'po/{language}.po: {problem}' for problem in check_language(root, language, template)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
