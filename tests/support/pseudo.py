#!/usr/bin/python3
"""Makes a translation into no language: pseudo.py IN.pot OUT.po

Every text gets accents, grows by a third and stands in ⟦ ⟧, so that one sees what was never marked for translation
and what has no room.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import sys

ACCENTS = str.maketrans('aAeEiIoOuUcnsSyYlrtzd', 'áÁéÉíÍóÓúÚçñšŠýÝłřťžđ')
# What must stay as it is: placeholders, markup, entities, escapes, mnemonics.
KEPT = re.compile(r'(%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t|q|L)?[a-zA-Z%]|%\([^)]*\)s|\{[^}]*\}|<[^>]*>'
                  r'|&\w+;|\\.|_(?=\w))')
KEYWORD = re.compile(r'(msgid_plural|msgid|msgctxt|msgstr)')
HEADER = '''msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
'''


def pseudo(text):
    """@text is escaped as in a .po file, and stays so."""
    if not text.strip():
        return text
    parts = KEPT.split(text)
    changed = ''.join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts))
    return '⟦' + changed + '·' * max(1, len(text) // 3) + '⟧'


def read_entry(block):
    """The texts of one entry by their keyword."""
    entry, keyword = {}, None
    for line in block.splitlines():
        found = KEYWORD.match(line)
        if found:
            keyword = found[1]
        if keyword and not line.startswith('#'):
            entry[keyword] = entry.get(keyword, '') + line[line.index('"') + 1:line.rindex('"')]
    return entry


def write_entry(entry):
    lines = []
    if 'msgctxt' in entry:
        lines.append('msgctxt "%s"' % entry['msgctxt'])
    lines.append('msgid "%s"' % entry['msgid'])
    if 'msgid_plural' in entry:
        lines += ['msgid_plural "%s"' % entry['msgid_plural'], 'msgstr[0] "%s"' % pseudo(entry['msgid']),
                  'msgstr[1] "%s"' % pseudo(entry['msgid_plural'])]
    else:
        lines.append('msgstr "%s"' % pseudo(entry['msgid']))
    return '\n'.join(lines) + '\n'


def main():
    source, target = sys.argv[1:]
    with open(source, encoding='utf-8') as template:
        entries = [read_entry(block) for block in re.split(r'\n\s*\n', template.read())]
    with open(target, 'w', encoding='utf-8') as translation:
        translation.write('\n'.join([HEADER] + [write_entry(entry) for entry in entries if entry.get('msgid')]))


if __name__ == '__main__':
    main()
