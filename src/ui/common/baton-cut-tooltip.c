/* Tooltips of what is cut: a text that is shortened for want of room is whole in a tooltip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-cut-tooltip.h"

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  GtkWidget *hit = keyboard ? NULL : gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (!GTK_IS_LABEL (hit) || !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (hit))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (hit)));
  return TRUE;
}

/**
 * baton_cut_tooltip_add:
 * @widget: a window, or a part of one
 *
 * Gives every label below @widget a tooltip while it is shortened. A tooltip of something nearer to the pointer goes first.
 */
void
baton_cut_tooltip_add (GtkWidget *widget)
{
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
