/* The window's verbs for all the tasks that are selected, each one step that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "logic/baton-handing.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-today.h"
#include "ui/handoffs/baton-hand-off-dialog.h"

static BatonWorkspace *
get_workspace (BatonWindow *self)
{
  return baton_window_get_workspace (self);
}

/* Returns: (transfer full): the task whose id a verb carries; an empty one means all that are selected */
static BatonTaskArray *
dup_targets (BatonWindow *self,
             GVariant    *parameter)
{
  const char *id = parameter ? g_variant_get_string (parameter, NULL) : "";
  BatonTask *task = *id ? baton_library_find_task (baton_workspace_get_library (get_workspace (self)), id) : NULL;
  BatonTaskArray *tasks;

  if (!*id)
    return baton_window_dup_selected (self);
  tasks = baton_task_array_new ();
  if (task)
    baton_task_array_add (tasks, task);
  return tasks;
}

static const char *
first_title (BatonTaskArray *tasks)
{
  return tasks->len ? baton_task_get_title (tasks->pdata[0]) : "";
}

/* Leaves those of the tasks that @needs says yes to. */
static void
keep_those (BatonTaskArray *tasks,
            gboolean      (*needs) (BatonTask *task, gpointer data),
            gpointer        data)
{
  for (guint i = tasks->len; i > 0; i--)
    if (!needs (tasks->pdata[i - 1], data))
      g_ptr_array_remove_index (tasks, i - 1);
}

static gboolean
is_elsewhere (BatonTask *task,
              gpointer   stage)
{
  return baton_task_get_stage (task) != (BatonStage) GPOINTER_TO_INT (stage);
}

static void
move_task (BatonTask *task,
           gpointer   stage)
{
  baton_task_set_stage (task, GPOINTER_TO_INT (stage));
}

/**
 * baton_window_move_to_stage:
 * @self: a window
 * @tasks: those to move; what stands at the stage already is taken out
 * @stage: where they go
 */
void
baton_window_move_to_stage (BatonWindow    *self,
                            BatonTaskArray *tasks,
                            BatonStage      stage)
{
  char *text, *step;

  keep_those (tasks, is_elsewhere, GINT_TO_POINTER (stage));
  if (tasks->len == 0)
    return;
  if (tasks->len == 1)
    /* Translators: a task's title and the stage it moved to */
    text = g_strdup_printf (_("“%s” moved to %s"), first_title (tasks), baton_phrase_stage (stage));
  else
    /* Translators: how many tasks, and the stage they moved to */
    text = g_strdup_printf (ngettext ("%u task moved to %s", "%u tasks moved to %s", tasks->len), tasks->len,
                            baton_phrase_stage (stage));
  if (tasks->len == 1)
    step = g_strdup_printf (_("Move “%s”"), first_title (tasks));
  else
    /* Translators: the name of a step that can be undone */
    step = g_strdup_printf (ngettext ("Move %u task", "Move %u tasks", tasks->len), tasks->len);
  baton_window_edit_many (self, tasks, move_task, GINT_TO_POINTER (stage), NULL, step, text);
}

/* Returns: (transfer full): what that step is called */
static char *
name_handing (BatonTaskArray *tasks)
{
  if (tasks->len == 1)
    /* Translators: the name of a step that can be undone; %s is a task's title */
    return g_strdup_printf (_("Hand Off “%s”"), first_title (tasks));
  /* Translators: the name of a step that can be undone */
  return g_strdup_printf (ngettext ("Hand Off %u task", "Hand Off %u tasks", tasks->len), tasks->len);
}

/* With a provider already is who is handed off to them, and not back yet. */
static gboolean
is_not_with (BatonTask *task,
             gpointer   provider)
{
  BatonHandoff *open = baton_handing_get_open (task);

  return baton_task_get_stage (task) != BATON_STAGE_HANDED_OFF || !open
         || g_strcmp0 (baton_handoff_get_provider (open), baton_record_get_id (provider)) != 0;
}

/* The price to begin with: the task's, else what was last paid for it. */
static gint64
usual_price (BatonWindow *self,
             BatonTask   *task)
{
  const BatonLogEntry *entry = baton_log_get_task (baton_workspace_get_log (get_workspace (self)),
                                                   baton_record_get_id (BATON_RECORD (task)));
  gint64 price = baton_task_get_price (task);

  return price == BATON_ABSENT && entry ? entry->last_paid : price;
}

typedef struct
{
  BatonProvider *provider;
  GHashTable    *prices; /* BatonTask, borrowed, to its gint64, in minor units of money */
} Handing;

static void
handing_free (gpointer data)
{
  Handing *self = data;

  g_object_unref (self->provider);
  g_hash_table_unref (self->prices);
  g_free (self);
}

/* Before anything changes: each handoff would make the log anew. */
static Handing *
prepare_handing (BatonWindow    *self,
                 BatonTaskArray *tasks,
                 BatonProvider  *provider)
{
  Handing *handing = g_new0 (Handing, 1);

  handing->provider = g_object_ref (provider);
  handing->prices = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < tasks->len; i++)
    {
      gint64 price = usual_price (self, tasks->pdata[i]);

      g_hash_table_insert (handing->prices, tasks->pdata[i], g_memdup2 (&price, sizeof price));
    }
  return handing;
}

static void
hand_task_off (BatonTask *task,
               gpointer   data)
{
  Handing *self = data;
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

  baton_handoff_set_agreed (handoff, *(gint64 *) g_hash_table_lookup (self->prices, task));
  baton_handing_out (task, self->provider, handoff, baton_today ());
}

/**
 * baton_window_hand_off_to:
 * @self: a window
 * @tasks: those to hand off; what is with the provider already is taken out
 * @provider: to whom
 *
 * Hands tasks off at once, for their usual price and without a brief: each gets a handoff that begins today.
 */
void
baton_window_hand_off_to (BatonWindow    *self,
                          BatonTaskArray *tasks,
                          BatonProvider  *provider)
{
  const char *name = baton_provider_get_name (provider);
  char *text;

  keep_those (tasks, is_not_with, provider);
  if (tasks->len == 0)
    return;
  if (tasks->len == 1)
    /* Translators: a task's title and a provider's name */
    text = g_strdup_printf (_("“%s” handed off to %s"), first_title (tasks), name);
  else
    /* Translators: how many tasks, and a provider's name */
    text = g_strdup_printf (ngettext ("%u task handed off to %s", "%u tasks handed off to %s", tasks->len), tasks->len,
                            name);
  baton_window_edit_many (self, tasks, hand_task_off, prepare_handing (self, tasks, provider), handing_free,
                          name_handing (tasks), text);
}

static void
set_stage_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (BatonTaskArray) tasks = dup_targets (BATON_WINDOW (widget), NULL);
  int stage;

  if (baton_enum_from_word (BATON_TYPE_STAGE, g_variant_get_string (parameter, NULL), &stage))
    baton_window_move_to_stage (BATON_WINDOW (widget), tasks, stage);
}

/* The same for one task, selected or not: its id comes first. */
static void
set_stage_of_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (parameter, 0);
  g_autoptr (GVariant) word = g_variant_get_child_value (parameter, 1);
  g_autoptr (BatonTaskArray) tasks = dup_targets (BATON_WINDOW (widget), id);
  int stage;

  if (baton_enum_from_word (BATON_TYPE_STAGE, g_variant_get_string (word, NULL), &stage))
    baton_window_move_to_stage (BATON_WINDOW (widget), tasks, stage);
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (BatonTaskArray) tasks = dup_targets (BATON_WINDOW (widget), parameter);

  baton_window_move_to_stage (BATON_WINDOW (widget), tasks, BATON_STAGE_KEEPING);
}

/* One task has a brief and a price to think about; several go to somebody. */
static void
hand_off_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = dup_targets (self, parameter);
  GtkWindow *dialog;

  if (tasks->len > 1)
    baton_window_choose_provider (self);
  if (tasks->len != 1)
    return;
  dialog = baton_hand_off_dialog_new (get_workspace (self), tasks->pdata[0]);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (widget));
  gtk_window_present (dialog);
}

static void
hand_off_to_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autoptr (BatonTaskArray) tasks = dup_targets (self, NULL);
  BatonProvider *provider = baton_library_find_provider (baton_workspace_get_library (get_workspace (self)),
                                                         g_variant_get_string (parameter, NULL));

  if (provider)
    baton_window_hand_off_to (self, tasks, provider);
}

static void
delete_task (BatonTask *task,
             gpointer   library)
{
  baton_library_remove (library, BATON_RECORD (task));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  BatonLibrary *library = baton_workspace_get_library (get_workspace (self));
  g_autoptr (BatonTaskArray) tasks = dup_targets (self, parameter);
  char *text, *step;

  if (tasks->len == 0)
    return;
  if (tasks->len == 1)
    {
      /* Translators: a task's title */
      text = g_strdup_printf (_("“%s” deleted"), first_title (tasks));
      step = g_strdup_printf (_("Delete “%s”"), first_title (tasks));
    }
  else
    {
      text = g_strdup_printf (ngettext ("%u task deleted", "%u tasks deleted", tasks->len), tasks->len);
      /* Translators: the name of a step that can be undone */
      step = g_strdup_printf (ngettext ("Delete %u task", "Delete %u tasks", tasks->len), tasks->len);
    }
  baton_window_edit_many (self, tasks, delete_task, g_object_ref (library), g_object_unref, step, text);
}

/* What a page or dialog did is told with the way to take it back; the step has its name already. */
static void
toast_done_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  baton_window_toast (BATON_WINDOW (widget), g_variant_get_string (parameter, NULL), _("_Undo"), "win.undo");
}

/* The same with the name of the step, which ends here: a dialog did it, and is about to go. The keyboard goes on in the list. */
static void
toast_step_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  const char *step, *text;

  g_variant_get (parameter, "(&s&s)", &step, &text);
  baton_history_close_named (baton_workspace_get_history (get_workspace (self)), step);
  baton_window_toast (self, text, _("_Undo"), "win.undo");
  baton_window_focus_list (self);
}

/* Installs the verbs for what is selected; their keys are with what shows tasks. */
void
baton_window_install_selection_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.set-stage", "s", set_stage_action);
  gtk_widget_class_install_action (widget_class, "win.set-stage-of", "(ss)", set_stage_of_action);
  gtk_widget_class_install_action (widget_class, "win.keep", "s", keep_action);
  gtk_widget_class_install_action (widget_class, "win.hand-off", "s", hand_off_action);
  gtk_widget_class_install_action (widget_class, "win.hand-off-to", "s", hand_off_to_action);
  gtk_widget_class_install_action (widget_class, "win.delete-task", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "win.toast-done", "s", toast_done_action);
  gtk_widget_class_install_action (widget_class, "win.toast-step", "(ss)", toast_step_action);
}
