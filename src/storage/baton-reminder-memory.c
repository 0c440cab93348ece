/* The file of what the reminder said: in the state folder of this machine, readable by its owner alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reminder-memory.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

/* Returns: (transfer full): where it stands */
char *
baton_reminder_memory_dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "baton", "reminder.txt", NULL);
}

/* Returns: (transfer full): what the file says; an empty memory where there is none, for only a nudge hangs on it */
BatonDueMemory *
baton_reminder_memory_load (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_utf8_validate (text, -1, NULL))
    return baton_due_memory_new ();
  return baton_due_memory_from_text (text);
}

/**
 * baton_reminder_memory_save:
 * @memory: what was said
 * @path: of baton_reminder_memory_dup_path()
 * @error: where a G_FILE_ERROR goes
 *
 * Returns: whether the file says it now
 */
gboolean
baton_reminder_memory_save (const BatonDueMemory  *memory,
                            const char            *path,
                            GError               **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = baton_due_memory_to_text (memory);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
