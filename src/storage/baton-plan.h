/* A plan: which element and attribute names one class of records has, ready to be compared by address.
 *
 * The parser keeps each name once, so that two equal names are one pointer. What a plan knows comes from the model's table
 * of fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/xmlstring.h>
#include <libxml/dict.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_SLOT_ID,
  BATON_SLOT_CREATED,
  BATON_SLOT_CHANGED,
  BATON_SLOT_FIELD,
} BatonSlotKind;

typedef struct
{
  const xmlChar    *name;
  BatonSlotKind     kind;
  const BatonField *field;
} BatonSlot;

typedef struct
{
  GType      type;
  BatonSlot *attributes;
  guint      n_attributes;
  BatonSlot *texts; /* fields that are child elements */
  guint      n_texts;
  gboolean   has_id;
} BatonPlan;

void             baton_plan_init           (BatonPlan     *self,
                                            GType          type,
                                            xmlDict       *names);
void             baton_plan_clear          (BatonPlan     *self);

const BatonSlot *baton_plan_find_attribute (const BatonPlan *self,
                                            const xmlChar   *name,
                                            guint           *cursor);
const BatonSlot *baton_plan_find_text      (const BatonPlan *self,
                                            const xmlChar   *name);

G_END_DECLS
