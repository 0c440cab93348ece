/* A card with one figure and what it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-figure-card.h"

#include <glib/gi18n-lib.h>

struct _BatonFigureCard
{
  AdwBin    parent_instance;

  GtkLabel *figure;
  GtkLabel *caption;
};

G_DEFINE_FINAL_TYPE (BatonFigureCard, baton_figure_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_CAPTION = 1,
} BatonFigureCardProperty;

static GParamSpec *props[PROP_CAPTION + 1];

static void
baton_figure_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_CAPTION)
    gtk_label_set_text (BATON_FIGURE_CARD (object)->caption, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_figure_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (baton_figure_card_parent_class)->dispose (object);
}

static void
baton_figure_card_class_init (BatonFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = baton_figure_card_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_figure_card_dispose;

  props[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL,
                                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonFigureCard, figure);
  gtk_widget_class_bind_template_child (widget_class, BatonFigureCard, caption);
}

static void
baton_figure_card_init (BatonFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_figure_card_set_figure:
 * @self: a card
 * @figure: (nullable): the figure as text, NULL where there is none
 */
void
baton_figure_card_set_figure (BatonFigureCard *self,
                              const char      *figure)
{
  g_autofree char *spoken = g_strdup_printf ("%s %s", figure ? figure : _("unknown"),
                                             gtk_label_get_text (self->caption));

  gtk_label_set_text (self->figure, figure ? figure : "—");
  if (figure)
    gtk_widget_remove_css_class (GTK_WIDGET (self->figure), "quiet");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->figure), "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
