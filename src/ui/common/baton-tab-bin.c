/* A bin that Tab leaves in one step: the list views of GTK 4.8 walk every row with Tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-tab-bin.h"

struct _BatonTabBin
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BatonTabBin, baton_tab_bin, GTK_TYPE_WIDGET)

static gboolean
baton_tab_bin_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (by_tab && gtk_widget_get_focus_child (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (baton_tab_bin_parent_class)->focus (widget, direction);
}

static void
baton_tab_bin_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (baton_tab_bin_parent_class)->dispose (object);
}

static void
baton_tab_bin_class_init (BatonTabBinClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_tab_bin_dispose;
  GTK_WIDGET_CLASS (klass)->focus = baton_tab_bin_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
baton_tab_bin_init (BatonTabBin *self)
{
  /* A plain widget does not take these over from its child. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * baton_tab_bin_new:
 * @child: what it holds
 *
 * Returns: (transfer floating): the bin
 */
GtkWidget *
baton_tab_bin_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (BATON_TYPE_TAB_BIN, NULL);

  gtk_widget_set_parent (child, self);
  return self;
}
