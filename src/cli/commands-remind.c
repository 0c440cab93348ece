/* The command that says when to be reminded of a task, and lists what the reminder will say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-find.h"
#include "cli/baton-cli-print.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"
#include "storage/baton-reminder-memory.h"
#include "storage/baton-reminder-settings.h"

/* Where the reminder of this machine stands. */
typedef struct
{
  BatonDueRules   rules;
  gboolean        on;
  BatonDueMemory *memory;
  GTimeZone      *zone;
  gint64          now;
} Reminding;

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* What is next is told also while the reminder is off, as it would be. */
static void
reminding_init (Reminding *self)
{
  g_autoptr (GSettings) settings = baton_reminder_settings_open (BATON_APP_ID, NULL);
  g_autofree char *path = baton_reminder_memory_dup_path ();

  baton_due_rules_init (&self->rules);
  if (settings)
    baton_reminder_settings_read (settings, &self->rules);
  self->on = self->rules.on;
  self->rules.on = TRUE;
  self->memory = baton_reminder_memory_load (path);
  self->zone = g_time_zone_new_local ();
  self->now = get_now ();
}

static void
reminding_clear (Reminding *self)
{
  baton_due_memory_free (self->memory);
  g_time_zone_unref (self->zone);
}

static const char *
word_of (BatonDueKind kind)
{
  static const char *const words[] = {
    [BATON_DUE_REMIND] = "remind",
    [BATON_DUE_WISH] = "wish",
    [BATON_DUE_OVERDUE] = "overdue",
    [BATON_DUE_TOUCH] = "touch",
  };

  return words[kind];
}

static void
put_nudge (BatonCli         *cli,
           BatonJson        *json,
           const BatonNudge *nudge,
           gint64            now)
{
  g_autofree char *at = baton_stamp_format (nudge->at);

  baton_json_begin_object (json);
  baton_cli_put_string (json, "id", baton_record_get_id (nudge->record));
  baton_cli_put_string (json, "title", baton_cli_name_of (nudge->record));
  baton_cli_put_string (json, "kind", word_of (nudge->kind));
  baton_cli_put_string (json, "at", at);
  baton_json_name (json, "due");
  baton_json_boolean (json, nudge->at <= now);
  baton_cli_put_string (json, "why", baton_due_phrase_why (nudge->why));
  if (BATON_IS_TASK (nudge->record))
    baton_cli_put_string (json, "step", baton_due_phrase_step (cli->library, BATON_TASK (nudge->record)));
  baton_json_end_object (json);
}

static void
print_json_queue (BatonCli        *cli,
                  GArray          *queue,
                  const Reminding *reminding)
{
  BatonJson *json = baton_json_new ();

  baton_json_begin_array (json);
  for (guint i = 0; i < queue->len; i++)
    put_nudge (cli, json, &g_array_index (queue, BatonNudge, i), reminding->now);
  baton_json_end_array (json);
  baton_cli_finish_json (cli, json);
}

static void
add_row (BatonCliTable    *table,
         const BatonNudge *nudge,
         const Reminding  *reminding)
{
  g_autofree char *at = baton_due_phrase_moment (nudge->at, reminding->zone, reminding->now);

  /* Translators: what the reminder says as soon as it can */
  baton_cli_table_add_row (table, nudge->at <= reminding->now ? _("now") : at, baton_cli_name_of (nudge->record),
                           baton_due_phrase_why (nudge->why), NULL);
}

static void
print_queue (BatonCli        *cli,
             GArray          *queue,
             const Reminding *reminding)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  if (queue->len == 0)
    g_string_append_printf (cli->out, "%s\n", _("Nothing to be reminded of"));
  for (guint i = 0; i < queue->len; i++)
    add_row (table, &g_array_index (queue, BatonNudge, i), reminding);
  baton_cli_table_append (table, "", cli->out);
  if (!reminding->on)
    g_string_append_printf (cli->out, "%s\n", _("Reminders are off; they are switched on in the preferences."));
}

static void
list_queue (BatonCli *cli)
{
  g_autoptr (BatonLog) log = baton_log_new (cli->library);
  g_autoptr (GArray) queue = NULL;
  Reminding reminding;

  reminding_init (&reminding);
  queue = baton_due_queue (cli->library, log, &reminding.rules, reminding.memory, reminding.zone, reminding.now);
  if (cli->json)
    print_json_queue (cli, queue, &reminding);
  else
    print_queue (cli, queue, &reminding);
  reminding_clear (&reminding);
}

static void
print_remind (BatonCli  *cli,
              BatonTask *task)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  g_ptr_array_add (fields, (gpointer) baton_record_find_field (BATON_RECORD (task), "remind"));
  g_ptr_array_add (fields, (gpointer) baton_record_find_field (BATON_RECORD (task), "put-off"));
  baton_cli_print_done (cli, "set", task, fields);
}

static gboolean
set_remind (BatonCli  *cli,
            GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *when = NULL;

  if (!task)
    return FALSE;
  when = cli->words->len > 2 ? g_strconcat (baton_cli_get_word (cli, 1), " ", baton_cli_get_word (cli, 2), NULL)
                             : g_strdup (baton_cli_get_word (cli, 1));
  if (!baton_due_put_off (task, when, zone, get_now ()))
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("“%s” is no time: say hour, tonight, tomorrow, week, off, or a day as 2026-12-01 or "
                             "2026-12-01 14:30"),
                           when);
  print_remind (cli, task);
  return TRUE;
}

/* Sets when to be reminded, or lists what is next. */
gboolean
baton_cli_remind (BatonCli  *cli,
                  GError   **error)
{
  gboolean lists = baton_cli_get_option (cli, "list") != NULL;

  if (lists ? cli->words->len > 0 : cli->words->len < 2)
    return baton_cli_fail (error, BATON_CLI_USE, _("this is written as: baton-cli %s%s%s"), "remind", " ",
                           cli->command->usage);
  if (!lists)
    return set_remind (cli, error);
  list_queue (cli);
  return TRUE;
}
