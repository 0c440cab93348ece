/* The window's verbs of going from pane to pane by key: the places, what is in the middle, and the criteria.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

typedef enum
{
  PANE_PLACES,
  PANE_MIDDLE,
  PANE_CRITERIA,
  N_PANES,
} Pane;

/**
 * baton_window_is_at:
 * @self: a window
 * @pane: a part of it
 *
 * Returns: whether the keyboard is there, or will be again once a dialog has closed
 */
gboolean
baton_window_is_at (BatonWindow *self,
                    GtkWidget   *pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus && gtk_widget_is_ancestor (focus, pane);
}

static gboolean
is_revealed (BatonWindow *self)
{
  return adw_flap_get_reveal_flap (self->flap)
         && (baton_window_get_task (self) || baton_criteria_panel_is_editing (self->criteria));
}

static Pane
find_pane (BatonWindow *self)
{
  if (baton_window_is_at (self, GTK_WIDGET (self->sidebar_pane)))
    return PANE_PLACES;
  return baton_window_is_at (self, GTK_WIDGET (self->criteria_pane)) ? PANE_CRITERIA : PANE_MIDDLE;
}

static void
focus_middle (BatonWindow *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (baton_window_shows_tasks (self))
    baton_window_focus_list (self);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
focus_pane (BatonWindow *self,
            Pane         pane)
{
  if (pane == PANE_PLACES)
    baton_window_back (self);
  else if (pane == PANE_MIDDLE)
    focus_middle (self);
  else
    baton_criteria_panel_focus (self->criteria, FALSE);
}

/* Where there is no third pane, the way is between two. */
static void
focus_pane_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  int step = g_variant_get_int32 (parameter);
  int n_panes = is_revealed (self) ? N_PANES : PANE_CRITERIA;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") == 0)
    focus_pane (self, ((int) find_pane (self) + step + n_panes) % n_panes);
}

static void
show_criteria (BatonWindow *self,
               gboolean     title)
{
  if (!baton_window_get_task (self))
    return;
  baton_criteria_panel_show_task (self->criteria);
  g_object_set (self, "criteria-visible", TRUE, NULL);
  baton_criteria_panel_focus (self->criteria, title);
}

static void
edit_task_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  show_criteria (BATON_WINDOW (widget), FALSE);
}

static void
rename_task_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  show_criteria (BATON_WINDOW (widget), TRUE);
}

/* The panel is beside a list of tasks. */
static void
edit_criteria_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") != 0)
    return;
  if (!baton_window_shows_tasks (self))
    baton_window_show_place (self, baton_enum_to_word (BATON_TYPE_STAGE, baton_task_page_get_stage (self->tasks)));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  g_object_set (self, "criteria-visible", TRUE, NULL);
  baton_criteria_panel_edit_criteria (self->criteria);
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  baton_task_page_open_sort (self->tasks);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  baton_window_back (BATON_WINDOW (widget));
}

/* From a folded page back to the places, the keyboard too. */
void
baton_window_back (BatonWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

/* The keyboard goes into the panel that covers the list, and back to the list with the panel that had it. */
void
baton_window_follow_criteria (BatonWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);
  gboolean is_there = baton_window_is_at (self, GTK_WIDGET (self->criteria_pane));

  if (revealed && adw_flap_get_folded (self->flap) && !is_there)
    baton_criteria_panel_focus (self->criteria, FALSE);
  else if (!revealed && is_there)
    baton_window_focus_list (self);
}

/* Installs the verbs and their keys. */
void
baton_window_install_pane_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.focus-pane", "i", focus_pane_action);
  gtk_widget_class_install_action (widget_class, "win.edit-task", NULL, edit_task_action);
  gtk_widget_class_install_action (widget_class, "win.rename-task", NULL, rename_task_action);
  gtk_widget_class_install_action (widget_class, "win.edit-criteria", NULL, edit_criteria_action);
  gtk_widget_class_install_action (widget_class, "win.sort", NULL, sort_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "win.focus-pane", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, "win.focus-pane", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.criteria-visible", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "win.edit-criteria", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.sort", NULL);
}
