/* One row in the preview of an import: the heading of a group, or an item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-import-row.h"

#include <glib/gi18n.h>

#include "app/baton-import-group.h"
#include "logic/baton-text.h"
#include "model/baton-money.h"

struct _BatonImportRow
{
  GtkWidget       parent_instance;

  GtkCheckButton *check;
  GtkImage       *mark; /* in the place of a tick where there is none */
  GtkLabel       *title;
  GtkLabel       *detail;
  GtkLabel       *aside; /* a count, or a line number */

  GObject        *subject;
  gulong          notify_id;
  gboolean        showing; /* the tick is being set: nobody ticks */
};

G_DEFINE_FINAL_TYPE (BatonImportRow, baton_import_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SUBJECT = 1,
} BatonImportRowProperty;

static GParamSpec *props[PROP_SUBJECT + 1];

static void
show_check (BatonImportRow *self,
            gboolean        visible,
            gboolean        active,
            gboolean        inconsistent)
{
  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->check), visible);
  gtk_check_button_set_active (self->check, active);
  gtk_check_button_set_inconsistent (self->check, inconsistent);
  gtk_widget_set_focusable (GTK_WIDGET (self), !visible);
  self->showing = FALSE;
}

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What stands in the file is shown as text and cannot turn its surroundings round. */
static void
set_texts (BatonImportRow *self,
           const char     *title,
           const char     *detail,
           const char     *aside)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *isolated = baton_text_isolate (title);
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s %s", title, detail, aside));

  gtk_label_set_text (self->title, isolated);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_label_set_text (self->aside, aside);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* GTK 4.8 leaves list items without a name. */
  if (item)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static char *
make_count (BatonImportGroup *group)
{
  guint n_items = g_list_model_get_n_items (baton_import_group_get_items (group));
  guint n_choosable = baton_import_group_get_n_choosable (group);

  if (baton_import_group_get_kind (group) == BATON_IMPORT_IGNORED)
    return baton_number_group (n_items);
  if (n_choosable == 0)
    return g_strdup (_("all known"));
  /* Translators: how many of how many items are chosen: "5 of 7" */
  return g_strdup_printf (_("%u of %u"), baton_import_group_get_n_chosen (group), n_choosable);
}

static void
show_group (BatonImportRow   *self,
            BatonImportGroup *group)
{
  guint n_choosable = baton_import_group_get_n_choosable (group);
  guint n_chosen = baton_import_group_get_n_chosen (group);
  gboolean folds = baton_import_group_get_kind (group) == BATON_IMPORT_IGNORED;
  g_autofree char *count = make_count (group);

  show_check (self, n_choosable > 0, n_chosen > 0 && n_chosen == n_choosable, n_chosen > 0 && n_chosen < n_choosable);
  if (folds)
    gtk_image_set_from_icon_name (self->mark,
                                  baton_import_group_get_open (group) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), folds);
  set_texts (self, baton_import_group_get_title (group), "", count);
}

static char *
make_aside (BatonImportItem *item)
{
  if (baton_import_item_get_kind (item) != BATON_IMPORT_IGNORED)
    return g_strdup ("");
  /* Translators: the number of a line in a file */
  return g_strdup_printf (_("line %d"), baton_import_item_get_line (item));
}

static void
show_item (BatonImportRow  *self,
           BatonImportItem *item)
{
  g_autofree char *detail = baton_import_item_dup_detail (item);
  g_autofree char *isolated = baton_text_isolate (detail ? detail : "");
  g_autofree char *aside = make_aside (item);

  show_check (self, baton_import_item_is_choosable (item), baton_import_item_get_chosen (item), FALSE);
  gtk_image_set_from_icon_name (self->mark, "object-select-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->mark), baton_import_item_is_known (item));
  set_texts (self, baton_import_item_get_title (item), isolated, aside);
}

static void
refresh (BatonImportRow *self)
{
  gboolean is_group = BATON_IS_IMPORT_GROUP (self->subject);

  set_css_class (GTK_WIDGET (self), "group", is_group);
  set_css_class (GTK_WIDGET (self->title), "heading", is_group);
  set_css_class (GTK_WIDGET (self->title), "quiet",
                 !is_group && !baton_import_item_is_choosable (BATON_IMPORT_ITEM (self->subject)));
  if (is_group)
    show_group (self, BATON_IMPORT_GROUP (self->subject));
  else
    show_item (self, BATON_IMPORT_ITEM (self->subject));
}

static void
toggled_cb (BatonImportRow *self)
{
  if (self->showing || !self->subject)
    return;
  baton_import_row_toggle (self->subject);
  /* A group of which a part is chosen shows neither tick nor none, which the click has changed by itself. */
  refresh (self);
}

/* The keyboard goes from row to row by their ticks; a row without one takes it itself. */
static gboolean
baton_import_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *check = GTK_WIDGET (BATON_IMPORT_ROW (widget)->check);

  if (gtk_widget_get_visible (check))
    return gtk_widget_grab_focus (check);
  return GTK_WIDGET_CLASS (baton_import_row_parent_class)->grab_focus (widget);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  baton_import_row_toggle (BATON_IMPORT_ROW (widget)->subject);
  return TRUE;
}

static void
baton_import_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((BatonImportRowProperty) prop_id)
    {
    case PROP_SUBJECT:
      g_value_set_object (value, BATON_IMPORT_ROW (object)->subject);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_import_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((BatonImportRowProperty) prop_id)
    {
    case PROP_SUBJECT:
      baton_import_row_set_subject (BATON_IMPORT_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drop_subject (BatonImportRow *self)
{
  if (self->subject)
    g_clear_signal_handler (&self->notify_id, self->subject);
  g_clear_object (&self->subject);
}

static void
baton_import_row_dispose (GObject *object)
{
  BatonImportRow *self = BATON_IMPORT_ROW (object);
  GtkWidget *child;

  drop_subject (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (baton_import_row_parent_class)->dispose (object);
}

static void
baton_import_row_class_init (BatonImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_import_row_get_property;
  object_class->set_property = baton_import_row_set_property;
  object_class->dispose = baton_import_row_dispose;
  widget_class->grab_focus = baton_import_row_grab_focus;

  props[PROP_SUBJECT] = g_param_spec_object ("subject", NULL, NULL, G_TYPE_OBJECT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "importrow");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, key_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonImportRow, check);
  gtk_widget_class_bind_template_child (widget_class, BatonImportRow, mark);
  gtk_widget_class_bind_template_child (widget_class, BatonImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, BatonImportRow, detail);
  gtk_widget_class_bind_template_child (widget_class, BatonImportRow, aside);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
baton_import_row_init (BatonImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable): what the row shows. */
GObject *
baton_import_row_get_subject (BatonImportRow *self)
{
  return self->subject;
}

/**
 * baton_import_row_set_subject:
 * @self: a row
 * @subject: (nullable): a BatonImportGroup or a BatonImportItem
 */
void
baton_import_row_set_subject (BatonImportRow *self,
                              GObject        *subject)
{
  g_return_if_fail (BATON_IS_IMPORT_ROW (self));

  if (self->subject == subject)
    return;
  drop_subject (self);
  if (subject)
    {
      self->subject = g_object_ref (subject);
      self->notify_id = g_signal_connect_object (subject, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBJECT]);
}

/**
 * baton_import_row_toggle:
 * @subject: what a row shows
 *
 * Does what a click on the row does: an item changes its tick, a group is chosen whole or not at all, and the lines that
 * become nothing are shown or hidden.
 */
void
baton_import_row_toggle (GObject *subject)
{
  if (BATON_IS_IMPORT_GROUP (subject))
    {
      BatonImportGroup *group = BATON_IMPORT_GROUP (subject);
      guint n_choosable = baton_import_group_get_n_choosable (group);

      if (baton_import_group_get_kind (group) == BATON_IMPORT_IGNORED)
        baton_import_group_set_open (group, !baton_import_group_get_open (group));
      else
        baton_import_group_choose_all (group, baton_import_group_get_n_chosen (group) < n_choosable);
    }
  else if (baton_import_item_is_choosable (BATON_IMPORT_ITEM (subject)))
    baton_import_item_set_chosen (BATON_IMPORT_ITEM (subject),
                                  !baton_import_item_get_chosen (BATON_IMPORT_ITEM (subject)));
}
