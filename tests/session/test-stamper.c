/* The stamps of a library under a clock that the test sets, and the change of its currency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/baton-edits.h"
#include "session/baton-stamper.h"

typedef struct
{
  BatonLibrary *library;
  BatonStamper *stamper;
  gint64        now;
} Fixture;

static gint64
tell_time (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->library = baton_library_new ();
  fixture->stamper = baton_stamper_new (fixture->library);
  fixture->now = 1000;
  baton_stamper_set_clock (fixture->stamper, tell_time, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->stamper);
  g_assert_finalize_object (fixture->library);
}

static BatonTask *
add_task (Fixture *fixture)
{
  g_autoptr (BatonTask) task = baton_task_new ("Clean the gutters");

  baton_library_add (fixture->library, BATON_RECORD (task));
  return task;
}

static void
test_new_record (Fixture       *fixture,
                 gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, 1000);
  g_assert_cmpint (baton_record_get_changed (BATON_RECORD (task)), ==, 1000);
  g_assert_cmpint (baton_task_get_stage_since (task), ==, 1000);
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  fixture->now = 2000;
  baton_task_set_title (task, "Clean all gutters");
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, 1000);
  g_assert_cmpint (baton_record_get_changed (BATON_RECORD (task)), ==, 2000);
  g_assert_cmpint (baton_task_get_stage_since (task), ==, 1000);
}

static void
test_stage (Fixture       *fixture,
            gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  fixture->now = 3000;
  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  g_assert_cmpint (baton_task_get_stage_since (task), ==, 3000);
}

/* Who hands a task off has done what they wanted to be reminded of; who makes it a wish has not. */
static void
test_stage_ends_the_date (Fixture       *fixture,
                          gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);

  baton_task_set_remind (task, 12345);
  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  g_assert_cmpint (baton_task_get_remind (task), ==, 12345);
  baton_task_set_stage (task, BATON_STAGE_HANDED_OFF);
  g_assert_cmpint (baton_task_get_remind (task), ==, BATON_ABSENT);
}

static void
test_handoff (Fixture       *fixture,
              gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  fixture->now = 4000;
  baton_task_add_handoff (task, handoff);
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (handoff)), ==, 4000);
  fixture->now = 5000;
  baton_handoff_set_stars (handoff, 4);
  g_assert_cmpint (baton_record_get_changed (BATON_RECORD (handoff)), ==, 5000);
}

static void
test_tombstones (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (BatonTask) task = g_object_ref (add_task (fixture));
  GHashTable *tombstones = baton_library_get_tombstones (fixture->library);
  const char *id = baton_record_get_id (BATON_RECORD (task));

  fixture->now = 6000;
  baton_library_remove (fixture->library, BATON_RECORD (task));
  g_assert_nonnull (g_hash_table_lookup (tombstones, id));
  g_assert_cmpint (*(gint64 *) g_hash_table_lookup (tombstones, id), ==, 6000);

  baton_library_add (fixture->library, BATON_RECORD (task));
  g_assert_null (g_hash_table_lookup (tombstones, id));
  g_assert_cmpint (baton_record_get_changed (BATON_RECORD (task)), ==, 1000);
}

static void
test_many_at_once (Fixture       *fixture,
                   gconstpointer  unused)
{
  BatonTask *task;

  baton_library_begin_load (fixture->library);
  task = add_task (fixture);
  baton_library_end_load (fixture->library);
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, 1000);
}

static void
test_load_is_no_edit (Fixture       *fixture,
                      gconstpointer  unused)
{
  BatonTask *task;

  baton_stamper_pause (fixture->stamper);
  task = add_task (fixture);
  baton_stamper_resume (fixture->stamper);
  g_assert_cmpint (baton_record_get_created (BATON_RECORD (task)), ==, BATON_ABSENT);
}

/* The amount that is written stays, whatever minor units the currency has. */
static void
test_currency (Fixture       *fixture,
               gconstpointer  unused)
{
  BatonTask *task = add_task (fixture);
  BatonProfile *profile = baton_library_get_profile (fixture->library);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  baton_task_add_handoff (task, handoff);
  baton_task_set_price (task, 15000);
  baton_handoff_set_paid (handoff, 1250);
  baton_profile_set_hour_value (profile, 4000);

  baton_edit_currency (fixture->library, "EUR");
  g_assert_cmpint (baton_task_get_price (task), ==, 15000);
  baton_edit_currency (fixture->library, "JPY");
  g_assert_cmpint (baton_task_get_price (task), ==, 150);
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, 13);
  g_assert_cmpint (baton_handoff_get_agreed (handoff), ==, BATON_ABSENT);
  g_assert_cmpint (baton_profile_get_hour_value (profile), ==, 40);
  g_assert_cmpstr (baton_profile_get_currency (profile), ==, "JPY");
}

#define CASE(name, function) g_test_add ("/session/stamper/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("new-record", test_new_record);
  CASE ("edit", test_edit);
  CASE ("stage", test_stage);
  CASE ("stage-ends-the-date", test_stage_ends_the_date);
  CASE ("handoff", test_handoff);
  CASE ("tombstones", test_tombstones);
  CASE ("many-at-once", test_many_at_once);
  CASE ("load-is-no-edit", test_load_is_no_edit);
  g_test_add ("/session/edits/currency", Fixture, NULL, set_up, test_currency, tear_down);
  return g_test_run ();
}
