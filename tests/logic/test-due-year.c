/* Due through whole years: every zone, both changes of clocks, and whatever the person sets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "due-case.h"

#define N_CASES 300
#define STEPS_A_CASE 60

static const char *const zones[] = {
  "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns",
};

static BatonDay
day_of (DueCase *due,
        gint64   stamp)
{
  return baton_moment_get_day (baton_due_moment_from_stamp (stamp, due->zone));
}

static gboolean
is_in_hours (DueCase *due,
             gint64   stamp)
{
  BatonMoment moment = baton_due_moment_from_stamp (stamp, due->zone);
  const BatonDueHours *hours = &due->rules.hours[baton_day_get_weekday (baton_moment_get_day (moment)) - 1];

  return moment % 1440 >= hours->from && moment % 1440 < hours->until;
}

/* A daily reminder at nine comes at nine on each of 366 days, whatever the clocks do in the night. */
static void
test_every_day (gconstpointer zone)
{
  DueCase due;
  BatonDay day;

  due_case_init (&due, zone, "2027-06-01 00:00");
  due_case_add_wish (&due, "Wish");
  day = day_of (&due, due.now);
  for (int i = 0; i < 366; i++)
    {
      due_case_say (&due);
      g_assert_cmpint (baton_due_moment_from_stamp (due.now, due.zone), ==, baton_moment_new (day + i, 540));
      g_assert_cmpint (due.now % 60, ==, 0);
    }
  due_case_clear (&due);
}

typedef struct
{
  const char *zone;
  const char *wanted; /* wall time */
  const char *got;    /* UTC */
} Change;

/* Hours that are left out, that come twice, and of half the usual length. */
static const Change changes[] = {
  { "Europe/Berlin", "2027-03-28 02:30", "2027-03-28T01:00:00Z" },
  { "Europe/Berlin", "2027-10-31 02:30", "2027-10-31T00:30:00Z" },
  { "Europe/Berlin", "2027-10-31 03:00", "2027-10-31T02:00:00Z" },
  { "America/New_York", "2027-03-14 02:30", "2027-03-14T07:00:00Z" },
  { "America/New_York", "2027-11-07 01:30", "2027-11-07T05:30:00Z" },
  { "Australia/Lord_Howe", "2027-10-03 02:15", "2027-10-02T15:30:00Z" },
  { "Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03T14:45:00Z" },
};

static void
test_change_of_clocks (gconstpointer data)
{
  const Change *change = data;
  DueCase due;
  g_autofree char *got = NULL;

  due_case_init (&due, change->zone, "2026-11-23 08:30");
  got = baton_stamp_format (due_case_at (&due, change->wanted));
  g_assert_cmpstr (got, ==, change->got);
  due_case_clear (&due);
}

/* The one hour that is allowed is the one that is left out: what was due then comes with the next day's turn. */
static void
test_only_hour_is_left_out (void)
{
  DueCase due;

  due_case_init (&due, "Europe/Berlin", "2027-03-27 12:00");
  due_case_add_wish (&due, "Wish");
  for (int i = 0; i < 7; i++)
    due.rules.hours[i] = (BatonDueHours){ 120, 180 };
  due.rules.minute = 150;
  assert_when (&due, "2027-03-29 02:30");
  due_case_clear (&due);
}

static void
make_rules (BatonDueRules *rules)
{
  rules->cadence = (BatonCadence) g_test_rand_int_range (BATON_CADENCE_DAILY, BATON_CADENCE_WEEKLY + 1);
  rules->weekday = g_test_rand_int_range (0, 7);
  rules->minute = g_test_rand_int_range (0, 1440);
  for (int i = 0; i < 7; i++)
    {
      int from = g_test_rand_int_range (0, 1440);

      rules->hours[i] = (BatonDueHours){ from, g_test_rand_int_range (0, 3) ? g_test_rand_int_range (from, 1441) : from };
    }
}

static void
make_tasks (DueCase *due)
{
  for (int i = 0; i < 4; i++)
    {
      BatonTask *task = due_case_add_wish (due, "Wish");

      baton_task_set_put_off (task, g_test_rand_int_range (0, 9));
      if (g_test_rand_int_range (0, 3) == 0)
        baton_task_set_remind (task, due->now / 60 + g_test_rand_int_range (-20000, 40000));
    }
}

/* What must hold for each thing that is said, whatever was set. */
static void
check_said (DueCase          *due,
            const BatonNudge *nudge,
            GHashTable       *last_days,
            BatonDay         *last_turn)
{
  BatonDay day = day_of (due, due->now);
  BatonDay *last_day = g_hash_table_lookup (last_days, nudge->record);

  g_assert_true (is_in_hours (due, due->now));
  g_assert_cmpint (due->now, >=, due->rules.paused_until);
  if (last_day)
    g_assert_cmpint (day, >, *last_day);
  g_hash_table_insert (last_days, nudge->record, g_memdup2 (&day, sizeof day));
  if (nudge->kind != BATON_DUE_WISH)
    return;
  g_assert_cmpint (day, >=, *last_turn + (due->rules.cadence == BATON_CADENCE_WEEKLY ? 4 : 1));
  if (due->rules.cadence == BATON_CADENCE_WEEKDAYS)
    g_assert_cmpint (baton_day_get_weekday (day), <=, 5);
  *last_turn = day;
}

/* The program looks when the moment is there, and sometimes hours or days later, after a sleep. */
static gboolean
go_on (DueCase *due)
{
  BatonNudge nudge;
  gint64 before = due->now;

  if (!due_case_next (due, &nudge))
    return FALSE;
  due->now = MAX (due->now, nudge.at);
  if (g_test_rand_int_range (0, 4) == 0)
    due->now += g_test_rand_int_range (0, 10 * 86400);
  g_assert_cmpint (due->now, >=, before);
  return TRUE;
}

/* Whether a day of the cadence has the usual minute among its hours: elsewhere a turn may always move to a weekend, where it
 * is lost, and then a date that was said is not said again. */
static gboolean
has_turns (DueCase *due)
{
  int n_days = due->rules.cadence == BATON_CADENCE_WEEKDAYS ? 5 : 7;

  for (int i = 0; i < n_days; i++)
    if (due->rules.hours[i].from <= due->rules.minute && due->rules.minute < due->rules.hours[i].until)
      return TRUE;
  return due->rules.cadence != BATON_CADENCE_WEEKDAYS;
}

static void
run_case (DueCase *due)
{
  g_autoptr (GHashTable) last_days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  BatonDay last_turn = 0;

  for (int i = 0; i < STEPS_A_CASE && go_on (due); i++)
    {
      BatonNudge nudge;

      g_assert_true (due_case_next (due, &nudge));
      if (nudge.at > due->now)
        continue;
      check_said (due, &nudge, last_days, &last_turn);
      baton_due_memory_told (due->memory, &nudge, due->now);
      if (!due_case_next (due, &nudge))
        {
          g_assert_false (has_turns (due));
          return;
        }
      g_assert_cmpint (nudge.at, >, due->now);
    }
}

static void
test_never_too_much (void)
{
  for (int i = 0; i < N_CASES; i++)
    {
      DueCase due;

      due_case_init (&due, zones[g_test_rand_int_range (0, G_N_ELEMENTS (zones))], "2026-11-23 08:30");
      due.now += g_test_rand_int_range (0, 365 * 86400);
      baton_due_memory_begin (due.memory, due.now);
      make_rules (&due.rules);
      make_tasks (&due);
      if (g_test_rand_bit ())
        due.rules.paused_until = due.now + g_test_rand_int_range (-86400, 20 * 86400);
      run_case (&due);
      due_case_clear (&due);
    }
}

static void
test_ten_thousand_wishes (void)
{
  DueCase due;
  g_autoptr (BatonLog) log = NULL;
  g_autoptr (GArray) queue = NULL;

  due_case_init (&due, "Europe/Berlin", "2026-11-23 08:30");
  baton_library_begin_load (due.library);
  for (int i = 0; i < 10000; i++)
    due_case_add_wish (&due, "Wish");
  baton_library_end_load (due.library);
  for (int i = 0; i < 20; i++)
    due_case_say (&due);
  log = baton_log_new (due.library);
  queue = baton_due_queue (due.library, log, &due.rules, due.memory, due.zone, due.now);
  g_assert_cmpuint (queue->len, ==, 10000);
  due_case_clear (&due);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_strdup_printf ("/logic/due/every-day/%s", zones[i]);

      g_test_add_data_func (path, zones[i], test_every_day);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/logic/due/change-of-clocks/%s %s", changes[i].zone, changes[i].wanted);

      g_test_add_data_func (path, &changes[i], test_change_of_clocks);
    }
  g_test_add_func ("/logic/due/only-hour-is-left-out", test_only_hour_is_left_out);
  g_test_add_func ("/logic/due/never-too-much", test_never_too_much);
  g_test_add_func ("/logic/due/ten-thousand-wishes", test_ten_thousand_wishes);
  return g_test_run ();
}
