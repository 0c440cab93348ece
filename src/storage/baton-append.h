/* Appending to a text without a call: the writer does it some hundred times for each task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

static inline void
baton_append (GString    *out,
              const char *text,
              gsize       length)
{
  if (G_UNLIKELY (out->len + length >= out->allocated_len))
    {
      g_string_append_len (out, text, length);
      return;
    }
  memcpy (out->str + out->len, text, length);
  out->len += length;
  out->str[out->len] = '\0';
}

/* Of a text that stands in the program as it is. */
#define BATON_LITERAL(out, text) baton_append (out, text, sizeof text - 1)

G_END_DECLS
