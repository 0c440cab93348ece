#!/usr/bin/python3
"""The sample library keeps to the schema and shows everything: test-sample.py BATON-CLI

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from guard import ROOT, assert_good, case, main, run

cli = sys.argv[1]
SAMPLE = ROOT / 'data/sample-library.xml'
SPACE = '{urn:baton:library:1}'
VERDICTS = {'OUTSOURCE_NOW', 'OUTSOURCE', 'TRY_ONCE', 'YOUR_CALL', 'TOO_DEAR', 'KEEP', 'JUST_DO_IT', 'DROP'}
STAGES = {'considering', 'want-to-start', 'handed-off', 'finished', 'keeping'}


def validate(path):
    return run('xmllint', '--nonet', '--noout', '--relaxng', ROOT / 'data/library.rng', path)


def read_tasks():
    """What the terminal says of a copy: looking must not change the sample itself."""
    with tempfile.TemporaryDirectory(prefix='baton-sample-') as folder:
        copy = pathlib.Path(folder) / 'library.xml'
        shutil.copy(SAMPLE, copy)
        told = subprocess.run([cli, '--library', str(copy), 'list', '--json'], check=True, capture_output=True, text=True)
        assert copy.read_bytes() == SAMPLE.read_bytes()
    return json.loads(told.stdout)


@case
def sample_keeps_to_the_schema():
    assert_good(validate(SAMPLE))


@case
def schema_refuses_a_wrong_word():
    with tempfile.TemporaryDirectory(prefix='baton-sample-') as folder:
        wrong = pathlib.Path(folder) / 'wrong.xml'
        text = SAMPLE.read_text(encoding='utf-8')
        assert 'stage="keeping"' in text
        wrong.write_text(text.replace('stage="keeping"', 'stage="sleeping"'), encoding='utf-8')
        assert validate(wrong)[0] != 0


@case
def sample_has_the_shape_of_a_post():
    library = ET.parse(SAMPLE).getroot()
    kinds = [provider.get('kind', 'platform') for provider in library.iter(SPACE + 'provider')]
    assert len(list(library.iter(SPACE + 'criterion'))) == 7
    assert (kinds.count('platform'), kinds.count('professional')) == (4, 6)
    assert kinds.count('contractor') >= 2
    assert all(provider.get('via') for provider in library.iter(SPACE + 'provider')
               if provider.get('kind') == 'contractor')
    assert len(list(library.iter(SPACE + 'handoff'))) >= 5


@case
def sample_shows_every_stage_and_verdict():
    tasks = read_tasks()
    assert {task['stage'] for task in tasks} == STAGES
    assert {task['verdict'] for task in tasks} == VERDICTS


main('sample')
