/* The verbs of a provider's page: opening its links, finding people, editing, avoiding and removing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-page-private.h"

#include "logic/baton-link.h"
#include "ui/directory/baton-add-provider-dialog.h"
#include "ui/directory/baton-avoid-dialog.h"
#include "ui/directory/baton-provider-removal.h"

static BatonProvider *
get_provider (GtkWidget *widget)
{
  return baton_provider_page_get_provider (BATON_PROVIDER_PAGE (widget));
}

static BatonWorkspace *
get_workspace (GtkWidget *widget)
{
  return baton_provider_page_get_workspace (BATON_PROVIDER_PAGE (widget));
}

static void
open_link (GtkWidget  *widget,
           const char *link)
{
  if (link)
    gtk_widget_activate_action (widget, "win.open-link", "s", link);
}

static void
open_website_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  open_link (widget, baton_provider_get_website (get_provider (widget)));
}

static void
open_profile_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  open_link (widget, baton_provider_get_profile_link (get_provider (widget)));
}

static void
call_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *link = baton_link_of_phone (baton_provider_get_phone (get_provider (widget)));

  open_link (widget, link);
}

static void
mail_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *link = baton_link_of_email (baton_provider_get_email (get_provider (widget)));

  open_link (widget, link);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *query = parameter ? g_variant_get_string (parameter, NULL) : "";
  g_autofree char *link = baton_link_find (baton_provider_get_find_link (get_provider (widget)), query);

  open_link (widget, link);
}

static void
present (GtkWidget *widget,
         GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_present (dialog);
}

static void
add_contractor_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  present (widget, baton_add_provider_dialog_new (get_workspace (widget), BATON_KIND_CONTRACTOR, get_provider (widget)));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  baton_provider_page_edit (BATON_PROVIDER_PAGE (widget));
}

static void
avoid_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  present (widget, baton_avoid_dialog_new (get_provider (widget)));
}

static void
use_again_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  baton_provider_set_do_not_use (get_provider (widget), FALSE);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  baton_provider_removal_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                              baton_workspace_get_library (get_workspace (widget)), get_provider (widget));
}

static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
} verbs[] = {
  { "provider.open-website", NULL, open_website_action },
  { "provider.open-profile", NULL, open_profile_action },
  { "provider.call", NULL, call_action },
  { "provider.mail", NULL, mail_action },
  { "provider.find", NULL, find_action },
  { "provider.find-for", "s", find_action },
  { "provider.add-contractor", NULL, add_contractor_action },
  { "provider.edit", NULL, edit_action },
  { "provider.avoid", NULL, avoid_action },
  { "provider.use-again", NULL, use_again_action },
  { "provider.remove", NULL, remove_action },
};

/* Installs the actions "provider.…". */
void
baton_provider_page_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i].name, verbs[i].parameter, verbs[i].activate);
}

/* The window keeps such a key also for a page that is not shown. */
static gboolean
edit_key_cb (GtkWidget *widget,
             GVariant  *unused,
             gpointer   data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, "provider.edit", NULL);
}

/* Adds the key that works wherever the keyboard is, also where it is nowhere: on a folded window's page for example. */
void
baton_provider_page_add_keys (BatonProviderPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F2, 0),
                                                          gtk_callback_action_new (edit_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Nobody's page has no verbs, and of avoiding and using again there is always only one. */
void
baton_provider_page_update_actions (BatonProviderPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BatonProvider *provider = get_provider (widget);
  gboolean avoided = provider && baton_provider_get_do_not_use (provider);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_action_set_enabled (widget, verbs[i].name, provider != NULL);
  gtk_widget_action_set_enabled (widget, "provider.avoid", provider && !avoided);
  gtk_widget_action_set_enabled (widget, "provider.use-again", avoided);
}
