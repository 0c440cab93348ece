/* A table of text for people: columns stand under each other whatever the script of what is in
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-table.h"

#include <stdarg.h>

#include "logic/baton-text.h"

#define GAP 2
#define MAX_COLUMNS 8

struct _BatonCliTable
{
  GPtrArray *rows; /* of GStrv */
  guint      widths[MAX_COLUMNS];
  gboolean   is_number[MAX_COLUMNS];
  gboolean   visible;
};

/**
 * baton_cli_text_width:
 * @text: one line of UTF-8
 *
 * Returns: how many columns of a terminal it takes: 2 for a wide character, 0 for one that stands
 * on the one before
 */
guint
baton_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

/**
 * baton_cli_table_new:
 * @visible: whether control characters are to be replaced, for a terminal
 *
 * Returns: (transfer full): a table without rows, at most eight columns wide
 */
BatonCliTable *
baton_cli_table_new (gboolean visible)
{
  BatonCliTable *self = g_new0 (BatonCliTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->visible = visible;
  return self;
}

void
baton_cli_table_free (BatonCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Lets a column stand at its right edge, as numbers do. */
void
baton_cli_table_set_number (BatonCliTable *self,
                            guint          column)
{
  g_return_if_fail (column < MAX_COLUMNS);

  self->is_number[column] = TRUE;
}

/* Adds a row of cells that end with NULL; each is one line. */
void
baton_cli_table_add_row (BatonCliTable *self,
                         const char    *first,
                         ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (const char *cell = first; cell && cells->len < MAX_COLUMNS;
       cell = va_arg (args, const char *))
    {
      char *kept = self->visible ? baton_text_visible (cell) : g_strdup (cell);
      guint width = baton_cli_text_width (kept);

      self->widths[cells->len] = MAX (self->widths[cells->len], width);
      g_ptr_array_add (cells, kept);
    }
  va_end (args);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (g_steal_pointer (&cells), FALSE));
}

static void
append_spaces (GString *out,
               guint    count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (out, ' ');
}

static void
append_row (BatonCliTable *self,
            char         **row,
            GString       *out)
{
  for (guint i = 0; row[i]; i++)
    {
      guint missing = self->widths[i] - baton_cli_text_width (row[i]);

      if (self->is_number[i])
        append_spaces (out, missing);
      g_string_append (out, row[i]);
      if (!row[i + 1])
        break;
      append_spaces (out, GAP + (self->is_number[i] ? 0 : missing));
    }
}

/* Appends all rows to @out, each after @indent; no row ends in spaces. */
void
baton_cli_table_append (BatonCliTable *self,
                        const char    *indent,
                        GString       *out)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_string_append (out, indent);
      append_row (self, self->rows->pdata[i], out);
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}
