#!/usr/bin/python3
"""Every language is complete and sound, the guard of that sees what is not, and the programs speak the language.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from guard import ROOT, Tree, assert_found, assert_good, case, check, main

baton_cli, locale_folder = sys.argv[1:]
LANGUAGES = (ROOT / 'po/LINGUAS').read_text(encoding='utf-8').split()


def change(tree, language, old, new):
    """Replaces the first text that the pattern @old matches in a language."""
    path = tree.root / f'po/{language}.po'
    text, times = re.subn(old, new, path.read_text(encoding='utf-8'), count=1)
    assert times == 1, f'nothing in {path} is like {old!r}'
    path.write_text(text, encoding='utf-8')


def refuses(old, new, words):
    with Tree() as tree:
        change(tree, 'de', old, new)
        assert_found(check('check-translations.py', tree.root), words)


def make_locale(folder):
    """A German locale in @folder: under C.UTF-8 glibc 2.41 takes no notice of LANGUAGE."""
    subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', f'{folder}/de_DE.UTF-8'], check=True, capture_output=True)


def say(argv, language):
    """What baton-cli prints in @language, with a library of its own."""
    with tempfile.TemporaryDirectory(prefix='baton-language-') as folder:
        environ = {name: value for name, value in os.environ.items() if not name.startswith(('LC_', 'LANG'))}
        environ |= {'LANG': 'C.UTF-8', 'BATON_LOCALEDIR': locale_folder}
        if language == 'de':
            make_locale(folder)
            environ |= {'LANG': 'de_DE.UTF-8', 'LOCPATH': folder}
        done = subprocess.run([baton_cli, '--library', f'{folder}/library.xml', *argv], env=environ, text=True,
                              capture_output=True, check=True)
        return done.stdout


@case
def tree_is_translated():
    assert LANGUAGES
    assert_good(check('check-translations.py', ROOT))


@case
def new_text_must_be_translated():
    with Tree() as tree:
        tree.plant('src/app/planted.c', 'f (_("A text that nobody has translated"));\n')
        listed = (tree.root / 'po/POTFILES.in').read_text(encoding='utf-8')
        tree.plant('po/POTFILES.in', listed + 'src/app/planted.c\n')
        told = check('check-translations.py', tree.root)
        for language in LANGUAGES:
            assert_found(told, f'po/{language}.po: “A text that nobody has translated” is not translated')


@case
def missing_message_is_found():
    refuses(r'msgid "Considering"\nmsgstr "[^"]*"\n', '', '“Considering” is not translated')


@case
def empty_message_is_found():
    refuses(r'(msgid "Considering"\nmsgstr )"[^"]*"', r'\1""', '“Considering” is not translated')


@case
def fuzzy_message_is_found():
    refuses(r'(msgid "Considering"\n)', r'#, fuzzy\n\1', '“Considering” is fuzzy')


@case
def wrong_placeholder_is_found():
    refuses(r'(msgid "pay at most %s"\nmsgstr "[^"]*)%s', r'\1%d', 'format specifications')


@case
def forgotten_placeholder_is_found():
    refuses(r'(msgid "pay at most %s"\nmsgstr "[^"]*)%s', r'\1', 'number of format specifications')


@case
def placeholder_is_found_without_the_flag():
    refuses(r'#, c-format\nmsgid "pay at most %s"\nmsgstr "[^"]*"', 'msgid "pay at most %s"\nmsgstr "zahl"',
            '“pay at most %s”')


@case
def wrong_braces_are_found():
    refuses(r'(msgstr "[^"]*)\{query\}', r'\1{anfrage}', 'other words in braces')


@case
def missing_plural_is_found():
    refuses(r'(msgid "%u task"\nmsgid_plural "[^"]*"\nmsgstr\[0\] "[^"]*"\n)msgstr\[1\] "[^"]*"\n', r'\1', 'plural')


@case
def missing_plural_rule_is_found():
    refuses(r'"Plural-Forms: [^"]*"\n', '', 'plural')


@case
def lost_mnemonic_is_found():
    refuses(r'(msgid "_New Task"\nmsgstr "[^"_]*)_', r'\1', 'the mnemonic differs')


@case
def mnemonic_must_be_alone_in_its_menu():
    with Tree() as tree:
        for name in ('_New Task', '_About Baton'):
            change(tree, 'de', f'(msgid "{name}"\nmsgstr )"[^"]*"', r'\1"_Qu"')
        assert_found(check('check-translations.py', tree.root), "the mnemonic 'q' is there 2 times in one menu")


@case
def path_of_a_machine_is_found():
    refuses(r'#: src/', '#: /somewhere/src/', 'is no path inside the tree')


@case
def language_without_a_file_is_found():
    with Tree() as tree:
        tree.plant('po/LINGUAS', 'de\nxx\n')
        assert_found(check('check-translations.py', tree.root), 'po/xx.po: is missing')


@case
def file_without_a_language_is_found():
    with Tree() as tree:
        tree.plant('po/LINGUAS', '')
        assert_found(check('check-translations.py', tree.root), 'po/LINGUAS: de is missing')


@case
def programs_speak_the_language():
    told = say(['list'], 'de')
    assert told == 'Keine Aufgaben\n', told


@case
def programs_speak_english_otherwise():
    told = say(['list'], 'en')
    assert told == 'No tasks\n', told


@case
def json_is_the_same_in_every_language():
    german = say(['list', '--json'], 'de')
    assert german == say(['list', '--json'], 'en')


main('translation')
