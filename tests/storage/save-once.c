/* Loads a library, gives its task the title it is told, saves, and says how that went: what the tests of faults and kills
 * run, again and again.
 *
 * save-once PATH TITLE: exits with 0 and "saved" once the save is durable, with 1 and a message otherwise.
 * save-once PATH: only reads, without a lock, and exits with 0 where that worked and nothing can be saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "storage/baton-store.h"

static int
read_only (BatonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = baton_store_load (store, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (!library)
    return EXIT_FAILURE;
  baton_task_set_title (baton_library_find_task (library, "t"), "Not to be saved");
  bytes = baton_store_serialize (library);
  if (!baton_store_is_read_only (store) || baton_store_save (store, bytes, &error))
    return EXIT_FAILURE;
  g_printerr ("%s\n", error->message);
  return EXIT_SUCCESS;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (BatonStore) store = baton_store_new (argv[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean ok;

  if (argc < 3)
    return read_only (store);
  baton_store_set_patience (store, 5000);
  ok = baton_store_lock (store, &error);
  library = ok ? baton_store_load (store, &error) : NULL;
  if (library && baton_library_find_task (library, "t"))
    {
      baton_task_set_title (baton_library_find_task (library, "t"), argv[2]);
      bytes = baton_store_serialize (library);
      baton_store_save (store, bytes, &error);
    }
  if (ok)
    baton_store_unlock (store);
  if (error)
    g_printerr ("%s\n", error->message);
  else if (bytes)
    puts ("saved");
  return bytes && !error ? EXIT_SUCCESS : EXIT_FAILURE;
}
