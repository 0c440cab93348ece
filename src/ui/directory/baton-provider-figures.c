/* The four figures of a provider: jobs, money spent, hours bought back, average stars.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-figures.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "model/baton-money.h"
#include "ui/common/baton-wrap-layout.h"
#include "ui/directory/baton-figure-card.h"

struct _BatonProviderFigures
{
  GtkWidget        parent_instance;

  BatonFigureCard *jobs;
  BatonFigureCard *spent;
  BatonFigureCard *hours;
  BatonFigureCard *average;
};

G_DEFINE_FINAL_TYPE (BatonProviderFigures, baton_provider_figures, GTK_TYPE_WIDGET)

/* From such a sum on, in whole units of the currency, cents only take room. */
#define LARGE_SUM 100

/* Returns: (transfer full) (nullable): a total as it fits on a card */
static char *
write_sum (BatonFigure sum,
           const char *currency)
{
  if (!sum.there)
    return NULL;
  if (baton_money_to_double ((gint64) sum.value, currency) < LARGE_SUM)
    return baton_money_format ((gint64) sum.value, currency);
  return baton_money_format (baton_money_round (sum.value, currency), currency);
}

static void
baton_provider_figures_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_PROVIDER_FIGURES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (baton_provider_figures_parent_class)->dispose (object);
}

static void
baton_provider_figures_class_init (BatonProviderFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_provider_figures_dispose;

  g_type_ensure (BATON_TYPE_WRAP_LAYOUT);
  g_type_ensure (BATON_TYPE_FIGURE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-provider-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonProviderFigures, jobs);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderFigures, spent);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderFigures, hours);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderFigures, average);
}

static void
baton_provider_figures_init (BatonProviderFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_provider_figures_show:
 * @self: the cards
 * @track: what to show
 * @currency: of its sums
 */
void
baton_provider_figures_show (BatonProviderFigures *self,
                             const BatonTrack     *track,
                             const char           *currency)
{
  g_autofree char *jobs = g_strdup_printf ("%d", track->jobs);
  g_autofree char *spent = write_sum (track->spent, currency);
  g_autofree char *hours = track->hours.there ? baton_phrase_hours (track->hours.value) : NULL;
  g_autofree char *average = baton_track_write_mean (track->average);

  /* Translators: stands under the number */
  g_object_set (self->jobs, "caption", ngettext ("job", "jobs", track->jobs), NULL);
  baton_figure_card_set_figure (self->jobs, jobs);
  baton_figure_card_set_figure (self->spent, spent);
  baton_figure_card_set_figure (self->hours, hours);
  baton_figure_card_set_figure (self->average, average);
}
