/* Parts: short texts that stand in one line, apart by middle dots: "Maya · 7 jobs · ★★★★★".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-parts.h"

/* Returns: (transfer full): no parts yet; free it with g_ptr_array_unref() */
BatonParts *
baton_parts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Adds @part, which may be NULL or empty and is taken over. */
void
baton_parts_take (BatonParts *self,
                  char       *part)
{
  if (part && *part)
    g_ptr_array_add (self, part);
  else
    g_free (part);
}

/* Adds a copy of @part, which may be NULL or empty. */
void
baton_parts_add (BatonParts *self,
                 const char *part)
{
  baton_parts_take (self, g_strdup (part));
}

/* Returns: (transfer full): all parts in one line; "" where there are none */
char *
baton_parts_join (BatonParts *self)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", (const char *) self->pdata[i]);
  return g_strdup (line->str);
}
