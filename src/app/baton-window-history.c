/* The window's verbs of taking back and doing again: in the menu with the name of the step, and what they touched is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "logic/baton-shorten.h"
#include "session/baton-large-edit.h"
#include "session/baton-task-span.h"
#include "ui/common/baton-undo-many.h"

/* What touched more records than this is shown a frame later. */
#define MANY 100

/* The first section of the main menu holds these two. */
enum
{
  ITEM_UNDO,
  ITEM_REDO,
};

static void
forget_touched (BatonWindow *self)
{
  g_clear_handle_id (&self->showing_id, g_source_remove);
  g_clear_pointer (&self->touched, g_strfreev);
}

static BatonHistory *
get_history (BatonWindow *self)
{
  return baton_workspace_get_history (self->workspace);
}

/* Returns: whether the toast that shows offers to bring back a saved search, which is no step of the history. */
static gboolean
offers_search (BatonWindow *self)
{
  return self->toast && g_strcmp0 (adw_toast_get_action_name (self->toast), "win.restore-search") == 0;
}

/* Shows tasks: the stage of the first, with those of them selected that are there. */
static void
select_tasks (BatonWindow    *self,
              BatonTaskArray *tasks)
{
  baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (tasks->pdata[0])));
  baton_task_page_select_many (self->tasks, tasks);
}

static gboolean
are_among (BatonTaskArray *tasks,
           BatonTaskArray *others)
{
  g_autoptr (GHashTable) set = baton_task_span_make_set (others);

  for (guint i = 0; i < tasks->len; i++)
    if (!g_hash_table_contains (set, tasks->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Returns: whether all of these are among what is selected */
static gboolean
are_selected (BatonWindow    *self,
              BatonTaskArray *tasks)
{
  g_autoptr (BatonTaskArray) selected = baton_window_dup_selected (self);

  return are_among (tasks, selected);
}

/* Returns: whether all of these stand on the provider's page that is shown, where their handoffs are edited too */
static gboolean
are_on_page (BatonWindow    *self,
             BatonTaskArray *tasks)
{
  g_autoptr (BatonTaskArray) there = NULL;

  if (gtk_stack_get_visible_child (self->pages) != GTK_WIDGET (self->provider))
    return FALSE;
  there = baton_provider_page_dup_tasks (self->provider);
  return are_among (tasks, there);
}

/* What is selected stays so where that is all there is to show, and who works at the criteria of a task goes on there. */
static void
show_tasks (BatonWindow    *self,
            BatonTaskArray *tasks)
{
  if (!are_selected (self, tasks))
    select_tasks (self, tasks);
  else if (!baton_window_is_at (self, GTK_WIDGET (self->criteria)))
    baton_window_focus_list (self);
}

static guint
count_providers (BatonWindow *self)
{
  return g_list_model_get_n_items (baton_library_get_providers (baton_workspace_get_library (self->workspace)));
}

static void
show_provider (BatonWindow   *self,
               BatonProvider *provider)
{
  g_autofree char *place = g_strconcat (PROVIDER_PLACE, baton_record_get_id (BATON_RECORD (provider)), NULL);

  if (g_strcmp0 (baton_sidebar_get_place (self->sidebar), place) == 0 || !baton_window_show_place (self, place))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

/* The tasks among @ids, and in @provider the first provider. */
static BatonTaskArray *
find_touched (BatonWindow    *self,
              GStrv           ids,
              BatonProvider **provider)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  BatonTaskArray *tasks = baton_task_array_new ();

  *provider = NULL;
  for (char **id = ids; *id; id++)
    {
      BatonTask *task = baton_library_find_task (library, *id);

      if (task)
        baton_task_array_add (tasks, task);
      else if (!*provider)
        *provider = baton_library_find_provider (library, *id);
    }
  return tasks;
}

/* What an undo or redo touched is shown, all of it selected, as far as it is still there. Of a provider that only moved, or
 * says something else, the row is seen in any case: only one that was not there, when there were @n_providers, is gone to. */
static void
show_ids (BatonWindow *self,
          GStrv        ids,
          guint        n_providers)
{
  BatonProvider *provider;
  g_autoptr (BatonTaskArray) tasks = find_touched (self, ids, &provider);

  /* Among the results of a search, and on its page, what was touched is seen there. */
  if (baton_window_shows_search (self) || (tasks->len > 0 && are_on_page (self, tasks)))
    return;
  if (tasks->len > 0)
    show_tasks (self, tasks);
  else if (provider && count_providers (self) > n_providers)
    show_provider (self, provider);
}

static gboolean
show_many_cb (gpointer data)
{
  BatonWindow *self = data;
  g_auto (GStrv) ids = g_steal_pointer (&self->touched);

  self->showing_id = 0;
  show_ids (self, ids, count_providers (self));
  return G_SOURCE_REMOVE;
}

/* Very many are shown a frame later: to bring them back takes one of its own. */
static void
show_touched (BatonWindow *self,
              gboolean     undone,
              guint        n_providers)
{
  g_auto (GStrv) ids = baton_history_dup_ids (get_history (self), undone);

  forget_touched (self);
  if (g_strv_length (ids) <= MANY)
    {
      show_ids (self, ids, n_providers);
      return;
    }
  self->touched = g_steal_pointer (&ids);
  self->showing_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_many_cb, self, NULL);
}

/* Shows and tells what was undone, or redone. */
static void
tell_step (BatonWindow *self,
           gboolean     forward,
           guint        n_providers)
{
  BatonHistory *history = get_history (self);
  g_autofree char *text = NULL;

  show_touched (self, !forward, n_providers);
  if (forward)
    /* Translators: the name of a step, "Move “Clean the gutters”" */
    text = g_strdup_printf (_("Done again: %s"), baton_history_get_undo_name (history));
  else
    /* Translators: the name of a step, "Move “Clean the gutters”" */
    text = g_strdup_printf (_("Undone: %s"), baton_history_get_redo_name (history));
  baton_window_toast (self, text, forward ? _("_Undo") : _("_Redo"), forward ? "win.undo" : "win.redo");
}

typedef struct
{
  BatonWindow *window;
  gboolean     forward;
  guint        n_providers; /* there were before */
  GPtrArray   *windows;     /* what baton_window_begin_all() gave */
} LargeStep;

static void
stepped_cb (gboolean done,
            gpointer data)
{
  g_autofree LargeStep *step = data;
  g_autoptr (BatonWindow) self = step->window;

  baton_window_end_all (step->windows);
  if (done && self->workspace)
    tell_step (self, step->forward, step->n_providers);
}

static void
step_over_many (BatonWindow *self,
                gboolean     forward)
{
  LargeStep *step = g_new0 (LargeStep, 1);

  *step = (LargeStep) { g_object_ref (self), forward, count_providers (self), baton_window_begin_all (self->workspace) };
  baton_undo_many (GTK_WIDGET (self), self->workspace, forward, stepped_cb, step);
}

static void
step_over (BatonWindow *self,
           gboolean     forward)
{
  guint n_providers = count_providers (self);
  gboolean done;

  if (baton_large_edit_runs (self->workspace))
    return;
  /* What was typed last is the step to be undone. */
  baton_history_close_step (get_history (self));
  if (baton_history_count_next (get_history (self), forward) > BATON_LARGE_EDIT)
    {
      step_over_many (self, forward);
      return;
    }
  baton_window_begin_many (self);
  done = forward ? baton_history_redo (get_history (self), NULL) : baton_history_undo (get_history (self), NULL);
  baton_window_end_many (self);
  if (done)
    tell_step (self, forward, n_providers);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  if (!offers_search (self))
    {
      step_over (self, FALSE);
      return;
    }
  gtk_widget_activate_action (widget, "win.restore-search", NULL);
  adw_toast_dismiss (self->toast);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_over (BATON_WINDOW (widget), TRUE);
}

/* Returns: (transfer full): @pattern with the name of a step in it, as the label of an item of a menu. */
static char *
make_label (const char *pattern,
            const char *step)
{
  g_autofree char *shortened = baton_shorten_quoted (step);
  g_autoptr (GString) name = g_string_new (shortened);
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 2);

  /* Names are shown as they are: an underscore in them marks no key. */
  g_string_replace (name, "_", "__", 0);
  return g_strjoinv (name->str, parts);
}

/* A menu's item cannot change its label: another takes its place. */
static void
set_item (BatonWindow *self,
          int          index,
          const char  *plain,
          const char  *pattern,
          const char  *step)
{
  g_autoptr (GMenuModel) section
    = g_menu_model_get_item_link (baton_sidebar_get_menu (self->sidebar), 0, G_MENU_LINK_SECTION);
  g_autofree char *label = step ? make_label (pattern, step) : g_strdup (plain);

  g_menu_remove (G_MENU (section), index);
  g_menu_insert (G_MENU (section), index, label, index == ITEM_UNDO ? "win.undo" : "win.redo");
}

static gboolean
name_steps_cb (gpointer data)
{
  BatonWindow *self = data;
  BatonHistory *history = get_history (self);

  self->naming_id = 0;
  /* Translators: an item of the menu; %s is the name of a step, "Move “Clean the gutters”" */
  set_item (self, ITEM_UNDO, _("_Undo"), _("_Undo %s"), baton_history_get_undo_name (history));
  /* Translators: an item of the menu; %s is the name of a step, "Move “Clean the gutters”" */
  set_item (self, ITEM_REDO, _("_Redo"), _("_Redo %s"), baton_history_get_redo_name (history));
  return G_SOURCE_REMOVE;
}

/**
 * baton_window_refresh_history:
 * @self: a window with a workspace
 *
 * Lets the main menu name what would be taken back and done again, once there is time for it; what is not there cannot be
 * chosen from now on.
 */
void
baton_window_refresh_history (BatonWindow *self)
{
  BatonHistory *history = get_history (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", baton_history_can_undo (history) || offers_search (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", baton_history_get_redo_name (history) != NULL);
  if (!self->naming_id)
    self->naming_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, name_steps_cb, self, NULL);
}

/* Follows the history of the workspace. */
void
baton_window_watch_history (BatonWindow *self)
{
  g_signal_connect_object (get_history (self), "notify", G_CALLBACK (baton_window_refresh_history), self,
                           G_CONNECT_SWAPPED);
  baton_window_refresh_history (self);
}

/* Nothing that waits for its time happens any more. */
void
baton_window_forget_history (BatonWindow *self)
{
  g_clear_handle_id (&self->naming_id, g_source_remove);
  forget_touched (self);
}

/* Installs the verbs and their keys. */
void
baton_window_install_history_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}
