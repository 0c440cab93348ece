/* Position keys: base-62 strings compared byte by byte, read as fractions between 0 and 1.
 *
 * Between two keys there is always another. A new key is the shortest one about halfway between its neighbours with two
 * digits of chance behind it, so that two machines that insert into the same gap do not make the same key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-position.h"

#include <string.h>

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
#define BASE 62
#define CHANCE_DIGITS 2
#define END_DIGITS 5
#define END_LIMIT (BASE * BASE * BASE * BASE * BASE - 1)
#define END_STEP 1024

static int
digit_at (const char *key,
          gsize       length,
          gsize       at,
          int         beyond)
{
  return at < length ? (int) (strchr (digits, key[at]) - digits) : beyond;
}

/**
 * baton_position_is_valid:
 * @key: (nullable): any text
 *
 * Returns: whether it is a key: base-62 digits that do not end in 0, so that something fits before it
 */
gboolean
baton_position_is_valid (const char *key)
{
  const char *at = key;

  while (at && g_ascii_isalnum (*at))
    at++;
  return at > key && *at == '\0' && at[-1] != '0';
}

/* Appends the shortest digits that lie between the two fractions; @after NULL stands for 1. */
static void
append_middle (GString    *key,
               const char *before,
               const char *after)
{
  gsize n_before = before ? strlen (before) : 0;
  gsize n_after = after ? strlen (after) : 0;
  gboolean bounded = after != NULL;

  for (gsize at = 0;; at++)
    {
      int low = digit_at (before, n_before, at, 0);
      int high = bounded ? digit_at (after, n_after, at, 0) : BASE;

      if (high - low > 1)
        {
          g_string_append_c (key, digits[(low + high) / 2]);
          return;
        }
      g_string_append_c (key, digits[low]);
      /* One apart: from the next digit on everything up to 1 is free. */
      if (high > low)
        bounded = FALSE;
    }
}

/* Reads the first END_DIGITS digits as one number. */
static int
read_end (const char *key)
{
  gsize length = strlen (key);
  int number = 0;

  for (gsize at = 0; at < END_DIGITS; at++)
    number = number * BASE + digit_at (key, length, at, 0);
  return number;
}

/* At an end of the list a small step by chance keeps keys short: halving would add a digit every six appends. */
static char *
step_from_end (const char *key,
               int         direction,
               GRand      *chance)
{
  char stepped[END_DIGITS + 1] = { 0 };
  int number = read_end (key) + direction * g_rand_int_range (chance, 1, END_STEP);

  if (number <= 1 || number >= END_LIMIT)
    return NULL;
  /* No key may end in 0, or nothing would fit before it. */
  if (number % BASE == 0)
    number += direction;
  for (int at = END_DIGITS - 1; at >= 0; at--, number /= BASE)
    stepped[at] = digits[number % BASE];
  return strcmp (stepped, key) * direction > 0 ? g_strdup (stepped) : NULL;
}

/**
 * baton_position_between:
 * @before: (nullable): the key of the record above, NULL for the start of the list
 * @after: (nullable): the key of the record below, NULL for the end; above @before in the order of bytes
 * @chance: where the last two digits come from
 *
 * Returns: (transfer full) (nullable): a key that sorts between both; NULL where nothing can, because the two are equal,
 * the wrong way round or no keys
 */
char *
baton_position_between (const char *before,
                        const char *after,
                        GRand      *chance)
{
  GString *key;
  char *stepped = NULL;

  if (before && !*before)
    before = NULL;
  if (after && !*after)
    after = NULL;
  if ((before && !baton_position_is_valid (before)) || (after && !baton_position_is_valid (after))
      || (before && after && strcmp (before, after) >= 0))
    return NULL;

  if ((before == NULL) != (after == NULL))
    stepped = step_from_end (before ? before : after, before ? 1 : -1, chance);
  if (stepped)
    return stepped;

  key = g_string_new (NULL);
  append_middle (key, before, after);
  for (int i = 0; i < CHANCE_DIGITS; i++)
    g_string_append_c (key, digits[g_rand_int_range (chance, i == CHANCE_DIGITS - 1 ? 1 : 0, BASE)]);
  return g_string_free (key, FALSE);
}

/**
 * baton_position_compare:
 * @key: a key
 * @id: the id of the record that has it
 * @other_key: another key
 * @other_id: the id of that record
 *
 * Returns: below, equal to or above 0 in the manual order: by the bytes of the key, then of the id
 */
int
baton_position_compare (const char *key,
                        const char *id,
                        const char *other_key,
                        const char *other_id)
{
  int order = strcmp (key, other_key);

  return order ? order : strcmp (id, other_id);
}
