/* Search: words and operators, held against a small library, and what of a text is shown as found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "logic/baton-match-fold.h"
#include "logic/baton-match.h"

typedef struct
{
  BatonLibrary *library;
  BatonLog     *log;
} Case;

static BatonProvider *
add_provider (Case              *self,
              const char        *name,
              BatonProviderKind  kind,
              BatonProvider     *via)
{
  g_autoptr (BatonProvider) provider = baton_provider_new (name, kind);

  if (via)
    baton_provider_set_via (provider, baton_record_get_id (BATON_RECORD (via)));
  baton_library_add (self->library, BATON_RECORD (provider));
  return provider;
}

static BatonTask *
add_task (Case       *self,
          const char *title,
          BatonStage  stage)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_stage (task, stage);
  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static void
add_handoff (BatonTask     *task,
             BatonProvider *provider,
             int            stars,
             BatonAgain     again,
             const char    *remark)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (baton_record_get_id (BATON_RECORD (provider)));

  baton_handoff_set_stars (handoff, stars);
  baton_handoff_set_again (handoff, again);
  baton_handoff_set_remark (handoff, remark);
  baton_task_add_handoff (task, handoff);
}

static void
set_figures (BatonTask *task,
             int        minutes,
             double     times,
             gint64     price)
{
  baton_task_set_minutes (task, minutes);
  baton_task_set_times_per_year (task, times);
  baton_task_set_price (task, price);
}

/* Four tasks and four providers; the letters in the tables below are the first of their names. */
static void
set_up (Case          *self,
        gconstpointer  unused)
{
  BatonProvider *odesk, *anna, *plumber;
  BatonTask *task;

  self->library = baton_library_new ();
  baton_profile_set_hour_value (baton_library_get_profile (self->library), 4000);
  odesk = add_provider (self, "ODesk", BATON_KIND_PLATFORM, NULL);
  anna = add_provider (self, "Anna Müller", BATON_KIND_CONTRACTOR, odesk);
  plumber = add_provider (self, "Plumber", BATON_KIND_PROFESSIONAL, NULL);
  baton_provider_set_former_names (anna, "Anna Kowalska");
  add_provider (self, "Uber", BATON_KIND_PLATFORM, NULL);

  task = add_task (self, "Edit the café videos", BATON_STAGE_FINISHED);
  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (anna)));
  add_handoff (task, anna, 5, BATON_AGAIN_YES, "Größe stimmt,\nincredible  idea!");
  set_figures (task, 180, 12, 6000);

  task = add_task (self, "Fix the tap", BATON_STAGE_HANDED_OFF);
  baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (plumber)));
  add_handoff (task, plumber, 2, BATON_AGAIN_NO, "Came late");
  set_figures (task, 60, 1, 30000);

  task = add_task (self, "Garden", BATON_STAGE_CONSIDERING);
  baton_task_set_notes (task, "Trim the hedge and edit the borders");
  set_figures (task, 120, 24, BATON_ABSENT);

  add_task (self, "Learn the piano", BATON_STAGE_KEEPING);
  self->log = baton_log_new (self->library);
}

static void
tear_down (Case          *self,
           gconstpointer  unused)
{
  baton_log_free (self->log);
  g_assert_finalize_object (self->library);
}

static void
append_matching (Case       *self,
                 BatonMatch *match,
                 GListModel *records,
                 GString    *out)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);
      g_autofree char *gathered = baton_match_gather (self->library, record);

      if (baton_match_record (match, self->library, self->log, record, gathered))
        g_string_append_c (out, BATON_IS_TASK (record) ? *baton_task_get_title (BATON_TASK (record))
                                                       : *baton_provider_get_name (BATON_PROVIDER (record)));
    }
}

static void
check (Case       *self,
       const char *query,
       const char *expected,
       guint       n_problems)
{
  g_autoptr (BatonMatch) match = baton_match_new (query, "USD", ".");
  g_autoptr (GString) found = g_string_new (NULL);

  append_matching (self, match, baton_library_get_tasks (self->library), found);
  g_string_append_c (found, '|');
  append_matching (self, match, baton_library_get_providers (self->library), found);
  g_test_message ("%s", query);
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (g_strv_length ((char **) baton_match_get_problems (match)), ==, n_problems);
}

typedef struct
{
  const char *query;
  const char *found;
  guint       n_problems;
} Row;

static void
check_rows (Case      *self,
            const Row *rows,
            gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    check (self, rows[i].query, rows[i].found, rows[i].n_problems);
}

#define CHECK_ROWS(self, rows) check_rows (self, rows, G_N_ELEMENTS (rows))

static void
test_words (Case          *self,
            gconstpointer  unused)
{
  static const Row rows[] = {
    { "the", "EFGL|", 0 },
    { "EDIT", "EG|", 0 },
    { "cafe", "E|", 0 },
    { "CAFÉ", "E|", 0 },
    { "cafe\xcc\x81", "E|", 0 },
    { "groesse", "|", 0 },
    { "grosse", "E|", 0 },
    { "muller", "E|A", 0 },
    { "edit the", "EG|", 0 },
    { "borders hedge", "G|", 0 },
    { "hedge piano", "|", 0 },
    { "plumb", "F|P", 0 },
    { "came late", "F|", 0 },
    { "kowalska", "|A", 0 },
    { "\xcc\x81", "EFGL|OAPU", 0 },
    { "", "EFGL|OAPU", 0 },
    { "   ", "EFGL|OAPU", 0 },
  };

  CHECK_ROWS (self, rows);
}

static void
test_phrases_and_exclusion (Case          *self,
                            gconstpointer  unused)
{
  static const Row rows[] = {
    { "\"edit the\"", "EG|", 0 },
    { "\"the edit\"", "|", 0 },
    { "“edit the borders”", "G|", 0 },
    { "\"stimmt, incredible idea\"", "E|", 0 },
    { "\"edit the bor", "G|", 0 },
    { "\"who:anna\"", "|", 0 },
    { "the -edit", "FL|", 0 },
    { "-the", "|OAPU", 0 },
    { "the -\"edit the\"", "FL|", 0 },
    { "- the", "|", 0 },
    { "the -", "|", 0 },
    { "self-employed", "|", 0 },
  };

  CHECK_ROWS (self, rows);
}

static void
test_people (Case          *self,
             gconstpointer  unused)
{
  static const Row rows[] = {
    { "who:anna", "E|A", 0 },
    { "WHO:Anna", "E|A", 0 },
    { "who:\"anna muller\"", "E|A", 0 },
    { "who:kowalska", "E|A", 0 },
    { "who:plumber", "F|P", 0 },
    { "who:edit", "|", 0 },
    { "-who:anna the", "FGL|", 0 },
    { "via:odesk", "E|OA", 0 },
    { "via:uber", "|U", 0 },
    { "via:plumber", "|", 0 },
    { "again:yes", "E|A", 0 },
    { "again:no", "F|P", 0 },
    { "again:maybe", "|", 0 },
    { "rating<3", "F|P", 0 },
    { "rating>=5", "E|OA", 0 },
    { "rating=2", "F|P", 0 },
    { "rating:2", "F|P", 0 },
    { "-rating<3", "EGL|OAU", 0 },
  };

  CHECK_ROWS (self, rows);
}

static void
test_stages_and_verdicts (Case          *self,
                          gconstpointer  unused)
{
  static const Row rows[] = {
    { "stage:finished", "E|", 0 },
    { "stage:handed-off", "F|", 0 },
    { "stage:\"handed off\"", "F|", 0 },
    { "stage:handed", "F|", 0 },
    { "stage:keep", "L|", 0 },
    { "-stage:finished", "FGL|OAPU", 0 },
    { "verdict:too-dear", "F|", 0 },
    { "verdict:\"Too dear\"", "F|", 0 },
    { "verdict:toodear", "F|", 0 },
    { "verdict:drop", "|", 0 },
  };

  CHECK_ROWS (self, rows);
}

static void
test_figures (Case          *self,
              gconstpointer  unused)
{
  static const Row rows[] = {
    { "hours>2", "EG|", 0 },
    { "hours>36", "G|", 0 },
    { "hours>=36", "EG|", 0 },
    { "hours:>36", "G|", 0 },
    { "hours<2", "F|", 0 },
    { "hours<=1h", "F|", 0 },
    { "hours=48", "G|", 0 },
    { "hours>1,5", "EG|", 0 },
    { "-hours>2", "FL|OAPU", 0 },
    { "price<50", "E|", 0 },
    { "price<$50", "E|", 0 },
    { "price>50", "F|", 0 },
    { "price>1,000", "F|", 0 },
    { "price>100,000", "|", 0 },
    { "hours>2 price<50 who:anna", "E|", 0 },
  };

  CHECK_ROWS (self, rows);
}

/* What cannot be understood is told, and the rest still matches. */
static void
test_problems (Case          *self,
               gconstpointer  unused)
{
  static const Row rows[] = {
    { "color:red garden", "G|", 1 },
    { "größe>3 garden", "G|", 1 },
    { "hours>many garden", "G|", 1 },
    { "hours> garden", "G|", 1 },
    { "hours>-2 garden", "G|", 1 },
    { "hours>inf garden", "G|", 1 },
    { "price<1.234.5 garden", "G|", 1 },
    { "stage:gone garden", "G|", 1 },
    { "stage: garden", "G|", 1 },
    { "again:perhaps garden", "G|", 1 },
    { "again:none garden", "G|", 1 },
    { "who: garden", "G|", 1 },
    { "hours>x price<y", "EFGL|OAPU", 2 },
    { "https://example.com", "|", 0 },
    { "re: garden", "|", 0 },
    { "10:30", "|", 0 },
    { "\xff garden", "|", 0 },
  };
  g_autoptr (BatonMatch) match = baton_match_new ("color:red hours>many stage:gone", "USD", ".");
  const char *const *problems = baton_match_get_problems (match);

  CHECK_ROWS (self, rows);
  g_assert_true (baton_match_is_empty (match));
  g_assert_cmpstr (problems[0], ==, "“color:” is nothing to search by");
  g_assert_cmpstr (problems[1], ==, "“many” is no number: write it as in hours>2");
  g_assert_cmpstr (problems[2], ==, "“gone” is none of considering, want-to-start, handed-off, finished, keeping");
}

static BatonMatchRank
rank_of (Case       *self,
         const char *query,
         guint       nth)
{
  g_autoptr (BatonMatch) match = baton_match_new (query, "USD", ".");
  g_autoptr (BatonRecord) record = g_list_model_get_item (baton_library_get_tasks (self->library), nth);
  g_autofree char *gathered = baton_match_gather (self->library, record);

  return baton_match_record (match, self->library, self->log, record, gathered);
}

static void
test_rank (Case          *self,
           gconstpointer  unused)
{
  g_assert_cmpint (rank_of (self, "edit", 0), ==, BATON_MATCH_NAME_START);
  g_assert_cmpint (rank_of (self, "videos edit", 0), ==, BATON_MATCH_NAME);
  g_assert_cmpint (rank_of (self, "videos anna", 0), ==, BATON_MATCH_SOMEWHERE);
  g_assert_cmpint (rank_of (self, "edit", 2), ==, BATON_MATCH_SOMEWHERE);
  g_assert_cmpint (rank_of (self, "stage:finished", 0), ==, BATON_MATCH_SOMEWHERE);
  g_assert_cmpint (rank_of (self, "hedge", 0), ==, BATON_MATCH_NONE);
}

/* Shows the ranges as brackets. */
static char *
bracket (const char *query,
         const char *text)
{
  g_autoptr (BatonMatch) match = baton_match_new (query, "USD", ".");
  g_autoptr (GArray) ranges = baton_match_find_ranges (match, text);
  GString *out = g_string_new (text);

  for (guint i = ranges->len; i-- > 0;)
    {
      BatonMatchRange range = g_array_index (ranges, BatonMatchRange, i);

      g_string_insert (out, range.start + range.length, "]");
      g_string_insert (out, range.start, "[");
    }
  g_assert_true (g_utf8_validate (out->str, -1, NULL));
  return g_string_free (out, FALSE);
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *query, *text, *expected;
  } rows[] = {
    { "cafe", "Edit the Café videos", "Edit the [Café] videos" },
    { "cafe", "Edit the Cafe\xcc\x81 videos", "Edit the [Cafe\xcc\x81] videos" },
    { "e", "Öde é", "Öd[e] [é]" },
    { "gross", "Größe", "[Größ]e" },
    { "gros", "Größe", "[Größ]e" },
    { "the -edit", "Edit the Edit", "Edit [the] Edit" },
    { "who:anna", "Anna Müller", "[Anna] Müller" },
    { "hours>2 stage:keep", "hours keep", "hours keep" },
    { "edit dit", "edited", "[edit]ed" },
    { "ab bc", "abc", "[abc]" },
    { "\"a b\"", "x a \n b y", "x [a \n b] y" },
    { "aa", "aaa", "[aa]a" },
    { "fi", "ﬁx", "[ﬁ]x" },
    { "lodz", "Łódź", "[Łódź]" },
    { "shalom", "שָׁלוֹם", "שָׁלוֹם" },
    { "שלום", "שָׁלוֹם", "[שָׁלוֹם]" },
    { "x", "", "" },
    { "", "x", "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = bracket (rows[i].query, rows[i].text);

      g_assert_cmpstr (got, ==, rows[i].expected);
    }
}

static void
test_excerpt (Case          *self,
              gconstpointer  unused)
{
  static const struct
  {
    const char *query;
    guint       nth;
    const char *expected;
  } rows[] = {
    { "idea", 0, "incredible  idea!" },
    { "grosse", 0, "Größe stimmt," },
    { "videos", 0, NULL },
    { "edit", 2, "Trim the hedge and edit the borders" },
    { "late", 1, "Came late" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BatonMatch) match = baton_match_new (rows[i].query, "USD", ".");
      g_autoptr (BatonRecord) record = g_list_model_get_item (baton_library_get_tasks (self->library), rows[i].nth);
      g_autofree char *excerpt = baton_match_dup_excerpt (match, record);

      g_assert_cmpstr (excerpt, ==, rows[i].expected);
    }
}

/* A long note is cut around the word, at whole characters. */
static void
test_long_excerpt (Case          *self,
                   gconstpointer  unused)
{
  g_autoptr (BatonMatch) match = baton_match_new ("needle", "USD", ".");
  g_autoptr (BatonTask) task = g_list_model_get_item (baton_library_get_tasks (self->library), 3);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autofree char *excerpt = NULL;

  for (int i = 0; i < 400; i++)
    g_string_append (notes, "ü ");
  g_string_insert (notes, strlen ("ü ") * 200, "needle ");
  baton_task_set_notes (task, notes->str);
  excerpt = baton_match_dup_excerpt (match, BATON_RECORD (task));
  g_assert_true (g_utf8_validate (excerpt, -1, NULL));
  g_assert_nonnull (strstr (excerpt, "needle"));
  g_assert_true (g_str_has_prefix (excerpt, "…") && g_str_has_suffix (excerpt, "…"));
  g_assert_cmpint (g_utf8_strlen (excerpt, -1), <, 220);
}

/* Whatever stands in the table of operators can be typed as its example says. */
static void
test_examples (void)
{
  guint n_operators;
  const BatonMatchOperator *operators = baton_match_get_operators (&n_operators);

  g_assert_cmpuint (n_operators, ==, 8);
  for (guint i = 0; i < n_operators; i++)
    {
      g_autoptr (BatonMatch) match = baton_match_new (operators[i].example, "USD", ".");

      g_assert_true (g_str_has_prefix (operators[i].example, operators[i].text));
      g_assert_false (baton_match_is_empty (match));
      g_assert_null (*baton_match_get_problems (match));
    }
}

#define ADD(name, function) g_test_add ("/logic/match/" name, Case, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words);
  ADD ("phrases-and-exclusion", test_phrases_and_exclusion);
  ADD ("people", test_people);
  ADD ("stages-and-verdicts", test_stages_and_verdicts);
  ADD ("figures", test_figures);
  ADD ("problems", test_problems);
  ADD ("rank", test_rank);
  g_test_add_func ("/logic/match/ranges", test_ranges);
  ADD ("excerpt", test_excerpt);
  ADD ("long-excerpt", test_long_excerpt);
  g_test_add_func ("/logic/match/examples", test_examples);
  return g_test_run ();
}
