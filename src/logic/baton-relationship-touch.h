/* Keeping in touch: what the handoffs to one provider say of time, and when half the usual gap between jobs is over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct
{
  int        jobs;      /* that are over */
  BatonDay   first;     /* BATON_ABSENT where none, as both below */
  BatonDay   last;
  BatonDay   again_day;
  BatonAgain again;     /* of the last that says it */
  gboolean   busy;      /* something is with them */
} BatonContact;

#define BATON_CONTACT_NONE \
  ((BatonContact){ .first = BATON_ABSENT, .last = BATON_ABSENT, .again_day = BATON_ABSENT })

void     baton_contact_add       (BatonContact       *self,
                                  BatonHandoff       *handoff,
                                  gboolean            is_open);
gboolean baton_contact_is_wanted (const BatonContact *self,
                                  BatonProvider      *provider);

/* Only where they are wanted: half the usual gap in days, and the day it is over. */
int      baton_contact_get_days  (const BatonContact *self);
BatonDay baton_contact_get_next  (const BatonContact *self,
                                  BatonProvider      *provider);

G_END_DECLS
