#!/usr/bin/python3
"""A person at the edges of the panes: dragged, moved by key, and found again after a restart.

    with-session.sh --wm -- test-panes.py BATON

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import wait

SAMPLE = sys.argv.pop()
LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
# A restart finds the settings again only where they are in a file.
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}


def places_width(app):
    return app.rect(app.get('list', 'Places'))[2]


def criteria_left(app):
    return app.rect(app.get('label', 'When to outsource'))[0]


def drag_places(app, pixels):
    left, top, width, height = app.rect(app.get('list', 'Places'))
    edge, middle = left + width - 2, top + height // 2
    app.drag((edge, middle), (edge + pixels, middle))


def is_dragged(app):
    app.get('list item', 'Clean the gutters')
    before, criteria = places_width(app), criteria_left(app)
    drag_places(app, 60)
    wait(lambda: 50 <= places_width(app) - before <= 70, 'the places to be wider')
    assert criteria_left(app) == criteria, 'the other pane moved too'
    drag_places(app, -200)
    wait(lambda: places_width(app) == before, 'the places to be as narrow as they go')
    # The other edge has the middle of the window at its left.
    app.drag((criteria - 11, 400), (criteria - 71, 400))
    wait(lambda: 50 <= criteria - criteria_left(app) <= 70, 'the criteria to be wider')
    app.drag((criteria_left(app) - 11, 400), (criteria + 200, 400))
    wait(lambda: criteria_left(app) == criteria, 'the criteria to be as narrow as they go')
    # In the middle of a pane nothing is dragged.
    app.drag(app.get('list item', re.compile('Considering')), app.get('list item', 'Clean the gutters'))
    assert places_width(app) == before, 'a row moved the edge'


def is_moved_by_key_and_comes_back(app):
    app.click(app.get('list item', 'Clean the gutters'))
    places, criteria = places_width(app), criteria_left(app)
    app.click(app.get('check box', 'I don’t enjoy it'))
    app.key('alt+plus', 'alt+plus')
    wait(lambda: criteria_left(app) == criteria - 40, 'the criteria to be wider')
    app.key('alt+minus')
    wait(lambda: criteria_left(app) == criteria - 20, 'the criteria to be narrower')
    drag_places(app, 40)
    wait(lambda: places_width(app) > places + 30, 'the places to be wider')
    places = places_width(app)
    app.key('ctrl+q')
    app.process.wait(10)

    again = ui.App(app.process.args, ENVIRONMENT)
    again.get('list item', 'Clean the gutters')
    wait(lambda: places_width(again) == places, 'the places to be as wide as they were left')
    wait(lambda: criteria_left(again) == criteria - 20, 'the criteria to be as wide as they were left')
    assert again.stop() == 0


def fresh():
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


if __name__ == '__main__':
    ui.run([is_dragged, is_moved_by_key_and_comes_back], sys.argv[1:], fresh)
