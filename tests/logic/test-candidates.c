/* To whom a task may go: the order, the reasons, and who is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-candidates.h"

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

/* Returns: (transfer none): a provider of the library, with its name for an id */
static BatonProvider *
add_provider (Fixture    *fixture,
              const char *name,
              const char *suits)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, BATON_KIND_CONTRACTOR);

  baton_record_set_id (BATON_RECORD (provider), name);
  baton_provider_set_suits (provider, suits);
  baton_library_add (fixture->library, BATON_RECORD (provider));
  return provider;
}

static void
add_job (BatonTask  *task,
         const char *provider,
         int         day,
         BatonAgain  again,
         int         stars)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider);

  baton_handoff_set_finished (handoff, day);
  baton_handoff_set_again (handoff, again);
  baton_handoff_set_stars (handoff, stars);
  baton_task_add_handoff (task, handoff);
}

static char *
order_of (Fixture *fixture)
{
  g_autoptr (BatonLog) log = baton_log_new (fixture->library);
  g_autoptr (GPtrArray) ranked = baton_candidates_rank (fixture->library, log, fixture->task);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < ranked->len; i++)
    {
      const BatonCandidate *candidate = ranked->pdata[i];

      g_string_append_printf (order, "%s%s:%d", i ? " " : "", baton_provider_get_name (candidate->provider),
                              (int) candidate->why);
    }
  return g_strdup (order->str);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (BatonTask) other = baton_task_new ("Mow the lawn");
  g_autoptr (BatonTask) windows = baton_task_new ("Window cleaning");
  g_autofree char *order = NULL;

  baton_library_add (fixture->library, BATON_RECORD (other));
  baton_library_add (fixture->library, BATON_RECORD (windows));
  add_provider (fixture, "rest", "songs");
  add_provider (fixture, "never", "cleaning gutters");
  add_provider (fixture, "used", "");
  add_provider (fixture, "suits", "help in person: cleaning, moving");
  add_provider (fixture, "again", "");
  add_provider (fixture, "fits", "gutter work");
  add_provider (fixture, "alike", "");
  add_provider (fixture, "did", "");
  add_provider (fixture, "chosen", "");
  baton_provider_set_do_not_use (add_provider (fixture, "banned", "cleaning"), TRUE);
  baton_task_set_provider (fixture->task, "chosen");
  add_job (fixture->task, "did", 10, BATON_AGAIN_YES, 5);
  add_job (other, "again", 10, BATON_AGAIN_YES, 5);
  add_job (other, "fits", 10, BATON_AGAIN_YES, 3);
  add_job (windows, "alike", 10, BATON_AGAIN_YES, 5);
  add_job (other, "used", 10, BATON_AGAIN_NONE, BATON_ABSENT);
  add_job (other, "never", 10, BATON_AGAIN_YES, 2);
  add_job (other, "never", 20, BATON_AGAIN_NO, 1);
  add_job (other, "banned", 20, BATON_AGAIN_YES, 5);

  order = order_of (fixture);
  g_assert_cmpstr (order, ==, "chosen:0 did:1 fits:2 alike:2 suits:3 again:4 used:5 rest:6 never:7");
}

static void
test_order_within (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (BatonTask) other = baton_task_new ("Mow the lawn");
  g_autofree char *order = NULL;

  baton_library_add (fixture->library, BATON_RECORD (other));
  add_provider (fixture, "third", "");
  add_provider (fixture, "second", "");
  add_provider (fixture, "first", "gutters");
  add_provider (fixture, "fourth", "");
  add_job (other, "third", 1, BATON_AGAIN_YES, 5);
  add_job (other, "second", 1, BATON_AGAIN_YES, 1);
  add_job (other, "second", 2, BATON_AGAIN_YES, 1);
  add_job (other, "first", 1, BATON_AGAIN_YES, 1);
  add_job (other, "fourth", 1, BATON_AGAIN_YES, 4);

  order = order_of (fixture);
  g_assert_cmpstr (order, ==, "first:2 second:4 third:4 fourth:4");
}

/* Without any reason the library's order stands, and a chosen one that must not be used is not offered. */
static void
test_no_reasons (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *none = order_of (fixture);
  g_autofree char *order = NULL;

  g_assert_cmpstr (none, ==, "");
  add_provider (fixture, "b", "");
  add_provider (fixture, "a", "");
  baton_provider_set_do_not_use (add_provider (fixture, "c", ""), TRUE);
  baton_task_set_provider (fixture->task, "c");
  order = order_of (fixture);
  g_assert_cmpstr (order, ==, "b:6 a:6");
}

static void
test_share (void)
{
  static const struct
  {
    const char *title;
    const char *about;
    const char *word;
  } cases[] = {
    { "Clean the gutters", "help in person: cleaning, moving", "cleaning" },
    { "Clean the gutters", "Gutter work", "gutter" },
    { "Edit featured posts", "Editor", "editor" },
    { "Drive me to the airport", "driving somebody somewhere", "driving" },
    { "Transcribe interviews", "Audio transcription", "transcription" },
    { "Music for a song", "Musician", "musician" },
    { "Fix the car", "Car Mechanic", "car" },
    { "Größe messen", "GRÖSSE", "grösse" },
    { "Do the taxes", "the best of the rest", NULL },
    { "Interview a guest", "internal mail", NULL },
    { "Find a person", "professional people and persons of any task", "persons" },
    { "A work for someone", "work for someone", NULL },
    { "", "cleaning", NULL },
    { "Clean", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = baton_candidates_share (cases[i].title, cases[i].about);

      if (g_strcmp0 (word, cases[i].word) != 0)
        g_error ("“%s” and “%s” share %s, not %s", cases[i].title, cases[i].about, word, cases[i].word);
    }
}

static void
test_describe (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const wanted[] = { "did this well before · 2 jobs · ★★★★★", "Contractor via Upwork", "Platform" };
  BatonProvider *platform = add_provider (fixture, "Upwork", "");
  g_autoptr (BatonLog) log = NULL;
  g_autoptr (GPtrArray) ranked = NULL;

  add_provider (fixture, "Sam", "");
  baton_provider_set_via (add_provider (fixture, "Kim", ""), "Upwork");
  baton_provider_set_kind (platform, BATON_KIND_PLATFORM);
  add_job (fixture->task, "Sam", 1, BATON_AGAIN_YES, 5);
  add_job (fixture->task, "Sam", 2, BATON_AGAIN_NONE, 4);
  log = baton_log_new (fixture->library);
  ranked = baton_candidates_rank (fixture->library, log, fixture->task);

  g_assert_cmpuint (ranked->len, ==, 3);
  for (guint i = 0; i < ranked->len; i++)
    {
      const BatonCandidate *candidate = ranked->pdata[i == 0 ? 0 : 3 - i];
      g_autofree char *text = baton_candidate_describe (candidate, fixture->library, log);

      g_assert_cmpstr (text, ==, wanted[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/logic/candidates/best-first", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/logic/candidates/more-yes-first", Fixture, NULL, set_up, test_order_within, tear_down);
  g_test_add ("/logic/candidates/else-as-in-the-library", Fixture, NULL, set_up, test_no_reasons, tear_down);
  g_test_add_func ("/logic/candidates/share-a-word", test_share);
  g_test_add ("/logic/candidates/say-why", Fixture, NULL, set_up, test_describe, tear_down);
  return g_test_run ();
}
