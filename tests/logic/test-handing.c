/* Handing a task off and taking it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-handing.h"
#include "logic/handing-case.h"

static void
assert_link (Fixture       *fixture,
             BatonProvider *provider,
             gboolean       known,
             const char    *wanted)
{
  g_autofree char *link = baton_handing_find_link (fixture->library, provider, known, "Edit posts");

  g_assert_cmpstr (link, ==, wanted);
}

static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  assert_link (fixture, fixture->platform, FALSE, "https://www.upwork.com/?q=Edit%20posts");
  assert_link (fixture, fixture->platform, TRUE, "https://www.upwork.com");
  assert_link (fixture, fixture->person, FALSE, "https://www.upwork.com");
  baton_provider_set_website (fixture->person, "https://maya.example");
  assert_link (fixture, fixture->person, FALSE, "https://maya.example");
  baton_provider_set_profile_link (fixture->person, "https://www.upwork.com/maya");
  assert_link (fixture, fixture->person, TRUE, "https://www.upwork.com/maya");
}

/* What came with a file is looked at here too. */
static void
test_no_link (Fixture      *fixture,
              gconstpointer data)
{
  baton_provider_set_website (fixture->platform, "javascript:alert(1)");
  baton_provider_set_profile_link (fixture->person, "file:///etc/passwd");
  baton_provider_set_find_link (fixture->platform, "smb://x/{query}");
  assert_link (fixture, fixture->platform, FALSE, NULL);
  assert_link (fixture, fixture->person, FALSE, NULL);
}

static void
test_out (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  g_assert_null (baton_handing_get_open (fixture->task));
  baton_handoff_set_agreed (handoff, 15000);
  baton_handing_out (fixture->task, fixture->person, handoff, 20000);
  g_assert_true (baton_handing_get_open (fixture->task) == handoff);
  g_assert_cmpint (baton_handoff_get_started (handoff), ==, 20000);
  g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, baton_record_get_id (BATON_RECORD (fixture->person)));
  g_assert_cmpstr (baton_task_get_provider (fixture->task), ==, baton_record_get_id (BATON_RECORD (fixture->person)));
  g_assert_cmpint (baton_task_get_stage (fixture->task), ==, BATON_STAGE_HANDED_OFF);
}

static void
test_back (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);
  g_autoptr (BatonHandoff) draft = NULL;

  baton_task_set_minutes (fixture->task, 120);
  baton_handoff_set_agreed (handoff, 15000);
  baton_handing_out (fixture->task, fixture->person, handoff, 20000);
  draft = baton_handing_draft_back (fixture->task);
  g_assert_true (draft != handoff);
  g_assert_cmpint (baton_handoff_get_paid (draft), ==, 15000);
  g_assert_cmpint (baton_handoff_get_saved_minutes (draft), ==, 120);
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, BATON_ABSENT);

  baton_handoff_set_stars (draft, 4);
  baton_handing_back (fixture->task, draft, BATON_STAGE_FINISHED, 20010);
  g_assert_cmpuint (baton_task_get_n_handoffs (fixture->task), ==, 1);
  g_assert_cmpint (baton_handoff_get_stars (handoff), ==, 4);
  g_assert_cmpint (baton_handoff_get_paid (handoff), ==, 15000);
  g_assert_cmpint (baton_handoff_get_started (handoff), ==, 20000);
  g_assert_cmpint (baton_handoff_get_finished (handoff), ==, 20010);
  g_assert_cmpint (baton_task_get_stage (fixture->task), ==, BATON_STAGE_FINISHED);
  g_assert_null (baton_handing_get_open (fixture->task));
}

/* A task that was only dragged onto a name has no handoff yet. */
static void
test_back_without (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (BatonHandoff) draft = NULL;

  baton_task_set_provider (fixture->task, "someone");
  draft = baton_handing_draft_back (fixture->task);
  g_assert_cmpint (baton_handoff_get_paid (draft), ==, BATON_ABSENT);
  baton_handing_back (fixture->task, draft, BATON_STAGE_CONSIDERING, 20010);
  g_assert_cmpuint (baton_task_get_n_handoffs (fixture->task), ==, 1);
  g_assert_cmpstr (baton_handoff_get_provider (baton_task_get_last_handoff (fixture->task)), ==, "someone");
}

static void
test_next_stage (Fixture      *fixture,
                 gconstpointer data)
{
  g_assert_cmpint (baton_handing_next_stage (fixture->task), ==, BATON_STAGE_FINISHED);
  baton_task_set_times_per_year (fixture->task, 1);
  g_assert_cmpint (baton_handing_next_stage (fixture->task), ==, BATON_STAGE_FINISHED);
  baton_task_set_times_per_year (fixture->task, 12);
  g_assert_cmpint (baton_handing_next_stage (fixture->task), ==, BATON_STAGE_CONSIDERING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/logic/handing/opens-the-right-page", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/logic/handing/opens-no-wrong-page", Fixture, NULL, set_up, test_no_link, tear_down);
  g_test_add ("/logic/handing/hands-off", Fixture, NULL, set_up, test_out, tear_down);
  g_test_add ("/logic/handing/takes-back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/logic/handing/takes-back-without-a-handoff", Fixture, NULL, set_up, test_back_without, tear_down);
  g_test_add ("/logic/handing/knows-what-recurs", Fixture, NULL, set_up, test_next_stage, tear_down);
  return g_test_run ();
}
