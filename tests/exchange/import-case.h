/* What the tests of the import share: posts from files and from strings, and a look into a library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "exchange/baton-import.h"

static inline char *
case_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "import", name, NULL);
}

static inline GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize n_bytes;

  g_file_get_contents (path, &data, &n_bytes, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, n_bytes);
}

static inline BatonImport *
import_bytes (GBytes       *bytes,
              BatonLibrary *library)
{
  g_autoptr (GError) error = NULL;
  BatonImport *import = baton_import_new_markdown (bytes, library, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);
  return import;
}

static inline BatonImport *
import_text (const char   *text,
             BatonLibrary *library)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return import_bytes (bytes, library);
}

/* Borrowed: the import keeps its items. */
static inline BatonImportItem *
item_at (BatonImport *import,
         guint        at)
{
  g_autoptr (BatonImportItem) item = g_list_model_get_item (baton_import_get_items (import), at);

  return item;
}

static inline BatonImportItem *
find_item (BatonImport     *import,
           BatonImportKind  kind,
           const char      *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (baton_import_get_items (import)); i++)
    if (baton_import_item_get_kind (item_at (import, i)) == kind
        && g_str_equal (baton_import_item_get_title (item_at (import, i)), title))
      return item_at (import, i);
  return NULL;
}

/* Borrowed: the library keeps its records. */
static inline BatonProvider *
find_provider (BatonLibrary *library,
               const char   *name)
{
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (g_str_equal (baton_provider_get_name (provider), name))
        return provider;
    }
  return NULL;
}

static inline BatonTask *
find_task (BatonLibrary *library,
           const char   *title)
{
  GListModel *tasks = baton_library_get_tasks (library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (g_str_equal (baton_task_get_title (task), title))
        return task;
    }
  return NULL;
}
