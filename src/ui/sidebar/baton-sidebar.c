/* The sidebar: the stages with their counts, the directory, and the hours bought back this year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-sidebar.h"

#include <locale.h>

#include "logic/baton-phrase.h"
#include "session/baton-counts.h"
#include "session/baton-settings.h"
#include "ui/common/baton-focused-row.h"
#include "ui/common/baton-places.h"
#include "ui/common/baton-tab-bin.h"
#include "ui/common/baton-task-array.h"
#include "ui/common/baton-trash-button.h"
#include "ui/sidebar/baton-sidebar-foot.h"
#include "ui/sidebar/baton-sidebar-order.h"
#include "ui/sidebar/baton-sidebar-row.h"

struct _BatonSidebar
{
  AdwBin          parent_instance;

  AdwHeaderBar   *header;
  GtkListBox     *list;
  BatonSidebarFoot *foot;
  BatonTrashButton *trash;
  GMenuModel     *main_menu;

  BatonWorkspace *workspace;
  BatonCounts    *counts;
  BatonSavedSearches *searches;
  char           *place;
  guint           refresh_id;
  gboolean        stale_rows; /* providers came, went or moved */
  gboolean        filling;    /* rows are being made: what the list box selects then is nobody's choice */
};

G_DEFINE_FINAL_TYPE (BatonSidebar, baton_sidebar, ADW_TYPE_BIN)

typedef enum
{
  PROP_PLACE = 1,
  PROP_SHOW_END_TITLE_BUTTONS,
} BatonSidebarProperty;

static GParamSpec *props[PROP_SHOW_END_TITLE_BUTTONS + 1];

enum
{
  PLACE_CHOSEN,
  TASK_DROPPED,
  TEXT_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Returns: (transfer none) (nullable): the row at @index of the list. */
static BatonSidebarRow *
row_at (BatonSidebar *self,
        int           index)
{
  return (BatonSidebarRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static BatonSidebarRow *
find_row (BatonSidebar *self,
          const char   *place)
{
  BatonSidebarRow *row;

  for (int i = 0; (row = row_at (self, i)); i++)
    if (g_strcmp0 (baton_sidebar_row_get_place (row), place) == 0)
      return row;
  return NULL;
}

static void
dropped_cb (BatonSidebarRow *row,
            BatonTaskArray  *tasks,
            BatonSidebar    *self)
{
  g_signal_emit (self, signals[TASK_DROPPED], 0, tasks, baton_sidebar_row_get_place (row));
}

static void
text_dropped_cb (BatonSidebarRow *row,
                 const char      *text,
                 BatonSidebar    *self)
{
  g_signal_emit (self, signals[TEXT_DROPPED], 0, text, baton_sidebar_row_get_place (row));
}

static void
stepped_cb (BatonSidebarRow *row,
            int              step,
            BatonSidebar    *self)
{
  baton_reorder_step (baton_workspace_get_library (self->workspace), &baton_sidebar_order,
                      BATON_RECORD (baton_sidebar_row_get_provider (row)), step);
}

static void
append_row (BatonSidebar *self,
            GtkWidget    *row)
{
  g_signal_connect_object (row, "stepped", G_CALLBACK (stepped_cb), self, 0);
  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, 0);
  g_signal_connect_object (row, "text-dropped", G_CALLBACK (text_dropped_cb), self, 0);
  gtk_list_box_append (self->list, row);
}

static void
append_providers (BatonSidebar      *self,
                  BatonProviderKind  kind)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (providers, i);
      GtkWidget *row;

      if (baton_provider_get_kind (BATON_PROVIDER (provider)) != kind)
        continue;
      row = baton_sidebar_row_new_provider (BATON_PROVIDER (provider));
      baton_sidebar_row_set_can_move (BATON_SIDEBAR_ROW (row),
                                      baton_reorder_can (library, &baton_sidebar_order, provider, -1),
                                      baton_reorder_can (library, &baton_sidebar_order, provider, 1));
      append_row (self, row);
    }
}

static void
select_place (BatonSidebar *self)
{
  BatonSidebarRow *row = find_row (self, self->place);

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* The keyboard stays where it was; where its row @was went, the next one has it, or the last. */
static void
focus_again (BatonSidebar *self,
             const char   *was,
             int           index)
{
  BatonSidebarRow *row = was ? find_row (self, was) : NULL;

  for (; was && !row && index >= 0; index--)
    row = row_at (self, index);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Makes the rows of the directory anew. */
static void
fill_directory (BatonSidebar *self)
{
  GtkListBoxRow *focused = baton_focused_row_find (self->list);
  g_autofree char *focused_place
    = focused ? g_strdup (baton_sidebar_row_get_place (BATON_SIDEBAR_ROW (focused))) : NULL;
  int focused_index = focused ? gtk_list_box_row_get_index (focused) : -1;
  BatonSidebarRow *row;

  self->filling = TRUE;
  while ((row = row_at (self, BATON_N_STAGES)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < baton_saved_searches_get_n (self->searches); i++)
    append_row (self, baton_sidebar_row_new_search (baton_saved_searches_get_name (self->searches, i)));
  for (int kind = 0; kind < BATON_N_PROVIDER_KINDS; kind++)
    append_providers (self, kind);
  select_place (self);
  focus_again (self, focused_place, focused_index);
  self->filling = FALSE;
}

static guint
count_at (BatonSidebar    *self,
          BatonSidebarRow *row,
          int              index)
{
  BatonProvider *provider = baton_sidebar_row_get_provider (row);

  if (baton_sidebar_row_get_search (row))
    return baton_saved_searches_count (self->searches, baton_sidebar_row_get_search (row));
  return provider ? baton_counts_get_provider (self->counts, baton_record_get_id (BATON_RECORD (provider)))
                  : baton_counts_get_stage (self->counts, baton_stage_order[index]);
}

static void
refresh_counts (BatonSidebar *self)
{
  BatonSidebarRow *row;

  for (int i = 0; (row = row_at (self, i)); i++)
    {
      baton_sidebar_row_refresh (row);
      baton_sidebar_row_set_count (row, count_at (self, row, i));
    }
}

static gboolean
refresh_cb (gpointer data)
{
  BatonSidebar *self = data;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->stale_rows)
    fill_directory (self);
  self->stale_rows = FALSE;
  refresh_counts (self);
  baton_sidebar_foot_show (self->foot, baton_workspace_get_library (self->workspace));
  gtk_list_box_invalidate_headers (self->list);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (BatonSidebar *self)
{
  if (!self->refresh_id)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonSidebar *self)
{
  if (!record || (BATON_IS_PROVIDER (record)
                  && (!field || g_str_equal (field, "position") || g_str_equal (field, "kind"))))
    self->stale_rows = TRUE;
  if (!BATON_IS_CRITERION (record))
    queue_refresh (self);
}

static void
counts_changed_cb (BatonCounts  *counts,
                   BatonSidebar *self)
{
  queue_refresh (self);
}

/* Other counts, or other searches. */
static void
searches_changed_cb (BatonSidebar *self)
{
  guint n_searches = baton_saved_searches_get_n (self->searches);
  gboolean same = TRUE;

  for (guint i = 0; i <= n_searches; i++)
    {
      BatonSidebarRow *row = row_at (self, BATON_N_STAGES + i);
      const char *shown = row ? baton_sidebar_row_get_search (row) : NULL;

      same &= g_strcmp0 (shown, i < n_searches ? baton_saved_searches_get_name (self->searches, i) : NULL) == 0;
    }
  self->stale_rows |= !same;
  queue_refresh (self);
}

static void
row_selected_cb (GtkListBox    *list,
                 GtkListBoxRow *row,
                 BatonSidebar  *self)
{
  const char *place = row ? baton_sidebar_row_get_place (BATON_SIDEBAR_ROW (row)) : NULL;

  if (self->filling || !place || g_strcmp0 (self->place, place) == 0)
    return;
  g_free (self->place);
  self->place = g_strdup (place);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  BatonSidebar  *self)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0);
}

static void
baton_sidebar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BatonSidebar *self = BATON_SIDEBAR (object);

  if (prop_id == PROP_PLACE)
    g_value_set_string (value, self->place);
  else
    g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->header));
}

static void
baton_sidebar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BatonSidebar *self = BATON_SIDEBAR (object);

  if (prop_id == PROP_PLACE)
    baton_sidebar_set_place (self, g_value_get_string (value));
  else
    adw_header_bar_set_show_end_title_buttons (self->header, g_value_get_boolean (value));
}

/* The keyboard belongs on the chosen place, wherever it would come from. */
static gboolean
baton_sidebar_grab_focus (GtkWidget *widget)
{
  BatonSidebar *self = BATON_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}

static void
baton_sidebar_dispose (GObject *object)
{
  BatonSidebar *self = BATON_SIDEBAR (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->filling = TRUE; /* The list box still selects rows while it goes. */
  g_clear_object (&self->counts);
  g_clear_object (&self->searches);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SIDEBAR);

  G_OBJECT_CLASS (baton_sidebar_parent_class)->dispose (object);
}

static void
baton_sidebar_finalize (GObject *object)
{
  g_free (BATON_SIDEBAR (object)->place);

  G_OBJECT_CLASS (baton_sidebar_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (BATON_TYPE_SIDEBAR_FOOT);
  g_type_ensure (BATON_TYPE_TRASH_BUTTON);
  g_type_ensure (BATON_TYPE_TAB_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/sidebar/baton-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSidebar, header);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebar, trash);
  gtk_widget_class_bind_template_child_full (widget_class, "menu", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebar, main_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
baton_sidebar_class_init (BatonSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = baton_sidebar_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = baton_sidebar_grab_focus;
  object_class->finalize = baton_sidebar_finalize;
  object_class->get_property = baton_sidebar_get_property;
  object_class->set_property = baton_sidebar_set_property;
  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_END_TITLE_BUTTONS] = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, FALSE,
                                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  signals[TASK_DROPPED] = g_signal_new ("task-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, BATON_TYPE_TASK_ARRAY, G_TYPE_STRING);
  signals[TEXT_DROPPED] = g_signal_new ("text-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
baton_sidebar_init (BatonSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = TRUE;
  for (int i = 0; i < BATON_N_STAGES; i++)
    append_row (self, baton_sidebar_row_new_stage (baton_stage_order[i]));
  self->filling = FALSE;
  gtk_list_box_set_header_func (self->list, baton_sidebar_row_update_header, NULL, NULL);
}

/**
 * baton_sidebar_set_workspace:
 * @self: a sidebar
 * @workspace: whose places it shows; set once
 */
void
baton_sidebar_set_workspace (BatonSidebar   *self,
                             BatonWorkspace *workspace)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  g_autoptr (GSettings) settings = baton_settings_open (BATON_APP_ID, NULL);

  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->counts = baton_counts_new (library);
  self->searches = baton_saved_searches_new (workspace, settings, localeconv ()->decimal_point);
  g_signal_connect_object (self->searches, "changed", G_CALLBACK (searches_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->counts, "changed", G_CALLBACK (counts_changed_cb), self, 0);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, 0);
  baton_trash_button_set_library (self->trash, library);
  baton_sidebar_order_add (self->list, library);
  self->stale_rows = TRUE;
  refresh_cb (self);
}

/* Returns: (transfer none): the saved searches that it shows. */
BatonSavedSearches *
baton_sidebar_get_searches (BatonSidebar *self)
{
  return self->searches;
}

/* Returns: (transfer none): the main menu, whose first section takes back and does again. */
GMenuModel *
baton_sidebar_get_menu (BatonSidebar *self)
{
  return self->main_menu;
}

/* Returns: (nullable): the chosen place. */
const char *
baton_sidebar_get_place (BatonSidebar *self)
{
  return self->place;
}

/**
 * baton_sidebar_set_place:
 * @self: a sidebar
 * @place: the word of a stage, or "provider:" and its id
 *
 * Returns: FALSE, with nothing changed, where there is no such place
 */
gboolean
baton_sidebar_set_place (BatonSidebar *self,
                         const char   *place)
{
  if (self->stale_rows && self->workspace)
    refresh_cb (self);
  if (!find_row (self, place))
    return FALSE;
  if (g_strcmp0 (self->place, place) != 0)
    {
      g_free (self->place);
      self->place = g_strdup (place);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
    }
  select_place (self);
  return TRUE;
}

/* What was bought back is of this year, which may be another now. */
void
baton_sidebar_refresh (BatonSidebar *self)
{
  if (self->workspace)
    baton_sidebar_foot_show (self->foot, baton_workspace_get_library (self->workspace));
}
