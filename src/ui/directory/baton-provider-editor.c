/* The editor of one provider: every field of it, in place, checked as it is typed.
 *
 * What is changed of a provider in the library counts at once. A new one is filled in beside the library and comes into
 * it when the person presses Add.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-editor.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "ui/common/baton-choice-row.h"
#include "ui/common/baton-discard.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-text-row.h"
#include "ui/directory/baton-provider-removal.h"
#include "ui/directory/baton-via-row.h"

struct _BatonProviderEditor
{
  AdwWindow       parent_instance;

  AdwHeaderBar   *header;
  AdwWindowTitle *title;
  GtkWidget      *cancel;
  GtkWidget      *add;
  GtkLabel       *twin;
  BatonChoiceRow *kind;
  BatonViaRow    *via;
  BatonChoiceRow *relationship;
  GtkWidget      *do_not_use;
  BatonTextRow   *former_names;
  BatonTextRow   *notes;
  GtkWidget      *removal;
  GtkLabel       *dependents;

  BatonWorkspace *workspace;
  BatonProvider  *provider;
  BatonRecord    *begun; /* of one that is not in the library yet: a copy as it was at first; else NULL */
};

G_DEFINE_FINAL_TYPE (BatonProviderEditor, baton_provider_editor, ADW_TYPE_WINDOW)

/* The rows of one line each, by their names in the template. */
static const char *const row_names[] = {
  "name",     "suits",          "website",   "find_link", "profile_link", "phone",             "email",  "contacted",
  "fee_flat", "fee_flat_below", "fee_first", "tip",       "fees_checked", "do_not_use_reason", "fee_percent",
};

static BatonLibrary *
get_library (BatonProviderEditor *self)
{
  return baton_workspace_get_library (self->workspace);
}

static BatonRecordRow *
get_row (BatonProviderEditor *self,
         const char          *name)
{
  return BATON_RECORD_ROW (gtk_widget_get_template_child (GTK_WIDGET (self), BATON_TYPE_PROVIDER_EDITOR, name));
}

static void
show_title (BatonProviderEditor *self)
{
  static const char *const new_titles[BATON_N_PROVIDER_KINDS]
    = { N_ ("New Platform"), N_ ("New Professional"), N_ ("New Contractor") };
  BatonProviderKind kind = baton_provider_get_kind (self->provider);
  const char *title = self->begun ? _(new_titles[kind]) : baton_provider_get_name (self->provider);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, self->begun ? "" : baton_phrase_kind (kind));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* Returns: (transfer none) (nullable): another provider of the same name */
static BatonProvider *
find_twin (BatonProviderEditor *self)
{
  GListModel *providers = baton_library_get_providers (get_library (self));
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
name_cb (BatonProviderEditor *self)
{
  BatonProvider *twin = find_twin (self);
  g_autofree char *text = NULL;

  if (twin)
    /* Translators: %s is the name of a provider that is there already */
    text = g_strdup_printf (_("There is already “%s”."), baton_provider_get_name (twin));
  gtk_label_set_text (self->twin, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->twin), text != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.add", *baton_provider_get_name (self->provider) != '\0');
  show_title (self);
}

/* A platform was met nowhere, and has people to find. What has a value all the same, from a post or an older kind, is shown
 * too: else nobody could take it away. */
static void
show_what_fits (BatonProviderEditor *self)
{
  gboolean platform = baton_provider_get_kind (self->provider) == BATON_KIND_PLATFORM;

  gtk_widget_set_visible (GTK_WIDGET (self->via), !platform);
  gtk_widget_set_visible (GTK_WIDGET (get_row (self, "find_link")),
                          platform || *baton_provider_get_find_link (self->provider));
  gtk_widget_set_visible (GTK_WIDGET (get_row (self, "profile_link")),
                          !platform || *baton_provider_get_profile_link (self->provider));
  gtk_widget_set_visible (GTK_WIDGET (get_row (self, "do_not_use_reason")),
                          baton_provider_get_do_not_use (self->provider));
  show_title (self);
}

static void
fill_words (BatonChoiceRow *row,
            guint           n_words,
            BatonRecord    *record,
            const char   *(*write) (guint value))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (words, write (i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  baton_choice_row_set_record (row, record);
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
fill (BatonProviderEditor *self)
{
  BatonRecord *record = BATON_RECORD (self->provider);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (get_library (self)));

  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    baton_record_row_set_record (get_row (self, row_names[i]), record, currency);
  baton_text_row_set_record (self->former_names, record, "former-names");
  baton_text_row_set_record (self->notes, record, "notes");
  fill_words (self->kind, BATON_N_PROVIDER_KINDS, record, write_kind);
  fill_words (self->relationship, BATON_RELATIONSHIP_PARTNER + 1, record, write_relationship);
  baton_via_row_set_provider (self->via, get_library (self), self->provider);
  g_object_bind_property (record, "do-not-use", self->do_not_use, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
show_role (BatonProviderEditor *self)
{
  g_autofree char *dependents
    = self->begun ? NULL : baton_provider_removal_describe (get_library (self), self->provider);

  gtk_widget_set_visible (self->cancel, self->begun != NULL);
  gtk_widget_set_visible (self->add, self->begun != NULL);
  adw_header_bar_set_show_end_title_buttons (self->header, !self->begun);
  gtk_widget_set_visible (self->removal, !self->begun);
  gtk_label_set_text (self->dependents, dependents ? dependents : "");
  gtk_widget_set_visible (GTK_WIDGET (self->dependents), dependents != NULL);
}

/* Returns: (transfer none) (nullable): the first row whose text cannot be read */
static BatonRecordRow *
settle_rows (BatonProviderEditor *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    if (!baton_record_row_settle (get_row (self, row_names[i])))
      return get_row (self, row_names[i]);
  return NULL;
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  BatonProviderEditor *self = BATON_PROVIDER_EDITOR (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  BatonRecordRow *wrong = settle_rows (self);
  g_autofree char *place = NULL;

  if (wrong)
    {
      gtk_widget_grab_focus (GTK_WIDGET (wrong));
      return;
    }
  baton_library_add (get_library (self), BATON_RECORD (self->provider));
  place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (self->provider)), NULL);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-place", "s", place);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The question belongs to the window that can undo the removal. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonProviderEditor *self = BATON_PROVIDER_EDITOR (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (BatonProvider) provider = g_object_ref (self->provider);
  BatonLibrary *library = get_library (self);

  if (!parent)
    return;
  gtk_window_close (GTK_WINDOW (self));
  baton_provider_removal_ask (parent, library, provider);
}

static gboolean
baton_provider_editor_close_request (GtkWindow *window)
{
  BatonProviderEditor *self = BATON_PROVIDER_EDITOR (window);
  gboolean written
    = self->begun && baton_discard_is_written (GTK_WIDGET (self), BATON_RECORD (self->provider), self->begun);

  if (baton_discard_ask (window, written))
    return TRUE;
  /* A row that is being typed in reads its text when it loses the keyboard. */
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (baton_provider_editor_parent_class)->close_request (window);
}

static void
baton_provider_editor_dispose (GObject *object)
{
  BatonProviderEditor *self = BATON_PROVIDER_EDITOR (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->provider);
  g_clear_object (&self->begun);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_PROVIDER_EDITOR);

  G_OBJECT_CLASS (baton_provider_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (BATON_TYPE_CHOICE_ROW);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_TEXT_ROW);
  g_type_ensure (BATON_TYPE_VIA_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-provider-editor.ui");
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, header);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, title);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, cancel);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, add);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, twin);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, via);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, relationship);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, do_not_use);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, former_names);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, notes);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, removal);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderEditor, dependents);
}

static void
baton_provider_editor_class_init (BatonProviderEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_provider_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = baton_provider_editor_close_request;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "editor.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_action);
  baton_discard_install (widget_class);
}

static void
baton_provider_editor_init (BatonProviderEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_provider_editor_new:
 * @workspace: the open library
 * @provider: (nullable): whom to edit, NULL for a new one
 * @kind: of the new one
 *
 * Returns: (transfer none): the editor, which goes by itself when it is closed
 */
GtkWindow *
baton_provider_editor_new (BatonWorkspace    *workspace,
                           BatonProvider     *provider,
                           BatonProviderKind  kind)
{
  BatonProviderEditor *self = g_object_new (BATON_TYPE_PROVIDER_EDITOR, NULL);

  self->workspace = g_object_ref (workspace);
  self->provider = provider ? g_object_ref (provider) : baton_provider_new ("", kind);
  self->begun = provider ? NULL : baton_record_copy (BATON_RECORD (self->provider));
  fill (self);
  show_role (self);
  show_what_fits (self);
  name_cb (self);
  g_signal_connect_object (self->provider, "notify::name", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "notify::kind", G_CALLBACK (show_what_fits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "notify::do-not-use", G_CALLBACK (show_what_fits), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

/* Says on which platform a new contractor was met, before the person writes anything. */
void
baton_provider_editor_set_via (BatonProviderEditor *self,
                               BatonProvider       *platform)
{
  baton_provider_set_via (self->provider, baton_record_get_id (BATON_RECORD (platform)));
  baton_via_row_set_provider (self->via, get_library (self), self->provider);
  g_clear_object (&self->begun);
  self->begun = baton_record_copy (BATON_RECORD (self->provider));
}
