/* The window of keyboard shortcuts, made from one table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-shortcuts.h"

#include <glib/gi18n.h>

static const struct
{
  const char *group; /* NULL: the one before */
  const char *keys;
  const char *title;
} shortcuts[] = {
  { N_ ("Tasks"), "<Control>n", N_ ("Write a new task") },
  { NULL, "<Control>Return", N_ ("Add the line exactly as typed") },
  { NULL, "<Control>v", N_ ("Make tasks of the lines on the clipboard") },
  { NULL, "Menu <Shift>F10", N_ ("Menu of the selected tasks") },
  { NULL, "<Control>c", N_ ("Copy the selected tasks as text") },
  { NULL, "Return", N_ ("Go to the criteria of the task") },
  { NULL, "F2", N_ ("Change the title of the task") },
  { NULL, "<Control><Shift>s", N_ ("Sort the list") },
  { N_ ("Selected Tasks"), "<Alt>Up", N_ ("Move up") },
  { NULL, "<Alt>Down", N_ ("Move down") },
  { NULL, "<Alt>Home", N_ ("Move to the top") },
  { NULL, "<Alt>End", N_ ("Move to the end") },
  { NULL, "<Alt>1...5", N_ ("Move to a stage") },
  { NULL, "<Control>t", N_ ("Set the effort") },
  { NULL, "<Control><Shift>t", N_ ("Set the price") },
  { NULL, "<Control>h", N_ ("Hand off") },
  { NULL, "<Control>b", N_ ("Say how a handoff went") },
  { NULL, "<Control>k", N_ ("Keep") },
  { NULL, "<Control>r", N_ ("Be reminded of the task") },
  { NULL, "Delete", N_ ("Delete") },
  { N_ ("Selecting"), "<Shift>Up <Shift>Down", N_ ("Select one more") },
  { NULL, "<Control>Up <Control>Down", N_ ("Go on without selecting") },
  { NULL, "<Control>space", N_ ("Select or not") },
  { NULL, "<Control>a", N_ ("Select all") },
  { NULL, "Escape", N_ ("Select only one") },
  { N_ ("Changes"), "<Control>z", N_ ("Undo") },
  { NULL, "<Control><Shift>z <Control>y", N_ ("Redo") },
  { N_ ("Criteria"), "y n minus", N_ ("Answer yes or no") },
  { NULL, "Delete", N_ ("Take the answer back") },
  { NULL, "Menu <Shift>F10", N_ ("Menu of the criterion") },
  { NULL, "<Alt>Up <Alt>Down", N_ ("Move a criterion, in Edit Criteria") },
  { N_ ("Places"), "<Control>1...5", N_ ("Show a stage") },
  { NULL, "<Alt>Left", N_ ("Back to the places") },
  { NULL, "<Control>f", N_ ("Search; or begin to type in a list") },
  { NULL, "<Control>d", N_ ("Save the search") },
  { NULL, "<Alt>Up <Alt>Down", N_ ("Move a provider up or down") },
  { NULL, "F2", N_ ("Edit a provider, rename a saved search") },
  { NULL, "Delete", N_ ("Remove a provider or a saved search") },
  { NULL, "Menu <Shift>F10", N_ ("Menu of a provider or a saved search") },
  { NULL, "F6 <Shift>F6", N_ ("Go to the next pane or the one before") },
  { NULL, "F9", N_ ("Show or hide the criteria") },
  { NULL, "<Alt>plus <Alt>minus", N_ ("Make the places or the criteria wider or narrower") },
  { N_ ("Program"), "<Control>e", N_ ("Edit the criteria") },
  { NULL, "<Control>o", N_ ("Bring in a post or file") },
  { NULL, "<Control><Shift>n", N_ ("New window") },
  { NULL, "<Control><Shift>c", N_ ("Copy the list as text") },
  { NULL, "<Control>p", N_ ("Print the list") },
  { NULL, "<Shift><Control>b", N_ ("Backups") },
  { NULL, "<Control>comma", N_ ("Preferences") },
  { NULL, "<Control>question F1", N_ ("Keyboard shortcuts") },
  { NULL, "F10", N_ ("Main menu") },
  { NULL, "<Control>w", N_ ("Close the window") },
  { NULL, "<Control>q", N_ ("Quit") },
};

/* Each way on a line of its own: side by side, two of them leave a narrow window no room for what they do. */
static GtkWidget *
make_keys (const char *keys)
{
  g_auto (GStrv) ways = g_strsplit (keys, " ", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  for (guint i = 0; ways[i]; i++)
    {
      GtkWidget *label = gtk_shortcut_label_new (ways[i]);

      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static GtkWidget *
make_row (const char *keys,
          const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (keys));
  return row;
}

/**
 * baton_shortcuts_new:
 *
 * A GtkShortcutsWindow has columns, which do not fold in a narrow window; a list does, and can be searched as well.
 *
 * Returns: (transfer none): the window, which GTK owns until it is destroyed
 */
GtkWindow *
baton_shortcuts_new (void)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "title", _("Keyboard Shortcuts"), "default-width", 560,
                                    "default-height", 640, "width-request", 360, "modal", TRUE, NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, make_row (shortcuts[i].keys, _(shortcuts[i].title)));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  return GTK_WINDOW (window);
}
