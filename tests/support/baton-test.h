/* What every C test shares: waiting for a condition, and a folder of its own that goes at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <glib/gstdio.h>
#include <gio/gio.h>

static inline gboolean
baton_test_late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @cond holds; the cap of ten seconds only ends a test that fails anyway. */
#define UNTIL(cond)                                                       \
  G_STMT_START                                                            \
  {                                                                       \
    gboolean until_late_ = FALSE;                                         \
    guint until_id_ = g_timeout_add_seconds (10, baton_test_late_cb, &until_late_); \
    while (!(cond) && !until_late_)                                       \
      g_main_context_iteration (NULL, TRUE);                              \
    if (!until_late_)                                                     \
      g_source_remove (until_id_);                                        \
    g_assert_true (cond);                                                 \
  }                                                                       \
  G_STMT_END

static inline void
baton_test_remove_tree (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      baton_test_remove_tree (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

/* Returns: (transfer full): a new folder; give it to baton_test_remove_tree() */
static inline char *
baton_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("baton-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

static inline gboolean
baton_test_tick_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* Drops the last reference but for a worker's, and waits for that one: it lets go of the object without a word to the
 * main loop, which has to look by itself. */
static inline void
baton_test_release (gpointer object)
{
  guint tick = g_timeout_add (2, baton_test_tick_cb, NULL);

  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  UNTIL (object == NULL);
  g_source_remove (tick);
}
