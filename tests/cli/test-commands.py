#!/usr/bin/env python3
# Drives the built baton-cli through every command, as a script would.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os

from box import DISLIKE, ENJOY, GUTTERS, LOW_RETURN, POST, LIBRARY, SONG, TAXES, UPWORK, main

KEYS = {
    'title': ('Wash the car', 'Wash the car'), 'notes': ('Twice.\nWith wax.', 'Twice.\nWith wax.'),
    'stage': ('want-to-start', 'want-to-start'), 'provider': ('Upwork', UPWORK), 'minutes': ('90', 90),
    'kept-minutes': ('10', 10), 'times-per-year': ('12.5', 12.5), 'price': ('40.25', 40.25), 'urgent': ('yes', 'yes'),
    'important': ('no', 'no'), 'buys': ('result', 'result'), 'results-per-year': ('3', 3), 'brief-minutes': ('5', 5),
    'review-minutes': ('6', 6), 'rework-chance': ('0.25', 0.25), 'redo-minutes': ('7', 7), 'setup-minutes': ('8', 8),
    'uses': ('9.5', 9.5),
}
# What "none" leaves behind, where that is not null.
CLEARED = {'stage': 'considering', 'buys': 'time'}

LIST_MEMBERS = ['id', 'title', 'stage', 'provider', 'verdict', 'hours_per_year', 'price_per_hour', 'worth_per_year']
VERDICT_MEMBERS = ['verdict', 'score', 'hours_back', 'felt_hours', 'cost', 'price_per_hour', 'flip_hour_value',
                   'most_worth_paying', 'times_worth', 'reasons']



def member(key):
    return key.replace('-', '_')


def help_tells_the_contract(box):
    text = box.out('--help')
    for word in ['import', 'export', 'list', 'show', 'add', 'set', 'move', 'remove', 'answer', 'verdict', 'providers',
                 'criteria', 'profile', 'check', 'doctor', 'backup', 'merge', '--dry-run', '--format', '--library', '--json', '--title-from', *KEYS, 'OUTSOURCE_NOW', 'none']:
        assert word in text, word
    for status in range(6):
        assert f'\n  {status}  ' in text
    assert 'kept-minutes' in box.out('set', '--help')
    assert box.out('--version').startswith('baton-cli ')


def add_takes_words_literally(box):
    made = box.json('add', 'Call', 'Bob', '@Upwork', '3h', '!urgent')
    assert made['title'] == 'Call Bob @Upwork 3h !urgent' and made['action'] == 'added', made
    assert made['provider'] is None and made['stage'] == 'considering' and made['minutes'] is None
    assert box.json('add', '--', '--weird', '-x')['title'] == '--weird -x'
    assert box.json('add', '--title', 'none')['title'] == 'none'
    assert box.json('add', '--title=a=b')['title'] == 'a=b'
    assert box.json('add', '--title', '--json', '--notes', 'none')['notes'] == 'none'
    assert box.json('add', '--title', '  two  spaces ')['title'] == '  two  spaces '
    text = box.out('add', 'Feed the cat')
    assert text.startswith('added ') and box.task(text.split()[1])['title'] == 'Feed the cat'
    assert box.titles()[-1] == 'Feed the cat'


def add_reads_titles(box):
    assert box.json('add', '--title-from', '-', stdin='Größe 日本 🎵\n'.encode())['title'] == 'Größe 日本 🎵'
    path = os.path.join(box.folder, 'title')
    with open(path, 'wb') as f:
        f.write(b'From a file\r\n')
    assert box.json('add', '--title-from', path)['title'] == 'From a file'
    box.fails(5, 'add', '--title-from', os.path.join(box.folder, 'nothing'))
    box.fails(2, 'add', '--title-from', '-', stdin=b'two\nlines\n')
    box.fails(2, 'add', '--title-from', '-', stdin=b'\n')
    assert 'byte 1' in box.fails(2, 'add', '--title-from', '-', stdin=b'a\0b')


def add_takes_all_keys(box):
    args = [f'--{key}={value}' for key, (value, _) in KEYS.items()]
    made = box.json('add', *args)
    for key, (_, expected) in KEYS.items():
        assert made[member(key)] == expected, (key, made[member(key)])
    assert made['provider_name'] == 'Upwork'
    shown = box.task(made['id'])
    assert all(shown[name] == made[name] for name in shown), (shown, made)


def add_needs_one_title(box):
    for args in [['add'], ['add', '--title', ''], ['add', '   '], ['add', 'a', '--title', 'b'], ['add', '-x'],
                 ['add', '--title', 'a', '--title', 'b'], ['add', '--title'], ['add', 'a', '--minutes', 'abc']]:
        box.fails(2, *args)


def set_takes_all_keys(box):
    for key, (value, expected) in KEYS.items():
        done = box.json('set', GUTTERS, f'{key}={value}')
        assert done[member(key)] == expected and done['keys'] == [key] and done['id'] == GUTTERS, (key, done)
    shown = box.task(GUTTERS)
    for key, (_, expected) in KEYS.items():
        assert shown[member(key)] == expected, key


def none_clears(box):
    box.json('set', GUTTERS, *[f'{key}={value}' for key, (value, _) in KEYS.items()])
    for key in KEYS:
        if key == 'title':
            box.fails(2, 'set', GUTTERS, 'title=none')
        else:
            assert box.json('set', GUTTERS, f'{key}=none')[member(key)] == CLEARED.get(key), key


def set_is_strict(box):
    for pair in ['minutes=-1', 'minutes=1.5', 'minutes=525601', 'minutes= 5', 'minutes=', 'minutes=abc', 'price=1.234',
                 'price=-3', 'price=$5', 'price=1e3', 'price=1,5', 'price=99999999999999999999', 'rework-chance=1.01',
                 'rework-chance=nan', 'times-per-year=1e2', 'times-per-year=inf', 'times-per-year=0x10', 'uses=0',
                 'urgent=maybe', 'buys=things', 'stage=done', 'stage=Considering', 'answers=x', 'position=5', 'colour=red',
                 'novalue', '=5', 'title=', 'title=a\nb']:
        box.fails(2, 'set', GUTTERS, pair)
    message = box.fails(2, 'set', GUTTERS, 'stage=done')
    assert 'considering, want-to-start, handed-off, finished, keeping' in message, message
    assert '0 to 1' in box.fails(2, 'set', GUTTERS, 'rework-chance=2')
    box.fails(1, 'set', GUTTERS, 'provider=Nobody')
    box.fails(2, 'set', GUTTERS)


def set_is_all_or_nothing(box):
    box.fails(2, 'set', GUTTERS, 'minutes=5', 'title=New', 'price=oops')
    box.fails(2, 'set', GUTTERS, 'minutes=5', 'minutes=6')
    box.fails(1, 'set', GUTTERS, 'minutes=5', 'provider=Nobody')
    assert box.task(GUTTERS)['minutes'] == 180
    done = box.json('set', GUTTERS, 'minutes=5', 'notes=a=b')
    assert (done['minutes'], done['notes'], done['keys']) == (5, 'a=b', ['minutes', 'notes'])


def names(box):
    assert box.task('Clean the gutters')['id'] == GUTTERS
    assert box.task('ga')['id'] == GUTTERS
    assert box.json('set', 't', 'provider=ODesk')['id'] == SONG
    assert box.json('set', SONG, 'provider=pa')['provider'] == UPWORK
    message = box.fails(1, 'show', 'g')
    assert GUTTERS in message and TAXES in message and 'Do the taxes' in message, message
    twin = box.json('add', 'Do the taxes')['id']
    message = box.fails(1, 'set', 'Do the taxes', 'minutes=5')
    assert TAXES in message and twin in message, message
    box.fails(1, 'show', 'clean the gutters')
    box.fails(1, 'show', 'nothing')
    box.fails(2, 'show', '')
    # A title that is a start of an id too: the exact name wins.
    assert box.json('add', 'ga')['id'] == box.task('ga')['id'] != GUTTERS


def move(box):
    start = ['Clean the gutters', 'Do the taxes', 'Record a song']
    assert box.titles() == start
    for words, expected in [(['Record a song', 'before', 'Clean the gutters'], [2, 0, 1]),
                            (['Record a song', 'after', 'Do the taxes'], [0, 1, 2]),
                            (['Clean the gutters', 'to', 'last'], [1, 2, 0]),
                            (['Clean the gutters', 'to', 'first'], [0, 1, 2]),
                            (['Clean the gutters', 'to', '2'], [1, 0, 2]),
                            (['Clean the gutters', 'to', '3'], [1, 2, 0]),
                            (['Clean the gutters', 'to', '1'], [0, 1, 2]),
                            (['Clean the gutters', 'to', '1'], [0, 1, 2])]:
        done = box.json('move', *words)
        assert box.titles() == [start[i] for i in expected], (words, box.titles())
        assert done['action'] == 'moved' and box.titles()[done['place'] - 1] == done['title'], done
    assert box.json('move', GUTTERS, 'to', 'keeping')['stage'] == 'keeping'
    assert box.titles() == start


def move_is_strict(box):
    box.fails(2, 'move', GUTTERS, 'before', GUTTERS)
    box.fails(2, 'move', GUTTERS, 'to', '0')
    box.fails(2, 'move', GUTTERS, 'to', 'nowhere')
    box.fails(2, 'move', GUTTERS, 'under', SONG)
    box.fails(2, 'move', GUTTERS, 'to')
    box.fails(1, 'move', GUTTERS, 'to', '4')
    box.fails(1, 'move', GUTTERS, 'after', 'nothing')


def remove(box):
    done = box.json('remove', GUTTERS)
    assert (done['action'], done['id'], done['title']) == ('removed', GUTTERS, 'Clean the gutters')
    assert box.titles() == ['Do the taxes', 'Record a song']
    assert box.out('remove', TAXES).startswith(f'removed {TAXES} ')
    box.fails(1, 'remove', GUTTERS)


def answer(box):
    assert box.json('answer', GUTTERS, DISLIKE, 'yes')['answers'] == {DISLIKE: 'yes', ENJOY: 'no'}
    assert box.json('answer', GUTTERS, 'I enjoy it', 'yes')['answers'] == {DISLIKE: 'no', ENJOY: 'yes'}
    assert box.json('answer', GUTTERS, 'dislike', 'none')['answers'] == {ENJOY: 'yes'}
    assert box.json('answer', GUTTERS, 'I enjoy it', 'no')['answers'] == {ENJOY: 'no'}
    assert 'I dislike it' in box.out('answer', GUTTERS, 'I dislike it', 'yes')
    box.fails(1, 'answer', GUTTERS, 'Low return', 'yes')
    box.fails(1, 'answer', GUTTERS, 'aaaa', 'yes')
    box.fails(1, 'answer', GUTTERS, 'nothing', 'yes')
    box.fails(2, 'answer', GUTTERS, DISLIKE, 'maybe')
    box.fails(2, 'answer', GUTTERS, DISLIKE)


def list_is_in_manual_order(box):
    tasks = box.json('list')
    assert [task['id'] for task in tasks] == [GUTTERS, TAXES, SONG]
    for task in tasks:
        assert all(name in task for name in LIST_MEMBERS), task
    assert tasks[0]['verdict'] == 'TOO_DEAR' and tasks[0]['price_per_hour'] > 40 and tasks[0]['worth_per_year'] < 0
    assert tasks[1]['hours_per_year'] is None and tasks[1]['provider'] is None
    assert tasks[2]['provider'] == UPWORK and tasks[2]['provider_name'] == 'Upwork'
    assert [task['id'] for task in box.json('list', '--stage', 'want-to-start')] == [TAXES]
    assert box.json('list', '--stage', 'finished') == []
    box.fails(2, 'list', '--stage', 'soon')
    box.fails(2, 'list', 'words')


def width(text):
    return sum(2 if 0x1100 <= ord(c) < 0x20000 and ord(c) > 0x2e80 else 0 if ord(c) == 0x308 else 1 for c in text)


def table_stands_in_columns(box):
    box.json('set', TAXES, 'title=確定申告をする')
    box.json('set', SONG, 'title=Gro\u0308ße')
    lines = box.out('list').splitlines()
    assert len(lines) == 5, lines
    starts = {width(line[:line.index(word)]) for line, word in zip(lines[1:4], [GUTTERS[:6], TAXES[:6], SONG[:6]])}
    assert len(starts) == 1, (starts, lines)
    assert all(not line.endswith(' ') for line in lines)


def verdict(box):
    said = box.json('verdict', GUTTERS)
    assert all(name in said for name in VERDICT_MEMBERS), said
    assert said['verdict'] == 'TOO_DEAR' and said['cost'] == 175 and said['assumptions']['hours'] == 3
    back = said['hours_back']
    assert abs(said['price_per_hour'] - 175 / back) < 1e-9 and abs(said['most_worth_paying'] - 40 * back) < 1e-9
    assert abs(said['times_worth'] - 40 * back / 175) < 1e-9 and said['reasons'][0]['kind'] == 'price'
    unknown = box.json('verdict', TAXES)
    assert unknown['cost'] is None and unknown['times_worth'] is None and unknown['score'] == 0, unknown
    text = box.out('verdict', GUTTERS)
    assert 'TOO_DEAR' in text and '$175' in text, text


# The first row of the decision model's table, through the terminal alone.
def verdict_of_the_worked_row(box):
    made = box.json('add', 'Gutters, a firm', '--minutes=180', '--times-per-year=2', '--price=175', '--brief-minutes=15',
                    '--review-minutes=9', '--rework-chance=0.1', '--redo-minutes=30', '--setup-minutes=60', '--uses=4')
    box.json('answer', made['id'], DISLIKE, 'yes')
    box.json('profile', 'hour-value=40')
    said = box.json('verdict', made['id'])
    # "dislike" counts 1.5 here, at its weight of 2: F = 1.5 · 3 − 0.7.
    assert abs(said['hours_back'] - 2.30) < 1e-9 and abs(said['felt_hours'] - 3.8) < 1e-9, said
    assert abs(said['price_per_hour'] - 76.09) < 0.01 and abs(said['flip_hour_value'] - 175 / 3.8) < 0.01, said


def show(box):
    text = box.out('show', SONG)
    assert SONG in text and 'Record a song' in text and 'Upwork' in text, text
    shown = box.task(SONG)
    assert shown['handoffs'] == [] and shown['answers'] == {} and shown['notes'] is None
    box.write(LIBRARY.replace(f'provider="{UPWORK}" position="3"/>',
                              f'provider="{UPWORK}" position="3"><handoff id="{"h" * 26}" provider="{UPWORK}" paid="31.50"'
                              ' stars="5" started="2026-01-02" again="yes"/></task>'))
    handoff = box.task(SONG)['handoffs'][0]
    assert (handoff['paid'], handoff['stars'], handoff['started'], handoff['again']) == (31.5, 5, '2026-01-02', 'yes')
    assert handoff['rework'] is None and handoff['provider'] == UPWORK
    assert '31.50' in box.out('show', SONG)


def directory(box):
    provider, = box.json('providers')
    assert (provider['id'], provider['name'], provider['kind'], provider['tasks']) == (UPWORK, 'Upwork', 'platform', 1)
    assert provider['do_not_use'] is False
    assert 'Upwork' in box.out('providers')
    criteria = box.json('criteria')
    assert [c['id'] for c in criteria] == [DISLIKE, ENJOY, LOW_RETURN]
    assert [c['automatic'] for c in criteria] == [False, False, True]
    assert criteria[0]['side'] == 'outsource' and criteria[0]['weight'] == 2 and criteria[0]['meaning'] == 'dislike'
    assert 'I dislike it' in box.out('criteria')


def profile(box):
    assert box.json('profile')['hour_value'] == 40
    done = box.json('profile', 'hour-value=52.50', 'currency=EUR', 'monthly-budget=300', 'notes=x')
    assert (done['hour_value'], done['currency'], done['monthly_budget'], done['notes']) == (52.5, 'EUR', 300, 'x')
    assert box.task(GUTTERS)['price'] == 175
    # A currency without cents: what was written stays the same number, and the new sum is read in it.
    box.fails(2, 'profile', 'hour-value=52.50', 'currency=JPY')
    done = box.json('profile', 'hour-value=5000', 'currency=JPY')
    assert done['hour_value'] == 5000 and box.task(GUTTERS)['price'] == 175
    assert box.json('profile', 'hour-value=none')['hour_value'] is None
    assert 'currency=JPY' in box.out('profile')
    for pair in ['currency=usd', 'currency=none', 'currency=DOLLARS', 'hour-value=-1', 'hour-value=lots', 'colour=red', 'x']:
        box.fails(2, 'profile', pair)


def profile_changes_currency_after_looking(box):
    box.fails(2, 'profile', 'currency=JPY', 'hour-value=lots')
    assert box.json('profile')['currency'] == 'USD'


def import_twice(box):
    post = os.path.join(box.folder, 'post.md')
    with open(post, 'w') as f:
        f.write(POST)
    done = box.json('import', post)
    assert done['added'] > 0 and done['action'] == 'imported', done
    added = [item for item in done['items'] if item['fate'] == 'added' and item['kind'] == 'task']
    assert 'Proof reading' in [item['title'] for item in added], done
    assert all(box.task(item['id'])['title'] == item['title'] for item in added)
    before = box.read()
    again = box.json('import', post)
    assert again['added'] == 0 and box.read() == before, again
    assert 'Nothing new' in box.out('import', '-', stdin=POST.encode())
    assert box.read() == before


def export(box):
    box.json('set', GUTTERS, 'notes=a\tb\nc & <d>')
    everything = box.json('export')
    assert [len(everything[name]) for name in ('tasks', 'criteria', 'providers')] == [3, 3, 1]
    assert everything['profile']['currency'] == 'USD'
    copy = os.path.join(box.folder, 'copy.xml')
    assert box.json('export', copy)['file'] == copy
    assert os.stat(copy).st_mode & 0o777 == 0o600
    with open(copy, 'rb') as f:
        assert f.read() == box.run('export').stdout
    assert json.loads(box.run_raw(['export', '--json', '--library', copy]).stdout) == everything
    box.fails(2, 'export', box.path)
    box.fails(5, 'export', os.path.join(box.folder, 'no', 'folder.xml'))


def remind(box):
    done = box.json('remind', TAXES, '2027-01-05', '14:30')
    assert done['action'] == 'set' and done['keys'] == ['remind', 'put-off'], done
    assert box.task(TAXES)['remind'] == '2027-01-05T14:30'
    assert not box.task(TAXES).get('put_off'), box.task(TAXES)
    box.run('remind', TAXES, 'week')
    box.run('remind', TAXES, '2099-01-05')
    assert box.task(TAXES)['put_off'] == 2, box.task(TAXES)
    listed = box.json('remind', '--list')
    assert [(row['id'], row['kind'], row['due']) for row in listed] == [(TAXES, 'remind', False)], listed
    assert listed[0]['at'] == '2099-01-05T09:00:00Z'
    box.run('remind', TAXES, 'off')
    assert not box.task(TAXES).get('remind') and not box.task(TAXES).get('put_off')
    assert 'Do the taxes' in box.out('remind', '--list')


def remind_is_strict(box):
    before = box.read()
    for words in ((), (TAXES,), (TAXES, 'some day'), (TAXES, '2027-02-30'), (TAXES, 'hour', '--list'), ('--list', TAXES)):
        box.fails(2, 'remind', *words)
    box.fails(1, 'remind', 'Nothing like it', 'hour')
    assert box.read() == before


main([help_tells_the_contract, add_takes_words_literally, add_reads_titles, add_takes_all_keys, add_needs_one_title,
      set_takes_all_keys, none_clears, set_is_strict, set_is_all_or_nothing, names, move, move_is_strict,
      remove, answer, list_is_in_manual_order, table_stands_in_columns, verdict, verdict_of_the_worked_row,
      show, directory, profile, profile_changes_currency_after_looking, import_twice, export, remind, remind_is_strict])
