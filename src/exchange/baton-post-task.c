/* A line of a post that names a task: "Title with a [result](link) - Done - a remark".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-task.h"

#include <string.h>

#include "exchange/baton-post-line.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-link.h"

/* Returns: (transfer full): @text without the signs that part it from the word before it. */
static char *
read_remark (const char *text,
             gboolean    in_brackets)
{
  char *remark;

  remark = g_strstrip (g_strdup (text + baton_line_skip_signs (text)));
  if (in_brackets && g_str_has_suffix (remark, ")"))
    remark[strlen (remark) - 1] = '\0';
  return remark;
}

/* Looks for " (Done …)" from @from on. */
static gboolean
find_bracket (const char *text,
              gsize      *start,
              gsize      *end)
{
  const char *open = strstr (text, " (");

  if (!open)
    return FALSE;
  *start = open - text;
  *end = *start + strlen (" (");
  return TRUE;
}

/* Returns: where the title ends. */
static gsize
read_stage (BatonPostTask *self,
            const char    *text)
{
  gsize start, end = 0, length;

  while (baton_line_find_separator (text, end, &start, &end))
    if (baton_words_find_stage (text + end, &self->stage, &length))
      {
        self->staged = TRUE;
        self->remark = read_remark (text + end + length, FALSE);
        return start;
      }
  if (find_bracket (text, &start, &end)
      && baton_words_find_stage (text + end, &self->stage, &length))
    {
      self->staged = TRUE;
      self->remark = read_remark (text + end + length, TRUE);
      return start;
    }
  return strlen (text);
}

/* "Done: the gutters". Returns: where the title begins. */
static gsize
read_leading_stage (BatonPostTask *self,
                    const char    *text)
{
  gsize start, end, length;

  if (!baton_words_find_stage (text, &self->stage, &length)
      || !baton_line_find_separator (text, 0, &start, &end) || start != length || text[end] == '\0')
    return 0;
  self->staged = TRUE;
  return end;
}

/**
 * baton_post_task_new:
 * @entry: a line that names a task
 *
 * Returns: (transfer full): the line taken apart; the title keeps the words of the post
 */
BatonPostTask *
baton_post_task_new (const BatonOutlineEntry *entry)
{
  BatonPostTask *self = g_new0 (BatonPostTask, 1);
  gsize start = read_leading_stage (self, entry->text);
  gsize end = self->staged ? strlen (entry->text) : read_stage (self, entry->text);

  self->title = baton_line_clean (entry, start, end);
  if (!self->remark)
    self->remark = g_strdup ("");
  if (!self->staged && entry->tick == BATON_TICK_DONE)
    {
      self->staged = TRUE;
      self->stage = BATON_STAGE_FINISHED;
    }
  baton_line_read_links (entry, &self->link, &self->more_links);
  if (!*self->title && self->link)
    {
      g_free (self->title);
      self->title = baton_link_display (self->link);
    }
  return self;
}

void
baton_post_task_free (BatonPostTask *self)
{
  g_free (self->title);
  g_free (self->remark);
  g_free (self->link);
  g_free (self->more_links);
  g_free (self);
}
