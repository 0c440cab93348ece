/* Backups: earlier versions of a library, each a file of its own in the program's own folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a version was put aside; the word stands in its name. */
typedef enum
{
  BATON_BACKUP_SAVE,    /* save: a save replaced it */
  BATON_BACKUP_NOW,     /* now: the person asked for it */
  BATON_BACKUP_REPAIR,  /* repair: the next save would make repairs last */
  BATON_BACKUP_RESTORE, /* restore: an older one was brought back in its place */
  BATON_BACKUP_UPGRADE, /* upgrade: a newer format was written in its place */
  BATON_BACKUP_MERGE,   /* merge: another device's version that was merged */
  BATON_BACKUP_CHANGE,  /* change: another device changed or removed very much */
  BATON_BACKUP_DAMAGED, /* damaged: a copy of a file that could not be read */
  BATON_BACKUP_LAST,    /* last: what was read or written last, before the file was damaged or gone */
} BatonBackupWhy;
#define BATON_N_BACKUP_WHYS 9

typedef struct
{
  char           *path;
  gint64          stamp;     /* when it was put aside, seconds in UTC */
  char            digest[9]; /* the first digits of its content's */
  BatonBackupWhy  why;
  gboolean        pinned;    /* stays until a person deletes it */
  goffset         size;
  gint64          written;   /* when its content was, nanoseconds in UTC: tells those of one second apart */
} BatonBackup;

void        baton_backup_free       (BatonBackup     *self);
const char *baton_backup_why_word   (BatonBackupWhy   why);
char       *baton_backup_dup_folder (const char      *library_path);

/* Newest first. */
GPtrArray  *baton_backup_list       (const char      *library_path);
char       *baton_backup_store      (const char      *library_path,
                                     GBytes          *bytes,
                                     BatonBackupWhy   why,
                                     gboolean         pinned,
                                     gint64           now,
                                     GError         **error);
gboolean    baton_backup_adopt      (const char      *library_path,
                                     int              folder,
                                     const char      *temporary,
                                     GBytes          *bytes,
                                     BatonBackupWhy   why,
                                     gint64           now,
                                     GError         **error);
char       *baton_backup_link       (const char      *library_path,
                                     int              folder,
                                     const char      *name,
                                     GBytes          *bytes,
                                     BatonBackupWhy   why,
                                     gint64           now);
void        baton_backup_close_off  (const char      *path);
gboolean    baton_backup_set_pinned (BatonBackup     *self,
                                     gboolean         pinned,
                                     GError         **error);
gboolean    baton_backup_delete     (BatonBackup     *self,
                                     GError         **error);

/* Which ones the policy lets go; the array is of @backups' own, newest first. */
GPtrArray  *baton_backup_choose_old (GPtrArray       *backups,
                                     gint64           now);
void        baton_backup_sweep      (const char      *library_path,
                                     gint64           now);
void        baton_backup_prune      (const char      *library_path,
                                     gint64           now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonBackup, baton_backup_free)

G_END_DECLS
