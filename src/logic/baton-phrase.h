/* Phrases: what the program says about stages, efforts and verdicts, in the person's language; the same words in window and terminal.
 *
 * All return newly allocated text unless const.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-verdict.h"

G_BEGIN_DECLS

const char *baton_phrase_stage        (BatonStage stage);               /* "Want to Start" */
const char *baton_phrase_kind         (BatonProviderKind kind);         /* "Platform" */
const char *baton_phrase_kinds        (BatonProviderKind kind);         /* "Platforms" */
const char *baton_phrase_side         (BatonSide side);                 /* "When to outsource" */
const char *baton_phrase_weight       (int weight);                     /* "a lot" */
const char *baton_phrase_relationship (BatonRelationship relationship);
char       *baton_phrase_hours        (double hours);                   /* "3 h", "1.5 h", "45 min" */
char       *baton_phrase_times        (double times_per_year);          /* "twice a year", "every week" */
char       *baton_phrase_effort       (BatonTask *task, const char *currency); /* "3 h · twice a year · $150 each" */
char       *baton_phrase_list_summary (guint n_tasks, double hours_a_year); /* "4 tasks · 176 hours a year" */
char       *baton_phrase_wishes_summary (guint n_tasks, double hours_a_year); /* "3 wishes · 214 hours a year" */

const char *baton_phrase_pill         (BatonVerdictKind kind);          /* "Outsource now" */
const char *baton_phrase_headline     (BatonVerdictKind kind);          /* "Outsource it now" */
char       *baton_phrase_capitalise   (const char *text);
char       *baton_phrase_sentence     (const BatonVerdict *verdict, const char *currency);
char       *baton_phrase_flip         (const BatonVerdict *verdict, const char *currency); /* NULL where there is none */
char       *baton_phrase_ceiling      (const BatonVerdict *verdict, const char *currency); /* "pay at most $122"; NULL likewise */
char       *baton_phrase_price_back   (const BatonVerdict *verdict, const char *currency); /* "$48 for an hour back"; or why not */
char       *baton_phrase_worth_a_year (const BatonVerdict *verdict, const char *currency); /* "+$60 a year", "you enjoy it", "" */
char       *baton_phrase_worked_out   (const BatonVerdict *verdict, BatonMeaning meaning, const char *currency);
                                       /* "worked out: $50 buys back an hour"; NULL where not automatic */

G_END_DECLS
