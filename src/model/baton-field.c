/* What a field is as a property, and which values it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-field.h"

#include <math.h>

#include "model/baton-money.h"

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/**
 * baton_field_is_string:
 * @self: a field
 *
 * Returns: whether its place holds a `char *`
 */
gboolean
baton_field_is_string (const BatonField *self)
{
  return self->kind <= BATON_FIELD_REFERENCE;
}

/**
 * baton_field_accepts:
 * @self: a count, number or sum
 * @value: a number, in the field's unit
 *
 * Returns: whether @value is BATON_ABSENT or within the field's range
 */
gboolean
baton_field_accepts (const BatonField *self,
                     double            value)
{
  if (isnan (value))
    return FALSE;
  if (value == BATON_ABSENT)
    return TRUE;
  if (self->kind == BATON_FIELD_MONEY)
    return value >= 0 && value <= (double) BATON_MONEY_MAX;
  return value >= self->min && value <= self->max;
}

static GParamSpec *
make_number_pspec (const BatonField *self)
{
  double least = MIN (self->min, BATON_ABSENT);

  if (self->kind == BATON_FIELD_COUNT)
    return g_param_spec_int (self->name, NULL, NULL, (int) least, (int) self->max, BATON_ABSENT, FLAGS);
  if (self->kind == BATON_FIELD_DAY)
    return g_param_spec_int (self->name, NULL, NULL, BATON_ABSENT, G_MAXINT, BATON_ABSENT, FLAGS);
  if (self->kind == BATON_FIELD_NUMBER)
    return g_param_spec_double (self->name, NULL, NULL, least, self->max, BATON_ABSENT, FLAGS);
  return g_param_spec_int64 (self->name, NULL, NULL, BATON_ABSENT, G_MAXINT64, BATON_ABSENT, FLAGS);
}

/**
 * baton_field_make_pspec:
 * @self: a field
 *
 * Returns: (transfer full): the description of its property
 */
GParamSpec *
baton_field_make_pspec (const BatonField *self)
{
  if (baton_field_is_string (self))
    return g_param_spec_string (self->name, NULL, NULL, "", FLAGS);
  if (self->kind == BATON_FIELD_CHOICE)
    return g_param_spec_enum (self->name, NULL, NULL, self->choice (), self->initial, FLAGS);
  if (self->kind == BATON_FIELD_FLAG)
    return g_param_spec_boolean (self->name, NULL, NULL, self->initial, FLAGS);
  if (self->kind == BATON_FIELD_ANSWERS)
    return g_param_spec_variant (self->name, NULL, NULL, G_VARIANT_TYPE ("a{sb}"), NULL, FLAGS);
  return make_number_pspec (self);
}
