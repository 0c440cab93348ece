/* A row in which the platform is chosen on which someone was met.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-via-row.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-combo-value.h"

struct _BatonViaRow
{
  AdwComboRow    parent_instance;

  BatonProvider *provider;
  GPtrArray     *ids;     /* of the platforms in the list, behind its first line, which is none */
  gboolean       filling; /* the choice is being set, not made */
};

G_DEFINE_FINAL_TYPE (BatonViaRow, baton_via_row, ADW_TYPE_COMBO_ROW)

static void
selected_cb (BatonViaRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->filling || !self->provider || selected == GTK_INVALID_LIST_POSITION)
    return;
  baton_provider_set_via (self->provider, selected == 0 ? "" : self->ids->pdata[selected - 1]);
}

/* Lists the platforms of @library but the provider itself. */
static void
list_platforms (BatonViaRow   *self,
                BatonLibrary  *library,
                GtkStringList *names,
                GPtrArray     *ids)
{
  GListModel *providers = baton_library_get_providers (library);

  /* Translators: met on no platform */
  gtk_string_list_append (names, C_ ("met on", "No platform"));
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) platform = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (BATON_RECORD (platform));

      if (baton_provider_get_kind (platform) != BATON_KIND_PLATFORM || platform == self->provider)
        continue;
      gtk_string_list_append (names, baton_provider_get_name (platform));
      g_ptr_array_add (ids, g_strdup (id));
    }
}

static gboolean
is_listed (BatonViaRow   *self,
           GtkStringList *names,
           GPtrArray     *ids)
{
  GtkStringList *listed = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self)));

  if (!listed || self->ids->len != ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!g_str_equal (self->ids->pdata[i], ids->pdata[i])
        || !g_str_equal (gtk_string_list_get_string (listed, i + 1), gtk_string_list_get_string (names, i + 1)))
      return FALSE;
  return TRUE;
}

/* One that is not listed, or not yet, is shown as none, and stays. */
static void
show_choice (BatonViaRow *self)
{
  const char *via = baton_provider_get_via (self->provider);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], via))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i + 1);
        return;
      }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}

/* Somebody else said something else, or an undo. */
static void
via_changed_cb (BatonViaRow *self)
{
  self->filling = TRUE;
  show_choice (self);
  self->filling = FALSE;
}

static void
drop_provider (BatonViaRow *self)
{
  if (self->provider)
    g_signal_handlers_disconnect_by_func (self->provider, via_changed_cb, self);
  g_clear_object (&self->provider);
}

static void
baton_via_row_dispose (GObject *object)
{
  drop_provider (BATON_VIA_ROW (object));

  G_OBJECT_CLASS (baton_via_row_parent_class)->dispose (object);
}

static void
baton_via_row_finalize (GObject *object)
{
  g_ptr_array_unref (BATON_VIA_ROW (object)->ids);

  G_OBJECT_CLASS (baton_via_row_parent_class)->finalize (object);
}

static void
baton_via_row_class_init (BatonViaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_via_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_via_row_finalize;
}

static void
baton_via_row_init (BatonViaRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  baton_combo_value_tell (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/* A list that is the same stays: it may be open. */
static void
offer_platforms (BatonViaRow  *self,
                 BatonLibrary *library)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  list_platforms (self, library, names, ids);
  if (is_listed (self, names, ids))
    return;
  g_ptr_array_unref (self->ids);
  self->ids = g_steal_pointer (&ids);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

/**
 * baton_via_row_set_provider:
 * @self: a row
 * @library: with the platforms
 * @provider: (nullable): who was met on one of them, perhaps
 *
 * Offers the platforms there are now; what is chosen goes into @provider.
 */
void
baton_via_row_set_provider (BatonViaRow   *self,
                            BatonLibrary  *library,
                            BatonProvider *provider)
{
  self->filling = TRUE;
  drop_provider (self);
  if (provider)
    {
      self->provider = g_object_ref (provider);
      g_signal_connect_object (provider, "notify::via", G_CALLBACK (via_changed_cb), self, G_CONNECT_SWAPPED);
      offer_platforms (self, library);
      show_choice (self);
    }
  self->filling = FALSE;
}
