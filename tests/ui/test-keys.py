#!/usr/bin/python3
"""A person without a pointer: where the keyboard goes, what its keys act on, and what taking back is called.

    with-session.sh --wm -- test-keys.py BATON SAMPLE DRAG-SOURCE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, labels, name, role, states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SETTINGS = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings' / 'keyfile'
SAMPLE = pathlib.Path(sys.argv[2])
DRAG_SOURCE = sys.argv[3]
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile'}


def titles(app):
    rows = [row for row in kids(app.get('list', 'Tasks')) if role(row) == 'list item' and ui.on_screen(row)]
    return [name(row) for row in sorted(rows, key=lambda row: ui.extents(row)[1])]


def focused(app):
    """Names of what has the keyboard, in any window."""
    return [name(node) for window in app.windows() for node in ui.walk(window) if 'focused' in states(node)]


def has_focus(app, wanted):
    wait(lambda: any(one.startswith(wanted) for one in focused(app)), '%s to have the keyboard, not %s' % (wanted, focused(app)))


def says(app, wanted):
    wait(lambda: any(wanted in label for window in app.windows() for label in labels(window)), 'the words ' + wanted)


def selected(app):
    return [name(row) for row in kids(app.get('list', 'Tasks')) if 'selected' in states(row)]


def begin(app, *lines):
    """A fresh library with these tasks, and the keyboard in the quick entry."""
    app.click(app.get('label', 'Start with suggestions'))
    has_focus(app, 'What takes your time?')
    for line in lines:
        app.type(line)
        app.key('Return')
    if lines:
        wait(lambda: len(titles(app)) == len(lines), 'the tasks')


def go_to(app, title):
    app.click(app.get('list item', re.compile('^' + title)))
    has_focus(app, title)


def menu_items(app):
    app.key('F10')
    app.get('menu item')
    items = {name(item): 'sensitive' in states(item) for item in app.find_all('menu item')}
    app.key('Escape')
    return items


def names_steps(app):
    begin(app, 'One', 'Two', 'Three', 'Four', 'Five')
    go_to(app, 'Two')
    app.key('shift+Down', 'shift+Down', 'alt+Up')
    wait(lambda: titles(app)[0] == 'Two', 'three to move up')
    if ui.toolkit < (4, 10):
        items = menu_items(app)
        assert items.get('Undo Move 3 tasks'), items
        assert items.get('Redo') is False, items
    app.key('ctrl+z')
    says(app, 'Undone: Move 3 tasks')
    wait(lambda: selected(app) == ['Two', 'Three', 'Four'], 'the three to be selected')
    if ui.toolkit < (4, 10):
        assert menu_items(app).get('Redo Move 3 tasks')
    app.key('Delete')
    says(app, '3 tasks deleted')
    app.key('ctrl+z')
    says(app, 'Undone: Delete 3 tasks')
    app.key('ctrl+a', 'alt+4')
    says(app, '5 tasks moved to Keeping')
    app.key('ctrl+z')
    says(app, 'Undone: Move 5 tasks')
    wait(lambda: len(titles(app)) == 5, 'the five to be back')
    app.key('ctrl+a', 'ctrl+t')
    app.get('label', 'Time 5 tasks take, each time', shown=False)
    app.type('1:30')
    app.key('Return')
    says(app, 'Effort of 5 tasks set')
    app.key('ctrl+z')
    says(app, 'Undone: Set Effort of 5 tasks')


def counts_only_what_changes(app):
    begin(app, 'One 2h', 'Two', 'Three')
    go_to(app, 'One')
    app.key('ctrl+a', 'ctrl+t')
    app.get('label', 'Time 3 tasks take, each time', shown=False)
    app.type('2h')
    app.key('Return')
    says(app, 'Effort of 2 tasks set')
    app.key('ctrl+z')
    says(app, 'Undone: Set Effort of 2 tasks')
    wait(lambda: len(selected(app)) == 3, 'all three to be selected still')


def goes_on_after_handing_off(app):
    begin(app, 'One', 'Two', 'Three')
    go_to(app, 'Two')
    app.key('ctrl+h')
    app.get('button', 'Hand Off')
    app.key('ctrl+Return')
    says(app, '“Two” handed off to')
    app.get('button', 'Undo')
    app.get('label', 'This Link Cannot Be Opened')  # there is no browser here
    app.key('Escape')
    app.gone('label', 'This Link Cannot Be Opened')
    has_focus(app, 'Three')
    app.click(app.get('list item', re.compile('^Handed Off')))
    go_to(app, 'Two')
    app.key('ctrl+b')
    app.get('button', 'Done')
    app.key('ctrl+Return')
    says(app, '“Two” moved to')
    app.get('button', 'Undo')
    has_focus(app, 'What does somebody else do for you?')
    app.click(app.get('button', 'Undo'))
    says(app, 'Undone: Back Again: “Two”')
    has_focus(app, 'Two')
    app.key('ctrl+z')
    says(app, 'Undone: Hand Off “Two”')


def shortens_titles(app):
    begin(app, 'Ask the person who repaired the roof in spring about the gutter')
    go_to(app, 'Ask the person')
    app.key('Delete')
    says(app, '“Ask the person who repaired the roof in…” deleted')


def comes_back_from_the_menu(app):
    """Leaving the main menu leads the keyboard back to where it was, at the same letter."""
    begin(app)
    app.type('Paint the')
    app.key('F10')
    app.get('menu item')
    app.key('Escape')
    has_focus(app, 'What takes your time?')
    app.type(' fence')
    app.click(app.get('button', 'Main Menu'))
    app.get('menu item')
    app.key('Escape')
    has_focus(app, 'What takes your time?')
    app.key('Return')
    app.get('list item', 'Paint the fence')


def stays_in_the_criteria(app):
    """Taking back what was changed in the panel leaves the keyboard there."""
    begin(app, 'One', 'Two')
    go_to(app, 'Two')
    app.key('Return')
    wait(lambda: focused(app) and not in_list(app), 'the criteria to have the keyboard')
    at = focused(app)
    app.key('y', 'ctrl+z')
    says(app, 'Undone: Answer for “Two”')
    assert focused(app) == at, (focused(app), at)
    app.key('F6', 'F6')
    has_focus(app, 'Two')
    app.key('F2', 'ctrl+a')
    app.type('Deux')
    app.key('Return')
    app.get('list item', 'Deux')


def in_list(app):
    return [name(row) for row in kids(app.get('list', 'Tasks')) if 'focused' in states(row)]


def walks_between_entry_and_list(app):
    begin(app, 'One', 'Two', 'Three')
    wait(lambda: selected(app) == ['Three'], 'the last one to be selected')
    app.key('Down')
    has_focus(app, 'Three')
    app.key('Up', 'Up')
    wait(lambda: in_list(app) == ['One'] == selected(app), 'the arrows to select')
    app.key('Up')
    has_focus(app, 'What takes your time?')
    app.type('half a line')
    app.key('Escape')
    wait(lambda: ui.text(app.get('entry', 'What takes your time?')) == '', 'the line to be cleared')
    app.key('Escape')
    has_focus(app, 'One')


def leaves_tasks_alone_elsewhere(app):
    """Keys for the selected tasks mean nothing where the keyboard is with something else."""
    begin(app, 'One', 'Two', 'Three')
    go_to(app, 'Two')
    app.key('shift+F6')
    has_focus(app, 'Considering')
    app.key('Delete', 'alt+Home', 'ctrl+k', 'ctrl+h', 'alt+3')
    app.key('shift+F6')
    wait(lambda: not any(one.startswith('Considering') for one in focused(app)), 'the criteria to have the keyboard')
    app.key('alt+Home', 'Delete', 'F6', 'F6')
    has_focus(app, 'Two')
    assert titles(app) == ['One', 'Two', 'Three'], titles(app)
    app.key('ctrl+b')
    says(app, '“Two” is not handed off to anybody')
    app.key('Delete')
    says(app, '“Two” deleted')


def leaves_the_places_by_tab(app):
    begin(app, 'One')
    go_to(app, 'One')
    app.key('shift+F6')
    has_focus(app, 'Considering')
    app.key('Tab')
    wait(lambda: not any(kin(app, 'Places')), 'the places to be left')
    app.key('shift+Tab')
    has_focus(app, 'Considering')
    app.key('Down')
    has_focus(app, 'Want to Start')


def kin(app, which):
    return ['focused' in states(node) for node in ui.walk(app.get('list', which))]


def begins_at_the_first_choice(app):
    app.get('label', 'Start with suggestions')
    has_focus(app, 'Start with suggestions')
    app.key('Return')
    has_focus(app, 'What takes your time?')


def brings_back_a_search(app):
    begin(app, 'One')
    app.key('ctrl+f')
    app.type('one')
    says(app, 'Tasks · 1')
    app.key('ctrl+d')
    app.get('list item', re.compile('^one,'))
    app.key('Escape')
    app.click(app.get('list item', re.compile('^one,')))
    has_focus(app, 'one,')
    app.key('Delete')
    says(app, '“one” removed')
    app.key('ctrl+z')
    app.get('list item', re.compile('^one,'))
    app.get('list item', re.compile('^Considering, 1'))


def types_another_search(app):
    begin(app, 'One', 'Two')
    go_to(app, 'Two')
    app.type('one')
    says(app, 'Tasks · 1')
    app.key('Escape')
    has_focus(app, 'Two')
    app.type('two')
    wait(lambda: ui.text(app.get('entry', 'Search tasks and providers')) == 'two', 'the new search to replace the old one')


def goes_through_folded_panes(app):
    begin(app, 'One', 'Two')
    app.click(app.get('list item', 'Two'))
    window_id, _ = app.window_id()
    ui.sh('xdotool', 'windowsize', '--sync', window_id, '420', '700')
    app.get('button', 'Back to Places')
    app.key('F9')
    app.get('button', 'Hide Criteria')
    wait(lambda: focused(app) and 'Two' not in focused(app), 'the criteria to have the keyboard')
    app.key('Escape')
    has_focus(app, 'Two')
    app.key('alt+Left')
    has_focus(app, 'Considering')


def sorts_by_key(app):
    begin(app, 'One', 'Two')
    app.key('ctrl+shift+s')
    app.get('menu item')
    app.key('Escape')


def removes_a_provider(app):
    app.click(app.get('list item', re.compile('^Fiverr')))
    has_focus(app, 'Fiverr')
    app.key('Delete')
    app.get('label', 'Remove Fiverr?')
    app.click(app.get('button', 'Remove'))
    says(app, '“Fiverr” removed')
    wait(lambda: any(kin(app, 'Places')), 'the keyboard to stay among the places')
    assert not any(one.startswith('Considering') for one in focused(app)), focused(app)
    app.key('ctrl+z')
    says(app, 'Undone: Remove “Fiverr”')
    has_focus(app, 'Fiverr')


def chooses_a_candidate_by_arrows(app):
    app.click(app.get('list item', 'Clean the gutters'))
    app.key('ctrl+h')
    app.get('button', 'Hand Off')
    dialog = wait(lambda: next((w for w in app.windows() if w.get_role_name() == 'dialog' or name(w) == 'Hand Off'), None),
                  'the dialog')
    checks = [node for node in app.find_all(under=dialog) if role(node) in ('radio button', 'check box')]
    wait(lambda: 'focused' in states(checks[0]), 'the first candidate to have the keyboard')
    app.key('Down')
    wait(lambda: {'focused', 'checked'} <= states(checks[1]), 'the second candidate to be chosen')
    app.key('Up')
    wait(lambda: {'focused', 'checked'} <= states(checks[0]), 'the first candidate to be chosen')
    app.key('Escape')


def acts_on_results(app):
    """What is found is worked on where it was found."""
    begin(app, 'Mow one', 'Mow two', 'Mow three', 'Other')
    app.key('ctrl+f')
    app.type('mow')
    says(app, 'Tasks · 3')
    app.key('Down')
    has_focus(app, 'Mow ')
    app.key('Down')
    first = focused(app)[0]
    app.key('Delete')
    says(app, ' deleted')
    says(app, 'Tasks · 2')
    has_focus(app, 'Mow ')
    assert focused(app)[0] != first, first
    app.key('alt+5')
    says(app, ' moved to Finished')
    app.key('ctrl+k')
    says(app, ' moved to Keeping')
    app.key('Delete')
    says(app, 'Tasks · 1')
    has_focus(app, 'Mow ')
    app.key('ctrl+z')
    says(app, 'Undone: Delete “Mow')
    says(app, 'Tasks · 2')
    app.key('Menu')
    app.get('menu item')
    app.key('Escape')


def places(app):
    return [name(row) for row in kids(app.get('list', 'Places')) if role(row) == 'list item']


def takes_text_on_places(app):
    """Text of another program becomes a task where it is dropped."""
    begin(app, 'One')
    source = subprocess.Popen([DRAG_SOURCE, 'Water the plants 2h'])
    try:
        found = wait(lambda: ui.sh('xdotool', 'search', '--onlyvisible', '--name', '^drag-source$'), 'the other program').split()[-1]
        ui.sh('xdotool', 'windowmove', '--sync', found, '1200', '800')
        x, y, width, height = ui.geometry(found)
        app.drag((x + width // 2, y + height // 2), app.get('list item', re.compile('^Keeping')))
        app.get('list item', 'Keeping, 1 task')
        says(app, '1 task added')
        app.drag((x + width // 2, y + height // 2), app.get('list item', re.compile('^Taskrabbit')))
        app.get('list item', 'Considering, 2 tasks')
    finally:
        source.terminate()
        source.wait()
    app.click(app.get('button', 'Undo'))
    says(app, 'Undone: Add “Water the plants”')
    app.get('list item', 'Considering, 1 task')


def fresh():
    ui.forget(LIBRARY)
    SETTINGS.unlink(missing_ok=True)
    return ENVIRONMENT


def with_sample():
    fresh()
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, LIBRARY)
    return ENVIRONMENT


FRESH = [names_steps, counts_only_what_changes, goes_on_after_handing_off, shortens_titles,
         comes_back_from_the_menu, stays_in_the_criteria,
         walks_between_entry_and_list, leaves_tasks_alone_elsewhere, leaves_the_places_by_tab,
         begins_at_the_first_choice, brings_back_a_search, types_another_search, goes_through_folded_panes, sorts_by_key,
         acts_on_results, takes_text_on_places]
SAMPLED = [removes_a_provider, chooses_a_candidate_by_arrows]


if __name__ == '__main__':
    chosen = [test for test in FRESH + SAMPLED if not sys.argv[4:] or test.__name__ in sys.argv[4:]]
    libraries = iter([with_sample if test in SAMPLED else fresh for test in chosen])
    ui.run(chosen, sys.argv[1:2], lambda: next(libraries)())
