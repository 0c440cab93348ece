/* Ancestors: the versions of a library that this machine last read or wrote, for a merge with what comes next.
 *
 * They are no backups: nobody is told of them, nothing is synced to the disk, and without one a merge does with less.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-ancestor.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-backup.h"
#include "storage/baton-file.h"

/* One for each program that has the library open, and some for those that change it meanwhile. */
#define KEEP_LAST 6
/* So many backups are searched, besides, for a version that two others come from. */
#define MOST_BACKUPS 10
/* A copy of more bytes than this takes noticeable time, and a second name for the file takes none. Who changes the file in
 * place changes that too, and the digest tells. */
#define MOST_TO_COPY (4 * 1024 * 1024)

static char *
folder_of (const char *library_path)
{
  g_autofree char *backups = baton_backup_dup_folder (library_path);
  g_autofree char *name = g_path_get_basename (backups);

  return g_build_filename (g_get_user_state_dir (), "baton", "base", name, NULL);
}

static char *
path_of (const char *folder,
         const char *digest)
{
  g_autofree char *name = g_strconcat (digest, ".xml", NULL);

  return g_build_filename (folder, name, NULL);
}

typedef struct
{
  char  *path;
  gint64 modified;
} Ancestor;

static void
clear_ancestor (gpointer data)
{
  g_free (((Ancestor *) data)->path);
}

static int
compare_age (gconstpointer one,
             gconstpointer other)
{
  gint64 a = ((const Ancestor *) one)->modified;
  gint64 b = ((const Ancestor *) other)->modified;

  return (a < b) - (a > b);
}

/* Returns: (transfer full) (element-type Ancestor): everything in the folder, newest first. */
static GArray *
list_folder (const char *folder)
{
  GArray *ancestors = g_array_new (FALSE, FALSE, sizeof (Ancestor));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (ancestors, clear_ancestor);
  while (dir && (name = g_dir_read_name (dir)))
    {
      Ancestor ancestor = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf info;

      if (g_lstat (ancestor.path, &info) == 0)
        ancestor.modified = info.st_ctim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_ctim.tv_nsec;
      g_array_append_val (ancestors, ancestor);
    }
  g_array_sort (ancestors, compare_age);
  return ancestors;
}

static void
prune (const char *folder)
{
  g_autoptr (GArray) ancestors = list_folder (folder);

  for (guint i = KEEP_LAST; i < ancestors->len; i++)
    g_unlink (g_array_index (ancestors, Ancestor, i).path);
}

/* Under another name first, so that a name always has its whole content. Not synced: it can do without. */
static void
copy (const char *folder,
      const char *path,
      const char *data,
      gsize       size)
{
  g_autofree char *part = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%08x.part", folder, g_random_int ());

  if (!g_file_set_contents_full (part, data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL) || g_rename (part, path) != 0)
    g_unlink (part);
}

/**
 * baton_ancestor_keep:
 * @library_path: the resolved path of a library
 * @bytes: the version that stands there now
 * @digest: its digest
 *
 * Remembers a version that was read completely or written. Where that fails a later merge does without.
 */
void
baton_ancestor_keep (const char *library_path,
                     GBytes     *bytes,
                     const char *digest)
{
  g_autofree char *folder = folder_of (library_path);
  g_autofree char *path = path_of (folder, digest);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_access (path, F_OK) == 0 || g_mkdir_with_parents (folder, 0700) != 0)
    return;
  if (size <= MOST_TO_COPY || linkat (AT_FDCWD, library_path, AT_FDCWD, path, 0) != 0)
    copy (folder, path, data, size);
  prune (folder);
}

static GBytes *
read_checked (const char *path,
              const char *digest)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, path, &look, NULL);
  BatonDigest found;

  if (!bytes)
    return NULL;
  found = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return strcmp (found.text, digest) == 0 ? g_steal_pointer (&bytes) : NULL;
}

/**
 * baton_ancestor_find:
 * @library_path: the resolved path of a library
 * @digest: of the version that is looked for
 *
 * Looks among the ancestors, and then among the backups.
 *
 * Returns: (transfer full) (nullable): the version, NULL where it is nowhere any more
 */
GBytes *
baton_ancestor_find (const char *library_path,
                     const char *digest)
{
  g_autofree char *folder = folder_of (library_path);
  g_autofree char *path = path_of (folder, digest);
  GBytes *bytes = read_checked (path, digest);
  g_autoptr (GPtrArray) backups = bytes ? NULL : baton_backup_list (library_path);

  for (guint i = 0; !bytes && i < backups->len; i++)
    {
      BatonBackup *backup = g_ptr_array_index (backups, i);

      if (g_str_has_prefix (digest, backup->digest))
        bytes = read_checked (backup->path, digest);
    }
  return bytes;
}

/**
 * baton_ancestor_find_last:
 * @library_path: the resolved path of a library
 *
 * Returns: (transfer full) (nullable): the version that this machine read or wrote last, NULL where it knows of none
 */
GBytes *
baton_ancestor_find_last (const char *library_path)
{
  g_autofree char *folder = folder_of (library_path);
  g_autoptr (GArray) ancestors = list_folder (folder);
  GBytes *bytes = NULL;

  for (guint i = 0; i < ancestors->len && !bytes; i++)
    {
      g_autofree char *name = g_path_get_basename (g_array_index (ancestors, Ancestor, i).path);

      if (g_str_has_suffix (name, ".xml"))
        {
          name[strlen (name) - strlen (".xml")] = '\0';
          bytes = read_checked (g_array_index (ancestors, Ancestor, i).path, name);
        }
    }
  return bytes;
}

/**
 * baton_ancestor_list:
 * @library_path: the resolved path of a library
 *
 * Returns: (transfer full) (element-type filename): earlier versions that two others may come from, ancestors and then
 * backups, newest first
 */
GPtrArray *
baton_ancestor_list (const char *library_path)
{
  g_autofree char *folder = folder_of (library_path);
  g_autoptr (GArray) ancestors = list_folder (folder);
  g_autoptr (GPtrArray) backups = baton_backup_list (library_path);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ancestors->len; i++)
    g_ptr_array_add (paths, g_strdup (g_array_index (ancestors, Ancestor, i).path));
  for (guint i = 0; i < backups->len && i < MOST_BACKUPS; i++)
    g_ptr_array_add (paths, g_strdup (((BatonBackup *) backups->pdata[i])->path));
  return paths;
}
