/* The closed word lists of the model, registered, so that each value has its word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-enums.h"

G_DEFINE_ENUM_TYPE (BatonStage, baton_stage,
                    G_DEFINE_ENUM_VALUE (BATON_STAGE_CONSIDERING, "considering"),
                    G_DEFINE_ENUM_VALUE (BATON_STAGE_WANT_TO_START, "want-to-start"),
                    G_DEFINE_ENUM_VALUE (BATON_STAGE_HANDED_OFF, "handed-off"),
                    G_DEFINE_ENUM_VALUE (BATON_STAGE_FINISHED, "finished"),
                    G_DEFINE_ENUM_VALUE (BATON_STAGE_KEEPING, "keeping"))
G_DEFINE_ENUM_TYPE (BatonAnswer, baton_answer,
                    G_DEFINE_ENUM_VALUE (BATON_ANSWER_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BATON_ANSWER_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (BATON_ANSWER_NO, "no"))
G_DEFINE_ENUM_TYPE (BatonBuys, baton_buys,
                    G_DEFINE_ENUM_VALUE (BATON_BUYS_TIME, "time"),
                    G_DEFINE_ENUM_VALUE (BATON_BUYS_RESULT, "result"))
G_DEFINE_ENUM_TYPE (BatonSide, baton_side,
                    G_DEFINE_ENUM_VALUE (BATON_SIDE_OUTSOURCE, "outsource"),
                    G_DEFINE_ENUM_VALUE (BATON_SIDE_KEEP, "keep"))
G_DEFINE_ENUM_TYPE (BatonMeaning, baton_meaning,
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_BAD_AT, "bad-at"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_DISLIKE, "dislike"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_LOW_RETURN, "low-return"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_URGENT_NOT_IMPORTANT, "urgent-not-important"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_ENJOY, "enjoy"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_SKILL, "skill"),
                    G_DEFINE_ENUM_VALUE (BATON_MEANING_NOT_WORTH_IT, "not-worth-it"))
G_DEFINE_ENUM_TYPE (BatonProviderKind, baton_provider_kind,
                    G_DEFINE_ENUM_VALUE (BATON_KIND_PLATFORM, "platform"),
                    G_DEFINE_ENUM_VALUE (BATON_KIND_PROFESSIONAL, "professional"),
                    G_DEFINE_ENUM_VALUE (BATON_KIND_CONTRACTOR, "contractor"))
G_DEFINE_ENUM_TYPE (BatonRelationship, baton_relationship,
                    G_DEFINE_ENUM_VALUE (BATON_RELATIONSHIP_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BATON_RELATIONSHIP_TRIAL, "trial"),
                    G_DEFINE_ENUM_VALUE (BATON_RELATIONSHIP_REPEAT, "repeat"),
                    G_DEFINE_ENUM_VALUE (BATON_RELATIONSHIP_TRUSTED, "trusted"),
                    G_DEFINE_ENUM_VALUE (BATON_RELATIONSHIP_PARTNER, "partner"))
G_DEFINE_ENUM_TYPE (BatonAgain, baton_again,
                    G_DEFINE_ENUM_VALUE (BATON_AGAIN_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BATON_AGAIN_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (BATON_AGAIN_NO, "no"),
                    G_DEFINE_ENUM_VALUE (BATON_AGAIN_MAYBE, "maybe"))

/**
 * baton_enum_to_word:
 * @type: one of the enumerations above
 * @value: a value of it
 *
 * Returns: the word for it in files and in the terminal, "want-to-start" for example
 */
const char *
baton_enum_to_word (GType type,
                    int   value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (G_ENUM_CLASS (klass), value);

  g_return_val_if_fail (found != NULL, "");

  return found->value_nick;
}

/**
 * baton_enum_from_word:
 * @type: one of the enumerations above
 * @word: a word
 * @value: (out): the value it stands for
 *
 * Returns: FALSE, with @value untouched, where the list has no such word
 */
gboolean
baton_enum_from_word (GType       type,
                      const char *word,
                      int        *value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), word);

  if (!found)
    return FALSE;
  *value = found->value;
  return TRUE;
}
