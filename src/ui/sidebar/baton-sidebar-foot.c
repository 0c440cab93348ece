/* The foot of the sidebar: the hours that were bought back this year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/sidebar/baton-sidebar-foot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-bought.h"
#include "model/baton-day.h"
#include "model/baton-money.h"

struct _BatonSidebarFoot
{
  GtkBox    parent_instance;

  GtkLabel *hours;
  GtkLabel *price;
};

G_DEFINE_FINAL_TYPE (BatonSidebarFoot, baton_sidebar_foot, GTK_TYPE_BOX)

/* The year's first day, by the person's calendar. */
static BatonDay
year_begins (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return baton_day_new (g_date_time_get_year (now), 1, 1);
}

static void
baton_sidebar_foot_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_SIDEBAR_FOOT);

  G_OBJECT_CLASS (baton_sidebar_foot_parent_class)->dispose (object);
}

static void
baton_sidebar_foot_class_init (BatonSidebarFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_sidebar_foot_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/sidebar/baton-sidebar-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarFoot, hours);
  gtk_widget_class_bind_template_child (widget_class, BatonSidebarFoot, price);
}

static void
baton_sidebar_foot_init (BatonSidebarFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_sidebar_foot_show:
 * @self: a foot
 * @library: what the hours are counted in
 *
 * Says how many hours were bought back this year; it hides where there are none.
 */
void
baton_sidebar_foot_show (BatonSidebarFoot *self,
                         BatonLibrary     *library)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  BatonBought bought = baton_bought_since (library, year_begins ());
  g_autofree char *number = NULL, *hours = NULL, *sum = NULL, *price = NULL;
  gint64 n_hours;

  gtk_widget_set_visible (GTK_WIDGET (self), bought.hours.there);
  if (!bought.hours.there)
    return;
  n_hours = llround (bought.hours.value);
  number = baton_number_group (n_hours);
  /* Translators: %s is a number, as “1,240” */
  hours = g_strdup_printf (ngettext ("%s hour back this year", "%s hours back this year", (gulong) ABS (n_hours)), number);
  gtk_label_set_text (self->hours, hours);
  gtk_widget_set_visible (GTK_WIDGET (self->price), bought.price_per_hour.there);
  if (!bought.price_per_hour.there)
    return;
  sum = baton_money_format (baton_money_round (bought.price_per_hour.value, currency), currency);
  /* Translators: what the hours bought back cost, a sum such as "$31" */
  price = g_strdup_printf (_("at %s an hour"), sum);
  gtk_label_set_text (self->price, price);
}
