/* The track record: what is summed, what is absent, and how it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-track.h"
#include "logic/handing-case.h"

static void
add_job (Fixture       *fixture,
         BatonProvider *provider,
         gint64         paid,
         int            saved_minutes,
         int            stars)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (provider)));

  baton_handoff_set_finished (handoff, 20000);
  baton_handoff_set_paid (handoff, paid);
  baton_handoff_set_saved_minutes (handoff, saved_minutes);
  baton_handoff_set_stars (handoff, stars);
  baton_task_add_handoff (fixture->task, handoff);
}

static void
test_sums (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (BatonLog) log = NULL;
  BatonTrack platform, person, task;

  add_job (fixture, fixture->platform, 10000, 90, 3);
  add_job (fixture, fixture->person, 2000, 60, 5);
  add_job (fixture, fixture->person, BATON_ABSENT, BATON_ABSENT, 4);
  log = baton_log_new (fixture->library);
  platform = baton_track_of (fixture->library, log, fixture->platform);
  person = baton_track_of (fixture->library, log, fixture->person);
  task = baton_track_of_task (log, fixture->task);

  g_assert_cmpint (platform.jobs, ==, 3);
  g_assert_cmpfloat (platform.spent.value, ==, 12000);
  g_assert_cmpfloat (platform.hours.value, ==, 2.5);
  g_assert_cmpfloat (platform.average.value, ==, 4);
  g_assert_cmpint (person.jobs, ==, 2);
  g_assert_cmpfloat (person.spent.value, ==, 2000);
  g_assert_cmpfloat (person.average.value, ==, 4.5);
  g_assert_cmpint (task.jobs, ==, 3);
}

/* A free job is a price; an untold one is none. */
static void
test_absent (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (BatonLog) empty = baton_log_new (fixture->library);
  BatonTrack nothing = baton_track_of (fixture->library, empty, fixture->platform);
  g_autoptr (BatonLog) log = NULL;
  BatonTrack untold, given;

  add_job (fixture, fixture->platform, BATON_ABSENT, BATON_ABSENT, BATON_ABSENT);
  add_job (fixture, fixture->person, 0, BATON_ABSENT, BATON_ABSENT);
  baton_provider_set_via (fixture->person, "");
  log = baton_log_new (fixture->library);
  untold = baton_track_of (fixture->library, log, fixture->platform);
  given = baton_track_of (fixture->library, log, fixture->person);

  g_assert_cmpint (nothing.jobs, ==, 0);
  g_assert_false (nothing.spent.there || nothing.hours.there || nothing.average.there);
  g_assert_cmpint (untold.jobs, ==, 1);
  g_assert_false (untold.spent.there || untold.hours.there || untold.average.there);
  g_assert_true (given.spent.there);
  g_assert_cmpfloat (given.spent.value, ==, 0);
}

static void
test_write (void)
{
  static const struct
  {
    double      average;
    const char *mean;
    const char *stars;
  } cases[] = {
    { 1, "1.0 ★", "★☆☆☆☆" },
    { 4.6, "4.6 ★", "★★★★★" },
    { 4.4, "4.4 ★", "★★★★☆" },
    { 5, "5.0 ★", "★★★★★" },
  };
  g_autofree char *one = baton_track_write_jobs (1);
  g_autofree char *many = baton_track_write_jobs (7);
  g_autofree char *none = baton_track_write_mean (BATON_NO_FIGURE);

  g_assert_cmpstr (one, ==, "1 job");
  g_assert_cmpstr (many, ==, "7 jobs");
  g_assert_null (none);
  g_assert_null (baton_track_stars (BATON_NO_FIGURE));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mean = baton_track_write_mean (BATON_FIGURE (cases[i].average));

      g_assert_cmpstr (mean, ==, cases[i].mean);
      g_assert_cmpstr (baton_track_stars (BATON_FIGURE (cases[i].average)), ==, cases[i].stars);
    }
}

static void
test_fees (void)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Fiverr", BATON_KIND_PLATFORM);
  g_autofree char *nothing = baton_track_write_fees (provider, "USD");
  g_autofree char *some = NULL, *all = NULL;

  baton_provider_set_fee_percent (provider, 5.5);
  baton_provider_set_fee_flat (provider, 300);
  baton_provider_set_fee_flat_below (provider, 10000);
  some = baton_track_write_fees (provider, "USD");
  baton_provider_set_fee_flat_below (provider, BATON_ABSENT);
  baton_provider_set_fee_first (provider, 499);
  baton_provider_set_tip (provider, 1000);
  all = baton_track_write_fees (provider, "USD");

  g_assert_null (nothing);
  g_assert_cmpstr (some, ==, "5.5 % · $3 on orders under $100");
  g_assert_cmpstr (all, ==, "5.5 % · $3 on each order · $4.99 for the first job with someone · a tip of $10");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/logic/track/sums-with-people", Fixture, NULL, set_up, test_sums, tear_down);
  g_test_add ("/logic/track/is-absent-where-untold", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add_func ("/logic/track/writes-jobs-and-stars", test_write);
  g_test_add_func ("/logic/track/writes-fees", test_fees);
  return g_test_run ();
}
