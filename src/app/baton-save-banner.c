/* The banner that says that changes could not be saved, until they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-save-banner.h"

#include <glib/gi18n.h>

#include "app/baton-fold-layout.h"
#include "app/baton-problem.h"

struct _BatonSaveBanner
{
  AdwBin          parent_instance;

  GtkInfoBar     *bar;
  GtkLabel       *what;

  BatonWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (BatonSaveBanner, baton_save_banner, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
} BatonSaveBannerProperty;

static GParamSpec *props[PROP_WORKSPACE + 1];

static void
say_what_happened (BatonSaveBanner *self,
                   const char      *problem)
{
  g_autofree char *whole = baton_problem_dup_whole (self->workspace, problem);
  /* Translators: what went wrong, such as "Cannot save library.xml: No space left on device" */
  g_autofree char *what = g_strdup_printf (_("%s. Your changes are kept in memory, and Baton keeps trying."), whole);

  gtk_label_set_text (self->what, what);
}

/* The words stay while the bar slides away. */
static void
refresh (BatonSaveBanner *self)
{
  const char *problem = baton_workspace_get_save_problem (self->workspace);

  if (problem)
    say_what_happened (self, problem);
  gtk_info_bar_set_revealed (self->bar, problem != NULL);
}

static void
set_workspace (BatonSaveBanner *self,
               BatonWorkspace  *workspace)
{
  if (!workspace)
    return;
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::save-problem", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
baton_save_banner_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((BatonSaveBannerProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, BATON_SAVE_BANNER (object)->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_save_banner_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((BatonSaveBannerProperty) prop_id)
    {
    case PROP_WORKSPACE:
      set_workspace (BATON_SAVE_BANNER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_save_banner_dispose (GObject *object)
{
  g_clear_object (&BATON_SAVE_BANNER (object)->workspace);

  G_OBJECT_CLASS (baton_save_banner_parent_class)->dispose (object);
}

static void
baton_save_banner_class_init (BatonSaveBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_save_banner_get_property;
  object_class->set_property = baton_save_banner_set_property;
  object_class->dispose = baton_save_banner_dispose;

  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (BATON_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-save-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, bar);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, what);
}

static void
baton_save_banner_init (BatonSaveBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_save_banner_new:
 * @workspace: the workspace whose "save-problem" is shown
 *
 * Returns: (transfer floating): the banner, unseen while all is well; its buttons are actions of the window
 */
GtkWidget *
baton_save_banner_new (BatonWorkspace *workspace)
{
  return g_object_new (BATON_TYPE_SAVE_BANNER, "workspace", workspace, NULL);
}
