/* One place in the sidebar: a stage or a provider, with its count; tasks can be dropped on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-sidebar-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "model/baton-money.h"
#include "ui/common/baton-spring.h"
#include "ui/common/baton-stage-icon.h"
#include "ui/common/baton-task-array.h"
#include "ui/sidebar/baton-search-popover.h"

struct _BatonSidebarRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  AdwAvatar     *avatar;
  GtkLabel      *label;
  GtkLabel      *count;
  GtkDropTarget *target;
  GMenuModel    *provider_menu;
  GtkWidget     *popover; /* once it was asked for */

  char          *place;
  BatonStage     stage;
  BatonProvider *provider; /* NULL for a stage or search */
  char          *search;   /* the name of a saved search, or NULL */
  guint          n_tasks;
};

G_DEFINE_FINAL_TYPE (BatonSidebarRow, baton_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DROPPED,
  TEXT_DROPPED,
  STEPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_name (BatonSidebarRow *self)
{
  if (self->search)
    return self->search;
  return self->provider ? baton_provider_get_name (self->provider) : baton_phrase_stage (self->stage);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         BatonSidebarRow *self)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_signal_emit (self, signals[TEXT_DROPPED], 0, g_value_get_string (value));
  else
    g_signal_emit (self, signals[DROPPED], 0, g_value_get_boxed (value));
  return TRUE;
}

static gboolean
query_tooltip_cb (GtkWidget       *widget,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip,
                  BatonSidebarRow *self)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, get_name (self));
  return TRUE;
}

static GtkWidget *
make_popover (BatonSidebarRow *self)
{
  GtkWidget *menu;

  if (self->search)
    return baton_search_popover_new (self->search);
  menu = gtk_popover_menu_new_from_model (self->provider_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  return menu;
}

/* The button is let go over the menu: GTK 4.8 would leave the row as if it were still pressed. */
static void
popover_closed_cb (BatonSidebarRow *self)
{
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
}

static void
open_popover (BatonSidebarRow *self)
{
  if (!self->popover)
    {
      self->popover = make_popover (self);
      g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (popover_closed_cb), self);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_popover (BATON_SIDEBAR_ROW (widget));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonSidebarRow *self = BATON_SIDEBAR_ROW (widget);

  if (self->search)
    open_popover (self);
  else
    gtk_widget_activate_action (widget, "win.edit-provider", "s", baton_record_get_id (BATON_RECORD (self->provider)));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonSidebarRow *self = BATON_SIDEBAR_ROW (widget);

  if (self->search)
    gtk_widget_activate_action (widget, "win.remove-search", "s", self->search);
  else
    gtk_widget_activate_action (widget, "win.ask-to-remove-provider", "s",
                                baton_record_get_id (BATON_RECORD (self->provider)));
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[STEPPED], 0, g_str_equal (name, "place.move-up") ? -1 : 1);
}

/* The second button and a long press are for the same. */
static void
add_presses (BatonSidebarRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (open_popover), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (open_popover), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "place.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "place.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "place.move-up", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "place.move-down", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "place.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "place.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "place.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "place.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "place.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "place.move-down", NULL);
}

static void
baton_sidebar_row_dispose (GObject *object)
{
  BatonSidebarRow *self = BATON_SIDEBAR_ROW (object);

  g_clear_object (&self->provider);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (baton_sidebar_row_parent_class)->dispose (object);
}

static void
baton_sidebar_row_finalize (GObject *object)
{
  g_free (BATON_SIDEBAR_ROW (object)->place);
  g_free (BATON_SIDEBAR_ROW (object)->search);

  G_OBJECT_CLASS (baton_sidebar_row_parent_class)->finalize (object);
}

static void
baton_sidebar_row_class_init (BatonSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_sidebar_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_sidebar_row_finalize;
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, BATON_TYPE_TASK_ARRAY);
  signals[TEXT_DROPPED] = g_signal_new ("text-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/sidebar/baton-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, count);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, provider_menu);
  install_actions (widget_class);
}

static void
enable_actions (BatonSidebarRow *self,
                gboolean         enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.menu", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.edit", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.remove", enabled);
}

static void
baton_sidebar_row_init (BatonSidebarRow *self)
{
  GType types[] = { BATON_TYPE_TASK_ARRAY, G_TYPE_STRING };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
  g_signal_connect (self->target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
  enable_actions (self, FALSE);
  baton_sidebar_row_set_can_move (self, FALSE, FALSE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}

/**
 * baton_sidebar_row_new_stage:
 * @stage: a stage
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
baton_sidebar_row_new_stage (BatonStage stage)
{
  BatonSidebarRow *self = g_object_new (BATON_TYPE_SIDEBAR_ROW, NULL);

  self->stage = stage;
  self->place = g_strdup (baton_enum_to_word (BATON_TYPE_STAGE, stage));
  gtk_image_set_from_icon_name (self->icon, baton_stage_icon (stage));
  baton_spring_add (GTK_WIDGET (self), "win.show-place", self->place);
  baton_sidebar_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * baton_sidebar_row_new_provider:
 * @provider: a provider
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
baton_sidebar_row_new_provider (BatonProvider *provider)
{
  BatonSidebarRow *self = g_object_new (BATON_TYPE_SIDEBAR_ROW, NULL);

  self->provider = g_object_ref (provider);
  self->place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (provider)), NULL);
  gtk_image_set_from_icon_name (self->icon, "web-browser-symbolic");
  add_presses (self);
  enable_actions (self, TRUE);
  baton_spring_add (GTK_WIDGET (self), "win.show-place", self->place);
  baton_sidebar_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * baton_sidebar_row_new_search:
 * @name: of a saved search
 *
 * Returns: (transfer floating): its row, on which nothing can be dropped
 */
GtkWidget *
baton_sidebar_row_new_search (const char *name)
{
  BatonSidebarRow *self = g_object_new (BATON_TYPE_SIDEBAR_ROW, NULL);

  self->search = g_strdup (name);
  self->place = g_strconcat ("search:", name, NULL);
  gtk_image_set_from_icon_name (self->icon, "folder-saved-search-symbolic");
  gtk_drop_target_set_gtypes (self->target, NULL, 0);
  add_presses (self);
  enable_actions (self, TRUE);
  baton_sidebar_row_refresh (self);
  return GTK_WIDGET (self);
}

/* Whether its provider has others of its kind above and below. */
void
baton_sidebar_row_set_can_move (BatonSidebarRow *self,
                                gboolean         up,
                                gboolean         down)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.move-up", up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.move-down", down);
}

/* Returns: (nullable): the name of its saved search. */
const char *
baton_sidebar_row_get_search (BatonSidebarRow *self)
{
  return self->search;
}

/* Returns: the word of a stage, "provider:" and its id, or "search:" and its name. */
const char *
baton_sidebar_row_get_place (BatonSidebarRow *self)
{
  return self->place;
}

/* Returns: (transfer none) (nullable): the provider of the row. */
BatonProvider *
baton_sidebar_row_get_provider (BatonSidebarRow *self)
{
  return self->provider;
}

/* Returns: the heading of its group of places. */
static const char *
get_heading (BatonSidebarRow *self)
{
  if (self->search)
    return _("Searches");
  return self->provider ? baton_phrase_kinds (baton_provider_get_kind (self->provider)) : _("Tasks");
}

/* Puts the heading of its group above the first row of each; a GtkListBoxUpdateHeaderFunc. */
void
baton_sidebar_row_update_header (GtkListBoxRow *row,
                                 GtkListBoxRow *before,
                                 gpointer       unused)
{
  const char *heading = get_heading (BATON_SIDEBAR_ROW (row));
  GtkWidget *label;

  if (before && g_str_equal (heading, get_heading (BATON_SIDEBAR_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_header (row))), heading))
    return;
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
describe (BatonSidebarRow *self)
{
  /* Translators: a place in the sidebar and how many tasks stand there, as a screen reader says it */
  g_autofree char *name = g_strdup_printf (self->search ? ngettext ("%s, %u result", "%s, %u results", self->n_tasks)
                                                        : ngettext ("%s, %u task", "%s, %u tasks", self->n_tasks),
                                           get_name (self), self->n_tasks);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Shows a number of tasks; nothing for none. */
void
baton_sidebar_row_set_count (BatonSidebarRow *self,
                             guint            count)
{
  g_autofree char *text = count ? baton_number_group (count) : g_strdup ("");

  self->n_tasks = count;
  gtk_label_set_text (self->count, text);
  describe (self);
}

/* Says again what the provider says. */
void
baton_sidebar_row_refresh (BatonSidebarRow *self)
{
  gboolean person = self->provider && baton_provider_get_kind (self->provider) != BATON_KIND_PLATFORM;
  gboolean avoided = self->provider && baton_provider_get_do_not_use (self->provider);

  gtk_label_set_text (self->label, get_name (self));
  adw_avatar_set_text (self->avatar, get_name (self));
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), person);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !person);
  if (avoided)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "avoided");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "avoided");
  describe (self);
}
