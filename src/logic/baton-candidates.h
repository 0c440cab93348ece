/* Candidates: to whom a task may be handed off, the best first, each with the reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-log.h"

G_BEGIN_DECLS

/* The strongest reason there is, best first. */
typedef enum
{
  BATON_WHY_CHOSEN,    /* the task names it already */
  BATON_WHY_DID_IT,    /* did this very task, and would be hired again */
  BATON_WHY_FITS,      /* would be hired again, and suits this or did something like it */
  BATON_WHY_SUITS,     /* suits something that the title names */
  BATON_WHY_AGAIN,     /* would be hired again, for other work */
  BATON_WHY_USED,      /* was used before, and nothing was said */
  BATON_WHY_NOTHING,
  BATON_WHY_NOT_AGAIN, /* the last time ended with "not again" */
} BatonWhy;

typedef struct
{
  BatonProvider *provider; /* owned */
  BatonWhy       why;
  char          *word;     /* owned: what it suits, in small letters; NULL where the title names nothing of it */
} BatonCandidate;

/* A GPtrArray of BatonCandidate; no provider marked "do not use" is among them. */
GPtrArray *baton_candidates_rank     (BatonLibrary         *library,
                                      const BatonLog       *log,
                                      BatonTask            *task);
/* "would hire again · 7 jobs · ★★★★★" */
char      *baton_candidate_describe  (const BatonCandidate *self,
                                      BatonLibrary         *library,
                                      const BatonLog       *log);
/* The word of @about that @title speaks of too, whatever its ending; NULL where there is none. */
char      *baton_candidates_share    (const char           *title,
                                      const char           *about);

G_END_DECLS
