/* Loads a library, gives its task the title it is told, saves, and says how that went: what the tests of faults and kills
 * run, again and again.
 *
 * save-once PATH TITLE: exits with 0 and "saved" once the save is durable, with 1 and a message otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>

#include "storage/baton-store.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (BatonStore) store = baton_store_new (argv[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonLibrary) library = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean ok;

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
    g_print ("saved\n");
  return bytes && !error ? EXIT_SUCCESS : EXIT_FAILURE;
}
