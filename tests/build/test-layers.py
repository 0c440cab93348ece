#!/usr/bin/python3
"""The floors hold, and the guard of the floors sees every kind of violation.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from guard import ROOT, Tree, assert_found, assert_good, case, check, main


def refuses(path, text, words):
    with Tree() as tree:
        tree.plant(path, text)
        assert_found(check('check-layers.py', tree.root), words)


@case
def tree_keeps_the_table():
    assert_good(check('check-layers.py', ROOT))


@case
def window_may_not_save():
    refuses('src/ui/tasks/planted.c', '#include "storage/baton-store.h"\n', 'ui may not use storage')


@case
def terminal_may_not_use_gtk():
    refuses('src/cli/planted.c', '#include <gtk/gtk.h>\n', 'cli may not use gtk')


@case
def reminder_may_not_use_libadwaita():
    refuses('src/agent/planted.c', '#include <adwaita.h>\n', 'agent may not use adwaita')


@case
def only_storage_reads_xml():
    refuses('src/session/planted.c', '#include <libxml/parser.h>\n', 'session may not use libxml')


@case
def only_exchange_reads_markdown():
    refuses('src/app/planted.c', '#include <cmark.h>\n', 'app may not use cmark')


@case
def lower_floor_may_not_look_up():
    refuses('src/model/planted.h', '#include "logic/baton-verdict.h"\n', 'model may not use logic')


@case
def logic_may_not_use_gio():
    refuses('src/logic/planted.c', '#include <gio/gio.h>\n', 'logic may not use gio')


@case
def logic_may_not_ask_the_clock():
    refuses('src/logic/planted.c', 'int f (void) { return g_get_real_time (); }\n', 'logic may not ask clock')


@case
def page_may_not_use_another():
    with Tree() as tree:
        tree.plant('src/ui/planted/page.h', '')
        tree.plant('src/ui/tasks/planted.c', '#include "ui/planted/page.h"\n')
        assert_found(check('check-layers.py', tree.root), 'the page tasks may not use planted')


@case
def page_may_use_what_is_shared():
    with Tree() as tree:
        tree.plant('src/ui/common/planted.h', '')
        tree.plant('src/ui/tasks/planted.c', '#include "ui/common/planted.h"\n')
        assert_good(check('check-layers.py', tree.root))


@case
def folder_must_be_in_the_table():
    refuses('src/helpers/planted.c', '', 'src/helpers: no folder of the table')


@case
def package_must_be_in_the_table():
    refuses('src/model/planted.c', '#include <curl/curl.h>\n', '<curl/curl.h> is of no package')


@case
def include_must_say_its_floor():
    refuses('src/model/planted.c', '#include "baton-task.h"\n', 'does not say its floor')


@case
def include_must_exist():
    refuses('src/model/planted.c', '#include "model/nowhere.h"\n', '"model/nowhere.h" does not exist')


@case
def comment_is_no_include():
    with Tree() as tree:
        tree.plant('src/model/planted.c', '/*\n#include <gtk/gtk.h>\n*/\n')
        assert_good(check('check-layers.py', tree.root))


main('layers')
