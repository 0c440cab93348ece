/* Durable writing: new bytes stand complete on the disk before they take an old file's place, and nothing is overwritten.
 *
 * Everything happens in one open folder. Names are names in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-digest.h"
#include "storage/baton-file.h"

G_BEGIN_DECLS

/* Stands for "there was no file" in the names of temporaries. */
#define BATON_DURABLE_NO_BASE "none"

/* What a temporary's name says about it. */
typedef struct
{
  gboolean complete; /* FALSE: it was still being written */
  char     base[BATON_DIGEST_LENGTH + 1];
  char     content[BATON_DIGEST_LENGTH + 1];
} BatonTemporary;

typedef enum
{
  BATON_SWAP_DONE,
  BATON_SWAP_THERE,       /* a file is there where none was expected */
  BATON_SWAP_GONE,        /* no file is there where one was expected */
  BATON_SWAP_UNSUPPORTED, /* the file system cannot do it */
  BATON_SWAP_FAILED,      /* with an error */
} BatonSwap;

int       baton_durable_open_folder  (const char           *folder,
                                      GError              **error);
gboolean  baton_durable_sync_folder  (int                   folder,
                                      GError              **error);
gboolean  baton_durable_make_folder  (const char           *folder,
                                      GError              **error);

char     *baton_durable_write        (int                   folder,
                                      const char           *name,
                                      GBytes               *bytes,
                                      const BatonFileLook  *old,
                                      const char           *base,
                                      const char           *content,
                                      GError              **error);
gboolean  baton_durable_read_name    (const char           *name,
                                      const char           *target,
                                      BatonTemporary       *temporary);

BatonSwap baton_durable_place_new    (int                   folder,
                                      const char           *temporary,
                                      const char           *name,
                                      GError              **error);
BatonSwap baton_durable_exchange     (int                   folder,
                                      const char           *temporary,
                                      const char           *name,
                                      GError              **error);
BatonSwap baton_durable_replace      (int                   folder,
                                      const char           *temporary,
                                      const char           *name,
                                      GError              **error);

G_END_DECLS
