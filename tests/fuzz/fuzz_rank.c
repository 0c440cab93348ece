/* Fuzzes position keys: between any two there is a third.
 *
 * The input is two lines, a key each; an empty one stands for the end of the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "model/baton-position.h"

static void
check_between (const char *low,
               const char *high,
               guint32     seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autofree char *key = baton_position_between (low, high, chance);

  FUZZ_REQUIRE (baton_position_is_valid (key));
  FUZZ_REQUIRE (!low || strcmp (low, key) < 0);
  FUZZ_REQUIRE (!high || strcmp (key, high) < 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) keys = g_strsplit (text, "\n", 3);
  const char *low = keys[0] && *keys[0] ? keys[0] : NULL;
  const char *high = keys[0] && keys[1] && *keys[1] ? keys[1] : NULL;
  guint32 seed = g_str_hash (text);

  if ((low && !baton_position_is_valid (low)) || (high && !baton_position_is_valid (high)))
    return 0;
  if (low && high && strcmp (low, high) > 0)
    {
      const char *other = low;

      low = high;
      high = other;
    }
  if (low && high && strcmp (low, high) == 0)
    high = NULL;
  check_between (low, high, seed);
  return 0;
}
