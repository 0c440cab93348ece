/* Phrases of verdicts: the sentence, the flip side, the figures, and what is said where they are
 * missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic-case.h"

#include <string.h>

#include "logic/baton-phrase.h"

static void
assert_text (char       *taken,
             const char *expected)
{
  g_assert_cmpstr (taken, ==, expected);
  g_free (taken);
}

/* A task that loses nothing on the way, so that an hour gives an hour back. */
static LogicCase *
make_case (int    minutes,
           gint64 price)
{
  LogicCase *c = logic_case_new ();

  logic_case_clear_overhead (c);
  baton_task_set_minutes (c->task, minutes);
  baton_task_set_price (c->task, price);
  return c;
}

static void
test_pill_and_headline (void)
{
  static const struct
  {
    BatonVerdictKind kind;
    const char      *pill, *headline;
  } rows[] = {
    { BATON_VERDICT_OUTSOURCE_NOW, "Outsource now", "Outsource it now" },
    { BATON_VERDICT_OUTSOURCE, "Outsource", "Outsource it" },
    { BATON_VERDICT_TRY_ONCE, "Try once", "Try it once" },
    { BATON_VERDICT_YOUR_CALL, "Your call", "Your call" },
    { BATON_VERDICT_TOO_DEAR, "Too dear", "Too dear" },
    { BATON_VERDICT_KEEP, "Keep", "Keep it" },
    { BATON_VERDICT_JUST_DO_IT, "Just do it", "Just do it" },
    { BATON_VERDICT_DROP, "Drop?", "Drop it?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (baton_phrase_pill (rows[i].kind), ==, rows[i].pill);
      g_assert_cmpstr (baton_phrase_headline (rows[i].kind), ==, rows[i].headline);
    }
}

static void
assert_sentence (LogicCase  *c,
                 const char *expected)
{
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

  assert_text (baton_phrase_sentence (verdict, "USD"), expected);
}

static void
test_sentence_outsource (void)
{
  g_autoptr (LogicCase) c = make_case (60, 3400);

  assert_sentence (c, "$34 buys an hour you value at $40.");
  logic_case_say_meaning (c, BATON_MEANING_BAD_AT, 2);
  assert_sentence (c, "You don’t want to get better at it, and $34 buys an hour you value at $40.");
  logic_case_say_meaning (c, BATON_MEANING_DISLIKE, 2);
  assert_sentence (c, "You don’t want to get better at it, you don’t enjoy it, "
                      "and $34 buys an hour you value at $40.");
  logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_KEEP, 1);
  assert_sentence (c, "You don’t want to get better at it, you don’t enjoy it, "
                      "and $34 buys an hour you value at $40.");
  baton_task_set_price (c->task, 0);
  assert_sentence (c, "It costs nothing, you don’t want to get better at it, and you don’t enjoy it.");
}

static void
test_sentence_own_criterion (void)
{
  g_autoptr (LogicCase) c = make_case (BATON_ABSENT, BATON_ABSENT);

  logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, 1);
  assert_sentence (c, "You said “It needs a ladder”.");
}

/* A built-in criterion that was moved to the other side speaks in its own words. */
static void
test_sentence_moved_criterion (void)
{
  g_autoptr (LogicCase) c = make_case (BATON_ABSENT, BATON_ABSENT);

  logic_case_say (c, BATON_MEANING_BAD_AT, BATON_SIDE_KEEP, 1);
  assert_sentence (c, "You said “It needs a ladder”.");
}

static void
test_sentence_against (void)
{
  g_autoptr (LogicCase) dear = make_case (60, 7600);
  g_autoptr (LogicCase) enjoyed = make_case (BATON_ABSENT, BATON_ABSENT);

  assert_sentence (dear, "An hour back costs $76 and is worth $40 to you.");
  logic_case_say_meaning (enjoyed, BATON_MEANING_ENJOY, 2);
  assert_sentence (enjoyed, "You enjoy it.");
  logic_case_say_meaning (enjoyed, BATON_MEANING_SKILL, 2);
  assert_sentence (enjoyed, "You enjoy it, and it builds a skill you want.");
}

static void
test_sentence_undecided (void)
{
  g_autoptr (LogicCase) c = make_case (60, 4800);

  logic_case_say_meaning (c, BATON_MEANING_DISLIKE, 1);
  assert_sentence (c, "You don’t enjoy it, but an hour back costs $48 and is worth $40 to you.");
}

/* Two sums that differ are not told as the same one. */
static void
test_sentence_close_sums (void)
{
  g_autoptr (LogicCase) c = make_case (60, 3970);

  assert_sentence (c, "$39.70 buys an hour you value at $40.");
  baton_task_set_price (c->task, 4030);
  assert_sentence (c, "An hour back costs $40.30 and is worth $40 to you.");
  baton_task_set_price (c->task, 4000);
  assert_sentence (c, "It is worth just what it costs.");
}

static void
test_sentence_decided (void)
{
  g_autoptr (LogicCase) c = make_case (60, 100);

  logic_case_say_meaning (c, BATON_MEANING_SKILL, 3);
  assert_sentence (c, "It builds a skill you want: that decides it.");
  logic_case_say_meaning (c, BATON_MEANING_ENJOY, 3);
  assert_sentence (c, "It builds a skill you want, and you enjoy it: that decides it.");
  logic_case_say (c, BATON_MEANING_NONE, BATON_SIDE_OUTSOURCE, 3);
  assert_sentence (c, "It builds a skill you want, so the hours are well spent.");
}

static void
test_sentence_early (void)
{
  g_autoptr (LogicCase) c = make_case (60, 100);

  baton_task_set_kept_minutes (c->task, 60);
  assert_sentence (c, "What would stay with you takes as long as doing it.");
  baton_task_set_minutes (c->task, 2);
  assert_sentence (c, "It takes two minutes or less, so handing it off would take longer.");
  baton_task_set_urgent (c->task, BATON_ANSWER_NO);
  baton_task_set_important (c->task, BATON_ANSWER_NO);
  assert_sentence (c, "It is neither urgent nor important.");
}

static void
test_sentence_urgent (void)
{
  g_autoptr (LogicCase) c = make_case (BATON_ABSENT, BATON_ABSENT);

  logic_case_say_meaning (c, BATON_MEANING_URGENT_NOT_IMPORTANT, 2);
  baton_task_set_urgent (c->task, BATON_ANSWER_YES);
  baton_task_set_important (c->task, BATON_ANSWER_NO);
  assert_sentence (c, "It is urgent, yet not important.");
}

/* What to fill in, as long as nothing else can be said. */
static void
test_lacks (void)
{
  g_autoptr (LogicCase) c = make_case (BATON_ABSENT, BATON_ABSENT);
  g_autoptr (BatonVerdict) verdict = NULL;

  assert_sentence (c, "Say how long it takes and what it costs.");
  baton_task_set_price (c->task, 4000);
  assert_sentence (c, "Say how long it takes.");
  baton_task_set_minutes (c->task, 60);
  baton_task_set_price (c->task, BATON_ABSENT);
  assert_sentence (c, "Say what it costs.");
  baton_task_set_price (c->task, 4000);
  baton_profile_set_hour_value (baton_library_get_profile (c->library), BATON_ABSENT);
  assert_sentence (c, "Say what an hour is worth to you.");
  baton_profile_set_hour_value (baton_library_get_profile (c->library), HOUR_VALUE);
  baton_task_set_buys (c->task, BATON_BUYS_RESULT);
  assert_sentence (c, "Say how many results a year it brings.");
  baton_task_set_results_per_year (c->task, 1);
  assert_sentence (c, "It buys a result, not time, so only what you tick counts.");
}

typedef struct
{
  const char      *name;
  int              minutes;
  gint64           price;
  gint64           hour_value;
  BatonSide        side; /* of one own criterion */
  int              weight;
  BatonVerdictKind kind;
  const char      *flip, *ceiling, *price_back, *worth_a_year;
} Row;

#define OUT BATON_SIDE_OUTSOURCE
#define KEEP BATON_SIDE_KEEP

static const Row rows[] = {
  { "outsource", 180, 9000, 4000, OUT, 0, BATON_VERDICT_OUTSOURCE,
    "right if an hour is worth $30 or more to you", "pay at most $120", "$30 for an hour back", "+$30 a year" },
  { "now", 180, 2700, 4000, OUT, 0, BATON_VERDICT_OUTSOURCE_NOW,
    "right if an hour is worth $9 or more to you", "pay at most $120", "$9 for an hour back", "+$93 a year" },
  { "try-once", 180, 12600, 4000, OUT, 0, BATON_VERDICT_TRY_ONCE,
    "right if an hour is worth $42 or more to you", "pay at most $120", "$42 for an hour back", "−$6 a year" },
  { "too-dear", 180, 18000, 4000, OUT, 0, BATON_VERDICT_TOO_DEAR,
    "right if an hour is worth less than $60 to you", "pay at most $120", "$60 for an hour back", "−$60 a year" },
  { "even", 180, 12000, 4000, OUT, 0, BATON_VERDICT_TRY_ONCE,
    "right if an hour is worth $40 or more to you", "pay at most $120", "$40 for an hour back", "breaks even" },
  { "free", 180, 0, 4000, OUT, 0, BATON_VERDICT_OUTSOURCE_NOW,
    "right whatever an hour is worth to you", "pay at most $120", "nothing for an hour back", "+$120 a year" },
  { "against-money", 180, 14000, 4000, OUT, 2, BATON_VERDICT_OUTSOURCE,
    "in money alone, outsourcing is right if an hour is worth $47 or more to you", "pay at most $120",
    "$47 for an hour back", "−$20 a year" },
  { "keep-against-money", 180, 11000, 4000, KEEP, 2, BATON_VERDICT_TOO_DEAR,
    "in money alone, outsourcing is right if an hour is worth $37 or more to you", "pay at most $120",
    "$37 for an hour back", "+$10 a year" },
  { "decided", 180, 9000, 4000, KEEP, 3, BATON_VERDICT_KEEP,
    "in money alone, outsourcing is right if an hour is worth $30 or more to you", NULL,
    "$30 for an hour back", "+$30 a year" },
  { "quick", 2, 9000, 4000, OUT, 0, BATON_VERDICT_JUST_DO_IT,
    NULL, NULL, "$2,700 for an hour back", "−$89 a year" },
  { "no-price", 180, BATON_ABSENT, 4000, OUT, 0, BATON_VERDICT_YOUR_CALL,
    NULL, "pay at most $120", "say what it costs", "" },
  { "no-time", BATON_ABSENT, 9000, 4000, OUT, 0, BATON_VERDICT_YOUR_CALL,
    NULL, NULL, "say how long it takes", "" },
  { "no-hour-value", 180, 9000, BATON_ABSENT, OUT, 0, BATON_VERDICT_YOUR_CALL,
    "right if an hour is worth $30 or more to you", NULL, "$30 for an hour back", "" },
  { "nothing", BATON_ABSENT, BATON_ABSENT, BATON_ABSENT, OUT, 0, BATON_VERDICT_YOUR_CALL,
    NULL, NULL, "say how long it takes and what it costs", "" },
  { "not-rounded-up", 181, 9000, 4030, OUT, 0, BATON_VERDICT_OUTSOURCE,
    "right if an hour is worth $30 or more to you", "pay at most $121", "$30 for an hour back", "+$32 a year" },
  { "small-sums", 60, 512, 999, OUT, 0, BATON_VERDICT_OUTSOURCE,
    "right if an hour is worth $5.12 or more to you", "pay at most $9.99", "$5.12 for an hour back",
    "+$4.87 a year" },
};

static void
test_figures (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (LogicCase) c = make_case (row->minutes, row->price);
  g_autoptr (BatonVerdict) verdict = NULL;

  if (row->weight)
    logic_case_say (c, BATON_MEANING_NONE, row->side, row->weight);
  baton_profile_set_hour_value (baton_library_get_profile (c->library), row->hour_value);
  verdict = logic_case_verdict (c);
  g_assert_cmpint (verdict->kind, ==, row->kind);
  assert_text (baton_phrase_flip (verdict, "USD"), row->flip);
  assert_text (baton_phrase_ceiling (verdict, "USD"), row->ceiling);
  assert_text (baton_phrase_price_back (verdict, "USD"), row->price_back);
  assert_text (baton_phrase_worth_a_year (verdict, "USD"), row->worth_a_year);
}

static void
test_no_hours (void)
{
  g_autoptr (LogicCase) c = make_case (60, 9000);
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_task_set_kept_minutes (c->task, 60);
  verdict = logic_case_verdict (c);
  assert_text (baton_phrase_price_back (verdict, "USD"), "no hours come back");
  assert_text (baton_phrase_flip (verdict, "USD"), NULL);
  assert_text (baton_phrase_ceiling (verdict, "USD"), NULL);
  assert_text (baton_phrase_worked_out (verdict, BATON_MEANING_LOW_RETURN, "USD"),
               "worked out: no hours come back");
  assert_text (baton_phrase_worked_out (verdict, BATON_MEANING_NOT_WORTH_IT, "USD"),
               "worked out: worth nothing, costs $90");
}

static void
test_capitalise (void)
{
  assert_text (baton_phrase_capitalise ("say what it costs"), "Say what it costs");
  assert_text (baton_phrase_capitalise ("$48 for an hour back"), "$48 for an hour back");
  assert_text (baton_phrase_capitalise ("äußerst"), "Äußerst");
  assert_text (baton_phrase_capitalise (""), "");
}

static void
test_own_sake (void)
{
  static const struct
  {
    BatonMeaning meaning;
    int          weight;
    const char  *text;
  } table[] = { { BATON_MEANING_ENJOY, 2, "you enjoy it" },
                { BATON_MEANING_ENJOY, 3, "you enjoy it" },
                { BATON_MEANING_SKILL, 3, "it builds a skill" } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LogicCase) c = make_case (120, BATON_ABSENT);
      g_autoptr (BatonVerdict) verdict = NULL;

      logic_case_say_meaning (c, table[i].meaning, table[i].weight);
      verdict = logic_case_verdict (c);
      g_assert_cmpint (verdict->kind, ==, BATON_VERDICT_KEEP);
      assert_text (baton_phrase_worth_a_year (verdict, "USD"), table[i].text);
    }
}

static void
test_result (void)
{
  g_autoptr (LogicCase) c = make_case (60, 12000);
  g_autoptr (BatonVerdict) dear = NULL;
  g_autoptr (BatonVerdict) cheap = NULL;

  baton_task_set_buys (c->task, BATON_BUYS_RESULT);
  baton_task_set_results_per_year (c->task, 1);
  dear = logic_case_verdict (c);
  assert_text (baton_phrase_worth_a_year (dear, "USD"), "$80 a result");
  assert_text (baton_phrase_price_back (dear, "USD"), "$80 a result");
  assert_text (baton_phrase_flip (dear, "USD"), NULL);
  assert_text (baton_phrase_ceiling (dear, "USD"), NULL);
  assert_text (baton_phrase_worked_out (dear, BATON_MEANING_LOW_RETURN, "USD"),
               "not worked out: it buys a result, not time");
  baton_task_set_price (c->task, 4000);
  cheap = logic_case_verdict (c);
  assert_text (baton_phrase_worth_a_year (cheap, "USD"), "the hours alone pay for it");
}

static void
test_worked_out (void)
{
  g_autoptr (LogicCase) c = make_case (180, 15000);
  g_autoptr (BatonVerdict) priced = NULL;
  g_autoptr (BatonVerdict) free_of_cost = NULL;
  g_autoptr (BatonVerdict) lacking = NULL;

  baton_profile_set_hour_value (baton_library_get_profile (c->library), 6000);
  priced = logic_case_verdict (c);
  assert_text (baton_phrase_worked_out (priced, BATON_MEANING_LOW_RETURN, "USD"),
               "worked out: $50 buys back an hour");
  assert_text (baton_phrase_worked_out (priced, BATON_MEANING_NOT_WORTH_IT, "USD"),
               "worked out: worth $180, costs $150");
  assert_text (baton_phrase_worked_out (priced, BATON_MEANING_DISLIKE, "USD"), NULL);
  assert_text (baton_phrase_worked_out (priced, BATON_MEANING_NONE, "USD"), NULL);
  baton_task_set_price (c->task, 0);
  free_of_cost = logic_case_verdict (c);
  assert_text (baton_phrase_worked_out (free_of_cost, BATON_MEANING_LOW_RETURN, "USD"),
               "worked out: it costs nothing");
  assert_text (baton_phrase_worked_out (free_of_cost, BATON_MEANING_NOT_WORTH_IT, "USD"),
               "worked out: worth $180, costs $0");
  baton_task_set_price (c->task, BATON_ABSENT);
  lacking = logic_case_verdict (c);
  assert_text (baton_phrase_worked_out (lacking, BATON_MEANING_LOW_RETURN, "USD"),
               "worked out once you say what it costs");
}

/* What it is worth and the most to pay are one figure, told twice, whatever it is rounded to. */
static void
test_one_figure (void)
{
  g_autoptr (LogicCase) c = make_case (180, 15000);

  for (gint64 hour_value = 3000; hour_value < 8000; hour_value += 37)
    {
      g_autoptr (BatonVerdict) verdict = NULL;
      g_autofree char *ceiling = NULL, *worth = NULL;

      baton_profile_set_hour_value (baton_library_get_profile (c->library), hour_value);
      verdict = logic_case_verdict (c);
      ceiling = baton_phrase_ceiling (verdict, "USD");
      worth = baton_phrase_worked_out (verdict, BATON_MEANING_NOT_WORTH_IT, "USD");
      g_test_message ("%s; %s", ceiling, worth);
      g_assert_true (g_str_has_prefix (worth, "worked out: worth "));
      worth[strcspn (worth, ",")] = '\0';
      g_assert_cmpstr (ceiling + strlen ("pay at most "), ==, worth + strlen ("worked out: worth "));
    }
}

/* A few cents more or less than it costs do not read as what it costs. */
static void
test_close_figures (void)
{
  g_autoptr (LogicCase) c = make_case (180, 15020);
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_profile_set_hour_value (baton_library_get_profile (c->library), 5001);
  verdict = logic_case_verdict (c);
  assert_text (baton_phrase_worked_out (verdict, BATON_MEANING_NOT_WORTH_IT, "USD"),
               "worked out: worth $150.03, costs $150.20");
  assert_text (baton_phrase_ceiling (verdict, "USD"), "pay at most $150.03");
}

static void
test_worked_out_flags (void)
{
  g_autoptr (LogicCase) c = make_case (180, 15000);
  g_autoptr (BatonVerdict) unknown = logic_case_verdict (c);
  g_autoptr (BatonVerdict) yes = NULL;

  logic_case_say_meaning (c, BATON_MEANING_URGENT_NOT_IMPORTANT, 2);
  baton_task_set_urgent (c->task, BATON_ANSWER_YES);
  baton_task_set_important (c->task, BATON_ANSWER_NO);
  yes = logic_case_verdict (c);
  assert_text (baton_phrase_worked_out (unknown, BATON_MEANING_URGENT_NOT_IMPORTANT, "USD"),
               "worked out from urgent and important");
  assert_text (baton_phrase_worked_out (yes, BATON_MEANING_URGENT_NOT_IMPORTANT, "USD"),
               "worked out: urgent, and not important");
}

static void
test_currencies (void)
{
  g_autoptr (LogicCase) c = make_case (60, 15000);
  g_autoptr (BatonVerdict) verdict = NULL;

  baton_profile_set_hour_value (baton_library_get_profile (c->library), 40000);
  verdict = logic_case_verdict (c);
  assert_text (baton_phrase_price_back (verdict, "JPY"), "¥15,000 for an hour back");
  assert_text (baton_phrase_price_back (verdict, "EUR"), "€150 for an hour back");
  assert_text (baton_phrase_price_back (verdict, "KWD"), "KWD\302\24015 for an hour back");
}

/* Figures may be as large as numbers go; sums that are told stay sums. */
static void
test_largest (void)
{
  g_autoptr (LogicCase) c = make_case (3, G_GINT64_CONSTANT (1000000000000000));
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);

  assert_text (baton_phrase_price_back (verdict, "USD"), "$10,000,000,000,000 for an hour back");
}

static void
assert_sound (char *taken)
{
  g_autofree char *text = taken;
  g_autofree char *folded = NULL;

  if (!text)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  folded = g_utf8_casefold (text, -1);
  g_assert_null (strstr (folded, "nan"));
  g_assert_false (g_regex_match_simple ("\\binf", folded, 0, 0));
  g_assert_null (strstr (text, "%"));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, "-1"));
}

static void
assert_all_sound (LogicCase *c)
{
  g_autoptr (BatonVerdict) verdict = logic_case_verdict (c);
  char *sentence = baton_phrase_sentence (verdict, "USD");

  g_assert_cmpuint (strlen (sentence), >, 2);
  assert_sound (sentence);
  assert_sound (baton_phrase_flip (verdict, "USD"));
  assert_sound (baton_phrase_ceiling (verdict, "USD"));
  assert_sound (baton_phrase_price_back (verdict, "USD"));
  assert_sound (baton_phrase_worth_a_year (verdict, "USD"));
  assert_sound (baton_phrase_effort (c->task, "USD"));
  for (int meaning = BATON_MEANING_NONE; meaning <= BATON_MEANING_NOT_WORTH_IT; meaning++)
    assert_sound (baton_phrase_worked_out (verdict, meaning, "USD"));
}

/* Every mixture of absent, nothing, little and much, with each built-in criterion answered yes in
 * turn. */
static void
test_always_sound (void)
{
  static const int levels[] = { BATON_ABSENT, 0, 1, 600 };
  static const int weights[] = { 1, 3 };

  for (int mixture = 0; mixture < 4 * 4 * 4 * 4 * 8 * 2 * 2; mixture++)
    {
      int rest = mixture / 256;
      g_autoptr (LogicCase) c = make_case (levels[mixture % 4], levels[mixture / 4 % 4]);

      baton_task_set_times_per_year (c->task, levels[mixture / 16 % 4]);
      baton_profile_set_hour_value (baton_library_get_profile (c->library), levels[mixture / 64 % 4]);
      logic_case_say_meaning (c, rest % 8, weights[rest / 8 % 2]);
      baton_task_set_results_per_year (c->task, levels[mixture % 4]);
      baton_task_set_buys (c->task, rest / 16 % 2 ? BATON_BUYS_RESULT : BATON_BUYS_TIME);
      assert_all_sound (c);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/phrase-verdict/pill-and-headline", test_pill_and_headline);
  g_test_add_func ("/logic/phrase-verdict/sentence/outsource", test_sentence_outsource);
  g_test_add_func ("/logic/phrase-verdict/sentence/own-criterion", test_sentence_own_criterion);
  g_test_add_func ("/logic/phrase-verdict/sentence/moved-criterion", test_sentence_moved_criterion);
  g_test_add_func ("/logic/phrase-verdict/sentence/against", test_sentence_against);
  g_test_add_func ("/logic/phrase-verdict/sentence/undecided", test_sentence_undecided);
  g_test_add_func ("/logic/phrase-verdict/sentence/close-sums", test_sentence_close_sums);
  g_test_add_func ("/logic/phrase-verdict/sentence/decided", test_sentence_decided);
  g_test_add_func ("/logic/phrase-verdict/sentence/early", test_sentence_early);
  g_test_add_func ("/logic/phrase-verdict/sentence/urgent", test_sentence_urgent);
  g_test_add_func ("/logic/phrase-verdict/sentence/what-is-missing", test_lacks);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/logic/phrase-verdict/figures/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_figures);
    }
  g_test_add_func ("/logic/phrase-verdict/no-hours-back", test_no_hours);
  g_test_add_func ("/logic/phrase-verdict/capitalise", test_capitalise);
  g_test_add_func ("/logic/phrase-verdict/own-sake", test_own_sake);
  g_test_add_func ("/logic/phrase-verdict/result", test_result);
  g_test_add_func ("/logic/phrase-verdict/worked-out", test_worked_out);
  g_test_add_func ("/logic/phrase-verdict/one-figure", test_one_figure);
  g_test_add_func ("/logic/phrase-verdict/close-figures", test_close_figures);
  g_test_add_func ("/logic/phrase-verdict/worked-out-from-flags", test_worked_out_flags);
  g_test_add_func ("/logic/phrase-verdict/currencies", test_currencies);
  g_test_add_func ("/logic/phrase-verdict/largest-values", test_largest);
  g_test_add_func ("/logic/phrase-verdict/always-sound", test_always_sound);
  return g_test_run ();
}
