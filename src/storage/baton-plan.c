/* A plan: which element and attribute names one class of records has, ready to be compared by address.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-plan.h"

#include "model/baton-profile.h"

static void
add_slot (BatonSlot        *slots,
          guint            *n_slots,
          xmlDict          *names,
          const char       *name,
          BatonSlotKind     kind,
          const BatonField *field)
{
  slots[*n_slots].name = xmlDictLookup (names, (const xmlChar *) name, -1);
  slots[*n_slots].kind = kind;
  slots[*n_slots].field = field;
  ++*n_slots;
}

/**
 * baton_plan_init:
 * @self: what is to be filled in
 * @type: a class of records
 * @names: the dictionary of the parser that will read them
 */
void
baton_plan_init (BatonPlan *self,
                 GType      type,
                 xmlDict   *names)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  BatonRecordClass *record_class = (BatonRecordClass *) klass;

  self->type = type;
  self->attributes = g_new0 (BatonSlot, record_class->n_fields + 3);
  self->texts = g_new0 (BatonSlot, record_class->n_fields);
  self->n_attributes = 0;
  self->n_texts = 0;
  /* There is one profile, which needs no name. */
  self->has_id = type != BATON_TYPE_PROFILE;
  if (self->has_id)
    add_slot (self->attributes, &self->n_attributes, names, "id", BATON_SLOT_ID, NULL);
  add_slot (self->attributes, &self->n_attributes, names, "created", BATON_SLOT_CREATED, NULL);
  add_slot (self->attributes, &self->n_attributes, names, "changed", BATON_SLOT_CHANGED, NULL);
  for (guint i = 0; i < record_class->n_fields; i++)
    {
      const BatonField *field = &record_class->fields[i];

      if (field->kind == BATON_FIELD_TEXT)
        add_slot (self->texts, &self->n_texts, names, field->name, BATON_SLOT_FIELD, field);
      else if (field->kind != BATON_FIELD_ANSWERS)
        add_slot (self->attributes, &self->n_attributes, names, field->name, BATON_SLOT_FIELD, field);
    }
}

void
baton_plan_clear (BatonPlan *self)
{
  g_clear_pointer (&self->attributes, g_free);
  g_clear_pointer (&self->texts, g_free);
}

/**
 * baton_plan_find_attribute:
 * @self: a plan
 * @name: a name out of the parser's dictionary
 * @cursor: (inout): where the last one was found, 0 at first; attributes mostly come in our own order
 *
 * Returns: (nullable): what the attribute is, NULL where the class has none of that name
 */
const BatonSlot *
baton_plan_find_attribute (const BatonPlan *self,
                           const xmlChar   *name,
                           guint           *cursor)
{
  for (guint i = 0; i < self->n_attributes; i++)
    {
      guint at = *cursor + i < self->n_attributes ? *cursor + i : *cursor + i - self->n_attributes;

      if (self->attributes[at].name == name)
        {
          *cursor = at;
          return &self->attributes[at];
        }
    }
  return NULL;
}

/* Returns: (nullable): the field that is a child element of that name. */
const BatonSlot *
baton_plan_find_text (const BatonPlan *self,
                      const xmlChar   *name)
{
  for (guint i = 0; i < self->n_texts; i++)
    if (self->texts[i].name == name)
      return &self->texts[i];
  return NULL;
}
