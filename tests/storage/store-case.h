/* What the tests of the store share: a folder with a library in it, and looking at the file from outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage-case.h"
#include "storage/baton-backup.h"

#define ONE_TASK "<tasks><task id=\"t\" title=\"One\" position=\"V\"/></tasks>"

typedef struct
{
  char       *folder;
  char       *path;
  BatonStore *store;
} Fixture;

static inline void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *folder = baton_test_make_folder ();
  char *real = realpath (folder, NULL);

  fixture->folder = g_strdup (real);
  free (real);
  fixture->path = g_build_filename (fixture->folder, "library.xml", NULL);
  fixture->store = baton_store_new (fixture->path);
  baton_store_set_patience (fixture->store, 20);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->store);
  baton_test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

#define ADD(name, test) g_test_add ("/storage/" name, Fixture, NULL, set_up, test, tear_down)

static inline void
put_file (const char *path,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

static inline char *
get_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static inline void
assert_file_holds (const char *path,
                   const char *part)
{
  g_autofree char *text = get_file (path);

  if (!strstr (text, part))
    g_error ("“%s” is not in %s", part, text);
}

static inline struct stat
look_at (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info;
}

static inline BatonLibrary *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  BatonLibrary *library = baton_store_load (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (library);
  return library;
}

static inline void
save (Fixture      *fixture,
      BatonLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = baton_store_serialize (library);
  gboolean saved = baton_store_save (fixture->store, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static inline void
assert_save_fails (Fixture      *fixture,
                   BatonLibrary *library,
                   int           code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = baton_store_serialize (library);

  g_assert_false (baton_store_save (fixture->store, bytes, &error));
  g_assert_error (error, BATON_STORE_ERROR, code);
}

static inline void
assert_load_fails (Fixture    *fixture,
                   int         code,
                   const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (baton_store_load (fixture->store, &error));
  g_assert_error (error, BATON_STORE_ERROR, code);
  if (!strstr (error->message, reason))
    g_error ("“%s” does not say “%s”", error->message, reason);
}

/* Gives the only task another title. */
static inline void
retitle (BatonLibrary *library,
         const char   *title)
{
  baton_task_set_title (baton_library_find_task (library, "t"), title);
}

/* How many names are in a folder. */
static inline guint
count_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}
