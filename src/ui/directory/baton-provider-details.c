/* The details of one provider: every field of it in a row of its own, checked as it is typed.
 *
 * What is changed of a provider in the library counts at once. One that is not in it yet is written in the same rows; only
 * being removed is not offered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-details.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "ui/common/baton-choice-row.h"
#include "ui/common/baton-expander-name.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-scroll-to.h"
#include "ui/common/baton-text-row.h"
#include "ui/directory/baton-provider-removal.h"
#include "ui/directory/baton-provider-summary.h"
#include "ui/directory/baton-via-row.h"

struct _BatonProviderDetails
{
  GtkBox          parent_instance;

  GtkWidget      *twin;
  GtkLabel       *twin_label;
  BatonChoiceRow *kind;
  BatonViaRow    *via;
  BatonTextRow   *former_names;
  AdwExpanderRow *links;
  GtkWidget      *find_hint;
  AdwExpanderRow *contact;
  AdwExpanderRow *fees;
  BatonChoiceRow *relationship;
  GtkWidget      *do_not_use;
  BatonTextRow   *notes;
  GtkWidget      *removal;
  GtkLabel       *dependents;

  BatonLibrary   *library;
  BatonProvider  *provider;
  GBindingGroup  *bindings; /* of what has no row of its own kind */
  GSignalGroup   *signals;  /* of the provider */
};

G_DEFINE_FINAL_TYPE (BatonProviderDetails, baton_provider_details, GTK_TYPE_BOX)

/* The rows of one line each, by their names in the template. */
static const char *const row_names[] = {
  "name",     "suits",          "website",   "find_link", "profile_link", "phone",             "email",  "contacted",
  "fee_flat", "fee_flat_below", "fee_first", "tip",       "fees_checked", "do_not_use_reason", "fee_percent",
};

static BatonRecordRow *
get_row (BatonProviderDetails *self,
         const char           *name)
{
  return BATON_RECORD_ROW (gtk_widget_get_template_child (GTK_WIDGET (self), BATON_TYPE_PROVIDER_DETAILS, name));
}

static const char *
get_currency (BatonProviderDetails *self)
{
  return baton_profile_get_currency (baton_library_get_profile (self->library));
}

/* Returns: (transfer none) (nullable): another provider of the same name */
static BatonProvider *
find_twin (BatonProviderDetails *self)
{
  GListModel *providers = baton_library_get_providers (self->library);
  const char *name = baton_provider_get_name (self->provider);

  for (guint i = 0; *name && i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) other = g_list_model_get_item (providers, i);

      if (other != self->provider && baton_provider_has_name (other, name))
        return other;
    }
  return NULL;
}

/* Two of one name are allowed: there are two plumbers called Smith. But often it is an oversight. */
static void
show_twin (BatonProviderDetails *self)
{
  BatonProvider *twin = find_twin (self);
  g_autofree char *text = NULL;

  if (twin)
    /* Translators: %s is the name of a provider that is there already */
    text = g_strdup_printf (_("There is already “%s”."), baton_provider_get_name (twin));
  gtk_label_set_text (self->twin_label, text ? text : "");
  gtk_widget_set_visible (self->twin, text != NULL);
}

/* What does not fit but has a value all the same, from a post or an older kind, or text that cannot be read, is shown too:
 * else nobody could take it away. Who is just doing that is not left without the row. */
static gboolean
show_link_row (BatonProviderDetails *self,
               const char           *row_name,
               gboolean              fits,
               const char           *link)
{
  GtkWidget *row = GTK_WIDGET (get_row (self, row_name));
  gboolean visible = fits || *link || baton_record_row_get_problem (BATON_RECORD_ROW (row))
                     || (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN);

  gtk_widget_set_visible (row, visible);
  return visible;
}

/* A platform was met nowhere, and has people to find. */
static void
show_what_fits (BatonProviderDetails *self)
{
  gboolean platform = baton_provider_get_kind (self->provider) == BATON_KIND_PLATFORM;

  gtk_widget_set_visible (GTK_WIDGET (self->via), !platform);
  gtk_widget_set_visible (self->find_hint, show_link_row (self, "find_link", platform,
                                                          baton_provider_get_find_link (self->provider)));
  show_link_row (self, "profile_link", !platform, baton_provider_get_profile_link (self->provider));
  gtk_widget_set_visible (GTK_WIDGET (get_row (self, "do_not_use_reason")),
                          baton_provider_get_do_not_use (self->provider));
}

/* A folded group says what is in it. */
static void
show_summaries (BatonProviderDetails *self)
{
  g_autofree char *links = baton_provider_summary_links (self->provider);
  g_autofree char *contact = baton_provider_summary_contact (self->provider);
  g_autofree char *fees = baton_provider_summary_fees (self->provider, get_currency (self));

  adw_expander_row_set_subtitle (self->links, links);
  adw_expander_row_set_subtitle (self->contact, contact);
  adw_expander_row_set_subtitle (self->fees, fees);
}

static void
show_removal (BatonProviderDetails *self)
{
  gboolean known = baton_record_get_owner (BATON_RECORD (self->provider)) != NULL;
  g_autofree char *dependents = known ? baton_provider_removal_describe (self->library, self->provider) : NULL;

  gtk_widget_set_visible (self->removal, known);
  gtk_label_set_text (self->dependents, dependents ? dependents : "");
  gtk_widget_set_visible (GTK_WIDGET (self->dependents), dependents != NULL);
}

static void
provider_changed_cb (BatonProviderDetails *self)
{
  show_twin (self);
  show_what_fits (self);
  show_summaries (self);
}

static void
fill_words (BatonChoiceRow *row,
            guint           n_words,
            const char   *(*write) (guint value))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (words, write (i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
}

static const char *
write_kind (guint kind)
{
  return baton_phrase_kind (kind);
}

static const char *
write_relationship (guint relationship)
{
  return baton_phrase_relationship (relationship);
}

static void
set_provider (BatonProviderDetails *self,
              BatonProvider        *provider)
{
  BatonRecord *record = (BatonRecord *) provider;

  g_signal_group_set_target (self->signals, NULL);
  g_binding_group_set_source (self->bindings, NULL);
  g_set_object (&self->provider, provider);
  baton_text_row_set_record (self->former_names, record, "former-names");
  baton_text_row_set_record (self->notes, record, "notes");
  baton_choice_row_set_record (self->kind, record);
  baton_choice_row_set_record (self->relationship, record);
  g_binding_group_set_source (self->bindings, provider);
  g_signal_group_set_target (self->signals, provider);
}

/* What was typed for this provider and could not be read is not left in a folded group. */
static void
unfold_problems (BatonProviderDetails *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    {
      BatonRecordRow *row = get_row (self, row_names[i]);
      GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_EXPANDER_ROW);

      if (group && baton_record_row_get_problem (row))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
    }
}

static void
set_up_group (AdwExpanderRow *group)
{
  baton_expander_name (group);
  baton_scroll_to_unfolded (group);
}

static void
baton_provider_details_dispose (GObject *object)
{
  BatonProviderDetails *self = BATON_PROVIDER_DETAILS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->bindings);
  g_clear_object (&self->provider);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_PROVIDER_DETAILS);

  G_OBJECT_CLASS (baton_provider_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-provider-details.ui");
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, twin);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, twin_label);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, via);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, former_names);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, links);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, find_hint);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, contact);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, fees);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, relationship);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, do_not_use);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, notes);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, removal);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderDetails, dependents);
}

static void
baton_provider_details_class_init (BatonProviderDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_provider_details_dispose;

  g_type_ensure (BATON_TYPE_CHOICE_ROW);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  g_type_ensure (BATON_TYPE_VIA_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
baton_provider_details_init (BatonProviderDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_group (self->links);
  set_up_group (self->contact);
  set_up_group (self->fees);
  fill_words (self->kind, BATON_N_PROVIDER_KINDS, write_kind);
  fill_words (self->relationship, BATON_RELATIONSHIP_PARTNER + 1, write_relationship);
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "do-not-use", self->do_not_use, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  self->signals = g_signal_group_new (BATON_TYPE_PROVIDER);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (provider_changed_cb), self);
}

/* Returns: (transfer floating): the details of nobody */
GtkWidget *
baton_provider_details_new (void)
{
  return g_object_new (BATON_TYPE_PROVIDER_DETAILS, NULL);
}

/**
 * baton_provider_details_show:
 * @self: details
 * @library: with the other providers
 * @provider: (nullable): whose details; it may be in no library yet
 *
 * Shows a provider and what names it as it is now. With another one than before, what was typed and could not be read is
 * put by until its own is shown again.
 */
void
baton_provider_details_show (BatonProviderDetails *self,
                             BatonLibrary         *library,
                             BatonProvider        *provider)
{
  gboolean is_other = self->provider != provider;

  g_set_object (&self->library, library);
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    baton_record_row_set_record (get_row (self, row_names[i]), (BatonRecord *) provider, get_currency (self));
  baton_via_row_set_provider (self->via, library, provider);
  if (is_other)
    set_provider (self, provider);
  if (!provider)
    return;
  provider_changed_cb (self);
  show_removal (self);
  if (is_other)
    unfold_problems (self);
}

void
baton_provider_details_focus (BatonProviderDetails *self)
{
  BatonRecordRow *name = get_row (self, "name");

  gtk_widget_grab_focus (GTK_WIDGET (name));
  gtk_editable_select_region (GTK_EDITABLE (name), 0, -1);
}

gboolean
baton_provider_details_settle (BatonProviderDetails *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    if (!baton_record_row_settle (get_row (self, row_names[i])))
      {
        unfold_problems (self);
        gtk_widget_grab_focus (GTK_WIDGET (get_row (self, row_names[i])));
        return FALSE;
      }
  return TRUE;
}
