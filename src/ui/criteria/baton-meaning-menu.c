/* The choices of what the program makes of a criterion.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-meaning-menu.h"

#include <glib/gi18n-lib.h>

static const struct
{
  BatonMeaning  meaning;
  const char   *label;
} choices[] = {
  /* Translators: of a reason that the program weighs, and does not understand */
  { BATON_MEANING_NONE, N_ ("Only Counts") },
  { BATON_MEANING_BAD_AT, N_ ("Bad at It") },
  /* Translators: an hour of a task that one dislikes counts for more */
  { BATON_MEANING_DISLIKE, N_ ("Disliked: Hours Feel Longer") },
  /* Translators: of a reason whose answer the program works out from the figures */
  { BATON_MEANING_LOW_RETURN, N_ ("Low Return: Worked Out") },
  { BATON_MEANING_URGENT_NOT_IMPORTANT, N_ ("Urgent, Not Important: Worked Out") },
  /* Translators: an hour of a task that one enjoys counts for less */
  { BATON_MEANING_ENJOY, N_ ("Enjoyed: Hours Feel Shorter") },
  { BATON_MEANING_SKILL, N_ ("A Skill: Hours Feel Shorter") },
  { BATON_MEANING_NOT_WORTH_IT, N_ ("Not Worth Its Price: Worked Out") },
};

/**
 * baton_meaning_menu_fill:
 * @menu: what is filled anew
 * @library: the library of @criterion
 * @criterion: whose meaning is chosen
 *
 * Offers every meaning that no other criterion has, for the action "reason.meaning".
 */
void
baton_meaning_menu_fill (GMenu          *menu,
                         BatonLibrary   *library,
                         BatonCriterion *criterion)
{
  g_menu_remove_all (menu);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      BatonMeaning meaning = choices[i].meaning;
      BatonCriterion *holder = meaning != BATON_MEANING_NONE ? baton_library_find_meaning (library, meaning) : NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (_(choices[i].label), NULL);

      if (holder && holder != criterion)
        continue;
      g_menu_item_set_action_and_target (item, "reason.meaning", "s", baton_enum_to_word (BATON_TYPE_MEANING, meaning));
      g_menu_append_item (menu, item);
    }
}
