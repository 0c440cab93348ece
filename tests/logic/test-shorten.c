/* Long titles within a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logic/baton-shorten.h"

static const struct
{
  const char *text;
  const char *shortened;
} cases[] = {
  { "", "" },
  { "5 tasks deleted", "5 tasks deleted" },
  { "“Clean the gutters” deleted", "“Clean the gutters” deleted" },
  { "“0123456789012345678901234567890123456789” deleted", "“0123456789012345678901234567890123456789” deleted" },
  { "“01234567890123456789012345678901234567890” deleted", "“012345678901234567890123456789012345678…” deleted" },
  { "“Ask the person who repaired the roof in spring” deleted", "“Ask the person who repaired the roof in…” deleted" },
  { "„Die Person fragen, die im Frühling das Dach deckte“ gelöscht",
    "„Die Person fragen, die im Frühling das…“ gelöscht" },
  /* What does not end is no title. */
  { "“Ask the person who repaired the roof in spring deleted", "“Ask the person who repaired the roof in spring deleted" },
  { "“One” and “01234567890123456789012345678901234567890”", "“One” and “012345678901234567890123456789012345678…”" },
};

static void
test_shortens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortened = baton_shorten_quoted (cases[i].text);

      g_assert_cmpstr (shortened, ==, cases[i].shortened);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/shorten/long-titles", test_shortens);
  return g_test_run ();
}
