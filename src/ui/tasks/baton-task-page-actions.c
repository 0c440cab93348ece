/* The verbs of a stage's page: what is dropped and pasted, copying, and values for several tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-page-private.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-link.h"
#include "ui/tasks/baton-task-copy.h"
#include "ui/tasks/baton-task-order.h"
#include "ui/tasks/baton-task-text.h"
#include "ui/tasks/baton-task-value.h"

static BatonLibrary *
get_library (BatonTaskPage *self)
{
  return baton_workspace_get_library (self->workspace);
}

/* What was done before belongs to another step. */
static void
begin (BatonTaskPage *self)
{
  baton_history_close_step (baton_workspace_get_history (self->workspace));
  baton_task_view_hold (self->view);
  baton_task_page_begin_many (self);
}

static void
end (BatonTaskPage *self)
{
  baton_task_page_end_many (self);
  baton_task_page_catch_up (self);
}

/* Takes over the name of the step that ends. */
static void
name_step (BatonTaskPage *self,
           char          *step)
{
  g_autofree char *name = step;

  baton_history_close_named (baton_workspace_get_history (self->workspace), name);
}

static void
tell_done (BatonTaskPage *self,
           const char    *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-done", "s", text);
}

/**
 * baton_task_page_take_tasks:
 * @self: a page
 * @tasks: some of the library
 * @beside: (nullable): one that is shown
 * @place: before or after it
 *
 * Brings tasks to the stage that is shown, beside another; they are selected then.
 */
void
baton_task_page_take_tasks (BatonTaskPage  *self,
                            BatonTaskArray *tasks,
                            BatonTask      *beside,
                            int             place)
{
  begin (self);
  if (beside)
    baton_task_order_put (get_library (self), G_LIST_MODEL (self->tasks), tasks, place, beside);
  for (guint i = 0; i < tasks->len; i++)
    baton_task_set_stage (tasks->pdata[i], self->stage);
  end (self);
  name_step (self, baton_task_page_name_move (tasks));
  baton_task_view_select_tasks (self->view, tasks, TRUE);
}

/* The link of a result belongs to the handoff that it came of; without one it is worth a note. */
static void
take_link (BatonTaskPage *self,
           const char    *link,
           BatonTask     *task)
{
  BatonHandoff *handoff = baton_task_get_last_handoff (task);
  const char *notes = baton_task_get_notes (task);
  g_autofree char *longer = *notes ? g_strdup_printf ("%s\n%s", notes, link) : g_strdup (link);
  g_autofree char *text = NULL;

  begin (self);
  if (handoff)
    baton_handoff_set_result (handoff, link);
  else
    baton_task_set_notes (task, longer);
  if (handoff)
    /* Translators: a task's title */
    text = g_strdup_printf (_("Link to the result of “%s” set"), baton_task_get_title (task));
  else
    /* Translators: a task's title */
    text = g_strdup_printf (_("Link added to the notes of “%s”"), baton_task_get_title (task));
  end (self);
  name_step (self, g_strdup_printf (_("Edit “%s”"), baton_task_get_title (task)));
  baton_task_page_select (self, task, TRUE);
  tell_done (self, text);
}

/* Adds a task to the stage that is shown. */
void
baton_task_page_add (BatonTaskPage *self,
                     BatonTask     *task)
{
  baton_task_text_add (get_library (self), task, self->stage);
}

static void
take_lines (BatonTaskPage *self,
            const char    *text,
            BatonTask     *beside,
            int            place)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_text_read (get_library (self), text);
  g_autofree char *done = NULL;

  if (tasks->len == 0)
    return;
  begin (self);
  for (guint i = 0; i < tasks->len; i++)
    baton_task_page_add (self, tasks->pdata[i]);
  if (beside)
    baton_task_order_put (get_library (self), G_LIST_MODEL (self->tasks), tasks, place, beside);
  end (self);
  name_step (self, baton_task_text_name_step (tasks));
  baton_task_view_select_tasks (self->view, tasks, TRUE);
  done = g_strdup_printf (ngettext ("%u task added", "%u tasks added", tasks->len), tasks->len);
  tell_done (self, done);
}

/**
 * baton_task_page_take_text:
 * @self: a page
 * @text: text or a link, from another program perhaps
 * @beside: (nullable): a task that is shown
 * @place: before or after it
 * @onto: whether a link is meant for @beside itself
 *
 * Makes a task of each line, or gives a link to the task it was dropped on.
 */
void
baton_task_page_take_text (BatonTaskPage *self,
                           const char    *text,
                           BatonTask     *beside,
                           int            place,
                           gboolean       onto)
{
  g_autofree char *stripped = g_utf8_make_valid (text, -1);
  g_autofree char *refusal = baton_task_text_refuse (g_strstrip (stripped));

  if (onto && beside && baton_link_check (stripped, NULL))
    take_link (self, stripped, beside);
  else if (refusal)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", refusal);
  else
    take_lines (self, stripped, beside, place);
}

static void
paste_finish_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (BatonTaskPage) self = data;
  /* What is no text, is nothing to paste here. */
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text && self->workspace)
    baton_task_page_take_text (self, text, baton_task_page_get_task (self), BATON_AFTER, FALSE);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, paste_finish_cb, g_object_ref (widget));
}

static void
copy (BatonTaskPage  *self,
      BatonTaskArray *tasks)
{
  g_autofree char *done
    = g_strdup_printf (ngettext ("%u task copied as text", "%u tasks copied as text", tasks->len), tasks->len);

  if (tasks->len > 0)
    baton_task_copy (GTK_WIDGET (self), self->workspace, tasks, "", done);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_page_dup_selected (BATON_TASK_PAGE (widget));

  copy (BATON_TASK_PAGE (widget), tasks);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  baton_task_view_show_menu (BATON_TASK_PAGE (widget)->view);
}

static void
select_one_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonTaskPage *self = BATON_TASK_PAGE (widget);
  BatonTask *task = baton_task_page_get_task (self);

  if (task)
    baton_task_page_select (self, task, TRUE);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonTaskPage *self = BATON_TASK_PAGE (widget);
  g_autoptr (BatonTaskArray) tasks = baton_task_page_dup_shown (self);

  baton_task_view_select_tasks (self->view, tasks, TRUE);
}

/* Returns: (transfer full): what the step is called in which @n_changed tasks got a price or an effort */
static char *
name_values (gboolean   is_price,
             guint      n_changed,
             BatonTask *task)
{
  if (n_changed == 1)
    return g_strdup_printf (_("Edit “%s”"), baton_task_get_title (task));
  if (is_price)
    /* Translators: the name of a step that can be undone */
    return g_strdup_printf (ngettext ("Set Price of %u task", "Set Price of %u tasks", n_changed), n_changed);
  /* Translators: the name of a step that can be undone */
  return g_strdup_printf (ngettext ("Set Effort of %u task", "Set Effort of %u tasks", n_changed), n_changed);
}

/* Only those count that change: the others had that value already. */
static void
value_applied_cb (BatonTaskValue *popover,
                  BatonTask      *said,
                  BatonTaskPage  *self)
{
  g_autoptr (BatonTaskArray) tasks = baton_task_page_dup_selected (self);
  const BatonField *field = baton_record_find_field (BATON_RECORD (said), baton_task_value_get_field (popover));
  gboolean is_price = g_str_equal (field->name, "price");
  BatonTask *changed = NULL;
  g_autofree char *text = NULL;
  guint n_changed = 0;

  begin (self);
  for (guint i = 0; i < tasks->len; i++)
    if (!baton_record_field_equal (tasks->pdata[i], BATON_RECORD (said), field))
      {
        baton_record_copy_field (tasks->pdata[i], BATON_RECORD (said), field);
        changed = tasks->pdata[i];
        n_changed++;
      }
  end (self);
  if (n_changed == 0)
    return;
  name_step (self, name_values (is_price, n_changed, changed));
  if (is_price)
    text = g_strdup_printf (ngettext ("Price of %u task set", "Price of %u tasks set", n_changed), n_changed);
  else
    text = g_strdup_printf (ngettext ("Effort of %u task set", "Effort of %u tasks set", n_changed), n_changed);
  tell_done (self, text);
}

static void
ask_for_value (BatonTaskPage *self,
               const char    *field)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (get_library (self)));
  guint n_tasks = baton_task_view_get_n_selected (self->view);

  if (n_tasks == 0)
    return;
  g_clear_pointer (&self->value, gtk_widget_unparent);
  self->value = baton_task_value_new (field, n_tasks, currency);
  g_signal_connect_object (self->value, "applied", G_CALLBACK (value_applied_cb), self, 0);
  g_signal_connect_object (self->value, "closed", G_CALLBACK (baton_task_view_show_selected), self->view,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_position (GTK_POPOVER (self->value), n_tasks > 1 ? GTK_POS_TOP : GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->value, n_tasks > 1 ? baton_selection_bar_get_more (self->bar) : GTK_WIDGET (self->entry));
  gtk_popover_popup (GTK_POPOVER (self->value));
}

static void
set_effort_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  ask_for_value (BATON_TASK_PAGE (widget), "minutes");
}

static void
set_price_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ask_for_value (BATON_TASK_PAGE (widget), "price");
}

static void
focus_list_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  baton_task_page_focus_list (BATON_TASK_PAGE (widget));
}

/* Installs the verbs; their keys are those of the list. */
void
baton_task_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tasks.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "tasks.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "tasks.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "tasks.focus-list", NULL, focus_list_action);
  gtk_widget_class_install_action (widget_class, "tasks.select-one", NULL, select_one_action);
  gtk_widget_class_install_action (widget_class, "tasks.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "tasks.set-effort", NULL, set_effort_action);
  gtk_widget_class_install_action (widget_class, "tasks.set-price", NULL, set_price_action);
}
