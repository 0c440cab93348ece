/* Runs a fuzz target on kept inputs, each a test of its own: replay FOLDER..., in TAP.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>

#include <glib.h>

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_strcmp0 (*(const char *const *) one, *(const char *const *) other);
}

/* A target may have found nothing yet: then it has no folder for it. */
static void
collect (GPtrArray  *paths,
         const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (*name != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
}

/* The bytes get a place of exactly their size, so that a step beyond it is seen. */
static gboolean
replay (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, &error))
    {
      g_print ("# %s\n", error->message);
      return FALSE;
    }
  exact = g_memdup2 (contents, size);
  return LLVMFuzzerTestOneInput (exact ? exact : (const uint8_t *) "", size) == 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  int status = EXIT_SUCCESS;

  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    collect (paths, argv[i]);
  g_ptr_array_sort (paths, compare_names);
  g_print ("1..%u\n", MAX (paths->len, 1));
  if (paths->len == 0)
    g_print ("not ok 1 there is nothing to replay\n");
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      gboolean ok = replay (paths->pdata[i]);

      g_print ("%s %u %s\n", ok ? "ok" : "not ok", i + 1, name);
      if (!ok)
        status = EXIT_FAILURE;
    }
  return paths->len == 0 ? EXIT_FAILURE : status;
}
