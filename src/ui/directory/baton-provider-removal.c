/* Removing a provider: what depends on it, and the question where anything does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-removal.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint tasks;
  guint handoffs;
  guint people; /* met on it */
} Dependents;

static void
count_task (Dependents *dependents,
            BatonTask  *task,
            const char *provider_id)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  if (g_str_equal (baton_task_get_provider (task), provider_id))
    dependents->tasks++;
  for (guint i = 0; i < n_handoffs; i++)
    if (g_str_equal (baton_handoff_get_provider (baton_task_get_handoff (task, i)), provider_id))
      dependents->handoffs++;
}

static Dependents
count_dependents (BatonLibrary  *library,
                  BatonProvider *provider)
{
  const char *id = baton_record_get_id (BATON_RECORD (provider));
  GListModel *tasks = baton_library_get_tasks (library);
  GListModel *providers = baton_library_get_providers (library);
  Dependents dependents = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      count_task (&dependents, task, id);
    }
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) person = g_list_model_get_item (providers, i);

      dependents.people += g_str_equal (baton_provider_get_via (person), id);
    }
  return dependents;
}

static void
add_count (GPtrArray *counts,
           guint      number,
           char      *words)
{
  if (number > 0)
    g_ptr_array_add (counts, words);
  else
    g_free (words);
}

/* Returns: (transfer full): "4 handoffs, 2 people met through it and 3 tasks" */
static char *
list_counts (const Dependents *dependents)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  add_count (counts, dependents->handoffs,
             g_strdup_printf (ngettext ("%u handoff", "%u handoffs", dependents->handoffs), dependents->handoffs));
  add_count (counts, dependents->people,
             g_strdup_printf (ngettext ("%u person met through it", "%u people met through it", dependents->people),
                              dependents->people));
  add_count (counts, dependents->tasks,
             g_strdup_printf (ngettext ("%u task", "%u tasks", dependents->tasks), dependents->tasks));
  for (guint i = 0; i < counts->len; i++)
    {
      /* Translators: what joins a list: “4 handoffs, 2 people met through it and 3 tasks” */
      const char *joint = i + 1 == counts->len ? _(" and ") : _(", ");

      g_string_append_printf (line, "%s%s", i > 0 ? joint : "", (const char *) counts->pdata[i]);
    }
  return g_strdup (line->str);
}

/**
 * baton_provider_removal_describe:
 * @library: with @provider
 * @provider: to be removed
 *
 * Returns: (transfer full) (nullable): what names it, and that it stays; NULL where nothing names it
 */
char *
baton_provider_removal_describe (BatonLibrary  *library,
                                 BatonProvider *provider)
{
  Dependents dependents = count_dependents (library, provider);
  g_autofree char *counts = list_counts (&dependents);
  guint total = dependents.tasks + dependents.handoffs + dependents.people;

  if (total == 0)
    return NULL;
  /* Translators: %s is as in “4 handoffs and 3 tasks” */
  return g_strdup_printf (ngettext ("%s names it. It goes into the trash, and what is past still shows its name.",
                                    "%s name it. It goes into the trash, and what is past still shows its name.",
                                    total),
                          counts);
}

static void
remove_now (GtkWindow     *window,
            BatonProvider *provider)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-provider", "s",
                              baton_record_get_id (BATON_RECORD (provider)));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             BatonProvider    *provider)
{
  if (g_str_equal (response, "remove"))
    remove_now (gtk_window_get_transient_for (GTK_WINDOW (dialog)), provider);
}

/**
 * baton_provider_removal_ask:
 * @window: the window that has the action win.remove-provider, which offers to undo it
 * @library: with @provider
 * @provider: to be removed
 *
 * Removes a provider: at once where nothing names it, else after a question that says what does.
 */
void
baton_provider_removal_ask (GtkWindow     *window,
                            BatonLibrary  *library,
                            BatonProvider *provider)
{
  g_autofree char *body = baton_provider_removal_describe (library, provider);
  GtkWidget *dialog;

  if (!body)
    {
      remove_now (window, provider);
      return;
    }
  dialog = adw_message_dialog_new (window, NULL, body);
  /* Translators: %s is the name of a provider */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Remove %s?"), baton_provider_get_name (provider));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), provider, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
