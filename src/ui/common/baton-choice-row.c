/* A row in which one choice field of a record is picked from a list of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-choice-row.h"

#include "ui/common/baton-combo-value.h"

struct _BatonChoiceRow
{
  AdwComboRow  parent_instance;

  char        *field_name;
  BatonRecord *record;
};

G_DEFINE_FINAL_TYPE (BatonChoiceRow, baton_choice_row, ADW_TYPE_COMBO_ROW)

typedef enum
{
  PROP_FIELD = 1,
} BatonChoiceRowProperty;

static GParamSpec *props[PROP_FIELD + 1];

static void
selected_cb (BatonChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->record && selected != GTK_INVALID_LIST_POSITION)
    baton_record_set_int (self->record, baton_record_find_field (self->record, self->field_name), selected);
}

static void
record_changed_cb (BatonChoiceRow *self)
{
  const BatonField *field = baton_record_find_field (self->record, self->field_name);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self), baton_record_get_int (self->record, field));
}

static void
drop_record (BatonChoiceRow *self)
{
  if (self->record)
    g_signal_handlers_disconnect_by_func (self->record, record_changed_cb, self);
  g_clear_object (&self->record);
}

static void
baton_choice_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((BatonChoiceRowProperty) prop_id)
    {
    case PROP_FIELD:
      BATON_CHOICE_ROW (object)->field_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_choice_row_dispose (GObject *object)
{
  drop_record (BATON_CHOICE_ROW (object));

  G_OBJECT_CLASS (baton_choice_row_parent_class)->dispose (object);
}

static void
baton_choice_row_finalize (GObject *object)
{
  g_free (BATON_CHOICE_ROW (object)->field_name);

  G_OBJECT_CLASS (baton_choice_row_parent_class)->finalize (object);
}

static void
baton_choice_row_class_init (BatonChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = baton_choice_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_choice_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_choice_row_finalize;

  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
}

static void
baton_choice_row_init (BatonChoiceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  baton_combo_value_tell (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
}

/**
 * baton_choice_row_set_record:
 * @self: a row
 * @record: (nullable): the record whose field is chosen from now on
 */
void
baton_choice_row_set_record (BatonChoiceRow *self,
                             BatonRecord    *record)
{
  g_autofree char *signal = g_strconcat ("notify::", self->field_name, NULL);

  if (self->record == record)
    return;
  drop_record (self);
  if (!record)
    return;
  g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  self->record = g_object_ref (record);
  record_changed_cb (self);
}
