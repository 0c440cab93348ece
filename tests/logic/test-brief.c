/* The brief: what is written is read back, and what was learned comes into the next one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "logic/baton-brief.h"

typedef struct
{
  BatonLibrary *library;
  BatonTask    *task;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = baton_library_new ();
  fixture->task = baton_task_new ("Clean the gutters");
  baton_library_add (fixture->library, BATON_RECORD (fixture->task));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->task);
  g_assert_finalize_object (fixture->library);
}

static void
add_handoff (BatonTask  *task,
             const char *provider_id,
             int         finished,
             const char *next_time,
             const char *brief)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider_id);

  baton_handoff_set_finished (handoff, finished);
  baton_handoff_set_next_time (handoff, next_time);
  baton_handoff_set_brief (handoff, brief);
  baton_task_add_handoff (task, handoff);
}

static void
test_writes_what_is_said (void)
{
  g_autoptr (BatonBrief) brief = baton_brief_new ();
  g_autofree char *nothing = baton_brief_write (brief, "Clean the gutters");
  g_autofree char *text = NULL;

  baton_brief_set_part (brief, BATON_BRIEF_RESULT, "  All four sides are clear.\n");
  baton_brief_set_part (brief, BATON_BRIEF_WHEN, "12 December");
  text = baton_brief_write (brief, "Clean the gutters");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (text, ==,
                   "Clean the gutters\n\n"
                   "Result:\nAll four sides are clear.\n\n"
                   "By when:\n12 December");
}

static void
test_reads_it_back (void)
{
  static const char *const said[BATON_N_BRIEF_PARTS]
    = { "One\n\ntwo", "– Mind the cat\n– No ladder on the lawn", "Ladder", "Photos", "Friday" };
  g_autoptr (BatonBrief) brief = baton_brief_new ();
  g_autoptr (BatonBrief) again = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    baton_brief_set_part (brief, i, said[i]);
  text = baton_brief_write (brief, "Title");
  again = baton_brief_read (text, "Title");
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    g_assert_cmpstr (again->parts[i], ==, said[i]);
}

static void
test_reads_free_text (void)
{
  g_autoptr (BatonBrief) brief = baton_brief_read ("Please do it.\n\nlimits \nNot on Sunday\nBY WHEN:\nsoon", "Other");
  g_autoptr (BatonBrief) empty = baton_brief_read ("", "Other");

  g_assert_cmpstr (brief->parts[BATON_BRIEF_RESULT], ==, "Please do it.");
  g_assert_cmpstr (brief->parts[BATON_BRIEF_LIMITS], ==, "Not on Sunday");
  g_assert_cmpstr (brief->parts[BATON_BRIEF_WHEN], ==, "soon");
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    g_assert_cmpstr (empty->parts[i], ==, "");
}

static void
test_lessons (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (BatonTask) other = baton_task_new ("Mow the lawn");
  g_auto (GStrv) of_task = NULL, of_both = NULL;

  baton_library_add (fixture->library, BATON_RECORD (other));
  add_handoff (fixture->task, "sam", 100, "Say which ladder", "");
  add_handoff (fixture->task, "kim", 300, " say which LADDER ", "");
  add_handoff (fixture->task, "kim", 200, "", "");
  add_handoff (other, "sam", 250, "Ask for photos", "");
  add_handoff (other, "lee", 400, "Not for us", "");
  add_handoff (other, "", 500, "Nobody’s", "");

  of_task = baton_brief_lessons (fixture->library, fixture->task, NULL);
  g_assert_cmpuint (g_strv_length (of_task), ==, 1);
  g_assert_cmpstr (of_task[0], ==, "say which LADDER");
  of_both = baton_brief_lessons (fixture->library, fixture->task, "sam");
  g_assert_cmpuint (g_strv_length (of_both), ==, 2);
  g_assert_cmpstr (of_both[0], ==, "say which LADDER");
  g_assert_cmpstr (of_both[1], ==, "Ask for photos");
}

static void
test_lessons_have_an_end (Fixture      *fixture,
                          gconstpointer data)
{
  g_auto (GStrv) lessons = NULL;

  for (int i = 0; i < 30; i++)
    {
      g_autofree char *line = g_strdup_printf ("Lesson %d", i);

      add_handoff (fixture->task, "sam", i, line, "");
    }
  lessons = baton_brief_lessons (fixture->library, fixture->task, "sam");
  g_assert_cmpuint (g_strv_length (lessons), ==, 10);
  g_assert_cmpstr (lessons[0], ==, "Lesson 29");
}

static void
test_prefill (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (BatonBrief) first = baton_brief_prefill (fixture->library, fixture->task, "sam");
  g_autoptr (BatonBrief) next = NULL;

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    g_assert_cmpstr (first->parts[i], ==, "");
  add_handoff (fixture->task, "sam", 100, "Mind the cat",
               "Clean the gutters\n\nResult:\nAll clear\n\nLimits:\n– Mind the cat\n\nBy when:\n1 May");
  add_handoff (fixture->task, "sam", 200, "Ask for photos", "");
  next = baton_brief_prefill (fixture->library, fixture->task, "sam");
  g_assert_cmpstr (next->parts[BATON_BRIEF_RESULT], ==, "All clear");
  g_assert_cmpstr (next->parts[BATON_BRIEF_LIMITS], ==, "– Mind the cat\n– Ask for photos");
  g_assert_cmpstr (next->parts[BATON_BRIEF_WHEN], ==, "");
}

static void
test_hints (void)
{
  const char *trial = baton_brief_hint (BATON_BRIEF_RESULT, BATON_RELATIONSHIP_TRIAL);
  const char *trusted = baton_brief_hint (BATON_BRIEF_RESULT, BATON_RELATIONSHIP_TRUSTED);

  g_assert_cmpstr (trial, !=, trusted);
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    {
      g_assert_cmpstr (baton_brief_heading (i), !=, "");
      g_assert_cmpstr (baton_brief_hint (i, BATON_RELATIONSHIP_NONE), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/brief/writes-what-is-said", test_writes_what_is_said);
  g_test_add_func ("/logic/brief/reads-what-it-wrote", test_reads_it_back);
  g_test_add_func ("/logic/brief/reads-free-text", test_reads_free_text);
  g_test_add ("/logic/brief/gathers-lessons", Fixture, NULL, set_up, test_lessons, tear_down);
  g_test_add ("/logic/brief/ends-lessons", Fixture, NULL, set_up, test_lessons_have_an_end, tear_down);
  g_test_add ("/logic/brief/begins-with-the-last-one", Fixture, NULL, set_up, test_prefill, tear_down);
  g_test_add_func ("/logic/brief/trusts-the-trusted", test_hints);
  return g_test_run ();
}
