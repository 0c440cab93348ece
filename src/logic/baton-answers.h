/* Answers in their stored form: made and read without the detour over a value for each of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No criterion's id is longer than this here. */
#define BATON_ANSWERS_MAX_ID 64

typedef struct
{
  const char *criterion;
  gboolean    yes;
} BatonAnswerPair;

/* Goes over an a{sb}; fill it with baton_answers_iter_init(). */
typedef struct
{
  const char *at;
  const char *end;
} BatonAnswersIter;

GVariant *baton_answers_build     (const BatonAnswerPair *pairs,
                                   guint                  n_pairs);

GHashTable *baton_answers_cache_new (void);
GVariant *baton_answers_cache_take (GHashTable          *cache,
                                   const BatonAnswerPair *pairs,
                                   guint                  n_pairs);

void      baton_answers_iter_init (BatonAnswersIter *self,
                                   GVariant         *answers);
gboolean  baton_answers_iter_next (BatonAnswersIter *self,
                                   const char      **criterion,
                                   gboolean         *yes);

G_END_DECLS
