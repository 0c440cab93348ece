/* The value types: days, moments, stamps, money, words, ids and position keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/baton-day.h"
#include "model/baton-enums.h"
#include "model/baton-field.h"
#include "model/baton-id.h"
#include "model/baton-money.h"
#include "model/baton-position.h"

static void
test_days_round_trip (void)
{
  int year, month, day;

  g_assert_cmpint (baton_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (baton_day_new (2026, 11, 23), ==, 20780);
  g_assert_cmpint (baton_day_get_weekday (20780), ==, 1);
  g_assert_cmpint (baton_day_new (2026, 2, 29), ==, BATON_ABSENT);
  g_assert_cmpint (baton_day_new (1969, 12, 31), ==, BATON_ABSENT);
  for (BatonDay each = 0; each < 60000; each += 37)
    {
      g_autofree char *text = baton_day_format (each);
      BatonDay again = BATON_ABSENT;

      baton_day_get_ymd (each, &year, &month, &day);
      g_assert_cmpint (baton_day_new (year, month, day), ==, each);
      g_assert_true (baton_day_parse (text, &again));
      g_assert_cmpint (again, ==, each);
    }
}

static void
test_bad_days (void)
{
  static const char *const bad[] = { "", "2026-1-31", "2026-13-01", "2026-02-30", "2026-01-31 ", "2026/01/31", "x026-01-31" };
  BatonDay day = 5;
  gint64 stamp = 5;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (baton_day_parse (bad[i], &day));
      g_assert_false (baton_moment_parse (bad[i], &stamp));
      g_assert_false (baton_stamp_parse (bad[i], &stamp));
    }
  g_assert_false (baton_moment_parse ("2026-01-31T24:00", &stamp));
  g_assert_false (baton_stamp_parse ("2026-01-31T23:00:60Z", &stamp));
  g_assert_cmpint (day, ==, 5);
  g_assert_cmpint (stamp, ==, 5);
}

static void
test_moments_and_stamps (void)
{
  g_autofree char *moment = baton_moment_format (baton_moment_new (20780, 9 * 60));
  g_autofree char *stamp = baton_stamp_format (1795424461);
  gint64 value;

  g_assert_cmpstr (moment, ==, "2026-11-23T09:00");
  g_assert_true (baton_moment_parse (moment, &value));
  g_assert_cmpint (value, ==, (gint64) 20780 * 1440 + 540);
  g_assert_true (baton_stamp_parse (stamp, &value));
  g_assert_cmpint (value, ==, 1795424461);
}

static void
test_money_for_people (void)
{
  static const struct
  {
    gint64      minor;
    const char *currency, *text;
  } rows[] = {
    { 0, "USD", "$0" },           { 7609, "USD", "$76.09" },        { 124000, "USD", "$1,240" }, { 5, "EUR", "€0.05" },
    { 123456, "JPY", "¥123,456" }, { 1500, "CHF", "CHF\302\24015" }, { -6000, "USD", "−$60" },    { 1234, "KWD", "KWD\302\2401.234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = baton_money_format (rows[i].minor, rows[i].currency);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  g_assert_cmpint (baton_money_round (4793.3, "USD"), ==, 4800);
}

static void
test_money_for_programs (void)
{
  static const char *const bad[] = { "", "-1", "1.234", "1.", ".5", "1,5", "1e3", "9999999999999999999", "$5", " 5" };
  gint64 value = 77;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (baton_money_parse_plain (bad[i], "USD", &value));
  g_assert_false (baton_money_parse_plain ("1.5", "JPY", &value));
  g_assert_cmpint (value, ==, 77);
  g_assert_true (baton_money_parse_plain ("150.5", "USD", &value));
  g_assert_cmpint (value, ==, 15050);
  for (gint64 each = 0; each < 100000; each += 997)
    {
      g_autofree char *text = baton_money_format_plain (each, "KWD");

      g_assert_true (baton_money_parse_plain (text, "KWD", &value));
      g_assert_cmpint (value, ==, each);
    }
  g_assert_cmpint (baton_money_from_double (-1, "USD"), ==, BATON_ABSENT);
  g_assert_cmpint (baton_money_from_double (40.005, "USD"), ==, 4001);
}

static void
test_words (void)
{
  int value = -5;

  g_assert_cmpstr (baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_WANT_TO_START), ==, "want-to-start");
  g_assert_true (baton_enum_from_word (BATON_TYPE_STAGE, "handed-off", &value));
  g_assert_cmpint (value, ==, BATON_STAGE_HANDED_OFF);
  g_assert_false (baton_enum_from_word (BATON_TYPE_STAGE, "Handed Off", &value));
  g_assert_cmpint (value, ==, BATON_STAGE_HANDED_OFF);
}

static void
test_ids (void)
{
  g_autofree char *one = baton_id_new (), *other = baton_id_new ();

  g_assert_true (baton_id_is_valid (one));
  g_assert_cmpstr (one, !=, other);
  g_assert_false (baton_id_is_valid ("abc"));
  g_assert_false (baton_id_is_valid ("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  g_assert_false (baton_id_is_valid (NULL));
}

static void
check_between (const char *before,
               const char *after,
               GRand      *chance)
{
  g_autofree char *key = baton_position_between (before, after, chance);

  g_assert_true (baton_position_is_valid (key));
  g_assert_true (!before || strcmp (before, key) < 0);
  g_assert_true (!after || strcmp (key, after) < 0);
}

static void
test_position_between (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  static const char *const keys[] = { "000001", "01", "1", "11", "1z", "1zz", "2", "V", "Vz", "z", "zz", "zzzzzz" };

  check_between (NULL, NULL, chance);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      check_between (keys[i], NULL, chance);
      check_between (NULL, keys[i], chance);
      for (guint j = i + 1; j < G_N_ELEMENTS (keys); j++)
        check_between (keys[i], keys[j], chance);
    }
  g_assert_null (baton_position_between ("V", "V", chance));
  g_assert_null (baton_position_between ("W", "V", chance));
  g_assert_null (baton_position_between ("a b", "z", chance));
  g_assert_null (baton_position_between ("10", NULL, chance));
}

/* Written one after the other, as by a script, keys stay short. */
static void
test_position_at_ends (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2);
  g_autofree char *last = NULL, *first = NULL;

  for (int i = 0; i < 50000; i++)
    {
      g_autofree char *before = g_steal_pointer (&last);

      last = baton_position_between (before, NULL, chance);
      g_assert_true (!before || strcmp (before, last) < 0);
      g_assert_cmpuint (strlen (last), <=, 5);
    }
  for (int i = 0; i < 50000; i++)
    {
      g_autofree char *after = g_steal_pointer (&first);

      first = baton_position_between (NULL, after, chance);
      g_assert_true (!after || strcmp (first, after) < 0);
      g_assert_cmpuint (strlen (first), <=, 5);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/day/round-trips", test_days_round_trip);
  g_test_add_func ("/model/day/refuses-what-is-none", test_bad_days);
  g_test_add_func ("/model/day/moments-and-stamps", test_moments_and_stamps);
  g_test_add_func ("/model/money/for-people", test_money_for_people);
  g_test_add_func ("/model/money/for-programs", test_money_for_programs);
  g_test_add_func ("/model/enums/words", test_words);
  g_test_add_func ("/model/id/form", test_ids);
  g_test_add_func ("/model/position/between", test_position_between);
  g_test_add_func ("/model/position/stays-short-at-the-ends", test_position_at_ends);
  return g_test_run ();
}
