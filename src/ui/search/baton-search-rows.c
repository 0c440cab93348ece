/* The rows of the results, which are used again from one search to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-rows.h"

#include "ui/common/baton-focused-row.h"

/* Returns: (transfer none) (nullable): a row, which may be one that is hidden until there is more to say */
BatonSearchRow *
baton_search_rows_at (GtkListBox *list,
                      int         index)
{
  return (BatonSearchRow *) gtk_list_box_get_row_at_index (list, index);
}

/* Returns: (transfer none) (nullable): the first result */
BatonSearchRow *
baton_search_rows_first (GtkListBox *list)
{
  BatonSearchRow *row = baton_search_rows_at (list, 0);

  return row && gtk_widget_get_visible (GTK_WIDGET (row)) ? row : NULL;
}

/**
 * baton_search_rows_show:
 * @list: a list of search rows
 * @index: at most the number of its rows
 * @library: where @record is
 * @record: a task or provider
 * @match: why it is among the results
 *
 * Shows a result; a row that is there is used again, so that a keystroke builds nothing.
 */
void
baton_search_rows_show (GtkListBox       *list,
                        int               index,
                        BatonLibrary     *library,
                        BatonRecord      *record,
                        const BatonMatch *match)
{
  if (!baton_search_rows_at (list, index))
    gtk_list_box_append (list, baton_search_row_new ());
  baton_search_row_show (baton_search_rows_at (list, index), library, record, match);
  gtk_widget_set_visible (GTK_WIDGET (baton_search_rows_at (list, index)), TRUE);
}

/* The keyboard leaves the row at @index and those below, which are about to go.
 *
 * Returns: whether there is no row above for it */
static gboolean
leave_rows (GtkListBox *list,
            int         index)
{
  GtkListBoxRow *focused = baton_focused_row_find (list);

  if (!focused || gtk_list_box_row_get_index (focused) < index)
    return FALSE;
  if (index > 0)
    gtk_widget_grab_focus (GTK_WIDGET (baton_search_rows_at (list, index - 1)));
  return index == 0;
}

/**
 * baton_search_rows_end:
 * @list: a list of search rows
 * @index: how many rows say something
 * @n_kept: how many the list keeps at least
 *
 * Hides the rows that have nothing to say, for the next letter may want them, and takes away those beyond @n_kept.
 *
 * Returns: whether the keyboard was in one of them and no row is left for it
 */
gboolean
baton_search_rows_end (GtkListBox *list,
                       int         index,
                       int         n_kept)
{
  gboolean homeless = leave_rows (list, index);
  BatonSearchRow *row;

  while ((row = baton_search_rows_at (list, MAX (index, n_kept))))
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (; (row = baton_search_rows_at (list, index)); index++)
    gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  return homeless;
}
