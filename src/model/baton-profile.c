/* The profile: what an hour is worth to the person, in which currency, and the notes of the whole library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-profile.h"

struct _BatonProfile
{
  BatonRecord        parent_instance;

  char               *currency;
  gint64             hour_value;
  gint64             monthly_budget;
  char               *notes;
};

G_DEFINE_FINAL_TYPE (BatonProfile, baton_profile, BATON_TYPE_RECORD)

enum
{
  FIELD_CURRENCY,
  FIELD_HOUR_VALUE,
  FIELD_MONTHLY_BUDGET,
  FIELD_NOTES,
};

static const BatonField fields[] = {
  [FIELD_CURRENCY] = BATON_FIELD_OF ("currency", BatonProfile, currency, BATON_FIELD_LINE),
  [FIELD_HOUR_VALUE] = BATON_FIELD_OF ("hour-value", BatonProfile, hour_value, BATON_FIELD_MONEY),
  [FIELD_MONTHLY_BUDGET] = BATON_FIELD_OF ("monthly-budget", BatonProfile, monthly_budget, BATON_FIELD_MONEY),
  [FIELD_NOTES] = BATON_FIELD_OF ("notes", BatonProfile, notes, BATON_FIELD_TEXT),
};

/* A getter borrows, a setter compares, stores and announces. Units, ranges and absent values stand in the table. */
#define ACCESSORS(member, INDEX, type, as)                                    \
  type baton_profile_get_##member (BatonProfile *self)                                 \
  {                                                                           \
    return (type) baton_record_get_##as (BATON_RECORD (self), &fields[FIELD_##INDEX]); \
  }                                                                           \
  void baton_profile_set_##member (BatonProfile *self, type value)                     \
  {                                                                           \
    baton_record_set_##as (BATON_RECORD (self), &fields[FIELD_##INDEX], value); \
  }

ACCESSORS (currency, CURRENCY, const char *, string)
ACCESSORS (hour_value, HOUR_VALUE, gint64, int64)
ACCESSORS (monthly_budget, MONTHLY_BUDGET, gint64, int64)
ACCESSORS (notes, NOTES, const char *, string)

static void
baton_profile_class_init (BatonProfileClass *klass)
{
  baton_record_class_install_fields (BATON_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
baton_profile_init (BatonProfile *self)
{
  baton_record_init_fields (BATON_RECORD (self), fields, G_N_ELEMENTS (fields));
  self->currency = g_strdup ("USD");
}

/**
 * baton_profile_new:
 *
 * Returns: (transfer full): a profile in US dollars that does not say yet what an hour is worth
 */
BatonProfile *
baton_profile_new (void)
{
  return g_object_new (BATON_TYPE_PROFILE, NULL);
}
