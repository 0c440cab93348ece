/* What the tests of the criteria share: a library with the seven criteria and two tasks, and a panel on it in a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app-pages.h"

#include "logic/baton-suggestions.h"
#include "ui/criteria/baton-criteria-panel.h"
#include "ui/criteria/baton-criterion-row.h"
#include "ui/common/baton-record-row.h"

typedef struct
{
  Fixture             base;
  BatonLibrary       *library; /* borrowed */
  BatonTask          *gutters; /* borrowed: 3 h, twice a year, $150, and an hour is worth $60 */
  BatonTask          *cooking; /* borrowed: nothing said */
  BatonCriteriaPanel *panel;
  GSimpleActionGroup *actions;
} Case;

/* Notes what an action of the window, which only the real one has, was asked. */
static inline void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       asked)
{
  g_string_append_printf (asked, "win.%s%s%s; ", g_action_get_name (G_ACTION (action)), parameter ? ":" : "",
                          parameter ? g_variant_get_string (parameter, NULL) : "");
}

static inline void
add_actions (Case *self)
{
  static const GActionEntry entries[] = {
    { .name = "edit-criteria", .activate = asked_cb },
    { .name = "hand-off", .activate = asked_cb, .parameter_type = "s" },
    { .name = "back-again", .activate = asked_cb, .parameter_type = "s" },
    { .name = "keep", .activate = asked_cb, .parameter_type = "s" },
    { .name = "open-link", .activate = asked_cb, .parameter_type = "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self->base.window->asked);
  gtk_widget_insert_action_group (GTK_WIDGET (self->base.window), "win", G_ACTION_GROUP (self->actions));
}

static inline BatonTask *
add_task (Case       *self,
          const char *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static inline void
fill_library (Case *self)
{
  baton_suggestions_add (self->library);
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 6000);
  self->gutters = add_task (self, "Clean the gutters");
  baton_task_set_minutes (self->gutters, 180);
  baton_task_set_times_per_year (self->gutters, 2);
  baton_task_set_price (self->gutters, 15000);
  self->cooking = add_task (self, "Cook on Sundays");
}

static inline void
set_up_case (Case          *self,
             gconstpointer  data)
{
  set_up (&self->base, data);
  open_workspace (&self->base);
  self->library = baton_workspace_get_library (self->base.workspace);
  fill_library (self);
  add_actions (self);
  self->panel = BATON_CRITERIA_PANEL (baton_criteria_panel_new (self->base.workspace));
  gtk_window_set_default_size (GTK_WINDOW (self->base.window), 360, 720);
  show_page (&self->base, GTK_WIDGET (self->panel));
}

/* A panel that leaks fails here, as does one that keeps a task or the library. */
static inline void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  gpointer gutters = self->gutters;

  g_object_add_weak_pointer (gutters, &gutters);
  gtk_widget_insert_action_group (GTK_WIDGET (self->base.window), "win", NULL);
  g_assert_finalize_object (self->actions);
  tear_down (&self->base, data);
  g_assert_null (gutters);
}

static inline void
wait_frame (Case *self)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
}

static inline void
show_task (Case      *self,
           BatonTask *task)
{
  baton_criteria_panel_set_task (self->panel, task);
  wait_frame (self);
}

static inline gboolean
is_field_row (GtkWidget     *widget,
              gconstpointer  title)
{
  return ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* Returns: (transfer none): the row of one field by its title. */
static inline GtkWidget *
get_entry (Case       *self,
           const char *title)
{
  GtkWidget *row = find (GTK_WIDGET (self->panel), is_field_row, title);

  g_assert_nonnull (row);
  return row;
}

static inline gboolean
is_row_of (GtkWidget     *widget,
           gconstpointer  criterion)
{
  return BATON_IS_CRITERION_ROW (widget)
         && baton_criterion_row_get_criterion (BATON_CRITERION_ROW (widget)) == criterion;
}

/* Returns: (transfer none): the row of a built-in criterion. */
static inline GtkWidget *
get_criterion_row (Case         *self,
                   BatonMeaning  meaning)
{
  GtkWidget *row = find (GTK_WIDGET (self->panel), is_row_of, baton_library_find_meaning (self->library, meaning));

  g_assert_nonnull (row);
  return row;
}

static inline BatonAnswer
get_answer (Case         *self,
            BatonMeaning  meaning)
{
  BatonCriterion *criterion = baton_library_find_meaning (self->library, meaning);

  return baton_task_get_answer (self->gutters, baton_record_get_id (BATON_RECORD (criterion)));
}

/* The cursor goes into the row, as a click or Tab does. */
static inline void
enter (Case      *self,
       GtkWidget *row)
{
  g_assert_true (gtk_widget_grab_focus (row));
}

/* The cursor leaves, as it does for the next click. */
static inline void
leave (Case *self)
{
  gtk_window_set_focus (GTK_WINDOW (self->base.window), NULL);
}

static inline void
type_text (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

#define assert_text(row, text) g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text)
