/* Giving a text view another text by changing only what differs, so that the cursor stays where it was in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-text-patch.h"

#include <string.h>

/* Returns: how many bytes both begin with, without half a character. */
static gsize
count_same_start (const char *one,
                  const char *other)
{
  gsize n = 0;

  while (one[n] && one[n] == other[n])
    n++;
  while (n > 0 && ((guchar) one[n] & 0xc0) == 0x80)
    n--;
  while (n > 0 && ((guchar) other[n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* Returns: how many bytes both end with, after @start of them, without half a character. */
static gsize
count_same_end (const char *one,
                const char *other,
                gsize       start)
{
  gsize length = strlen (one), other_length = strlen (other);
  gsize most = MIN (length, other_length) - start, n = 0;

  while (n < most && one[length - 1 - n] == other[other_length - 1 - n])
    n++;
  while (n > 0 && ((guchar) one[length - n] & 0xc0) == 0x80)
    n--;
  return n;
}

/**
 * baton_text_patch:
 * @buffer: a buffer of plain text
 * @text: what it is to say
 *
 * Replaces the part between what stays the same at the beginning and at the end. It cannot be undone in the buffer: it was
 * not typed there.
 */
void
baton_text_patch (GtkTextBuffer *buffer,
                  const char    *text)
{
  GtkTextIter start, end;
  g_autofree char *old = NULL;
  gsize same_start, same_end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  old = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (g_str_equal (old, text))
    return;
  same_start = count_same_start (old, text);
  same_end = count_same_end (old, text, same_start);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, g_utf8_strlen (old, same_start));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, g_utf8_strlen (old, strlen (old) - same_end));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + same_start, strlen (text) - same_start - same_end);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/**
 * baton_text_put:
 * @entry: an entry
 * @text: what stands in it from now on
 *
 * Shows another text. It cannot be undone in the entry, nor can what was typed before: that was about something else.
 */
void
baton_text_put (GtkEditable *entry,
                const char  *text)
{
  gtk_editable_set_enable_undo (entry, FALSE);
  gtk_editable_set_text (entry, text);
  gtk_editable_set_enable_undo (entry, TRUE);
}
