/* Bringing in: a post read by a worker, for the open library as it is at that moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-bringing-in.h"

#include "storage/baton-reader.h"

typedef struct
{
  const BatonFormat *format;
  GBytes            *bytes;
  GBytes            *library;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_bytes_unref (self->bytes);
  g_bytes_unref (self->library);
  g_free (self);
}

/* The worker has a library of its own to compare with: the open one belongs to the main thread. */
static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Reading *reading = data;
  GError *error = NULL;
  BatonRepairs repairs;
  g_autoptr (BatonLibrary) library = baton_reader_read (g_bytes_get_data (reading->library, NULL),
                                                        g_bytes_get_size (reading->library), &repairs, &error);
  BatonImport *import = library ? reading->format->import (reading->bytes, library, &error) : NULL;

  if (import)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * baton_bringing_in_read_async:
 * @workspace: a workspace that is READY
 * @format: how to read it
 * @bytes: what to read
 * @cancellable: (nullable): ends the waiting for it
 * @callback: called when it is read, or cannot be
 * @data: for @callback
 *
 * Finds out what there is in a file that could come into the library. Nothing changes.
 */
void
baton_bringing_in_read_async (BatonWorkspace      *workspace,
                              const BatonFormat   *format,
                              GBytes              *bytes,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, data);
  Reading *reading = g_new0 (Reading, 1);

  reading->format = format;
  reading->bytes = g_bytes_ref (bytes);
  reading->library = baton_store_serialize (baton_workspace_get_library (workspace));
  g_task_set_source_tag (task, baton_bringing_in_read_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_worker);
}

/* Returns: (transfer full) (nullable): what would come in; NULL with a BATON_IMPORT_ERROR. */
BatonImport *
baton_bringing_in_read_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
