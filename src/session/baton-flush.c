/* Waiting until everything is saved, without standing still.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-flush.h"

/* Who hears the answer may let go of everything else. */
static void
stop_waiting (GTask *task)
{
  g_signal_handlers_disconnect_by_data (g_task_get_source_object (task), task);
  if (g_task_get_cancellable (task))
    g_signal_handlers_disconnect_by_data (g_task_get_cancellable (task), task);
}

/* What changed while it was written is written too. */
static void
saved_cb (BatonAutosave *autosave,
          gpointer       data)
{
  g_autoptr (GTask) task = g_object_ref (data);

  if (baton_autosave_is_dirty (autosave))
    {
      baton_autosave_retry (autosave);
      return;
    }
  stop_waiting (task);
  g_task_return_boolean (task, TRUE);
}

static void
failed_cb (BatonAutosave *autosave,
           const GError  *error,
           gpointer       data)
{
  g_autoptr (GTask) task = g_object_ref (data);

  stop_waiting (task);
  g_task_return_error (task, g_error_copy (error));
}

/* What is being written is written all the same. */
static void
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  g_autoptr (GTask) task = g_object_ref (data);

  stop_waiting (task);
  g_task_return_error_if_cancelled (task);
}

static void
wait_for (GObject    *object,
          const char *signal,
          GCallback   callback,
          GTask      *task)
{
  g_signal_connect_data (object, signal, callback, g_object_ref (task), (GClosureNotify) (GCallback) g_object_unref, 0);
}

/**
 * baton_flush_async:
 * @autosave: what saves the library
 * @cancellable: (nullable): ends the waiting, but no save that is under way
 * @callback: called when nothing is left to save, or when it could not be written
 * @data: for @callback
 *
 * Saves at once, in the worker.
 */
void
baton_flush_async (BatonAutosave       *autosave,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (autosave, cancellable, callback, data);

  g_task_set_source_tag (task, baton_flush_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!baton_autosave_is_dirty (autosave))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  wait_for (G_OBJECT (autosave), "saved", G_CALLBACK (saved_cb), task);
  wait_for (G_OBJECT (autosave), "failed", G_CALLBACK (failed_cb), task);
  if (cancellable)
    wait_for (G_OBJECT (cancellable), "cancelled", G_CALLBACK (cancelled_cb), task);
  baton_autosave_retry (autosave);
}

/* Returns: whether nothing is left to save; else why, of BATON_STORE_ERROR or G_IO_ERROR. */
gboolean
baton_flush_finish (GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
