/* What the tests share that run save-once in a world that goes wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdlib.h>

#include "store-case.h"

typedef struct
{
  gboolean acknowledged;
  gboolean killed;
  char    *message;
} Outcome;

/* What goes wrong; nothing where all is 0. */
typedef struct
{
  int         nth;
  int         number;
  const char *mode;
  int         replace; /* before which operation another program's file is put there */
  const char *world;
} Trouble;

static inline char *
foreign_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "foreign", NULL);
}

static inline char *
count_path (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "count", NULL);
}

static inline char **
set_number (char      **environment,
            const char *name,
            int         number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  return g_environ_setenv (environment, name, text, TRUE);
}

static inline char **
make_environment (Fixture       *fixture,
                  const Trouble *trouble)
{
  g_autofree char *foreign = foreign_path (fixture);
  g_autofree char *count = count_path ();
  char **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  environment = g_environ_setenv (environment, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  environment = g_environ_setenv (environment, "LD_PRELOAD", g_getenv ("FAULT_SHIM"), TRUE);
  environment = g_environ_setenv (environment, "FAULT_FOLDER", fixture->folder, TRUE);
  environment = set_number (environment, "FAULT_NTH", trouble->nth);
  environment = set_number (environment, "FAULT_ERRNO", trouble->number);
  environment = set_number (environment, "FAULT_REPLACE", trouble->replace);
  environment = g_environ_setenv (environment, "FAULT_MODE", trouble->mode ? trouble->mode : "once", TRUE);
  environment = g_environ_setenv (environment, "FAULT_TARGET", fixture->path, TRUE);
  environment = g_environ_setenv (environment, "FAULT_REPLACEMENT", foreign, TRUE);
  environment = g_environ_setenv (environment, "FAULT_WORLD", trouble->world ? trouble->world : "", TRUE);
  return g_environ_setenv (environment, "FAULT_COUNT", count, TRUE);
}

/* Runs save-once under the shim; without a title it only reads. */
static inline Outcome
run_in (Fixture       *fixture,
        const char    *title,
        const Trouble *trouble)
{
  const char *argv[] = { g_getenv ("SAVE_ONCE"), fixture->path, title, NULL };
  g_auto (GStrv) environment = make_environment (fixture, trouble);
  g_autoptr (GError) error = NULL;
  Outcome outcome = { FALSE, FALSE, NULL };
  int status;

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
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

/* As on a new machine, so that each save has the same operations. */
static inline void
forget_everything (Fixture *fixture)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *data = g_build_filename (g_get_user_data_dir (), "baton", NULL);
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "baton", NULL);

  baton_test_remove_tree (data);
  baton_test_remove_tree (state);
  g_unlink (lock);
}

/* How many operations a save has in that world. */
static inline int
count_in (Fixture    *fixture,
          const char *world)
{
  const Trouble trouble = { .world = world };
  g_autofree char *path = count_path ();
  g_autofree char *text = NULL;

  /* The second time, the folders above those of the program are there, as they will be later. */
  for (int i = 0; i < 2; i++)
    {
      Outcome outcome;

      forget_everything (fixture);
      put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
      outcome = run_in (fixture, "Counted", &trouble);
      g_assert_true (outcome.acknowledged);
      g_free (outcome.message);
    }
  text = get_file (path);
  g_assert_cmpint (atoi (text), >, 20);
  return atoi (text);
}

/* Nothing but the library and its lock belongs there. */
static inline guint
count_strays (Fixture *fixture)
{
  guint n_names = count_names (fixture->folder);
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  return n_names - 1 - (g_file_test (lock, G_FILE_TEST_EXISTS) ? 1 : 0);
}

/* Whether the file is whole, and a task of that title is in it. */
static inline gboolean
has_title (Fixture    *fixture,
           const char *title)
{
  g_autofree char *text = get_file (fixture->path);
  g_autoptr (BatonLibrary) library = read_text (text);
  GListModel *tasks = baton_library_get_tasks (library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (strcmp (baton_task_get_title (task), title) == 0)
        return TRUE;
    }
  return FALSE;
}
