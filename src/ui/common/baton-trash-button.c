/* The way to the trash: a button with a count, there only while something is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-trash-button.h"

#include <glib/gi18n-lib.h>

#include "model/baton-money.h"
#include "session/baton-trash.h"

struct _BatonTrashButton
{
  GtkButton   parent_instance;

  GtkLabel   *count;

  BatonTrash *trash;
};

G_DEFINE_FINAL_TYPE (BatonTrashButton, baton_trash_button, GTK_TYPE_BUTTON)

static void
refresh (BatonTrashButton *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->trash));
  g_autofree char *count = baton_number_group (n_items);
  /* Translators: how many deleted things there are, said by a screen reader */
  g_autofree char *label = g_strdup_printf (ngettext ("Trash, %u thing", "Trash, %u things", n_items), n_items);

  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}

static void
baton_trash_button_dispose (GObject *object)
{
  g_clear_object (&BATON_TRASH_BUTTON (object)->trash);
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_TRASH_BUTTON);

  G_OBJECT_CLASS (baton_trash_button_parent_class)->dispose (object);
}

static void
baton_trash_button_class_init (BatonTrashButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_trash_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-trash-button.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTrashButton, count);
}

static void
baton_trash_button_init (BatonTrashButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Sets the library whose trash it tells of, once. */
void
baton_trash_button_set_library (BatonTrashButton *self,
                                BatonLibrary     *library)
{
  g_return_if_fail (self->trash == NULL);

  self->trash = baton_trash_new (library);
  g_signal_connect_object (self->trash, "items-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
