/* The line below a row of a list that says what is wrong with what was typed there, or what else there is to say of it.
 *
 * It is a row of its own because a label can wrap there, which the title of an entry row cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-problem-row.h"

#include "ui/common/baton-scroll-to.h"

struct _BatonProblemRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *label;
  GtkListBoxRow *owner; /* borrowed: it takes this row away before it goes, or the list takes both */
};

G_DEFINE_FINAL_TYPE (BatonProblemRow, baton_problem_row, GTK_TYPE_LIST_BOX_ROW)

/* A list leads the Tab key to its next row only: this one has nothing for it, and leads on. */
static gboolean
baton_problem_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *next = widget;

  do
    next = back ? gtk_widget_get_prev_sibling (next) : gtk_widget_get_next_sibling (next);
  while (next && !gtk_widget_get_visible (next));
  return next && gtk_widget_child_focus (next, direction);
}

static void
baton_problem_row_class_init (BatonProblemRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = baton_problem_row_focus;
}

static void
baton_problem_row_init (BatonProblemRow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "margin-start", 12, "margin-end", 12,
                                   "margin-top", 6, "margin-bottom", 6, NULL);

  self->label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
show_text (BatonProblemRow *self,
           const char      *problem)
{
  gtk_label_set_text (self->label, problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, problem, -1);
}

/* Returns: (transfer none) (nullable): a line below @owner, scrolled to; NULL where @owner stands in no list */
static BatonProblemRow *
add_below (GtkListBoxRow *owner,
           const char    *problem)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (owner));
  BatonProblemRow *self;

  if (!GTK_IS_LIST_BOX (list))
    return NULL;
  self = g_object_new (BATON_TYPE_PROBLEM_ROW, NULL);
  self->owner = owner;
  show_text (self, problem);
  gtk_list_box_insert (GTK_LIST_BOX (list), GTK_WIDGET (self), gtk_list_box_row_get_index (owner) + 1);
  baton_scroll_to (GTK_WIDGET (self));
  return self;
}

static void
remove_line (BatonProblemRow **line)
{
  GtkWidget *row = (GtkWidget *) *line;
  GtkWidget *list = row ? gtk_widget_get_parent (row) : NULL;

  g_clear_weak_pointer (line);
  if (list)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

/* The text itself says it too, for those who cannot see the line. */
static void
describe (GtkEditable *editable,
          const char  *problem)
{
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (editable));

  if (problem)
    gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  else
    gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * baton_problem_row_tell:
 * @owner: an entry row in a list
 * @line: (inout): a weak pointer of @owner to its line, NULL where there is none
 * @problem: (nullable): what is wrong with the text, or NULL for nothing
 *
 * Puts a line below @owner, or takes it away. A list with an order of its own keeps the two together by
 * baton_problem_row_get_owner().
 */
void
baton_problem_row_tell (GtkListBoxRow    *owner,
                        BatonProblemRow **line,
                        const char       *problem)
{
  /* Another problem takes the same line: one that goes and comes back would flicker. */
  if (problem && *line)
    show_text (*line, problem);
  else if (problem)
    g_set_weak_pointer (line, add_below (owner, problem));
  else
    remove_line (line);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (owner), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (owner), "error");
  describe (GTK_EDITABLE (owner), problem);
}

/**
 * baton_problem_row_new_note:
 * @owner: a row of a list, with something before its text
 * @note: what else there is to say of it
 *
 * Returns: (transfer floating): a line to put below @owner, and to take away with it
 */
GtkWidget *
baton_problem_row_new_note (GtkListBoxRow *owner,
                            const char    *note)
{
  BatonProblemRow *self = g_object_new (BATON_TYPE_PROBLEM_ROW, NULL);
  GtkWidget *label = GTK_WIDGET (self->label);

  self->owner = owner;
  show_text (self, note);
  gtk_widget_remove_css_class (label, "error");
  gtk_widget_add_css_class (label, "quiet");
  /* Below the text of the row, beside its handle. */
  gtk_widget_set_margin_start (label, 42);
  gtk_widget_set_margin_top (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (owner), "noted");
  return GTK_WIDGET (self);
}

/* Returns: whether it is made by baton_problem_row_new_note() */
gboolean
baton_problem_row_is_note (BatonProblemRow *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self->label), "quiet");
}

/* Returns: (transfer none): the row that it stands below. */
GtkListBoxRow *
baton_problem_row_get_owner (BatonProblemRow *self)
{
  return self->owner;
}
