/* The words of posts: headings, criteria, stages and names, as tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "exchange/baton-fold.h"
#include "exchange/baton-post-words.h"

typedef struct
{
  const char   *heading;
  BatonSection  section; /* in a text that speaks of outsourcing */
} Heading;

static const Heading headings[] = {
  { "When to outsource", BATON_SECTION_OUTSOURCE },
  { "When to outsource:", BATON_SECTION_OUTSOURCE },
  { "WHEN I OUTSOURCE", BATON_SECTION_OUTSOURCE },
  { "When should I delegate?", BATON_SECTION_OUTSOURCE },
  { "Reasons to hire somebody", BATON_SECTION_OUTSOURCE },
  { "Outsource it", BATON_SECTION_OUTSOURCE },
  { "Wann ich abgebe", BATON_SECTION_OUTSOURCE },
  { "Wann auslagern", BATON_SECTION_OUTSOURCE },
  { "Quand déléguer", BATON_SECTION_OUTSOURCE },
  { "Cuándo delegar", BATON_SECTION_OUTSOURCE },
  { "Quando terceirizar", BATON_SECTION_OUTSOURCE },
  { "Quando delegare", BATON_SECTION_OUTSOURCE },
  { "Wanneer uitbesteden", BATON_SECTION_OUTSOURCE },
  { "When not to outsource", BATON_SECTION_KEEP },
  { "When outsourcing doesn't make sense", BATON_SECTION_KEEP },
  { "When to keep it", BATON_SECTION_KEEP },
  { "When to do it myself", BATON_SECTION_KEEP },
  { "Reasons against outsourcing", BATON_SECTION_KEEP },
  { "When not to keep it", BATON_SECTION_OUTSOURCE },
  { "Don’t outsource", BATON_SECTION_KEEP },
  { "Keep", BATON_SECTION_KEEP },
  { "Wann selbst machen", BATON_SECTION_KEEP },
  { "Quand ne pas déléguer", BATON_SECTION_KEEP },
  { "Cuándo no externalizar", BATON_SECTION_KEEP },
  { "Quando não terceirizar", BATON_SECTION_KEEP },
  { "Quando non delegare", BATON_SECTION_KEEP },
  { "Wanneer niet uitbesteden", BATON_SECTION_KEEP },
  { "Crowd sourcing Tools", BATON_SECTION_PLATFORMS },
  { "Crowdsourcing", BATON_SECTION_PLATFORMS },
  { "Websites I use", BATON_SECTION_PLATFORMS },
  { "Plattformen", BATON_SECTION_PLATFORMS },
  { "Outils", BATON_SECTION_PLATFORMS },
  { "Professional Outsourcing", BATON_SECTION_PROFESSIONALS },
  { "Trades", BATON_SECTION_PROFESSIONALS },
  { "Handwerker", BATON_SECTION_PROFESSIONALS },
  { "Professionisti", BATON_SECTION_PROFESSIONALS },
  { "Contractors", BATON_SECTION_CONTRACTORS },
  { "My freelancers", BATON_SECTION_CONTRACTORS },
  { "Things I am considering", BATON_SECTION_CONSIDERING },
  { "Things I want to start outsourcing.", BATON_SECTION_WANT_TO_START },
  { "Wish list", BATON_SECTION_WANT_TO_START },
  { "Was ich abgeben möchte", BATON_SECTION_WANT_TO_START },
  { "Choses que je veux déléguer", BATON_SECTION_WANT_TO_START },
  { "Dingen die ik wil uitbesteden", BATON_SECTION_WANT_TO_START },
  { "Things I've outsourced", BATON_SECTION_HANDED_OFF },
  { "Was ich ausgelagert habe", BATON_SECTION_HANDED_OFF },
  { "Finished", BATON_SECTION_FINISHED },
  { "Things I keep doing myself", BATON_SECTION_KEEPING },
  { "What I don't outsource", BATON_SECTION_KEEPING },
  { "TBD - When to build relationships with contractors", BATON_SECTION_QUESTION },
  { "TBD", BATON_SECTION_QUESTION },
  { "Open questions", BATON_SECTION_QUESTION },
  { "What about the garden?", BATON_SECTION_QUESTION },
  { "How to get better at outsourcing", BATON_SECTION_NONE },
  { "When to build relationships with contractors", BATON_SECTION_NONE },
  { "On outsourcing", BATON_SECTION_NONE },
  { "Introduction", BATON_SECTION_NONE },
  { "Toolbox talk", BATON_SECTION_PLATFORMS },
  { "", BATON_SECTION_NONE },
};

static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_test_message ("%s", headings[i].heading);
      g_assert_cmpint (baton_words_section (headings[i].heading, TRUE), ==, headings[i].section);
    }
}

/* In a text of something else, only headings count that speak of outsourcing themselves. */
static void
test_headings_of_other_texts (void)
{
  static const char *const others[] = { "Tools",    "People", "Keep", "TBD", "Professional baking",
                                        "Finished", "Why?" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (baton_words_section (others[i], FALSE), ==, BATON_SECTION_NONE);
  g_assert_cmpint (baton_words_section ("When to outsource", FALSE), ==, BATON_SECTION_OUTSOURCE);
  g_assert_cmpint (baton_words_section ("Crowd sourcing Tools", FALSE), ==,
                   BATON_SECTION_PLATFORMS);
}

typedef struct
{
  const char   *text;
  BatonSide     side;
  BatonMeaning  meaning;
} Criterion;

static const Criterion criteria[] = {
  { "Tasks I'm bad at, and that I don't want to get good at", BATON_SIDE_OUTSOURCE,
    BATON_MEANING_BAD_AT },
  { "I’m bad at it and don’t want to get good", BATON_SIDE_OUTSOURCE, BATON_MEANING_BAD_AT },
  { "I don’t enjoy it", BATON_SIDE_OUTSOURCE, BATON_MEANING_DISLIKE },
  { "BORING WORK", BATON_SIDE_OUTSOURCE, BATON_MEANING_DISLIKE },
  { "The return on my time is too low", BATON_SIDE_OUTSOURCE, BATON_MEANING_LOW_RETURN },
  { "Insufficient R.O.I. or return", BATON_SIDE_OUTSOURCE, BATON_MEANING_LOW_RETURN },
  { "Urgent, yet not important", BATON_SIDE_OUTSOURCE, BATON_MEANING_URGENT_NOT_IMPORTANT },
  { "Urgent", BATON_SIDE_OUTSOURCE, BATON_MEANING_NONE },
  { "Something heavy", BATON_SIDE_OUTSOURCE, BATON_MEANING_NONE },
  { "I enjoy doing it", BATON_SIDE_KEEP, BATON_MEANING_ENJOY },
  { "It builds a skill I want", BATON_SIDE_KEEP, BATON_MEANING_SKILL },
  { "I enjoy learning it", BATON_SIDE_KEEP, BATON_MEANING_SKILL },
  { "It costs more than it is worth", BATON_SIDE_KEEP, BATON_MEANING_NOT_WORTH_IT },
  { "Too private", BATON_SIDE_KEEP, BATON_MEANING_NONE },
};

static void
test_meanings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      g_test_message ("%s", criteria[i].text);
      g_assert_cmpint (baton_words_meaning (criteria[i].text, criteria[i].side), ==,
                       criteria[i].meaning);
    }
}

static void
test_stage_ends_where_it_is_said (void)
{
  BatonStage stage;
  gsize length;

  g_assert_true (baton_words_find_stage ("Done- incredible", &stage, &length));
  g_assert_cmpint (stage, ==, BATON_STAGE_FINISHED);
  g_assert_cmpuint (length, ==, strlen ("Done"));
  g_assert_true (baton_words_find_stage ("want to start", &stage, &length));
  g_assert_cmpint (stage, ==, BATON_STAGE_WANT_TO_START);
  g_assert_true (baton_words_find_stage ("terminé!", &stage, &length));
  g_assert_cmpint (stage, ==, BATON_STAGE_FINISHED);
  g_assert_false (baton_words_find_stage ("done work", &stage, &length));
  g_assert_false (baton_words_find_stage ("", &stage, &length));
}

/* What an export writes, the import has to read. */
static void
test_every_stage_has_its_words (void)
{
  for (int stage = 0; stage < BATON_N_STAGES; stage++)
    {
      BatonStage found;
      gsize length;

      g_assert_true (baton_words_find_stage (baton_words_for_stage (stage), &found, &length));
      g_assert_cmpint (found, ==, stage);
    }
}

static void
test_questions_lose_their_mark (void)
{
  g_assert_cmpstr (baton_words_skip_question ("TBD - What next"), ==, "What next");
  g_assert_cmpstr (baton_words_skip_question ("tbd: What next"), ==, "What next");
  g_assert_cmpstr (baton_words_skip_question ("TBD What next"), ==, "What next");
  g_assert_cmpstr (baton_words_skip_question ("Open question – What next"), ==, "What next");
  g_assert_cmpstr (baton_words_skip_question ("TBD"), ==, "");
  g_assert_cmpstr (baton_words_skip_question ("What next"), ==, "What next");
  g_assert_cmpstr (baton_words_skip_question ("Questions of style"), ==, "Questions of style");
}

static void
test_folding (void)
{
  static const char *const same[][2] = {
    { "Task Rabbit", "TaskRabbit" },
    { "Café", "CAFE\314\201!" },
    { "Straße", "STRASSE" },
    { "a-b", "A B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *one = baton_fold_name (same[i][0]), *other = baton_fold_name (same[i][1]);

      g_assert_cmpstr (one, ==, other);
    }
}

/* What has no letters, and letters whose marks are no accents, stay apart. */
static void
test_folding_keeps_apart (void)
{
  static const char *const apart[][2] = {
    { "🙂", "🙃" }, { "कि", "की" }, { "+", "-" }, { "a", "b" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    {
      g_autofree char *one = baton_fold_name (apart[i][0]), *other = baton_fold_name (apart[i][1]);

      g_assert_cmpstr (one, !=, other);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/words/headings", test_headings);
  g_test_add_func ("/exchange/words/headings-of-other-texts", test_headings_of_other_texts);
  g_test_add_func ("/exchange/words/meanings", test_meanings);
  g_test_add_func ("/exchange/words/stage-ends-where-it-is-said", test_stage_ends_where_it_is_said);
  g_test_add_func ("/exchange/words/every-stage-has-its-words", test_every_stage_has_its_words);
  g_test_add_func ("/exchange/words/questions-lose-their-mark", test_questions_lose_their_mark);
  g_test_add_func ("/exchange/words/folding", test_folding);
  g_test_add_func ("/exchange/words/folding-keeps-apart", test_folding_keeps_apart);
  return g_test_run ();
}
