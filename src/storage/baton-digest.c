/* Digests: 128 bits that tell one version of a file from another.
 *
 * This is MurmurHash3 (x64, 128 bits) of Austin Appleby, who placed it in the public domain. A library is hashed at each
 * load and twice at each save; SHA-256 alone would take longer there than the whole parser. It tells versions apart that
 * came about by themselves. It does not stop someone who may write the file and makes two versions look equal: they could
 * as well write what they like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-digest.h"

#include <string.h>

#define BLOCK 16
#define FACTOR_1 G_GUINT64_CONSTANT (0x87c37b91114253d5)
#define FACTOR_2 G_GUINT64_CONSTANT (0x4cf5ad432745937f)

static inline guint64
rotate (guint64 word,
        int     bits)
{
  return (word << bits) | (word >> (64 - bits));
}

static inline guint64
word_at (const guint8 *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return GUINT64_FROM_LE (word);
}

static inline guint64
scramble_first (guint64 word)
{
  return rotate (word * FACTOR_1, 31) * FACTOR_2;
}

static inline guint64
scramble_second (guint64 word)
{
  return rotate (word * FACTOR_2, 33) * FACTOR_1;
}

static guint64
finish (guint64 word)
{
  word = (word ^ (word >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  word = (word ^ (word >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return word ^ (word >> 33);
}

/**
 * baton_digest_of:
 * @bytes: a file
 * @size: how many bytes
 *
 * Returns: its digest, the same on every machine
 */
BatonDigest
baton_digest_of (const void *bytes,
                 gsize       size)
{
  const guint8 *at = bytes;
  gsize n_blocks = size / BLOCK;
  guint8 tail[BLOCK] = { 0 };
  guint64 first = 0, second = 0;
  BatonDigest digest;

  for (gsize i = 0; i < n_blocks; i++, at += BLOCK)
    {
      first ^= scramble_first (word_at (at));
      first = (rotate (first, 27) + second) * 5 + 0x52dce729;
      second ^= scramble_second (word_at (at + 8));
      second = (rotate (second, 31) + first) * 5 + 0x38495ab5;
    }
  if (size % BLOCK)
    memcpy (tail, at, size % BLOCK);
  first ^= scramble_first (word_at (tail));
  second ^= scramble_second (word_at (tail + 8));
  first ^= size;
  second ^= size;
  first += second;
  second += first;
  first = finish (first);
  second = finish (second);
  first += second;
  second += first;
  g_snprintf (digest.text, sizeof digest.text, "%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x", first, second);
  return digest;
}

gboolean
baton_digest_equal (const BatonDigest *one,
                    const BatonDigest *other)
{
  return strcmp (one->text, other->text) == 0;
}
