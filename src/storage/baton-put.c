/* Putting new bytes into the place of a file, and finding out what was really there.
 *
 * Checking what is there and then renaming over it is not enough: a sync engine takes no lock, and can put another
 * machine's version there in between. So the new file and the old one are exchanged, and what came out is looked at. As a
 * rule it is what was expected. If it is not, nothing is lost: it is in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-put.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-store-private.h"

/* A file that vanishes and comes back between two steps is tried so often. */
#define MAX_TRIES 10

static BatonDigest
digest_of (GBytes *bytes)
{
  return baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
write_temporary (BatonPut  *self,
                 GError   **error)
{
  BatonFileLook old;

  if (!baton_file_look (self->folder, self->name, &old, error))
    return FALSE;
  if (old.exists && (old.mode & 0222) == 0)
    {
      baton_file_set_error (error, EACCES, NULL);
      return FALSE;
    }
  self->temporary = baton_durable_write (self->folder, self->name, self->bytes, &old,
                                         self->exists ? self->base.text : BATON_DURABLE_NO_BASE, self->digest.text,
                                         error);
  return self->temporary && baton_file_look (self->folder, self->temporary, &self->look, error);
}

static void
drop_temporary (BatonPut *self)
{
  if (self->temporary)
    unlinkat (self->folder, self->temporary, 0);
  g_clear_pointer (&self->temporary, g_free);
}

/* Returns: what stands under a name; NULL with an error where it is no ordinary file, or nothing. */
static GBytes *
read_file (BatonPut       *self,
           const char     *name,
           BatonFileLook  *look,
           BatonDigest    *digest,
           GError        **error)
{
  g_autoptr (GBytes) bytes = baton_file_read (self->folder, name, look, error);

  if (bytes)
    *digest = digest_of (bytes);
  else if (!*error)
    baton_file_set_error (error, ENOENT, NULL);
  return g_steal_pointer (&bytes);
}

/**
 * baton_put_back:
 * @self: what displaced a foreign version that nothing can be done with
 *
 * Puts that version back where it was. Where our own does not come out in exchange, yet another one was put there
 * meanwhile: then that one goes back, and the earlier one stays beside it, to be found by the next who takes the lock.
 */
void
baton_put_back (BatonPut *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  BatonFileLook look;
  BatonDigest digest;

  self->displaced = FALSE;
  if (baton_durable_exchange (self->folder, self->temporary, self->name, NULL) != BATON_SWAP_DONE)
    return;
  bytes = read_file (self, self->temporary, &look, &digest, &problem);
  if (bytes && baton_digest_equal (&digest, &self->digest))
    {
      drop_temporary (self);
      return;
    }
  baton_durable_exchange (self->folder, self->temporary, self->name, NULL);
  g_clear_pointer (&self->temporary, g_free);
}

static BatonPutResult
find_foreign (BatonPut            *self,
              GBytes              *bytes,
              const BatonFileLook *look,
              BatonDigest          digest,
              gboolean             displaced)
{
  self->foreign = g_bytes_ref (bytes);
  self->foreign_look = *look;
  self->foreign_digest = digest;
  self->displaced = displaced;
  return BATON_PUT_FOREIGN;
}

/**
 * baton_put_aside:
 * @self: what is in place, durably
 *
 * The old version, which lies beside the new one until now, becomes a backup; without room for one it goes.
 */
void
baton_put_aside (BatonPut *self)
{
  g_autoptr (GError) problem = NULL;

  if (!self->old)
    return;
  if (!self->is_kept
      && baton_backup_adopt (self->path, self->folder, self->temporary, self->old, BATON_BACKUP_SAVE, baton_store_now (),
                             &problem))
    g_clear_pointer (&self->temporary, g_free);
  if (problem)
    self->backup_problem = g_strdup (problem->message);
  drop_temporary (self);
  g_clear_pointer (&self->old, g_bytes_unref);
}

/**
 * baton_put_finish:
 * @self: what is in place
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Makes that last through a power cut, and only then puts the old version aside.
 *
 * Returns: whether it lasts
 */
gboolean
baton_put_finish (BatonPut  *self,
                  GError   **error)
{
  if (!baton_durable_sync_folder (self->folder, error))
    return FALSE;
  baton_put_aside (self);
  return TRUE;
}

static BatonPutResult
look_at_displaced (BatonPut  *self,
                   GError   **error)
{
  BatonFileLook look;
  BatonDigest digest;
  g_autoptr (GBytes) bytes = read_file (self, self->temporary, &look, &digest, error);

  if (!bytes)
    {
      baton_put_back (self);
      return BATON_PUT_FAILED;
    }
  if (!self->exists || !baton_digest_equal (&digest, &self->base))
    return find_foreign (self, bytes, &look, digest, TRUE);
  self->old = g_steal_pointer (&bytes);
  return BATON_PUT_DONE;
}

/* Keeps what is there before it is replaced: by a second name, or by a copy, which takes its time. */
static char *
keep_old (BatonPut *self,
          GBytes   *bytes,
          gboolean *is_linked)
{
  g_autoptr (GError) problem = NULL;
  char *backup = baton_backup_link (self->path, self->folder, self->name, bytes, BATON_BACKUP_SAVE, baton_store_now ());

  *is_linked = backup != NULL;
  if (!backup)
    backup = baton_backup_store (self->path, bytes, BATON_BACKUP_SAVE, FALSE, baton_store_now (), &problem);
  if (problem)
    self->backup_problem = g_strdup (problem->message);
  return backup;
}

/* Replaces what is expected, if it is still there. Who replaces a file makes another one, so that a look is enough where its
 * content was read a moment ago: it takes less time, and what another program puts there between this look and the rename is
 * lost. A file system without an exchange offers no more. */
static BatonSwap
replace_at_once (BatonPut        *self,
                 BatonPutResult  *result,
                 GError         **error)
{
  BatonDigest digest;
  BatonFileLook look, last;
  g_autoptr (GBytes) bytes = read_file (self, self->name, &look, &digest, error);

  if (!bytes)
    return BATON_SWAP_FAILED;
  if (!baton_digest_equal (&digest, &self->base))
    {
      *result = find_foreign (self, bytes, &look, digest, FALSE);
      drop_temporary (self);
      return BATON_SWAP_DONE;
    }
  if (!baton_file_look (self->folder, self->name, &last, error))
    return BATON_SWAP_FAILED;
  if (!baton_file_same_look (&look, &last))
    return last.exists ? BATON_SWAP_THERE : BATON_SWAP_GONE;
  return baton_durable_replace (self->folder, self->temporary, self->name, error);
}

/* Without an exchange the old file is kept first, and then looked at again just before it is replaced. */
static BatonSwap
replace_looking (BatonPut        *self,
                 BatonPutResult  *result,
                 GError         **error)
{
  BatonDigest digest;
  gboolean is_linked = FALSE;
  g_autofree char *backup = NULL;
  g_autoptr (GBytes) bytes = NULL;
  BatonFileLook look;
  BatonSwap swap;

  if (!baton_file_look (self->folder, self->name, &look, error))
    return BATON_SWAP_FAILED;
  if (!look.exists)
    return BATON_SWAP_GONE;
  bytes = read_file (self, self->name, &look, &digest, error);
  if (!bytes)
    return BATON_SWAP_FAILED;
  if (!self->exists || !baton_digest_equal (&digest, &self->base))
    {
      *result = find_foreign (self, bytes, &look, digest, FALSE);
      drop_temporary (self);
      return BATON_SWAP_DONE;
    }
  if (!self->is_kept)
    backup = keep_old (self, bytes, &is_linked);
  swap = replace_at_once (self, result, error);
  if (is_linked && swap == BATON_SWAP_DONE && *result == BATON_PUT_DONE)
    baton_backup_close_off (backup);
  else if (is_linked)
    g_unlink (backup);
  return swap;
}

/* Where a rename cannot be told to leave a file alone, a second name can. */
static BatonSwap
place_by_link (BatonPut  *self,
               GError   **error)
{
  BatonFileLook look;

  if (linkat (self->folder, self->temporary, self->folder, self->name, 0) == 0)
    {
      unlinkat (self->folder, self->temporary, 0);
      return BATON_SWAP_DONE;
    }
  if (errno == EEXIST)
    return BATON_SWAP_THERE;
  if (!baton_file_look (self->folder, self->name, &look, error))
    return BATON_SWAP_FAILED;
  if (look.exists)
    return BATON_SWAP_THERE;
  return baton_durable_replace (self->folder, self->temporary, self->name, error);
}

static BatonSwap
place_new (BatonPut  *self,
           GError   **error)
{
  BatonSwap swap = baton_durable_place_new (self->folder, self->temporary, self->name, error);

  if (swap == BATON_SWAP_UNSUPPORTED)
    swap = place_by_link (self, error);
  if (swap == BATON_SWAP_DONE)
    g_clear_pointer (&self->temporary, g_free);
  return swap;
}

static BatonSwap
replace_old (BatonPut        *self,
             BatonPutResult  *result,
             GError         **error)
{
  BatonSwap swap = baton_durable_exchange (self->folder, self->temporary, self->name, error);

  if (swap == BATON_SWAP_DONE)
    *result = look_at_displaced (self, error);
  else if (swap == BATON_SWAP_UNSUPPORTED)
    {
      swap = replace_looking (self, result, error);
      if (swap == BATON_SWAP_DONE)
        g_clear_pointer (&self->temporary, g_free);
    }
  return swap;
}

/* What was expected may be gone, and what was not may be there: one leads to the other until one of them holds. */
static BatonPutResult
swap (BatonPut  *self,
      GError   **error)
{
  gboolean old = self->exists;

  for (int i = 0; i < MAX_TRIES; i++)
    {
      BatonPutResult result = BATON_PUT_DONE;
      BatonSwap outcome = old ? replace_old (self, &result, error) : place_new (self, error);

      if (outcome == BATON_SWAP_DONE)
        return result;
      if (outcome == BATON_SWAP_FAILED)
        return BATON_PUT_FAILED;
      if (outcome == BATON_SWAP_UNSUPPORTED)
        break;
      old = outcome == BATON_SWAP_THERE;
    }
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED, _("%s: another program keeps changing it"),
               self->path);
  return BATON_PUT_FAILED;
}

/**
 * baton_put_look:
 * @self: what is to be done
 * @known: the last look at the file that is expected; made anew where it is there and looks different
 * @error: where a BATON_STORE_ERROR goes, not NULL
 *
 * Looks before anything is written; cheaply where nothing happened.
 *
 * Returns: DONE where what is expected is there, or nothing any more; FOREIGN where something else is there, and then
 * @self tells what; FAILED with an error
 */
BatonPutResult
baton_put_look (BatonPut       *self,
                BatonFileLook  *known,
                GError        **error)
{
  BatonFileLook look;
  BatonDigest digest;
  g_autoptr (GBytes) bytes = NULL;

  if (!baton_file_look (self->folder, self->name, &look, error))
    return BATON_PUT_FAILED;
  if (!look.exists || (self->exists && baton_file_same_look (&look, known)))
    {
      known->exists = look.exists;
      return BATON_PUT_DONE;
    }
  bytes = read_file (self, self->name, &look, &digest, error);
  if (!bytes)
    return BATON_PUT_FAILED;
  if (!self->exists || !baton_digest_equal (&digest, &self->base))
    return find_foreign (self, bytes, &look, digest, FALSE);
  *known = look;
  return BATON_PUT_DONE;
}

/**
 * baton_put_run:
 * @self: what is to be done
 * @error: where a BATON_STORE_ERROR goes, not NULL
 *
 * Returns: DONE once the bytes are in place, and then the folder is still to be synced; FOREIGN where something else was
 * there than was expected, and then @self tells what; FAILED with an error
 */
BatonPutResult
baton_put_run (BatonPut  *self,
               GError   **error)
{
  BatonPutResult result;

  if (!write_temporary (self, error))
    return BATON_PUT_FAILED;
  result = swap (self, error);
  if (result == BATON_PUT_FAILED)
    drop_temporary (self);
  return result;
}

void
baton_put_clear (BatonPut *self)
{
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->old, g_bytes_unref);
  g_clear_pointer (&self->foreign, g_bytes_unref);
  g_clear_pointer (&self->backup_problem, g_free);
}
