#!/usr/bin/python3
"""Drives a GTK 4 program from outside, as a person would: looks through the accessibility bus, acts with X events.

Run inside "with-session.sh --wm". A test is a function that gets an App; run() starts the program anew for each:

    def adds_a_task(app):
        app.key('ctrl+n')
        app.type('Clean the gutters')
        app.key('Return')
        app.get('list item', 'Clean the gutters')
    ui.run([adds_a_task], ['_build/src/app/baton'])

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import shutil
import subprocess
import sys
import time
import traceback
import warnings

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

# Roles have other names in newer versions of GTK or at-spi2: these count as the same.
SAME_ROLES = {'button': 'push button', 'grouping': 'panel', 'text': 'entry', 'switch': 'check box'}
# Where a widget has no name of its own, GTK 4.8 says the name of its type.
TYPE_NAME = re.compile(r'^(Gtk|Adw|Gdk|Baton)[A-Z][A-Za-z]+$')
SUPPORT = os.path.dirname(os.path.abspath(__file__))

# libadwaita 1.7 measures the heading of its own message dialog for less than it needs, and GTK 4.18 warns of that.
NEW_TOOLKIT = subprocess.run(['pkg-config', '--atleast-version=4.18', 'gtk4'], check=False).returncode == 0
TOOLKIT_NOISE = re.compile(r'Trying to measure GtkLabel .* for width of' if NEW_TOOLKIT else '$^')
FATAL = 'fatal-criticals' if NEW_TOOLKIT else 'fatal-warnings'  # run() fails a test for a warning in the log either way

toolkit = (4, 8)  # the version of the program's GTK, known once App has found it


class Missing(AssertionError):
    """Something that should be on the screen did not come."""


def sh(*argv):
    return subprocess.run(argv, check=True, capture_output=True, text=True).stdout.strip()


def forget(library):
    """As if there had never been a library there: of one that is only gone, the program knows."""
    shutil.rmtree(os.path.dirname(library), ignore_errors=True)
    shutil.rmtree(os.path.join(os.environ['XDG_STATE_HOME'], 'baton'), ignore_errors=True)


def wait(condition, what='condition', timeout=10.0, step=0.02):
    """Asks until the answer is true, and returns it. Never sleep for a fixed time instead."""
    end = time.monotonic() + timeout
    while True:
        try:
            answer = condition()
        except (GLib.Error, subprocess.CalledProcessError):
            answer = None  # it went away while we looked
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing('timed out waiting for ' + what)
        time.sleep(step)


# What one accessible says.

def role(node):
    said = node.get_role_name()
    return SAME_ROLES.get(said, said)


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def name(node):
    """The accessible name. GTK 4.8 keeps mnemonics and joins a button's label to its child's: "_Add Add"."""
    said = node.get_name() or ''
    if TYPE_NAME.match(said):
        return ''
    said = re.sub(r'_(\w)', r'\1', said)
    half = len(said) // 2
    doubled = len(said) % 2 and said[half] == ' ' and said[:half] == said[half + 1:]
    return said[:half] if doubled else said


def text(node):
    iface = node.get_text_iface()
    return Atspi.Text.get_text(iface, 0, Atspi.Text.get_character_count(iface)) if iface else None


def matches(node, want):
    return bool(want.search(name(node))) if isinstance(want, re.Pattern) else name(node) == want


def kids(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in kids(node):
        yield from walk(child)


def parents(node):
    """The node itself and everything above it."""
    while node is not None:
        yield node
        node = node.get_parent()


def labels(node):
    return [child.get_name() for child in walk(node) if child.get_role_name() == 'label']


# Where it is.

def extents(node):
    """x, y, width and height in the window; the pages of a stack have none."""
    try:
        box = node.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return 0, 0, 0, 0
    return box.x, box.y, box.width, box.height


def is_popover(node, said):
    return said in ('menu', 'popup menu') or (node.get_name() or '').startswith('GtkPopover')


def holders(node):
    """The window (the child of the application; a file chooser's has the role "filler") and the popover it is in.

    One way up for both: every question to the bus takes half a millisecond.
    """
    popover = below = None
    for above in parents(node):
        said = above.get_role_name()
        if said == 'application':
            return below, popover
        if popover is None and said not in ('frame', 'dialog') and is_popover(above, said):
            popover = above
        below = above
    return below, popover


def window_of(node):
    return holders(node)[0]


def popover_of(node):
    return holders(node)[1]


def geometry(window_id):
    lines = sh('xdotool', 'getwindowgeometry', '--shell', window_id).splitlines()
    said = dict(line.split('=') for line in lines)
    return tuple(int(said[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT'))


def popover_at(node):
    """What leads from the bus's coordinates to the screen's for a node in an open popover; None where it is closed.

    The bus places a popover at its parent's corner. Its X window is known by its size.
    """
    try:
        ids = sh('xdotool', 'search', '--onlyvisible', '--pid', str(node.get_process_id())).split()
        boxes = [geometry(window_id) for window_id in ids]
    except subprocess.CalledProcessError:
        return None  # a window closed meanwhile
    for above in parents(node):
        said = above.get_role_name()
        if said in ('frame', 'dialog', 'application'):
            return None
        if is_popover(above, said):
            x, y, width, height = extents(above)
            for box_x, box_y, box_width, box_height in boxes:
                if box_width == width and abs(box_height - height) <= 8:
                    return box_x - x, box_y - y


def on_screen(node):
    """Would a click on it land on it?

    GTK 4.8 says "showing" of windows only and "visible" of hidden pages too, and rows scrolled away keep their last
    place. So the window is asked what is at five points of the node; at a presentational child (the icon of a button)
    it answers None. The corners are left out, because a rounded one belongs to what is behind.
    """
    if node.get_role_name() == 'application':
        return True
    if toolkit >= (4, 10):
        return 'showing' in states(node)
    x, y, width, height = extents(node)
    if width <= 0 or height <= 0:
        return False
    top, popover = holders(node)
    if top is None or top == node:
        return True
    if popover is not None:
        return popover_at(node) is not None
    component = top.get_component_iface()
    middle_x, middle_y = x + width // 2, y + height // 2
    points = ((middle_x, middle_y), (x + 1, middle_y), (x + width - 2, middle_y), (middle_x, y + 1),
              (middle_x, y + height - 2))
    covered = False
    for point in points:
        hit = component.get_accessible_at_point(*point, Atspi.CoordType.WINDOW)
        if hit is None:
            continue
        if any(above == node for above in parents(hit)):
            return True
        covered = True
    return not covered


def dump(node, depth=0):
    """What is on the screen as lines of text: for the report of a failure, and as a golden file without pixels."""
    if role(node) in ('panel', 'filler') and not name(node):
        lines = []
    else:
        said = states(node) & {'focused', 'checked', 'selected', 'pressed', 'expanded'}
        if 'sensitive' not in states(node):
            said.add('insensitive')
        lines = [' '.join(['%s%s %r' % ('  ' * depth, role(node), name(node)), *sorted(said)])]
    deeper = depth + bool(lines)
    for child in kids(node):
        # Unnamed containers are looked into, whatever they say of their size.
        plain = role(child) in ('panel', 'filler') and not name(child)
        if role(child) != 'application' and (plain or on_screen(child)):
            lines += dump(child, deeper)
    return lines


class App:
    """A running program, seen and used as a person would."""

    def __init__(self, argv, env=None):
        self.log_path = os.path.join(os.environ.get('SESSION_DIR', '/tmp'), 'app.log')
        self.log_file = open(self.log_path, 'wb')
        self.process = subprocess.Popen(argv, stdout=self.log_file, stderr=subprocess.STDOUT,
                                        env={**os.environ, 'G_DEBUG': FATAL, **(env or {})})
        self.pid = self.process.pid
        self.node = wait(self._find, '%s on the accessibility bus' % argv[0], timeout=30)
        wait(lambda: any('showing' in states(window) for window in self.windows()), 'a window', timeout=30)

    @classmethod
    def attach(cls, name, timeout=10):
        """A program that runs already, by its accessible name, which is its g_get_prgname()."""
        self = cls.__new__(cls)
        self.process = self.log_file = self.log_path = None

        def look():
            for app in kids(Atspi.get_desktop(0)):
                if app.get_name() == name and app.get_child_count():
                    return cls._known(app)
        self.node = wait(look, 'application ' + name, timeout)
        self.pid = self.node.get_process_id()
        return self

    @staticmethod
    def _known(app):
        global toolkit
        found = re.match(r'(\d+)\.(\d+)', app.get_toolkit_version() or '')
        toolkit = tuple(map(int, found.groups())) if found else (4, 8)
        return app

    def _find(self):
        if self.process.poll() is not None:
            raise Missing('the program ended, status %s:\n%s' % (self.process.returncode, self.log()))
        for app in kids(Atspi.get_desktop(0)):
            if app.get_process_id() == self.pid and app.get_child_count():
                return self._known(app)

    def log(self):
        with open(self.log_path, errors='replace') as log:
            return log.read()

    # What there is.

    def windows(self):
        return list(kids(self.node))

    def find_all(self, want_role=None, want_name=None, under=None, shown=True):
        for node in walk(under or self.node):
            if want_role and role(node) != SAME_ROLES.get(want_role, want_role):
                continue
            if want_name is not None and not matches(node, want_name):
                continue
            if shown and not on_screen(node):
                continue
            yield node

    def get(self, want_role=None, want_name=None, under=None, shown=True, timeout=10):
        """The first that has this role and this name (a text or a compiled pattern); waits for it."""
        return wait(lambda: next(self.find_all(want_role, want_name, under, shown), None),
                    '%s %r' % (want_role, want_name), timeout)

    def gone(self, want_role, want_name, timeout=10):
        wait(lambda: next(self.find_all(want_role, want_name), None) is None,
             '%s %r to go' % (want_role, want_name), timeout)

    # Where it is on the screen.

    def window_id(self, node=None):
        window = window_of(node) if node is not None else self.windows()[0]
        title = '^%s$' % re.escape(window.get_name())
        # Without --all, --pid and --name mean "or", and the icon of a drag is found too.
        # The icon of a drag that goes away meanwhile makes the search fail: it is made again.
        ids = wait(lambda: sh('xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.pid), '--name', title),
                   'the window %r on the screen' % window.get_name()).split()
        return ids[-1], window

    def rect(self, node):
        """x, y, width and height on the screen.

        The bus of GTK 4.8 counts from inside the window's border, which is half of what X says the window has more.
        Since 4.18 the origin is off by twice the border, and paddings are left out.
        """
        x, y, width, height = extents(node)
        if holders(node)[1] is not None:
            offset = wait(lambda: popover_at(node), 'the popover to open', 3)
            return offset[0] + x, offset[1] + y, width, height
        window_id, window = self.window_id(node)
        out_x, out_y, out_width, out_height = geometry(window_id)
        in_x, in_y, in_width, in_height = extents(window)
        if in_x or in_y:
            return out_x - 2 * in_x + x, out_y - 2 * in_y + y, width, height
        return out_x + (out_width - in_width) // 2 + x, out_y + (out_height - in_height) // 2 + y, width, height

    def centre(self, node):
        """Where it is once it is at rest: what has just come may still be on its way to its place."""
        seen = [None]

        def at_rest():
            seen.append(self.rect(node))
            return seen[-1] == seen[-2]

        wait(at_rest, 'a thing to come to rest')
        x, y, width, height = seen[-1]
        return x + width // 2, y + height // 2

    # What a person does.

    def choose(self, item, letter):
        """Clicks an item of the menu that is open.

        Since GTK 4.18 the bus has no names for them; there the letter that is underlined in it has to find it.
        """
        if toolkit < (4, 10):
            self.click(self.get('menu item', item))
        else:
            self.get('menu item')
            self.key(letter)

    def click(self, node, button=1):
        x, y = self.centre(node)
        sh('xdotool', 'mousemove', str(x), str(y), 'click', str(button))

    def press(self, node):
        """Does what a click on it does, for what the bus of newer toolkits puts at the wrong place."""
        node.get_action_iface().do_action(0)

    def key(self, *keys):
        sh('xdotool', 'key', '--clearmodifiers', *keys)

    def type(self, ascii_text):
        """Only ASCII: xdotool gets other letters wrong. For those there is set_text()."""
        sh('xdotool', 'type', '--delay', '5', ascii_text)

    def set_text(self, node, contents):
        node.get_editable_text_iface().set_text_contents(contents)

    def drag(self, source, target, down=0.5, hold=None):
        """From a node or (x, y) to a node or (x, y). @down says how far down the target, 0.7 meaning its lower half;
        @hold is (x, y, seconds), a place to wait at on the way."""
        x, y = source if isinstance(source, tuple) else self.centre(source)
        if isinstance(target, tuple):
            to_x, to_y = target
        else:
            left, top, width, height = self.rect(target)
            to_x, to_y = left + width // 2, top + int(height * down)
        argv = [os.path.join(SUPPORT, 'drag.sh'), *map(str, (x, y, to_x, to_y))]
        if hold:
            argv += ['--via', *map(str, hold)]
        sh(*argv)

    def act(self, node, action=None):
        """Runs an action of a node, "win.undo" of the window for example; the first where none is named."""
        iface = node.get_action_iface()
        names = [iface.get_action_name(index) for index in range(iface.get_n_actions())]
        return iface.do_action(names.index(action) if action else 0)

    def shot(self, path):
        sh(os.path.join(SUPPORT, 'shot.sh'), path, self.window_id()[0])

    def stop(self):
        """Closes the window the program's own way: a killed process writes no report of coverage or leaks."""
        for _ in range(2):  # twice, because a dialog may be in front
            if self.process.poll() is None:
                try:
                    self.key('alt+F4')
                    self.process.wait(2)
                except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
                    pass
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log_file.close()
        return self.process.returncode


def leave_evidence(test, app):
    """A picture, the widgets and the log of a test that failed, in the folder of UI_EVIDENCE or the current one."""
    base = os.path.join(os.environ.get('UI_EVIDENCE', os.getcwd()), 'fail-' + test.__name__)
    subprocess.run(['import', '-silent', '-window', 'root', base + '.png'], check=False)
    if app:
        try:
            tree = '\n'.join(dump(app.node)) if app.process.poll() is None else 'the program had ended'
        except GLib.Error as error:
            tree = str(error)
        with open(base + '.txt', 'w') as report:
            report.write(tree + '\n\n' + app.log())
    print('# see %s.png and .txt' % base)


def run_one(test, argv, env):
    """True where the test passed, the program ended with 0, and it had nothing to complain about."""
    app = None
    try:
        app = App(argv, env)
        test(app)
        status = app.stop()
        noise = [line for line in app.log().splitlines()
                 if re.search(r'WARNING|CRITICAL|ERROR: AddressSanitizer|runtime error', line)
                 and not TOOLKIT_NOISE.search(line)]
        if status or noise:
            raise AssertionError('exit status %s\n%s' % (status, '\n'.join(noise)))
        return True
    except Exception:
        print(''.join('# %s\n' % line for line in traceback.format_exc().splitlines()), end='')
        try:
            leave_evidence(test, app)
        except Exception as error:
            print('# no evidence: %s' % error)
        if app and app.process.poll() is None:
            app.stop()
        return False


def run(tests, argv, env=None):
    """Runs each test on a program of its own and prints TAP; @env may be a function that is called for each."""
    warnings.simplefilter('ignore')
    failed = 0
    print('1..%d' % len(tests))
    for number, test in enumerate(tests, 1):
        good = run_one(test, argv, env() if callable(env) else env)
        failed += not good
        print('%s %d %s' % ('ok' if good else 'not ok', number, test.__name__), flush=True)
    sys.exit(1 if failed else 0)
