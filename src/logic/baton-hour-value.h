/* The hour value: what an hour is worth to a person, found from their answers to five short questions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_HOUR_EARNED,  /* what an hour of work brings, after tax */
  BATON_HOUR_CHORE,   /* what they would pay to be freed of an hour of a dull chore */
  BATON_HOUR_EVENING, /* what someone would have to pay them for an hour of a free evening */
  BATON_HOUR_PAID,    /* what they last paid to save about an hour */
  BATON_HOUR_WAITING, /* what they would pay to skip an hour of waiting */
} BatonHourQuestion;
#define BATON_N_HOUR_QUESTIONS 5

/* All sums are minor units of one currency. */
typedef struct
{
  guint  n_answers;
  gint64 least;
  gint64 middle; /* the median */
  gint64 most;
} BatonHourRange;

gboolean baton_hour_value_work_out (const gint64   *answers,
                                    guint           n_answers,
                                    BatonHourRange *range);

/* What a figure would lead to. */
typedef struct
{
  guint n_tasks;  /* that are not finished */
  guint n_worthy; /* of these, the ones that somebody else should do */
} BatonHourEffect;

BatonHourEffect baton_hour_value_effect (BatonLibrary   *library,
                                         const BatonLog *log,
                                         gint64          hour_value);

G_END_DECLS
