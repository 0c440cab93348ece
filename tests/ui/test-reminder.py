#!/usr/bin/python3
"""The reminder and the open window side by side: a snooze in the tray's menu or a notification, and trying a nudge out.

    with-session.sh --wm -- test-reminder.py BATON BATON-CLI BATON-REMINDER

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import subprocess
import sys
import time

SUPPORT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support')
AGENT = 'app.baton.Baton.Reminder'
MENU_PATH, MENU = '/StatusNotifierItem/Menu', 'com.canonical.dbusmenu'
NOTES = 'org.freedesktop.Notifications'
WATCHER = 'org.kde.StatusNotifierWatcher'

STUBS = {
    WATCHER: ('/StatusNotifierWatcher',
              '<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>'
              '<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>'),
    NOTES: ('/org/freedesktop/Notifications',
            '<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>'
            '<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>'
            '<arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>'
            '<arg type="u" direction="out"/></method>'
            '<method name="CloseNotification"><arg type="u" direction="in"/></method>'
            '<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>'),
}


def be_desktop(names):
    """A desktop that shows these, as a program of its own: prints what it is asked, and presses what it reads."""
    from gi.repository import Gio, GLib
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    count = [0]

    def called(_bus, _sender, _path, _interface, method, parameters, invocation):
        if method == 'Notify':
            count[0] += 1
        if method != 'CloseNotification':
            print(method, parameters.print_(False).replace('\n', ' '), flush=True)
        invocation.return_value(GLib.Variant('(u)', (count[0],)) if method == 'Notify' else None)

    def pressed(source, _condition):
        button = source.readline().strip()
        if not button:
            return False
        bus.emit_signal(None, STUBS[NOTES][0], NOTES, 'ActionInvoked', GLib.Variant('(us)', (count[0], button)))
        return True

    for name in names:
        path, inside = STUBS[name]
        node = Gio.DBusNodeInfo.new_for_xml('<node><interface name="%s">%s</interface></node>' % (name, inside))
        bus.register_object(path, node.interfaces[0], called, lambda *ignored: GLib.Variant('b', True), None)
        Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, pressed)
    GLib.MainLoop().run()


if sys.argv[1] == '--desktop':
    be_desktop(sys.argv[2:])
    sys.exit(0)

sys.path.insert(0, SUPPORT)
import ui
from ui import name, wait
from gi.repository import Gio, GLib

BATON, CLI, REMINDER = map(os.path.abspath, sys.argv[1:4])
LIBRARY = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'baton' / 'library.xml'
SHOTS = os.environ.get('UI_SHOTS')
SESSION = pathlib.Path(os.environ['SESSION_DIR'])
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


# By day, whenever the test is run: at night nobody is nudged.
os.environ['TZ'] = 'Etc/GMT%+d' % (time.gmtime().tm_hour - 12)
time.tzset()


def cli(*words):
    return subprocess.run([CLI, *words], check=True, capture_output=True, text=True).stdout


def fresh():
    ui.forget(LIBRARY)
    cli('add', '--stage', 'want-to-start', 'Find a trainer')


def shot(app, what):
    if SHOTS:
        app.shot(os.path.join(SHOTS, what + '.png'))


def call(where, path, interface, method, signature, *arguments):
    return bus.call_sync(where, path, interface, method, GLib.Variant(signature, arguments), None,
                         Gio.DBusCallFlags.NO_AUTO_START, 10000).unpack()


def has_owner(which):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', '(s)', which)[0]


class Desktop:
    """What shows tray icons, notifications, both or neither; and the reminder beside it, where it is asked for."""

    def __init__(self, *names, reminder=False):
        self.names, self.log, self.programs, self.reminder = names, SESSION / 'desktop.log', [], reminder

    def __enter__(self):
        with open(self.log, 'w') as log:
            self.stub = subprocess.Popen([sys.executable, os.path.abspath(__file__), '--desktop', *self.names],
                                         stdin=subprocess.PIPE, stdout=log, text=True)
        self.programs.append(self.stub)
        wait(lambda: all(map(has_owner, self.names)), 'the desktop')
        if self.reminder:
            state = SESSION / 'reminder-state'
            shutil.rmtree(state, ignore_errors=True)
            self.programs.append(subprocess.Popen([REMINDER], env={**os.environ, 'BATON_CLI': CLI,
                                                                   'XDG_STATE_HOME': str(state)}))
            wait(lambda: has_owner(AGENT), 'the reminder')
        return self

    def __exit__(self, *ignored):
        for program in reversed(self.programs):
            program.terminate()
            program.wait(10)
        wait(lambda: not any(map(has_owner, [*self.names, AGENT])), 'the desktop to go')

    def was_asked(self, word):
        return [line for line in self.log.read_text().splitlines() if line.startswith(word)]

    def press(self, button):
        self.stub.stdin.write(button + '\n')
        self.stub.stdin.flush()


def find_item(layout, label):
    number, properties, children = layout
    if properties.get('label') == label:
        return number
    return next(filter(None, (find_item(child, label) for child in children)), 0)


def find(label):
    try:
        return find_item(call(AGENT, MENU_PATH, MENU, 'GetLayout', '(iias)', 0, -1, [])[1], label)
    except GLib.Error:
        return 0


def says(app, words):
    return any(words in name(node) for node in app.find_all('label'))


def tells(app, words):
    """Whether the row of the wish has these words, as a screen reader says them."""
    row = app.get('list item', 'Find a trainer')
    return words in row.get_description() or any(words in name(node) for node in ui.walk(row))


def shows_the_snooze(app, began, words):
    """In the file, and in the window that is open, two seconds after the click."""
    wait(lambda: 'put-off="1"' in LIBRARY.read_text(), 'the date in the file', 10)
    in_file = time.monotonic() - began
    wait(lambda: tells(app, words), '“%s” in the window' % words, 10)
    print('# in the file after %.2f s, seen in the window after %.2f s' % (in_file, time.monotonic() - began))
    shot(app, 'snoozed')


def goes_to_the_wish(app):
    wait(lambda: any('focused' in ui.states(node) for node in app.find_all('entry')), 'the quick entry')
    app.key('ctrl+2')
    app.get('list item', 'Find a trainer')


def a_snooze_in_the_tray_is_seen(app):
    goes_to_the_wish(app)
    with Desktop(WATCHER, NOTES, reminder=True) as desktop:
        wait(lambda: desktop.was_asked('RegisterStatusNotifierItem'), 'the icon')
        item = wait(lambda: find('Next Week'), 'the menu')
        began = time.monotonic()
        call(AGENT, MENU_PATH, MENU, 'Event', '(isvu)', item, 'clicked', GLib.Variant('i', 0), 0)
        shows_the_snooze(app, began, '09:00')


def a_snooze_in_a_notification_is_seen(app):
    goes_to_the_wish(app)
    cli('remind', 'Find a trainer', '2020-01-01 09:00')
    with Desktop(WATCHER, NOTES, reminder=True) as desktop:
        note = wait(lambda: desktop.was_asked('Notify'), 'the nudge')[0]
        button = note[note.index('app.remind-again'):].split('", ')[0].split("\", '")[0]
        began = time.monotonic()
        desktop.press(button)
        shows_the_snooze(app, began, 'tomorrow 09:00')


def opens_preferences(app):
    goes_to_the_wish(app)
    app.click(app.get('push button', 'Turn On…'))
    app.get('label', 'Remind me of wishes')


def tries_a_nudge(app):
    app.key('alt+t')  # by its letter, for it stands further down


NO_TRAY = 'Your desktop shows no tray icons; reminders come as notifications'
NO_NOTES = 'Your desktop shows no notifications now; nudges wait until it does'


def test_it_where_everything_is_shown(app):
    with Desktop(WATCHER, NOTES) as desktop:
        opens_preferences(app)
        tries_a_nudge(app)
        wait(lambda: desktop.was_asked('Notify'), 'the notification')
        assert 'Find a trainer' in desktop.was_asked('Notify')[0], desktop.was_asked('Notify')
        wait(lambda: says(app, 'Sent: it shows where your desktop shows notifications'), 'the answer')
        assert not says(app, NO_TRAY) and not says(app, NO_NOTES)
        shot(app, 'test-it')


def test_it_without_a_tray(app):
    with Desktop(NOTES) as desktop:
        opens_preferences(app)
        wait(lambda: says(app, NO_TRAY), 'the word about the tray')
        tries_a_nudge(app)
        wait(lambda: desktop.was_asked('Notify'), 'the notification')
        wait(lambda: says(app, 'Sent: it shows where your desktop shows notifications'), 'the answer')
        shot(app, 'no-tray')


# Newer toolkits list a label twice.
def times_said(app, words):
    return [name(node) for node in app.find_all('label', shown=False)].count(words)


def test_it_without_notifications(app):
    with Desktop(WATCHER):
        opens_preferences(app)
        wait(lambda: says(app, NO_NOTES), 'the word about notifications')
        above = times_said(app, NO_NOTES)
        tries_a_nudge(app)
        # Once above, and once as the answer: nothing is said to have been sent.
        wait(lambda: times_said(app, NO_NOTES) > above, 'the answer')
        assert not says(app, NO_TRAY)
        shot(app, 'no-notifications')


ui.run([a_snooze_in_the_tray_is_seen, a_snooze_in_a_notification_is_seen, test_it_where_everything_is_shown,
        test_it_without_a_tray, test_it_without_notifications], [BATON], fresh)
