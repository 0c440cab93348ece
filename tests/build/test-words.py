#!/usr/bin/python3
"""The tree holds nothing that has no place in it, and the guard finds what does not belong.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from guard import ROOT, Tree, assert_found, assert_good, case, check, main

LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'


def refuses(path, text, words):
    with Tree() as tree:
        tree.plant(path, text)
        assert_found(check('check-words.py', tree.root), f'{path}:{words}')


def accepts(files):
    with Tree() as tree:
        for path, text in files.items():
            tree.plant(path, text)
        status, output = check('check-words.py', tree.root)
        assert 'planted' not in output, (status, output)


@case
def tree_holds_only_what_belongs():
    assert_good(check('check-words.py', ROOT))


@case
def top_level_is_closed():
    with Tree() as tree:
        tree.plant('utils/planted.txt', '')
        assert_found(check('check-words.py', tree.root), 'utils: the top level has no place for it')


@case
def top_level_is_complete():
    with Tree() as tree:
        (tree.root / 'README.md').unlink()
        assert_found(check('check-words.py', tree.root), 'README.md: is missing at the top level')


@case
def unfinished_remark_is_found():
    refuses('src/model/planted.c', LICENCE + '/* ' + 'TO' + 'DO: later */\n', '2: an unfinished remark')


@case
def path_of_one_machine_is_found():
    refuses('data/planted.txt', '/ho' + 'me/somebody/baton\n', '1: a path of one machine')


@case
def licence_is_asked_for():
    refuses('src/model/planted.h', '#pragma once\n', '0: does not say its licence')


@case
def long_file_is_found():
    refuses('src/model/planted.c', LICENCE + '\n' * 500, '0: 501 lines')


@case
def variable_markup_is_found():
    refuses('src/ui/tasks/planted.c', LICENCE + 'gtk_label_set_markup (label, title);\n', '2: gtk_label_set_markup')


@case
def variable_toast_is_found():
    refuses('src/app/planted.c', LICENCE + 'toast = adw_toast_new (title);\n', '2: adw_toast_new')


@case
def escaped_and_own_markup_pass():
    accepts({'src/app/planted.c': LICENCE + 'text = g_markup_escape_text (title, -1);\nadw_toast_new (text);\n',
             'src/app/planted-words.c': LICENCE + 'adw_toast_new (_("Copied"));\n',
             'src/app/planted-name.c': LICENCE + 'const char *said = _("Copied");\nadw_toast_new (said);\n'})


@case
def row_that_takes_markup_is_found():
    refuses('src/ui/tasks/planted.ui', '<object class="AdwActionRow"><binding name="title"></binding></object>\n',
            '1: <object class="AdwActionRow">')


@case
def row_that_code_gives_words_is_found():
    with Tree() as tree:
        tree.plant('src/app/planted.ui', '<object class="AdwActionRow" id="file"></object>\n')
        tree.plant('src/app/planted.c', LICENCE + 'adw_action_row_set_subtitle (self->file, path);\n')
        assert_found(check('check-words.py', tree.root), 'src/app/planted.ui:1: <object class="AdwActionRow"')


@case
def row_without_markup_passes():
    accepts({'src/ui/tasks/planted.ui': '<object class="AdwActionRow"><binding name="title"></binding>'
                                        '<property name="use-markup">False</property></object>\n',
             'src/ui/tasks/planted-fixed.ui': '<object class="AdwActionRow" id="row">'
                                              '<property name="title" translatable="yes">Hi</property></object>\n'})


main('words')
