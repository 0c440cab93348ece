/* The popover of a saved search in the sidebar: another name for it, and removing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-search-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-text-patch.h"

struct _BatonSearchPopover
{
  GtkPopover   parent_instance;

  GtkEditable *entry;
  char        *name;
};

G_DEFINE_FINAL_TYPE (BatonSearchPopover, baton_search_popover, GTK_TYPE_POPOVER)

/* The row and its popover go with the old name: the window does it from an idle of the sidebar. */
static void
renamed_cb (BatonSearchPopover *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *new_name = g_strdup (gtk_editable_get_text (self->entry));
  g_autofree char *name = g_strdup (self->name);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (row, "win.rename-search", "(ss)", name, new_name);
}

static void
removed_cb (BatonSearchPopover *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = g_strdup (self->name);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (row, "win.remove-search", "s", name);
}

static void
baton_search_popover_finalize (GObject *object)
{
  g_free (BATON_SEARCH_POPOVER (object)->name);

  G_OBJECT_CLASS (baton_search_popover_parent_class)->finalize (object);
}

static void
baton_search_popover_class_init (BatonSearchPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_search_popover_finalize;
}

static void
baton_search_popover_init (BatonSearchPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Remove This Search"));

  self->entry = GTK_EDITABLE (entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the search"), -1);
  gtk_widget_set_tooltip_text (entry, _("Name of the search"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (remove, "flat");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/* Returns: (transfer floating): a popover for the row of the search called @name */
GtkWidget *
baton_search_popover_new (const char *name)
{
  BatonSearchPopover *self = g_object_new (BATON_TYPE_SEARCH_POPOVER, NULL);

  self->name = g_strdup (name);
  baton_text_put (self->entry, name);
  return GTK_WIDGET (self);
}
