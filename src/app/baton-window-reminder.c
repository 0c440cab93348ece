/* The window's verbs for reminders: putting wishes off, picking a date, and the way to what the person set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-preferences.h"
#include "logic/baton-due-when.h"
#include "session/baton-reminder.h"
#include "ui/common/baton-wish-words.h"
#include "ui/reminder/baton-nudge-strip.h"
#include "ui/reminder/baton-remind-dialog.h"

static BatonLibrary *
get_library (BatonWindow *self)
{
  return baton_workspace_get_library (baton_window_get_workspace (self));
}

/* Returns: (transfer full): the task with that id; "" means all that are selected */
static BatonTaskArray *
dup_targets (BatonWindow *self,
             const char  *id)
{
  BatonTask *task = *id ? baton_library_find_task (get_library (self), id) : NULL;
  BatonTaskArray *tasks;

  if (!*id)
    return baton_window_dup_selected (self);
  tasks = baton_task_array_new ();
  if (task)
    baton_task_array_add (tasks, task);
  return tasks;
}

static char *
phrase_done (BatonTaskArray *tasks,
             gint64          now)
{
  g_autofree char *moment = baton_wish_words_remind (tasks->pdata[0], now);
  const char *title = baton_task_get_title (tasks->pdata[0]);

  if (tasks->len > 1 && *moment)
    /* Translators: how many tasks, then a moment, as “tomorrow 09:00” */
    return g_strdup_printf (ngettext ("%u task comes up again %s", "%u tasks come up again %s", tasks->len), tasks->len,
                            moment);
  if (tasks->len > 1)
    return g_strdup_printf (ngettext ("%u task has no date any more", "%u tasks have no date any more", tasks->len),
                            tasks->len);
  if (*moment)
    /* Translators: a task's title, then a moment, as “tomorrow 09:00” */
    return g_strdup_printf (_("“%s” comes up again %s"), title, moment);
  /* Translators: a task's title; it is not brought up on a date of its own any more */
  return g_strdup_printf (_("“%s” has no date any more"), title);
}

static void
remind_again_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (BatonTaskArray) tasks = NULL;
  g_autofree char *text = NULL;
  const char *id, *word;

  g_variant_get (parameter, "(&s&s)", &id, &word);
  tasks = dup_targets (self, id);
  /* What was done before belongs to another step. */
  baton_history_close_step (baton_workspace_get_history (baton_window_get_workspace (self)));
  for (guint i = 0; i < tasks->len; i++)
    if (!baton_due_put_off (tasks->pdata[i], word, zone, now))
      return;
  if (tasks->len == 0)
    return;
  text = phrase_done (tasks, now);
  baton_window_toast (self, text, _("_Undo"), "win.undo");
}

static void
pick_reminder_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  BatonTask *task = *id ? baton_library_find_task (get_library (BATON_WINDOW (widget)), id)
                        : baton_window_get_task (BATON_WINDOW (widget));
  GtkWindow *dialog;

  if (!task)
    return;
  dialog = baton_remind_dialog_new (task);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_present (dialog);
}

static void
reminder_preferences_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  GtkWindow *dialog = baton_preferences_new (baton_window_get_workspace (BATON_WINDOW (widget)));

  baton_preferences_show_reminder (BATON_PREFERENCES (dialog));
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_present (dialog);
}

/* Installs the verbs for reminders. */
void
baton_window_install_reminder_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.remind-again", "(ss)", remind_again_action);
  gtk_widget_class_install_action (widget_class, "win.pick-reminder", "s", pick_reminder_action);
  gtk_widget_class_install_action (widget_class, "win.reminder-preferences", NULL, reminder_preferences_action);
}

/**
 * baton_window_make_nudge_strip:
 * @workspace: whose wishes are brought up
 * @settings: (nullable): what the person set; NULL where Baton is not installed completely
 *
 * Returns: (transfer floating) (nullable): what shows the next nudge above the wishes
 */
GtkWidget *
baton_window_make_nudge_strip (BatonWorkspace *workspace,
                               GSettings      *settings)
{
  g_autoptr (BatonReminder) reminder = NULL;
  GtkWidget *strip;

  if (!settings)
    return NULL;
  reminder = baton_reminder_new (settings);
  strip = baton_nudge_strip_new ();
  baton_nudge_strip_watch (BATON_NUDGE_STRIP (strip), workspace, reminder);
  return strip;
}
