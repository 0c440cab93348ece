#!/usr/bin/python3
"""The launcher, the service and the settings say what the program does: test-launcher.py DESKTOP-FILE SERVICE-FILE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import configparser
import re
import shlex
import sys
import xml.etree.ElementTree as ET

from guard import ROOT, case, main


def read_keys(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=['='], comment_prefixes=['#'])
    parser.optionxform = str
    assert parser.read(path), path
    return parser


def read_source(path):
    return (ROOT / 'src' / path).read_text(encoding='utf-8')


launcher, service = map(read_keys, sys.argv[1:])
entry = launcher['Desktop Entry']


@case
def every_action_is_one_of_the_program():
    offered = entry['Actions'].strip(';').split(';')
    known = re.findall(r'\.name = "([\w-]+)"', read_source('app/baton-application.c'))
    assert {'new-task', 'want-to-start'} <= set(offered), offered
    assert set(offered) <= set(known), (offered, known)
    for action in offered:
        assert launcher[f'Desktop Action {action}']['Name']


@case
def launcher_is_started_by_the_bus():
    assert entry['DBusActivatable'] == 'true'
    assert service['D-BUS Service']['Name'] == entry['Icon'] == 'app.baton.Baton'


@case
def floor_of_the_validator_is_kept():
    assert 'Version' not in entry and 'SingleMainWindow' not in entry


@case
def service_is_found_without_a_path():
    program, *arguments = shlex.split(service['D-BUS Service']['Exec'])
    assert program.startswith('/') and program.endswith('/baton'), program
    assert arguments == ['--gapplication-service']
    assert shlex.split(entry['Exec'])[0] == program


@case
def launcher_speaks_german():
    """As soon as there is a German translation."""
    if 'de' in (ROOT / 'po/LINGUAS').read_text(encoding='utf-8').split():
        assert 'Comment[de]' in entry and 'Name[de]' in launcher['Desktop Action new-task']


@case
def every_setting_is_in_the_schema():
    keys = re.findall(r'#define BATON_SETTING_\w+ +"([\w-]+)"', read_source('session/baton-settings.h'))
    schema = ET.parse(ROOT / 'data/app.baton.Baton.gschema.xml')
    assert keys
    assert set(keys) == {key.get('name') for key in schema.iter('key')}


@case
def icons_are_as_the_desktop_asks():
    for folder, suffix, size in (('scalable', '', '128'), ('symbolic', '-symbolic', '16')):
        picture = ET.parse(ROOT / f'data/icons/hicolor/{folder}/apps/app.baton.Baton{suffix}.svg').getroot()
        assert picture.get('width') == picture.get('height') == size, picture.attrib
    # Only plain shapes can be given another colour.
    assert not list(picture.iter('{http://www.w3.org/2000/svg}linearGradient'))


main('launcher')
