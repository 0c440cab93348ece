/* A criterion: one reason to outsource a task or to keep it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-criterion.h"

struct _BatonCriterion
{
  BatonRecord        parent_instance;

  char               *text;
  BatonSide          side;
  int                weight;
  BatonMeaning       meaning;
  char               *position;
};

G_DEFINE_FINAL_TYPE (BatonCriterion, baton_criterion, BATON_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_SIDE,
  FIELD_WEIGHT,
  FIELD_MEANING,
  FIELD_POSITION,
};

static const BatonField fields[] = {
  [FIELD_TEXT] = BATON_FIELD_OF ("text", BatonCriterion, text, BATON_FIELD_LINE),
  [FIELD_SIDE] = BATON_FIELD_WORD ("side", BatonCriterion, side, baton_side_get_type, BATON_SIDE_OUTSOURCE),
  [FIELD_WEIGHT] = { "weight", BATON_FIELD_COUNT, G_STRUCT_OFFSET (BatonCriterion, weight), 1, 3, 2, NULL },
  [FIELD_MEANING] = BATON_FIELD_WORD ("meaning", BatonCriterion, meaning, baton_meaning_get_type, BATON_MEANING_NONE),
  [FIELD_POSITION] = BATON_FIELD_OF ("position", BatonCriterion, position, BATON_FIELD_LINE),
};

/* A getter borrows, a setter compares, stores and announces. Units, ranges and absent values stand in the table. */
#define ACCESSORS(member, INDEX, type, as)                                    \
  type baton_criterion_get_##member (BatonCriterion *self)                                 \
  {                                                                           \
    return (type) baton_record_get_##as (BATON_RECORD (self), &fields[FIELD_##INDEX]); \
  }                                                                           \
  void baton_criterion_set_##member (BatonCriterion *self, type value)                     \
  {                                                                           \
    baton_record_set_##as (BATON_RECORD (self), &fields[FIELD_##INDEX], value); \
  }

ACCESSORS (text, TEXT, const char *, string)
ACCESSORS (side, SIDE, BatonSide, int)
ACCESSORS (weight, WEIGHT, int, int)
ACCESSORS (meaning, MEANING, BatonMeaning, int)
ACCESSORS (position, POSITION, const char *, string)

static void
baton_criterion_class_init (BatonCriterionClass *klass)
{
  baton_record_class_install_fields (BATON_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
baton_criterion_init (BatonCriterion *self)
{
  baton_record_init_fields (BATON_RECORD (self), fields, G_N_ELEMENTS (fields));
}

/**
 * baton_criterion_new:
 * @text: the reason, in the person's words
 * @side: what it speaks for
 *
 * Returns: (transfer full): a criterion of weight 2 that is in no library yet
 */
BatonCriterion *
baton_criterion_new (const char *text,
                     BatonSide   side)
{
  return g_object_new (BATON_TYPE_CRITERION, "text", text, "side", side, NULL);
}

/**
 * baton_meaning_is_automatic:
 * @meaning: what the program understands by a criterion
 *
 * Returns: whether the figures answer it, so that no answer is stored
 */
gboolean
baton_meaning_is_automatic (BatonMeaning meaning)
{
  return meaning == BATON_MEANING_LOW_RETURN
         || meaning == BATON_MEANING_URGENT_NOT_IMPORTANT
         || meaning == BATON_MEANING_NOT_WORTH_IT;
}

/* Returns: the side that a built-in criterion stands on. */
BatonSide
baton_meaning_get_side (BatonMeaning meaning)
{
  return meaning == BATON_MEANING_ENJOY || meaning == BATON_MEANING_SKILL || meaning == BATON_MEANING_NOT_WORTH_IT
           ? BATON_SIDE_KEEP
           : BATON_SIDE_OUTSOURCE;
}

/* Returns: the weight a built-in criterion begins with: a skill one wants decides, the others count a lot. */
int
baton_meaning_get_weight (BatonMeaning meaning)
{
  return meaning == BATON_MEANING_SKILL ? 3 : 2;
}
