/* Loading: a library read by a worker, as it is or only to be shown, and what it means where that fails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-load.h"

typedef struct
{
  BatonStore *store;
  gboolean    only_view;
  char       *backup_path; /* (nullable) */
} Load;

static void
load_free (gpointer data)
{
  Load *self = data;

  g_object_unref (self->store);
  g_free (self->backup_path);
  g_free (self);
}

static void
load_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Load *self = data;
  GError *error = NULL;
  BatonLibrary *library = self->only_view ? baton_store_view (self->store, self->backup_path, &error)
                                          : baton_store_load (self->store, &error);

  if (library)
    g_task_return_pointer (task, library, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Returns: what can be done about a file that could not be loaded. */
BatonRefusal
baton_load_judge (const GError *failure)
{
  if (failure->domain != BATON_STORE_ERROR)
    return BATON_REFUSAL_OTHER;
  switch ((BatonStoreError) failure->code)
    {
    case BATON_STORE_ERROR_DAMAGED:
      return BATON_REFUSAL_DAMAGED;
    case BATON_STORE_ERROR_NEWER:
      return BATON_REFUSAL_NEWER;
    case BATON_STORE_ERROR_GONE:
      return BATON_REFUSAL_GONE;
    case BATON_STORE_ERROR_IO:
    case BATON_STORE_ERROR_BUSY:
    case BATON_STORE_ERROR_REFUSED:
    case BATON_STORE_ERROR_CHANGED:
    default:
      return BATON_REFUSAL_OTHER;
    }
}

/**
 * baton_load_async:
 * @source: whose library it will be
 * @store: its file
 * @only_view: whether it is only to be shown; see baton_store_view()
 * @backup_path: (nullable): a backup to be shown instead of the file
 * @cancellable: (nullable): ends it
 * @callback: called on this thread
 * @data: for @callback
 *
 * Reads a library in a worker.
 */
void
baton_load_async (gpointer             source,
                  BatonStore          *store,
                  gboolean             only_view,
                  const char          *backup_path,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);
  Load *self = g_new0 (Load, 1);

  self->store = g_object_ref (store);
  self->only_view = only_view;
  self->backup_path = g_strdup (backup_path);
  /* A disk that does not answer is not waited for: what is read after all, nobody has seen. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_source_tag (task, baton_load_async);
  g_task_set_task_data (task, self, load_free);
  g_task_run_in_thread (task, load_in_worker);
}

/* Returns: (transfer full) (nullable): the library, which nobody else has seen. */
BatonLibrary *
baton_load_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
