/* An outline: the headings, list items and paragraphs of a Markdown text, with their plain text,
 * links and lines.
 *
 * HTML and code leave nothing here, so that no markup of a file reaches a library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-outline.h"

#include <cmark.h>
#include <string.h>

/* So many links of one text are looked at: more are no text of a person, and each address is held
 * against each of them. */
#define MOST_LINKS 50

typedef struct
{
  GPtrArray         *entries;
  BatonOutlineEntry *filling; /* NULL outside of paragraphs and headings */
  GString           *text;
  GArray            *open;    /* of guint: which spans have begun and not ended */
  int                depth;
  int                pictures; /* so many are open: their words are for those who cannot see them */
} Builder;

static void
clear_span (gpointer span)
{
  g_free (((BatonOutlineSpan *) span)->url);
}

static void
free_entry (gpointer data)
{
  BatonOutlineEntry *entry = data;

  g_free (entry->text);
  g_array_unref (entry->spans);
  g_free (entry);
}

static BatonOutlineEntry *
push_entry (Builder          *self,
            BatonOutlineKind  kind,
            int               level,
            cmark_node       *node)
{
  BatonOutlineEntry *entry = g_new0 (BatonOutlineEntry, 1);

  entry->kind = kind;
  entry->level = level;
  entry->first_line = MAX (cmark_node_get_start_line (node), 1);
  entry->last_line = entry->first_line;
  entry->text = g_strdup ("");
  entry->spans = g_array_new (FALSE, TRUE, sizeof (BatonOutlineSpan));
  g_array_set_clear_func (entry->spans, clear_span);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* Entities can spell any character: none that a library cannot hold gets through, and all white
 * space is one space. */
static void
append_text (GString    *out,
             const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean space = g_unichar_isspace (c) || c == '\v' || c == 0x85;

      if (space && out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      if (!space && !g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe
          && !(c >= 0xfdd0 && c <= 0xfdef))
        g_string_append_unichar (out, c);
    }
}

/* The first text of a list item is the item's own; what follows in it stands for itself. */
static BatonOutlineEntry *
entry_for_block (Builder    *self,
                 cmark_node *node)
{
  gboolean heading = cmark_node_get_type (node) == CMARK_NODE_HEADING;

  if (cmark_node_get_type (cmark_node_parent (node)) == CMARK_NODE_ITEM
      && !cmark_node_previous (node))
    return g_ptr_array_index (self->entries, self->entries->len - 1);
  if (heading)
    return push_entry (self, BATON_OUTLINE_HEADING, cmark_node_get_heading_level (node), node);
  return push_entry (self, BATON_OUTLINE_TEXT, self->depth, node);
}

static void
begin_block (Builder    *self,
             cmark_node *node)
{
  self->filling = entry_for_block (self, node);
  self->filling->first_line = MAX (cmark_node_get_start_line (node), 1);
  self->filling->last_line =
      MAX ((guint) cmark_node_get_end_line (node), self->filling->first_line);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->open, 0);
}

static void
begin_span (Builder    *self,
            const char *url)
{
  BatonOutlineSpan span = { self->text->len, self->text->len, g_strdup (url), FALSE };
  guint at = self->filling->spans->len;

  g_array_append_val (self->filling->spans, span);
  g_array_append_val (self->open, at);
}

static void
end_span (Builder *self)
{
  guint at = g_array_index (self->open, guint, self->open->len - 1);
  BatonOutlineSpan *span = &g_array_index (self->filling->spans, BatonOutlineSpan, at);

  span->end = MAX (self->text->len, span->start);
  g_array_set_size (self->open, self->open->len - 1);
}

/* "http://a.org/" and "a.org" are the same to the eye. */
static const char *
skip_scheme (const char *url)
{
  const char *schemes[] = { "https://", "http://", "mailto:", "tel:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return url + strlen (schemes[i]);
  return url;
}

static gboolean
shows_itself (const BatonOutlineSpan *span,
              const char             *text)
{
  g_autofree char *shown = g_strndup (text + span->start, span->end - span->start);
  const char *at = skip_scheme (shown), *url = skip_scheme (span->url);
  gsize length = strlen (url);

  if (length > 0 && url[length - 1] == '/' && !g_str_has_suffix (at, "/"))
    length--;
  return strlen (at) == length && g_ascii_strncasecmp (at, url, length) == 0;
}

static gboolean
is_inside_link (GArray *spans,
                gsize   at)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const BatonOutlineSpan *span = &g_array_index (spans, BatonOutlineSpan, i);

      if (span->url && at >= span->start && at < span->end)
        return TRUE;
    }
  return FALSE;
}

static int
compare_spans (gconstpointer one,
               gconstpointer other)
{
  const BatonOutlineSpan *a = one, *b = other;

  return a->start < b->start ? -1 : a->start > b->start;
}

/* CommonMark leaves addresses alone that have no brackets round them; people mean them as links. */
static void
find_addresses (BatonOutlineEntry *entry)
{
  guint n_marked = entry->spans->len;

  for (const char *at = strstr (entry->text, "http"); at && entry->spans->len < MOST_LINKS;
       at = strstr (at, "http"))
    {
      gsize length = strcspn (at, " <>\"");

      while (length > 0 && strchr (".,;:!?)]'*_", at[length - 1]))
        length--;
      if (skip_scheme (at) > at && skip_scheme (at) < at + length
          && !is_inside_link (entry->spans, at - entry->text))
        {
          BatonOutlineSpan span = { at - entry->text, at - entry->text + length,
                                    g_strndup (at, length), TRUE };

          g_array_append_val (entry->spans, span);
        }
      at += MAX (length, strlen ("http"));
    }
  if (entry->spans->len > n_marked)
    g_array_sort (entry->spans, compare_spans);
}

/* Takes the box of a task list off. */
static void
take_tick (BatonOutlineEntry *entry)
{
  char *text = entry->text;
  gsize length = strlen ("[x]");

  if (text[0] != '[' || !text[1] || !strchr (" xX", text[1]) || text[2] != ']'
      || !strchr (" ", text[3]))
    return;
  length += text[3] == ' ';
  entry->tick = text[1] == ' ' ? BATON_TICK_OPEN : BATON_TICK_DONE;
  memmove (text, text + length, strlen (text + length) + 1);
  for (guint i = 0; i < entry->spans->len; i++)
    {
      BatonOutlineSpan *span = &g_array_index (entry->spans, BatonOutlineSpan, i);

      span->start -= MIN (span->start, length);
      span->end -= MIN (span->end, length);
    }
}

/* Many posts set their headings as bold lines. */
static gboolean
is_bold_line (const BatonOutlineEntry *entry)
{
  const BatonOutlineSpan *span;

  if (entry->kind != BATON_OUTLINE_TEXT || entry->level > 0 || entry->spans->len == 0)
    return FALSE;
  span = &g_array_index (entry->spans, BatonOutlineSpan, 0);
  return !span->url && span->start == 0 && span->end > 0
         && (entry->text[span->end] == '\0' || g_str_equal (entry->text + span->end, ":"));
}

static void
end_block (Builder *self)
{
  BatonOutlineEntry *entry = self->filling;

  if (self->text->len > 0 && self->text->str[self->text->len - 1] == ' ')
    g_string_truncate (self->text, self->text->len - 1);
  g_free (entry->text);
  entry->text = g_strndup (self->text->str, self->text->len);
  for (guint i = 0; i < entry->spans->len; i++)
    {
      BatonOutlineSpan *span = &g_array_index (entry->spans, BatonOutlineSpan, i);

      span->start = MIN (span->start, self->text->len);
      span->end = MIN (span->end, self->text->len);
      span->bare = span->url && shows_itself (span, entry->text);
    }
  if (entry->kind == BATON_OUTLINE_ITEM)
    take_tick (entry);
  find_addresses (entry);
  if (is_bold_line (entry))
    {
      entry->kind = BATON_OUTLINE_HEADING;
      entry->level = BATON_OUTLINE_BOLD_LEVEL;
    }
  self->filling = NULL;
}

static void
enter_inline (Builder    *self,
              cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      append_text (self->text, cmark_node_get_literal (node));
      break;

    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      append_text (self->text, " ");
      break;

    case CMARK_NODE_HTML_INLINE:
      if (g_ascii_strncasecmp (cmark_node_get_literal (node), "<br", 3) == 0)
        append_text (self->text, " ");
      break;

    case CMARK_NODE_LINK:
      begin_span (self, cmark_node_get_url (node));
      break;

    case CMARK_NODE_STRONG:
      begin_span (self, NULL);
      break;

    default:
      break;
    }
}

static void
enter_node (Builder    *self,
            cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_LIST)
    self->depth++;
  else if (type == CMARK_NODE_ITEM)
    push_entry (self, BATON_OUTLINE_ITEM, self->depth, node);
  else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
    begin_block (self, node);
  else if (type == CMARK_NODE_IMAGE)
    self->pictures++;
  else if (self->filling && self->pictures == 0)
    enter_inline (self, node);
}

static void
leave_node (Builder    *self,
            cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_LIST)
    self->depth--;
  else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
    end_block (self);
  else if (type == CMARK_NODE_IMAGE)
    self->pictures--;
  else if (self->filling && self->pictures == 0
           && (type == CMARK_NODE_LINK || type == CMARK_NODE_STRONG))
    end_span (self);
}

/**
 * baton_outline_new:
 * @markdown: CommonMark text in UTF-8
 * @length: its bytes
 *
 * Reads headings, list items and paragraphs in their order. Nothing here calls itself, so that no
 * depth is too deep.
 *
 * Returns: (transfer full) (element-type BatonOutlineEntry): the outline
 */
GPtrArray *
baton_outline_new (const char *markdown,
                   gsize       length)
{
  Builder builder = { g_ptr_array_new_with_free_func (free_entry), NULL, g_string_new (NULL),
                      g_array_new (FALSE, FALSE, sizeof (guint)), 0, 0 };
  cmark_node *document = cmark_parse_document (markdown, length, CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER)
      enter_node (&builder, cmark_iter_get_node (iter));
    else
      leave_node (&builder, cmark_iter_get_node (iter));
  cmark_iter_free (iter);
  cmark_node_free (document);
  g_string_free (builder.text, TRUE);
  g_array_unref (builder.open);
  return builder.entries;
}

/* Returns: (transfer none): the marked part of @entry with that number, from 0 and the first. */
const BatonOutlineSpan *
baton_outline_span (const BatonOutlineEntry *entry,
                    guint                    nth)
{
  return &g_array_index (entry->spans, BatonOutlineSpan, nth);
}
