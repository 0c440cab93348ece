/* The head of a provider's page: who it is, what it suits, and the ways to reach it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-head.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-link.h"
#include "ui/common/baton-date-words.h"
#include "ui/common/baton-shrink.h"
#include "ui/common/baton-today.h"
#include "ui/common/baton-wrap-box.h"
#include "ui/directory/baton-find-popover.h"

struct _BatonProviderHead
{
  GtkBox            parent_instance;

  AdwAvatar        *avatar;
  GtkLabel         *name;
  GtkLabel         *about;
  GtkWidget        *contact;
  GtkLabel         *phone;
  GtkLabel         *email;
  GtkLabel         *contacted;
  GtkWidget        *via;
  GtkLabel         *via_label;
  GtkWidget        *avoided;
  GtkLabel         *reason;
  GtkWidget        *buttons;
  GtkWidget        *website;
  GtkWidget        *find;
  GtkWidget        *find_menu;
  BatonFindPopover *find_popover;
  GtkWidget        *call;
  GtkWidget        *mail;
  GtkWidget        *profile;
  GtkWidget        *add;
};

G_DEFINE_FINAL_TYPE (BatonProviderHead, baton_provider_head, GTK_TYPE_BOX)

static void
find_cb (BatonProviderHead *self,
         const char        *query)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "provider.find-for", "s", query);
}

/* Returns: (transfer full): "Longer, more elaborate work. Formerly oDesk." */
static char *
write_about (BatonProvider *provider)
{
  g_autoptr (GString) about = g_string_new (baton_provider_get_suits (provider));
  g_auto (GStrv) former = g_strsplit (baton_provider_get_former_names (provider), "\n", -1);
  g_autofree char *names = g_strjoinv (", ", former);

  if (!*names)
    return g_strdup (about->str);
  if (about->len > 0)
    {
      gunichar last = g_utf8_get_char (g_utf8_prev_char (about->str + about->len));

      g_string_append (about, g_unichar_ispunct (last) ? " " : ". ");
    }
  /* Translators: %s are the names that a provider had before */
  g_string_append_printf (about, _("Formerly %s."), names);
  return g_strdup (about->str);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/* What one dials or copies somewhere else, and when one last did. */
static void
show_contact (BatonProviderHead *self,
              BatonProvider     *provider)
{
  BatonDay day = baton_provider_get_contacted (provider);
  g_autofree char *words = day != BATON_ABSENT ? baton_date_words_format (day, baton_today ()) : NULL;
  /* Translators: the day on which the person last spoke or wrote to a provider */
  g_autofree char *contacted = words ? g_strdup_printf (_("Last contact %s"), words) : NULL;

  show_text (self->phone, baton_provider_get_phone (provider));
  show_text (self->email, baton_provider_get_email (provider));
  show_text (self->contacted, contacted);
  gtk_widget_set_visible (self->contact, gtk_widget_get_visible (GTK_WIDGET (self->phone))
                                           || gtk_widget_get_visible (GTK_WIDGET (self->email)) || contacted);
}

static void
show_via (BatonProviderHead *self,
          BatonLibrary      *library,
          BatonProvider     *provider)
{
  BatonProvider *platform = baton_library_find_provider (library, baton_provider_get_via (provider));
  g_autofree char *label = NULL, *place = NULL;

  gtk_widget_set_visible (self->via, platform != NULL);
  if (!platform)
    return;
  /* Translators: %s is the platform on which someone was met */
  label = g_strdup_printf (_("via %s"), baton_provider_get_name (platform));
  place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (platform)), NULL);
  gtk_label_set_text (self->via_label, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->via), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->via), "win.show-place");
}

static void
show_avoided (BatonProviderHead *self,
              BatonProvider     *provider)
{
  const char *reason = baton_provider_get_do_not_use_reason (provider);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->avoided, baton_provider_get_do_not_use (provider));
  if (*reason)
    /* Translators: %s is why, in the person's own words */
    text = g_strdup_printf (_("Do not use: %s"), reason);
  gtk_label_set_text (self->reason, text ? text : _("You decided not to use them again."));
}

/* A button is there only where its link may be opened, and says where it leads. */
static void
show_link (GtkWidget  *button,
           const char *link)
{
  g_autofree char *place = link ? baton_link_display (link) : NULL;
  g_autofree char *caution = link ? baton_link_caution (link) : NULL;
  const char *tooltip = caution ? caution : place;

  gtk_widget_set_visible (button, link && baton_link_check (link, NULL));
  /* Setting a tooltip looks for the pointer each time. */
  if (g_strcmp0 (tooltip, gtk_widget_get_tooltip_text (button)) != 0)
    gtk_widget_set_tooltip_text (button, tooltip);
}

static void
show_links (BatonProviderHead *self,
            BatonProvider     *provider)
{
  const char *find_link = baton_provider_get_find_link (provider);
  g_autofree char *phone = baton_link_of_phone (baton_provider_get_phone (provider));
  g_autofree char *mail = baton_link_of_email (baton_provider_get_email (provider));
  g_autofree char *probe = baton_link_find (find_link, "x");
  gboolean asks = baton_link_has_query (find_link);

  show_link (self->website, baton_provider_get_website (provider));
  show_link (self->find, asks ? NULL : find_link);
  show_link (self->find_menu, asks ? probe : NULL);
  show_link (self->call, phone);
  show_link (self->mail, mail);
  show_link (self->profile, baton_provider_get_profile_link (provider));
  gtk_widget_set_visible (self->add, baton_provider_get_kind (provider) == BATON_KIND_PLATFORM);
}

/* Without any button there is no gap for them either. */
static void
show_buttons (BatonProviderHead *self)
{
  gboolean any = FALSE;
  GtkWidget *child = gtk_widget_get_first_child (self->buttons);

  for (; child; child = gtk_widget_get_next_sibling (child))
    any |= gtk_widget_get_visible (child);
  gtk_widget_set_visible (self->buttons, any);
}

static void
baton_provider_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_PROVIDER_HEAD);

  G_OBJECT_CLASS (baton_provider_head_parent_class)->dispose (object);
}

static void
baton_provider_head_class_init (BatonProviderHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_provider_head_dispose;

  g_type_ensure (BATON_TYPE_WRAP_BOX);
  g_type_ensure (BATON_TYPE_FIND_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-provider-head.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, name);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, about);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, contact);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, phone);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, email);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, contacted);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, via);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, via_label);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, avoided);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, reason);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, buttons);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, website);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, find);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, find_menu);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, find_popover);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, call);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, mail);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, profile);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderHead, add);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
}

static void
baton_provider_head_init (BatonProviderHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
}

/* Shows a provider of @library as it is now. */
void
baton_provider_head_show (BatonProviderHead *self,
                          BatonLibrary      *library,
                          BatonProvider     *provider)
{
  g_autofree char *about = write_about (provider);

  adw_avatar_set_text (self->avatar, baton_provider_get_name (provider));
  gtk_label_set_text (self->name, baton_provider_get_name (provider));
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  show_contact (self, provider);
  show_via (self, library, provider);
  show_avoided (self, provider);
  show_links (self, provider);
  show_buttons (self);
  baton_find_popover_set_subject (self->find_popover, library, provider);
}
