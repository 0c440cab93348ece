/* A line of a post that names somebody: "[Name](link) (formerly X) - what for".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-name.h"

#include <string.h>

#include "exchange/baton-post-line.h"
#include "exchange/baton-post-words.h"

/* A name before a dash that holds a link has at most so many words: "The Upwork site". */
#define MOST_WORDS_OF_NAME 4

/* Returns: how many bytes at the beginning are one link or one bold run, or 0. */
static gsize
leading_run (const BatonOutlineEntry *entry)
{
  gsize end = 0;

  for (guint i = 0; i < entry->spans->len && baton_outline_span (entry, i)->start == 0; i++)
    if (!baton_outline_span (entry, i)->bare)
      end = MAX (end, baton_outline_span (entry, i)->end);
  return end;
}

/* Returns: the first link that is within the bytes up to @end, and is no bare address. */
static const BatonOutlineSpan *
link_before (const BatonOutlineEntry *entry,
             gsize                    end)
{
  for (guint i = 0; i < entry->spans->len; i++)
    if (baton_outline_span (entry, i)->url && !baton_outline_span (entry, i)->bare
        && baton_outline_span (entry, i)->end <= end)
      return baton_outline_span (entry, i);
  return NULL;
}

/* Where a name ends and what is said about it begins. */
typedef struct
{
  gsize start, end;   /* the name */
  gsize middle;       /* from the name's end to here stands "(formerly X)" or "via Y" */
  gsize rest;
} Parts;

/* "[Upwork](…) (formerly oDesk) - …": the link or the bold run is the name, with all its signs. */
static gboolean
part_by_run (const BatonOutlineEntry *entry,
             Parts                   *parts)
{
  gsize run = leading_run (entry), length = strlen (entry->text), start = length, end = length;
  const char *after = entry->text + run;

  if (run == 0)
    return FALSE;
  baton_line_find_separator (entry->text, run, &start, &end);
  *parts = (Parts){ 0, run, start, end };
  if (entry->text[run - 1] == ':')
    {
      *parts = (Parts){ 0, run - 1, run, run };
      return TRUE;
    }
  return start <= run || g_str_has_prefix (after, " (") || g_str_has_prefix (after, " via ")
         || *after == '\0';
}

/* "The [Upwork](…) site - …", "Get people on [Upwork](…)" */
static void
part_by_link_or_dash (const BatonOutlineEntry *entry,
                      Parts                   *parts)
{
  gsize length = strlen (entry->text), start = length, end = length;
  gboolean parted = baton_line_find_separator (entry->text, 0, &start, &end);
  const BatonOutlineSpan *link = link_before (entry, start);

  *parts = (Parts){ 0, start, start, end };
  if (link && (!parted || baton_line_count_words (entry->text, start) > MOST_WORDS_OF_NAME))
    *parts = (Parts){ link->start, link->end, link->end, link->start == 0 ? link->end : 0 };
}

/* Takes "formerly X, Y" out of the brackets at the end of a name, or what else stands there as its
 * use. */
static void
read_brackets (BatonPostName *self,
               char          *text)
{
  char *open = strrchr (text, '('), *close = open ? strchr (open, ')') : NULL;
  gsize skip;

  if (!close || close[strspn (close + 1, " .,;:-") + 1] != '\0')
    return;
  skip = baton_words_skip_former (open + 1);
  *close = '\0';
  if (skip > 0)
    {
      g_auto (GStrv) names = g_strsplit_set (open + 1 + skip, ",/;", -1);

      for (guint i = 0; names[i]; i++)
        g_strstrip (names[i]);
      g_free (self->former_names);
      self->former_names = g_strjoinv ("\n", names);
    }
  else if (*self->rest == '\0' && open > text)
    {
      g_free (self->rest);
      self->rest = g_strdup (open + 1);
      self->in_brackets = TRUE;
    }
  else
    {
      *close = ')';
      return;
    }
  *open = '\0';
}

static void
read_via (BatonPostName *self,
          char          *text)
{
  char *via = strstr (text, " via ");

  if (!via)
    return;
  g_free (self->via);
  self->via = g_strstrip (g_strdup (via + strlen (" via ")));
  *via = '\0';
}

/**
 * baton_post_name_new:
 * @entry: a line that names somebody
 * @of_person: whether "via" says where that person was met
 *
 * Returns: (transfer full): the line taken apart
 */
BatonPostName *
baton_post_name_new (const BatonOutlineEntry *entry,
                     gboolean                 of_person)
{
  BatonPostName *self = g_new0 (BatonPostName, 1);
  gboolean by_run;
  Parts parts;
  g_autofree char *text = NULL;

  by_run = part_by_run (entry, &parts);
  if (!by_run)
    part_by_link_or_dash (entry, &parts);
  self->former_names = g_strdup ("");
  self->via = g_strdup ("");
  self->rest = baton_line_clean (entry, parts.rest, strlen (entry->text));
  /* In a run all signs belong to the name; brackets and "via" can stand behind it. */
  text = by_run ? g_strndup (entry->text + parts.end, MAX (parts.middle, parts.end) - parts.end)
                : baton_line_clean (entry, parts.start, parts.end);
  if (of_person)
    read_via (self, text);
  read_brackets (self, text);
  self->name = by_run ? baton_line_clean (entry, parts.start, parts.end) : baton_line_strip (text);
  baton_line_read_links (entry, &self->link, &self->more_links);
  return self;
}

void
baton_post_name_free (BatonPostName *self)
{
  g_free (self->name);
  g_free (self->former_names);
  g_free (self->via);
  g_free (self->rest);
  g_free (self->link);
  g_free (self->more_links);
  g_free (self);
}
