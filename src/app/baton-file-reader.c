/* Reading a whole file that somebody chose, by a worker and up to a size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-file-reader.h"

#include <glib/gi18n.h>

static void
set_too_big (gsize    most,
             GError **error)
{
  g_autofree char *size = g_format_size_full (most, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: a size such as "16 MiB" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("It is larger than %s."), size);
}

/* A pipe would keep the worker waiting for ever, and a folder has no text: they are told apart before they are opened. */
static gboolean
check_kind (GFile         *file,
            gsize          most,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("It is not a file with text in it, but a folder or a device."));
      return FALSE;
    }
  if ((guint64) g_file_info_get_size (info) > most)
    {
      set_too_big (most, error);
      return FALSE;
    }
  return TRUE;
}

/* Reads one byte more than may be, because a file can grow after it was asked for its size. */
static GBytes *
read_all (GInputStream  *stream,
          gsize          most,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[16384];
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, piece, sizeof piece, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, piece, n_read);
      if (bytes->len > most)
        {
          set_too_big (most, error);
          return NULL;
        }
    }
  return n_read == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  gsize most = *(gsize *) data;
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GBytes *bytes = NULL;

  if (check_kind (source, most, cancellable, &error))
    stream = g_file_read (source, cancellable, &error);
  if (stream)
    bytes = read_all (G_INPUT_STREAM (stream), most, cancellable, &error);
  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * baton_file_reader_read_async:
 * @file: a regular file
 * @most: so many bytes it may have
 * @cancellable: (nullable): ends the reading early
 * @callback: called when the file is read, or cannot be
 * @data: for @callback
 */
void
baton_file_reader_read_async (GFile               *file,
                              gsize                most,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, baton_file_reader_read_async);
  g_task_set_task_data (task, g_memdup2 (&most, sizeof most), g_free);
  g_task_run_in_thread (task, read_in_worker);
}

/**
 * baton_file_reader_read_finish:
 * @file: the file
 * @result: of baton_file_reader_read_async()
 * @error: why it could not be read, of G_IO_ERROR; NO_SPACE where it is too large
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
baton_file_reader_read_finish (GFile         *file,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
