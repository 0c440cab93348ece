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
  { NULL, "<Control>question", N_ ("Keyboard shortcuts") },
  { NULL, "F10", N_ ("Main menu") },
  { NULL, "<Control>w", N_ ("Close the window") },
  { NULL, "<Control>q", N_ ("Quit") },
};

static void
append_part (GString    *xml,
             const char *class_name,
             const char *first,
             const char *first_value,
             const char *second,
             const char *second_value)
{
  g_autofree char *part = g_markup_printf_escaped (
    "<child><object class='%s'><property name='%s'>%s</property><property name='%s'>%s</property>", class_name, first,
    first_value, second, second_value);

  g_string_append (xml, part);
}

/**
 * baton_shortcuts_new:
 *
 * GTK 4.8 builds such a window only from its description, so the table is written as one.
 *
 * Returns: (transfer none): the window, which GTK owns until it is destroyed
 */
GtkShortcutsWindow *
baton_shortcuts_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='shortcuts'>"
                                          "<property name='modal'>1</property>");

  append_part (xml, "GtkShortcutsSection", "section-name", "shortcuts", "max-height", "12");
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group)
        {
          g_string_append (xml, i ? "</object></child>" : "");
          append_part (xml, "GtkShortcutsGroup", "title", _(shortcuts[i].group), "visible", "1");
        }
      append_part (xml, "GtkShortcutsShortcut", "accelerator", shortcuts[i].keys, "title", _(shortcuts[i].title));
      g_string_append (xml, "</object></child>");
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");
  gtk_builder_add_from_string (builder, xml->str, xml->len, NULL);
  return GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
}
