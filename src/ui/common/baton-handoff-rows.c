/* The rows of a list of handoffs, brought up to date without making them anew.
 *
 * What is unfolded stays so, and who types in it goes on typing. A row that holds text that could not be read stays in the
 * list, unseen, when the list is about something else: the window asks for it before it closes, and it is there again with
 * its handoff.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-handoff-rows.h"

/* The rank of a row that the list does not ask for. */
#define UNASKED G_MAXUINT

static BatonHandoffRow *
row_at (GtkListBox *list,
        guint       index)
{
  return (BatonHandoffRow *) gtk_list_box_get_row_at_index (list, (int) index);
}

/* The list is sorted, not filled anew: rows that are taken out lose the keyboard. */
static int
compare_rows (GtkListBoxRow *one,
              GtkListBoxRow *other,
              gpointer       unused)
{
  guint first = baton_handoff_row_get_rank (BATON_HANDOFF_ROW (one));
  guint second = baton_handoff_row_get_rank (BATON_HANDOFF_ROW (other));

  return first < second ? -1 : first > second;
}

/* Lets @list have such rows, once. */
void
baton_handoff_rows_set_up (GtkListBox *list)
{
  gtk_list_box_set_sort_func (list, compare_rows, NULL, NULL);
}

/* Returns: (transfer none) (nullable): the row of that key, hidden or not */
BatonHandoffRow *
baton_handoff_rows_find (GtkListBox *list,
                         const char *key)
{
  BatonHandoffRow *row;

  for (guint i = 0; (row = row_at (list, i)); i++)
    if (g_str_equal (baton_handoff_row_get_key (row), key))
      return row;
  return NULL;
}

/* From here until the end, each row that the list is to have is asked for. */
void
baton_handoff_rows_begin (GtkListBox *list)
{
  BatonHandoffRow *row;

  for (guint i = 0; (row = row_at (list, i)); i++)
    baton_handoff_row_set_rank (row, UNASKED);
}

/* Shows @row at that place; a new one has its key already. */
void
baton_handoff_rows_place (GtkListBox      *list,
                          BatonHandoffRow *row,
                          guint            rank)
{
  baton_handoff_row_set_rank (row, rank);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  if (!gtk_widget_get_parent (GTK_WIDGET (row)))
    gtk_list_box_append (list, GTK_WIDGET (row));
}

/* Returns: whether a row that nobody asked for has to stay, unseen */
static gboolean
keep_hidden (BatonHandoffRow *row)
{
  if (!baton_handoff_row_holds_text (row))
    return FALSE;
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  return TRUE;
}

/* Returns: (transfer none) (nullable): the row that takes the place of one that goes */
static BatonHandoffRow *
find_next (GtkListBox *list,
           guint       index)
{
  BatonHandoffRow *row, *found = NULL;

  for (guint i = 0; (row = row_at (list, i)) && (i <= index || !found); i++)
    if (baton_handoff_row_get_rank (row) != UNASKED)
      found = row;
  return found;
}

/* The keyboard is in a row that goes: the next one has it then, or what is before the list. */
static void
pass_keyboard_on (GtkListBox      *list,
                  BatonHandoffRow *row,
                  guint            index)
{
  BatonHandoffRow *next = find_next (list, index);

  gtk_widget_grab_focus (GTK_WIDGET (next ? next : row));
  if (!next)
    g_signal_emit_by_name (gtk_widget_get_root (GTK_WIDGET (list)), "move-focus", GTK_DIR_TAB_BACKWARD);
}

/* Takes out what nobody asked for, and puts the rest in order. */
void
baton_handoff_rows_end (GtkListBox *list)
{
  BatonHandoffRow *row;

  for (guint i = 0; (row = row_at (list, i)); i++)
    if (baton_handoff_row_get_rank (row) == UNASKED && baton_handoff_row_has_keyboard (row))
      pass_keyboard_on (list, row, i);
  for (guint i = 0; (row = row_at (list, i));)
    if (baton_handoff_row_get_rank (row) != UNASKED || keep_hidden (row))
      i++;
    else
      gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_list_box_invalidate_sort (list);
}
