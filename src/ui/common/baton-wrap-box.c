/* A box whose layout is set beside it: children in lines, wherever a list of pieces has to fold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-wrap-box.h"

#include "ui/common/baton-wrap-layout.h"

struct _BatonWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BatonWrapBox, baton_wrap_box, GTK_TYPE_WIDGET)

static void
baton_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (baton_wrap_box_parent_class)->dispose (object);
}

static void
baton_wrap_box_class_init (BatonWrapBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_wrap_box_dispose;
  /* A template names the layout. */
  g_type_ensure (BATON_TYPE_WRAP_LAYOUT);
}

static void
baton_wrap_box_init (BatonWrapBox *self)
{
}
