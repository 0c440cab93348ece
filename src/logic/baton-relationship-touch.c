/* Keeping in touch: what the handoffs to one provider say of time, and when half the usual gap between jobs is over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-relationship-touch.h"

/* Half the usual gap between jobs is kept within these, in days. */
#define LEAST_DAYS 30
#define MOST_DAYS 180

/**
 * baton_contact_add:
 * @self: what is known so far, BATON_CONTACT_NONE at first
 * @handoff: another handoff to the same provider
 * @is_open: whether its task is with them, unless it is over
 */
void
baton_contact_add (BatonContact *self,
                   BatonHandoff *handoff,
                   gboolean      is_open)
{
  BatonDay day = baton_handoff_get_finished (handoff);
  BatonAgain again = baton_handoff_get_again (handoff);

  if (day == BATON_ABSENT)
    {
      self->busy |= is_open;
      return;
    }
  self->jobs++;
  self->first = self->first == BATON_ABSENT ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
  if (again != BATON_AGAIN_NONE && day >= self->again_day)
    {
      self->again = again;
      self->again_day = day;
    }
}

/* One job tells no usual gap; whoever the person would not hire again, or who is at work now, needs no call. */
gboolean
baton_contact_is_wanted (const BatonContact *self,
                         BatonProvider      *provider)
{
  return self->jobs >= 2 && !self->busy && self->again == BATON_AGAIN_YES
         && baton_provider_get_kind (provider) != BATON_KIND_PLATFORM
         && !baton_provider_get_do_not_use (provider);
}

/* Returns: half the usual gap between jobs, of which there are two or more, in days */
int
baton_contact_get_days (const BatonContact *self)
{
  g_return_val_if_fail (self->jobs >= 2, MOST_DAYS);

  return CLAMP ((self->last - self->first) / (self->jobs - 1) / 2, LEAST_DAYS, MOST_DAYS);
}

/* Returns: the day to say hello, counted from the last job or from when the person last wrote them */
BatonDay
baton_contact_get_next (const BatonContact *self,
                        BatonProvider      *provider)
{
  return MAX (self->last, baton_provider_get_contacted (provider)) + baton_contact_get_days (self);
}
