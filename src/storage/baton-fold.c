/* Folding: a version that lies beside a library is merged into what stands there, whatever a program has in memory.
 *
 * A program that has loaded the library sees this as a change that another made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-fold.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "storage/baton-ancestor.h"
#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-merger.h"
#include "storage/baton-put.h"
#include "storage/baton-store-private.h"

#define MAX_TRIES 8

static BatonDigest
digest_of (GBytes *bytes)
{
  return baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Returns: NULL with an error, also where nothing is there. */
static GBytes *
read_library (const BatonFold  *self,
              GError          **error)
{
  g_autoptr (GError) problem = NULL;
  BatonFileLook look;
  GBytes *bytes = baton_file_read (self->folder, self->place->name, &look, &problem);

  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!bytes)
    baton_file_set_error (error, ENOENT, self->place->name);
  return bytes;
}

static BatonPutResult
put (const BatonFold  *self,
     GBytes           *before,
     GBytes           *merged,
     GError          **error)
{
  BatonPut put = { .folder = self->folder, .path = self->place->path, .name = self->place->name, .bytes = merged,
                   .digest = digest_of (merged), .exists = TRUE, .base = digest_of (before) };
  BatonPutResult result = baton_put_run (&put, error);

  if (result == BATON_PUT_FOREIGN && put.displaced)
    baton_put_back (&put);
  if (result == BATON_PUT_DONE && !baton_put_finish (&put, error))
    result = BATON_PUT_FAILED;
  if (result == BATON_PUT_DONE)
    baton_ancestor_keep (self->place->path, merged, put.digest.text);
  baton_put_clear (&put);
  return result;
}

static void
pin_before_mass_change (const BatonFold        *self,
                        const BatonMergeReport *report,
                        GBytes                 *before)
{
  g_autofree char *backup = NULL;

  /* The save itself makes a backup too; this one only stays longer. */
  if (baton_merge_report_is_mass_change (report))
    backup = baton_backup_store (self->place->path, before, BATON_BACKUP_CHANGE, TRUE, baton_store_now (), NULL);
}

static BatonPutResult
try_once (const BatonFold   *self,
          BatonMergeReport  *report,
          GError           **error)
{
  g_autoptr (GBytes) before = read_library (self, error);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) merged = NULL;

  if (!before)
    return BATON_PUT_FAILED;
  base = self->base_digest ? baton_ancestor_find (self->place->path, self->base_digest) : NULL;
  merged = baton_merger_merge (self->place->path, base, before, self->theirs, before, report, error);
  if (!merged)
    return BATON_PUT_FAILED;
  if (self->dry_run || g_bytes_equal (before, merged))
    return BATON_PUT_DONE;
  pin_before_mass_change (self, report, before);
  return put (self, before, merged, error);
}

/**
 * baton_fold_run:
 * @self: what is to be done, while the lock is held
 * @report: what happened before, and is added to
 * @error: where a BATON_STORE_ERROR goes
 *
 * Returns: whether the library holds durably now what @theirs held
 */
gboolean
baton_fold_run (const BatonFold   *self,
                BatonMergeReport  *report,
                GError           **error)
{
  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autoptr (BatonMergeReport) news = baton_merge_report_new ();
      g_autoptr (GError) problem = NULL;
      BatonPutResult result = try_once (self, news, &problem);

      if (result == BATON_PUT_DONE)
        baton_merge_report_take (report, g_steal_pointer (&news));
      if (result == BATON_PUT_FAILED)
        g_propagate_error (error, g_steal_pointer (&problem));
      if (result != BATON_PUT_FOREIGN)
        return result == BATON_PUT_DONE;
    }
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_CHANGED, _("%s: another program keeps changing it"),
               self->place->path);
  return FALSE;
}
