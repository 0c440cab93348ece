/* One result of a search: a task or a provider, with the words that were found in bold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-places.h"
#include "ui/common/baton-stage-icon.h"
#include "ui/search/baton-search-menu.h"

struct _BatonSearchRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *detail;
  GtkLabel      *excerpt;

  GtkWidget     *menu; /* once it was asked for */

  BatonRecord   *record;
};

G_DEFINE_FINAL_TYPE (BatonSearchRow, baton_search_row, GTK_TYPE_LIST_BOX_ROW)

/* Attributes, never markup: a title may hold anything. */
static void
show_text (GtkLabel         *label,
           const char       *text,
           const BatonMatch *match)
{
  g_autoptr (GArray) ranges = baton_match_find_ranges (match, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const BatonMatchRange *range = &g_array_index (ranges, BatonMatchRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_HEAVY);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = range->start;
      bold->end_index = line->end_index = range->start + range->length;
      pango_attr_list_insert (attributes, bold);
      pango_attr_list_insert (attributes, line);
    }
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_text (label, text);
}

static char *
describe_task (BatonLibrary *library,
               BatonTask    *task)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  BatonProvider *provider = baton_library_find_provider (library, baton_task_get_provider (task));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  baton_parts_add (parts, baton_phrase_stage (baton_task_get_stage (task)));
  if (provider)
    baton_parts_add (parts, baton_provider_get_name (provider));
  baton_parts_take (parts, baton_phrase_effort (task, currency));
  return baton_parts_join (parts);
}

static char *
describe_provider (BatonLibrary  *library,
                   BatonProvider *provider)
{
  BatonProvider *via = baton_library_find_provider (library, baton_provider_get_via (provider));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  baton_parts_add (parts, baton_phrase_kind (baton_provider_get_kind (provider)));
  if (via)
    /* Translators: the platform that a person was met on */
    baton_parts_take (parts, g_strdup_printf (_("via %s"), baton_provider_get_name (via)));
  baton_parts_add (parts, baton_provider_get_suits (provider));
  return baton_parts_join (parts);
}

static const char *
icon_of (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return baton_stage_icon (baton_task_get_stage (BATON_TASK (record)));
  return baton_provider_get_kind (BATON_PROVIDER (record)) == BATON_KIND_PLATFORM ? "web-browser-symbolic"
                                                                                   : "avatar-default-symbolic";
}

/* What is done to a task is a verb of the window, with the id of the task. */
static const struct
{
  const char *name;
  const char *verb;
  guint       key;
} verbs[] = {
  { "result.hand-off", "win.hand-off", GDK_KEY_h },
  { "result.back-again", "win.back-again", GDK_KEY_b },
  { "result.keep", "win.keep", GDK_KEY_k },
  { "result.delete", "win.delete-task", 0 },
};

static void
verb_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonRecord *record = BATON_SEARCH_ROW (widget)->record;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && BATON_IS_TASK (record); i++)
    if (g_str_equal (verbs[i].name, name))
      gtk_widget_activate_action (widget, verbs[i].verb, "s", baton_record_get_id (record));
}

static void
set_stage_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  BatonRecord *record = BATON_SEARCH_ROW (widget)->record;

  if (BATON_IS_TASK (record))
    gtk_widget_activate_action (widget, "win.set-stage-of", "(ss)", baton_record_get_id (record),
                                g_variant_get_string (parameter, NULL));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonSearchRow *self = BATON_SEARCH_ROW (widget);
  g_autoptr (GMenuModel) model = NULL;

  if (!BATON_IS_TASK (self->record))
    return;
  model = baton_search_menu_new (BATON_TASK (self->record));
  if (!self->menu)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, widget);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (BatonSearchRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "result.menu", NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      gtk_widget_class_install_action (widget_class, verbs[i].name, NULL, verb_action);
      if (verbs[i].key)
        gtk_widget_class_add_binding_action (widget_class, verbs[i].key, GDK_CONTROL_MASK, verbs[i].name, NULL);
    }
  gtk_widget_class_install_action (widget_class, "result.set-stage", "s", set_stage_action);
  gtk_widget_class_install_action (widget_class, "result.menu", NULL, menu_action);
  for (int i = 0; i < BATON_N_STAGES; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "result.set-stage", "s",
                                         baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "result.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "result.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "result.menu", NULL);
}

static void
baton_search_row_dispose (GObject *object)
{
  BatonSearchRow *self = BATON_SEARCH_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (baton_search_row_parent_class)->dispose (object);
}

static void
baton_search_row_class_init (BatonSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_search_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/search/baton-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, detail);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, excerpt);
  install_actions (widget_class);
}

static void
baton_search_row_init (BatonSearchRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Returns: (transfer floating): a row that says nothing yet */
GtkWidget *
baton_search_row_new (void)
{
  return g_object_new (BATON_TYPE_SEARCH_ROW, NULL);
}

/* Returns: (transfer none): the task or provider it shows. */
BatonRecord *
baton_search_row_get_record (BatonSearchRow *self)
{
  return self->record;
}

/**
 * baton_search_row_show:
 * @self: a row
 * @library: where @record is
 * @record: a task or provider
 * @match: why it is among the results
 *
 * Shows a result in the place of what was shown.
 */
void
baton_search_row_show (BatonSearchRow   *self,
                       BatonLibrary     *library,
                       BatonRecord      *record,
                       const BatonMatch *match)
{
  gboolean is_task = BATON_IS_TASK (record);
  const char *title = is_task ? baton_task_get_title (BATON_TASK (record))
                              : baton_provider_get_name (BATON_PROVIDER (record));
  g_autofree char *detail = is_task ? describe_task (library, BATON_TASK (record))
                                    : describe_provider (library, BATON_PROVIDER (record));
  g_autofree char *excerpt = baton_match_dup_excerpt (match, record);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, detail);

  g_set_object (&self->record, record);
  gtk_image_set_from_icon_name (self->icon, icon_of (record));
  show_text (self->title, title, match);
  show_text (self->detail, detail, match);
  gtk_widget_set_visible (GTK_WIDGET (self->excerpt), excerpt != NULL);
  show_text (self->excerpt, excerpt ? excerpt : "", match);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Puts a heading above the row, in the place of one that it had. */
void
baton_search_row_set_heading (BatonSearchRow *self,
                              const char     *heading)
{
  GtkWidget *label = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (self));

  if (!label)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "sidebar-heading");
      gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), label);
    }
  gtk_label_set_text (GTK_LABEL (label), heading);
}
