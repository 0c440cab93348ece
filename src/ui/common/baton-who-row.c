/* A row in which it is chosen to whom a task was handed off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-who-row.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-combo-value.h"

struct _BatonWhoRow
{
  AdwComboRow   parent_instance;

  BatonLibrary *library;
  BatonHandoff *handoff;
  GPtrArray    *ids;     /* of the choices, as their order is; "" is nobody in particular */
  gboolean      filling; /* the choice is being shown, not made */
};

G_DEFINE_FINAL_TYPE (BatonWhoRow, baton_who_row, ADW_TYPE_COMBO_ROW)

static void
selected_cb (BatonWhoRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (!self->filling && self->handoff && selected < self->ids->len)
    baton_handoff_set_provider (self->handoff, self->ids->pdata[selected]);
}

static void
add_choice (BatonWhoRow   *self,
            GtkStringList *names,
            const char    *name,
            const char    *id)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->ids, g_strdup (id));
}

/* One who is in the trash is a choice only where the handoff names them. */
static void
list_choices (BatonWhoRow   *self,
              GtkStringList *names)
{
  GListModel *providers = baton_library_get_providers (self->library);
  const char *id = baton_handoff_get_provider (self->handoff);
  BatonProvider *former = baton_library_find_former (self->library, id);

  g_ptr_array_set_size (self->ids, 0);
  add_choice (self, names, _("Somebody"), "");
  if (former && !baton_library_find_provider (self->library, id))
    add_choice (self, names, baton_provider_get_name (former), id);
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      add_choice (self, names, baton_provider_get_name (provider), baton_record_get_id (BATON_RECORD (provider)));
    }
}

/* Returns: FALSE where who it was is none of the choices */
static gboolean
show_choice (BatonWhoRow *self)
{
  const char *id = baton_handoff_get_provider (self->handoff);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
        return TRUE;
      }
  return FALSE;
}

static void
fill (BatonWhoRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  list_choices (self, names);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  show_choice (self);
  self->filling = FALSE;
}

/* A choice that was just made is shown already, and its list must not go while it tells. */
static void
provider_changed_cb (BatonWhoRow *self)
{
  if (!show_choice (self))
    fill (self);
}

/* The directory may change while the row is there. */
static void
library_changed_cb (BatonWhoRow *self,
                    BatonRecord *record,
                    const char  *field)
{
  gboolean is_tombstone = !record && field;
  gboolean is_name = BATON_IS_PROVIDER (record) && (!field || g_str_equal (field, "name"));

  if (self->handoff && !is_tombstone && (!record || is_name))
    fill (self);
}

static void
drop_handoff (BatonWhoRow *self)
{
  if (self->handoff)
    g_signal_handlers_disconnect_by_func (self->handoff, provider_changed_cb, self);
  g_clear_object (&self->handoff);
}

static void
baton_who_row_dispose (GObject *object)
{
  BatonWhoRow *self = BATON_WHO_ROW (object);

  drop_handoff (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_who_row_parent_class)->dispose (object);
}

static void
baton_who_row_finalize (GObject *object)
{
  g_ptr_array_unref (BATON_WHO_ROW (object)->ids);

  G_OBJECT_CLASS (baton_who_row_parent_class)->finalize (object);
}

static void
baton_who_row_class_init (BatonWhoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_who_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_who_row_finalize;
}

static void
baton_who_row_init (BatonWhoRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  baton_combo_value_tell (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/* Sets whose providers there are to choose from, once. */
void
baton_who_row_set_library (BatonWhoRow  *self,
                           BatonLibrary *library)
{
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * baton_who_row_set_handoff:
 * @self: a row with a library
 * @handoff: (nullable): the handoff whose provider is chosen from now on
 */
void
baton_who_row_set_handoff (BatonWhoRow  *self,
                           BatonHandoff *handoff)
{
  if (self->handoff == handoff)
    return;
  drop_handoff (self);
  if (!handoff)
    return;
  self->handoff = g_object_ref (handoff);
  g_signal_connect_object (handoff, "notify::provider", G_CALLBACK (provider_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}
