/* Kills at any moment, again and again: the file is always whole, what was acknowledged is there, and the next save works.
 *
 * BATON_LONG_TESTS kills 1,000 times instead of 200.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <signal.h>
#include <sys/wait.h>

#include "store-case.h"

#define USUAL_KILLS 200
#define LONG_KILLS 1000

typedef struct
{
  guint  n_killed;
  guint  n_acknowledged;
  gint64 longest; /* in µs: how long a save takes */
} Record;

static GPid
start (Fixture    *fixture,
       const char *title,
       int        *output)
{
  const char *argv[] = { g_getenv ("SAVE_ONCE"), fixture->path, title, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  GPid child;

  environment = g_environ_setenv (environment, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  environment = g_environ_setenv (environment, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_spawn_async_with_pipes (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, NULL, output,
                            NULL, &error);
  g_assert_no_error (error);
  return child;
}

/* Returns: whether the program said that it had saved. */
static gboolean
was_acknowledged (int output)
{
  char text[16] = { 0 };
  gssize n = read (output, text, sizeof text - 1);

  close (output);
  return n > 0 && g_str_has_prefix (text, "saved");
}

static char *
title_of (Fixture *fixture)
{
  g_autofree char *text = get_file (fixture->path);
  g_autoptr (BatonLibrary) library = read_text (text);

  return g_strdup (baton_task_get_title (baton_library_find_task (library, "t")));
}

static guint
count_strays (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    n += g_str_has_prefix (name, ".~");
  return n;
}

static void
save_whole (Fixture    *fixture,
            const char *title,
            Record     *record)
{
  gint64 begin = g_get_monotonic_time ();
  int output, status;
  GPid child = start (fixture, title, &output);
  g_autofree char *now = NULL;

  g_assert_true (was_acknowledged (output));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  record->longest = MAX (record->longest, g_get_monotonic_time () - begin);
  now = title_of (fixture);
  g_assert_cmpstr (now, ==, title);
  g_assert_cmpuint (count_strays (fixture), ==, 0);
}

static void
save_and_kill (Fixture *fixture,
               guint    nth,
               Record  *record)
{
  g_autofree char *before = title_of (fixture);
  g_autofree char *title = g_strdup_printf ("Save %u", nth);
  g_autofree char *now = NULL;
  int output, status;
  GPid child = start (fixture, title, &output);

  g_usleep ((gulong) g_test_rand_int_range (0, (int) record->longest + 1));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  record->n_killed += WIFSIGNALED (status);
  now = title_of (fixture);
  if (was_acknowledged (output))
    {
      record->n_acknowledged++;
      g_assert_cmpstr (now, ==, title);
    }
  else if (strcmp (now, title) != 0)
    g_assert_cmpstr (now, ==, before);
  g_assert_cmpuint (count_strays (fixture), <=, 1);
}

static void
test_kills (Fixture       *fixture,
            gconstpointer  unused)
{
  guint n_kills = g_getenv ("BATON_LONG_TESTS") ? LONG_KILLS : USUAL_KILLS;
  Record record = { 0 };

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  save_whole (fixture, "First", &record);
  for (guint i = 0; i < n_kills; i++)
    {
      save_and_kill (fixture, i, &record);
      if (i % 10 == 9)
        save_whole (fixture, "Whole", &record);
    }
  save_whole (fixture, "Last", &record);
  g_test_message ("%u killed, %u acknowledged", record.n_killed, record.n_acknowledged);
  g_assert_cmpuint (record.n_killed, >, n_kills / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("kills/random", test_kills);
  return g_test_run ();
}
