/* The order of the directory in the sidebar: each provider among those of its kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-sidebar-order.h"

#include "ui/sidebar/baton-sidebar-row.h"

static BatonRecord *
get_record (GtkListBoxRow *row)
{
  return (BatonRecord *) baton_sidebar_row_get_provider (BATON_SIDEBAR_ROW (row));
}

static gboolean
is_of_one_kind (BatonRecord *record,
                BatonRecord *beside)
{
  return baton_provider_get_kind (BATON_PROVIDER (record)) == baton_provider_get_kind (BATON_PROVIDER (beside));
}

const BatonReorder baton_sidebar_order
  = { .get_type = baton_provider_get_type, .get_record = get_record,
      .is_neighbour = is_of_one_kind, .goes_beside = is_of_one_kind, .move = baton_library_move };

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListBox    *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, y);

  return row && get_record (row) ? gdk_content_provider_new_typed (BATON_TYPE_PROVIDER, get_record (row)) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, BATON_TYPE_PROVIDER);
  if (gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    baton_reorder_show (drag, baton_provider_get_name (g_value_get_object (&value)));
}

/**
 * baton_sidebar_order_add:
 * @list: the rows of the sidebar
 * @library: the library with their providers, which lives as long as @list
 *
 * Lets providers be put in order by dragging. The source is the list, not the row: rows are made anew with each change
 * of their order.
 */
void
baton_sidebar_order_add (GtkListBox   *list,
                         BatonLibrary *library)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), list);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));
  baton_reorder_add (list, library, &baton_sidebar_order);
}
