/* What a criterion led to, counted from the tasks and their handoffs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logic/baton-criterion-record.h"

typedef struct
{
  const char *name;
  BatonStage  stage;
  BatonAnswer answer;
  const char *agains; /* a letter a handoff, oldest first: y, n, m, or - where not said */
  guint       outsourced;
  guint       again;
  guint       kept;
} Row;

static const Row rows[] = {
  { "no-handoff", BATON_STAGE_CONSIDERING, BATON_ANSWER_YES, "", 0, 0, 0 },
  { "would-again", BATON_STAGE_FINISHED, BATON_ANSWER_YES, "y", 1, 1, 0 },
  { "would-not", BATON_STAGE_FINISHED, BATON_ANSWER_YES, "n", 1, 0, 0 },
  { "not-said", BATON_STAGE_HANDED_OFF, BATON_ANSWER_YES, "-", 1, 0, 0 },
  { "last-word-counts", BATON_STAGE_FINISHED, BATON_ANSWER_YES, "yn", 1, 0, 0 },
  { "silence-is-no-word", BATON_STAGE_FINISHED, BATON_ANSWER_YES, "y-", 1, 1, 0 },
  { "answered-no", BATON_STAGE_FINISHED, BATON_ANSWER_NO, "y", 0, 0, 0 },
  { "not-answered", BATON_STAGE_FINISHED, BATON_ANSWER_NONE, "y", 0, 0, 0 },
  { "kept", BATON_STAGE_KEEPING, BATON_ANSWER_YES, "", 0, 0, 1 },
  { "kept-after-a-try", BATON_STAGE_KEEPING, BATON_ANSWER_YES, "n", 1, 0, 1 },
};

static BatonAgain
read_again (char letter)
{
  if (letter == 'y')
    return BATON_AGAIN_YES;
  if (letter == 'm')
    return BATON_AGAIN_MAYBE;
  return letter == 'n' ? BATON_AGAIN_NO : BATON_AGAIN_NONE;
}

static void
add_task (BatonLibrary   *library,
          BatonCriterion *criterion,
          const Row      *row)
{
  g_autoptr (BatonTask) task = baton_task_new (row->name);

  baton_task_set_stage (task, row->stage);
  baton_task_set_answer (task, baton_record_get_id (BATON_RECORD (criterion)), row->answer);
  for (const char *letter = row->agains; *letter; letter++)
    {
      g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

      baton_handoff_set_again (handoff, read_again (*letter));
      baton_task_add_handoff (task, handoff);
    }
  baton_library_add (library, BATON_RECORD (task));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonCriterion) criterion = baton_criterion_new ("It makes noise", BATON_SIDE_OUTSOURCE);
  g_autoptr (BatonLog) log = NULL;
  BatonCriterionRecord record;

  baton_library_add (library, BATON_RECORD (criterion));
  add_task (library, criterion, row);
  log = baton_log_new (library);
  record = baton_criterion_record_of (library, log, criterion);
  g_assert_cmpuint (record.outsourced, ==, row->outsourced);
  g_assert_cmpuint (record.again, ==, row->again);
  g_assert_cmpuint (record.kept, ==, row->kept);
}

static void
test_worked_out (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonCriterion) criterion = baton_criterion_new ("Urgent only", BATON_SIDE_OUTSOURCE);
  const Row row = { "urgent", BATON_STAGE_FINISHED, BATON_ANSWER_NONE, "y", 0, 0, 0 };
  g_autoptr (BatonTask) task = NULL;
  g_autoptr (BatonLog) log = NULL;

  baton_criterion_set_meaning (criterion, BATON_MEANING_URGENT_NOT_IMPORTANT);
  baton_library_add (library, BATON_RECORD (criterion));
  add_task (library, criterion, &row);
  task = g_list_model_get_item (baton_library_get_tasks (library), 0);
  baton_task_set_urgent (task, BATON_ANSWER_YES);
  log = baton_log_new (library);
  g_assert_cmpuint (baton_criterion_record_of (library, log, criterion).outsourced, ==, 0);
  baton_task_set_important (task, BATON_ANSWER_NO);
  g_assert_cmpuint (baton_criterion_record_of (library, log, criterion).again, ==, 1);
}

static void
test_words (void)
{
  const BatonCriterionRecord nothing = { 0, 0, 0 }, some = { 9, 8, 0 }, none_again = { 2, 0, 0 }, kept = { 0, 0, 3 };
  g_autofree char *a = baton_criterion_record_write (&nothing, BATON_SIDE_OUTSOURCE);
  g_autofree char *b = baton_criterion_record_write (&some, BATON_SIDE_OUTSOURCE);
  g_autofree char *c = baton_criterion_record_write (&none_again, BATON_SIDE_OUTSOURCE);
  g_autofree char *d = baton_criterion_record_write (&kept, BATON_SIDE_KEEP);

  g_assert_null (a);
  g_assert_cmpstr (b, ==, "9 outsourced because of it, 8 you would again");
  g_assert_cmpstr (c, ==, "2 outsourced because of it");
  g_assert_cmpstr (d, ==, "3 kept because of it");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/logic/criterion-record/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/logic/criterion-record/worked-out", test_worked_out);
  g_test_add_func ("/logic/criterion-record/words", test_words);
  return g_test_run ();
}
