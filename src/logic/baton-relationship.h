/* Relationship advice: when a provider deserves more work, a call, a second beside them, or no more work at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "logic/baton-log.h"
#include "model/baton-day.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_LET_GO_NOT,
  BATON_LET_GO_STARS,  /* two ratings of 2 or less in a row */
  BATON_LET_GO_REWORK, /* more than two jobs in five had to be redone */
} BatonLetGo;

typedef struct
{
  int               jobs;
  int               reworks;
  int               again_yes;     /* would hire again: yes */
  double            rework_chance; /* p, 0..1 */
  BatonFigure       stars;         /* 1..5, shrunk; absent where nothing was rated */
  BatonFigure       cost_factor;   /* paid against agreed, shrunk; absent where no job tells both */
  double            uses;          /* expected within a year */
  BatonFigure       loyalty;       /* minor units a year, against a stranger */
  BatonRelationship step;          /* of the ladder, that the log has reached */
  gboolean          offer;         /* offer them a lasting relationship */
  gboolean          step_up;       /* the step is above what the person has said */
  BatonDay          touch;         /* when to say hello; BATON_ABSENT where there is no need */
  BatonTask        *only_one;      /* borrowed, nullable: important work that nobody else did well */
  BatonLetGo        let_go;
} BatonRelationshipAdvice;

BatonRelationshipAdvice baton_relationship_advise (BatonLibrary   *library,
                                                   const BatonLog *log,
                                                   BatonProvider  *provider);

/* The advice in words: a sentence with its figures each, NULL where there is none. */
char *baton_relationship_write_let_go   (const BatonRelationshipAdvice *self);
char *baton_relationship_write_offer    (const BatonRelationshipAdvice *self,
                                         const char                    *currency);
char *baton_relationship_write_step_up  (const BatonRelationshipAdvice *self);
char *baton_relationship_write_touch    (const BatonRelationshipAdvice *self,
                                         const char                    *day);
char *baton_relationship_write_only_one (const BatonRelationshipAdvice *self);
char *baton_relationship_write_cost     (const BatonRelationshipAdvice *self);

G_END_DECLS
