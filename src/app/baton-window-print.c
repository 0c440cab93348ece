/* The window's verbs that give a list away: printing it and copying it as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-print-list.h"
#include "logic/baton-phrase.h"
#include "ui/tasks/baton-task-copy.h"

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         BatonWindow             *self)
{
  g_autoptr (GtkPrintOperation) owned = operation;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  baton_window_toast (self, error ? error->message : _("Printing failed"), NULL, NULL);
}

static gboolean
shows (BatonWindow *self,
       const char  *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) == 0;
}

static BatonTaskArray *
dup_found_tasks (BatonSearchResults *results)
{
  BatonTaskArray *tasks = baton_task_array_new ();

  for (guint i = 0; i < baton_search_results_get_n_tasks (results); i++)
    baton_task_array_add (tasks, baton_search_results_peek_task (results, i));
  return tasks;
}

/* Returns: (transfer full): all tasks of the page that is shown, those too for which one would have to scroll. */
static BatonTaskArray *
dup_tasks (BatonWindow *self)
{
  if (shows (self, "tasks"))
    return baton_task_page_dup_shown (self->tasks);
  if (shows (self, "provider"))
    return baton_provider_page_dup_tasks (self->provider);
  return dup_found_tasks (baton_search_page_get_results (self->search));
}

/* Returns: (transfer full): the providers that a search found. */
static GPtrArray *
dup_providers (BatonWindow *self)
{
  GPtrArray *providers = g_ptr_array_new_with_free_func (g_object_unref);
  BatonSearchResults *results = baton_search_page_get_results (self->search);
  guint n_found = shows (self, "search") ? baton_search_results_get_n_providers (results) : 0;

  for (guint i = 0; i < n_found; i++)
    g_ptr_array_add (providers, g_object_ref (baton_search_results_peek_provider (results, i)));
  return providers;
}

/* Returns: what the printed list is called. */
static const char *
get_title (BatonWindow *self)
{
  BatonProvider *provider = baton_provider_page_get_provider (self->provider);

  if (shows (self, "provider") && provider)
    return baton_provider_get_name (provider);
  if (shows (self, "search"))
    return baton_search_page_get_query (self->search);
  return baton_phrase_stage (baton_task_page_get_stage (self->tasks));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = dup_tasks (self);
  g_autoptr (GPtrArray) providers = dup_providers (self);
  GtkPrintOperation *operation;
  g_autoptr (GError) error = NULL;

  if (tasks->len + providers->len == 0)
    {
      baton_window_toast (self, _("There is nothing here to print"), NULL, NULL);
      return;
    }
  operation = baton_print_list_new (self->workspace, get_title (self), tasks, providers);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  /* What goes wrong is told by done_cb(). */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error);
}

/* Returns: (transfer full): a line for each: "Upwork · Platform · Longer work" */
static char *
write_providers (GPtrArray *providers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < providers->len; i++)
    {
      BatonProvider *provider = providers->pdata[i];
      const char *suits = baton_provider_get_suits (provider);

      g_string_append_printf (text, "%s · %s%s%s\n", baton_provider_get_name (provider),
                              baton_phrase_kind (baton_provider_get_kind (provider)), *suits ? " · " : "", suits);
    }
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): what was copied, in words. */
static char *
write_copied (guint n_tasks,
              guint n_providers)
{
  guint n_lines = n_tasks + n_providers;

  if (n_lines == 0)
    return g_strdup (_("There is nothing here to copy"));
  if (n_providers == 0)
    return g_strdup_printf (ngettext ("%u task copied as text", "%u tasks copied as text", n_tasks), n_tasks);
  /* Translators: tasks and providers that a search found */
  return g_strdup_printf (ngettext ("%u result copied as text", "%u results copied as text", n_lines), n_lines);
}

static void
copy_list_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = dup_tasks (self);
  g_autoptr (GPtrArray) providers = dup_providers (self);
  g_autofree char *said = write_copied (tasks->len, providers->len);
  g_autofree char *end = write_providers (providers);

  if (tasks->len + providers->len > 0)
    baton_task_copy (widget, self->workspace, tasks, end, said);
  else
    baton_window_toast (self, said, NULL, NULL);
}

/* Installs the verbs and their keys. */
void
baton_window_install_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.copy-list", NULL, copy_list_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-list", NULL);
}
