/* One place in the sidebar: a stage or a provider, with its count; a task can be dropped on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-sidebar-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"

struct _BatonSidebarRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  AdwAvatar     *avatar;
  GtkLabel      *label;
  GtkLabel      *count;

  char          *place;
  BatonStage     stage;
  BatonProvider *provider;
  guint          n_tasks;
};

G_DEFINE_FINAL_TYPE (BatonSidebarRow, baton_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const stage_icons[BATON_N_STAGES] = {
  [BATON_STAGE_CONSIDERING] = "mail-unread-symbolic",
  [BATON_STAGE_WANT_TO_START] = "alarm-symbolic",
  [BATON_STAGE_HANDED_OFF] = "send-to-symbolic",
  [BATON_STAGE_FINISHED] = "object-select-symbolic",
  [BATON_STAGE_KEEPING] = "go-home-symbolic",
};

static const char *
get_name (BatonSidebarRow *self)
{
  return self->provider ? baton_provider_get_name (self->provider) : baton_phrase_stage (self->stage);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         BatonSidebarRow *self)
{
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));
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

static void
baton_sidebar_row_dispose (GObject *object)
{
  BatonSidebarRow *self = BATON_SIDEBAR_ROW (object);

  g_clear_object (&self->provider);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (baton_sidebar_row_parent_class)->dispose (object);
}

static void
baton_sidebar_row_finalize (GObject *object)
{
  g_free (BATON_SIDEBAR_ROW (object)->place);

  G_OBJECT_CLASS (baton_sidebar_row_parent_class)->finalize (object);
}

static void
baton_sidebar_row_class_init (BatonSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_sidebar_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_sidebar_row_finalize;
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, BATON_TYPE_TASK);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/sidebar/baton-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarRow, count);
}

static void
baton_sidebar_row_init (BatonSidebarRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (BATON_TYPE_TASK, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
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
  gtk_image_set_from_icon_name (self->icon, stage_icons[stage]);
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
  baton_sidebar_row_refresh (self);
  return GTK_WIDGET (self);
}

/* Returns: the word of a stage, or "provider:" and its id. */
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

static void
describe (BatonSidebarRow *self)
{
  /* Translators: a place in the sidebar and how many tasks stand there, as a screen reader says it */
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %u task", "%s, %u tasks", self->n_tasks), get_name (self),
                                           self->n_tasks);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Shows a number of tasks; nothing for none. */
void
baton_sidebar_row_set_count (BatonSidebarRow *self,
                             guint            count)
{
  g_autofree char *text = count ? g_strdup_printf ("%u", count) : g_strdup ("");

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
