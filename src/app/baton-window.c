/* The window: places on the left, what is chosen in the middle, the criteria of the selected task on the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

#include "app/baton-change-banner.h"
#include "app/baton-first-run.h"
#include "logic/baton-phrase.h"
#include "logic/baton-shorten.h"
#include "session/baton-settings.h"
#include "ui/common/baton-cut-tooltip.h"

G_DEFINE_FINAL_TYPE (BatonWindow, baton_window, ADW_TYPE_APPLICATION_WINDOW)

/* After so many the window has been laid out anew. */
#define ASKED_FRAMES 3

typedef enum
{
  PROP_CRITERIA_VISIBLE = 1,
} BatonWindowProperty;

static GParamSpec *props[PROP_CRITERIA_VISIBLE + 1];

/* Returns: whether the list of a stage is shown. */
gboolean
baton_window_shows_tasks (BatonWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "tasks") == 0;
}

/* Which header carries the close button, and whether there is a way back, follows from what is folded. */
static void
layout_cb (BatonWindow *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean beside = adw_flap_get_reveal_flap (self->flap) && !adw_flap_get_folded (self->flap);

  g_object_set (self->sidebar, "show-end-title-buttons", folded, NULL);
  g_object_set (self->tasks, "show-back", folded, "show-end-title-buttons", !beside, NULL);
  g_object_set (self->provider, "folded", folded, "show-end-title-buttons", TRUE, NULL);
  g_object_set (self->criteria, "folded", !beside, NULL);
}

static gboolean
count_frames_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       unused)
{
  BatonWindow *self = BATON_WINDOW (widget);

  self->asked_frames -= self->asked_frames > 0;
  return self->asked_frames > 0;
}

/* Beside another page than the list there is no panel, and so nothing is folded: whether it has to, the list shows when it
 * is laid out. */
static void
note_asked (BatonWindow *self,
            gboolean     visible)
{
  if (visible && self->asked_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), count_frames_cb, NULL, NULL);
  self->asked_frames = visible ? ASKED_FRAMES : 0;
}

static void
set_criteria_visible (BatonWindow *self,
                      gboolean     visible)
{
  note_asked (self, visible);
  adw_flap_set_reveal_flap (self->flap, visible && baton_window_shows_tasks (self));
  if (!adw_flap_get_folded (self->flap) && baton_window_shows_tasks (self))
    {
      self->criteria_wanted = visible;
      if (self->settings)
        g_settings_set_boolean (self->settings, BATON_SETTING_CRITERIA, visible);
    }
}

/* Folding hides the panel, so that it does not cover the list unasked; unfolding brings it back where it was wanted. */
static void
flap_folded_cb (BatonWindow *self)
{
  gboolean wanted = adw_flap_get_folded (self->flap) ? self->asked_frames > 0 : self->criteria_wanted;

  adw_flap_set_reveal_flap (self->flap, wanted && baton_window_shows_tasks (self));
  layout_cb (self);
}

static void
reveal_cb (BatonWindow *self)
{
  layout_cb (self);
  baton_window_follow_criteria (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CRITERIA_VISIBLE]);
}

/* Shows a page in the middle. */
void
baton_window_show_page (BatonWindow *self,
                        const char  *name)
{
  gtk_stack_set_visible_child_name (self->pages, name);
  /* What is hidden with the keyboard in it would be kept by the window for good. */
  if (!baton_window_shows_tasks (self) && baton_window_is_at (self, GTK_WIDGET (self->criteria)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->criteria), baton_window_shows_tasks (self));
  flap_folded_cb (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.criteria-visible", baton_window_shows_tasks (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sort", baton_window_shows_tasks (self));
}

static void
place_cb (BatonWindow *self)
{
  const char *place = baton_sidebar_get_place (self->sidebar);
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  int stage;

  if (baton_enum_from_word (BATON_TYPE_STAGE, place, &stage))
    {
      baton_task_page_set_stage (self->tasks, stage);
      baton_window_show_page (self, "tasks");
    }
  else if (g_str_has_prefix (place, PROVIDER_PLACE))
    {
      g_object_set (self->provider, "provider",
                    baton_library_find_provider (library, place + strlen (PROVIDER_PLACE)), NULL);
      baton_window_show_page (self, "provider");
    }
  else if (g_str_has_prefix (place, SEARCH_PLACE))
    baton_window_show_search (self, place + strlen (SEARCH_PLACE));
  if (self->settings && !self->restoring)
    g_settings_set_string (self->settings, BATON_SETTING_PLACE, place);
}

static void
place_chosen_cb (BatonWindow *self)
{
  baton_window_leave_search (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
task_cb (BatonWindow *self)
{
  g_object_set (self->criteria, "task", baton_task_page_get_task (self->tasks), NULL);
}

/* Which page the whole window shows: the work, the choices of a first run, or why the file was refused. */
static void
show_state (BatonWindow *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  const char *name = "main";

  if (baton_workspace_get_state (self->workspace) == BATON_WORKSPACE_REFUSED)
    name = "refused";
  else if (baton_workspace_is_new (self->workspace) && baton_library_is_empty (library) && !self->begun)
    name = "first-run";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
state_cb (BatonWindow *self)
{
  baton_window_follow_opening (self);
  baton_window_follow_outside (self);
  if (baton_workspace_get_state (self->workspace) == BATON_WORKSPACE_OPENING || baton_window_was_stopped (self))
    return;
  show_state (self);
  baton_window_restore_place (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  baton_window_restore_list (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") == 0)
    baton_task_page_focus_entry (self->tasks);
  else
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* A place that is gone, because its provider was removed, gives way to the first stage. */
static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonWindow  *self)
{
  const char *place = baton_sidebar_get_place (self->sidebar);

  if (record && !field)
    show_state (self);
  if (BATON_IS_PROVIDER (record) && !field && place && g_str_has_prefix (place, PROVIDER_PLACE)
      && !baton_library_find_provider (library, place + strlen (PROVIDER_PLACE)))
    baton_sidebar_set_place (self->sidebar, baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_CONSIDERING));
}

static gboolean
baton_window_close_request (GtkWindow *window)
{
  BatonWindow *self = BATON_WINDOW (window);

  if (!baton_window_close_dialogs (self))
    return TRUE;
  /* A field that is being typed in gives its text when it loses the keyboard. */
  gtk_window_set_focus (window, NULL);
  baton_window_remember (self);
  if (baton_window_is_last (self) && baton_workspace_is_dirty (self->workspace))
    {
      baton_window_save_and_close (self);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (baton_window_parent_class)->close_request (window);
}

static void
baton_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BatonWindow *self = BATON_WINDOW (object);

  g_value_set_boolean (value, self->flap && adw_flap_get_reveal_flap (self->flap));
}

static void
baton_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  set_criteria_visible (BATON_WINDOW (object), g_value_get_boolean (value));
}

static void
baton_window_dispose (GObject *object)
{
  BatonWindow *self = BATON_WINDOW (object);

  baton_window_forget_history (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_WINDOW);
  g_clear_handle_id (&self->opening_id, g_source_remove);
  if (self->opening)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->before_menu);
  g_clear_handle_id (&self->line_id, g_source_remove);
  g_clear_handle_id (&self->day_id, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (baton_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, criteria_pane);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, tasks);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, provider);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, search);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, criteria);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, opening_path);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, opening_spinner);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, stop_opening);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, open_again);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, refused);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, BatonWindow, changes);
  gtk_widget_class_bind_template_callback (widget_class, layout_cb);
  gtk_widget_class_bind_template_callback (widget_class, flap_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "task_dropped_cb",
                                                G_CALLBACK (baton_window_task_dropped));
  gtk_widget_class_bind_template_callback_full (widget_class, "text_dropped_cb",
                                                G_CALLBACK (baton_window_text_dropped));
  gtk_widget_class_bind_template_callback (widget_class, task_cb);
}

static void
baton_window_class_init (BatonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = baton_window_dispose;
  object_class->get_property = baton_window_get_property;
  object_class->set_property = baton_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = baton_window_close_request;
  props[PROP_CRITERIA_VISIBLE] = g_param_spec_boolean (
    "criteria-visible", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (BATON_TYPE_PANE);
  g_type_ensure (BATON_TYPE_SIDEBAR);
  g_type_ensure (BATON_TYPE_TASK_PAGE);
  g_type_ensure (BATON_TYPE_PROVIDER_PAGE);
  g_type_ensure (BATON_TYPE_SEARCH_PAGE);
  g_type_ensure (BATON_TYPE_CRITERIA_PANEL);
  g_type_ensure (BATON_TYPE_FIRST_RUN);
  g_type_ensure (BATON_TYPE_REFUSED_PAGE);
  g_type_ensure (BATON_TYPE_SAVE_BANNER);
  g_type_ensure (BATON_TYPE_CHANGE_BANNER);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.criteria-visible", "criteria-visible");
  baton_window_install_task_actions (widget_class);
  baton_window_install_history_actions (widget_class);
  baton_window_install_pane_actions (widget_class);
  baton_window_install_search_actions (widget_class);
  baton_window_install_library_actions (widget_class);
  baton_window_install_outside_actions (widget_class);
  baton_window_install_opening_actions (widget_class);
  baton_window_install_link_actions (widget_class);
  baton_window_install_save_actions (widget_class);
  baton_window_install_move_actions (widget_class);
  baton_window_install_selection_actions (widget_class);
  baton_window_install_trash_actions (widget_class);
  baton_window_install_reminder_actions (widget_class);
  baton_window_install_print_actions (widget_class);
  baton_window_install_help_actions (widget_class);
}

static void
baton_window_init (BatonWindow *self)
{
  self->settings = baton_settings_open (BATON_APP_ID, NULL);
  self->criteria_wanted = !self->settings || g_settings_get_boolean (self->settings, BATON_SETTING_CRITERIA);
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_cut_tooltip_add (GTK_WIDGET (self));
  baton_window_watch_typing (self);
  baton_window_prepare_opening (self);
  baton_window_watch_menu (self);
  baton_window_watch_line (self);
  baton_window_watch_day (self);
  baton_window_watch_outside (self);
}

static void
set_workspace (BatonWindow    *self,
               BatonWorkspace *workspace)
{
  self->workspace = g_object_ref (workspace);
  /* First: a library that is full already, as in a second window, has a task to show at once. */
  g_object_set (self->criteria, "workspace", workspace, NULL);
  baton_task_page_set_workspace (self->tasks, workspace);
  baton_task_page_set_strip (self->tasks, baton_window_make_nudge_strip (workspace, self->settings));
  baton_sidebar_set_workspace (self->sidebar, workspace);
  baton_search_page_set_workspace (self->search, workspace);
  g_object_set (self->provider, "workspace", workspace, NULL);
  g_object_set (self->refused, "workspace", workspace, NULL);
  g_object_set (self->banner, "workspace", workspace, NULL);
  g_object_set (self->changes, "workspace", workspace, NULL);
  baton_window_watch_history (self);
  g_signal_connect_object (workspace, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (baton_workspace_get_library (workspace), "changed", G_CALLBACK (library_changed_cb), self, 0);
}

/**
 * baton_window_new:
 * @application: the program
 * @workspace: what it shows
 *
 * Returns: (transfer floating): a window, its places as they were left
 */
GtkWidget *
baton_window_new (AdwApplication *application,
                  BatonWorkspace *workspace)
{
  BatonWindow *self = g_object_new (BATON_TYPE_WINDOW, "application", application, NULL);

  baton_window_restore_size (self);
  set_workspace (self, workspace);
  state_cb (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): what it shows. */
BatonWorkspace *
baton_window_get_workspace (BatonWindow *self)
{
  return self->workspace;
}

/**
 * baton_window_show_place:
 * @self: a window
 * @place: the word of a stage, or "provider:" and an id
 *
 * Returns: FALSE, with nothing changed, where there is no such place
 */
gboolean
baton_window_show_place (BatonWindow *self,
                         const char  *place)
{
  if (!baton_sidebar_set_place (self->sidebar, place))
    return FALSE;
  baton_window_leave_search (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  return TRUE;
}

/* Puts the keyboard where a new task is written: the stage that is shown, else the first one. */
void
baton_window_new_task (BatonWindow *self)
{
  baton_window_begin (self);
  if (!baton_window_shows_tasks (self))
    baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_CONSIDERING));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  baton_task_page_focus_entry (self->tasks);
}

/* Returns: (transfer none) (nullable): the selected task of the list that is shown. */
BatonTask *
baton_window_get_task (BatonWindow *self)
{
  return baton_window_shows_tasks (self) ? baton_task_page_get_task (self->tasks) : NULL;
}

/* Shows a task: its stage, with it selected. */
gboolean
baton_window_select_task (BatonWindow *self,
                          BatonTask   *task)
{
  baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_get_stage (task)));
  return baton_task_page_select (self->tasks, task, TRUE);
}

/**
 * baton_window_toast:
 * @self: a window
 * @text: what happened, as plain text
 * @button: (nullable): what its button says
 * @action: (nullable): and does
 */
void
baton_window_toast (BatonWindow *self,
                    const char  *text,
                    const char  *button,
                    const char  *action)
{
  g_autofree char *shortened = baton_shorten_quoted (text);
  g_autofree char *escaped = g_markup_escape_text (shortened, -1);
  AdwToast *toast = adw_toast_new (escaped);

  /* An older one would come back after it, and its Undo would be that of the newer step. */
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Ends the first run: from here on the window shows the work, however empty. */
void
baton_window_begin (BatonWindow *self)
{
  self->begun = TRUE;
  show_state (self);
}
