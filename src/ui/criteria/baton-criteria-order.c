/* The order of the criteria: each on its side, one of the person's own on either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-order.h"

#include "ui/common/baton-problem-row.h"
#include "ui/criteria/baton-criterion-editor-row.h"

static BatonRecord *
get_record (GtkListBoxRow *row)
{
  if (BATON_IS_PROBLEM_ROW (row))
    row = baton_problem_row_get_owner (BATON_PROBLEM_ROW (row));
  if (!BATON_IS_CRITERION_EDITOR_ROW (row))
    return NULL;
  return BATON_RECORD (baton_criterion_editor_row_get_criterion (BATON_CRITERION_EDITOR_ROW (row)));
}

static gboolean
is_on_one_side (BatonRecord *record,
                BatonRecord *beside)
{
  return baton_criterion_get_side (BATON_CRITERION (record)) == baton_criterion_get_side (BATON_CRITERION (beside));
}

/* A built-in reason has its side from its meaning; one of the person's own takes the side it is dropped on. */
static gboolean
goes_beside (BatonRecord *record,
             BatonRecord *beside)
{
  return is_on_one_side (record, beside)
         || baton_criterion_get_meaning (BATON_CRITERION (record)) == BATON_MEANING_NONE;
}

static void
move (BatonLibrary *library,
      BatonRecord  *record,
      BatonPlace    place,
      BatonRecord  *beside)
{
  baton_criterion_set_side (BATON_CRITERION (record), baton_criterion_get_side (BATON_CRITERION (beside)));
  baton_library_move (library, record, place, beside);
}

const BatonReorder baton_criteria_order
  = { .get_type = baton_criterion_get_type, .get_record = get_record,
      .is_neighbour = is_on_one_side, .goes_beside = goes_beside, .move = move };
