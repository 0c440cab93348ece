/* A popover in which one value is written for several tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-value.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-record-row.h"

#define WIDTH 300
#define SPACE 12

struct _BatonTaskValue
{
  GtkPopover      parent_instance;

  GtkWidget      *room;  /* of the row and what stands below it */
  GtkWidget      *hint;
  char           *field;
  BatonTask      *said;
  BatonRecordRow *row;
};

G_DEFINE_FINAL_TYPE (BatonTaskValue, baton_task_value, GTK_TYPE_POPOVER)

enum
{
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
apply (BatonTaskValue *self)
{
  /* What is wrong stands below the text, which stays. */
  if (!baton_record_row_settle (self->row))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[APPLIED], 0, self->said);
}

/* What is wrong takes the place of the hint. */
static void
problem_cb (BatonTaskValue *self)
{
  g_autofree char *problem = NULL;

  g_object_get (self->row, "problem", &problem, NULL);
  gtk_widget_set_visible (self->hint, problem == NULL);
}

/* Some toolkits close a popover that grows while it is open, so that room for a problem is there from the beginning. */
static void
baton_task_value_map (GtkWidget *widget)
{
  BatonTaskValue *self = BATON_TASK_VALUE (widget);
  int row, hint;

  gtk_widget_set_size_request (self->room, -1, -1);
  gtk_widget_measure (GTK_WIDGET (self->row), GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &row, NULL, NULL);
  gtk_widget_measure (self->hint, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &hint, NULL, NULL);
  gtk_widget_set_size_request (self->room, -1, row + hint + SPACE);

  GTK_WIDGET_CLASS (baton_task_value_parent_class)->map (widget);
}

static void
baton_task_value_dispose (GObject *object)
{
  g_clear_object (&BATON_TASK_VALUE (object)->said);

  G_OBJECT_CLASS (baton_task_value_parent_class)->dispose (object);
}

static void
baton_task_value_finalize (GObject *object)
{
  g_free (BATON_TASK_VALUE (object)->field);

  G_OBJECT_CLASS (baton_task_value_parent_class)->finalize (object);
}

static void
baton_task_value_class_init (BatonTaskValueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_task_value_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_task_value_finalize;
  GTK_WIDGET_CLASS (klass)->map = baton_task_value_map;
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, BATON_TYPE_TASK);
}

static void
baton_task_value_init (BatonTaskValue *self)
{
  self->said = baton_task_new ("");
}

static char *
make_heading (const char *field,
              guint       n_tasks)
{
  if (g_str_equal (field, "price"))
    return g_strdup_printf (ngettext ("Price of %u task, each time", "Price of %u tasks, each time", n_tasks), n_tasks);
  return g_strdup_printf (ngettext ("Time %u task takes, each time", "Time %u tasks take, each time", n_tasks), n_tasks);
}

static void
add_heading (GtkBox     *box,
             const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (box, label);
}

static void
add_row (BatonTaskValue *self,
         GtkBox         *box,
         const char     *currency)
{
  GtkWidget *list = gtk_list_box_new ();

  self->row = g_object_new (BATON_TYPE_RECORD_ROW, "field", self->field, "title",
                            g_str_equal (self->field, "price") ? _("Price, each time") : _("Time, each time"), NULL);
  baton_record_row_set_record (self->row, BATON_RECORD (self->said), currency);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  gtk_box_append (box, list);
}

static void
add_hint (BatonTaskValue *self,
          GtkBox         *box)
{
  self->hint = gtk_label_new (g_str_equal (self->field, "price")
                                ? _("Such as “150”, “$150” or “1,200.50”.\nEmpty takes the price away.")
                                : _("Such as “45m”, “3h” or “3:20”.\nEmpty takes the time away."));
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  g_object_set (self->hint, "margin-start", SPACE, "margin-end", SPACE, "margin-top", SPACE / 2, NULL);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_box_append (box, self->hint);
  g_signal_connect_object (self->row, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
}

static void
add_button (BatonTaskValue *self,
            GtkBox         *box)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Set"));

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

/**
 * baton_task_value_new:
 * @field: the name of a sum or a number of minutes of a task
 * @n_tasks: for how many
 * @currency: the code of the currency
 *
 * Returns: (transfer floating): the popover, to be given a parent; an empty field takes the value away
 */
GtkWidget *
baton_task_value_new (const char *field,
                      guint       n_tasks,
                      const char *currency)
{
  BatonTaskValue *self = g_object_new (BATON_TYPE_TASK_VALUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *heading = make_heading (field, n_tasks);

  self->field = g_strdup (field);
  gtk_widget_set_size_request (box, WIDTH, -1);
  add_heading (GTK_BOX (box), heading);
  self->room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_row (self, GTK_BOX (self->room), currency);
  add_hint (self, GTK_BOX (self->room));
  gtk_box_append (GTK_BOX (box), self->room);
  add_button (self, GTK_BOX (box));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}

/* Returns: which field it is about. */
const char *
baton_task_value_get_field (BatonTaskValue *self)
{
  return self->field;
}
