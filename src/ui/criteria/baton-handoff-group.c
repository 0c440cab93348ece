/* The handoffs of a task, the latest first, each of them edited where it unfolds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-handoff-group.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-handoff-rows.h"
#include "ui/criteria/baton-past-row.h"

/* A list box builds every row at once; so many at a time stay quick. */
#define ROWS_AT_ONCE 20

struct _BatonHandoffGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  GtkButton           *more;

  BatonLibrary        *library;
  BatonTask           *task;
  guint                most; /* rows to show */
};

G_DEFINE_FINAL_TYPE (BatonHandoffGroup, baton_handoff_group, ADW_TYPE_PREFERENCES_GROUP)

/* Returns: (transfer none): the nth handoff of the task, counted from the latest one */
static BatonHandoff *
get_handoff (BatonHandoffGroup *self,
             guint              nth)
{
  return baton_task_get_handoff (self->task, baton_task_get_n_handoffs (self->task) - 1 - nth);
}

static BatonHandoffRow *
find_row (BatonHandoffGroup *self,
          BatonHandoff      *handoff)
{
  return baton_handoff_rows_find (self->list, baton_record_get_id (BATON_RECORD (handoff)));
}

/* A row that is there stays, also behind the last one to show: something may be typed in it. */
static void
show_rows (BatonHandoffGroup *self)
{
  guint n_handoffs = baton_task_get_n_handoffs (self->task);

  baton_handoff_rows_begin (self->list);
  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonHandoff *handoff = get_handoff (self, i);
      BatonHandoffRow *row = find_row (self, handoff);

      if (!row && i >= self->most)
        continue;
      if (!row)
        row = BATON_HANDOFF_ROW (baton_past_row_new (handoff));
      baton_past_row_show (BATON_PAST_ROW (row), self->library, handoff);
      baton_handoff_rows_place (self->list, row, i);
    }
  baton_handoff_rows_end (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), n_handoffs > 0);
}

static void
show_more_button (BatonHandoffGroup *self)
{
  guint n_handoffs = baton_task_get_n_handoffs (self->task);
  guint n_hidden = n_handoffs - MIN (self->most, n_handoffs);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_hidden), n_hidden);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_hidden > 0);
}

static void
refresh (BatonHandoffGroup *self)
{
  show_rows (self);
  show_more_button (self);
}

static void
more_cb (BatonHandoffGroup *self)
{
  guint first_new = self->most;

  self->most += ROWS_AT_ONCE;
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, get_handoff (self, first_new))));
}

static void
baton_handoff_group_dispose (GObject *object)
{
  BatonHandoffGroup *self = BATON_HANDOFF_GROUP (object);

  g_clear_object (&self->library);
  g_clear_object (&self->task);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_HANDOFF_GROUP);

  G_OBJECT_CLASS (baton_handoff_group_parent_class)->dispose (object);
}

static void
baton_handoff_group_class_init (BatonHandoffGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_handoff_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-handoff-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffGroup, list);
  gtk_widget_class_bind_template_child (widget_class, BatonHandoffGroup, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
baton_handoff_group_init (BatonHandoffGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_handoff_rows_set_up (self->list);
  self->most = ROWS_AT_ONCE;
}

/**
 * baton_handoff_group_show:
 * @self: a group
 * @library: the library of @task
 * @task: the task whose handoffs to list
 *
 * Brings the rows up to date; without any handoff the group takes no room.
 */
void
baton_handoff_group_show (BatonHandoffGroup *self,
                          BatonLibrary      *library,
                          BatonTask         *task)
{
  g_set_object (&self->library, library);
  if (g_set_object (&self->task, task))
    self->most = ROWS_AT_ONCE;
  refresh (self);
}

/* Unfolds one of the handoffs that are shown, with the keyboard in it. */
void
baton_handoff_group_edit (BatonHandoffGroup *self,
                          BatonHandoff      *handoff)
{
  for (guint i = 0; get_handoff (self, i) != handoff; i++)
    self->most = MAX (self->most, i + 2);
  refresh (self);
  baton_handoff_row_edit (find_row (self, handoff));
}
