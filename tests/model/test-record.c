/* Records: setters that compare, properties by the field table, copies, and what a file could not tell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/baton-library.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *count)
{
  ++*count;
}

static void
test_setters_compare (void)
{
  BatonTask *task = baton_task_new ("Clean the gutters");
  int count = 0;

  g_signal_connect (task, "notify", G_CALLBACK (count_cb), &count);
  baton_task_set_title (task, "Clean the gutters");
  baton_task_set_notes (task, "");
  baton_task_set_notes (task, NULL);
  baton_task_set_minutes (task, BATON_ABSENT);
  baton_task_set_answer (task, "x", BATON_ANSWER_NONE);
  g_assert_cmpint (count, ==, 0);
  baton_task_set_minutes (task, 180);
  baton_task_set_minutes (task, 180);
  baton_task_set_rework_chance (task, 0.5);
  baton_task_set_answer (task, "x", BATON_ANSWER_NO);
  baton_task_set_answer (task, "x", BATON_ANSWER_NO);
  g_assert_cmpint (count, ==, 3);
  g_assert_finalize_object (task);
}

static void
test_new_is_absent (void)
{
  g_autoptr (BatonTask) task = baton_task_new ("a");
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (BATON_RECORD (task), &n_fields);

  g_assert_cmpuint (n_fields, >=, 23);
  for (guint i = 0; i < n_fields; i++)
    g_assert_true (baton_record_is_initial (BATON_RECORD (task), &fields[i]) == !g_str_equal (fields[i].name, "title"));
  g_assert_cmpint (baton_task_get_minutes (task), ==, BATON_ABSENT);
  g_assert_cmpint (baton_task_get_price (task), ==, BATON_ABSENT);
  g_assert_cmpfloat (baton_task_get_times_per_year (task), ==, BATON_ABSENT);
  g_assert_cmpstr (baton_task_get_provider (task), ==, "");
}

/* Gives a field of any kind a value that is not its first one, through its property. */
static void
set_other_value (GObject          *record,
                 const BatonField *field)
{
  switch (field->kind)
    {
    case BATON_FIELD_NUMBER:
      g_object_set (record, field->name, field->max, NULL);
      break;
    case BATON_FIELD_CHOICE:
      g_object_set (record, field->name, 1, NULL);
      break;
    case BATON_FIELD_FLAG:
      g_object_set (record, field->name, TRUE, NULL);
      break;
    case BATON_FIELD_COUNT:
      g_object_set (record, field->name, (int) field->max, NULL);
      break;
    case BATON_FIELD_DAY:
      g_object_set (record, field->name, 20000, NULL);
      break;
    case BATON_FIELD_MONEY:
    case BATON_FIELD_MOMENT:
    case BATON_FIELD_STAMP:
      g_object_set (record, field->name, G_GINT64_CONSTANT (12345678901), NULL);
      break;
    case BATON_FIELD_ANSWERS:
      g_object_set (record, field->name, g_variant_new_parsed ("{'a': true, 'b': false}"), NULL);
      break;
    case BATON_FIELD_LINE:
    case BATON_FIELD_TEXT:
    case BATON_FIELD_LINK:
    case BATON_FIELD_REFERENCE:
    default:
      g_object_set (record, field->name, "some text", NULL);
    }
}

static void
test_every_field (void)
{
  GType types[] = { BATON_TYPE_TASK, BATON_TYPE_HANDOFF, BATON_TYPE_CRITERION, BATON_TYPE_PROVIDER, BATON_TYPE_PROFILE };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (BatonRecord) record = g_object_new (types[t], NULL);
      g_autoptr (BatonRecord) copy = NULL;
      guint n_fields;
      const BatonField *fields = baton_record_get_fields (record, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          int count = 0;
          gulong id = g_signal_connect (record, "notify", G_CALLBACK (count_cb), &count);

          g_assert_true (baton_record_find_field (record, fields[i].name) == &fields[i]);
          set_other_value (G_OBJECT (record), &fields[i]);
          g_assert_false (baton_record_is_initial (record, &fields[i]));
          set_other_value (G_OBJECT (record), &fields[i]);
          g_assert_cmpint (count, ==, 1);
          g_signal_handler_disconnect (record, id);
        }
      copy = baton_record_copy (record);
      for (guint i = 0; i < n_fields; i++)
        g_assert_true (baton_record_field_equal (record, copy, &fields[i]));
    }
}

static void
test_raw_until_set (void)
{
  g_autoptr (BatonTask) task = baton_task_new ("a");
  const BatonField *minutes = baton_record_find_field (BATON_RECORD (task), "minutes");

  baton_record_set_raw (BATON_RECORD (task), minutes, "a while");
  g_assert_cmpstr (baton_record_get_raw (BATON_RECORD (task), minutes), ==, "a while");
  baton_task_set_price (task, 5);
  g_assert_cmpstr (baton_record_get_raw (BATON_RECORD (task), minutes), ==, "a while");
  baton_task_set_minutes (task, 5);
  g_assert_null (baton_record_get_raw (BATON_RECORD (task), minutes));
}

static void
test_answers_are_sorted (void)
{
  g_autoptr (BatonTask) task = baton_task_new ("a"), other = baton_task_new ("b");

  baton_task_set_answer (task, "b", BATON_ANSWER_YES);
  baton_task_set_answer (task, "c", BATON_ANSWER_NO);
  baton_task_set_answer (task, "a", BATON_ANSWER_YES);
  baton_task_set_answer (other, "a", BATON_ANSWER_YES);
  baton_task_set_answer (other, "b", BATON_ANSWER_YES);
  baton_task_set_answer (other, "c", BATON_ANSWER_NO);
  g_assert_true (g_variant_equal (baton_task_get_answers (task), baton_task_get_answers (other)));
  baton_task_set_answer (task, "b", BATON_ANSWER_NONE);
  g_assert_cmpint (baton_task_get_answer (task, "b"), ==, BATON_ANSWER_NONE);
  g_assert_cmpint (baton_task_get_answer (task, "c"), ==, BATON_ANSWER_NO);
  baton_task_set_answer (task, "a", BATON_ANSWER_NONE);
  baton_task_set_answer (task, "c", BATON_ANSWER_NONE);
  g_assert_null (baton_task_get_answers (task));
}

static void
test_names (void)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Upwork", BATON_KIND_PLATFORM);

  baton_provider_set_former_names (provider, "ODesk\nElancé");
  g_assert_true (baton_provider_has_name (provider, "up work"));
  g_assert_true (baton_provider_has_name (provider, "oDESK"));
  g_assert_true (baton_provider_has_name (provider, "Elance"));
  g_assert_false (baton_provider_has_name (provider, "Fiverr"));
  g_assert_false (baton_provider_has_name (provider, ""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/setters-compare", test_setters_compare);
  g_test_add_func ("/model/record/new-is-absent", test_new_is_absent);
  g_test_add_func ("/model/record/every-field-sets-and-copies", test_every_field);
  g_test_add_func ("/model/record/unreadable-stays-until-set", test_raw_until_set);
  g_test_add_func ("/model/task/answers-are-sorted", test_answers_are_sorted);
  g_test_add_func ("/model/provider/former-names-count", test_names);
  return g_test_run ();
}
