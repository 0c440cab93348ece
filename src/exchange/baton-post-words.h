/* The words of posts: what their headings, criteria and remarks mean, in the languages that
 * people write them in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-enums.h"

G_BEGIN_DECLS

/* What stands below a heading. */
typedef enum
{
  BATON_SECTION_NONE,
  BATON_SECTION_OUTSOURCE, /* criteria */
  BATON_SECTION_KEEP,      /* criteria */
  BATON_SECTION_PLATFORMS,
  BATON_SECTION_PROFESSIONALS,
  BATON_SECTION_CONTRACTORS,
  BATON_SECTION_CONSIDERING, /* tasks, as in the next four */
  BATON_SECTION_WANT_TO_START,
  BATON_SECTION_HANDED_OFF,
  BATON_SECTION_FINISHED,
  BATON_SECTION_KEEPING,
  BATON_SECTION_QUESTION, /* the heading is an open question */
} BatonSection;

gboolean      baton_words_match              (const char        *folded,
                                              const char *const *words);

gboolean      baton_words_are_of_outsourcing (const char *text);
BatonSection  baton_words_section            (const char *heading,
                                              gboolean    of_outsourcing);
const char   *baton_words_skip_question      (const char *text);

BatonMeaning  baton_words_meaning            (const char *text,
                                              BatonSide   side);

gboolean      baton_words_find_stage         (const char *text,
                                              BatonStage *stage,
                                              gsize      *length);
BatonStage    baton_words_usual_stage        (const char *title,
                                              BatonStage  usual);
const char   *baton_words_for_stage          (BatonStage stage);

gboolean      baton_words_are_group          (const char *name);
gsize         baton_words_skip_former        (const char *text);
gsize         baton_words_skip_suits         (const char *text);

G_END_DECLS
