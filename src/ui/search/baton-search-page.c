/* The search: an entry, and below it the tasks and providers that match as one types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-page.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "session/baton-search-results.h"
#include "ui/common/baton-focused-row.h"
#include "ui/search/baton-search-hints.h"
#include "ui/search/baton-search-rows.h"

/* So many tasks are shown at first, and more with each step: a list box lays out every row that it has. */
#define FIRST_ROWS 50
/* And so many of them a frame, the first in that of the letter that was typed. */
#define ROWS_AT_ONCE 8
#define MORE_ROWS 200

struct _BatonSearchPage
{
  AdwBin              parent_instance;

  AdwHeaderBar       *header;
  GtkEditable        *entry;
  GtkStack           *stack;
  GtkLabel           *problems;
  GtkLabel           *summary;
  GtkLabel           *nothing;
  GtkListBox         *list;
  GtkButton          *more;

  BatonWorkspace     *workspace;
  BatonSearchResults *results;
  GtkWidget          *origin; /* weak: where the keyboard was before */
  guint               most_tasks;
  guint               more_id; /* the idle that shows the others of the first rows */
};

G_DEFINE_FINAL_TYPE (BatonSearchPage, baton_search_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SHOW_END_TITLE_BUTTONS = 1,
} BatonSearchPageProperty;

static GParamSpec *props[PROP_SHOW_END_TITLE_BUTTONS + 1];

/* A row for a result, in the place of what it showed. */
static void
show_row (BatonSearchPage *self,
          int              index,
          BatonRecord     *record)
{
  baton_search_rows_show (self->list, index, baton_workspace_get_library (self->workspace), record,
                          baton_search_results_get_match (self->results));
}

/* Shows what was found, but for the first @n_stay tasks, which are shown already. */
static void
fill_list (BatonSearchPage *self,
           guint            n_stay)
{
  guint n_tasks = MIN (baton_search_results_get_n_tasks (self->results), self->most_tasks);
  guint n_providers = baton_search_results_get_n_providers (self->results);

  for (guint i = n_stay; i < n_tasks; i++)
    show_row (self, i, BATON_RECORD (baton_search_results_peek_task (self->results, i)));
  for (guint i = 0; i < n_providers; i++)
    show_row (self, n_tasks + i, BATON_RECORD (baton_search_results_peek_provider (self->results, i)));
  if (baton_search_rows_end (self->list, n_tasks + n_providers, FIRST_ROWS))
    baton_search_page_continue (self);
  gtk_list_box_invalidate_headers (self->list);
}

static void
show_more_button (BatonSearchPage *self)
{
  guint n_tasks = baton_search_results_get_n_tasks (self->results);
  guint left = n_tasks - MIN (n_tasks, MAX (self->most_tasks, FIRST_ROWS));
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u More Task", "Show %u More Tasks", MIN (left, MORE_ROWS)),
                                           MIN (left, MORE_ROWS));

  gtk_button_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
}

static void
show_problems (BatonSearchPage *self)
{
  const BatonMatch *match = baton_search_results_get_match (self->results);
  g_autofree char *text = g_strjoinv ("\n", (char **) baton_match_get_problems (match));

  gtk_label_set_text (self->problems, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), *text);
}

static void
show_summary (BatonSearchPage *self)
{
  guint n_tasks = baton_search_results_get_n_tasks (self->results);
  guint n_providers = baton_search_results_get_n_providers (self->results);
  g_autofree char *tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks);
  /* Translators: how many platforms, professionals and contractors were found */
  g_autofree char *providers = g_strdup_printf (ngettext ("%u in the directory", "%u in the directory", n_providers),
                                                n_providers);
  g_autofree char *text = g_strdup_printf ("%s · %s", tasks, providers);

  gtk_label_set_text (self->summary, text);
}

static gboolean
first_rows_cb (gpointer data)
{
  BatonSearchPage *self = data;
  guint n_stay = self->most_tasks;

  self->most_tasks = MIN (self->most_tasks + ROWS_AT_ONCE, FIRST_ROWS);
  fill_list (self, n_stay);
  if (self->most_tasks < FIRST_ROWS)
    return G_SOURCE_CONTINUE;
  self->more_id = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_first_rows (BatonSearchPage *self)
{
  if (!self->more_id && self->most_tasks < MIN (FIRST_ROWS, baton_search_results_get_n_tasks (self->results)))
    self->more_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, first_rows_cb, self, NULL);
}

static void
results_changed_cb (BatonSearchPage *self)
{
  const char *query = gtk_editable_get_text (self->entry);
  guint n_found = baton_search_results_get_n_tasks (self->results)
                  + baton_search_results_get_n_providers (self->results);
  GtkListBoxRow *focused;
  gboolean asked = !baton_match_is_empty (baton_search_results_get_match (self->results));
  /* Translators: what was searched for */
  g_autofree char *nothing = g_strdup_printf (_("Nothing has “%s”"), query);

  show_problems (self);
  show_summary (self);
  fill_list (self, 0);
  queue_first_rows (self);
  show_more_button (self);
  gtk_label_set_text (self->nothing, asked ? nothing : _("Find Tasks and Providers"));
  gtk_stack_set_visible_child_name (self->stack, n_found ? "results" : "hints");
  focused = baton_focused_row_find (self->list);
  gtk_list_box_select_row (self->list, focused ? focused : (GtkListBoxRow *) baton_search_rows_first (self->list));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.save", asked);
}

static void
search_changed_cb (BatonSearchPage *self)
{
  if (!self->results)
    return;
  g_clear_handle_id (&self->more_id, g_source_remove);
  self->most_tasks = ROWS_AT_ONCE;
  baton_search_results_set_query (self->results, gtk_editable_get_text (self->entry));
}

static void
more_cb (BatonSearchPage *self)
{
  guint from = self->most_tasks;

  self->most_tasks += MORE_ROWS;
  fill_list (self, from);
  show_more_button (self);
  gtk_widget_grab_focus (GTK_WIDGET (baton_search_rows_at (self->list, from)));
}

/* The window goes to the place of what was found. */
static void
open_row (BatonSearchPage *self,
          BatonSearchRow  *row)
{
  BatonRecord *record = row ? baton_search_row_get_record (row) : NULL;
  g_autofree char *place = NULL;

  if (!record)
    return;
  if (BATON_IS_TASK (record))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.select-task", "s", baton_record_get_id (record));
      return;
    }
  place = g_strconcat ("provider:", baton_record_get_id (record), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", place);
}

static void
row_activated_cb (GtkListBox      *list,
                  GtkListBoxRow   *row,
                  BatonSearchPage *self)
{
  open_row (self, BATON_SEARCH_ROW (row));
}

static void
entry_activate_cb (BatonSearchPage *self)
{
  open_row (self, baton_search_rows_first (self->list));
}

static void
stop_search_cb (BatonSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-search", NULL);
}

/* Down goes from the entry into the list. */
static gboolean
entry_key_cb (GtkEventControllerKey *keys,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              BatonSearchPage       *self)
{
  if (key != GDK_KEY_Down || !baton_search_rows_first (self->list))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (GTK_WIDGET (baton_search_rows_first (self->list)));
}

/* And Up from the first row back to the entry. */
static gboolean
keynav_failed_cb (GtkListBox       *list,
                  GtkDirectionType  direction,
                  BatonSearchPage  *self)
{
  if (direction != GTK_DIR_UP)
    return GDK_EVENT_PROPAGATE;
  baton_search_page_continue (self);
  return GDK_EVENT_STOP;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       page)
{
  BatonSearchPage *self = page;
  gboolean is_task = BATON_IS_TASK (baton_search_row_get_record (BATON_SEARCH_ROW (row)));
  guint count = is_task ? baton_search_results_get_n_tasks (self->results)
                        : baton_search_results_get_n_providers (self->results);
  g_autofree char *text = NULL;

  if (before && is_task == BATON_IS_TASK (baton_search_row_get_record (BATON_SEARCH_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  /* Translators: the heading of a group of results, and how many it has */
  text = g_strdup_printf (_("%s · %u"), is_task ? _("Tasks") : _("Directory"), count);
  baton_search_row_set_heading (BATON_SEARCH_ROW (row), text);
}

/* Types an operator for the person. */
static void
insert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonSearchPage *self = BATON_SEARCH_PAGE (widget);
  const char *text = gtk_editable_get_text (self->entry);
  gboolean apart = !*text || g_str_has_suffix (text, " ");
  g_autofree char *longer = g_strconcat (text, apart ? "" : " ", g_variant_get_string (parameter, NULL), NULL);

  gtk_editable_set_text (self->entry, longer);
  baton_search_page_continue (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonSearchPage *self = BATON_SEARCH_PAGE (widget);

  gtk_widget_activate_action (widget, "win.save-search", "s", gtk_editable_get_text (self->entry));
}

static void
baton_search_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (BATON_SEARCH_PAGE (object)->header));
}

static void
baton_search_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  adw_header_bar_set_show_end_title_buttons (BATON_SEARCH_PAGE (object)->header, g_value_get_boolean (value));
}

static void
baton_search_page_dispose (GObject *object)
{
  BatonSearchPage *self = BATON_SEARCH_PAGE (object);

  g_clear_handle_id (&self->more_id, g_source_remove);
  g_clear_weak_pointer (&self->origin);
  /* The list box asks for headers while its rows go. */
  if (self->list)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_object (&self->results);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SEARCH_PAGE);

  G_OBJECT_CLASS (baton_search_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/search/baton-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, header);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, problems);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchPage, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
baton_search_page_class_init (BatonSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = baton_search_page_dispose;
  object_class->get_property = baton_search_page_get_property;
  object_class->set_property = baton_search_page_set_property;
  props[PROP_SHOW_END_TITLE_BUTTONS] = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, TRUE,
                                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  g_type_ensure (BATON_TYPE_SEARCH_HINTS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "search.insert", "s", insert_action);
  gtk_widget_class_install_action (widget_class, "search.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "search.save", NULL);
}

static void
baton_search_page_init (BatonSearchPage *self)
{
  self->most_tasks = FIRST_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.save", FALSE);
}

/**
 * baton_search_page_set_workspace:
 * @self: a page
 * @workspace: what it searches; set once
 */
void
baton_search_page_set_workspace (BatonSearchPage *self,
                                 BatonWorkspace  *workspace)
{
  g_autoptr (BatonSearchIndex) index = baton_search_index_new (baton_workspace_get_library (workspace));

  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->results = baton_search_results_new (workspace, index, localeconv ()->decimal_point);
  g_signal_connect_object (self->results, "changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);
}

/* Returns: (transfer none) (nullable): what was found. */
BatonSearchResults *
baton_search_page_get_results (BatonSearchPage *self)
{
  return self->results;
}

/* Returns: what stands in the entry. */
const char *
baton_search_page_get_query (BatonSearchPage *self)
{
  return gtk_editable_get_text (self->entry);
}

/* Searches for @query. */
void
baton_search_page_set_query (BatonSearchPage *self,
                             const char      *query)
{
  gtk_editable_set_text (self->entry, query);
  gtk_editable_set_position (self->entry, -1);
}

/* Remembers where the keyboard is before the page is shown, to give it back there. */
void
baton_search_page_note_origin (BatonSearchPage *self,
                               GtkWidget       *origin)
{
  if (!origin || !gtk_widget_is_ancestor (origin, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->origin, origin);
}

/* Gives the keyboard to the end of the entry. */
void
baton_search_page_continue (BatonSearchPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
}

/**
 * baton_search_page_begin:
 * @self: a page that is shown now
 * @stage: whose tasks come first among equals, or -1
 *
 * Gives the keyboard to the entry, with what was asked the last time selected.
 */
void
baton_search_page_begin (BatonSearchPage *self,
                         int              stage)
{
  baton_search_results_set_near (self->results, stage);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  /* A search entry selects nothing by itself; what is typed now is another search. */
  gtk_editable_select_region (self->entry, 0, -1);
}

/* Returns: (transfer none) (nullable): where the keyboard was before the search, which is forgotten then. */
GtkWidget *
baton_search_page_take_origin (BatonSearchPage *self)
{
  GtkWidget *origin = self->origin;

  g_clear_weak_pointer (&self->origin);
  return origin;
}

/**
 * baton_search_page_type:
 * @self: a page that is shown
 * @keys: what handles a key press now
 *
 * Returns: whether the entry took the key
 */
gboolean
baton_search_page_type (BatonSearchPage       *self,
                        GtkEventControllerKey *keys)
{
  return gtk_event_controller_key_forward (keys, GTK_WIDGET (gtk_editable_get_delegate (self->entry)));
}
