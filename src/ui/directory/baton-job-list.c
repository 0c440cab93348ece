/* The tasks of one provider, at whatever stage they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-job-list.h"

#include <glib/gi18n-lib.h>

#include "session/baton-task-list.h"
#include "ui/common/baton-handoff-rows.h"
#include "ui/directory/baton-job-row.h"

/* A list box builds every row at once; so many at a time stay quick. */
#define ROWS_AT_ONCE 50

/* An id that no provider has. */
#define NOBODY "-"

struct _BatonJobList
{
  GtkBox          parent_instance;

  GtkLabel       *heading;
  GtkListBox     *list;
  GtkWidget      *empty;
  GtkButton      *more;

  BatonWorkspace *workspace;
  BatonTaskList  *tasks;
  BatonProvider  *provider;
  guint           most; /* rows to show */
};

G_DEFINE_FINAL_TYPE (BatonJobList, baton_job_list, GTK_TYPE_BOX)

static guint
count_shown (BatonJobList *self)
{
  return MIN (self->most, g_list_model_get_n_items (G_LIST_MODEL (self->tasks)));
}

static BatonHandoffRow *
find_row (BatonJobList *self,
          BatonTask    *task)
{
  g_autofree char *key = baton_job_row_make_key (task, self->provider);

  return baton_handoff_rows_find (self->list, key);
}

/* A row that is there stays, also behind the last one to show: something may be typed in it. */
static void
show_rows (BatonJobList *self)
{
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));

  baton_handoff_rows_begin (self->list);
  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = baton_task_list_peek (self->tasks, i);
      BatonHandoffRow *row = find_row (self, task);

      if (!row && i >= self->most)
        continue;
      if (!row)
        row = BATON_HANDOFF_ROW (baton_job_row_new (task, self->provider));
      baton_job_row_refresh (BATON_JOB_ROW (row), task, self->workspace, self->provider);
      baton_handoff_rows_place (self->list, row, i);
    }
  baton_handoff_rows_end (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_tasks > 0);
  gtk_widget_set_visible (self->empty, n_tasks == 0);
}

static void
show_heading (BatonJobList *self)
{
  const char *name = baton_provider_get_name (self->provider);
  g_autofree char *heading = NULL;

  if (baton_provider_get_kind (self->provider) == BATON_KIND_PLATFORM)
    /* Translators: %s is the name of a platform */
    heading = g_strdup_printf (_("Handed off through %s"), name);
  else
    /* Translators: %s is the name of a person or a firm */
    heading = g_strdup_printf (_("Handed off to %s"), name);
  gtk_label_set_text (self->heading, heading);
}

static void
show_more_button (BatonJobList *self)
{
  guint n_hidden = g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) - count_shown (self);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_hidden), n_hidden);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_hidden > 0);
}

static void
more_cb (BatonJobList *self)
{
  guint first_new = count_shown (self);

  self->most += ROWS_AT_ONCE;
  baton_job_list_refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, baton_task_list_peek (self->tasks, first_new))));
}

static void
baton_job_list_dispose (GObject *object)
{
  BatonJobList *self = BATON_JOB_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->tasks);
  g_clear_object (&self->provider);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_JOB_LIST);

  G_OBJECT_CLASS (baton_job_list_parent_class)->dispose (object);
}

static void
baton_job_list_class_init (BatonJobListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_job_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-job-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonJobList, heading);
  gtk_widget_class_bind_template_child (widget_class, BatonJobList, list);
  gtk_widget_class_bind_template_child (widget_class, BatonJobList, empty);
  gtk_widget_class_bind_template_child (widget_class, BatonJobList, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
baton_job_list_init (BatonJobList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_handoff_rows_set_up (self->list);
  self->most = ROWS_AT_ONCE;
}

/* Sets the library the tasks come from, once. */
void
baton_job_list_set_workspace (BatonJobList   *self,
                              BatonWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->tasks = baton_task_list_new (baton_workspace_get_library (workspace));
  /* Else it would follow every task until a provider is chosen. */
  baton_task_list_set_provider (self->tasks, NOBODY);
}

/* Shows the tasks of another provider, or of none. */
void
baton_job_list_set_provider (BatonJobList  *self,
                             BatonProvider *provider)
{
  g_set_object (&self->provider, provider);
  self->most = ROWS_AT_ONCE;
  if (!provider)
    return;
  baton_task_list_set_provider (self->tasks, baton_record_get_id (BATON_RECORD (provider)));
  baton_job_list_refresh (self);
}

/* Shows what the library says now. */
void
baton_job_list_refresh (BatonJobList *self)
{
  if (!self->provider)
    return;
  show_heading (self);
  show_rows (self);
  show_more_button (self);
}

/* Returns: (transfer full): all tasks of the provider, those too that wait behind the button for more. */
BatonTaskArray *
baton_job_list_dup_tasks (BatonJobList *self)
{
  BatonTaskArray *tasks = baton_task_array_new ();
  guint n_tasks = self->provider ? g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) : 0;

  for (guint i = 0; i < n_tasks; i++)
    baton_task_array_add (tasks, baton_task_list_peek (self->tasks, i));
  return tasks;
}

/**
 * baton_job_list_edit:
 * @self: a list
 * @handoff: of a task that may be in it
 *
 * Unfolds the row of the task, with @handoff in it and the keyboard in that.
 *
 * Returns: FALSE, with nothing unfolded, where @handoff is not to whose list it is
 */
gboolean
baton_job_list_edit (BatonJobList *self,
                     BatonHandoff *handoff)
{
  guint n_tasks = self->provider ? g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) : 0;
  BatonTask *task = baton_record_get_owner (BATON_RECORD (handoff));
  BatonHandoffRow *row;
  guint at = 0;

  while (at < n_tasks && baton_task_list_peek (self->tasks, at) != task)
    at++;
  if (at == n_tasks)
    return FALSE;
  self->most = MAX (self->most, at + 1);
  baton_job_list_refresh (self);
  row = find_row (self, task);
  baton_job_row_choose (BATON_JOB_ROW (row), handoff);
  if (baton_handoff_row_get_handoff (row) != handoff)
    return FALSE;
  baton_handoff_row_edit (row);
  return TRUE;
}
