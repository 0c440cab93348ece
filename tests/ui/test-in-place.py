#!/usr/bin/python3
"""A handoff is edited where it stands: beside its task, and on the page of whom it went to; and the criteria in the panel
where they are ticked. By pointer and by keyboard.

    with-session.sh --wm -- test-in-place.py BATON LIBRARY

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
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

DRAIN = 'pdgroxdx5yng7v7ods6dayxw7l'  # the only handoff of its task, to Plumbing
BOILER = ['zabubc2x3b6fkbbk7462xbgzx7', 'kygsois5fyitd5wsirogtladq6']  # both to Heating


def saved(handoff=DRAIN):
    """What is on the disk of a handoff: its attributes, and the texts below it."""
    found = next((one for one in ET.parse(LIBRARY).getroot().iter(SPACE + 'handoff') if one.get('id') == handoff), None)
    if found is None:
        return None
    return {**found.attrib, **{child.tag.removeprefix(SPACE): child.text for child in found}}


def is_saved(field, value, handoff=DRAIN):
    wait(lambda: saved(handoff).get(field) == value, '%s to be %s on the disk' % (field, value))


def shot(app, label):
    if os.environ.get('UI_PICTURES'):
        ui.sh('import', '-silent', '-window', 'root', '%s/in-place-%s.png' % (os.environ['UI_PICTURES'], label))


def scroll_to(app, get, x=None):
    """Turns the wheel, in the middle of the page or at @x, until it can be seen."""
    node = wait(get, 'what is to be scrolled to')
    left, top, width, height = app.rect(app.windows()[0])
    ui.sh('xdotool', 'mousemove', str(left + (x or width // 2)), str(top + height // 2))

    def look():
        if ui.on_screen(node) and ui.extents(node)[1] < height - 90:
            return node
        ui.sh('xdotool', 'click', '--repeat', '3', '5')

    return wait(look, name(node) + ' to be scrolled to', timeout=30, step=0.1)


def only(app, role_name, label, nth=0):
    return lambda: next(iter(list(app.find_all(role_name, label, shown=False))[nth:]), None)


def header(app, label):
    """The row that folds and unfolds: it stands in the one of the same name."""
    return wait(lambda: (list(app.find_all('list item', label, shown=False)) or [None])[-1], 'the row ' + label)


def has_keyboard(node):
    wait(lambda: 'focused' in states(node), '%s to have the keyboard' % name(node))


def is_folded(row):
    wait(lambda: 'expanded' not in states(row), name(row) + ' to be folded')


def select(app, stage, title):
    app.click(app.get('list item', re.compile('^%s,' % stage)))
    app.click(app.get('list item', title))
    has_keyboard(app.get('list item', title))


PANEL_X = 1000  # in the criteria panel of a window of the usual width


def tab_to(app, node, key='Tab'):
    """As far as it takes; each time a moment for the keyboard to arrive, which the bus does not tell of entries."""
    for _ in range(90):
        try:
            return wait(lambda: 'focused' in states(node), timeout=0.1)
        except ui.Missing:
            app.key(key)
    raise ui.Missing('Tab does not lead to ' + name(node))


def write(app, field, typed):
    """By keyboard, into the entry that has it already."""
    app.key('ctrl+a')
    app.type(typed)
    wait(lambda: text(app.get('entry', field, shown=False)) == typed, '“%s” in %s' % (typed, field))


def unfolds_by_keyboard(app, row):
    """Enter unfolds, the Remove button is the last of the fields, and Paid five fields above it."""
    tab_to(app, row)
    app.key('Return')
    remove = app.get('push button', 'Remove This Handoff', shown=False)
    tab_to(app, remove)
    app.key(*['shift+Tab'] * 5)


def edits_by_keyboard(app):
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.key('Return')
    row = header(app, 'Plumbing')
    unfolds_by_keyboard(app, row)
    write(app, 'Paid', '$99.50')
    app.key('Tab')
    wait(lambda: text(app.get('entry', 'Paid', shown=False)) == '$99.50', 'the price in its usual form')
    is_saved('paid', '99.50')
    tab_to(app, only(app, 'push button', '3 stars')(), 'shift+Tab')
    app.key('space')
    is_saved('stars', '3')
    tab_to(app, app.get(want_name=re.compile('^Was rework needed. No'), shown=False))
    app.key('Tab')
    app.type('Came late.')
    is_saved('remark', 'Came late.')
    shot(app, 'keyboard')
    app.key('Escape')
    has_keyboard(row)
    is_folded(row)
    takes_back(app)
    has_keyboard(row)
    app.key('space')
    scroll_to(app, only(app, 'entry', 'Paid'), PANEL_X)
    assert text(app.get('entry', 'Paid')) == '$140'
    assert 'expanded' in states(row), states(row)
    app.key('Return')
    is_folded(row)
    has_keyboard(row)


def takes_back(app):
    """Each field is one step, however much was typed into it."""
    app.key('ctrl+z')
    is_saved('remark', None)
    assert saved()['stars'] == '3', saved()
    app.key('ctrl+z')
    is_saved('stars', '5')
    assert saved()['paid'] == '99.50', saved()
    app.key('ctrl+z')
    is_saved('paid', '140.00')


def edits_by_pointer(app):
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.click(scroll_to(app, only(app, 'list item', 'Plumbing', -1), PANEL_X))
    app.click(scroll_to(app, only(app, 'push button', '3 stars'), PANEL_X))
    is_saved('stars', '3')
    app.click(scroll_to(app, only(app, 'entry', 'Remark'), PANEL_X))
    app.type('Came late.')
    app.click(scroll_to(app, only(app, 'entry', 'Paid'), PANEL_X))
    app.key('ctrl+a')
    app.type('a lot')
    app.get('label', re.compile('^Write a sum like|^Write an amount|^Write a price'), shown=False)
    assert saved()['paid'] == '140.00', saved()
    write(app, 'Paid', '99.5')
    is_saved('remark', 'Came late.')
    is_saved('paid', '99.50')
    shot(app, 'pointer')

    app.key('ctrl+q')
    app.process.wait(10)
    again = ui.App(app.process.args, ENVIRONMENT)
    again.click(scroll_to(again, only(again, 'list item', 'Plumbing', -1), PANEL_X))
    scroll_to(again, only(again, 'entry', 'Paid'), PANEL_X)
    assert text(again.get('entry', 'Paid')) == '$99.50', text(again.get('entry', 'Paid'))
    assert text(again.get('entry', 'Remark', shown=False)) == 'Came late.'
    assert again.stop() == 0


def changes_outside(**fields):
    """Another device writes the file anew."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    tree = ET.parse(LIBRARY)
    ET.register_namespace('', SPACE.strip('{}'))
    found = next(one for one in tree.getroot().iter(SPACE + 'handoff') if one.get('id') == DRAIN)
    found.attrib.update({name.replace('_', '-'): value for name, value in fields.items()}, changed=now)
    tree.write(str(LIBRARY) + '.new', encoding='UTF-8', xml_declaration=True)
    os.rename(str(LIBRARY) + '.new', LIBRARY)


def goes_on_typing(app):
    """A change from elsewhere neither folds the row nor takes the keyboard out."""
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.click(scroll_to(app, only(app, 'list item', 'Plumbing', -1), PANEL_X))
    app.click(scroll_to(app, only(app, 'entry', 'Remark'), PANEL_X))
    app.type('Came')
    is_saved('remark', 'Came')
    changes_outside(paid='150.00')
    wait(lambda: any('paid $150' in name(node) for node in app.find_all('label', shown=False)), 'the other price')
    app.type(' late.')
    is_saved('remark', 'Came late.')
    is_saved('paid', '150.00')
    scroll_to(app, only(app, 'entry', 'Paid'), PANEL_X)
    app.click(app.get('entry', 'Paid'))
    write(app, 'Paid', '16')
    changes_outside(stars='2')
    is_saved('stars', '2')
    wait(lambda: any('paid $16' in name(node) for node in app.find_all('label', shown=False)), 'the price')
    app.type('0')
    app.key('Tab')
    is_saved('paid', '160.00')
    assert saved()['stars'] == '2', saved()


def edits_on_the_page(app):
    """A page of its own, where taking back leads nowhere else."""
    app.click(app.get('list item', re.compile('^Plumbing,')))
    app.get(want_name='Handed off to Plumbing', shown=False)
    row = scroll_to(app, only(app, 'list item', 'Unblock the kitchen drain', -1))
    app.click(row)
    app.click(scroll_to(app, only(app, 'push button', '3 stars')))
    app.click(scroll_to(app, only(app, 'entry', 'Remark')))
    app.type('Came late.')
    app.click(scroll_to(app, only(app, 'entry', 'Paid')))
    write(app, 'Paid', '99.5')
    is_saved('paid', '99.50')
    shot(app, 'page')
    app.key('Tab', 'Escape')
    has_keyboard(row)
    app.key('ctrl+z')
    is_saved('paid', '140.00')
    app.key('ctrl+z')
    is_saved('remark', None)
    app.key('ctrl+z')
    is_saved('stars', '5')
    app.get(want_name='Handed off to Plumbing', shown=False)
    has_keyboard(row)
    unfolds_by_keyboard(app, row)
    write(app, 'Paid', '77')
    app.key('Tab')
    is_saved('paid', '77.00')
    app.key('Escape')
    has_keyboard(row)


def removes_and_brings_back(app):
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.click(scroll_to(app, only(app, 'list item', 'Plumbing', -1), PANEL_X))
    app.click(scroll_to(app, only(app, 'push button', 'Remove This Handoff'), PANEL_X))
    app.get('label', 'Handoff to “Plumbing” removed')
    wait(lambda: saved() is None, 'it to be gone from the disk')
    app.click(app.get('push button', 'Undo'))
    wait(lambda: saved() and saved()['paid'] == '140.00', 'it to be back on the disk')
    header(app, 'Plumbing')


def chooses_an_earlier_time(app):
    """Also in a narrow window, where the page is all there is."""
    window_id, _ = app.window_id()
    app.click(app.get('list item', re.compile('^Heating,')))
    ui.sh('xdotool', 'windowsize', '--sync', window_id, '360', '740')
    row = scroll_to(app, only(app, 'list item', 'Service the boiler', -1))
    x, y, _, height = app.rect(row)
    ui.sh('xdotool', 'mousemove', str(x + 60), str(y + height // 2), 'click', '1')
    app.get('label', re.compile('^Job 2 of 2 · '))
    times = next(node for node in app.find_all(want_name='All Times It Was Handed Off'))
    app.click(times)
    app.get('menu item')
    app.key('Down', 'Return')
    app.get('label', re.compile('^Job 1 of 2 · '))
    has_keyboard(app.get('combo box', 'By'))
    shot(app, 'narrow')
    app.click(scroll_to(app, only(app, 'entry', 'Paid'), 180))
    write(app, 'Paid', '71')
    is_saved('paid', '71.00', BOILER[0])
    app.key('Tab', 'Escape')
    has_keyboard(row)


def is_led_back(app):
    app.get('label', '“a lot” cannot be read. To leave it so, close once more.')
    wait(lambda: text(app.get('entry', 'Paid')) == 'a lot', 'what was typed to be back')
    write(app, 'Paid', 'b lot')


def leads_back(app):
    """What cannot be read is not lost with the task, nor with the page on which it was typed."""
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.click(scroll_to(app, only(app, 'list item', 'Plumbing', -1), PANEL_X))
    app.click(scroll_to(app, only(app, 'entry', 'Paid'), PANEL_X))
    write(app, 'Paid', 'a lot')
    app.click(app.get('list item', re.compile('^Keeping,')))
    app.click(app.get('list item', 'Read to the children'))
    app.key('ctrl+q')
    is_led_back(app)
    write(app, 'Paid', '$1')
    is_saved('paid', '1.00')


def leads_back_to_the_page(app):
    app.click(app.get('list item', re.compile('^Plumbing,')))
    app.click(scroll_to(app, only(app, 'list item', 'Unblock the kitchen drain', -1)))
    app.click(scroll_to(app, only(app, 'entry', 'Paid')))
    write(app, 'Paid', 'a lot')
    app.click(app.get('list item', re.compile('^Heating,')))
    app.get(want_name='Handed off to Heating', shown=False)
    app.click(app.get('list item', re.compile('^Keeping,')))
    app.key('ctrl+q')
    is_led_back(app)
    app.key('ctrl+q')
    app.get('label', '“b lot” cannot be read. To leave it so, close once more.')
    app.key('ctrl+q')
    app.process.wait(10)
    assert saved()['paid'] == '140.00', saved()


REASONS = ['I’m bad at it and don’t want to get good', 'I don’t enjoy it', 'The return on my time is too low',
           'Urgent, yet not important']


def criteria():
    """Those on the disk, without the removed ones."""
    root = ET.parse(LIBRARY).getroot()
    return [one.get('text') for one in root.findall('%scriteria/%scriterion' % (SPACE, SPACE))]


def edits_criteria_by_keyboard(app):
    """From a provider's page, where no task is chosen, and back by Escape."""
    app.click(app.get('list item', re.compile('^Plumbing,')))
    app.get(want_name='Handed off to Plumbing', shown=False)
    app.key('ctrl+e')
    app.get('push button', 'Done Editing Criteria')
    app.type('My knees')
    app.key('Return')
    wait(lambda: 'My knees' in criteria(), 'the new reason on the disk')
    app.type('My back')
    app.key('Escape')
    has_keyboard(app.get('push button', 'Edit Criteria'))
    wait(lambda: 'My back' in criteria(), 'what was written to be a reason')
    app.get('check box', 'My knees', shown=False)
    app.key('ctrl+z')
    wait(lambda: 'My back' not in criteria(), 'one undo to take it back')
    app.key('Return')
    app.get('push button', 'Done Editing Criteria')
    app.key('shift+Tab', 'shift+Tab')
    app.key('alt+Up')
    wait(lambda: criteria().index('My knees') < criteria().index(REASONS[3]), 'it to go up')
    shot(app, 'criteria')


def edits_criteria_by_pointer(app):
    select(app, 'Finished', 'Unblock the kitchen drain')
    app.click(app.get('push button', 'Edit Criteria'))
    app.click(app.get('entry', REASONS[1]))
    app.key('ctrl+a')
    app.type('It bores me')
    wait(lambda: 'It bores me' in criteria(), 'the other words on the disk')
    app.click(app.get(want_name=re.compile('^Weight, place and removal of “I’m bad')))
    app.choose('Remove', 'r')
    app.get('label', re.compile('^“I’m bad at it and don’t want to get.* removed$'))
    wait(lambda: REASONS[0] not in criteria(), 'the first to be gone from the disk')
    app.get('push button', re.compile('^Bring Back “I’m bad'), shown=False)
    app.click(app.get('push button', 'Undo'))
    wait(lambda: REASONS[0] in criteria(), 'it to be back')
    app.click(app.get('push button', 'Done Editing Criteria'))
    app.get('check box', 'It bores me')
    app.key('ctrl+q')
    app.process.wait(10)
    again = ui.App(app.process.args, ENVIRONMENT)
    again.get('check box', 'It bores me')
    assert again.stop() == 0


def edits_criteria_in_a_narrow_window(app):
    window_id, _ = app.window_id()
    ui.sh('xdotool', 'windowsize', '--sync', window_id, '360', '740')
    app.get('push button', 'Back to Places')
    app.key('ctrl+e')
    app.get('push button', 'Done Editing Criteria')
    app.type('My knees')
    app.key('F9', 'F9')
    app.get('push button', 'Done Editing Criteria')
    wait(lambda: text(app.get('entry', 'Add a reason')) == 'My knees', 'what was typed to be there still')
    app.key('Escape')
    wait(lambda: 'My knees' in criteria(), 'the reason on the disk')
    app.key('Escape')
    wait(lambda: any('focused' in states(row) for row in app.find_all('list item')), 'the list to have the keyboard')


def fresh():
    ui.forget(LIBRARY)
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    LIBRARY.chmod(0o600)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


TESTS = [edits_by_keyboard, edits_by_pointer, goes_on_typing, edits_on_the_page, removes_and_brings_back,
         chooses_an_earlier_time, leads_back, leads_back_to_the_page, edits_criteria_by_keyboard, edits_criteria_by_pointer,
         edits_criteria_in_a_narrow_window]


if __name__ == '__main__':
    ui.run([test for test in TESTS if not sys.argv[2:] or test.__name__ in sys.argv[2:]], sys.argv[1:2], fresh)
