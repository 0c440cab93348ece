/* The closed word lists of the model; each nick is the word used in files, terminal and actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  BATON_STAGE_CONSIDERING,   /* considering */
  BATON_STAGE_WANT_TO_START, /* want-to-start */
  BATON_STAGE_HANDED_OFF,    /* handed-off */
  BATON_STAGE_FINISHED,      /* finished */
  BATON_STAGE_KEEPING,       /* keeping */
} BatonStage;
#define BATON_N_STAGES 5

typedef enum
{
  BATON_ANSWER_NONE, /* none */
  BATON_ANSWER_YES,  /* yes */
  BATON_ANSWER_NO,   /* no */
} BatonAnswer;

typedef enum
{
  BATON_BUYS_TIME,   /* time: hours come back */
  BATON_BUYS_RESULT, /* result: a trainer, lessons, a doctor */
} BatonBuys;

typedef enum
{
  BATON_SIDE_OUTSOURCE, /* outsource */
  BATON_SIDE_KEEP,      /* keep */
} BatonSide;

typedef enum
{
  BATON_MEANING_NONE,                 /* none: the person's own criterion */
  BATON_MEANING_BAD_AT,               /* bad-at */
  BATON_MEANING_DISLIKE,              /* dislike */
  BATON_MEANING_LOW_RETURN,           /* low-return: worked out */
  BATON_MEANING_URGENT_NOT_IMPORTANT, /* urgent-not-important: worked out */
  BATON_MEANING_ENJOY,                /* enjoy */
  BATON_MEANING_SKILL,                /* skill */
  BATON_MEANING_NOT_WORTH_IT,         /* not-worth-it: worked out */
} BatonMeaning;

typedef enum
{
  BATON_KIND_PLATFORM,     /* platform */
  BATON_KIND_PROFESSIONAL, /* professional */
  BATON_KIND_CONTRACTOR,   /* contractor */
} BatonProviderKind;
#define BATON_N_PROVIDER_KINDS 3

typedef enum
{
  BATON_RELATIONSHIP_NONE,    /* none */
  BATON_RELATIONSHIP_TRIAL,   /* trial */
  BATON_RELATIONSHIP_REPEAT,  /* repeat */
  BATON_RELATIONSHIP_TRUSTED, /* trusted */
  BATON_RELATIONSHIP_PARTNER, /* partner */
} BatonRelationship;

typedef enum
{
  BATON_AGAIN_NONE,  /* none: not said */
  BATON_AGAIN_YES,   /* yes */
  BATON_AGAIN_NO,    /* no */
  BATON_AGAIN_MAYBE, /* maybe */
} BatonAgain;

GType baton_stage_get_type (void);
GType baton_answer_get_type (void);
GType baton_buys_get_type (void);
GType baton_side_get_type (void);
GType baton_meaning_get_type (void);
GType baton_provider_kind_get_type (void);
GType baton_relationship_get_type (void);
GType baton_again_get_type (void);

#define BATON_TYPE_STAGE (baton_stage_get_type ())
#define BATON_TYPE_ANSWER (baton_answer_get_type ())
#define BATON_TYPE_BUYS (baton_buys_get_type ())
#define BATON_TYPE_SIDE (baton_side_get_type ())
#define BATON_TYPE_MEANING (baton_meaning_get_type ())
#define BATON_TYPE_PROVIDER_KIND (baton_provider_kind_get_type ())
#define BATON_TYPE_RELATIONSHIP (baton_relationship_get_type ())
#define BATON_TYPE_AGAIN (baton_again_get_type ())

const char *baton_enum_to_word   (GType       type,
                                  int         value);
gboolean    baton_enum_from_word (GType       type,
                                  const char *word,
                                  int        *value);

G_END_DECLS
