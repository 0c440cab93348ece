/* Files: where a library really stands, and reading all of it without trusting what stands there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-store.h"
#include "storage/baton-xml-names.h"

/* Sets a BATON_STORE_ERROR_IO with the system's words for an errno, and before them the name, if any. */
void
baton_file_set_error (GError     **error,
                      int          number,
                      const char  *name)
{
  g_autofree char *shown = name ? g_filename_display_name (name) : NULL;

  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO, "%s%s%s", shown ? shown : "", shown ? ": " : "",
               g_strerror (number));
}

void
baton_place_clear (BatonPlaceOnDisk *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
}

/* Returns: (transfer full) (nullable): the folder of @path with links followed, or as it is where it is not there yet. */
static char *
resolve_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *real = realpath (folder, NULL);
  char *copy;

  if (!real)
    return errno == ENOENT ? g_canonicalize_filename (folder, NULL) : NULL;
  copy = g_strdup (real);
  free (real);
  return copy;
}

/**
 * baton_file_resolve:
 * @path: what the person named
 * @place: (out): where that is
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Follows links. A link that leads nowhere is refused: what it leads to is perhaps only not mounted, and must not be
 * taken for a library that is not there yet.
 *
 * Returns: whether the place is known
 */
gboolean
baton_file_resolve (const char        *path,
                    BatonPlaceOnDisk  *place,
                    GError           **error)
{
  char *real = realpath (path, NULL);
  struct stat link;
  g_autofree char *folder = NULL;

  if (real)
    {
      place->path = g_strdup (real);
      free (real);
    }
  else if (errno != ENOENT)
    {
      baton_file_set_error (error, errno, path);
      return FALSE;
    }
  else if (lstat (path, &link) == 0)
    {
      baton_file_set_error (error, ENOENT, path);
      g_prefix_error (error, _("a link that leads nowhere: "));
      return FALSE;
    }
  else if (!(folder = resolve_folder (path)))
    {
      baton_file_set_error (error, errno, path);
      return FALSE;
    }
  else
    {
      g_autofree char *name = g_path_get_basename (path);

      place->path = g_build_filename (folder, name, NULL);
    }
  place->folder = g_path_get_dirname (place->path);
  place->name = g_path_get_basename (place->path);
  return TRUE;
}

static void
fill_look (BatonFileLook     *look,
           const struct stat *info)
{
  look->exists = TRUE;
  look->device = info->st_dev;
  look->inode = info->st_ino;
  look->size = info->st_size;
  look->modified = info->st_mtim;
  look->mode = info->st_mode;
  look->group = info->st_gid;
  look->links = info->st_nlink;
}

/**
 * baton_file_look:
 * @folder: an open folder
 * @name: a name in it
 * @look: (out): what is there; nothing there is no error
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Returns: FALSE where the system did not say
 */
gboolean
baton_file_look (int             folder,
                 const char     *name,
                 BatonFileLook  *look,
                 GError        **error)
{
  struct stat info;

  memset (look, 0, sizeof *look);
  if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0)
    fill_look (look, &info);
  else if (errno != ENOENT)
    {
      baton_file_set_error (error, errno, name);
      return FALSE;
    }
  return TRUE;
}

gboolean
baton_file_same_look (const BatonFileLook *one,
                      const BatonFileLook *other)
{
  if (!one->exists || !other->exists)
    return one->exists == other->exists;
  return one->device == other->device && one->inode == other->inode && one->size == other->size
         && one->modified.tv_sec == other->modified.tv_sec && one->modified.tv_nsec == other->modified.tv_nsec;
}

/* Reads to the end, which may have moved since the look; at most one byte more than a library may have. */
static GByteArray *
read_to_end (int   file,
             gsize size_hint)
{
  GByteArray *out = g_byte_array_sized_new ((guint) MIN (size_hint, BATON_XML_MAX_BYTES) + 2);
  gssize n = 1;

  while (n > 0 && out->len <= BATON_XML_MAX_BYTES)
    {
      guint before = out->len;
      guint step = MAX (before < size_hint ? (guint) (size_hint - before) + 1 : 4096, 4096);

      g_byte_array_set_size (out, before + MIN (step, BATON_XML_MAX_BYTES + 1 - before));
      do
        n = read (file, out->data + before, out->len - before);
      while (n < 0 && errno == EINTR);
      g_byte_array_set_size (out, before + (n > 0 ? (guint) n : 0));
    }
  if (n >= 0)
    return out;
  g_byte_array_unref (out);
  return NULL;
}

static gboolean
check_kind (const struct stat  *info,
            const char         *name,
            GError            **error)
{
  g_autofree char *shown = g_filename_display_name (name);

  if (S_ISREG (info->st_mode) && info->st_size <= BATON_XML_MAX_BYTES)
    return TRUE;
  if (S_ISREG (info->st_mode))
    g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED, _("%s: it is larger than 128 MiB"), shown);
  else if (S_ISDIR (info->st_mode))
    g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO, _("%s: it is a folder, not a file"), shown);
  else
    g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO, _("%s: it is no ordinary file"), shown);
  return FALSE;
}

/* Opens without waiting for the other end of a pipe. Returns: -1 with an error. */
static int
open_regular (int             folder,
              const char     *name,
              BatonFileLook  *look,
              GError        **error)
{
  int file = openat (folder, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW);
  struct stat info;

  memset (look, 0, sizeof *look);
  if (file < 0)
    {
      /* A socket cannot be opened at all. */
      baton_file_set_error (error, errno, name);
      return -1;
    }
  if (fstat (file, &info) != 0)
    baton_file_set_error (error, errno, name);
  else if (check_kind (&info, name, error))
    {
      fill_look (look, &info);
      return file;
    }
  close (file);
  return -1;
}

/**
 * baton_file_read:
 * @folder: an open folder
 * @name: a name in it
 * @look: (out): what was read; where it does not exist, that is no error here
 * @error: where a BATON_STORE_ERROR_IO or _DAMAGED (too large) goes
 *
 * Returns: (transfer full) (nullable): all bytes of an ordinary file, NULL with an error or where there is none
 */
GBytes *
baton_file_read (int             folder,
                 const char     *name,
                 BatonFileLook  *look,
                 GError        **error)
{
  GByteArray *bytes;
  int file;

  if (!baton_file_look (folder, name, look, error) || !look->exists)
    return NULL;
  file = open_regular (folder, name, look, error);
  if (file < 0)
    return NULL;
  bytes = read_to_end (file, look->size);
  if (!bytes)
    baton_file_set_error (error, errno, name);
  close (file);
  return bytes ? g_byte_array_free_to_bytes (bytes) : NULL;
}
