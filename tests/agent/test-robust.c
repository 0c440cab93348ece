/* The reminder where something is missing, damaged, huge or gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "agent-case.h"

#include "agent/baton-wall-timer.h"

#define REFUSED "The Library Cannot Be Read…"

static AgentCase *
start (const char *library)
{
  AgentCase *self = agent_case_new (library);

  agent_case_show_tray (self, TRUE);
  agent_case_start (self);
  UNTIL (self->n_registered == 1);
  return self;
}

static void
test_library_missing (void)
{
  AgentCase *self = start (NULL);

  UNTIL (agent_case_find (self, "Open Baton"));
  g_assert_cmpint (agent_case_find (self, REFUSED), ==, 0);
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Trainer", "")));
  UNTIL (agent_case_find (self, "Trainer"));
  agent_case_free (self);
}

static const char *const refused[][2] = {
  { "truncated", "<library xmlns=\"urn:baton:library:1\" version=\"1\"><tas" },
  { "newer", "<library xmlns=\"urn:baton:library:1\" version=\"7\"/>" },
  { "empty", "" },
  { "no-library", "<html/>" },
};

/* It is told by a line that opens the window, and over as soon as the file is good again. */
static void
test_library_refused (gconstpointer data)
{
  const char *const *row = data;
  AgentCase *self = start (row[1]);

  UNTIL (agent_case_find (self, REFUSED));
  g_assert_true (agent_case_has_status (self, "Active"));
  g_assert_true (agent_case_click (self, agent_case_find (self, REFUSED), 0));
  UNTIL (self->asked->len == 1);
  g_assert_true (g_variant_is_of_type (self->asked->pdata[0], G_VARIANT_TYPE ("(a{sv})")));
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Trainer", "")));
  UNTIL (agent_case_find (self, "Trainer"));
  g_assert_cmpint (agent_case_find (self, REFUSED), ==, 0);
  agent_case_free (self);
}

static void
test_library_removed (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", "")));

  UNTIL (agent_case_find (self, "Trainer"));
  g_assert_cmpint (g_unlink (self->library), ==, 0);
  UNTIL (agent_case_has_status (self, "Passive"));
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Back", "")));
  UNTIL (agent_case_find (self, "Back"));
  agent_case_free (self);
}

static void
test_folder_removed (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autofree char *folder = g_path_get_dirname (self->library);

  UNTIL (agent_case_find (self, "Trainer"));
  baton_test_remove_tree (folder);
  UNTIL (agent_case_has_status (self, "Passive"));
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Back", "")));
  UNTIL (agent_case_find (self, "Back"));
  agent_case_free (self);
}

static void
test_library_is_a_link (void)
{
  AgentCase *self = agent_case_new (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autofree char *there = g_build_filename (self->home, "synced.xml", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (self->library);

  g_assert_cmpint (g_rename (self->library, there), ==, 0);
  g_assert_true (g_file_make_symbolic_link (link, there, NULL, NULL));
  agent_case_show_tray (self, TRUE);
  agent_case_start (self);
  UNTIL (agent_case_find (self, "Trainer"));
  g_assert_true (g_file_set_contents (there, LIBRARY (TASK (TRAINER, "Changed", "")), -1, NULL));
  UNTIL (agent_case_find (self, "Changed"));
  agent_case_free (self);
}

static void
test_ten_thousand_wishes (void)
{
  g_autoptr (GString) tasks = g_string_new (NULL);
  g_autofree char *library = NULL;
  AgentCase *self;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (tasks, "<task id=\"t%05d\" title=\"Wish %d\" stage=\"want-to-start\" position=\"%06d\"/>", i, i, i);
  library = g_strdup_printf (LIBRARY ("%s"), tasks->str);
  self = start (library);
  UNTIL (agent_case_find (self, "9995 More…"));
  agent_case_free (self);
}

static void
test_second_copy (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autoptr (GSubprocess) second = NULL;

  UNTIL (agent_case_find (self, "Trainer"));
  second = agent_case_spawn (self, NULL);
  g_assert_true (g_subprocess_wait_check (second, NULL, NULL));
  g_assert_cmpuint (self->n_registered, ==, 1);
  agent_case_free (self);
}

static void
test_bus_gone (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", "")));

  UNTIL (agent_case_find (self, "Trainer"));
  g_test_dbus_stop (self->bus);
  self->has_bus = FALSE;
  UNTIL (self->ended);
  g_assert_cmpint (self->status, ==, 0);
  agent_case_free (self);
}

static void
test_no_bus (void)
{
  AgentCase *self = agent_case_new (NULL);
  g_autoptr (GSubprocess) agent = NULL;

  g_test_dbus_stop (self->bus);
  self->has_bus = FALSE;
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  agent = agent_case_spawn (self, NULL);
  g_assert_true (g_subprocess_wait (agent, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (agent));
  g_assert_cmpint (g_subprocess_get_exit_status (agent), ==, 1);
  agent_case_free (self);
}

static void
test_bad_use (void)
{
  static const char *const arguments[] = { "--bogus", "library.xml" };
  AgentCase *self = agent_case_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_autoptr (GSubprocess) agent = agent_case_spawn (self, arguments[i]);

      g_assert_true (g_subprocess_wait (agent, NULL, NULL));
      g_assert_true (g_subprocess_get_if_exited (agent));
      g_assert_cmpint (g_subprocess_get_exit_status (agent), ==, 2);
    }
  agent_case_free (self);
}

static void
rang_cb (gpointer times)
{
  (*(guint *) times)++;
}

static void
test_timer_rings (void)
{
  guint times = 0;
  g_autoptr (BatonWallTimer) timer = baton_wall_timer_new (rang_cb, &times);

  baton_wall_timer_arm (timer, g_get_real_time () / G_USEC_PER_SEC + 1);
  UNTIL (times == 1);
}

/* A moment that is over rings at once: the machine slept through it. */
static void
test_timer_rings_late (void)
{
  guint times = 0;
  g_autoptr (BatonWallTimer) timer = baton_wall_timer_new (rang_cb, &times);

  baton_wall_timer_arm (timer, 1000000000);
  UNTIL (times == 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agent/robust/bad-use", test_bad_use);
  g_test_add_func ("/agent/robust/library-missing", test_library_missing);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/agent/robust/library-refused/%s", refused[i][0]);

      g_test_add_data_func (path, refused[i], test_library_refused);
    }
  g_test_add_func ("/agent/robust/library-removed", test_library_removed);
  g_test_add_func ("/agent/robust/folder-removed", test_folder_removed);
  g_test_add_func ("/agent/robust/library-is-a-link", test_library_is_a_link);
  g_test_add_func ("/agent/robust/ten-thousand-wishes", test_ten_thousand_wishes);
  g_test_add_func ("/agent/robust/second-copy", test_second_copy);
  g_test_add_func ("/agent/robust/bus-gone", test_bus_gone);
  g_test_add_func ("/agent/robust/no-bus", test_no_bus);
  g_test_add_func ("/agent/robust/timer-rings", test_timer_rings);
  g_test_add_func ("/agent/robust/timer-rings-late", test_timer_rings_late);
  return g_test_run ();
}
