#!/usr/bin/python3
"""Fifty drags in a row at the real window, half of them given up: the tasks stay the same, in the order expected.

    with-session.sh --wm -- test-drags.py BATON

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import random
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import ui
from ui import kids, name, role, states, wait

LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SPACE = '{urn:baton:library:1}'
TITLES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel']
DRAGS = 50


def tasks(app):
    """The list, one for all stages. Looked up once, because that asks for every widget of the window."""
    if not hasattr(app, 'tasks'):
        app.tasks = app.get('list', 'Tasks')
    return app.tasks


def shown(app):
    """The rows from top to bottom; all of them fit on the screen."""
    found = [row for row in kids(tasks(app)) if role(row) == 'list item' and name(row)]
    return sorted(found, key=lambda row: ui.extents(row)[1])


def rows(app):
    """The rows of the list by title, with their boxes on the screen."""
    return {name(row): app.rect(row) for row in shown(app)}


def titles(app):
    """The same without the boxes, which take longer to ask for."""
    return [name(row) for row in shown(app)]


def selected(app):
    return {name(row) for row in kids(tasks(app))
            if role(row) == 'list item' and name(row) and 'selected' in states(row)}


def begin(app):
    app.click(app.get('label', 'Start with suggestions'))
    app.get('list', 'Places')
    wait(lambda: any('focused' in states(n) for n in app.find_all('entry', 'What takes your time?')), 'the quick entry')
    for title in TITLES:
        app.type(title)
        app.key('Return')
    wait(lambda: titles(app) == TITLES, 'the tasks')


def middle(box):
    return box[0] + box[2] // 2, box[1] + box[3] // 2


def icons(app):
    """What follows the pointer: what the program shows besides its window (and the toolkit's own of one pixel)."""
    boxes = [ui.geometry(window) for window in ui.sh('xdotool', 'search', '--onlyvisible', '--pid', str(app.pid)).split()]
    return sorted(box for box in boxes if box[2] > 1)[1:]


def drag(app, start, end):
    """Faster than a person, and still with all the stops that a drag needs. Not where the click was: a second one there
    would make it a double click."""
    (x, y), (to_x, to_y) = start, end
    x -= 60
    moves = ['mousemove', x, y, 'sleep', 0.05, 'mousedown', 1, 'sleep', 0.05]
    for step in (3, 6, 10, 14):
        moves += ['mousemove', x, y + step, 'sleep', 0.02]
    for part in (1, 2, 3, 4):
        moves += ['mousemove', x + (to_x - x) * part // 4, y + (to_y - y) * part // 4, 'sleep', 0.02]
    moves += ['mousemove', to_x + 1, to_y, 'sleep', 0.08, 'mouseup', 1]
    ui.sh('xdotool', *map(str, moves))
    # Until the icon has flown back, the program keeps the pointer, and what is pressed goes to no row.
    wait(lambda: not icons(app), 'the drag to end')


def select(app, boxes, chosen):
    """Clicks the first, and the others with Control."""
    x, y = middle(boxes[chosen[0]])
    moves = ['mousemove', x, y, 'click', 1]
    if len(chosen) > 1:
        moves += ['keydown', 'ctrl']
        for title in chosen[1:]:
            moves += ['mousemove', *middle(boxes[title]), 'click', 1]
        moves += ['keyup', 'ctrl']
    ui.sh('xdotool', *map(str, moves))
    wait(lambda: selected(app) == set(chosen), 'these to be selected: %s' % chosen)


def expect(order, moved, target, after):
    """Where the moved ones land: in a row, before or after the target, in their old order."""
    rest = [title for title in order if title not in moved]
    place = sum(title not in moved for title in order[:order.index(target) + after])
    return rest[:place] + [title for title in order if title in moved] + rest[place:]


def saved_titles():
    return [task.get('title') for task in ET.parse(LIBRARY).getroot().iter(SPACE + 'task')]


def stands_fifty_drags(app):
    chance = random.Random(4)
    order = list(TITLES)
    begin(app)
    places = list(rows(app).values())
    for number in range(DRAGS):
        boxes = dict(zip(order, places))
        chosen = chance.sample(order, chance.choice((1, 1, 2, 3)))
        target, after = chance.choice(order), chance.random() < 0.5
        select(app, boxes, chosen)
        left, top, width, height = boxes[target]
        if number % 2:
            # Let go outside the window: nothing happens.
            drag(app, middle(boxes[chosen[0]]), (1270, 890))
        else:
            drag(app, middle(boxes[chosen[0]]), (left + width // 2, top + int(height * (0.75 if after else 0.25))))
            order = expect(order, chosen, target, after)
        wait(lambda: titles(app) == order, 'drag %d of %s %s %s: %s' % (number, chosen, after, target, order))
    # Below the last row is a place too.
    boxes = dict(zip(order, places))
    select(app, boxes, order[:1])
    left, top, width, height = boxes[order[-1]]
    drag(app, middle(boxes[order[0]]), (left + width // 2, top + height + 60))
    order = order[1:] + order[:1]
    wait(lambda: titles(app) == order, 'the first to be the last')
    app.key('ctrl+q')
    app.process.wait(10)
    assert saved_titles() == order, saved_titles()


def drops_several_on_places(app):
    begin(app)
    boxes = rows(app)
    select(app, boxes, ['Echo', 'Alpha', 'Charlie'])
    app.drag(middle(boxes['Charlie']), app.get('label', 'Want to Start'))
    wait(lambda: titles(app) == ['Bravo', 'Delta', 'Foxtrot', 'Golf', 'Hotel'], 'three to leave')
    app.key('ctrl+z')
    wait(lambda: titles(app) == TITLES, 'one undo to bring all three back')
    select(app, rows(app), ['Golf', 'Bravo'])
    app.drag(middle(rows(app)['Golf']), app.get('label', 'Fiverr'))
    wait(lambda: titles(app) == ['Alpha', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Hotel'], 'two to leave')
    app.key('ctrl+q')
    app.process.wait(10)
    root = ET.parse(LIBRARY).getroot()
    fiverr = next(p for p in root.iter(SPACE + 'provider') if p.get('name') == 'Fiverr').get('id')
    handed = {task.get('title'): task for task in root.iter(SPACE + 'task') if task.get('stage') == 'handed-off'}
    assert set(handed) == {'Bravo', 'Golf'}, handed
    for task in handed.values():
        assert task.get('provider') == fiverr
        assert [handoff.get('provider') for handoff in task.iter(SPACE + 'handoff')] == [fiverr], ET.tostring(task)


def opens_what_a_drag_waits_over(app):
    """A drag held over a stage opens it, and goes on in its list."""
    begin(app)
    boxes = rows(app)
    place = app.centre(app.get('label', 'Want to Start'))
    app.drag(middle(boxes['Delta']), (boxes['Alpha'][0] + 200, boxes['Alpha'][1] + 200), hold=(*place, 1.2))
    wait(lambda: titles(app) == ['Delta'], 'the task in the other list')
    app.key('ctrl+q')
    app.process.wait(10)
    moved = [task.get('title') for task in ET.parse(LIBRARY).getroot().iter(SPACE + 'task')
             if task.get('stage') == 'want-to-start']
    assert moved == ['Delta'], moved


def fresh():
    ui.forget(LIBRARY)


if __name__ == '__main__':
    ui.run([stands_fifty_drags, drops_several_on_places, opens_what_a_drag_waits_over], sys.argv[1:], fresh)
