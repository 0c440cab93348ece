#!/usr/bin/python3
"""Looks at a running GTK 4 program as someone would who cannot see it, or has no mouse.

    a11y-audit.py [OPTION...] APP-NAME              a program that runs already
    a11y-audit.py [OPTION...] -- COMMAND [ARG...]   starts it, looks at it, closes it

Run inside "with-session.sh --wm". Exit status: 0 nothing wrong, 1 findings, 2 could not look.
    --pages            look again behind every page tab
    --tab              press Tab round the window: every focusable widget must be reached
    --contrast         measure text against its ground (WCAG: 4.5:1, large text 3:1)
    --min-size N       report focusable widgets smaller than N pixels (24; 0 is off)
    --after KEYS       press these first, ctrl+n for example, to look at a dialog (may repeat)
    --click ROLE/NAME  click this first, "push button/Menu" for example (may repeat)
    --allow FILE       lines "KIND ROLE NAME" (* allowed, spaces in ROLE are -): known findings that do not count

SPDX-License-Identifier: GPL-3.0-or-later
"""
import argparse
import fnmatch
import os
import sys
import tempfile
import time
import warnings

warnings.simplefilter('ignore')
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import ui
from ui import App, GLib, Missing, extents, name, on_screen, parents, role, sh, states, wait, walk

CONTAINERS = {'panel', 'filler', 'scroll pane', 'list', 'frame', 'dialog', 'table', 'tree', 'viewport', 'application'}
LISTS = {'list', 'table', 'tree'}
ROWS = {'list item', 'table cell', 'tree item', 'table row'}
TEXTS = {'label', 'text', 'heading', 'static', 'entry'}


def path(node):
    """Where a node is, in words: "push button[Add] < frame[Baton]"."""
    words = []
    for above in parents(node):
        if above.get_role_name() == 'application':
            break
        if above.get_role_name() not in ('panel', 'filler') or not words:
            words.append(above.get_role_name() + ('[%s]' % name(above) if name(above) else ''))
    return ' < '.join(words)


class Findings:
    def __init__(self):
        self.all = []
        self.seen = set()

    def add(self, kind, node, why, where):
        key = (kind, path(node), why)
        if key not in self.seen:
            self.seen.add(key)
            self.all.append({'kind': kind, 'role': node.get_role_name(), 'name': name(node), 'path': path(node),
                             'why': why, 'where': where})

    def not_allowed(self, rules):
        def is_allowed(found):
            values = found['kind'], found['role'].replace(' ', '-'), found['name']
            return any(all(map(fnmatch.fnmatchcase, values, rule)) for rule in rules)
        return [found for found in self.all if not is_allowed(found)]


def inner_text(node):
    return next((name(child) for child in walk(node) if child != node and role(child) in TEXTS and name(child)), '')


def check_name(findings, node, where):
    if name(node).strip():
        if role(node) == 'push button' and not any(letter.isalnum() for letter in name(node)):
            findings.add('odd-name', node, 'the name has no word: %r' % name(node), where)
        return
    parent = node.get_parent()
    if parent is not None and parent.get_role_name() == 'combo box' and name(parent):
        return  # the inside of a GtkDropDown
    if role(node) in ROWS and inner_text(node):
        findings.add('row-name', node, 'no name of its own, only the text inside it', where)
    else:
        findings.add('no-name', node, 'focusable, but a screen reader has no name to say', where)


def check_size(findings, node, where, least):
    # The bus tells the box without its padding: measured with a tolerance of 8.
    _, _, width, height = extents(node)
    if least and role(node) not in ('list item', 'link') and min(width, height) + 8 < least:
        findings.add('small', node, '%dx%d, smaller than %d' % (width, height, least), where)


def around(node):
    """What it stands in, from the inside out."""
    parent = node.get_parent()
    while parent is not None:
        yield parent
        parent = parent.get_parent()


def inside_combo_box(node):
    """The list that a combo box of libadwaita 1.7 has ready while closed is the toolkit's own affair."""
    return role(node) in ('list', 'list item') and any(role(parent) == 'combo box' for parent in around(node))


def check_twins(findings, nodes, where):
    groups = {}
    # GTK 4.18 may list one and the same thing twice.
    for node in dict.fromkeys(nodes):
        if role(node) in ('push button', 'toggle button', 'check box', 'entry') and name(node):
            groups.setdefault((role(node), name(node), *map(name, around(node))), []).append(node)
    for (_, said, *_), twins in groups.items():
        if len(twins) > 1:
            findings.add('same-name', twins[1], '%d of them say %r' % (len(twins), said), where)


def check_widgets(findings, window, where, least):
    nodes = [node for node in walk(window) if 'focusable' in states(node) and on_screen(node)
             and (role(node) not in CONTAINERS or role(node) in LISTS) and not inside_combo_box(node)]
    for node in nodes:
        check_name(findings, node, where)
        check_size(findings, node, where, least)
    check_twins(findings, nodes, where)


def focused(app):
    return next((node for window in app.windows() for node in walk(window) if 'focused' in states(node)), None)


def press_tab(app):
    app.key('Tab')
    time.sleep(0.03)
    return focused(app)


def check_tab(findings, app, window, where, limit=150):
    """Presses Tab until it comes round. GTK 4.8 walks a list row by row: after three rows it is left with Ctrl+Tab."""
    want = {path(node): node for node in walk(window)
            if {'focusable', 'sensitive'} <= states(node) and on_screen(node)
            and role(node) not in CONTAINERS | {'list item', 'table cell'}}
    reached, visits, rows = set(), {}, 0
    for _ in range(limit):
        node = press_tab(app)
        if node is not None and role(node) == 'list item':
            rows += 1
            if rows % 3 == 0:
                app.key('ctrl+Tab')
                time.sleep(0.03)
                node = focused(app)
        if node is None:
            continue
        reached.add(path(node))
        place = path(node) + str(extents(node))
        visits[place] = visits.get(place, 0) + 1
        if role(node) != 'list item' and visits[place] > 2:
            break
    else:
        findings.add('tab-loop', window, 'Tab did not come round in %d presses' % limit, where)
    for words, node in want.items():
        # Tab never goes to the buttons that close and minimise a window in GTK 4.
        if words not in reached and not node.get_description().endswith(' the window'):
            findings.add('no-tab', node, 'Tab never reaches it', where)


def luminance(colour):
    red, green, blue = (value / 255 / 12.92 if value / 255 <= .03928 else ((value / 255 + .055) / 1.055) ** 2.4
                        for value in colour)
    return .2126 * red + .7152 * green + .0722 * blue


def ratio(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + .05) / (dark + .05)


def take_picture():
    import gi
    gi.require_version('GdkPixbuf', '2.0')
    from gi.repository import GdkPixbuf
    with tempfile.TemporaryDirectory() as folder:
        sh('import', '-silent', '-window', 'root', folder + '/root.png')
        return GdkPixbuf.Pixbuf.new_from_file(folder + '/root.png')


def colours_in(picture, x, y, width, height):
    pixels, stride, channels = picture.get_pixels(), picture.get_rowstride(), picture.get_n_channels()
    counts = {}
    for row in range(max(y, 0), min(y + height, picture.get_height())):
        for column in range(max(x, 0), min(x + width, picture.get_width())):
            start = row * stride + column * channels
            colour = tuple(pixels[start:start + 3])
            counts[colour] = counts.get(colour, 0) + 1
    return counts


def check_contrast(findings, app, window, where):
    """The ground is the commonest colour; the strokes are the farthest one that is there at least three times."""
    picture = take_picture()
    for node in walk(window):
        if role(node) not in ('label', 'heading') or not name(node).strip() or not on_screen(node):
            continue
        if 'sensitive' not in states(node):
            continue
        rect = app.rect(node)
        counts = colours_in(picture, *rect)
        if not counts:
            continue
        ground = max(counts, key=counts.get)
        strokes = [colour for colour, count in counts.items() if count >= 3] or list(counts)
        best = max(ratio(ground, colour) for colour in strokes)
        need = 3.0 if rect[3] >= 24 else 4.5
        if best < need:
            findings.add('contrast', node, '%.1f:1, needs %.1f:1' % (best, need), where)


def read_rules(file):
    if not file:
        return []
    with open(file, encoding='utf-8') as lines:
        rules = [line.split(None, 2) for line in lines if line.strip() and not line.startswith('#')]
    return [[rule[0], rule[1], rule[2].strip() if len(rule) > 2 else '*'] for rule in rules]


def parse_arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    for option in ('--pages', '--tab', '--contrast'):
        parser.add_argument(option, action='store_true')
    parser.add_argument('--min-size', type=int, default=24)
    parser.add_argument('--allow')
    parser.add_argument('--after', action='append', default=[])
    parser.add_argument('--click', action='append', default=[])
    parser.add_argument('name', nargs='?')
    argv, command = sys.argv[1:], None
    if '--' in argv:
        cut = argv.index('--')
        argv, command = argv[:cut], argv[cut + 1:]
    options = parser.parse_args(argv)
    if not command and not options.name:
        parser.error('which program?')
    return options, command


def look(findings, app, options, where):
    for window in [window for window in app.windows() if extents(window)[2] > 0]:
        place = '%s, window %r' % (where, name(window))
        check_widgets(findings, window, place, options.min_size)
        if options.contrast:
            check_contrast(findings, app, window, place)
    if options.tab:
        check_tab(findings, app, app.windows()[-1], where)


def main():
    options, command = parse_arguments()
    findings = Findings()
    app = App(command) if command else App.attach(options.name)
    wait(lambda: any('focusable' in states(node) for node in walk(app.node)), 'widgets')
    time.sleep(0.3)
    for click in options.click:
        app.click(app.get(*click.split('/', 1)))
        time.sleep(0.3)
    for keys in options.after:
        app.key(keys)
        time.sleep(0.5)
    look(findings, app, options, 'at start')
    if options.pages:
        for tab in [name(tab) for tab in app.find_all('page tab')]:
            app.act(app.get('page tab', tab))
            time.sleep(0.3)
            look(findings, app, options, 'page %r' % tab)
    if command:
        app.stop()
    bad = findings.not_allowed(read_rules(options.allow))
    for found in bad:
        print('%(kind)s: %(path)s\n    %(why)s (%(where)s)' % found)
    print('a11y-audit: %d findings, %d allowed' % (len(bad), len(findings.all) - len(bad)))
    return 1 if bad else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except (Missing, GLib.Error) as error:
        print('a11y-audit: %s' % error, file=sys.stderr)
        sys.exit(2)
