/* The command that looks after everything around the library: its file, its lock, what was left lying about, its backups.
 *
 * It changes nothing. What it finds is worth a word, or has to be seen to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-difference.h"
#include "storage/baton-ancestor.h"
#include "storage/baton-backup.h"
#include "storage/baton-durable.h"
#include "storage/baton-file.h"

typedef enum
{
  FINE,
  WORTH_A_WORD,
  WRONG,
} State;

typedef struct
{
  BatonCli         *cli;
  BatonPlaceOnDisk  place;
  BatonCliTable    *table;
  BatonJson        *json;
  BatonCliStatus    status;
} Visit;

static const char *
get_word (State state)
{
  static const char *const words[] = { [FINE] = "fine", [WORTH_A_WORD] = "note", [WRONG] = "wrong" };

  return words[state];
}

static const char *
translate_state (State state)
{
  switch (state)
    {
    case FINE:
      /* Translators: what was looked at is in order */
      return _("fine");
    case WORTH_A_WORD:
      return _("note");
    case WRONG:
    default:
      /* Translators: what was looked at has to be seen to */
      return _("wrong");
    }
}

static void G_GNUC_PRINTF (4, 5)
say (Visit      *visit,
     const char *what,
     State       state,
     const char *format,
     ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  baton_json_begin_object (visit->json);
  baton_cli_put_string (visit->json, "what", what);
  baton_cli_put_string (visit->json, "state", get_word (state));
  baton_cli_put_string (visit->json, "text", text);
  baton_json_end_object (visit->json);
  baton_cli_table_add_row (visit->table, translate_state (state), text, NULL);
  if (state == WRONG && visit->status == BATON_CLI_DONE)
    visit->status = BATON_CLI_NO;
}

/* Returns: the status that a load which failed with @problem ends the program with. */
static BatonCliStatus
get_load_status (const GError *problem)
{
  if (g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED))
    return BATON_CLI_DAMAGED;
  return g_error_matches (problem, BATON_STORE_ERROR, BATON_STORE_ERROR_NEWER) ? BATON_CLI_NEWER : BATON_CLI_IO;
}

static guint
count_unreadable (GListModel *records)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);
      guint n_fields;
      const BatonField *fields = baton_record_get_fields (record, &n_fields);

      for (guint nth = 0; nth < n_fields; nth++)
        count += baton_record_get_raw (record, &fields[nth]) != NULL;
      if (BATON_IS_TASK (record) && baton_task_get_n_handoffs (BATON_TASK (record)) > 0)
        count += count_unreadable (baton_task_get_handoffs (BATON_TASK (record)));
    }
  return count;
}

static void
look_at_content (Visit        *visit,
                 BatonLibrary *library)
{
  BatonTally tally = baton_tally (library);
  guint unreadable = count_unreadable (baton_library_get_criteria (library))
                     + count_unreadable (baton_library_get_providers (library))
                     + count_unreadable (baton_library_get_tasks (library));
  g_auto (GStrv) repairs = baton_store_dup_repairs (visit->cli->store);

  say (visit, "file", FINE, _("%s can be read: tasks %u, people %u, criteria %u, handoffs %u"), visit->place.path,
       tally.tasks, tally.people, tally.criteria, tally.handoffs);
  for (guint i = 0; repairs && repairs[i]; i++)
    /* Translators: %s says what was put right */
    say (visit, "repair", WORTH_A_WORD, _("the next save will put right: %s"), repairs[i]);
  if (unreadable > 0)
    say (visit, "values", WORTH_A_WORD,
         ngettext ("%u value means nothing to Baton and is kept as it is; “check” names it",
                   "%u values mean nothing to Baton and are kept as they are; “check” names them", unreadable),
         unreadable);
  if (baton_store_is_read_only (visit->cli->store))
    say (visit, "file", WORTH_A_WORD, "%s", _("nothing can be saved there: the place is read-only"));
}

static void
look_at_file (Visit *visit)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (BatonLibrary) library = baton_store_load (visit->cli->store, &problem);
  g_autofree char *copy = library ? NULL : baton_store_dup_quarantine (visit->cli->store);

  if (!library)
    {
      say (visit, "file", WRONG, "%s", problem->message);
      visit->status = get_load_status (problem);
    }
  else if (baton_store_exists (visit->cli->store))
    look_at_content (visit, library);
  else
    say (visit, "file", WORTH_A_WORD, _("%s: there is no such file yet"), visit->place.path);
  if (copy)
    say (visit, "file", WORTH_A_WORD, _("a copy of it is kept in %s"), copy);
}

/* What the owner alone should see. */
static void
look_at_mode (Visit      *visit,
              const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) == 0 && (info.st_mode & 0077) != 0)
    say (visit, "mode", WORTH_A_WORD, _("%s can be opened by others (mode %04o)"), path, info.st_mode & 07777);
}

static void
look_at_modes (Visit *visit)
{
  g_autofree char *backups = baton_backup_dup_folder (visit->place.path);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "baton", NULL);
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "baton", NULL);
  GStatBuf info;

  look_at_mode (visit, visit->place.path);
  look_at_mode (visit, own);
  look_at_mode (visit, backups);
  look_at_mode (visit, state);
  if (g_stat (visit->place.path, &info) == 0 && info.st_uid != geteuid ())
    say (visit, "owner", WORTH_A_WORD, _("%s belongs to another user"), visit->place.path);
}

/* Whether a file can be made in the folder, or it in one above that is there. What nobody has the right to write to is not for
 * us, whoever we are. */
static gboolean
can_make_files_in (const char *folder)
{
  g_autofree char *at = g_strdup (folder);
  GStatBuf info;

  while (g_stat (at, &info) != 0)
    {
      char *parent = g_path_get_dirname (at);

      if (errno != ENOENT || g_str_equal (parent, at))
        {
          g_free (parent);
          return FALSE;
        }
      g_free (at);
      at = parent;
    }
  return S_ISDIR (info.st_mode) && (info.st_mode & 0222) != 0 && g_access (at, W_OK | X_OK) == 0;
}

static void
look_at_folder (Visit      *visit,
                const char *folder,
                const char *consequence)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (!can_make_files_in (folder))
    say (visit, "folder", WRONG, "%s: %s", shown, consequence);
}

/* What is saved, kept and remembered has to have a place. */
static void
look_at_folders (Visit *visit)
{
  g_autofree char *backups = baton_backup_dup_folder (visit->place.path);
  g_autofree char *bases = g_build_filename (g_get_user_state_dir (), "baton", "base", NULL);
  g_autofree char *rescue = g_build_filename (g_get_user_state_dir (), "baton", "rescue", NULL);

  look_at_folder (visit, visit->place.folder, _("nothing can be written there, so nothing can be saved"));
  look_at_folder (visit, backups, _("nothing can be written there, so no backup can be made"));
  look_at_folder (visit, bases, _("nothing can be written there, so nothing is kept for merging"));
  look_at_folder (visit, rescue, _("nothing can be written there, so what cannot be saved has no other place"));
}

/* Looks at the lock without taking it. */
static void
look_at_lock (Visit *visit)
{
  g_autofree char *path = g_strconcat (visit->place.path, ".lock", NULL);
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int file = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);

  if (file < 0 && errno == ENOENT)
    say (visit, "lock", FINE, "%s", _("nobody has locked the library"));
  else if (file < 0)
    say (visit, "lock", WRONG, "%s: %s", path, g_strerror (errno));
  else if (fcntl (file, F_OFD_GETLK, &lock) != 0)
    say (visit, "lock", WORTH_A_WORD, _("%s: this file system has no locks"), path);
  else if (lock.l_type == F_UNLCK)
    say (visit, "lock", FINE, "%s", _("nobody has locked the library"));
  else
    say (visit, "lock", WORTH_A_WORD, "%s", _("another program is changing the library at this moment"));
  if (file >= 0)
    close (file);
}

static void
look_at_leftovers (Visit *visit)
{
  g_autoptr (GDir) dir = g_dir_open (visit->place.folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      BatonTemporary temporary;
      g_autofree char *shown = g_filename_display_name (name);

      if (baton_durable_read_name (name, visit->place.name, &temporary))
        say (visit, "leftover", WORTH_A_WORD, _("%s was left by a program that was stopped; the next save takes care of it"),
             shown);
    }
}

static void
look_at_copies (Visit *visit)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) copies = baton_store_find_conflict_copies (visit->cli->store, &problem);

  if (problem)
    say (visit, "conflict-copy", WRONG, "%s", problem->message);
  for (guint i = 0; copies && i < copies->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (copies->pdata[i]);

      say (visit, "conflict-copy", WORTH_A_WORD, _("%s is another device’s version; “merge” takes it in"), shown);
    }
}

/* Returns: whether its content is what its name says. */
static gboolean
is_whole (const BatonBackup *backup)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, backup->path, &look, NULL);
  BatonDigest digest;

  if (!bytes)
    return FALSE;
  digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_str_has_prefix (digest.text, backup->digest);
}

static void
look_at_backups (Visit *visit)
{
  g_autoptr (GPtrArray) backups = baton_backup_list (visit->place.path);
  guint64 size = 0;
  guint pinned = 0;
  g_autofree char *shown_size = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      BatonBackup *backup = backups->pdata[i];

      size += backup->size;
      pinned += backup->pinned;
      if (!is_whole (backup))
        say (visit, "backup", WRONG, _("the backup %s is not what it was when it was made"), backup->path);
      look_at_mode (visit, backup->path);
    }
  shown_size = g_format_size (size);
  if (backups->len == 0)
    say (visit, "backups", WORTH_A_WORD, "%s", _("there are no backups yet"));
  else
    /* Translators: %s is a size, as 12 kB */
    say (visit, "backups", FINE, _("backups %u, of these pinned %u, together %s"), backups->len, pinned, shown_size);
}

static void
look_at_ancestor (Visit *visit)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, visit->place.path, &look, NULL);
  g_autoptr (GBytes) ancestor = NULL;
  BatonDigest digest;

  if (!bytes)
    return;
  digest = baton_digest_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  ancestor = baton_ancestor_find (visit->place.path, digest.text);
  if (ancestor)
    say (visit, "merge-base", FINE, "%s", _("what other devices change can be told from what is changed here"));
  else
    say (visit, "merge-base", WORTH_A_WORD, "%s",
         _("another program wrote this version: until the next save it is not kept for merging"));
}

static void
look_at_rescue (Visit *visit)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "baton", "rescue", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    say (visit, "rescue", WORTH_A_WORD, _("%s/%s holds what once could not be saved"), folder, name);
}

static void
look_at_all (Visit *visit)
{
  look_at_file (visit);
  look_at_modes (visit);
  look_at_folders (visit);
  look_at_lock (visit);
  look_at_leftovers (visit);
  look_at_copies (visit);
  look_at_backups (visit);
  look_at_ancestor (visit);
  look_at_rescue (visit);
}

/* Says how the library and everything around it is. The exit status is that of the worst thing. */
gboolean
baton_cli_doctor (BatonCli  *cli,
                  GError   **error)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  Visit visit = { .cli = cli, .table = table, .status = BATON_CLI_DONE };

  if (!baton_file_resolve (baton_store_get_path (cli->store), &visit.place, error))
    return FALSE;
  visit.json = baton_json_new ();
  baton_json_begin_array (visit.json);
  look_at_all (&visit);
  baton_json_end_array (visit.json);
  if (cli->json)
    baton_cli_finish_json (cli, visit.json);
  else
    {
      baton_json_free (visit.json);
      baton_cli_table_append (table, "", cli->out);
    }
  cli->status = visit.status;
  baton_place_clear (&visit.place);
  return TRUE;
}
