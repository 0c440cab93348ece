/* The page of a first run: three ways to begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-first-run.h"

struct _BatonFirstRun
{
  AdwBin     parent_instance;

  GtkWidget *suggestions;
};

G_DEFINE_FINAL_TYPE (BatonFirstRun, baton_first_run, ADW_TYPE_BIN)

/* The keyboard begins at the first choice, not at the window's buttons. */
static gboolean
baton_first_run_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BATON_FIRST_RUN (widget)->suggestions);
}

static void
baton_first_run_class_init (BatonFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = baton_first_run_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonFirstRun, suggestions);
}

static void
baton_first_run_init (BatonFirstRun *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_first_run_new:
 *
 * Returns: (transfer floating): the page; each choice on it is an action of the window
 */
GtkWidget *
baton_first_run_new (void)
{
  return g_object_new (BATON_TYPE_FIRST_RUN, NULL);
}
