/* The banner that says what another device changed, with a way to look at it and to take it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-change-banner.h"

#include <glib/gi18n.h>

#include "app/baton-change-dialog.h"
#include "ui/common/baton-fold-layout.h"

/* So many names are said; the rest is in the details. */
#define MOST_NAMES 3

struct _BatonChangeBanner
{
  AdwBin          parent_instance;

  GtkInfoBar     *bar;
  GtkLabel       *heading;
  GtkLabel       *what;

  BatonWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (BatonChangeBanner, baton_change_banner, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
} BatonChangeBannerProperty;

static GParamSpec *props[PROP_WORKSPACE + 1];

/* Returns: (transfer full): what the changes are about, by name. */
static char *
list_names (const BatonMergeReport *report)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < report->changes->len && g_hash_table_size (said) <= MOST_NAMES; i++)
    {
      const BatonMergeChange *change = report->changes->pdata[i];

      if (!*change->name || !g_hash_table_add (said, change->name))
        continue;
      if (g_hash_table_size (said) > MOST_NAMES)
        g_string_append (names, "…");
      else
        /* Translators: a title in a list of titles */
        g_string_append_printf (names, names->len ? _(", “%s”") : _("“%s”"), change->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
say_what_happened (BatonChangeBanner      *self,
                   const BatonMergeReport *report,
                   gboolean                mass)
{
  guint n_changes = baton_change_count (report);
  g_autofree char *heading = NULL, *what = NULL;

  if (mass)
    {
      heading = g_strdup_printf (ngettext ("Another device removed %u thing", "Another device removed %u things",
                                           report->n_removed),
                                 report->n_removed);
      what = g_strdup (_("That is very much at once. The version before is kept as a backup, and Undo brings everything back."));
    }
  else
    {
      heading = g_strdup_printf (ngettext ("%u change from another device or program",
                                           "%u changes from another device or program", n_changes),
                                 n_changes);
      what = list_names (report);
    }
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->what, what);
  gtk_info_bar_set_message_type (self->bar, mass ? GTK_MESSAGE_WARNING : GTK_MESSAGE_INFO);
}

/* Hidden, so that no screen reader reads old news. */
static void
refresh (BatonChangeBanner *self)
{
  BatonOutside *outside = baton_workspace_get_outside (self->workspace);
  const BatonMergeReport *report = outside ? baton_outside_get_report (outside) : NULL;
  gboolean any = report && baton_change_count (report) > 0;

  if (any)
    say_what_happened (self, report, baton_outside_was_mass (outside));
  gtk_widget_set_visible (GTK_WIDGET (self->what), *gtk_label_get_text (self->what) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->bar), any);
  gtk_info_bar_set_revealed (self->bar, any);
}

/* Where the library is opened, what watches it begins. */
static void
state_cb (BatonChangeBanner *self)
{
  BatonOutside *outside = baton_workspace_get_outside (self->workspace);

  if (!outside)
    return;
  g_signal_handlers_disconnect_by_func (outside, refresh, self);
  g_signal_connect_object (outside, "notify::n-merged", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  baton_outside_watch (outside);
  refresh (self);
}

static void
baton_change_banner_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_object (value, BATON_CHANGE_BANNER (object)->workspace);
}

static void
baton_change_banner_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BatonChangeBanner *self = BATON_CHANGE_BANNER (object);

  if (!g_set_object (&self->workspace, g_value_get_object (value)) || !self->workspace)
    return;
  g_signal_connect_object (self->workspace, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  state_cb (self);
}

static void
baton_change_banner_dispose (GObject *object)
{
  g_clear_object (&BATON_CHANGE_BANNER (object)->workspace);

  G_OBJECT_CLASS (baton_change_banner_parent_class)->dispose (object);
}

static void
baton_change_banner_class_init (BatonChangeBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_change_banner_get_property;
  object_class->set_property = baton_change_banner_set_property;
  object_class->dispose = baton_change_banner_dispose;

  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (BATON_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-change-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonChangeBanner, bar);
  gtk_widget_class_bind_template_child (widget_class, BatonChangeBanner, heading);
  gtk_widget_class_bind_template_child (widget_class, BatonChangeBanner, what);
}

static void
baton_change_banner_init (BatonChangeBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_change_banner_new:
 * @workspace: what may be changed from outside
 *
 * Returns: (transfer floating): the banner; its buttons are actions of the window
 */
GtkWidget *
baton_change_banner_new (BatonWorkspace *workspace)
{
  return g_object_new (BATON_TYPE_CHANGE_BANNER, "workspace", workspace, NULL);
}
