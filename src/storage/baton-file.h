/* Files: where a library really stands, and reading all of it without trusting what stands there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sys/stat.h>

#include <glib.h>

G_BEGIN_DECLS

/* A file in its folder, with every link on the way followed. */
typedef struct
{
  char *path;
  char *folder;
  char *name;
} BatonPlaceOnDisk;

/* What a cheap look tells about a file; two equal looks mean that nothing happened to it in between. */
typedef struct
{
  gboolean        exists;
  dev_t           device;
  ino_t           inode;
  off_t           size;
  struct timespec modified;
  mode_t          mode;
  gid_t           group;
  nlink_t         links;
} BatonFileLook;

gboolean baton_file_resolve    (const char         *path,
                                BatonPlaceOnDisk   *place,
                                GError            **error);
void     baton_place_clear     (BatonPlaceOnDisk   *self);

gboolean baton_file_look       (int                 folder,
                                const char         *name,
                                BatonFileLook      *look,
                                GError            **error);
gboolean baton_file_same_look  (const BatonFileLook *one,
                                const BatonFileLook *other);
GBytes  *baton_file_read       (int                 folder,
                                const char         *name,
                                BatonFileLook      *look,
                                GError            **error);
void     baton_file_set_error  (GError            **error,
                                int                 number,
                                const char         *name);

G_END_DECLS
