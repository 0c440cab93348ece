/* Saving: the way of new bytes into the place of a library, step by step.
 *
 * Checking what is there and then renaming over it is not enough: a sync engine takes no lock, and can put another
 * machine's version there in between. So the new file and the old one are exchanged, and what came out is looked at. It is
 * what was loaded, as a rule. If it is not, nothing is lost: it is in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-sax.h"
#include "storage/baton-store-private.h"

/* A file that vanishes and comes back between two steps is tried so often. */
#define MAX_TRIES 10

typedef struct
{
  BatonStore  *store;
  int          folder;
  GBytes      *bytes;
  BatonDigest  digest;
  char        *temporary;
  gboolean     expects_file; /* what stands there is to be exchanged, not left alone */
} Save;

static gboolean
fail_changed (Save    *save,
              GError **error)
{
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED, _("%s: another program changed it"),
               save->store->place.path);
  return FALSE;
}

static void
drop_temporary (Save *save)
{
  if (save->temporary)
    unlinkat (save->folder, save->temporary, 0);
  g_clear_pointer (&save->temporary, g_free);
}

/* Reads what an exchange brought out. Returns: NULL with an error where it is no ordinary file. */
static GBytes *
read_displaced (Save         *save,
                BatonDigest  *digest,
                GError      **error)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (save->folder, save->temporary, &look, error);

  if (bytes)
    *digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  else if (!*error)
    baton_file_set_error (error, ENOENT, NULL);
  return g_steal_pointer (&bytes);
}

/* Puts a foreign version back where it was. Where our own does not come out in exchange, yet another one was put there
 * meanwhile: then that one goes back, and the earlier stays beside it, to be found by the next who takes the lock. */
static void
put_back (Save *save)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  BatonDigest digest;

  if (baton_durable_exchange (save->folder, save->temporary, save->store->place.name, NULL) != BATON_SWAP_DONE)
    return;
  bytes = read_displaced (save, &digest, &problem);
  if (bytes && baton_digest_equal (&digest, &save->digest))
    {
      drop_temporary (save);
      return;
    }
  baton_durable_exchange (save->folder, save->temporary, save->store->place.name, NULL);
  g_clear_pointer (&save->temporary, g_free);
}

/* Without an exchange the old file is copied and looked at just before it is replaced. What another program puts there in
 * the instant between is lost; a file system without an exchange offers no more. */
static BatonSwap
replace_looking (Save    *save,
                 GError **error)
{
  BatonStore *store = save->store;
  BatonFileLook look;
  BatonDigest digest;
  g_autofree char *backup = NULL;
  g_autoptr (GBytes) bytes = baton_file_read (save->folder, store->place.name, &look, error);

  if (!bytes)
    return *error ? BATON_SWAP_FAILED : BATON_SWAP_GONE;
  digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!baton_digest_equal (&digest, &store->digest))
    {
      fail_changed (save, error);
      return BATON_SWAP_FAILED;
    }
  backup = baton_backup_store (store->place.path, bytes, BATON_BACKUP_SAVE, FALSE, baton_store_now (), NULL);
  return baton_durable_replace (save->folder, save->temporary, store->place.name, error);
}

/* Where a rename cannot be told to leave a file alone, a second name can. */
static BatonSwap
place_by_link (Save    *save,
               GError **error)
{
  const char *name = save->store->place.name;
  BatonFileLook look;

  if (linkat (save->folder, save->temporary, save->folder, name, 0) == 0)
    {
      unlinkat (save->folder, save->temporary, 0);
      return BATON_SWAP_DONE;
    }
  if (errno == EEXIST)
    return BATON_SWAP_THERE;
  if (!baton_file_look (save->folder, name, &look, error))
    return BATON_SWAP_FAILED;
  if (look.exists)
    return BATON_SWAP_THERE;
  return baton_durable_replace (save->folder, save->temporary, name, error);
}

/* The old file's place is taken by exchange; what came out of it is looked at. */
static gboolean
look_at_displaced (Save    *save,
                   GError **error)
{
  BatonStore *store = save->store;
  BatonDigest digest;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = read_displaced (save, &digest, error);

  if (!bytes || !baton_digest_equal (&digest, &store->digest))
    {
      put_back (save);
      return bytes ? fail_changed (save, error) : FALSE;
    }
  if (baton_backup_adopt (store->place.path, save->folder, save->temporary, bytes, BATON_BACKUP_SAVE,
                          baton_store_now (), &problem))
    g_clear_pointer (&save->temporary, g_free);
  else
    store->backup_problem = g_strdup (problem->message);
  return TRUE;
}

/* One try. Returns: what it came to; the temporary is gone, or holds what was replaced and has been dealt with. */
static BatonSwap
swap_once (Save    *save,
           GError **error)
{
  const char *name = save->store->place.name;
  BatonSwap swap;

  if (!save->expects_file)
    {
      swap = baton_durable_place_new (save->folder, save->temporary, name, error);
      if (swap == BATON_SWAP_UNSUPPORTED)
        swap = place_by_link (save, error);
      if (swap == BATON_SWAP_DONE)
        g_clear_pointer (&save->temporary, g_free);
      return swap;
    }
  swap = baton_durable_exchange (save->folder, save->temporary, name, error);
  if (swap == BATON_SWAP_DONE)
    return look_at_displaced (save, error) ? BATON_SWAP_DONE : BATON_SWAP_FAILED;
  if (swap == BATON_SWAP_UNSUPPORTED)
    swap = replace_looking (save, error);
  if (swap == BATON_SWAP_DONE)
    g_clear_pointer (&save->temporary, g_free);
  return swap;
}

/* A file that was loaded may be gone by now, and is made anew; one that was not there must still not be there. */
static gboolean
swap (Save    *save,
      GError **error)
{
  BatonSwap result = BATON_SWAP_GONE;

  save->expects_file = save->store->exists;
  for (int i = 0; i < MAX_TRIES; i++)
    {
      result = swap_once (save, error);
      if (result == BATON_SWAP_DONE || result == BATON_SWAP_FAILED)
        return result == BATON_SWAP_DONE;
      if (result == BATON_SWAP_THERE && !save->store->exists)
        return fail_changed (save, error);
      save->expects_file = result == BATON_SWAP_THERE;
    }
  return fail_changed (save, error);
}

/* A save that makes repairs last puts the file aside first as it was. */
static gboolean
pin_before_repair (Save    *save,
                   GError **error)
{
  BatonStore *store = save->store;
  g_autofree char *backup = NULL;
  g_autoptr (GBytes) bytes = NULL;
  BatonFileLook look;

  if (!store->exists || !baton_repairs_any (&store->repairs))
    return TRUE;
  bytes = baton_file_read (save->folder, store->place.name, &look, error);
  if (!bytes)
    return *error == NULL;
  backup = baton_backup_store (store->place.path, bytes, BATON_BACKUP_REPAIR, TRUE, baton_store_now (), error);
  return backup != NULL;
}

static gboolean
write_temporary (Save    *save,
                 GError **error)
{
  BatonStore *store = save->store;
  BatonFileLook old;

  if (!baton_file_look (save->folder, store->place.name, &old, error))
    return FALSE;
  if (old.exists && (old.mode & 0222) == 0)
    {
      baton_file_set_error (error, EACCES, NULL);
      return FALSE;
    }
  save->temporary = baton_durable_write (save->folder, store->place.name, save->bytes, &old,
                                         store->exists ? store->digest.text : BATON_DURABLE_NO_BASE,
                                         save->digest.text, error);
  return save->temporary != NULL;
}

static gboolean
sync_folder (Save    *save,
             GError **error)
{
  save->store->synced = baton_durable_sync_folder (save->folder, error);
  if (!save->store->synced)
    g_prefix_error (error, _("saved, but it may not outlast a power cut: "));
  return save->store->synced;
}

static gboolean
save_in (Save    *save,
         GError **error)
{
  BatonStore *store = save->store;
  gboolean ok;

  if (!pin_before_repair (save, error) || !write_temporary (save, error))
    return FALSE;
  ok = swap (save, error);
  drop_temporary (save);
  if (!ok)
    return FALSE;
  baton_store_remember (store, save->folder, save->digest);
  memset (&store->repairs, 0, sizeof store->repairs);
  baton_backup_prune (store->place.path, baton_store_now ());
  return sync_folder (save, error);
}

/* Whether the file holds just these bytes, as far as we know, and is still there to hold them. */
static gboolean
is_saved (BatonStore        *store,
          int                folder,
          const BatonDigest *digest)
{
  BatonFileLook look;

  return store->exists && store->synced && baton_digest_equal (digest, &store->digest)
         && baton_file_look (folder, store->place.name, &look, NULL) && look.exists;
}

static gboolean
save_locked (BatonStore  *store,
             GBytes      *bytes,
             GError     **error)
{
  Save save = { store, -1, bytes, baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) };
  gboolean ok;

  save.folder = baton_durable_open_folder (store->place.folder, error);
  if (save.folder < 0)
    return FALSE;
  ok = is_saved (store, save.folder, &save.digest)
       || (baton_sax_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) && save_in (&save, error));
  close (save.folder);
  return ok;
}

/**
 * baton_store_save_unlocked:
 * @self: a store whose mutex is held
 * @bytes: a library
 * @error: where a BATON_STORE_ERROR goes
 *
 * See baton_store_save().
 */
gboolean
baton_store_save_unlocked (BatonStore  *self,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean ok;

  if (!self->loaded)
    {
      g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_REFUSED,
                   _("%s: nothing is written to a file that was not read before"), self->path);
      return FALSE;
    }
  g_clear_pointer (&self->backup_problem, g_free);
  if (!baton_store_lock_unlocked (self, error))
    return FALSE;
  ok = save_locked (self, bytes, &problem);
  baton_store_unlock_unlocked (self);
  if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_IO))
    /* Translators: %s is a file; the system's words for what went wrong follow */
    g_prefix_error (&problem, _("cannot save %s: "), self->place.path);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return ok;
}
