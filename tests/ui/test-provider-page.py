#!/usr/bin/python3
"""A person edits a provider on its page, by keyboard and by pointer, and nothing they typed is lost on the way.

    with-session.sh --wm -- test-provider-page.py BATON LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import name, states, text, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
SAMPLE = pathlib.Path(sys.argv.pop())
SPACE = '{urn:baton:library:1}'
# A restart finds the settings again only where they are in a file.
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}
SHARE = 'Share of the price'


def saved(provider):
    return next((record for record in ET.parse(LIBRARY).getroot().iter(SPACE + 'provider')
                 if record.get('name') == provider), None)


def is_saved(provider, **fields):
    """Whether the file has a provider of that name, with these fields; None for a field that is not there."""
    record = saved(provider)
    return record is not None and all(record.get(key.replace('_', '-')) == value for key, value in fields.items())


def wait_saved(provider, **fields):
    wait(lambda: is_saved(provider, **fields), '%s with %s in the file' % (provider, fields))


def notes_of(provider):
    found = saved(provider).find(SPACE + 'notes')
    return '' if found is None else found.text


def shot(app, label):
    if os.environ.get('UI_PICTURES'):
        ui.sh('import', '-silent', '-window', 'root', '%s/%s.png' % (os.environ['UI_PICTURES'], label))


def is_headed(app, provider):
    """Whether the page and the header say the name."""
    return any(name(node) == provider for node in app.find_all('heading')) and any(
        name(node) == provider for node in app.find_all('label'))


def show(app, provider):
    app.click(app.get('label', provider))
    wait(lambda: is_headed(app, provider), 'the page of ' + provider)


def entry(app, label):
    return app.get('entry', label, shown=False)


def types_name(app, new_name):
    """The keyboard is in the name, with all of it selected."""
    app.type(new_name)
    wait(lambda: text(entry(app, 'Name')) == new_name, 'the keyboard to be in the name')
    wait(lambda: ui.on_screen(entry(app, 'Name')), 'the name to be in view')


def go_on_to(app, want_role, label):
    """By Tab, as far as it takes."""
    for _ in range(30):
        app.key('Tab')
        if any('focused' in states(node) for node in app.find_all(want_role, label)):
            return
    raise ui.Missing('Tab does not lead to ' + label)


def is_in_view(app, node):
    """A row that is scrolled away keeps a place, outside of the window."""
    _, top, _, height = ui.extents(node)
    return ui.on_screen(node) and 0 < top and top + height < ui.extents(app.windows()[0])[3]


def scroll_to(app, node):
    """By the wheel."""
    x, y = app.centre(app.windows()[0])
    for _ in range(40):
        if is_in_view(app, node):
            return
        ui.sh('xdotool', 'mousemove', str(x + 150), str(y), 'click', '5')
    raise ui.Missing('the page does not scroll to ' + name(node))


def edits_by_keyboard(app):
    """Name, fee and notes, with no pointer; each is one step to undo."""
    show(app, 'Upwork')
    shot(app, 'provider-top')
    app.key('F2')
    types_name(app, 'Upwork Inc.')
    shot(app, 'provider-name')
    wait(lambda: is_headed(app, 'Upwork Inc.'), 'the page to follow')
    go_on_to(app, 'list item', 'Fees')
    app.key('space', 'Tab')
    app.type('7.5')
    wait(lambda: text(entry(app, SHARE)) == '7.5', 'the keyboard to be in the fee')
    shot(app, 'provider-fee')
    go_on_to(app, 'entry', 'Notes')
    app.key('ctrl+a')
    app.type('Ask for two drafts')
    wait_saved('Upwork Inc.', fee_percent='7.5')
    wait(lambda: notes_of('Upwork Inc.') == 'Ask for two drafts', 'the notes in the file')
    go_on_to(app, 'button', 'Remove…')
    app.key('ctrl+z')
    wait(lambda: notes_of('Upwork Inc.').startswith('Write the brief'), 'the notes to be back')
    app.key('ctrl+z')
    wait_saved('Upwork Inc.', fee_percent='5')
    app.key('ctrl+z')
    wait_saved('Upwork', fee_percent='5')
    wait(lambda: is_headed(app, 'Upwork'), 'the page to follow')


def edits_by_pointer(app):
    show(app, 'Fiverr')
    app.click(app.get('button', 'Edit Details'))
    types_name(app, 'Fiverr & Co')
    app.click(app.get('entry', 'Suits'))
    app.key('ctrl+a')
    app.type('small things')
    fees = app.get('list item', 'Fees', shown=False)
    scroll_to(app, fees)
    app.click(fees)
    share = entry(app, SHARE)
    scroll_to(app, share)
    app.click(share)
    app.key('ctrl+a')
    app.type('a lot')
    app.get('label', re.compile('^Write a share like'))
    shot(app, 'provider-refused')
    app.key('ctrl+a')
    app.type('6')
    notes = entry(app, 'Notes')
    scroll_to(app, notes)
    app.click(notes)
    app.key('ctrl+End')
    app.type('!')
    wait_saved('Fiverr & Co', suits='small things', fee_percent='6')
    wait(lambda: notes_of('Fiverr & Co').endswith('!'), 'the notes in the file')
    shot(app, 'provider-end')
    app.key('ctrl+1')
    app.get('list item', 'Clean the gutters')
    assert len(app.windows()) == 1


def edits_from_the_places(app):
    """The menu and the key of another place lead to its page; so do they in a narrow window, where the page covers them."""
    show(app, 'Upwork')
    app.click(app.get('label', 'Fiverr'), 3)
    app.choose('Edit', 'e')
    wait(lambda: is_headed(app, 'Fiverr'), 'the other page')
    types_name(app, 'Fiverr by menu')
    wait_saved('Fiverr by menu')
    window_id, _ = app.window_id()
    ui.sh('xdotool', 'windowsize', window_id, '380', '640')
    app.click(app.get('button', 'Back to Places'))
    row = app.get('list item', re.compile('^Fiverr by menu'))
    wait(lambda: 'focused' in states(row), 'the place to have the keyboard')
    app.key('F2')
    types_name(app, 'Fiverr by key')
    shot(app, 'provider-narrow')
    wait_saved('Fiverr by key')
    app.click(app.get('button', 'More About Them'))
    app.choose('Edit', 'e')
    types_name(app, 'Fiverr')
    wait_saved('Fiverr')
    assert len(app.windows()) == 1


def unread_share(app, typed):
    app.key('F2')
    go_on_to(app, 'list item', 'Fees')
    app.key('space', 'Tab')
    app.type(typed)
    wait(lambda: text(entry(app, SHARE)) == typed, 'the keyboard to be in the fee')


def keeps_a_draft(app):
    """What could not be read is put by with its provider; quitting leads back to it; the next start shows the same page."""
    show(app, 'Upwork')
    unread_share(app, 'a lot')
    show(app, 'Taskrabbit')
    wait(lambda: text(entry(app, SHARE)) != 'a lot', 'the fee of the other provider')
    app.key('ctrl+1')
    app.get('list item', 'Clean the gutters')
    app.key('ctrl+q')
    app.get('label', '“a lot” cannot be read. To leave it so, close once more.')
    wait(lambda: is_headed(app, 'Upwork'), 'the page of the draft')
    wait(lambda: text(app.get('entry', SHARE)) == 'a lot', 'the draft to be back')
    shot(app, 'provider-led-back')
    app.key('ctrl+a')
    app.type('8')
    app.key('ctrl+q')
    app.process.wait(10)
    assert is_saved('Upwork', fee_percent='8'), ET.tostring(saved('Upwork'))

    again = ui.App(app.process.args, ENVIRONMENT)
    wait(lambda: is_headed(again, 'Upwork'), 'the page that was shown')
    again.click(again.get('list item', re.compile('^Upwork')))
    again.key('F2')
    types_name(again, 'Upwork again')
    again.key('ctrl+q')
    again.process.wait(10)
    assert is_saved('Upwork again', fee_percent='8')


def adds_a_contractor(app):
    """A new one is written in a window first, in the same rows."""
    show(app, 'Upwork')
    app.click(app.get('button', re.compile('^Add Contractor')))
    wait(lambda: len(app.windows()) == 2, 'the window')
    window = app.windows()[1]
    new_name = app.get('entry', 'Name', under=window)
    app.click(app.get('label', 'New Contractor', under=window))
    app.type('Two Rivers Audio')
    wait(lambda: text(new_name) == 'Two Rivers Audio', 'the keyboard to be in the name of the new one')
    shot(app, 'provider-new')
    app.key('ctrl+Return')
    wait(lambda: is_headed(app, 'Two Rivers Audio'), 'the page of the new one')
    assert len(app.windows()) == 1
    wait_saved('Two Rivers Audio', kind='contractor', via=saved('Upwork').get('id'))
    app.key('F2')
    types_name(app, 'Two Rivers')
    wait_saved('Two Rivers')


def replace_outside(old, new):
    """As another device does: a new file takes the place."""
    written = LIBRARY.read_text()
    assert old in written, old
    fresh_file = LIBRARY.with_suffix('.new')
    fresh_file.write_text(written.replace(old, new))
    fresh_file.rename(LIBRARY)


def goes_on_when_the_file_changes(app):
    """Half a name stays while another device writes another field; both are in the file."""
    show(app, 'Uber')
    app.key('F2')
    types_name(app, 'Uber and')
    wait_saved('Uber and')
    replace_outside('suits="%s"' % saved('Uber and').get('suits'), 'suits="Rides"')
    wait(lambda: text(entry(app, 'Suits')) == 'Rides', 'what the other device wrote')
    app.type(' Co')
    wait(lambda: text(entry(app, 'Name')) == 'Uber and Co', 'the keyboard to be in the name still')
    wait_saved('Uber and Co', suits='Rides')


def fresh():
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


if __name__ == '__main__':
    TESTS = [edits_by_keyboard, edits_by_pointer, edits_from_the_places, keeps_a_draft, adds_a_contractor,
             goes_on_when_the_file_changes]
    ui.run([test for test in TESTS if not sys.argv[2:] or test.__name__ in sys.argv[2:]], sys.argv[1:2], fresh)
