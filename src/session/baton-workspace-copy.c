/* A copy of the open library, for the person to keep.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-workspace.h"

#include "storage/baton-store.h"

/**
 * baton_workspace_save_copy:
 * @self: a workspace that is READY
 * @path: (type filename): where to; a file there is replaced
 * @error: why it could not be written
 *
 * Writes the library elsewhere, for the person to keep while its own file cannot be written.
 * Changes stay dirty.
 *
 * Returns: whether the copy is durable
 */
gboolean
baton_workspace_save_copy (BatonWorkspace *self,
                           const char     *path,
                           GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (BATON_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (baton_workspace_get_state (self) == BATON_WORKSPACE_READY, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = baton_store_serialize (baton_workspace_get_library (self));
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (
      path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}
