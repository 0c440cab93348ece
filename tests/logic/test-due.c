/* Due: which task is brought up, when, and what keeps it from being too much.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "due-case.h"

#define MONDAY "2026-11-23 08:30"

typedef struct
{
  const char   *name;
  BatonCadence  cadence;
  int           weekday;
  int           minute;
  const char   *now;
  const char   *expected;
} Row;

/* 2026-11-23 is a Monday; hours are 8 to 21 and 9 to 21 at the weekend. */
static const Row rows[] = {
  { "daily-today", BATON_CADENCE_DAILY, 0, 540, "2026-11-23 08:30", "2026-11-23 09:00" },
  { "daily-at-the-minute", BATON_CADENCE_DAILY, 0, 540, "2026-11-23 09:00", "now" },
  { "daily-after-it", BATON_CADENCE_DAILY, 0, 540, "2026-11-23 09:01", "2026-11-24 09:00" },
  { "too-early-waits-for-the-hours", BATON_CADENCE_DAILY, 0, 300, "2026-11-23 04:00", "2026-11-23 08:00" },
  { "weekend-has-its-own-hours", BATON_CADENCE_DAILY, 0, 300, "2026-11-28 04:00", "2026-11-28 09:00" },
  { "too-late-goes-to-the-morning", BATON_CADENCE_DAILY, 0, 1380, "2026-11-23 22:00", "2026-11-24 08:00" },
  { "weekdays-on-friday", BATON_CADENCE_WEEKDAYS, 0, 540, "2026-11-27 08:00", "2026-11-27 09:00" },
  { "weekdays-skip-the-weekend", BATON_CADENCE_WEEKDAYS, 0, 540, "2026-11-27 10:00", "2026-11-30 09:00" },
  { "weekly-on-its-day", BATON_CADENCE_WEEKLY, 2, 600, "2026-11-23 12:00", "2026-11-25 10:00" },
  { "weekly-a-week-later", BATON_CADENCE_WEEKLY, 0, 540, "2026-11-23 12:00", "2026-11-30 09:00" },
  { "off-never", BATON_CADENCE_OFF, 0, 540, "2026-11-23 08:00", "never" },
};

static void
test_cadence (gconstpointer data)
{
  const Row *row = data;
  DueCase due;

  due_case_init (&due, "Europe/Berlin", row->now);
  due_case_add_wish (&due, "Gutters");
  due.rules.cadence = row->cadence;
  due.rules.weekday = row->weekday;
  due.rules.minute = row->minute;
  assert_when (&due, row->expected);
  due_case_clear (&due);
}

static void
test_nothing (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add (&due, "Considered", BATON_STAGE_CONSIDERING);
  due_case_add (&due, "Done", BATON_STAGE_FINISHED);
  assert_when (&due, "never");
  due_case_add_wish (&due, "Wish");
  due.rules.on = FALSE;
  assert_when (&due, "never");
  due_case_clear (&due);
}

static void
test_no_hours (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add_wish (&due, "Wish");
  for (int i = 0; i < 7; i++)
    due.rules.hours[i] = (BatonDueHours){ 600, 600 };
  assert_when (&due, "never");
  due.rules.hours[3] = (BatonDueHours){ 1000, 1001 };
  assert_when (&due, "2026-11-26 16:40");
  due_case_clear (&due);
}

static BatonTask *
add_priced (DueCase    *due,
            const char *title,
            int         minutes,
            gint64      price)
{
  BatonTask *task = due_case_add_wish (due, title);

  baton_task_set_minutes (task, minutes);
  baton_task_set_price (task, price);
  baton_task_set_times_per_year (task, 12);
  baton_profile_set_hour_value (baton_library_get_profile (due->library), 4000);
  return task;
}

static void
test_cheapest_then_oldest (void)
{
  DueCase due;
  BatonTask *young, *old, *dear, *cheap;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  young = due_case_add_wish (&due, "Young");
  old = due_case_add_wish (&due, "Old");
  dear = add_priced (&due, "Dear", 180, 6000);
  cheap = add_priced (&due, "Cheap", 180, 3000);
  baton_task_set_stage_since (young, 2000);
  baton_task_set_stage_since (old, 1000);

  nudge = due_case_say (&due);
  g_assert_true (nudge.record == BATON_RECORD (cheap));
  g_assert_cmpint (nudge.why, ==, BATON_DUE_WHY_CHEAPEST);
  baton_task_set_stage (cheap, BATON_STAGE_HANDED_OFF);
  g_assert_true (due_case_say (&due).record == BATON_RECORD (dear));
  baton_task_set_stage (dear, BATON_STAGE_KEEPING);
  nudge = due_case_say (&due);
  g_assert_true (nudge.record == BATON_RECORD (old));
  g_assert_cmpint (nudge.why, ==, BATON_DUE_WHY_OLDEST);
  due_case_clear (&due);
}

static void
test_own_date_first (void)
{
  DueCase due;
  BatonTask *dated;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  add_priced (&due, "Cheap", 180, 3000);
  dated = due_case_add (&due, "Dated", BATON_STAGE_CONSIDERING);
  baton_task_set_remind (dated, due_case_at (&due, "2026-11-23 09:00") / 60);
  nudge = due_case_say (&due);
  g_assert_true (nudge.record == BATON_RECORD (dated));
  g_assert_cmpint (nudge.kind, ==, BATON_DUE_REMIND);
  g_assert_cmpint (nudge.why, ==, BATON_DUE_WHY_DATE);
  due_case_clear (&due);
}

static void
test_own_date_to_the_minute (void)
{
  DueCase due;
  BatonTask *task;

  due_case_init (&due, "UTC", MONDAY);
  due.rules.cadence = BATON_CADENCE_OFF;
  task = due_case_add_wish (&due, "Dated");
  g_assert_true (baton_due_put_off (task, "hour", due.zone, due.now));
  assert_when (&due, "2026-11-23 09:30");
  g_assert_true (baton_due_put_off (task, "2026-11-23 23:00", due.zone, due.now));
  assert_when (&due, "2026-11-24 08:00");
  g_assert_true (baton_due_put_off (task, "off", due.zone, due.now));
  assert_when (&due, "never");
  due_case_clear (&due);
}

static void
test_one_turn_a_day (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add_wish (&due, "One");
  due_case_add_wish (&due, "Other");
  due_case_say (&due);
  assert_when (&due, "2026-11-24 09:00");
  due_case_clear (&due);
}

/* A week away: what was missed comes once, and then as usual. */
static void
test_missed_come_once (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add_wish (&due, "Wish");
  due_case_say (&due);
  due.now = due_case_at (&due, "2026-12-02 15:20");
  assert_when (&due, "now");
  due_case_say (&due);
  assert_when (&due, "2026-12-03 09:00");
  due.now = due_case_at (&due, "2026-12-09 23:00");
  assert_when (&due, "2026-12-10 08:00");
  due_case_clear (&due);
}

static void
test_missed_dates_no_burst (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due.rules.cadence = BATON_CADENCE_OFF;
  for (int i = 0; i < 3; i++)
    baton_task_set_remind (due_case_add_wish (&due, "Dated"), due.now / 60 - 100 + i);
  assert_when (&due, "now");
  due_case_say (&due);
  assert_when (&due, "2026-11-23 09:30");
  due_case_say (&due);
  assert_when (&due, "2026-11-23 10:30");
  due_case_say (&due);
  /* Each was said; from then on they wait for turns like other wishes. */
  assert_when (&due, "never");
  due.rules.cadence = BATON_CADENCE_WEEKLY;
  assert_when (&due, "2026-11-30 09:00");
  due_case_clear (&due);
}

static void
test_friday_is_not_made_up_on_saturday (void)
{
  DueCase due;

  due_case_init (&due, "UTC", "2026-11-27 08:00");
  due.rules.cadence = BATON_CADENCE_WEEKDAYS;
  due_case_add_wish (&due, "Wish");
  due.now = due_case_at (&due, "2026-11-28 12:00");
  assert_when (&due, "2026-11-30 09:00");
  due_case_clear (&due);
}

/* Whether a wish has a turn at all is for the person to know when they set a time. */
static void
test_has_turn (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  g_assert_true (baton_due_has_turn (&due.rules, due.zone, due.now));
  due.rules.cadence = BATON_CADENCE_WEEKDAYS;
  due.rules.minute = 22 * 60;
  /* After the hours of one day it is the next one's turn. */
  g_assert_true (baton_due_has_turn (&due.rules, due.zone, due.now));
  for (int day = 1; day < 5; day++)
    due.rules.hours[day] = (BatonDueHours){ 0, 0 };
  g_assert_false (baton_due_has_turn (&due.rules, due.zone, due.now));
  due.rules.minute = 7 * 60;
  g_assert_true (baton_due_has_turn (&due.rules, due.zone, due.now));
  for (int day = 0; day < 7; day++)
    due.rules.hours[day] = (BatonDueHours){ 0, 0 };
  due.rules.cadence = BATON_CADENCE_DAILY;
  g_assert_false (baton_due_has_turn (&due.rules, due.zone, due.now));
  due.rules.cadence = BATON_CADENCE_OFF;
  g_assert_true (baton_due_has_turn (&due.rules, due.zone, due.now));
  due_case_clear (&due);
}

static void
test_pause (void)
{
  DueCase due;
  BatonTask *dated;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add_wish (&due, "Wish");
  g_assert_true (baton_due_pause_parse ("week", due.zone, due.now, &due.rules.paused_until));
  assert_when (&due, "2026-11-30 09:00");
  dated = due_case_add_wish (&due, "Dated");
  baton_task_set_remind (dated, due_case_at (&due, "2026-11-24 10:00") / 60);
  assert_when (&due, "2026-11-30 08:30");
  due.now = due_case_at (&due, "2026-11-30 08:29");
  assert_when (&due, "2026-11-30 08:30");
  due_case_clear (&due);
}

/* Put off twice in a row: two days, then four, up to thirty; from then on keeping it is offered. */
static void
test_backs_off (void)
{
  static const int days[] = { 1, 1, 2, 4, 8, 16, 30, 30 };
  DueCase due;
  BatonTask *task;

  due_case_init (&due, "UTC", MONDAY);
  task = due_case_add_wish (&due, "Wish");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gint64 before;
      BatonNudge nudge;

      baton_task_set_put_off (task, i > 0 ? (int) i : BATON_ABSENT);
      due_case_say (&due);
      before = due.now;
      nudge = due_case_say (&due);
      g_assert_cmpint ((due.now - before) / 86400, ==, days[i]);
      g_assert_cmpint (nudge.offers_keeping, ==, i >= 2);
    }
  due_case_clear (&due);
}

static void
test_put_off_counts (void)
{
  DueCase due;
  BatonTask *task;

  due_case_init (&due, "Europe/Berlin", MONDAY);
  task = due_case_add_wish (&due, "Wish");
  g_assert_true (baton_due_put_off (task, "2026-12-01", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), <=, 0);
  g_assert_true (baton_due_put_off (task, "2026-12-02 14:30", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), ==, 1);
  g_assert_true (baton_due_put_off (task, "2026-11-30", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), ==, 1);
  g_assert_true (baton_due_put_off (task, "tonight", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), ==, 2);
  g_assert_false (baton_due_put_off (task, "some day", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), ==, 2);
  g_assert_true (baton_due_put_off (task, "off", due.zone, due.now));
  g_assert_cmpint (baton_task_get_put_off (task), ==, BATON_ABSENT);
  g_assert_cmpint (baton_task_get_remind (task), ==, BATON_ABSENT);
  due_case_clear (&due);
}

static void
test_words (void)
{
  static const char *const words[][3] = {
    { "hour", "2026-11-23 08:30", "2026-11-23T09:30" },    { "tonight", "2026-11-23 08:30", "2026-11-23T19:00" },
    { "tonight", "2026-11-23 18:45", "2026-11-23T19:45" }, { "tomorrow", "2026-11-23 08:30", "2026-11-24T09:00" },
    { "week", "2026-11-23 08:30", "2026-11-30T09:00" },    { "2026-12-24", "2026-11-23 08:30", "2026-12-24T09:00" },
    { "2026-12-24 18:00", "2026-11-23 08:30", "2026-12-24T18:00" },
  };
  DueCase due;
  BatonMoment moment;

  due_case_init (&due, "America/New_York", MONDAY);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (baton_due_when_parse (words[i][0], due.zone, due_case_at (&due, words[i][1]), &moment));
      text = baton_moment_format (moment);
      g_assert_cmpstr (text, ==, words[i][2]);
    }
  g_assert_false (baton_due_when_parse ("", due.zone, due.now, &moment));
  g_assert_false (baton_due_when_parse ("2026-02-30", due.zone, due.now, &moment));
  due_case_clear (&due);
}

static BatonHandoff *
add_handoff (DueCase    *due,
             BatonTask  *task,
             const char *provider,
             const char *due_day,
             const char *finished)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider);
  BatonDay day;

  if (due_day && baton_day_parse (due_day, &day))
    baton_handoff_set_due (handoff, day);
  if (finished && baton_day_parse (finished, &day))
    baton_handoff_set_finished (handoff, day);
  baton_task_add_handoff (task, handoff);
  return handoff;
}

static void
test_overdue (void)
{
  static const char *const expected[] = { "2026-11-24 09:00", "2026-11-25 09:00", "2026-11-27 09:00",
                                          "2026-12-01 09:00" };
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  task = due_case_add (&due, "Away", BATON_STAGE_HANDED_OFF);
  add_handoff (&due, task, "", "2026-11-23", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_when (&due, expected[i]);
      nudge = due_case_say (&due);
      g_assert_cmpint (nudge.kind, ==, BATON_DUE_OVERDUE);
    }
  g_assert_true (due_case_asks (&due, &nudge));
  baton_handoff_set_finished (baton_task_get_last_handoff (task), 20000);
  g_assert_false (due_case_asks (&due, &nudge));
  assert_when (&due, "never");
  due_case_clear (&due);
}

/* Jobs 120 days apart: half of it after the last one. */
static void
test_keep_in_touch (void)
{
  DueCase due;
  BatonTask *task;
  g_autoptr (BatonProvider) maya = baton_provider_new ("Maya", BATON_KIND_CONTRACTOR);
  BatonNudge nudge;
  const char *id;
  BatonDay day;

  due_case_init (&due, "UTC", MONDAY);
  baton_library_add (due.library, BATON_RECORD (maya));
  id = baton_record_get_id (BATON_RECORD (maya));
  task = due_case_add (&due, "Song", BATON_STAGE_FINISHED);
  add_handoff (&due, task, id, NULL, "2026-07-24");
  assert_when (&due, "never");
  add_handoff (&due, task, id, NULL, "2026-11-21");
  assert_when (&due, "never");
  baton_handoff_set_again (baton_task_get_last_handoff (task), BATON_AGAIN_YES);
  assert_when (&due, "2027-01-20 09:00");
  g_assert_true (baton_day_parse ("2027-01-01", &day));
  baton_provider_set_contacted (maya, day);
  assert_when (&due, "2027-03-02 09:00");
  nudge = due_case_say (&due);
  g_assert_cmpint (nudge.kind, ==, BATON_DUE_TOUCH);
  g_assert_true (nudge.record == BATON_RECORD (maya));
  assert_when (&due, "2027-05-01 09:00");
  baton_provider_set_do_not_use (maya, TRUE);
  assert_when (&due, "never");
  due_case_clear (&due);
}

static void
test_asks_until_acted (void)
{
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  task = due_case_add_wish (&due, "Wish");
  g_assert_false (due_case_asks (&due, &nudge));
  due_case_say (&due);
  g_assert_true (due_case_asks (&due, &nudge));
  g_assert_true (nudge.record == BATON_RECORD (task));
  due.now += 3 * 86400;
  g_assert_true (due_case_asks (&due, &nudge));
  g_assert_true (baton_due_put_off (task, "tomorrow", due.zone, due.now));
  g_assert_false (due_case_asks (&due, &nudge));
  due_case_say (&due);
  g_assert_true (due_case_asks (&due, &nudge));
  baton_task_set_stage (task, BATON_STAGE_KEEPING);
  g_assert_false (due_case_asks (&due, &nudge));
  due_case_clear (&due);
}

static void
test_memory_text (void)
{
  DueCase due;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (BatonDueMemory) read = NULL;

  due_case_init (&due, "UTC", MONDAY);
  due_case_add_wish (&due, "Wish");
  due_case_say (&due);
  baton_due_memory_said (due.memory, "other", due.now);
  text = baton_due_memory_to_text (due.memory);
  read = baton_due_memory_from_text (text);
  again = baton_due_memory_to_text (read);
  g_assert_cmpstr (text, ==, again);
  g_assert_nonnull (strstr (text, "since 2026-11-23T08:30:00Z\nturn 2026-11-23T09:00:00Z\n"));
  due_case_clear (&due);
}

static void
test_memory_of_rubbish (void)
{
  g_autoptr (BatonDueMemory) memory =
      baton_due_memory_from_text ("since yesterday\nwish\nwish a b c d\n\nlove id 2026-11-23T08:30:00Z\n\xff");
  g_autofree char *text = baton_due_memory_to_text (memory);

  g_assert_cmpstr (text, ==, "");
}

/* A clock that was years ahead does not silence the reminder for years. */
static void
test_clock_was_wrong (void)
{
  DueCase due;

  due_case_init (&due, "UTC", "2030-01-01 08:00");
  due_case_add_wish (&due, "Wish");
  due_case_say (&due);
  due.now = due_case_at (&due, MONDAY);
  baton_due_memory_begin (due.memory, due.now);
  assert_when (&due, "2026-11-23 09:00");
  due_case_clear (&due);
}

static void
test_body_holds_no_title (void)
{
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  task = add_priced (&due, "<b>Title</b>", 180, 3000);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (BatonLog) log = baton_log_new (due.library);
      g_autofree char *body = NULL;

      baton_task_set_put_off (task, i);
      nudge = due_case_say (&due);
      body = baton_due_phrase_body (due.library, log, &nudge);
      g_assert_null (strstr (body, "Title"));
      g_assert_null (strpbrk (body, "<>&"));
      g_assert_nonnull (strstr (body, "for an hour back"));
    }
  due_case_clear (&due);
}

static void
test_queue (void)
{
  DueCase due;
  g_autoptr (BatonLog) log = NULL;
  g_autoptr (GArray) queue = NULL;
  BatonNudge next;

  due_case_init (&due, "UTC", MONDAY);
  for (int i = 0; i < 20; i++)
    due_case_add_wish (&due, "Wish");
  baton_task_set_remind (due_case_add_wish (&due, "Dated"), due_case_at (&due, "2026-11-25 12:00") / 60);
  log = baton_log_new (due.library);
  queue = baton_due_queue (due.library, log, &due.rules, due.memory, due.zone, due.now);
  g_assert_cmpuint (queue->len, ==, 21);
  g_assert_true (due_case_next (&due, &next));
  g_assert_true (g_array_index (queue, BatonNudge, 0).record == next.record);
  g_assert_cmpint (g_array_index (queue, BatonNudge, 0).at, ==, next.at);
  for (guint i = 1; i < queue->len; i++)
    g_assert_cmpint (g_array_index (queue, BatonNudge, i).at, >, g_array_index (queue, BatonNudge, i - 1).at);
  due_case_clear (&due);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/logic/due/cadence/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_cadence);
    }
  g_test_add_func ("/logic/due/nothing", test_nothing);
  g_test_add_func ("/logic/due/no-hours", test_no_hours);
  g_test_add_func ("/logic/due/cheapest-then-oldest", test_cheapest_then_oldest);
  g_test_add_func ("/logic/due/own-date-first", test_own_date_first);
  g_test_add_func ("/logic/due/own-date-to-the-minute", test_own_date_to_the_minute);
  g_test_add_func ("/logic/due/one-turn-a-day", test_one_turn_a_day);
  g_test_add_func ("/logic/due/missed-come-once", test_missed_come_once);
  g_test_add_func ("/logic/due/missed-dates-no-burst", test_missed_dates_no_burst);
  g_test_add_func ("/logic/due/friday-is-not-made-up-on-saturday", test_friday_is_not_made_up_on_saturday);
  g_test_add_func ("/logic/due/has-turn", test_has_turn);
  g_test_add_func ("/logic/due/pause", test_pause);
  g_test_add_func ("/logic/due/backs-off", test_backs_off);
  g_test_add_func ("/logic/due/put-off-counts", test_put_off_counts);
  g_test_add_func ("/logic/due/words", test_words);
  g_test_add_func ("/logic/due/overdue", test_overdue);
  g_test_add_func ("/logic/due/keep-in-touch", test_keep_in_touch);
  g_test_add_func ("/logic/due/asks-until-acted", test_asks_until_acted);
  g_test_add_func ("/logic/due/memory/text", test_memory_text);
  g_test_add_func ("/logic/due/memory/rubbish", test_memory_of_rubbish);
  g_test_add_func ("/logic/due/clock-was-wrong", test_clock_was_wrong);
  g_test_add_func ("/logic/due/body-holds-no-title", test_body_holds_no_title);
  g_test_add_func ("/logic/due/queue", test_queue);
  return g_test_run ();
}
