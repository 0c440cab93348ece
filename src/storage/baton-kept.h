/* Kept content: what a file holds beyond this version's knowledge, as serialised text, with its place.
 *
 * The text of a record's own element comes first. Behind it follow parts for elements that are no records themselves
 * (a text field, an answer, a list), each begun by a key. The two signs between are ones that XML cannot hold, so that they
 * never occur inside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one element keeps; each is NULL until there is something. */
typedef struct
{
  GString *own;
  GString *parts;
} BatonKept;

GString    *baton_kept_own      (BatonKept  *self);
void        baton_kept_add_part (BatonKept  *self,
                                 const char *name,
                                 const char *id,
                                 GString    *text);
char       *baton_kept_finish   (BatonKept  *self);
void        baton_kept_clear    (BatonKept  *self);

const char *baton_kept_get_own  (const char *kept,
                                 gsize      *length);
GHashTable *baton_kept_index    (const char *kept);
const char *baton_kept_find     (GHashTable *index,
                                 const char *name,
                                 const char *id,
                                 gsize      *length);

G_END_DECLS
