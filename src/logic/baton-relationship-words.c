/* Relationship advice in words: one sentence each, with the figures and counts that it rests on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-relationship.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-phrase-private.h"
#include "model/baton-money.h"

/* Charges are called dearer than agreed from this factor on. */
#define DEARER 1.1

/* Returns: (transfer full) (nullable): why to let them go */
char *
baton_relationship_write_let_go (const BatonRelationshipAdvice *self)
{
  switch (self->let_go)
    {
    case BATON_LET_GO_STARS:
      return g_strdup (_("The last two ratings were two stars or less."));
    case BATON_LET_GO_REWORK:
      /* Translators: the first %d is how many jobs had to be done again, the second how many there were */
      return g_strdup_printf (ngettext ("%d of %d job had to be redone.", "%d of %d jobs had to be redone.",
                                        (gulong) self->jobs),
                              self->reworks, self->jobs);
    case BATON_LET_GO_NOT:
    default:
      return NULL;
    }
}

static char *
write_uses (const BatonRelationshipAdvice *self)
{
  int uses = (int) round (MIN (self->uses, 100000));

  /* Translators: after two jobs that went well; how often they will be needed within a year */
  return g_strdup_printf (ngettext ("You would hire them again after the last two of %d jobs, and about %d more is to come within a year.",
                                    "You would hire them again after the last two of %d jobs, and about %d more are to come within a year.",
                                    (gulong) uses),
                          self->jobs, uses);
}

/**
 * baton_relationship_write_offer:
 * @self: the advice
 * @currency: of its sums
 *
 * Returns: (transfer full) (nullable): why to offer them more work
 */
char *
baton_relationship_write_offer (const BatonRelationshipAdvice *self,
                                const char                    *currency)
{
  g_autofree char *uses = NULL;
  g_autofree char *sum = NULL;

  if (!self->offer)
    return NULL;
  uses = write_uses (self);
  /* Less than a whole unit of the currency is not worth telling. */
  if (!self->loyalty.there || baton_money_to_double ((gint64) self->loyalty.value, currency) < 1)
    return g_steal_pointer (&uses);
  sum = baton_phrase_about (self->loyalty.value, currency);
  /* Translators: the first %s is a sentence on how they did, the second a sum of money */
  return g_strdup_printf (_("%s Staying with them is worth about %s a year against someone new."), uses, sum);
}

/* Returns: (transfer full) (nullable): which step of the ladder they have reached, and how to brief them there */
char *
baton_relationship_write_step_up (const BatonRelationshipAdvice *self)
{
  g_autofree char *count = NULL;

  if (!self->step_up)
    return NULL;
  count = g_strdup_printf (ngettext ("You would hire them again after %d job.",
                                     "You would hire them again after %d jobs.", (gulong) self->again_yes),
                           self->again_yes);
  if (self->step < BATON_RELATIONSHIP_TRUSTED)
    return g_steal_pointer (&count);
  /* Translators: %s is the sentence “You would hire them again after 3 jobs.” */
  return g_strdup_printf (_("%s Tell them the result you want and leave the steps to them."), count);
}

/**
 * baton_relationship_write_touch:
 * @self: the advice
 * @day: its day in words
 *
 * Returns: (transfer full) (nullable): when to say hello
 */
char *
baton_relationship_write_touch (const BatonRelationshipAdvice *self,
                                const char                    *day)
{
  if (self->touch == BATON_ABSENT)
    return NULL;
  /* Translators: %s is a day, as “3 December” */
  return g_strdup_printf (ngettext ("Half the usual time between %d job is over: %s.",
                                    "Half the usual time between %d jobs is over: %s.", (gulong) self->jobs),
                          self->jobs, day);
}

/* Returns: (transfer full) (nullable): which important work hangs on them alone */
char *
baton_relationship_write_only_one (const BatonRelationshipAdvice *self)
{
  if (!self->only_one)
    return NULL;
  /* Translators: %s is the title of a task that the person called important */
  return g_strdup_printf (_("“%s” is important, and nobody else did such work well. Try someone else on a small job."),
                          baton_task_get_title (self->only_one));
}

/* Returns: (transfer full) (nullable): that they charge more than agreed, where they do */
char *
baton_relationship_write_cost (const BatonRelationshipAdvice *self)
{
  if (!self->cost_factor.there || self->cost_factor.value < DEARER)
    return NULL;
  /* Translators: %.0f %% is a percentage, as in “15 %” */
  return g_strdup_printf (_("What you paid was about %.0f %% more than was agreed."),
                          (self->cost_factor.value - 1) * 100);
}
