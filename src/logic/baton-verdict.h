/* The verdict: what Baton thinks of outsourcing a task, with its reasons as data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-worth.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_VERDICT_OUTSOURCE_NOW,
  BATON_VERDICT_OUTSOURCE,
  BATON_VERDICT_TRY_ONCE,
  BATON_VERDICT_YOUR_CALL,
  BATON_VERDICT_TOO_DEAR,
  BATON_VERDICT_KEEP,
  BATON_VERDICT_JUST_DO_IT,
  BATON_VERDICT_DROP,
} BatonVerdictKind;

typedef enum
{
  BATON_REASON_CRITERION,  /* an answered criterion */
  BATON_REASON_PRICE,      /* the figures: M */
  BATON_REASON_DECIDES,    /* a criterion of weight 3 that alone decided */
  BATON_REASON_UNIMPORTANT,/* neither urgent nor important */
  BATON_REASON_QUICK,      /* it takes two minutes or less */
  BATON_REASON_NOTHING_BACK, /* the overhead eats the hours */
  BATON_REASON_FEELS_GOOD, /* doing it costs the person nothing: F ≤ 0 */
} BatonReasonKind;

typedef struct
{
  BatonReasonKind  kind;
  BatonCriterion  *criterion; /* owned, NULL where it is a figure */
  double           score;     /* its part of S: above 0 speaks for outsourcing */
} BatonReason;

typedef struct
{
  BatonVerdictKind kind;
  double           score;   /* S */
  BatonWorth       worth;
  GPtrArray       *reasons; /* of BatonReason, strongest first */
} BatonVerdict;

BatonVerdict *baton_verdict_new            (BatonLibrary *library, const BatonLog *log, BatonTask *task);
BatonVerdict *baton_verdict_new_at         (BatonLibrary *library, const BatonLog *log, BatonTask *task,
                                            gint64        hour_value);
gboolean      baton_verdict_is_outsource   (const BatonVerdict *self);
void          baton_verdict_free           (BatonVerdict *self);
BatonAnswer   baton_verdict_worked_out     (BatonLibrary *library, const BatonWorth *worth, BatonTask *task,
                                            BatonMeaning  meaning);
const char   *baton_verdict_kind_to_word   (BatonVerdictKind kind); /* "OUTSOURCE_NOW" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonVerdict, baton_verdict_free)

G_END_DECLS
