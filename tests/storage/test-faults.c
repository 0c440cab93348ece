/* Every file operation of a save fails in turn, once and for good, in several ways, and every one is the last of a program
 * that is killed: the file is always the old or the new one, whole, and what was acknowledged is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "fault-case.h"

static char *
title_of (Fixture *fixture)
{
  g_autofree char *text = get_file (fixture->path);
  g_autoptr (BatonLibrary) library = read_text (text);

  return g_strdup (baton_task_get_title (baton_library_find_task (library, "t")));
}

/* One save with one fault, and what must hold behind it; then one without, which must clear up. */
static void
try_one (Fixture    *fixture,
         int         nth,
         int         number,
         const char *mode)
{
  g_autofree char *title = NULL;
  const Trouble trouble = { .nth = nth, .number = number, .mode = mode };
  const Trouble none = { 0 };
  Outcome outcome, after;

  forget_everything (fixture);
  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  outcome = run_in (fixture, "Two", &trouble);
  title = title_of (fixture);
  if (outcome.acknowledged)
    g_assert_cmpstr (title, ==, "Two");
  else if (strcmp (title, "One") != 0 && strcmp (title, "Two") != 0)
    g_error ("operation %d, %s, %s: the title is “%s”", nth, g_strerror (number), mode, title);
  if (!outcome.acknowledged && !outcome.killed)
    g_assert_cmpuint (strlen (outcome.message), >, 1);
  /* Until the folder is synced, a power cut may bring the old version back, which then must be in its place. */
  if (!outcome.acknowledged && !outcome.killed && strcmp (title, "Two") == 0 && count_strays (fixture) != 1)
    g_error ("operation %d, %s, %s: the old version was put aside too soon", nth, g_strerror (number), mode);
  if (count_strays (fixture) > 1)
    g_error ("operation %d, %s, %s leaves more than one stray", nth, g_strerror (number), mode);
  after = run_in (fixture, "Three", &none);
  if (!after.acknowledged)
    g_error ("after operation %d, %s, %s: %s", nth, g_strerror (number), mode, after.message);
  g_free (title);
  title = title_of (fixture);
  g_assert_cmpstr (title, ==, "Three");
  if (count_strays (fixture) > 0)
    g_error ("after operation %d, %s, %s a stray stays for ever", nth, g_strerror (number), mode);
  g_free (outcome.message);
  g_free (after.message);
}

static void
try_all (Fixture    *fixture,
         int         number,
         const char *mode)
{
  int n_operations = count_in (fixture, NULL);

  for (int nth = 1; nth <= n_operations; nth++)
    try_one (fixture, nth, number, mode);
}

static void
test_once (Fixture       *fixture,
           gconstpointer  unused)
{
  try_all (fixture, EIO, "once");
}

static void
test_for_good (Fixture       *fixture,
               gconstpointer  unused)
{
  try_all (fixture, ENOSPC, "always");
}

static void
test_interrupted (Fixture       *fixture,
                  gconstpointer  unused)
{
  try_all (fixture, EINTR, "once");
}

/* What an old file system says to an exchange, and to everything else. */
static void
test_unsupported (Fixture       *fixture,
                  gconstpointer  unused)
{
  try_all (fixture, EINVAL, "once");
}

static void
test_short_writes (Fixture       *fixture,
                   gconstpointer  unused)
{
  try_all (fixture, 0, "once");
}

static void
test_kill_before (Fixture       *fixture,
                  gconstpointer  unused)
{
  try_all (fixture, 0, "before");
}

static void
test_kill_after (Fixture       *fixture,
                 gconstpointer  unused)
{
  try_all (fixture, 0, "after");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("faults/once", test_once);
  ADD ("faults/for-good", test_for_good);
  ADD ("faults/interrupted", test_interrupted);
  ADD ("faults/unsupported", test_unsupported);
  ADD ("faults/short-writes", test_short_writes);
  ADD ("faults/kill-before", test_kill_before);
  ADD ("faults/kill-after", test_kill_after);
  return g_test_run ();
}
