/* What an import does with a library: choices, what is known already, links, and files that are no
 * post.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baton-import-dump.h"
#include "import-case.h"

static const char post[] = "## When to outsource\n"
                           "- I hate it\n"
                           "## Platforms\n"
                           "- [ODesk](http://www.odesk.com) - long work\n"
                           "  - Layout of my [guide](https://example.org/guide)\n"
                           "- Task Rabbit\n"
                           "  - Shelf building\n"
                           "## Professionals\n"
                           "- Café Owner - lunch\n"
                           "## Things I want to start outsourcing\n"
                           "- House cleaning\n"
                           "### TBD - What comes next\n";

static void
choose (BatonImport     *import,
        BatonImportKind  kind,
        const char      *title,
        gboolean         chosen)
{
  BatonImportItem *item = find_item (import, kind, title);

  g_assert_nonnull (item);
  baton_import_item_set_chosen (item, chosen);
}

static void
test_preview_changes_nothing (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);

  g_assert_cmpuint (baton_import_count (import, BATON_IMPORT_TASK, TRUE), ==, 4);
  g_assert_true (baton_library_is_empty (library));
}

static void
count_cb (BatonLibrary *library,
          BatonRecord  *record,
          const char   *field,
          gpointer      counter)
{
  if (record && !field)
    (*(guint *) counter)++;
}

static void
test_each_record_is_signalled (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);
  guint n_signals = 0;

  g_signal_connect (library, "changed", G_CALLBACK (count_cb), &n_signals);
  g_assert_cmpuint (baton_import_apply (import, library), ==, 8);
  g_assert_cmpuint (n_signals, ==, 8);
}

static void
test_task_without_its_provider (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);
  BatonTask *task;

  choose (import, BATON_IMPORT_PROVIDER, "Upwork", FALSE);
  choose (import, BATON_IMPORT_CRITERION, "I hate it", FALSE);
  choose (import, BATON_IMPORT_TASK, "House cleaning", FALSE);
  choose (import, BATON_IMPORT_NOTE, "TBD - What comes next", FALSE);
  g_assert_cmpuint (baton_import_apply (import, library), ==, 5);
  g_assert_null (find_provider (library, "Upwork"));
  g_assert_null (find_task (library, "House cleaning"));
  task = find_task (library, "Layout of my guide");
  g_assert_cmpstr (baton_task_get_provider (task), ==, "");
  g_assert_cmpstr (baton_handoff_get_provider (baton_task_get_last_handoff (task)), ==, "");
  g_assert_cmpstr (baton_profile_get_notes (baton_library_get_profile (library)), ==, "");
}

static void
test_task_goes_to_known_provider (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonProvider) known = baton_provider_new ("taskrabbit", BATON_KIND_PLATFORM);
  g_autoptr (BatonImport) import = NULL;
  BatonImportItem *item;

  baton_library_add (library, BATON_RECORD (known));
  import = import_text (post, library);
  item = find_item (import, BATON_IMPORT_PROVIDER, "Task Rabbit");
  g_assert_true (baton_import_item_is_known (item));
  baton_import_item_set_chosen (item, TRUE);
  g_assert_false (baton_import_item_get_chosen (item));
  g_assert_cmpuint (baton_import_apply (import, library), ==, 7);
  g_assert_cmpstr (baton_task_get_provider (find_task (library, "Shelf building")), ==,
                   baton_record_get_id (BATON_RECORD (known)));
}

/* Somebody adds the same between the preview and its end. */
static void
test_library_changed_since (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);
  g_autoptr (BatonProvider) added = baton_provider_new ("UPWORK", BATON_KIND_PLATFORM);

  baton_library_add (library, BATON_RECORD (added));
  g_assert_cmpuint (baton_import_apply (import, library), ==, 7);
  g_assert_cmpstr (baton_task_get_provider (find_task (library, "Layout of my guide")), ==,
                   baton_record_get_id (BATON_RECORD (added)));
}

static guint
count_new (BatonImport *import)
{
  guint count = 0;

  for (int kind = BATON_IMPORT_CRITERION; kind <= BATON_IMPORT_NOTE; kind++)
    count += baton_import_count (import, kind, TRUE);
  return count;
}

static void
test_edits_are_recognised (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);
  g_autoptr (BatonImport) again = NULL;
  g_autoptr (BatonProvider) other = baton_provider_new ("Ann", BATON_KIND_CONTRACTOR);
  BatonTask *task;

  baton_import_apply (import, library);
  baton_library_add (library, BATON_RECORD (other));
  baton_criterion_set_text (baton_library_find_meaning (library, BATON_MEANING_DISLIKE),
                            "No, thanks");
  baton_provider_set_former_names (find_provider (library, "Upwork"), "");
  baton_provider_set_name (find_provider (library, "Café Owner"), "cafe  owner");
  baton_provider_set_name (find_provider (library, "Task Rabbit"), "TaskRabbit");
  task = find_task (library, "Layout of my guide");
  baton_task_set_title (task, "Layout of my guide!");
  baton_task_set_stage (task, BATON_STAGE_FINISHED);
  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (other)));
  baton_task_set_provider (find_task (library, "House cleaning"),
                           baton_record_get_id (BATON_RECORD (other)));
  baton_profile_set_notes (baton_library_get_profile (library), "Mine\n  What comes next?\n");
  again = import_text (post, library);
  g_assert_cmpuint (count_new (again), ==, 0);
}

static void
test_renamed_platform_is_known_by_its_page (void)
{
  static const char text[] =
      "## Outsourcing platforms\n- [Malt](https://www.malt.example) - people\n  - Layout\n";
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (text, library);
  g_autoptr (BatonImport) again = NULL;

  baton_import_apply (import, library);
  baton_provider_set_name (find_provider (library, "Malt"), "The people of the town");
  again = import_text (text, library);
  g_assert_cmpuint (count_new (again), ==, 0);
}

static void
test_known_meaning_is_known (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonCriterion) known = baton_criterion_new ("Yuck", BATON_SIDE_OUTSOURCE);
  g_autoptr (BatonImport) import = NULL;

  baton_criterion_set_meaning (known, BATON_MEANING_DISLIKE);
  baton_library_add (library, BATON_RECORD (known));
  import = import_text (post, library);
  g_assert_cmpuint (baton_import_count (import, BATON_IMPORT_CRITERION, FALSE), ==, 1);
  g_assert_cmpuint (baton_import_count (import, BATON_IMPORT_CRITERION, TRUE), ==, 0);
}

static void
test_notes_of_the_person_stay (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonProfile *profile = baton_library_get_profile (library);
  g_autoptr (BatonImport) import = import_text (post, library);

  baton_profile_set_notes (profile, "Mine");
  baton_import_apply (import, library);
  g_assert_cmpstr (baton_profile_get_notes (profile), ==, "Mine\nTBD - What comes next");
}

static void
test_no_bad_link_comes_in (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (
      "## Outsourcing platforms\n- [One](javascript:alert(1)) - a\n  - [Two](data:text/html,x)\n"
      "  - [Three](file:///etc/hostname)\n  - <a href=\"https://example.org\">Four</a>\n",
      library);
  g_autofree char *dump = NULL;

  g_assert_cmpuint (baton_import_apply (import, library), ==, 4);
  dump = baton_dump_library (library);
  g_assert_null (strstr (dump, "javascript:"));
  g_assert_null (strstr (dump, "data:"));
  g_assert_null (strstr (dump, "file:"));
  g_assert_null (strstr (dump, "href"));
  g_assert_nonnull (find_task (library, "Four"));
}

typedef struct
{
  const char *name;
  const char *text;
  int         length; /* -1: up to the NUL */
  int         code;
  const char *says;   /* a part of the message */
} Refusal;

static const Refusal refusals[] = {
  { "empty", "", -1, BATON_IMPORT_ERROR_NOTHING, "When to outsource" },
  { "only-blank", " \n\n\t\n", -1, BATON_IMPORT_ERROR_NOTHING, "When to outsource" },
  { "other-headings",
    "# Pancakes\n\n## Tools\n\n- Pan\n\n## People\n\n- Four\n\n## To do\n\n- Stir\n", -1,
    BATON_IMPORT_ERROR_NOTHING, "Things I want to start outsourcing" },
  { "no-headings", "Outsourcing is a word in this text.\n\n- Bread\n- Milk\n", -1,
    BATON_IMPORT_ERROR_NOTHING, "a heading such as" },
  { "headings-without-lists", "## When to outsource\n\n## Platforms\n\nSome text.\n", -1,
    BATON_IMPORT_ERROR_NOTHING, "a list below" },
  { "front-matter-only", "---\ntitle: Outsourcing\n---\n", -1, BATON_IMPORT_ERROR_NOTHING,
    "a list below" },
  { "latin-1", "## When to outsource\n- Caf\351\n", -1, BATON_IMPORT_ERROR_BAD_TEXT, "line 2:" },
  { "overlong", "- \300\200\n", -1, BATON_IMPORT_ERROR_BAD_TEXT, "line 1:" },
  { "surrogate", "a\n\nb \355\240\200\n", -1, BATON_IMPORT_ERROR_BAD_TEXT, "line 3:" },
  { "nul", "a\r\nb\0c\n", 7, BATON_IMPORT_ERROR_BAD_TEXT, "line 2:" },
  { "escape", "a\n\n\nb \033[1mc\n", -1, BATON_IMPORT_ERROR_BAD_TEXT, "line 4:" },
  { "utf-16", "\377\376#\0 \0", 6, BATON_IMPORT_ERROR_BAD_TEXT, "line 1:" },
};

static void
test_refuses (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (BatonLibrary) library = baton_library_new ();
  gsize length = refusal->length < 0 ? strlen (refusal->text) : (gsize) refusal->length;
  g_autoptr (GBytes) bytes = g_bytes_new (refusal->text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (baton_import_new_markdown (bytes, library, &error));
  g_assert_error (error, BATON_IMPORT_ERROR, refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->says));
  g_assert_true (baton_library_is_empty (library));
}

static void
test_refuses_too_big (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (baton_import_new_markdown (bytes, library, &error));
  g_assert_error (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_TOO_BIG);
}

static void
test_item_tells_its_choice (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = import_text (post, library);
  BatonImportItem *item = find_item (import, BATON_IMPORT_TASK, "House cleaning");
  guint n_notified = 0;
  gboolean chosen;

  g_signal_connect_swapped (item, "notify::chosen", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (item, "chosen", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (item, "chosen", FALSE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (item, "chosen", &chosen, NULL);
  g_assert_false (chosen);
}

static void
test_nothing_leaks (void)
{
  BatonLibrary *library = baton_library_new ();
  BatonImport *import = import_text (post, library);

  g_assert_finalize_object (import);
  g_assert_finalize_object (library);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/preview-changes-nothing", test_preview_changes_nothing);
  g_test_add_func ("/exchange/import/each-record-is-signalled", test_each_record_is_signalled);
  g_test_add_func ("/exchange/import/task-without-its-provider", test_task_without_its_provider);
  g_test_add_func ("/exchange/import/task-goes-to-known-provider",
                   test_task_goes_to_known_provider);
  g_test_add_func ("/exchange/import/library-changed-since", test_library_changed_since);
  g_test_add_func ("/exchange/import/edits-are-recognised", test_edits_are_recognised);
  g_test_add_func ("/exchange/import/renamed-platform-is-known-by-its-page",
                   test_renamed_platform_is_known_by_its_page);
  g_test_add_func ("/exchange/import/known-meaning-is-known", test_known_meaning_is_known);
  g_test_add_func ("/exchange/import/notes-of-the-person-stay", test_notes_of_the_person_stay);
  g_test_add_func ("/exchange/import/no-bad-link-comes-in", test_no_bad_link_comes_in);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/import/refuses/%s", refusals[i].name);

      g_test_add_data_func (path, &refusals[i], test_refuses);
    }
  g_test_add_func ("/exchange/import/refuses/too-big", test_refuses_too_big);
  g_test_add_func ("/exchange/import/item-tells-its-choice", test_item_tells_its_choice);
  g_test_add_func ("/exchange/import/nothing-leaks", test_nothing_leaks);
  return g_test_run ();
}
