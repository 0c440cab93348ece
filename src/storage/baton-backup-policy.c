/* Which backups are kept: many of the last hours, few of the last year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-backup.h"

#define KEEP_LAST 10
/* In bytes, of all together. */
#define MOST_ALTOGETHER (200 * 1024 * 1024)

#define HOUR (60 * 60)
#define DAY (24 * HOUR)
#define MONTHS_OF_DAYS 366

/* One backup in each span of time is kept as long as it is younger than the reach. */
static const struct
{
  gint64 span;
  gint64 reach;
} grids[] = {
  { HOUR, DAY },
  { DAY, 30 * DAY },
  { 30 * DAY, MONTHS_OF_DAYS * DAY },
};

/* Whether @backup is the newest of its span in a grid that reaches back to it; @newer is the one before it. */
static gboolean
is_on_grid (const BatonBackup *backup,
            const BatonBackup *newer,
            gint64             now)
{
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    if (now - backup->stamp < grids[i].reach
        && (!newer || newer->stamp / grids[i].span != backup->stamp / grids[i].span))
      return TRUE;
  return FALSE;
}

/**
 * baton_backup_choose_old:
 * @backups: (element-type BatonBackup): all of a library, newest first
 * @now: the time, seconds in UTC
 *
 * Kept are the last 10, one an hour for a day, one a day for 30 days, one in 30 days for a year, and what is pinned; of
 * these so many that all together take 200 MiB, but always the newest. Copies of damaged files count for themselves.
 *
 * Returns: (transfer container) (element-type BatonBackup): those that may go, newest first
 */
GPtrArray *
baton_backup_choose_old (GPtrArray *backups,
                         gint64     now)
{
  GPtrArray *old = g_ptr_array_new ();
  const BatonBackup *newer = NULL;
  goffset total = 0;
  guint n_good = 0, n_damaged = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = g_ptr_array_index (backups, i);
      gboolean damaged = backup->why == BATON_BACKUP_DAMAGED;
      guint nth = damaged ? n_damaged++ : n_good++;
      gboolean keep = nth < KEEP_LAST || (!damaged && is_on_grid (backup, newer, now));

      if (total + backup->size > MOST_ALTOGETHER && (damaged || nth > 0))
        keep = FALSE;
      if (!damaged)
        newer = backup;
      if (keep || backup->pinned)
        total += backup->size;
      else
        g_ptr_array_add (old, backup);
    }
  return old;
}

/* Deletes what the policy lets go. One that cannot be deleted now is tried again at the next save. */
void
baton_backup_prune (const char *library_path,
                    gint64      now)
{
  g_autoptr (GPtrArray) backups = baton_backup_list (library_path);
  g_autoptr (GPtrArray) old = baton_backup_choose_old (backups, now);

  for (guint i = 0; i < old->len; i++)
    baton_backup_delete (g_ptr_array_index (old, i), NULL);
  baton_backup_sweep (library_path, now);
}
