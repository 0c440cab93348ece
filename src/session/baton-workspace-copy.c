/* The open library saved by a worker: to its own file, and as a copy for the person to keep.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-workspace.h"

#include "session/baton-flush.h"
#include "storage/baton-copy.h"
#include "storage/baton-store.h"

typedef struct
{
  char   *path;
  GBytes *bytes;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
copy_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Copy *copy = data;
  GError *error = NULL;

  if (baton_copy_write (copy->path, copy->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * baton_workspace_save_copy_async:
 * @self: a workspace that is READY
 * @path: (type filename): where to; a file there is replaced, and of a link what it leads to
 * @cancellable: (nullable): heeded until the copy takes its place
 * @callback: called when the copy is durable, or could not be written
 * @data: for @callback
 *
 * Writes the library elsewhere, for the person to keep while its own file cannot be written. Changes stay dirty.
 */
void
baton_workspace_save_copy_async (BatonWorkspace      *self,
                                 const char          *path,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Copy *copy = g_new0 (Copy, 1);

  g_return_if_fail (baton_workspace_get_state (self) == BATON_WORKSPACE_READY);

  copy->path = g_strdup (path);
  copy->bytes = baton_store_serialize (baton_workspace_get_library (self));
  /* A copy that is there is told, whatever was clicked meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, baton_workspace_save_copy_async);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_in_worker);
}

/* Returns: whether the copy is durable; else what was there before is still there. */
gboolean
baton_workspace_save_copy_finish (BatonWorkspace  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
flushed_cb (GObject      *autosave,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (baton_flush_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * baton_workspace_save_async:
 * @self: a workspace
 * @cancellable: (nullable): ends the waiting, but no save that is under way
 * @callback: called when nothing is left to save, or when it could not be written
 * @data: for @callback
 *
 * The same as baton_workspace_save_now(), with the file written by a worker.
 */
void
baton_workspace_save_async (BatonWorkspace      *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, baton_workspace_save_async);
  if (baton_workspace_get_autosave (self))
    {
      baton_flush_async (baton_workspace_get_autosave (self), cancellable, flushed_cb, task);
      return;
    }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

/* Returns: whether nothing is left to save. */
gboolean
baton_workspace_save_finish (BatonWorkspace  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
