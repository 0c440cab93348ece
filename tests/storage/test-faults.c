/* Every file operation of a save fails in turn, once and for good, in several ways, and every one is the last of a program
 * that is killed: the file is always the old or the new one, whole, and what was acknowledged is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "store-case.h"

typedef struct
{
  gboolean acknowledged;
  gboolean killed;
  char    *message;
} Outcome;

/* Runs save-once under the shim. */
static Outcome
run (Fixture    *fixture,
     const char *title,
     int         nth,
     int         number,
     const char *mode)
{
  const char *argv[] = { g_getenv ("SAVE_ONCE"), fixture->path, title, NULL };
  g_autofree char *nth_text = g_strdup_printf ("%d", nth);
  g_autofree char *number_text = g_strdup_printf ("%d", number);
  g_autofree char *count_path = g_build_filename (g_get_user_runtime_dir (), "count", NULL);
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { FALSE, FALSE, NULL };
  int status;

  environment = g_environ_setenv (environment, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  environment = g_environ_setenv (environment, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  environment = g_environ_setenv (environment, "LD_PRELOAD", g_getenv ("FAULT_SHIM"), TRUE);
  environment = g_environ_setenv (environment, "FAULT_FOLDER", fixture->folder, TRUE);
  environment = g_environ_setenv (environment, "FAULT_NTH", nth_text, TRUE);
  environment = g_environ_setenv (environment, "FAULT_ERRNO", number_text, TRUE);
  environment = g_environ_setenv (environment, "FAULT_MODE", mode, TRUE);
  environment = g_environ_setenv (environment, "FAULT_COUNT", count_path, TRUE);
  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &outcome.message,
                &status, &error);
  g_assert_no_error (error);
  outcome.killed = WIFSIGNALED (status);
  outcome.acknowledged = WIFEXITED (status) && WEXITSTATUS (status) == 0;
  if (outcome.killed)
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else if (!outcome.acknowledged)
    g_assert_cmpint (WEXITSTATUS (status), ==, EXIT_FAILURE);
  return outcome;
}

static int
count_operations (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "count", NULL);
  g_autofree char *text = NULL;
  Outcome outcome;

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  outcome = run (fixture, "Counted", 0, 0, "once");
  g_assert_true (outcome.acknowledged);
  g_free (outcome.message);
  text = get_file (path);
  g_assert_cmpint (atoi (text), >, 20);
  return atoi (text);
}

static char *
title_of (Fixture *fixture)
{
  g_autofree char *text = get_file (fixture->path);
  g_autoptr (BatonLibrary) library = read_text (text);

  return g_strdup (baton_task_get_title (baton_library_find_task (library, "t")));
}

/* Nothing but the library and its lock. */
static guint
count_strays (Fixture *fixture)
{
  guint n_names = count_names (fixture->folder);
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  return n_names - 1 - (g_file_test (lock, G_FILE_TEST_EXISTS) ? 1 : 0);
}

/* One save with one fault, and what must hold behind it; then one without, which must clear up. */
static void
try_one (Fixture    *fixture,
         int         nth,
         int         number,
         const char *mode)
{
  g_autofree char *title = NULL;
  Outcome outcome, after;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  outcome = run (fixture, "Two", nth, number, mode);
  title = title_of (fixture);
  if (outcome.acknowledged)
    g_assert_cmpstr (title, ==, "Two");
  else if (strcmp (title, "One") != 0 && strcmp (title, "Two") != 0)
    g_error ("operation %d, %s, %s: the title is “%s”", nth, g_strerror (number), mode, title);
  if (!outcome.acknowledged && !outcome.killed)
    g_assert_cmpuint (strlen (outcome.message), >, 1);
  if (count_strays (fixture) > 1)
    g_error ("operation %d, %s, %s leaves more than one stray", nth, g_strerror (number), mode);
  after = run (fixture, "Three", 0, 0, "once");
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
  int n_operations = count_operations (fixture);

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
