/* The values of a record's fields: reading, setting with comparison, and comparing two records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-record-private.h"

/* Returns: the text of a field, never NULL. */
const char *
baton_record_get_string (BatonRecord      *self,
                         const BatonField *field)
{
  const char *value = PLACE (self, field, char *);

  return value ? value : "";
}

/* Returns: a count, day, choice or flag. */
int
baton_record_get_int (BatonRecord      *self,
                      const BatonField *field)
{
  return PLACE (self, field, int);
}

/* Returns: a sum, moment or stamp. */
gint64
baton_record_get_int64 (BatonRecord      *self,
                        const BatonField *field)
{
  return PLACE (self, field, gint64);
}

/* Returns: a number. */
double
baton_record_get_double (BatonRecord      *self,
                         const BatonField *field)
{
  return PLACE (self, field, double);
}

/* Returns: (transfer none) (nullable): the answers, a{sb} sorted by id. */
GVariant *
baton_record_get_variant (BatonRecord      *self,
                          const BatonField *field)
{
  return PLACE (self, field, GVariant *);
}

/**
 * baton_record_set_string:
 * @self: a record
 * @field: a line, text, link or reference of it
 * @value: (nullable): valid UTF-8; NULL is ""
 *
 * Returns: whether that was a change
 */
gboolean
baton_record_set_string (BatonRecord      *self,
                         const BatonField *field,
                         const char       *value)
{
  char **place = &PLACE (self, field, char *);

  if (value && !*value)
    value = NULL;
  if (g_strcmp0 (*place, value) == 0)
    return FALSE;
  baton_record_foretell (self);
  g_free (*place);
  *place = g_strdup (value);
  baton_record_announce (self, field);
  return TRUE;
}

/* The same for a count, day, choice or flag; the value must be one the field accepts. */
gboolean
baton_record_set_int (BatonRecord      *self,
                      const BatonField *field,
                      int               value)
{
  g_return_val_if_fail (field->kind != BATON_FIELD_COUNT || baton_field_accepts (field, value), FALSE);

  if (PLACE (self, field, int) == value)
    return FALSE;
  baton_record_foretell (self);
  PLACE (self, field, int) = value;
  baton_record_announce (self, field);
  return TRUE;
}

/* The same for a sum, moment or stamp. */
gboolean
baton_record_set_int64 (BatonRecord      *self,
                        const BatonField *field,
                        gint64            value)
{
  g_return_val_if_fail (value >= BATON_ABSENT, FALSE);

  if (PLACE (self, field, gint64) == value)
    return FALSE;
  baton_record_foretell (self);
  PLACE (self, field, gint64) = value;
  baton_record_announce (self, field);
  return TRUE;
}

/* The same for a number. */
gboolean
baton_record_set_double (BatonRecord      *self,
                         const BatonField *field,
                         double            value)
{
  g_return_val_if_fail (baton_field_accepts (field, value), FALSE);

  if (PLACE (self, field, double) == value)
    return FALSE;
  baton_record_foretell (self);
  PLACE (self, field, double) = value;
  baton_record_announce (self, field);
  return TRUE;
}

/* The same for answers; a floating @value is sunk, and an empty one counts as NULL. */
gboolean
baton_record_set_variant (BatonRecord      *self,
                          const BatonField *field,
                          GVariant         *value)
{
  GVariant **place = &PLACE (self, field, GVariant *);
  g_autoptr (GVariant) sunk = value ? g_variant_ref_sink (value) : NULL;

  if (sunk && g_variant_n_children (sunk) == 0)
    g_clear_pointer (&sunk, g_variant_unref);
  if (*place == sunk || (*place && sunk && g_variant_equal (*place, sunk)))
    return FALSE;
  baton_record_foretell (self);
  g_clear_pointer (place, g_variant_unref);
  *place = g_steal_pointer (&sunk);
  baton_record_announce (self, field);
  return TRUE;
}

/**
 * baton_record_is_initial:
 * @self: a record
 * @field: a field of it
 *
 * Returns: whether the field holds what a new record has, so that a file can leave it out
 */
gboolean
baton_record_is_initial (BatonRecord      *self,
                         const BatonField *field)
{
  if (baton_field_is_string (field) || field->kind == BATON_FIELD_ANSWERS)
    return PLACE (self, field, gpointer) == NULL;
  if (field->kind == BATON_FIELD_CHOICE || field->kind == BATON_FIELD_FLAG)
    return PLACE (self, field, int) == field->initial;
  if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_DAY)
    return PLACE (self, field, int) == (field->initial ? field->initial : BATON_ABSENT);
  if (field->kind == BATON_FIELD_NUMBER)
    return PLACE (self, field, double) == BATON_ABSENT;
  return PLACE (self, field, gint64) == BATON_ABSENT;
}

/**
 * baton_record_field_equal:
 * @self: a record
 * @other: another of the same class
 * @field: a field of the class
 *
 * Returns: whether both hold the same value
 */
gboolean
baton_record_field_equal (BatonRecord      *self,
                          BatonRecord      *other,
                          const BatonField *field)
{
  GVariant *mine, *theirs;

  if (baton_field_is_string (field))
    return g_strcmp0 (PLACE (self, field, char *), PLACE (other, field, char *)) == 0;
  if (field->kind == BATON_FIELD_NUMBER)
    return PLACE (self, field, double) == PLACE (other, field, double);
  if (field->kind == BATON_FIELD_ANSWERS)
    {
      mine = PLACE (self, field, GVariant *);
      theirs = PLACE (other, field, GVariant *);
      return mine == theirs || (mine && theirs && g_variant_equal (mine, theirs));
    }
  if (field->kind == BATON_FIELD_MONEY || field->kind == BATON_FIELD_MOMENT || field->kind == BATON_FIELD_STAMP)
    return PLACE (self, field, gint64) == PLACE (other, field, gint64);
  return PLACE (self, field, int) == PLACE (other, field, int);
}

/**
 * baton_record_copy_field:
 * @self: a record
 * @from: another of the same class
 * @field: a field of the class
 *
 * Gives @self the value that @from has, with the raw text of one that could not be read.
 */
void
baton_record_copy_field (BatonRecord      *self,
                         BatonRecord      *from,
                         const BatonField *field)
{
  if (baton_field_is_string (field))
    baton_record_set_string (self, field, PLACE (from, field, char *));
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (self, field, PLACE (from, field, double));
  else if (field->kind == BATON_FIELD_ANSWERS)
    baton_record_set_variant (self, field, PLACE (from, field, GVariant *));
  else if (field->kind == BATON_FIELD_MONEY || field->kind == BATON_FIELD_MOMENT || field->kind == BATON_FIELD_STAMP)
    baton_record_set_int64 (self, field, PLACE (from, field, gint64));
  else
    baton_record_set_int (self, field, PLACE (from, field, int));
  if (baton_record_get_raw (from, field))
    baton_record_set_raw (self, field, baton_record_get_raw (from, field));
}
