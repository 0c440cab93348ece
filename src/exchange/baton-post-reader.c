/* The reader of posts: goes through an outline and makes criteria, providers, tasks and notes of
 * what it recognises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-reader.h"

#include <string.h>

#include "exchange/baton-post-ignored.h"
#include "exchange/baton-post-line.h"
#include "exchange/baton-post-makers.h"
#include "exchange/baton-post-name.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-known-platforms.h"

/* A paragraph or item before a list is its heading where it has no more words than these. */
#define MOST_WORDS_OF_HEADING 12

/* A heading inside the section of a platform names the platform where it has no more words than
 * these. */
#define MOST_WORDS_OF_NAME 5

typedef struct
{
  const BatonSource *source;
  GPtrArray         *outline;
  guint8            *used;           /* by line, from 1: whether it became something or steers */
  GHashTable        *urls;           /* a set of the addresses in lines that became something */
  gboolean           of_outsourcing; /* the text speaks of it somewhere */

  BatonSection       section;
  int                heading;        /* the level of its heading */
  int                base;           /* the level of the list item that is its heading, or 0 */
  BatonSection       outer;          /* the section round it where base is above 0 */
  gboolean           listed;         /* the section has had a list item */
  gboolean           by_text;        /* its heading is a mere paragraph */
  int                named_at;       /* the level of the heading that names the provider, or 0 */

  BatonPostPlace     place;
} Reader;

static const BatonOutlineEntry *
entry_at (const Reader *self,
          guint         at)
{
  return at < self->outline->len ? g_ptr_array_index (self->outline, at) : NULL;
}

static void
use (Reader                  *self,
     const BatonOutlineEntry *entry)
{
  for (guint line = entry->first_line; line <= MIN (entry->last_line, self->source->lines->len);
       line++)
    self->used[line] = TRUE;
  for (guint i = 0; i < entry->spans->len; i++)
    {
      const char *url = baton_outline_span (entry, i)->url;

      if (url)
        g_hash_table_add (self->urls, (gpointer) url);
    }
}

static gboolean
is_before_list (const Reader *self,
                guint         at)
{
  const BatonOutlineEntry *next = entry_at (self, at + 1);

  return next && next->kind == BATON_OUTLINE_ITEM;
}

/* Whether list items stand inside the item at @at, paragraphs of its own left aside. */
static gboolean
has_children (const Reader *self,
              guint         at)
{
  int level = entry_at (self, at)->level;
  const BatonOutlineEntry *next;

  do
    next = entry_at (self, ++at);
  while (next && next->kind == BATON_OUTLINE_TEXT && next->level >= level);
  return next && next->kind == BATON_OUTLINE_ITEM && next->level > level;
}

static gboolean
names_known_platform (const BatonOutlineEntry *entry)
{
  g_autoptr (BatonPostName) line = NULL;

  if (entry->kind != BATON_OUTLINE_ITEM)
    return FALSE;
  line = baton_post_name_new (entry, FALSE);
  return baton_known_platforms_find (line->name, NULL) != NULL;
}

/* Headings like "Tools" stand above many things: something else has to speak of outsourcing. */
static gboolean
speaks_of_outsourcing (const Reader *self)
{
  for (guint i = 0; i < self->source->n_front_matter; i++)
    if (baton_words_are_of_outsourcing (g_ptr_array_index (self->source->lines, i)))
      return TRUE;
  for (guint i = 0; i < self->outline->len; i++)
    if (baton_words_are_of_outsourcing (entry_at (self, i)->text)
        || names_known_platform (entry_at (self, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_providers (BatonSection section)
{
  return section == BATON_SECTION_PLATFORMS || section == BATON_SECTION_PROFESSIONALS
         || section == BATON_SECTION_CONTRACTORS;
}

static void
enter_section (Reader       *self,
               BatonSection  section,
               int           heading)
{
  BatonImportDraft *draft = self->place.draft;

  self->section = section;
  self->heading = heading;
  self->base = 0;
  self->listed = FALSE;
  self->by_text = FALSE;
  self->named_at = 0;
  self->place = (BatonPostPlace){ .draft = draft };
}

/* A heading, or what stands for one, that opens a section. */
static void
open_section (Reader                  *self,
              const BatonOutlineEntry *entry,
              BatonSection             section,
              int                      heading)
{
  enter_section (self, section, heading);
  use (self, entry);
  if (section == BATON_SECTION_QUESTION && *baton_words_skip_question (entry->text))
    baton_post_make_note (&self->place, entry);
}

static BatonProviderKind
kind_of_section (BatonSection section)
{
  if (section == BATON_SECTION_PLATFORMS)
    return BATON_KIND_PLATFORM;
  return section == BATON_SECTION_PROFESSIONALS ? BATON_KIND_PROFESSIONAL : BATON_KIND_CONTRACTOR;
}

/* Below "Tools", posts list the tools as items or as smaller headings. */
static gboolean
read_name_in_heading (Reader                  *self,
                      const BatonOutlineEntry *entry)
{
  if (!is_of_providers (self->section) || self->base > 0 || self->listed
      || entry->level <= self->heading || (self->named_at > 0 && entry->level > self->named_at)
      || baton_line_count_words (entry->text, -1) > MOST_WORDS_OF_NAME)
    return FALSE;
  self->named_at = entry->level;
  return baton_post_make_provider (&self->place, entry, kind_of_section (self->section), TRUE);
}

/* "[PeoplePerHour](…)" is a name, whatever its words. */
static gboolean
begins_with_link (const BatonOutlineEntry *entry)
{
  const BatonOutlineSpan *first = entry->spans->len ? baton_outline_span (entry, 0) : NULL;

  return first && first->url && first->start == 0;
}

static void
read_heading (Reader                  *self,
              const BatonOutlineEntry *entry)
{
  BatonSection section = baton_words_section (entry->text, self->of_outsourcing);

  if (begins_with_link (entry) && read_name_in_heading (self, entry))
    use (self, entry);
  else if (section != BATON_SECTION_NONE)
    open_section (self, entry, section, entry->level);
  else if (entry->level <= self->heading)
    enter_section (self, BATON_SECTION_NONE, entry->level);
  else if (read_name_in_heading (self, entry))
    use (self, entry);
}

/* How deep an item or text is within what its section lists: 1 is a provider, criterion or task of
 * the list. */
static int
depth_in_section (const Reader            *self,
                  const BatonOutlineEntry *entry)
{
  return entry->level - self->base + (self->named_at > 0);
}

static gboolean
read_criterion (Reader                  *self,
                const BatonOutlineEntry *entry)
{
  BatonSide side = self->section == BATON_SECTION_KEEP ? BATON_SIDE_KEEP : BATON_SIDE_OUTSOURCE;

  if (depth_in_section (self, entry) > 1 && self->place.explained)
    return FALSE;
  return baton_post_make_criterion (&self->place, entry, side);
}

static gboolean
read_in_directory (Reader                  *self,
                   const BatonOutlineEntry *entry,
                   guint                    at)
{
  int depth = depth_in_section (self, entry);

  if (depth <= 1)
    {
      self->listed = TRUE;
      return baton_post_make_provider (&self->place, entry, kind_of_section (self->section),
                                       has_children (self, at));
    }
  if (self->place.orphans)
    return FALSE;
  if (depth == 2)
    return baton_post_make_task (&self->place, entry, BATON_STAGE_HANDED_OFF);
  return baton_post_add_to_notes (&self->place, entry);
}

static gboolean
read_in_stage (Reader                  *self,
               const BatonOutlineEntry *entry,
               BatonStage               stage)
{
  if (depth_in_section (self, entry) <= 1)
    return baton_post_make_task (&self->place, entry, stage);
  return baton_post_add_to_notes (&self->place, entry);
}

static gboolean
read_in_section (Reader                  *self,
                 const BatonOutlineEntry *entry,
                 guint                    at)
{
  switch (self->section)
    {
    case BATON_SECTION_OUTSOURCE:
    case BATON_SECTION_KEEP:
      return read_criterion (self, entry);

    case BATON_SECTION_PLATFORMS:
    case BATON_SECTION_PROFESSIONALS:
    case BATON_SECTION_CONTRACTORS:
      return read_in_directory (self, entry, at);

    case BATON_SECTION_CONSIDERING:
      return read_in_stage (self, entry, BATON_STAGE_CONSIDERING);

    case BATON_SECTION_WANT_TO_START:
      return read_in_stage (self, entry, BATON_STAGE_WANT_TO_START);

    case BATON_SECTION_HANDED_OFF:
      return read_in_stage (self, entry, BATON_STAGE_HANDED_OFF);

    case BATON_SECTION_FINISHED:
      return read_in_stage (self, entry, BATON_STAGE_FINISHED);

    case BATON_SECTION_KEEPING:
      return read_in_stage (self, entry, BATON_STAGE_KEEPING);

    case BATON_SECTION_QUESTION:
      return baton_post_make_note (&self->place, entry);

    case BATON_SECTION_NONE:
    default:
      return FALSE;
    }
}

/* Some posts are one list, whose first level is its headings. */
static gboolean
read_heading_in_list (Reader                  *self,
                      const BatonOutlineEntry *entry,
                      guint                    at)
{
  BatonSection outer = self->section, section;
  int heading = self->heading;

  if (outer != BATON_SECTION_NONE || !has_children (self, at)
      || baton_line_count_words (entry->text, -1) > MOST_WORDS_OF_HEADING)
    return FALSE;
  section = baton_words_section (entry->text, self->of_outsourcing);
  if (section == BATON_SECTION_NONE)
    return FALSE;
  open_section (self, entry, section, heading);
  self->base = entry->level;
  self->outer = outer;
  return TRUE;
}

static void
read_item (Reader                  *self,
           const BatonOutlineEntry *entry,
           guint                    at)
{
  if (self->base > 0 && entry->level <= self->base)
    enter_section (self, self->outer, self->heading);
  if (read_heading_in_list (self, entry, at))
    return;
  if (read_in_section (self, entry, at))
    use (self, entry);
}

/* A paragraph is a heading of the list behind it, or says more about the item it stands in, or is
 * nothing. */
static gboolean
read_text_in_section (Reader                  *self,
                      const BatonOutlineEntry *entry)
{
  int depth = depth_in_section (self, entry);

  if (self->section == BATON_SECTION_QUESTION)
    return baton_post_make_note (&self->place, entry);
  if (depth < 1 || self->place.orphans)
    return FALSE;
  if (is_of_providers (self->section) && depth == 1)
    return baton_post_add_suits (&self->place, entry);
  return baton_post_add_to_notes (&self->place, entry);
}

/* Some posts have no headings at all but for a line before each list. Below a real heading such a
 * line only leads over to the list. */
static gboolean
can_be_heading (const Reader            *self,
                const BatonOutlineEntry *entry,
                guint                    at)
{
  return entry->level == 0 && is_before_list (self, at)
         && (self->section == BATON_SECTION_NONE || self->by_text)
         && !g_str_has_suffix (entry->text, ".")
         && baton_line_count_words (entry->text, -1) <= MOST_WORDS_OF_HEADING;
}

static void
read_text (Reader                  *self,
           const BatonOutlineEntry *entry,
           guint                    at)
{
  BatonSection section = BATON_SECTION_NONE;

  if (can_be_heading (self, entry, at))
    section = baton_words_section (entry->text, self->of_outsourcing);
  if (section != BATON_SECTION_NONE)
    {
      open_section (self, entry, section, BATON_OUTLINE_BOLD_LEVEL);
      self->by_text = TRUE;
    }
  else if (read_text_in_section (self, entry))
    use (self, entry);
}

static void
read_entries (Reader *self)
{
  for (guint i = 0; i < self->outline->len; i++)
    {
      const BatonOutlineEntry *entry = entry_at (self, i);

      if (entry->kind == BATON_OUTLINE_HEADING)
        read_heading (self, entry);
      else if (entry->kind == BATON_OUTLINE_ITEM)
        read_item (self, entry, i);
      else
        read_text (self, entry, i);
    }
}

/**
 * baton_post_read:
 * @source: the lines of a post
 * @outline: (element-type BatonOutlineEntry): what baton_outline_new() gave for it
 * @draft: where to put what is recognised, and every line that becomes nothing
 */
void
baton_post_read (const BatonSource *source,
                 GPtrArray         *outline,
                 BatonImportDraft  *draft)
{
  g_autofree guint8 *used = g_new0 (guint8, source->lines->len + 1);
  g_autoptr (GHashTable) urls = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = {
    .source = source, .outline = outline, .used = used, .urls = urls, .place = { .draft = draft }
  };

  reader.of_outsourcing = speaks_of_outsourcing (&reader);
  read_entries (&reader);
  baton_post_list_ignored (source, used, urls, draft);
}
