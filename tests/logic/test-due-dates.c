/* Dates that the person set: when they come, what ends them, and what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "due-case.h"

#define MONDAY "2026-11-23 08:30"

/* A week away: one of what was missed on days before comes at once, then one a day. */
static void
test_dates_of_a_week_away (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due.rules.cadence = BATON_CADENCE_OFF;
  for (int i = 0; i < 12; i++)
    baton_task_set_remind (due_case_add_wish (&due, "Dated"), due.now / 60 - 8 * 1440 + 600 * i);
  assert_when (&due, "now");
  due_case_say (&due);
  for (int i = 1; i < 12; i++)
    {
      g_autofree char *day = baton_moment_format (due_case_at (&due, "2026-11-23 09:00") / 60 + i * 1440);

      day[10] = ' ';
      assert_when (&due, day);
      due_case_say (&due);
    }
  due_case_clear (&due);
}

/* Weekly is weekly, also where a date was set once and not acted on. */
static void
test_ignored_date_keeps_the_cadence (void)
{
  DueCase due;
  BatonTask *dated;

  due_case_init (&due, "UTC", MONDAY);
  due.rules.cadence = BATON_CADENCE_WEEKLY;
  dated = due_case_add_wish (&due, "Dated");
  baton_task_set_remind (dated, due_case_at (&due, "2026-11-24 09:00") / 60);
  assert_when (&due, "2026-11-24 09:00");
  due_case_say (&due);
  assert_when (&due, "2026-11-30 09:00");
  due_case_say (&due);
  assert_when (&due, "2026-12-07 09:00");
  due_case_clear (&due);
}

static BatonTask *
hand_off (DueCase    *due,
          const char *name,
          const char *when,
          const char *due_day)
{
  BatonTask *task = due_case_add (due, name, BATON_STAGE_HANDED_OFF);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("");
  BatonDay day;

  g_assert_true (baton_day_parse (due_day, &day));
  baton_handoff_set_due (handoff, day);
  baton_task_add_handoff (task, handoff);
  baton_task_set_stage_since (task, due_case_at (due, when));
  return task;
}

/* What was set before the task was handed off has been acted on; what is late is told as late. */
static void
test_handing_off_ends_the_date (void)
{
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  task = hand_off (&due, "Away", "2026-11-20 12:00", "2026-11-25");
  baton_task_set_remind (task, due_case_at (&due, "2026-11-15 09:00") / 60);
  assert_when (&due, "2026-11-26 09:00");
  nudge = due_case_say (&due);
  g_assert_cmpint (nudge.kind, ==, BATON_DUE_OVERDUE);
  due_case_clear (&due);
}

/* One that is set afterwards comes, and says that it is late where it is. */
static void
test_date_of_what_is_away (void)
{
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;

  due_case_init (&due, "UTC", MONDAY);
  task = hand_off (&due, "Away", "2026-11-20 12:00", "2026-11-25");
  baton_task_set_remind (task, due_case_at (&due, "2026-11-24 10:00") / 60);
  assert_when (&due, "2026-11-24 10:00");
  nudge = due_case_say (&due);
  g_assert_cmpint (nudge.kind, ==, BATON_DUE_REMIND);
  assert_when (&due, "2026-11-26 09:00");
  baton_task_set_remind (task, due_case_at (&due, "2026-11-27 10:00") / 60);
  assert_when (&due, "2026-11-27 10:00");
  nudge = due_case_say (&due);
  g_assert_cmpint (nudge.kind, ==, BATON_DUE_OVERDUE);
  g_assert_cmpint (nudge.why, ==, BATON_DUE_WHY_DATE);
  due_case_clear (&due);
}

/* Closed weekends do not make Monday's turn come early. */
static void
test_monday_keeps_its_time (void)
{
  DueCase due;

  due_case_init (&due, "UTC", "2026-11-27 10:00");
  due.rules.hours[5] = due.rules.hours[6] = (BatonDueHours){ 0, 0 };
  due_case_add_wish (&due, "Wish");
  assert_when (&due, "2026-11-30 09:00");
  due_case_clear (&due);
}

/* Returns: (transfer full): what the next nudge says */
static char *
dup_body (DueCase *due)
{
  g_autoptr (BatonLog) log = baton_log_new (due->library);
  BatonNudge nudge;

  g_assert_true (due_case_next (due, &nudge));
  return baton_due_phrase_body (due->library, log, &nudge);
}

/* Nobody who only considers a task is told that they wanted to hand it off. */
static void
test_says_what_is_true (void)
{
  DueCase due;
  BatonTask *task;
  g_autofree char *considered = NULL, *wished = NULL;

  due_case_init (&due, "UTC", MONDAY);
  task = due_case_add (&due, "Considered", BATON_STAGE_CONSIDERING);
  baton_task_set_remind (task, due_case_at (&due, "2026-11-24 10:00") / 60);
  considered = dup_body (&due);
  g_assert_true (g_str_has_prefix (considered, "You asked to be reminded of this."));
  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  wished = dup_body (&due);
  g_assert_true (g_str_has_prefix (wished, "You wanted to start handing this off."));
  due_case_clear (&due);
}

typedef struct
{
  const char *now;
  const char *word;
  gboolean    comes;
} Offer;

/* Weekdays from 8 to 21, no hours at weekends. */
static const Offer offers[] = {
  { "2026-11-23 10:00", "hour", TRUE },      { "2026-11-23 10:00", "tonight", TRUE },
  { "2026-11-23 19:59", "hour", TRUE },      { "2026-11-23 20:00", "hour", FALSE },
  { "2026-11-23 20:30", "tonight", FALSE },  { "2026-11-23 20:30", "tomorrow", TRUE },
  { "2026-11-23 06:30", "hour", FALSE },     { "2026-11-23 07:00", "hour", TRUE },
  { "2026-11-27 10:00", "tomorrow", FALSE }, { "2026-11-27 10:00", "week", TRUE },
  { "2026-11-28 10:00", "week", FALSE },     { "2026-11-23 10:00", "whenever", FALSE },
};

/* Only what comes when it says is offered. */
static void
test_offers_what_comes (void)
{
  DueCase due;

  due_case_init (&due, "UTC", MONDAY);
  due.rules.hours[5] = due.rules.hours[6] = (BatonDueHours){ 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    g_assert_cmpint (baton_due_when_comes (&due.rules, due.zone, due_case_at (&due, offers[i].now), offers[i].word), ==,
                     offers[i].comes);
  due_case_clear (&due);
}

/* Menus are made anew before they offer what no longer comes, and at midnight. */
static void
test_next_change (void)
{
  static const char *const rows[][2] = {
    { "2026-11-23 10:00", "2026-11-23 20:00" },
    { "2026-11-23 20:00", "2026-11-24 00:00" },
    { "2026-11-23 23:59", "2026-11-24 00:00" },
  };
  DueCase due;

  due_case_init (&due, "Europe/Berlin", MONDAY);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (baton_due_next_change (&due.rules, due.zone, due_case_at (&due, rows[i][0])), ==,
                     due_case_at (&due, rows[i][1]));
  due_case_clear (&due);
}

/* Who moves a task after it was said has acted, also where it comes back. */
static void
test_moved_is_not_asking (void)
{
  DueCase due;
  BatonTask *task;
  BatonNudge nudge;
  g_autoptr (BatonLog) log = NULL;

  due_case_init (&due, "UTC", "2026-11-23 09:30");
  baton_due_memory_begin (due.memory, due_case_at (&due, "2026-11-20 09:00"));
  task = due_case_add_wish (&due, "Wish");
  baton_task_set_remind (task, due_case_at (&due, "2026-11-23 09:00") / 60);
  log = baton_log_new (due.library);
  due_case_say (&due);
  g_assert_true (baton_due_asking (due.library, log, due.memory, due.zone, due.now, &nudge));
  baton_task_set_stage_since (task, due.now + 60);
  g_assert_false (baton_due_asking (due.library, log, due.memory, due.zone, due.now + 120, &nudge));
  due_case_clear (&due);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/due-dates/dates-of-a-week-away", test_dates_of_a_week_away);
  g_test_add_func ("/logic/due-dates/ignored-date-keeps-the-cadence", test_ignored_date_keeps_the_cadence);
  g_test_add_func ("/logic/due-dates/handing-off-ends-the-date", test_handing_off_ends_the_date);
  g_test_add_func ("/logic/due-dates/date-of-what-is-away", test_date_of_what_is_away);
  g_test_add_func ("/logic/due-dates/monday-keeps-its-time", test_monday_keeps_its_time);
  g_test_add_func ("/logic/due-dates/says-what-is-true", test_says_what_is_true);
  g_test_add_func ("/logic/due-dates/offers-what-comes", test_offers_what_comes);
  g_test_add_func ("/logic/due-dates/next-change", test_next_change);
  g_test_add_func ("/logic/due-dates/moved-is-not-asking", test_moved_is_not_asking);

  return g_test_run ();
}
