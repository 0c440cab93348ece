/* The preferences: what an hour is worth, in which currency, where the library lies, and the reminder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-preferences.h"

#include "app/baton-currency-row.h"
#include "app/baton-hour-value.h"
#include "app/baton-problem.h"
#include "app/baton-reminder-page.h"
#include "session/baton-edits.h"
#include "session/baton-settings.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-text-row.h"

struct _BatonPreferences
{
  AdwPreferencesWindow parent_instance;

  BatonRecordRow      *hour_value;
  BatonCurrencyRow    *currency;
  BatonRecordRow      *budget;
  BatonTextRow        *notes;
  AdwActionRow        *file;
  BatonReminderPage   *reminder;

  BatonWorkspace      *workspace;
};

G_DEFINE_FINAL_TYPE (BatonPreferences, baton_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static BatonProfile *
get_profile (BatonPreferences *self)
{
  return baton_library_get_profile (baton_workspace_get_library (self->workspace));
}

static void
currency_changed_cb (BatonPreferences *self)
{
  BatonRecord *profile = BATON_RECORD (get_profile (self));
  const char *code = baton_profile_get_currency (get_profile (self));

  baton_currency_row_set_currency (self->currency, code);
  baton_record_row_set_record (self->hour_value, profile, code);
  baton_record_row_set_record (self->budget, profile, code);
}

static void
currency_chosen_cb (BatonPreferences *self)
{
  const char *code = baton_currency_row_get_currency (self->currency);

  if (self->workspace && g_strcmp0 (code, baton_profile_get_currency (get_profile (self))) != 0)
    baton_edit_currency (baton_workspace_get_library (self->workspace), code);
}

static void
find_hour_value_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  GtkWindow *window = baton_hour_value_new (BATON_PREFERENCES (widget)->workspace);

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

/* The main window's verbs are out of reach of another window: they are asked for where they are. */
static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-folder", NULL);
}

/* Without its settings there is nothing to set. */
static void
watch_reminder (BatonPreferences *self)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);
  g_autoptr (BatonReminder) reminder = NULL;

  if (!settings)
    {
      adw_preferences_window_remove (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (self->reminder));
      self->reminder = NULL;
      return;
    }
  reminder = baton_reminder_new (settings);
  baton_reminder_page_watch (self->reminder, self->workspace, reminder,
                             application ? g_application_get_dbus_connection (application) : NULL);
}

static void
backups_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.backups", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
move_library_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.move-library", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
set_workspace (BatonPreferences *self,
               BatonWorkspace   *workspace)
{
  g_autofree char *path = baton_problem_dup_path (workspace);
  BatonProfile *profile;

  self->workspace = g_object_ref (workspace);
  adw_action_row_set_subtitle (self->file, path);
  profile = get_profile (self);
  currency_changed_cb (self);
  baton_text_row_set_record (self->notes, BATON_RECORD (profile), "notes");
  watch_reminder (self);
  g_signal_connect_object (profile, "notify::currency", G_CALLBACK (currency_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
baton_preferences_dispose (GObject *object)
{
  g_clear_object (&BATON_PREFERENCES (object)->workspace);

  G_OBJECT_CLASS (baton_preferences_parent_class)->dispose (object);
}

static void
baton_preferences_class_init (BatonPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_preferences_dispose;

  g_type_ensure (BATON_TYPE_CURRENCY_ROW);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_REMINDER_PAGE);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, hour_value);
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, currency);
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, budget);
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, notes);
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, file);
  gtk_widget_class_bind_template_child (widget_class, BatonPreferences, reminder);
  gtk_widget_class_bind_template_callback (widget_class, currency_chosen_cb);

  gtk_widget_class_install_action (widget_class, "preferences.find-hour-value", NULL, find_hour_value_action);
  gtk_widget_class_install_action (widget_class, "preferences.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "preferences.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "preferences.move-library", NULL, move_library_action);
}

static void
baton_preferences_init (BatonPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_preferences_new:
 * @workspace: a workspace that is READY
 *
 * Returns: (transfer none): a window, to be made transient for the main one, whose verbs it uses
 */
GtkWindow *
baton_preferences_new (BatonWorkspace *workspace)
{
  BatonPreferences *self = g_object_new (BATON_TYPE_PREFERENCES, NULL);

  set_workspace (self, workspace);
  return GTK_WINDOW (self);
}

/* Opens the page about the reminder. */
void
baton_preferences_show_reminder (BatonPreferences *self)
{
  if (self->reminder)
    adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (self->reminder));
}
