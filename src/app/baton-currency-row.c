/* A row that shows a currency and lets another be searched for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-currency-row.h"

#include <glib/gi18n.h>

#include "app/baton-currencies.h"
#include "model/baton-money.h"

struct _BatonCurrencyRow
{
  AdwActionRow        parent_instance;

  GtkMenuButton      *button;
  GtkPopover         *popover;
  GtkEditable        *search;
  GtkButton          *use_typed;
  GtkStringList      *codes;
  GtkCustomFilter    *filter;
  GtkSingleSelection *selection;

  char               *currency;
};

G_DEFINE_FINAL_TYPE (BatonCurrencyRow, baton_currency_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_CURRENCY = 1,
} BatonCurrencyRowProperty;

static GParamSpec *props[PROP_CURRENCY + 1];

/* Returns: (transfer full) (nullable): the code that was typed, where it has the form of one but is in no list. */
static char *
dup_typed_code (BatonCurrencyRow *self)
{
  g_autofree char *code = g_ascii_strup (gtk_editable_get_text (self->search), -1);

  g_strstrip (code);
  if (!baton_currency_is_valid (code) || baton_currencies_get_name (code))
    return NULL;
  return g_steal_pointer (&code);
}

static gboolean
is_match (gpointer item,
          gpointer data)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (BATON_CURRENCY_ROW (data)->search));

  return baton_currencies_matches (gtk_string_object_get_string (item), g_strstrip (typed));
}

static void
choose (BatonCurrencyRow *self,
        const char       *code)
{
  gtk_popover_popdown (self->popover);
  baton_currency_row_set_currency (self, code);
}

static void
choose_typed (BatonCurrencyRow *self)
{
  g_autofree char *code = dup_typed_code (self);

  if (code)
    choose (self, code);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "margin-top", 6,
                                   "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);

  gtk_list_item_set_child (item, label);
}

/* The name that a screen reader says goes to the list item, which GTK 4.8 leaves without one. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *code = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  /* Translators: the code of a currency, then its name: "USD · US Dollar" */
  g_autofree char *text = g_strdup_printf (_("%s · %s"), code, baton_currencies_get_name (code));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
row_activated_cb (GtkListView      *view,
                  guint             position,
                  BatonCurrencyRow *self)
{
  g_autoptr (GtkStringObject) code = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, gtk_string_object_get_string (code));
}

static void
search_changed_cb (BatonCurrencyRow *self)
{
  g_autofree char *code = dup_typed_code (self);
  /* Translators: three capital letters, the code of a currency that is not in the list */
  g_autofree char *label = code ? g_strdup_printf (_("Use “%s”"), code) : NULL;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->use_typed), code != NULL);
  if (label)
    gtk_button_set_label (self->use_typed, label);
}

static void
search_activated_cb (BatonCurrencyRow *self)
{
  GtkStringObject *code;

  /* The search entry tells of changes a little late. */
  search_changed_cb (self);
  code = gtk_single_selection_get_selected_item (self->selection);
  if (code)
    choose (self, gtk_string_object_get_string (code));
  else
    choose_typed (self);
}

static void
popover_shown_cb (BatonCurrencyRow *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
refresh (BatonCurrencyRow *self)
{
  const char *name = self->currency ? baton_currencies_get_name (self->currency) : NULL;

  gtk_menu_button_set_label (self->button, self->currency ? self->currency : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), name ? name : "");
}

static void
baton_currency_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((BatonCurrencyRowProperty) prop_id)
    {
    case PROP_CURRENCY:
      g_value_set_string (value, BATON_CURRENCY_ROW (object)->currency);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_currency_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((BatonCurrencyRowProperty) prop_id)
    {
    case PROP_CURRENCY:
      baton_currency_row_set_currency (BATON_CURRENCY_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_currency_row_finalize (GObject *object)
{
  g_free (BATON_CURRENCY_ROW (object)->currency);

  G_OBJECT_CLASS (baton_currency_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-currency-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, button);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, popover);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, search);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, use_typed);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, codes);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, filter);
  gtk_widget_class_bind_template_child (widget_class, BatonCurrencyRow, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_typed);
}

static void
baton_currency_row_class_init (BatonCurrencyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_currency_row_get_property;
  object_class->set_property = baton_currency_row_set_property;
  object_class->finalize = baton_currency_row_finalize;

  props[PROP_CURRENCY] = g_param_spec_string ("currency", NULL, NULL, NULL,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
baton_currency_row_init (BatonCurrencyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_match, self, NULL);
  for (guint i = 0; i < baton_currencies_get_n (); i++)
    gtk_string_list_append (self->codes, baton_currencies_get_code (i));
}

/* Returns: (nullable): the code of the currency shown. */
const char *
baton_currency_row_get_currency (BatonCurrencyRow *self)
{
  g_return_val_if_fail (BATON_IS_CURRENCY_ROW (self), NULL);

  return self->currency;
}

/**
 * baton_currency_row_set_currency:
 * @self: a row
 * @code: (nullable): three capitals of ISO 4217, in the list or not
 */
void
baton_currency_row_set_currency (BatonCurrencyRow *self,
                                 const char       *code)
{
  g_return_if_fail (BATON_IS_CURRENCY_ROW (self));

  if (g_strcmp0 (self->currency, code) == 0)
    return;
  g_free (self->currency);
  self->currency = g_strdup (code);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENCY]);
}
