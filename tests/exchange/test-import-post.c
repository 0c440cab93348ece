/* The post that Baton was made for, where it is there, and its twin of our own: everything in them
 * has its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-case.h"

#define N_CRITERIA 7
#define N_TASKS 10
#define N_PROFESSIONALS 6

/* The words in which the two posts differ. */
typedef struct
{
  const char *criteria[N_CRITERIA];
  const char *suits[4];
  const char *links[4];
  const char *tasks[N_TASKS];
  const char *results[2];
  const char *professionals[N_PROFESSIONALS];
  const char *remark;
  const char *notes;
  const char *former_link;
  int         ignored[8]; /* the lines that become nothing, up to 0 */
} Words;

static const Words real_words = {
  { "Tasks I'm bad at, and that I don't want to get good at", "Tasks which I don't enjoy doing",
    "Tasks which do not have sufficient ROI",
    "From 7 habits: Tasks that are urgent, yet not important tasks",
    "When I enjoy the activity", "When the activity builds a skill I want in my wheel house",
    "When the cost of outsourcing isn't worth it" },
  { "Get a professional for a more elaborate project, often someone to build relationships with",
    "Get help for an in person task", "Get a person for a simple, cheap, often weird task",
    "Get a person to give you a ride" },
  { "https://www.upwork.com", "http://www.taskrabbit.com", "http://www.Fiverr.com",
    "http://www.Uber.com" },
  { "Editor for my featured posts", "Musician, to help me produce a song",
    "Audio transcriber for my upcoming interview series", "Gutter Cleaning",
    "Simple proof reading for less important blog posts", "Cute video/jingle creation",
    "Driving around", "Food Delivery", "to do taxes", "Personal Trainer" },
  { "http://localhost:4000/software%20as%20a%20service/the-recruiter-does-not-think-you-are-hot/",
    "https://soundcloud.com/igor-dvorkin/two-wheels-full-of-grace" },
  { "Accountant", "Plumbing", "Heating", "Major Home Repair", "Car Mechanic",
    "Medical Professionals" },
  "incredible idea!",
  "TBD - When to build relationships with contractors\nTBD - How to get better at outsourcing",
  "http://www.ODesk.com",
  { 2, 3, 4, 5, 6, 9, 26, 0 },
};

static const Words twin_words = {
  { "Work I'm bad at, and see no reason to get good at", "Work I don't enjoy",
    "Work with too little return on my time",
    "From a time management course: what is urgent, yet not important", "When I enjoy doing it",
    "When it teaches me a skill I'd like to have", "When it costs more than it is worth" },
  { "Somebody for a longer project, and for the next one too", "Two hands for an afternoon",
    "Small things at small prices", "Somebody else drives" },
  { "https://www.upwork.com", "http://www.taskrabbit.com", "http://www.Fiverr.com",
    "http://www.Uber.com" },
  { "Layout for my walking guides", "Cellist, who played on my tune",
    "Translator for my upcoming letters",
    "Shelf building", "Cutting out pictures for less important pages", "Logo/letterhead sketches",
    "Late rides home", "Supper brought round", "to file the yearly return", "Swimming Teacher" },
  { "http://localhost:8080/guides/across%20the%20moor/", "https://example.org/tunes/slow-air" },
  { "Accountant", "Roofing", "Electrics", "Major Garden Work", "Bicycle Mechanic",
    "Dental Professionals" },
  "should have done it years ago!",
  "TBD - When to stay with one translator\nTBD - How to write better briefs",
  "http://www.odesk.com/",
  { 2, 3, 4, 7, 24, 0 },
};

static const Words *words;
static const char *post_path;

static BatonLibrary *
import_post (void)
{
  BatonLibrary *library = baton_library_new ();
  g_autoptr (GBytes) bytes = read_bytes (post_path);
  g_autoptr (BatonImport) import = import_bytes (bytes, library);

  g_assert_cmpuint (baton_import_apply (import, library), ==,
                    N_CRITERIA + 4 + N_PROFESSIONALS + N_TASKS);
  return library;
}

static void
test_criteria (void)
{
  static const BatonMeaning meanings[N_CRITERIA] = {
    BATON_MEANING_BAD_AT,       BATON_MEANING_DISLIKE,
    BATON_MEANING_LOW_RETURN,   BATON_MEANING_URGENT_NOT_IMPORTANT,
    BATON_MEANING_ENJOY,        BATON_MEANING_SKILL,
    BATON_MEANING_NOT_WORTH_IT,
  };
  g_autoptr (BatonLibrary) library = import_post ();
  GListModel *criteria = baton_library_get_criteria (library);

  g_assert_cmpuint (g_list_model_get_n_items (criteria), ==, N_CRITERIA);
  for (guint i = 0; i < N_CRITERIA; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      g_assert_cmpstr (baton_criterion_get_text (criterion), ==, words->criteria[i]);
      g_assert_cmpint (baton_criterion_get_meaning (criterion), ==, meanings[i]);
      g_assert_cmpint (baton_criterion_get_side (criterion), ==,
                       i < 4 ? BATON_SIDE_OUTSOURCE : BATON_SIDE_KEEP);
      g_assert_cmpint (baton_criterion_get_weight (criterion), ==,
                       baton_meaning_get_weight (meanings[i]));
    }
}

static void
test_platforms (void)
{
  static const char *const names[] = { "Upwork", "Task Rabbit", "Fiverr", "Uber" };
  g_autoptr (BatonLibrary) library = import_post ();
  BatonProvider *upwork = find_provider (library, "Upwork");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      BatonProvider *provider = find_provider (library, names[i]);

      g_assert_nonnull (provider);
      g_assert_cmpint (baton_provider_get_kind (provider), ==, BATON_KIND_PLATFORM);
      g_assert_cmpstr (baton_provider_get_suits (provider), ==, words->suits[i]);
      g_assert_cmpstr (baton_provider_get_website (provider), ==, words->links[i]);
    }
  g_assert_cmpstr (baton_provider_get_former_names (upwork), ==, "ODesk");
  g_assert_nonnull (strstr (baton_provider_get_notes (upwork), words->former_link));
}

static void
test_professionals (void)
{
  g_autoptr (BatonLibrary) library = import_post ();

  for (guint i = 0; i < N_PROFESSIONALS; i++)
    {
      BatonProvider *provider = find_provider (library, words->professionals[i]);

      g_assert_nonnull (provider);
      g_assert_cmpint (baton_provider_get_kind (provider), ==, BATON_KIND_PROFESSIONAL);
    }
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_providers (library)), ==,
                    4 + N_PROFESSIONALS);
}

static void
test_tasks_stand_under_their_providers (void)
{
  static const char *const names[N_TASKS] = {
    "Upwork", "Upwork", "Upwork", "Task Rabbit", "Fiverr",
    "Fiverr", "Uber",   "Uber",   "Accountant",  NULL,
  };
  g_autoptr (BatonLibrary) library = import_post ();

  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library)), ==, N_TASKS);
  for (guint i = 0; i < N_TASKS; i++)
    {
      BatonTask *task = find_task (library, words->tasks[i]);
      BatonProvider *provider;

      g_assert_nonnull (task);
      provider = baton_library_find_provider (library, baton_task_get_provider (task));
      g_assert_cmpstr (provider ? baton_provider_get_name (provider) : NULL, ==, names[i]);
    }
}

static void
test_stages (void)
{
  g_autoptr (BatonLibrary) library = import_post ();

  for (guint i = 0; i < N_TASKS; i++)
    {
      BatonTask *task = find_task (library, words->tasks[i]);
      BatonStage stage = i == 2             ? BATON_STAGE_CONSIDERING
                         : i == N_TASKS - 1 ? BATON_STAGE_FINISHED
                                            : BATON_STAGE_HANDED_OFF;

      g_assert_cmpint (baton_task_get_stage (task), ==, stage);
      g_assert_cmpuint (baton_task_get_n_handoffs (task), ==, stage != BATON_STAGE_CONSIDERING);
    }
}

static void
test_handoffs (void)
{
  g_autoptr (BatonLibrary) library = import_post ();
  BatonHandoff *handoff;

  for (guint i = 0; i < G_N_ELEMENTS (words->results); i++)
    {
      BatonTask *task = find_task (library, words->tasks[i]);

      handoff = baton_task_get_last_handoff (task);
      g_assert_cmpstr (baton_handoff_get_result (handoff), ==, words->results[i]);
      g_assert_cmpstr (baton_handoff_get_provider (handoff), ==, baton_task_get_provider (task));
      g_assert_cmpint (baton_handoff_get_started (handoff), ==, BATON_ABSENT);
      g_assert_cmpint (baton_handoff_get_finished (handoff), ==, BATON_ABSENT);
    }
  handoff = baton_task_get_last_handoff (find_task (library, words->tasks[N_TASKS - 1]));
  g_assert_cmpstr (baton_handoff_get_remark (handoff), ==, words->remark);
}

static void
test_open_questions (void)
{
  g_autoptr (BatonLibrary) library = import_post ();

  g_assert_cmpstr (baton_profile_get_notes (baton_library_get_profile (library)), ==, words->notes);
}

static void
test_lines_that_become_nothing (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (GBytes) bytes = read_bytes (post_path);
  g_autoptr (BatonImport) import = import_bytes (bytes, library);
  guint n_ignored = 0;

  for (guint i = 0; i < g_list_model_get_n_items (baton_import_get_items (import)); i++)
    if (baton_import_item_get_kind (item_at (import, i)) == BATON_IMPORT_IGNORED)
      g_assert_cmpint (baton_import_item_get_line (item_at (import, i)), ==,
                       words->ignored[n_ignored++]);
  g_assert_cmpint (words->ignored[n_ignored], ==, 0);
}

static void
test_twice_adds_nothing (void)
{
  g_autoptr (BatonLibrary) library = import_post ();
  g_autoptr (GBytes) bytes = read_bytes (post_path);
  g_autoptr (BatonImport) again = import_bytes (bytes, library);

  for (int kind = BATON_IMPORT_CRITERION; kind <= BATON_IMPORT_NOTE; kind++)
    g_assert_cmpuint (baton_import_count (again, kind, TRUE), ==, 0);
  g_assert_cmpuint (baton_import_apply (again, library), ==, 0);
  g_assert_cmpstr (baton_profile_get_notes (baton_library_get_profile (library)), ==, words->notes);
}

/* One test of one of the posts. */
typedef struct
{
  const Words *words;
  const char  *path;
  void       (*func) (void);
} Case;

static void
run_case (gconstpointer data)
{
  const Case *of = data;

  words = of->words;
  post_path = of->path;
  of->func ();
}

static void
add_tests (const char  *name,
           const Words *of_words,
           const char  *path)
{
  static const struct
  {
    const char *name;
    void (*func) (void);
  } tests[] = {
    { "criteria", test_criteria },
    { "platforms", test_platforms },
    { "professionals", test_professionals },
    { "tasks-stand-under-their-providers", test_tasks_stand_under_their_providers },
    { "stages", test_stages },
    { "handoffs", test_handoffs },
    { "open-questions", test_open_questions },
    { "lines-that-become-nothing", test_lines_that_become_nothing },
    { "twice-adds-nothing", test_twice_adds_nothing },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/exchange/%s/%s", name, tests[i].name);
      Case *of = g_new (Case, 1);

      *of = (Case){ of_words, path, tests[i].func };
      g_test_add_data_func_full (test_path, of, run_case, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  const char *given = g_getenv ("BATON_REAL_POST");
  g_autofree char *beside = NULL;
  g_autofree char *twin = NULL;
  const char *post;

  g_test_init (&argc, &argv, NULL);
  beside = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared",
                             "real-input-on-outsourcing.md", NULL);
  twin = case_path ("01-whole-shape.md");
  post = given && *given ? given : beside;
  add_tests ("twin-of-the-post", &twin_words, twin);
  if (g_file_test (post, G_FILE_TEST_EXISTS))
    add_tests ("post", &real_words, post);
  return g_test_run ();
}
