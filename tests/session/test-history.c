/* The history: one step for a gesture, and undo and redo that end where they began.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session/baton-history.h"

#include "session/baton-snapshot.h"
#include "session/baton-stamper.h"

/* Everything a library says, in order, as text. */
static char *
tell_all (BatonLibrary *library)
{
  GListModel *lists[] = { baton_library_get_tasks (library), baton_library_get_criteria (library),
                          baton_library_get_providers (library) };
  GString *out = g_string_new (NULL);

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (BatonRecord) record = g_list_model_get_item (lists[l], i);
        guint n_fields;
        const BatonField *fields = baton_record_get_fields (record, &n_fields);

        g_string_append (out, baton_record_get_id (record));
        for (guint f = 0; f < n_fields; f++)
          {
            g_auto (GValue) value = G_VALUE_INIT;
            g_autofree char *text = NULL;

            if (baton_record_is_initial (record, &fields[f]))
              continue;
            g_object_get_property (G_OBJECT (record), fields[f].name, &value);
            text = fields[f].kind == BATON_FIELD_ANSWERS
                     ? g_variant_print (baton_record_get_variant (record, &fields[f]), FALSE)
                     : g_strdup_value_contents (&value);
            g_string_append_printf (out, " %s=%s", fields[f].name, text);
          }
        for (guint h = 0; BATON_IS_TASK (record) && h < baton_task_get_n_handoffs (BATON_TASK (record)); h++)
          {
            BatonHandoff *handoff = baton_task_get_handoff (BATON_TASK (record), h);

            g_string_append_printf (out, " {%s %s %d}", baton_record_get_id (BATON_RECORD (handoff)),
                                    baton_handoff_get_remark (handoff), baton_handoff_get_stars (handoff));
          }
        g_string_append_c (out, '\n');
      }
  g_string_append_printf (out, "%" G_GINT64_FORMAT, baton_profile_get_hour_value (baton_library_get_profile (library)));
  return g_string_free (out, FALSE);
}

static BatonTask *
add_task (BatonLibrary *library,
          const char   *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (library, BATON_RECORD (task));
  return task;
}

static void
test_names (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *gutters = add_task (library, "Clean the gutters"), *taxes = add_task (library, "Do the taxes");
  g_autoptr (BatonHistory) history = baton_history_new (library);
  g_autofree char *id = NULL;

  g_assert_null (baton_history_get_undo_name (history));
  g_assert_false (baton_history_undo (history, NULL));
  baton_library_move (library, BATON_RECORD (gutters), BATON_AFTER, BATON_RECORD (taxes));
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Move “Clean the gutters”");
  baton_task_set_minutes (taxes, 60);
  baton_task_set_price (taxes, 100);
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Edit “Do the taxes”");
  baton_library_remove (library, BATON_RECORD (taxes));
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Delete “Do the taxes”");

  g_assert_true (baton_history_undo (history, &id));
  g_assert_cmpstr (baton_history_get_redo_name (history), ==, "Delete “Do the taxes”");
  g_assert_nonnull (baton_library_find_task (library, id));
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_task_get_minutes (baton_library_find_task (library, id)), ==, BATON_ABSENT);
  /* A new edit ends what could be done again. */
  baton_task_set_minutes (gutters, 5);
  baton_history_close_step (history);
  g_assert_null (baton_history_get_redo_name (history));
}

static void
test_names_providers (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonProvider) provider = baton_provider_new ("Upwork", BATON_KIND_PLATFORM);
  g_autoptr (BatonHistory) history = baton_history_new (library);

  baton_library_add (library, BATON_RECORD (provider));
  baton_history_close_step (history);
  baton_provider_set_do_not_use_reason (provider, "late twice");
  baton_provider_set_do_not_use (provider, TRUE);
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Do Not Use “Upwork”");
  baton_provider_set_do_not_use (provider, FALSE);
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Use “Upwork” Again");
  baton_library_remove (library, BATON_RECORD (provider));
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Remove “Upwork”");
  baton_profile_set_hour_value (baton_library_get_profile (library), 6000);
  baton_history_close_step (history);
  g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Change Hour Value");
}

/* The step that is open can be undone too. */
static void
test_can_undo (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *gutters = add_task (library, "Clean the gutters");
  g_autoptr (BatonHistory) history = baton_history_new (library);

  g_assert_false (baton_history_can_undo (history));
  baton_task_set_minutes (gutters, 5);
  g_assert_true (baton_history_can_undo (history));
  baton_task_set_minutes (gutters, BATON_ABSENT);
  baton_history_close_step (history);
  g_assert_false (baton_history_can_undo (history));
  baton_task_set_minutes (gutters, 5);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_false (baton_history_can_undo (history));
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *task = add_task (library, "");
  g_autoptr (BatonHistory) history = baton_history_new (library);

  for (const char *typed = "Gutters"; *typed; typed++)
    {
      g_autofree char *notes = g_strdup_printf ("%s%c", baton_task_get_notes (task), *typed);

      baton_task_set_notes (task, notes);
      baton_history_close_step (history);
    }
  baton_task_set_stage (task, BATON_STAGE_KEEPING);
  baton_history_close_step (history);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpstr (baton_task_get_notes (task), ==, "Gutters");
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpstr (baton_task_get_notes (task), ==, "");
  g_assert_false (baton_history_undo (history, NULL));
}

/* A sum is typed digit by digit too; what is taken back is no step, and a choice is one by itself. */
static void
test_typing_sums_is_one_step (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *task = add_task (library, "Gutters");
  g_autoptr (BatonHistory) history = baton_history_new (library);

  for (gint64 price = 1; price < 20000; price *= 10)
    {
      baton_task_set_price (task, price);
      baton_history_close_step (history);
    }
  for (BatonStage stage = BATON_STAGE_WANT_TO_START; stage <= BATON_STAGE_HANDED_OFF; stage++)
    {
      baton_task_set_stage (task, stage);
      baton_history_close_step (history);
    }
  baton_task_set_minutes (task, 5);
  baton_history_close_step (history);
  baton_task_set_minutes (task, BATON_ABSENT);
  baton_history_close_step (history);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_task_get_stage (task), ==, BATON_STAGE_WANT_TO_START);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_task_get_stage (task), ==, BATON_STAGE_CONSIDERING);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_task_get_price (task), ==, BATON_ABSENT);
  g_assert_false (baton_history_undo (history, NULL));
}

/* A sum is typed as words are, and one handoff is not the other; what is chosen is a step each time. */
static void
test_typing_in_handoffs (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *task = add_task (library, "a");
  g_autoptr (BatonHandoff) first = baton_handoff_new ("p"), second = baton_handoff_new ("p");
  g_autoptr (BatonHistory) history = NULL;

  baton_task_add_handoff (task, first);
  baton_task_add_handoff (task, second);
  history = baton_history_new (library);
  for (gint64 typed = 1; typed < 1000; typed *= 10)
    {
      baton_handoff_set_paid (first, typed);
      baton_history_close_step (history);
    }
  baton_handoff_set_paid (second, 7);
  baton_history_close_step (history);
  for (int stars = 3; stars < 5; stars++)
    {
      baton_handoff_set_stars (second, stars);
      baton_history_close_step (history);
    }
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_handoff_get_stars (second), ==, 3);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_handoff_get_paid (second), ==, BATON_ABSENT);
  g_assert_cmpint (baton_handoff_get_paid (first), ==, 100);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_handoff_get_paid (first), ==, BATON_ABSENT);
  g_assert_false (baton_history_undo (history, NULL));
}

static void
test_no_change_is_no_step (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonTask *task = add_task (library, "a");
  g_autoptr (BatonHistory) history = baton_history_new (library);

  baton_task_set_minutes (task, 5);
  baton_task_set_minutes (task, BATON_ABSENT);
  baton_library_remove (library, BATON_RECORD (add_task (library, "gone at once")));
  baton_history_pause (history);
  baton_task_set_minutes (task, 7);
  baton_history_resume (history);
  baton_history_close_step (history);
  g_assert_null (baton_history_get_undo_name (history));
}

/* A second passes with each look at the clock. */
static gint64
tell_next_second (gpointer data)
{
  return ++*(gint64 *) data;
}

/* A wish that is one no longer was put off as often as never; what the stamper says of a move is undone with the move. */
static void
test_leaving_the_wishes (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonStamper) stamper = baton_stamper_new (library);
  gint64 now = 1000, since;
  BatonTask *task = add_task (library, "Do the taxes");
  g_autoptr (BatonHistory) history = NULL;

  baton_stamper_set_clock (stamper, tell_next_second, &now);
  baton_task_set_stage (task, BATON_STAGE_WANT_TO_START);
  baton_task_set_put_off (task, 3);
  since = baton_task_get_stage_since (task);
  history = baton_history_new (library);
  for (BatonStage stage = 0; stage < BATON_N_STAGES; stage++)
    {
      if (stage == BATON_STAGE_WANT_TO_START)
        continue;
      baton_task_set_stage (task, stage);
      baton_history_close_step (history);
      g_assert_cmpint (baton_task_get_put_off (task), ==, BATON_ABSENT);
      g_assert_cmpstr (baton_history_get_undo_name (history), ==, "Move “Do the taxes”");
      g_assert_true (baton_history_undo (history, NULL));
      g_assert_cmpint (baton_task_get_put_off (task), ==, 3);
      g_assert_cmpint (baton_task_get_stage_since (task), ==, since);
      g_assert_true (baton_history_redo (history, NULL));
      g_assert_cmpint (baton_task_get_put_off (task), ==, BATON_ABSENT);
      g_assert_true (baton_history_undo (history, NULL));
    }
}

static BatonTask *
some_task (BatonLibrary *library,
           GRand        *chance)
{
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_tasks = g_list_model_get_n_items (tasks);
  g_autoptr (BatonTask) task = n_tasks ? g_list_model_get_item (tasks, g_rand_int_range (chance, 0, n_tasks)) : NULL;

  return task;
}

static void
edit_by_chance (BatonLibrary *library,
                GRand        *chance)
{
  BatonTask *task = some_task (library, chance), *other = some_task (library, chance);
  g_autoptr (BatonHandoff) handoff = NULL;
  g_autoptr (BatonProvider) provider = NULL;

  int sum;

  switch (task ? g_rand_int_range (chance, 0, 12) : 0)
    {
    case 0:
    case 1:
      add_task (library, "new");
      break;
    case 2:
      baton_library_remove (library, BATON_RECORD (task));
      break;
    case 3:
      baton_library_move (library, BATON_RECORD (task), g_rand_int_range (chance, 0, 2), BATON_RECORD (other));
      break;
    case 4:
      handoff = baton_handoff_new ("p");
      baton_task_add_handoff (task, handoff);
      break;
    case 5:
      if (baton_task_get_n_handoffs (task))
        baton_handoff_set_stars (baton_task_get_last_handoff (task), g_rand_int_range (chance, 1, 6));
      break;
    case 6:
      if (baton_task_get_n_handoffs (task))
        baton_task_remove_handoff (task, baton_task_get_handoff (task, 0));
      break;
    case 7:
      baton_task_set_answer (task, "c", g_rand_int_range (chance, 0, 3));
      break;
    case 8:
      baton_task_set_stage (task, g_rand_int_range (chance, 0, BATON_N_STAGES));
      break;
    case 9:
      baton_task_set_put_off (task, g_rand_int_range (chance, BATON_ABSENT, 3));
      break;
    case 10:
      provider = baton_provider_new ("Somebody", BATON_KIND_CONTRACTOR);
      baton_library_add (library, BATON_RECORD (provider));
      break;
    default:
      /* Of one alone, the next would be typed on. */
      sum = g_rand_int_range (chance, 0, 9999);
      baton_profile_set_hour_value (baton_library_get_profile (library), sum);
      baton_profile_set_monthly_budget (baton_library_get_profile (library), sum);
    }
}

static void
run_sequence (GRand *chance)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonStamper) stamper = baton_stamper_new (library);
  g_autoptr (BatonHistory) history = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  gint64 clock = 1000;
  int at;

  baton_stamper_set_clock (stamper, tell_next_second, &clock);
  for (int i = 0; i < 5; i++)
    edit_by_chance (library, chance);
  history = baton_history_new (library);
  g_ptr_array_add (told, tell_all (library));
  for (int gesture = 0; gesture < 16; gesture++)
    {
      const char *before = told->pdata[told->len - 1];
      g_autofree char *after = NULL;

      for (int edits = g_rand_int_range (chance, 1, 4); edits > 0; edits--)
        edit_by_chance (library, chance);
      /* With a name, or one sum that is typed after another would be one step with it. */
      baton_history_close_named (history, "Gesture");
      after = tell_all (library);
      if (!g_str_equal (before, after))
        g_ptr_array_add (told, g_steal_pointer (&after));
    }
  at = told->len - 1;
  for (int step = 0; step < 50; step++)
    {
      /* All the way back, all the way forth, then to and fro. */
      gboolean forth = step < 17 ? FALSE : step < 34 ? TRUE : g_rand_boolean (chance);
      gboolean moved = forth ? baton_history_redo (history, NULL) : baton_history_undo (history, NULL);
      g_autofree char *now = tell_all (library);

      at += moved ? (forth ? 1 : -1) : 0;
      g_assert_cmpint (at, >=, 0);
      g_assert_cmpint (at, <, (int) told->len);
      g_assert_cmpstr (now, ==, told->pdata[at]);
      g_assert_true (moved || at == (forth ? (int) told->len - 1 : 0));
    }
}

static void
test_by_chance (void)
{
  guint32 seed = g_getenv ("BATON_SEED") ? (guint32) g_ascii_strtoull (g_getenv ("BATON_SEED"), NULL, 10)
                                         : g_random_int ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  g_test_message ("BATON_SEED=%u", seed);
  for (int sequence = 0; sequence < 1000; sequence++)
    run_sequence (chance);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/history/names-its-steps", test_names);
  g_test_add_func ("/session/history/names-what-is-done-to-providers", test_names_providers);
  g_test_add_func ("/session/history/can-undo", test_can_undo);
  g_test_add_func ("/session/history/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/session/history/typing-sums-is-one-step", test_typing_sums_is_one_step);
  g_test_add_func ("/session/history/typing-in-handoffs", test_typing_in_handoffs);
  g_test_add_func ("/session/history/no-change-is-no-step", test_no_change_is_no_step);
  g_test_add_func ("/session/history/leaving-the-wishes", test_leaving_the_wishes);
  g_test_add_func ("/session/history/ends-where-it-began", test_by_chance);
  return g_test_run ();
}
