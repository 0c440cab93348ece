/* Fuzzes the names of conflict copies: the library itself and what lies beside it are never taken for one.
 *
 * The input is two lines: the name of a library, and that of another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "storage/baton-conflict-name.h"

static void
require_own_names (const char *library)
{
  g_autofree char *lock = g_strconcat (library, ".lock", NULL);
  g_autofree char *temporary = g_strconcat (".~", library, ".0000.1111.abcdef~", NULL);

  FUZZ_REQUIRE (!baton_conflict_is_copy (library, library));
  FUZZ_REQUIRE (!baton_conflict_is_copy (library, lock));
  FUZZ_REQUIRE (!baton_conflict_is_copy (library, temporary));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) names = g_strsplit (text, "\n", 2);
  const char *dot;
  gsize stem;

  if (!names[0] || !names[1] || !*names[0] || !*names[1] || strchr (text, '/'))
    return 0;
  require_own_names (names[0]);
  if (!baton_conflict_is_copy (names[0], names[1]))
    return 0;
  dot = strrchr (names[0], '.');
  stem = dot && dot > names[0] ? (gsize) (dot - names[0]) : strlen (names[0]);
  FUZZ_REQUIRE (strncmp (names[1], names[0], stem) == 0);
  FUZZ_REQUIRE (strlen (names[1]) > strlen (names[0]));
  FUZZ_REQUIRE (g_str_has_suffix (names[1], names[0] + stem));
  return 0;
}
