/* A glance at a library: read again where it changed, without a lock and without the means to save.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-glance.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-digest.h"
#include "storage/baton-file.h"
#include "storage/baton-reader.h"

struct _BatonGlance
{
  char            *path;
  BatonGlanceNews  last; /* SAME until the first look */
  BatonFileLook    look;
  BatonDigest      digest;
};

/* Returns: (transfer full): for the file at @path; nothing is read yet */
BatonGlance *
baton_glance_new (const char *path)
{
  BatonGlance *self = g_new0 (BatonGlance, 1);

  self->path = g_strdup (path);
  return self;
}

void
baton_glance_free (BatonGlance *self)
{
  g_free (self->path);
  g_free (self);
}

static BatonLibrary *
read_library (const char  *path,
              GBytes      *bytes,
              GError     **error)
{
  BatonRepairs repairs = { 0 };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  BatonLibrary *library = baton_reader_read (data ? data : "", size, &repairs, error);

  if (!library)
    g_prefix_error (error, "%s: ", path);
  return library;
}

static BatonGlanceNews
judge_bytes (BatonGlance         *self,
             const char          *path,
             GBytes              *bytes,
             const BatonFileLook *look,
             BatonLibrary       **library,
             GError             **error)
{
  BatonDigest digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  gboolean same = self->last == BATON_GLANCE_NEW && baton_digest_equal (&digest, &self->digest);

  self->look = *look;
  self->digest = digest;
  if (same)
    return BATON_GLANCE_SAME;
  *library = read_library (path, bytes, error);
  return *library ? BATON_GLANCE_NEW : BATON_GLANCE_REFUSED;
}

static BatonGlanceNews
look_in (BatonGlance             *self,
         int                      folder,
         const BatonPlaceOnDisk  *place,
         BatonLibrary           **library,
         GError                 **error)
{
  BatonFileLook look = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  if (!baton_file_look (folder, place->name, &look, error))
    return BATON_GLANCE_REFUSED;
  if (!look.exists)
    return BATON_GLANCE_NONE;
  if (self->last == BATON_GLANCE_NEW && baton_file_same_look (&look, &self->look))
    return BATON_GLANCE_SAME;
  bytes = baton_file_read (folder, place->name, &look, &problem);
  if (bytes)
    return judge_bytes (self, place->path, bytes, &look, library, error);
  if (!problem)
    return BATON_GLANCE_NONE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return BATON_GLANCE_REFUSED;
}

static BatonGlanceNews
look_at (BatonGlance   *self,
         BatonLibrary **library,
         GError       **error)
{
  BatonPlaceOnDisk place = { 0 };
  BatonGlanceNews news;
  int folder;

  if (!baton_file_resolve (self->path, &place, error))
    {
      baton_place_clear (&place);
      return BATON_GLANCE_REFUSED;
    }
  folder = open (place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    news = look_in (self, folder, &place, library, error);
  else if (errno == ENOENT)
    news = BATON_GLANCE_NONE;
  else
    {
      baton_file_set_error (error, errno, place.folder);
      news = BATON_GLANCE_REFUSED;
    }
  if (folder >= 0)
    close (folder);
  baton_place_clear (&place);
  return news;
}

/**
 * baton_glance_look:
 * @self: a glance
 * @library: (out) (transfer full): with BATON_GLANCE_NEW, what stands there now; it belongs to the caller alone
 * @error: with BATON_GLANCE_REFUSED, a BATON_STORE_ERROR
 *
 * Reads the file where it differs from the last look; cheap where nothing happened. May block on a slow disk.
 *
 * Returns: what became of it
 */
BatonGlanceNews
baton_glance_look (BatonGlance   *self,
                   BatonLibrary **library,
                   GError       **error)
{
  BatonGlanceNews news = look_at (self, library, error);

  if (news != BATON_GLANCE_SAME)
    self->last = news;
  return news;
}
