/* The page of one stage: its title and sum, the quick entry, and its tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-page.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "session/baton-settings.h"
#include "ui/common/baton-spring.h"
#include "ui/common/baton-task-keys.h"
#include "ui/tasks/baton-task-page-private.h"
#include "ui/tasks/baton-task-text.h"

G_DEFINE_FINAL_TYPE (BatonTaskPage, baton_task_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_TASK = 1,
  PROP_N_SELECTED,
  PROP_SORT,
  PROP_SHOW_BACK,
  PROP_SHOW_END_TITLE_BUTTONS,
} BatonTaskPageProperty;

static GParamSpec *props[PROP_SHOW_END_TITLE_BUTTONS + 1];

/* What each stage asks for, and says while it is empty. */
static const struct
{
  const char *question;
  const char *icon;
  const char *empty_title;
  const char *empty_text;
} words[BATON_N_STAGES] = {
  [BATON_STAGE_CONSIDERING]
  = { N_ ("What takes your time?"), "view-list-bullet-symbolic", N_ ("Nothing to Consider"),
      N_ ("Write above what takes your time. Baton tells you whether somebody else should do it.") },
  [BATON_STAGE_WANT_TO_START]
  = { N_ ("What do you want to start outsourcing?"), "alarm-symbolic", N_ ("No Wishes"),
      N_ ("Put here what you mean to start outsourcing, and Baton keeps it in sight.") },
  [BATON_STAGE_HANDED_OFF]
  = { N_ ("What does somebody else do for you?"), "send-to-symbolic", N_ ("Nothing Handed Off"),
      N_ ("Drag a task onto a provider, or choose “Hand Off…” beside it.") },
  [BATON_STAGE_FINISHED]
  = { N_ ("What is done?"), "object-select-symbolic", N_ ("Nothing Finished"),
      N_ ("Tasks whose handoff is over stand here, with how it went.") },
  [BATON_STAGE_KEEPING]
  = { N_ ("What do you keep doing yourself?"), "go-home-symbolic", N_ ("Nothing Kept"),
      N_ ("Tasks that you enjoy or that teach you something stay with you: choose “Keep It”.") },
};

static double
sum_hours (BatonTaskPage *self)
{
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  double minutes = 0;

  for (guint i = 0; i < n_tasks; i++)
    {
      BatonTask *task = baton_task_list_peek (self->tasks, i);
      double times = baton_task_get_times_per_year (task);

      if (baton_task_get_minutes (task) > 0)
        minutes += baton_task_get_minutes (task) * (times < 0 ? 1 : times);
    }
  return minutes / 60;
}

/* Where tasks are written down first, an empty list also says what can be written. */
static void
show_empty_text (BatonTaskPage *self)
{
  gboolean begins = self->stage == BATON_STAGE_CONSIDERING || self->stage == BATON_STAGE_WANT_TO_START;
  g_autofree char *help
    = begins && self->workspace ? baton_task_text_help (baton_workspace_get_library (self->workspace)) : NULL;
  g_autofree char *text = g_strjoin ("\n\n", _(words[self->stage].empty_text), help, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->empty, escaped);
}

static gboolean
refresh_cb (gpointer data)
{
  BatonTaskPage *self = data;
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  g_autofree char *summary = self->stage == BATON_STAGE_WANT_TO_START
                               ? baton_phrase_wishes_summary (n_tasks, sum_hours (self))
                               : baton_phrase_list_summary (n_tasks, sum_hours (self));

  /* It is also called before its time. */
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  adw_window_title_set_subtitle (self->title, summary);
  show_empty_text (self);
  gtk_stack_set_visible_child_name (self->stack, n_tasks ? "list" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->strip), n_tasks > 0 && self->stage == BATON_STAGE_WANT_TO_START);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row are summed up once. */
static void
queue_refresh (BatonTaskPage *self)
{
  if (!self->refresh_id)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
items_changed_cb (GListModel    *tasks,
                  guint          at,
                  guint          removed,
                  guint          added,
                  BatonTaskPage *self)
{
  queue_refresh (self);
}

static void
unref_task (gpointer task)
{
  if (task)
    g_object_unref (task);
}

/* A task's own change touches its row; whatever else changes may touch every verdict. */
static void
library_changed_cb (BatonLibrary  *library,
                    BatonRecord   *record,
                    const char    *field,
                    BatonTaskPage *self)
{
  if (self->many || self->many_id)
    g_hash_table_add (self->changed, BATON_IS_TASK (record) ? g_object_ref (record) : NULL);
  if (BATON_IS_TASK (record) && !field)
    return;
  if (!self->many && !self->many_id)
    baton_task_view_refresh (self->view, BATON_IS_TASK (record) ? BATON_TASK (record) : NULL);
  queue_refresh (self);
}

static void
submitted_cb (BatonTaskEntry *entry,
              BatonTask      *task,
              BatonTaskPage  *self)
{
  baton_task_page_add (self, task);
  baton_task_page_select (self, task, FALSE);
}

static void
dropped_cb (BatonTaskView  *view,
            BatonTaskArray *tasks,
            BatonTask      *beside,
            int             place,
            BatonTaskPage  *self)
{
  /* A sorted list has no places, but tasks of another stage can come to it. */
  if (!beside && tasks->len > 0 && baton_task_get_stage (tasks->pdata[0]) == self->stage
      && baton_task_page_refuses_order (self))
    return;
  baton_task_page_take_tasks (self, tasks, beside, place);
}

static void
text_dropped_cb (BatonTaskView *view,
                 const char    *text,
                 BatonTask     *beside,
                 int            place,
                 gboolean       onto,
                 BatonTaskPage *self)
{
  baton_task_page_take_text (self, text, beside, place, onto);
}

/* An empty stage has no list to drop on. */
static gboolean
empty_drop_cb (GtkDropTarget *target,
               const GValue  *value,
               double         x,
               double         y,
               BatonTaskPage *self)
{
  if (G_VALUE_HOLDS_STRING (value))
    baton_task_page_take_text (self, g_value_get_string (value), NULL, BATON_AFTER, FALSE);
  else
    baton_task_page_take_tasks (self, g_value_get_boxed (value), NULL, BATON_AFTER);
  return TRUE;
}

static void
selected_cb (BatonTaskView *view,
             GParamSpec    *pspec,
             BatonTaskPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TASK]);
}

static void
n_selected_cb (BatonTaskView *view,
               GParamSpec    *pspec,
               BatonTaskPage *self)
{
  guint n_selected = baton_task_view_get_n_selected (view);

  if (n_selected > 1)
    baton_selection_bar_set_count (self->bar, n_selected);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->bar_revealer)))
    /* The bar goes, and the keyboard with it. */
    baton_task_view_show_selected (view);
  gtk_revealer_set_reveal_child (self->bar_revealer, n_selected > 1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_SELECTED]);
}

static void
show_words (BatonTaskPage *self)
{
  adw_window_title_set_title (self->title, baton_phrase_stage (self->stage));
  baton_task_entry_set_question (self->entry, _(words[self->stage].question));
  adw_status_page_set_icon_name (self->empty, words[self->stage].icon);
  adw_status_page_set_title (self->empty, _(words[self->stage].empty_title));
  show_empty_text (self);
}

static void
baton_task_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BatonTaskPage *self = BATON_TASK_PAGE (object);

  switch ((BatonTaskPageProperty) prop_id)
    {
    case PROP_TASK:
      g_value_set_object (value, baton_task_page_get_task (self));
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, baton_task_view_get_n_selected (self->view));
      break;
    case PROP_SORT:
      g_value_set_string (value, baton_task_page_get_sort (self));
      break;
    case PROP_SHOW_BACK:
      g_value_set_boolean (value, gtk_widget_get_visible (self->back));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->header));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_task_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BatonTaskPage *self = BATON_TASK_PAGE (object);

  if (prop_id == PROP_SORT)
    baton_task_page_set_sort (self, g_value_get_string (value));
  else if (prop_id == PROP_SHOW_BACK)
    gtk_widget_set_visible (self->back, g_value_get_boolean (value));
  else if (prop_id == PROP_SHOW_END_TITLE_BUTTONS)
    adw_header_bar_set_show_end_title_buttons (self->header, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_task_page_dispose (GObject *object)
{
  BatonTaskPage *self = BATON_TASK_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->many_id, g_source_remove);
  g_clear_pointer (&self->value, gtk_widget_unparent);
  g_clear_object (&self->tasks);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_TASK_PAGE);

  G_OBJECT_CLASS (baton_task_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/tasks/baton-task-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, header);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, title);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, back);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, entry);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, folded_sort_button);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, strip);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, sort_bar);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, sorted_by);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, empty);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, view);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, bar_revealer);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_selected_cb);
}

static void
baton_task_page_class_init (BatonTaskPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = baton_task_page_dispose;
  object_class->get_property = baton_task_page_get_property;
  object_class->set_property = baton_task_page_set_property;
  props[PROP_TASK] = g_param_spec_object ("task", NULL, NULL, BATON_TYPE_TASK,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_BACK] = g_param_spec_boolean ("show-back", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_END_TITLE_BUTTONS] = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, TRUE,
                                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_type_ensure (BATON_TYPE_TASK_VIEW);
  g_type_ensure (BATON_TYPE_TASK_ENTRY);
  g_type_ensure (BATON_TYPE_SELECTION_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
  baton_task_page_install_actions (GTK_WIDGET_CLASS (klass));
  baton_task_keys_install (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "tasks.sort", "sort");
}

static void
baton_task_page_init (BatonTaskPage *self)
{
  GType types[] = { BATON_TYPE_TASK_ARRAY, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  self->settings = baton_settings_open (BATON_APP_ID, NULL);
  self->changed = g_hash_table_new_full (NULL, NULL, unref_task, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (empty_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->empty), GTK_EVENT_CONTROLLER (target));
  /* Where the panes are folded, a drag finds the places behind the way back. */
  baton_spring_add (self->back, "win.back", NULL);
  show_words (self);
}

/**
 * baton_task_page_set_workspace:
 * @self: a page
 * @workspace: whose tasks it shows; set once
 */
void
baton_task_page_set_workspace (BatonTaskPage  *self,
                               BatonWorkspace *workspace)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);

  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->tasks = baton_task_list_new (library);
  baton_task_list_set_stage (self->tasks, self->stage);
  baton_task_entry_set_library (self->entry, library);
  baton_selection_bar_set_workspace (self->bar, workspace);
  baton_task_view_set_workspace (self->view, workspace);
  baton_task_view_set_model (self->view, G_LIST_MODEL (self->tasks));
  g_signal_connect_object (self->tasks, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  g_signal_connect_object (self->tasks, "sorted", G_CALLBACK (baton_task_page_show_sorted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, 0);
  baton_task_page_recall_sort (self);
  refresh_cb (self);
}

/* Returns: the stage it shows. */
BatonStage
baton_task_page_get_stage (BatonTaskPage *self)
{
  return self->stage;
}

/* Shows another stage, with its first task selected. */
void
baton_task_page_set_stage (BatonTaskPage *self,
                           BatonStage     stage)
{
  if (self->stage == stage)
    return;
  baton_task_page_catch_up (self);
  self->stage = stage;
  show_words (self);
  baton_task_view_freeze (self->view);
  baton_task_list_freeze (self->tasks);
  baton_task_list_set_stage (self->tasks, stage);
  baton_task_page_recall_sort (self);
  baton_task_list_thaw (self->tasks);
  baton_task_view_start_over (self->view);
  baton_task_view_thaw (self->view);
  refresh_cb (self);
}

/* Returns: (transfer none) (nullable): the task that the keyboard is at, which is selected. */
BatonTask *
baton_task_page_get_task (BatonTaskPage *self)
{
  return baton_task_view_get_selected (self->view);
}

/**
 * baton_task_page_select:
 * @self: a page
 * @task: a task
 * @focus: whether its row gets the keyboard too
 *
 * Returns: whether the page shows that task
 */
gboolean
baton_task_page_select (BatonTaskPage *self,
                        BatonTask     *task,
                        gboolean       focus)
{
  guint position;

  baton_task_page_catch_up (self);
  if (!baton_task_list_find (self->tasks, task, &position))
    return FALSE;
  baton_task_view_select (self->view, position, focus);
  return TRUE;
}

/* Asks to whom the selected tasks go. */
void
baton_task_page_choose_provider (BatonTaskPage *self)
{
  baton_selection_bar_hand_off (self->bar);
}

/* Returns: how far the list is scrolled, in pixels. */
double
baton_task_page_get_scroll (BatonTaskPage *self)
{
  return baton_task_view_get_scroll (self->view);
}

/* Selects a task and scrolls there, once the list has been painted. */
void
baton_task_page_restore (BatonTaskPage *self,
                         BatonTask     *task,
                         double         scroll)
{
  baton_task_view_restore (self->view, task, scroll);
}

/* Returns: (transfer none): the quick entry. */
BatonTaskEntry *
baton_task_page_get_entry (BatonTaskPage *self)
{
  return self->entry;
}

/* Gives the keyboard to the quick entry. */
void
baton_task_page_focus_entry (BatonTaskPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What stands above the wishes, where there are some. */
void
baton_task_page_set_strip (BatonTaskPage *self,
                           GtkWidget     *strip)
{
  adw_bin_set_child (self->strip, strip);
}
