/* Digests: 128 bits that tell one version of a file from another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BATON_DIGEST_LENGTH 32

/* Hexadecimal digits with their NUL. */
typedef struct
{
  char text[BATON_DIGEST_LENGTH + 1];
} BatonDigest;

BatonDigest baton_digest_of     (const void        *bytes,
                                 gsize              size);
gboolean    baton_digest_equal  (const BatonDigest *one,
                                 const BatonDigest *other);

G_END_DECLS
