/* Quick entry: typed lines and what is read from them; what is not understood stays in the title.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logic/baton-quick-entry.h"

#include <string.h>

#include "model/baton-field.h"

#define NOT_SAID BATON_ABSENT

typedef struct
{
  const char *line;
  const char *title;
  int         minutes;
  double      times;
  gint64      price;
  const char *provider;
  gboolean    urgent;
} Row;

static const Row english[] = {
  { "Clean the gutters 3h x2/year $150 @TaskRabbit !urgent", "Clean the gutters", 180, 2, 15000, "TaskRabbit", TRUE },
  { "Clean the gutters !urgent @TaskRabbit $150 x2/year 3h", "Clean the gutters", 180, 2, 15000, "TaskRabbit", TRUE },
  { "Clean the gutters 3h, x2/year, $150, @TaskRabbit", "Clean the gutters", 180, 2, 15000, "TaskRabbit", FALSE },
  { "Clean the gutters", "Clean the gutters", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "", "", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "  \t ", "", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "  Clean  the\tgutters   3h ", "Clean  the\tgutters", 180, NOT_SAID, NOT_SAID, NULL, FALSE },
  /* How long */
  { "Mow 45m", "Mow", 45, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 45 min", "Mow", 45, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 3:20", "Mow", 200, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 1.5h", "Mow", 90, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 1,5h", "Mow", 90, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 3h20", "Mow", 200, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 3h 20m", "Mow", 200, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 3 hours 20 minutes", "Mow", 200, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 0.5H", "Mow", 30, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Read Dune 2 3h", "Read Dune 2", 180, NOT_SAID, NOT_SAID, NULL, FALSE },
  /* How often */
  { "Mow 2/week", "Mow", NOT_SAID, 104, NOT_SAID, NULL, FALSE },
  { "Mow x2/year", "Mow", NOT_SAID, 2, NOT_SAID, NULL, FALSE },
  { "Mow 2x/month", "Mow", NOT_SAID, 24, NOT_SAID, NULL, FALSE },
  { "Mow 1/day", "Mow", NOT_SAID, 365, NOT_SAID, NULL, FALSE },
  { "Mow monthly", "Mow", NOT_SAID, 12, NOT_SAID, NULL, FALSE },
  { "Mow Weekly", "Mow", NOT_SAID, 52, NOT_SAID, NULL, FALSE },
  { "Mow twice a year", "Mow", NOT_SAID, 2, NOT_SAID, NULL, FALSE },
  { "Mow once a month 2h", "Mow", 120, 12, NOT_SAID, NULL, FALSE },
  { "Mow every week", "Mow", NOT_SAID, 52, NOT_SAID, NULL, FALSE },
  { "Mow every 2 weeks", "Mow", NOT_SAID, 26, NOT_SAID, NULL, FALSE },
  { "Mow 2 times every 4 weeks", "Mow", NOT_SAID, 26, NOT_SAID, NULL, FALSE },
  { "Mow 3 times a week", "Mow", NOT_SAID, 156, NOT_SAID, NULL, FALSE },
  /* What it costs */
  { "Mow $1,200.50", "Mow", NOT_SAID, NOT_SAID, 120050, NULL, FALSE },
  { "Mow 150$", "Mow", NOT_SAID, NOT_SAID, 15000, NULL, FALSE },
  { "Mow $ 150", "Mow", NOT_SAID, NOT_SAID, 15000, NULL, FALSE },
  { "Mow USD 150", "Mow", NOT_SAID, NOT_SAID, 15000, NULL, FALSE },
  { "Mow 150 usd", "Mow", NOT_SAID, NOT_SAID, 15000, NULL, FALSE },
  { "Mow $0", "Mow", NOT_SAID, NOT_SAID, 0, NULL, FALSE },
  /* By whom, and urgent */
  { "Mow @Rita’s", "Mow", NOT_SAID, NOT_SAID, NOT_SAID, "Rita’s", FALSE },
  { "Mow !URGENT", "Mow", NOT_SAID, NOT_SAID, NOT_SAID, NULL, TRUE },
  /* What stays in the title, exactly as typed */
  { "Plan the weekly meeting", "Plan the weekly meeting", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Plan the weekly meeting 1h", "Plan the weekly meeting", 60, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Buy a $20 gift card", "Buy a $20 gift card", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Watch a 3h film", "Watch a 3h film", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Book a trip of 2 weeks", "Book a trip of 2 weeks", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Hike 4 days", "Hike 4 days", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Call Bob in 2 weeks", "Call Bob in 2 weeks", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Enjoy the day", "Enjoy the day", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Say it twice", "Say it twice", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Lunch w/", "Lunch w/", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Read 1984", "Read 1984", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Write in 90", "Write in 90", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Pay 3/4", "Pay 3/4", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Pay €150", "Pay €150", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Pay $1.240", "Pay $1.240", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Pay $", "Pay $", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mail a@b.example", "Mail a@b.example", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow @", "Mow @", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow !", "Mow !", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow !soon", "Mow !soon", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 8760h", "Mow", 525600, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 8761h", "Mow 8761h", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 999999h", "Mow 999999h", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 999999/day", "Mow 999999/day", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "Mow 3:75", "Mow 3:75", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "3h", "3h", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "every 2 weeks", "every 2 weeks", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
  { "@Rita 3h", "@Rita", 180, NOT_SAID, NOT_SAID, NULL, FALSE },
  /* What is said twice: the last one counts */
  { "Mow @Rita @Maya", "Mow @Rita", NOT_SAID, NOT_SAID, NOT_SAID, "Maya", FALSE },
  { "Mow $10 3h $20", "Mow $10", 180, NOT_SAID, 2000, NULL, FALSE },
  { "Mow weekly monthly", "Mow weekly", NOT_SAID, 12, NOT_SAID, NULL, FALSE },
};

/* Euros, and a comma before decimals. */
static const Row comma[] = {
  { "Rasen mähen 1,5h 30 €", "Rasen mähen", 90, NOT_SAID, 3000, NULL, FALSE },
  { "Rasen mähen 1.5h €30,50", "Rasen mähen", 90, NOT_SAID, 3050, NULL, FALSE },
  { "Rasen mähen 1.200,50\302\240€", "Rasen mähen", NOT_SAID, NOT_SAID, 120050, NULL, FALSE },
  { "Rasen mähen 1.200 EUR", "Rasen mähen", NOT_SAID, NOT_SAID, 120000, NULL, FALSE },
  { "Rasen mähen $30", "Rasen mähen $30", NOT_SAID, NOT_SAID, NOT_SAID, NULL, FALSE },
};

/* Canadian dollars. */
static const Row canadian[] = {
  { "Mow CA$30", "Mow", NOT_SAID, NOT_SAID, 3000, NULL, FALSE },
  { "Mow $30", "Mow", NOT_SAID, NOT_SAID, 3000, NULL, FALSE },
  { "Mow 30 CAD", "Mow", NOT_SAID, NOT_SAID, 3000, NULL, FALSE },
};

static void
check_row (const Row  *row,
           const char *currency,
           const char *decimal_point)
{
  g_autoptr (BatonQuickEntry) entry = baton_quick_entry_parse (row->line, currency, decimal_point);

  g_test_message ("“%s”", row->line);
  g_assert_cmpstr (entry->title, ==, row->title);
  g_assert_cmpint (entry->minutes, ==, row->minutes);
  g_assert_cmpfloat_with_epsilon (entry->times_per_year, row->times, 1e-9);
  g_assert_cmpint (entry->price, ==, row->price);
  g_assert_cmpstr (entry->provider, ==, row->provider);
  g_assert_cmpint (entry->urgent, ==, row->urgent ? BATON_ANSWER_YES : BATON_ANSWER_NONE);
}

static void
test_english (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    check_row (&english[i], "USD", ".");
}

static void
test_comma (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (comma); i++)
    check_row (&comma[i], "EUR", ",");
}

static void
test_canadian (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (canadian); i++)
    check_row (&canadian[i], "CAD", ".");
}

/* Random lines of pieces that mean something: nothing is lost that is not understood, and values
 * stay in range. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "3h", "x2/year", "$150", "@Rita", "!urgent", "every", "2", "weeks", "a", "twice", "/", ",", "$", "@",
    "!", "3:20", "–", "é", "h", ":", "1e9", "-5", "99999999999", "%s", "\302\240", "  ", "×",
  };
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (BatonQuickEntry) entry = NULL;
      int n_pieces = g_rand_int_range (chance, 0, 8);

      for (int k = 0; k < n_pieces; k++)
        g_string_append_printf (line, "%s%s", pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))],
                                g_rand_boolean (chance) ? " " : "");
      entry = baton_quick_entry_parse (line->str, "USD", ".");
      g_assert_true (g_utf8_validate (entry->title, -1, NULL));
      g_assert_nonnull (strstr (line->str, entry->title));
      g_assert_cmpint (entry->minutes, >=, BATON_ABSENT);
      g_assert_cmpint (entry->minutes, <=, 525600);
      g_assert_cmpfloat (entry->times_per_year, <=, 100000);
      g_assert_cmpint (entry->price, >=, BATON_ABSENT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/quick-entry/english", test_english);
  g_test_add_func ("/logic/quick-entry/comma", test_comma);
  g_test_add_func ("/logic/quick-entry/canadian-dollars", test_canadian);
  g_test_add_func ("/logic/quick-entry/random-lines", test_random);
  return g_test_run ();
}
