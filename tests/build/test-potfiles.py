#!/usr/bin/python3
"""Every file with words for people is in the list for translators, and the guard of that list sees what is not.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from guard import ROOT, Tree, assert_found, assert_good, case, check, main


def refuses(path, text, words):
    with Tree() as tree:
        tree.plant(path, text)
        assert_found(check('check-potfiles.py', tree.root), words)


@case
def tree_lists_every_file():
    assert_good(check('check-potfiles.py', ROOT))


@case
def code_with_words_must_be_listed():
    refuses('src/app/planted.c', 'f (_("Hello"));\n', 'src/app/planted.c: has something to translate')


@case
def plural_must_be_listed():
    refuses('src/cli/planted.c', 'f (ngettext ("%d task", "%d tasks", n));\n', 'src/cli/planted.c: has')


@case
def template_with_words_must_be_listed():
    refuses('src/ui/tasks/planted.ui', '<property name="label" translatable="yes">Hello</property>\n',
            'src/ui/tasks/planted.ui: has something to translate')


@case
def file_without_words_must_not_be_listed():
    with Tree() as tree:
        tree.plant('src/app/planted.c', '/* _("only in a comment") */\n')
        listed = (tree.root / 'po/POTFILES.in').read_text().split() + ['src/app/planted.c']
        tree.plant('po/POTFILES.in', '\n'.join(sorted(listed)))
        assert_found(check('check-potfiles.py', tree.root), 'src/app/planted.c: is listed and has nothing')


@case
def list_must_be_sorted():
    with Tree() as tree:
        listed = (tree.root / 'po/POTFILES.in').read_text().split()
        tree.plant('po/POTFILES.in', '\n'.join(reversed(listed)))
        assert_found(check('check-potfiles.py', tree.root), 'not sorted')


@case
def written_list_is_good():
    with Tree() as tree:
        tree.plant('src/app/planted.c', 'f (_("Hello"));\n')
        assert_good(check('check-potfiles.py', '--write', tree.root))
        assert_good(check('check-potfiles.py', tree.root))


main('potfiles')
