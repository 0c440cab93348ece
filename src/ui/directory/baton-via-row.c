/* A row in which the platform is chosen on which someone was met.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-via-row.h"

#include <glib/gi18n-lib.h>

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

/* Lists the platforms but the provider itself. Returns: the place of the one it was met on, 0 where that is none */
static guint
list_platforms (BatonViaRow   *self,
                BatonLibrary  *library,
                GtkStringList *names)
{
  GListModel *providers = baton_library_get_providers (library);
  guint selected = 0;

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) platform = g_list_model_get_item (providers, i);
      const char *id = baton_record_get_id (BATON_RECORD (platform));

      if (baton_provider_get_kind (platform) != BATON_KIND_PLATFORM || platform == self->provider)
        continue;
      gtk_string_list_append (names, baton_provider_get_name (platform));
      g_ptr_array_add (self->ids, g_strdup (id));
      if (g_str_equal (id, baton_provider_get_via (self->provider)))
        selected = self->ids->len;
    }
  return selected;
}

static void
baton_via_row_dispose (GObject *object)
{
  g_clear_object (&BATON_VIA_ROW (object)->provider);

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
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * baton_via_row_set_provider:
 * @self: a row
 * @library: with the platforms
 * @provider: who was met on one of them, perhaps
 *
 * Offers the platforms there are now; what is chosen goes into @provider.
 */
void
baton_via_row_set_provider (BatonViaRow   *self,
                            BatonLibrary  *library,
                            BatonProvider *provider)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected;

  g_set_object (&self->provider, provider);
  /* Translators: met on no platform */
  gtk_string_list_append (names, C_ ("met on", "No platform"));
  selected = list_platforms (self, library, names);
  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->filling = FALSE;
}
