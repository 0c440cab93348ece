/* A row in which one to five stars are given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-stars-row.h"

#include <glib/gi18n-lib.h>

#include "model/baton-field.h"

#define MOST_STARS 5

struct _BatonStarsRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *buttons[MOST_STARS];
  int           stars;
};

G_DEFINE_FINAL_TYPE (BatonStarsRow, baton_stars_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_STARS = 1,
} BatonStarsRowProperty;

static GParamSpec *props[PROP_STARS + 1];

static void
show_stars (BatonStarsRow *self)
{
  for (int i = 0; i < MOST_STARS; i++)
    {
      gboolean filled = i < self->stars;

      gtk_button_set_icon_name (GTK_BUTTON (self->buttons[i]), filled ? "starred-symbolic" : "non-starred-symbolic");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i + 1 == self->stars ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}

/* Pressing the last filled star takes the answer back. */
static void
clicked_cb (BatonStarsRow *self,
            GtkWidget     *button)
{
  int stars = 1;

  while (self->buttons[stars - 1] != button)
    stars++;
  baton_stars_row_set_stars (self, stars == self->stars ? BATON_ABSENT : stars);
}

static void
add_button (BatonStarsRow *self,
            GtkWidget     *box,
            int            stars)
{
  g_autofree char *name = g_strdup_printf (ngettext ("%d star", "%d stars", (gulong) stars), stars);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_CENTER, "tooltip-text", name, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  self->buttons[stars - 1] = button;
}

static void
baton_stars_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_STARS)
    g_value_set_int (value, BATON_STARS_ROW (object)->stars);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_stars_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_STARS)
    baton_stars_row_set_stars (BATON_STARS_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_stars_row_class_init (BatonStarsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = baton_stars_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = baton_stars_row_set_property;

  props[PROP_STARS] = g_param_spec_int ("stars", NULL, NULL, BATON_ABSENT, MOST_STARS, BATON_ABSENT,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
}

static void
baton_stars_row_init (BatonStarsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->stars = BATON_ABSENT;
  for (int stars = 1; stars <= MOST_STARS; stars++)
    add_button (self, box, stars);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
  show_stars (self);
}

/* Returns: 1 to 5, or BATON_ABSENT */
int
baton_stars_row_get_stars (BatonStarsRow *self)
{
  return self->stars;
}

/* Gives so many stars: 1 to 5, or BATON_ABSENT for no answer. */
void
baton_stars_row_set_stars (BatonStarsRow *self,
                           int            stars)
{
  if (self->stars == stars)
    return;
  self->stars = stars;
  show_stars (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STARS]);
}
