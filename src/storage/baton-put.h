/* Putting new bytes into the place of a file, and finding out what was really there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-digest.h"
#include "storage/baton-file.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_PUT_DONE,
  BATON_PUT_FOREIGN, /* something else was there than was expected */
  BATON_PUT_FAILED,  /* with an error; the file is what it was */
} BatonPutResult;

typedef struct
{
  /* What is to be done. */
  int          folder;  /* open */
  const char  *path;    /* of the library, resolved */
  const char  *name;    /* in the folder */
  GBytes      *bytes;   /* what is to stand there */
  BatonDigest  digest;  /* of it */
  gboolean     exists;  /* whether a file is expected there */
  BatonDigest  base;    /* and which */
  gboolean     is_kept; /* that one is among the backups already */

  /* What came of it. */
  BatonFileLook look;          /* at the new file, before anybody else could get at it */
  char        *temporary;      /* (transfer full): the name of what came out of an exchange, while it is there */
  GBytes      *old;            /* (transfer full): what that is where it was expected, and is not kept yet */
  GBytes      *foreign;        /* (transfer full): what was there and was not expected */
  BatonDigest  foreign_digest;
  BatonFileLook foreign_look;
  gboolean     displaced;      /* ours is in place, and the foreign version is the temporary */
  char        *backup_problem; /* (transfer full): why the old version could not be put aside */
} BatonPut;

BatonPutResult baton_put_look  (BatonPut       *self,
                                BatonFileLook  *known,
                                GError        **error);
BatonPutResult baton_put_run   (BatonPut       *self,
                                GError        **error);
gboolean       baton_put_finish (BatonPut      *self,
                                 GError       **error);
void           baton_put_aside (BatonPut       *self);
void           baton_put_back  (BatonPut       *self);
void           baton_put_clear (BatonPut       *self);

G_END_DECLS
