/* The export: a post that gives the same library again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/baton-export.h"
#include "import-case.h"

static char *
export_text (BatonLibrary *library)
{
  g_autoptr (GBytes) bytes = baton_export_markdown (library);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char *
name_of (BatonLibrary *library,
         const char   *id)
{
  BatonProvider *provider = baton_library_find_provider (library, id);

  return provider ? baton_provider_get_name (provider) : "";
}

static void
assert_same_criteria (BatonLibrary *library,
                      BatonLibrary *again,
                      BatonSide     side)
{
  GListModel *ours = baton_library_get_criteria (library),
             *theirs = baton_library_get_criteria (again);

  g_assert_cmpuint (g_list_model_get_n_items (ours), ==, g_list_model_get_n_items (theirs));
  for (guint i = 0; i < g_list_model_get_n_items (ours); i++)
    {
      g_autoptr (BatonCriterion) one = g_list_model_get_item (ours, i),
                                 other = g_list_model_get_item (theirs, i);

      g_assert_cmpstr (baton_criterion_get_text (one), ==, baton_criterion_get_text (other));
      g_assert_cmpint (baton_criterion_get_side (one), ==, baton_criterion_get_side (other));
      g_assert_cmpint (baton_criterion_get_meaning (one), ==, baton_criterion_get_meaning (other));
      g_assert_cmpint (baton_criterion_get_weight (one), ==, baton_criterion_get_weight (other));
    }
}

static void
assert_same_providers (BatonLibrary *library,
                       BatonLibrary *again)
{
  GListModel *ours = baton_library_get_providers (library),
             *theirs = baton_library_get_providers (again);

  g_assert_cmpuint (g_list_model_get_n_items (ours), ==, g_list_model_get_n_items (theirs));
  for (guint i = 0; i < g_list_model_get_n_items (ours); i++)
    {
      g_autoptr (BatonProvider) one = g_list_model_get_item (ours, i);
      BatonProvider *other = find_provider (again, baton_provider_get_name (one));

      g_assert_nonnull (other);
      g_assert_cmpint (baton_provider_get_kind (one), ==, baton_provider_get_kind (other));
      g_assert_cmpstr (baton_provider_get_suits (one), ==, baton_provider_get_suits (other));
      g_assert_cmpstr (baton_provider_get_former_names (one), ==,
                       baton_provider_get_former_names (other));
      g_assert_cmpstr (baton_provider_get_website (one), ==, baton_provider_get_website (other));
      g_assert_cmpstr (name_of (library, baton_provider_get_via (one)), ==,
                       name_of (again, baton_provider_get_via (other)));
    }
}

/* Returns: (transfer none): the task of that title at the same provider */
static BatonTask *
find_twin (BatonLibrary *library,
           BatonLibrary *again,
           BatonTask    *task)
{
  GListModel *tasks = baton_library_get_tasks (again);
  const char *name = name_of (library, baton_task_get_provider (task));

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) twin = g_list_model_get_item (tasks, i);

      if (g_str_equal (baton_task_get_title (twin), baton_task_get_title (task))
          && g_str_equal (name_of (again, baton_task_get_provider (twin)), name))
        return twin;
    }
  return NULL;
}

static void
assert_same_tasks (BatonLibrary *library,
                   BatonLibrary *again)
{
  GListModel *ours = baton_library_get_tasks (library);

  g_assert_cmpuint (g_list_model_get_n_items (ours), ==,
                    g_list_model_get_n_items (baton_library_get_tasks (again)));
  for (guint i = 0; i < g_list_model_get_n_items (ours); i++)
    {
      g_autoptr (BatonTask) one = g_list_model_get_item (ours, i);
      BatonTask *other = find_twin (library, again, one);
      BatonHandoff *ours_last = baton_task_get_last_handoff (one), *theirs_last;

      g_assert_nonnull (other);
      g_assert_cmpint (baton_task_get_stage (one), ==, baton_task_get_stage (other));
      theirs_last = baton_task_get_last_handoff (other);
      if (!ours_last)
        continue;
      g_assert_cmpstr (baton_handoff_get_remark (ours_last), ==,
                       baton_handoff_get_remark (theirs_last));
      g_assert_cmpstr (baton_handoff_get_result (ours_last), ==,
                       baton_handoff_get_result (theirs_last));
    }
}

static void
assert_round_trip (BatonLibrary *library)
{
  g_autofree char *text = export_text (library);
  g_autofree char *text_again = NULL;
  g_autoptr (BatonLibrary) again = baton_library_new ();
  g_autoptr (BatonImport) import = NULL;

  g_test_message ("%s", text);
  import = import_text (text, again);
  baton_import_apply (import, again);
  assert_same_criteria (library, again, BATON_SIDE_OUTSOURCE);
  assert_same_providers (library, again);
  assert_same_tasks (library, again);
  g_assert_cmpstr (baton_profile_get_notes (baton_library_get_profile (library)), ==,
                   baton_profile_get_notes (baton_library_get_profile (again)));
  text_again = export_text (again);
  g_assert_cmpstr (text_again, ==, text);
}

static void
test_round_trip_of_post (gconstpointer name)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *path = case_path (name);
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (BatonImport) import = import_bytes (bytes, library);

  baton_import_apply (import, library);
  assert_round_trip (library);
}

static BatonTask *
add_task (BatonLibrary  *library,
          const char    *title,
          BatonStage     stage,
          BatonProvider *provider)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_stage (task, stage);
  if (provider)
    baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  baton_library_add (library, BATON_RECORD (task));
  return task;
}

static BatonProvider *
add_provider (BatonLibrary      *library,
              const char        *name,
              BatonProviderKind  kind)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, kind);

  baton_library_add (library, BATON_RECORD (provider));
  return provider;
}

/* Each stage at each kind of provider and at none, with titles whose words say another stage. */
static void
test_every_stage_comes_back (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  for (int kind = -1; kind < BATON_N_PROVIDER_KINDS; kind++)
    {
      g_autofree char *name = g_strdup_printf ("Somebody %d", kind + 1);
      BatonProvider *provider = kind < 0 ? NULL : add_provider (library, name, kind);

      for (int stage = 0; stage < BATON_N_STAGES; stage++)
        {
          g_autofree char *plain = g_strdup_printf ("Task %d of %d", stage, kind + 1);
          g_autofree char *upcoming = g_strdup_printf ("Upcoming task %d of %d", stage, kind + 1);

          add_task (library, plain, stage, provider);
          add_task (library, upcoming, stage, provider);
        }
    }
  assert_round_trip (library);
}

/* Signs that mean something in Markdown, in a line of a post, or in another format. */
static void
test_odd_words_come_back (void)
{
  static const char *const odd[] = {
    "# no heading",        "-no bullet", "1. no number",   "*no emphasis*", "_nor_ this",
    "[no] (link)",         "`no code`",  "<b>no tag</b>",  "a & b &amp; c", "back\\slash",
    "> no quote",          "+ no plus",  "~ tilde ~",      "| pipe |x",     "=1+1",
    "Größe 日本 🙂", "a/b/c",      "quarter-hourly", "“quoted”",
  };
  g_autoptr (BatonLibrary) library = baton_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u: %s", i, odd[i]);
      BatonProvider *provider = add_provider (library, name, BATON_KIND_PROFESSIONAL);

      baton_provider_set_suits (provider, odd[i]);
      add_task (library, odd[i], BATON_STAGE_HANDED_OFF, provider);
    }
  assert_round_trip (library);
}

static void
test_weights_and_people_come_back (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonCriterion) criterion =
      baton_criterion_new ("My back hurts", BATON_SIDE_OUTSOURCE);
  BatonProvider *upwork = add_provider (library, "Upwork", BATON_KIND_PLATFORM);
  BatonProvider *ann = add_provider (library, "Ann", BATON_KIND_CONTRACTOR);
  BatonTask *task = add_task (library, "Layout of the guide", BATON_STAGE_FINISHED, ann);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (ann)));

  baton_criterion_set_weight (criterion, 3);
  baton_library_add (library, BATON_RECORD (criterion));
  baton_provider_set_website (upwork, "https://www.upwork.com");
  baton_provider_set_former_names (upwork, "oDesk\nElance");
  baton_provider_set_suits (upwork, "long work");
  baton_provider_set_via (ann, baton_record_get_id (BATON_RECORD (upwork)));
  baton_provider_set_suits (ann, "layout");
  baton_handoff_set_remark (handoff, "well done!");
  baton_handoff_set_result (handoff, "https://example.org/guide(2).html");
  baton_task_add_handoff (task, handoff);
  baton_profile_set_notes (baton_library_get_profile (library), "TBD - What next\nTBD - And then");
  assert_round_trip (library);
}

static void
test_empty_library_is_a_heading (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *text = export_text (library);

  g_assert_cmpstr (text, ==, "# On outsourcing\n");
}

/* The words of the person's world: what is private to them stays in the library. */
static void
test_contacts_stay_at_home (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonProvider *ann = add_provider (library, "Ann", BATON_KIND_CONTRACTOR);
  g_autofree char *text = NULL;

  baton_provider_set_phone (ann, "+15550100");
  baton_provider_set_email (ann, "ann@example.org");
  baton_provider_set_notes (ann, "owes me a cake");
  text = export_text (library);
  g_assert_nonnull (strstr (text, "Ann"));
  g_assert_null (strstr (text, "15550100"));
  g_assert_null (strstr (text, "ann@"));
  g_assert_null (strstr (text, "cake"));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const posts[] = {
    "01-whole-shape.md", "02-german.md",
    "03-french.md",      "04-spanish.md",
    "05-portuguese.md",  "06-italian.md",
    "07-dutch.md",       "08-other-signs.md",
    "09-task-lists.md",  "11-headings-as-names.md",
    "13-dashes.md",      "16-people.md",
    "17-stages.md",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/export/round-trip/%s", posts[i]);

      g_test_add_data_func (path, posts[i], test_round_trip_of_post);
    }
  g_test_add_func ("/exchange/export/every-stage-comes-back", test_every_stage_comes_back);
  g_test_add_func ("/exchange/export/odd-words-come-back", test_odd_words_come_back);
  g_test_add_func ("/exchange/export/weights-and-people-come-back",
                   test_weights_and_people_come_back);
  g_test_add_func ("/exchange/export/empty-library-is-a-heading", test_empty_library_is_a_heading);
  g_test_add_func ("/exchange/export/contacts-stay-at-home", test_contacts_stay_at_home);
  return g_test_run ();
}
