/* What the tests of the directory and of handing off share: a library with a platform, two people and a past, in a
 * window that notes what its actions are asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app-pages.h"

#include "model/baton-day.h"
#include "ui/directory/baton-provider-page.h"

typedef struct
{
  Fixture             base;
  BatonLibrary       *library; /* borrowed, as all below */
  BatonProvider      *upwork;
  BatonProvider      *maya;   /* an editor, met on Upwork */
  BatonProvider      *tasker; /* never used; suits cleaning */
  BatonTask          *posts;   /* handed off to Maya, monthly */
  BatonTask          *song;    /* finished through Upwork */
  BatonTask          *gutters; /* considered, 3 h, $150 */
  gpointer            watched[2]; /* one of each, NULL once they are gone */
  GSimpleActionGroup *actions;
} Case;

static inline void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       asked)
{
  g_string_append_printf (asked, "win.%s%s%s; ", g_action_get_name (G_ACTION (action)), parameter ? ":" : "",
                          parameter ? g_variant_get_string (parameter, NULL) : "");
}

/* The actions that only the real window has. */
static inline void
add_actions (Case *self)
{
  static const GActionEntry entries[] = {
    { .name = "select-task", .activate = asked_cb, .parameter_type = "s" },
    { .name = "edit-handoff", .activate = asked_cb, .parameter_type = "s" },
    { .name = "show-place", .activate = asked_cb, .parameter_type = "s" },
    { .name = "open-link", .activate = asked_cb, .parameter_type = "s" },
    { .name = "remove-provider", .activate = asked_cb, .parameter_type = "s" },
    { .name = "back", .activate = asked_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self->base.window->asked);
  gtk_widget_insert_action_group (GTK_WIDGET (self->base.window), "win", G_ACTION_GROUP (self->actions));
}

static inline const char *
id_of (gpointer record)
{
  return baton_record_get_id (record);
}

static inline BatonProvider *
add_provider (Case              *self,
              const char        *name,
              BatonProviderKind  kind,
              const char        *suits)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, kind);

  baton_provider_set_suits (provider, suits);
  baton_library_add (self->library, BATON_RECORD (provider));
  return provider;
}

static inline BatonTask *
add_task (Case          *self,
          const char    *title,
          BatonStage     stage,
          BatonProvider *provider)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_stage (task, stage);
  if (provider)
    baton_task_set_provider (task, id_of (provider));
  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static inline void
add_job (BatonTask     *task,
         BatonProvider *provider,
         gint64         paid,
         int            saved_minutes,
         int            stars)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (id_of (provider));

  baton_handoff_set_started (handoff, baton_day_new (2026, 10, 1));
  baton_handoff_set_finished (handoff, baton_day_new (2026, 10, 3));
  baton_handoff_set_paid (handoff, paid);
  baton_handoff_set_saved_minutes (handoff, saved_minutes);
  baton_handoff_set_stars (handoff, stars);
  baton_handoff_set_again (handoff, BATON_AGAIN_YES);
  baton_task_add_handoff (task, handoff);
}

static inline void
fill_library (Case *self)
{
  self->upwork = add_provider (self, "Upwork", BATON_KIND_PLATFORM,
                               "Professionals for longer, more elaborate work; good for building relationships");
  baton_provider_set_former_names (self->upwork, "oDesk");
  baton_provider_set_website (self->upwork, "https://www.upwork.com");
  baton_provider_set_find_link (self->upwork, "https://www.upwork.com/nx/search/talent/?q={query}");
  baton_provider_set_fee_percent (self->upwork, 5);
  baton_provider_set_fees_checked (self->upwork, baton_day_new (2026, 11, 3));
  self->maya = add_provider (self, "Maya", BATON_KIND_CONTRACTOR, "Editing");
  baton_provider_set_via (self->maya, id_of (self->upwork));
  self->tasker = add_provider (self, "Taskrabbit", BATON_KIND_PLATFORM, "help in person: cleaning, moving");

  self->posts = add_task (self, "Edit featured posts", BATON_STAGE_HANDED_OFF, self->maya);
  for (int i = 0; i < 7; i++)
    add_job (self->posts, self->maya, 12000, 420, i == 0 ? 4 : 5);
  self->song = add_task (self, "Music for a song", BATON_STAGE_FINISHED, self->upwork);
  add_job (self->song, self->upwork, 32000, 540, 5);
  self->gutters = add_task (self, "Clean the gutters", BATON_STAGE_CONSIDERING, NULL);
  baton_task_set_minutes (self->gutters, 180);
  baton_task_set_times_per_year (self->gutters, 2);
  baton_task_set_price (self->gutters, 15000);
}

static inline void
set_up_case (Case          *self,
             gconstpointer  data)
{
  set_up (&self->base, data);
  open_workspace (&self->base);
  self->library = baton_workspace_get_library (self->base.workspace);
  fill_library (self);
  self->watched[0] = self->upwork;
  self->watched[1] = self->gutters;
  for (guint i = 0; i < G_N_ELEMENTS (self->watched); i++)
    g_object_add_weak_pointer (self->watched[i], &self->watched[i]);
  add_actions (self);
  gtk_window_set_default_size (GTK_WINDOW (self->base.window), 940, 780);
}

/* The cursor leaves, as it does for the next click. */
static inline void
leave (gpointer window)
{
  gtk_window_set_focus (window, NULL);
}

/* Tab has to come by each of the widgets, in this order. */
static inline void
assert_tab_reaches (gpointer          window,
                    GtkWidget *const *wanted,
                    guint             n_wanted)
{
  guint reached = 0;

  leave (window);
  for (int steps = 0; steps < 80 && reached < n_wanted; steps++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      g_test_message ("%s in %s", G_OBJECT_TYPE_NAME (focus), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (focus)));
      if (focus && (focus == wanted[reached] || gtk_widget_is_ancestor (focus, wanted[reached])))
        reached++;
    }
  g_assert_cmpuint (reached, ==, n_wanted);
}

/* GTK 4.8 looks for tooltips from an idle, and complains where the widget's surface is gone by then. */
static inline void
finish_idles (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static inline void
destroy_dialog (GtkWindow *dialog)
{
  finish_idles ();
  destroy (dialog);
}

/* Whatever keeps a task or a provider alive after its window is gone fails here. */
static inline void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  finish_idles ();
  gtk_widget_insert_action_group (GTK_WIDGET (self->base.window), "win", NULL);
  g_assert_finalize_object (self->actions);
  tear_down (&self->base, data);
  g_assert_null (self->watched[0]);
  g_assert_null (self->watched[1]);
}

/* What the window's actions were asked since the last time. */
static inline void
assert_asked (Case       *self,
              const char *asked)
{
  g_assert_cmpstr (self->base.window->asked->str, ==, asked);
  g_string_truncate (self->base.window->asked, 0);
}

static inline void
wait_frame (gpointer window)
{
  gtk_test_widget_wait_for_draw (window);
}

static inline gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* Returns: (transfer none): the first row of that title */
static inline GtkWidget *
get_row (gpointer    root,
         const char *title)
{
  GtkWidget *row = find (root, is_row_titled, title);

  g_assert_nonnull (row);
  return row;
}

static inline void
type_text (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

#define assert_text(row, text) g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text)

/* Returns: (transfer none): the page of @provider, in the window */
static inline BatonProviderPage *
show_provider (Case          *self,
               BatonProvider *provider)
{
  BatonProviderPage *page = g_object_new (BATON_TYPE_PROVIDER_PAGE, "workspace", self->base.workspace, NULL);

  show_page (&self->base, GTK_WIDGET (page));
  g_object_set (page, "provider", provider, NULL);
  wait_frame (self->base.window);
  return page;
}
