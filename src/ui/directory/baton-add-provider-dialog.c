/* A new provider, written in a window of its own before it comes into the library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-add-provider-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-discard.h"
#include "ui/common/baton-shrink.h"
#include "ui/directory/baton-provider-details.h"

struct _BatonAddProviderDialog
{
  AdwWindow             parent_instance;

  BatonProviderDetails *details;

  BatonLibrary         *library;
  BatonProvider        *provider; /* in no library yet */
  BatonRecord          *begun;    /* a copy of it as it was at first */
};

G_DEFINE_FINAL_TYPE (BatonAddProviderDialog, baton_add_provider_dialog, ADW_TYPE_WINDOW)

static void
show_title (BatonAddProviderDialog *self)
{
  static const char *const titles[BATON_N_PROVIDER_KINDS]
    = { N_ ("New Platform"), N_ ("New Professional"), N_ ("New Contractor") };

  gtk_window_set_title (GTK_WINDOW (self), _(titles[baton_provider_get_kind (self->provider)]));
}

/* Nobody is without a name. */
static void
provider_changed_cb (BatonAddProviderDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "provider.add", *baton_provider_get_name (self->provider) != '\0');
  show_title (self);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  BatonAddProviderDialog *self = BATON_ADD_PROVIDER_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *place = NULL;

  if (!baton_provider_details_settle (self->details))
    return;
  baton_library_add (self->library, BATON_RECORD (self->provider));
  place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (self->provider)), NULL);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-place", "s", place);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
baton_add_provider_dialog_close_request (GtkWindow *window)
{
  BatonAddProviderDialog *self = BATON_ADD_PROVIDER_DIALOG (window);

  if (baton_discard_ask (window,
                         baton_discard_is_written (GTK_WIDGET (self), BATON_RECORD (self->provider), self->begun)))
    return TRUE;
  return GTK_WINDOW_CLASS (baton_add_provider_dialog_parent_class)->close_request (window);
}

static void
baton_add_provider_dialog_dispose (GObject *object)
{
  BatonAddProviderDialog *self = BATON_ADD_PROVIDER_DIALOG (object);

  g_clear_object (&self->library);
  g_clear_object (&self->provider);
  g_clear_object (&self->begun);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_ADD_PROVIDER_DIALOG);

  G_OBJECT_CLASS (baton_add_provider_dialog_parent_class)->dispose (object);
}

static void
baton_add_provider_dialog_class_init (BatonAddProviderDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_add_provider_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = baton_add_provider_dialog_close_request;

  g_type_ensure (BATON_TYPE_PROVIDER_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/baton/Baton/ui/directory/baton-add-provider-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonAddProviderDialog, details);
  gtk_widget_class_install_action (widget_class, "provider.add", NULL, add_action);
  baton_discard_install (widget_class);
}

static void
baton_add_provider_dialog_init (BatonAddProviderDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
}

/**
 * baton_add_provider_dialog_new:
 * @workspace: the open library
 * @kind: of the new provider
 * @platform: (nullable): on which they were met
 *
 * Returns: (transfer none): the window, which goes by itself when it is closed
 */
GtkWindow *
baton_add_provider_dialog_new (BatonWorkspace    *workspace,
                               BatonProviderKind  kind,
                               BatonProvider     *platform)
{
  BatonAddProviderDialog *self = g_object_new (BATON_TYPE_ADD_PROVIDER_DIALOG, NULL);

  self->library = g_object_ref (baton_workspace_get_library (workspace));
  self->provider = baton_provider_new ("", kind);
  if (platform)
    baton_provider_set_via (self->provider, baton_record_get_id (BATON_RECORD (platform)));
  self->begun = baton_record_copy (BATON_RECORD (self->provider));
  baton_provider_details_show (self->details, self->library, self->provider);
  baton_provider_details_focus (self->details);
  provider_changed_cb (self);
  g_signal_connect_object (self->provider, "notify", G_CALLBACK (provider_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
