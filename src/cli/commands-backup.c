/* The command about backups: list them, look into one, bring one back, make one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-difference.h"
#include "model/baton-day.h"
#include "storage/baton-backup-read.h"
#include "storage/baton-file.h"

/* A backup and what is in it. */
typedef struct
{
  BatonBackup    *backup;  /* borrowed */
  BatonLibrary   *library; /* NULL where it cannot be read */
  BatonTally      tally;
  BatonDifference difference; /* what bringing it back would do to what is there now */
  gboolean        comparable; /* what is there now can be read too */
} Version;

static Version
look_into (BatonBackup  *backup,
           BatonLibrary *now)
{
  Version version = { .backup = backup, .library = baton_backup_read (backup, NULL) };

  if (version.library)
    version.tally = baton_tally (version.library);
  version.comparable = version.library && now;
  if (version.comparable)
    version.difference = baton_difference (now, version.library);
  return version;
}

/* Returns: (transfer full): what names a backup: its time, a start of what identifies its content, and its reason */
static char *
dup_name (const BatonBackup *backup)
{
  g_autofree char *stamp = NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (backup->stamp);

  stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  return g_strdup_printf ("%s-%s-%s", stamp, backup->digest, baton_backup_why_word (backup->why));
}

static char *
dup_difference (const Version *version)
{
  const BatonDifference *difference = &version->difference;

  if (!version->library)
    return g_strdup (_("cannot be read"));
  if (!version->comparable)
    return g_strdup ("—");
  if (!baton_difference_any (difference))
    return g_strdup (_("as now"));
  return g_strdup_printf ("+%u −%u ~%u", difference->added, difference->removed, difference->changed);
}

static void
put_count (BatonJson  *json,
           const char *name,
           gboolean    known,
           guint       count)
{
  baton_json_name (json, name);
  if (known)
    baton_json_integer (json, count);
  else
    baton_json_null (json);
}

static void
put_version (BatonJson     *json,
             const Version *version)
{
  g_autofree char *name = dup_name (version->backup);
  g_autofree char *stamp = baton_stamp_format (version->backup->stamp);
  gboolean readable = version->library != NULL;

  baton_cli_put_string (json, "name", name);
  baton_cli_put_string (json, "file", version->backup->path);
  baton_cli_put_string (json, "date", stamp);
  baton_cli_put_string (json, "reason", baton_backup_why_word (version->backup->why));
  baton_json_name (json, "pinned");
  baton_json_boolean (json, version->backup->pinned);
  baton_json_name (json, "size");
  baton_json_integer (json, version->backup->size);
  baton_json_name (json, "readable");
  baton_json_boolean (json, readable);
  put_count (json, "tasks", readable, version->tally.tasks);
  put_count (json, "people", readable, version->tally.people);
  put_count (json, "criteria", readable, version->tally.criteria);
  put_count (json, "handoffs", readable, version->tally.handoffs);
  put_count (json, "added", version->comparable, version->difference.added);
  put_count (json, "removed", version->comparable, version->difference.removed);
  put_count (json, "changed", version->comparable, version->difference.changed);
}

static void
add_row (BatonCliTable *table,
         const Version *version)
{
  g_autofree char *name = dup_name (version->backup);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (version->backup->stamp);
  g_autofree char *date = g_date_time_format (time, "%F %R");
  g_autofree char *size = g_format_size (version->backup->size);
  g_autofree char *tasks = g_strdup_printf ("%u", version->tally.tasks);
  g_autofree char *people = g_strdup_printf ("%u", version->tally.people);
  g_autofree char *handoffs = g_strdup_printf ("%u", version->tally.handoffs);
  g_autofree char *difference = dup_difference (version);
  const char *why = baton_backup_why_word (version->backup->why);
  /* Translators: a reason, of a backup that no program deletes by itself */
  g_autofree char *pinned = g_strdup_printf (_("%s, pinned"), why);
  gboolean readable = version->library != NULL;

  baton_cli_table_add_row (table, date, version->backup->pinned ? pinned : why, size, readable ? tasks : "—",
                           readable ? people : "—", readable ? handoffs : "—", difference, name, NULL);
}

static gboolean
list (BatonCli     *cli,
      GPtrArray    *backups,
      BatonLibrary *now)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);
  BatonJson *json = baton_json_new ();

  baton_cli_table_add_row (table, _("Date"), _("Reason"), _("Size"), _("Tasks"), _("People"), _("Handoffs"),
                           /* Translators: head of a column with what bringing back would add, remove and change */
                           _("Difference"), _("Name"), NULL);
  for (guint column = 2; column <= 5; column++)
    baton_cli_table_set_number (table, column);
  baton_json_begin_array (json);
  for (guint i = 0; i < backups->len; i++)
    {
      Version version = look_into (backups->pdata[i], now);

      baton_json_begin_object (json);
      put_version (json, &version);
      baton_json_end_object (json);
      add_row (table, &version);
      g_clear_object (&version.library);
    }
  baton_json_end_array (json);
  if (cli->json)
    {
      baton_cli_finish_json (cli, json);
      return TRUE;
    }
  baton_json_free (json);
  if (backups->len > 0)
    baton_cli_table_append (table, "", cli->out);
  else
    g_string_append_printf (cli->out, "%s\n", _("There are no backups yet"));
  return TRUE;
}

/* Returns: (transfer none) (nullable): the backup that @name means: “newest” for the newest that can be read, a start of its
 * name, or its file's. */
static BatonBackup *
find (GPtrArray   *backups,
      const char  *name,
      GError     **error)
{
  BatonBackup *found = NULL;

  if (g_str_equal (name, "newest"))
    {
      found = baton_backup_find_good (backups);
      if (!found)
        baton_cli_fail (error, BATON_CLI_NO, "%s", _("there is no backup that can be read"));
      return found;
    }
  for (guint i = 0; i < backups->len && *name; i++)
    {
      BatonBackup *backup = backups->pdata[i];
      g_autofree char *own = dup_name (backup);
      g_autofree char *file = g_path_get_basename (backup->path);

      if (g_str_equal (own, name) || g_str_equal (file, name) || g_str_equal (backup->path, name))
        return backup;
      if (!g_str_has_prefix (own, name))
        continue;
      if (found)
        {
          baton_cli_fail (error, BATON_CLI_NO, _("more than one backup begins with “%s”"), name);
          return NULL;
        }
      found = backup;
    }
  if (!found)
    baton_cli_fail (error, BATON_CLI_NO, _("there is no backup “%s”; “backup list” names them all"), name);
  return found;
}

static void
put_shown (BatonCli      *cli,
           const Version *version)
{
  BatonJson *json = baton_json_new ();
  GListModel *tasks = baton_library_get_tasks (cli->library);

  baton_json_begin_object (json);
  put_version (json, version);
  baton_json_name (json, "list");
  baton_json_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      baton_json_begin_object (json);
      baton_cli_put_task (cli, json, task);
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

/* Shows the tasks of a backup as “list” shows those of the library. */
static gboolean
show (BatonCli      *cli,
      BatonBackup   *backup,
      BatonLibrary  *now,
      GError       **error)
{
  Version version = look_into (backup, now);
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  if (!version.library)
    return baton_cli_fail (error, BATON_CLI_DAMAGED, _("%s cannot be read as a library"), backup->path);
  cli->library = version.library;
  if (cli->json)
    {
      put_shown (cli, &version);
      return TRUE;
    }
  add_row (table, &version);
  baton_cli_table_append (table, "", cli->out);
  return baton_cli_list (cli, error);
}

static void
tell (BatonCli   *cli,
      const char *action,
      const char *sentence,
      const char *path)
{
  BatonJson *json;

  if (!cli->json)
    {
      g_string_append_printf (cli->out, "%s %s\n", sentence, path);
      return;
    }
  json = baton_json_new ();
  baton_json_begin_object (json);
  baton_cli_put_string (json, "action", action);
  baton_cli_put_string (json, "file", path);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static gboolean
restore (BatonCli     *cli,
         BatonBackup  *backup,
         GError      **error)
{
  if (!baton_store_restore (cli->store, backup->path, error))
    return FALSE;
  /* Translators: before the name of a file */
  tell (cli, "restored", _("what was there is kept as a backup; brought back:"), backup->path);
  return TRUE;
}

static gboolean
back_up_now (BatonCli    *cli,
             const char  *library_path,
             GError     **error)
{
  BatonFileLook look;
  g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, library_path, &look, error);
  g_autofree char *path = NULL;

  if (!bytes && !*error)
    return baton_cli_fail (error, BATON_CLI_NO, _("%s: there is no such file"), library_path);
  path = bytes ? baton_backup_store (library_path, bytes, BATON_BACKUP_NOW, FALSE, g_get_real_time () / G_USEC_PER_SEC,
                                     error)
               : NULL;
  if (path)
    /* Translators: before the name of a file */
    tell (cli, "backed-up", _("backup:"), path);
  return path != NULL;
}

static gboolean
run_on (BatonCli          *cli,
        BatonPlaceOnDisk  *place,
        GError           **error)
{
  const char *verb = baton_cli_get_word (cli, 0);
  gboolean names_one = g_str_equal (verb, "show") || g_str_equal (verb, "restore");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (BatonLibrary) now = NULL;
  g_autoptr (GError) problem = NULL;
  BatonBackup *backup = NULL;

  if (names_one != (cli->words->len == 2) || !(names_one || g_str_equal (verb, "list") || g_str_equal (verb, "now")))
    return baton_cli_fail (error, BATON_CLI_USE, _("this is written as: baton-cli %s%s%s"), "backup", " ",
                           cli->command->usage);
  /* First: where the library turns out to be lost, what stood there last becomes a backup too. */
  now = baton_store_load (cli->store, &problem);
  backups = baton_backup_list (place->path);
  if (names_one && !(backup = find (backups, baton_cli_get_word (cli, 1), error)))
    return FALSE;
  if (g_str_equal (verb, "restore"))
    return restore (cli, backup, error);
  if (g_str_equal (verb, "list"))
    return list (cli, backups, now);
  if (backup)
    return show (cli, backup, now, error);
  if (!now)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return back_up_now (cli, place->path, error);
}

/* Lists, shows, brings back and makes backups. The library itself may be damaged meanwhile. */
gboolean
baton_cli_backup (BatonCli  *cli,
                  GError   **error)
{
  BatonPlaceOnDisk place = { NULL, NULL, NULL };
  gboolean ok = baton_file_resolve (baton_store_get_path (cli->store), &place, error) && run_on (cli, &place, error);

  baton_place_clear (&place);
  return ok;
}
