/* An outline: the headings, list items and paragraphs of a Markdown text, with their plain text,
 * links and lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BATON_OUTLINE_HEADING, /* level 1..6; a paragraph that is all bold has level 7 */
  BATON_OUTLINE_ITEM,    /* level: how deep in lists, from 1 */
  BATON_OUTLINE_TEXT,    /* level: how deep in lists, 0 outside */
} BatonOutlineKind;

#define BATON_OUTLINE_BOLD_LEVEL 7

typedef enum
{
  BATON_TICK_NONE,
  BATON_TICK_OPEN, /* [ ] */
  BATON_TICK_DONE, /* [x] */
} BatonTick;

/* A part of the text that was marked. */
typedef struct
{
  gsize     start, end; /* bytes of the text */
  char     *url;        /* NULL where it is bold or slanting */
  gboolean  bare;       /* the text is the address itself */
} BatonOutlineSpan;

typedef struct
{
  BatonOutlineKind  kind;
  int               level;
  guint             first_line, last_line; /* in the source, from 1 */
  char             *text;                  /* one line, with single spaces */
  GArray           *spans;                 /* of BatonOutlineSpan, by start */
  BatonTick         tick;
} BatonOutlineEntry;

/* Returns: a GPtrArray of BatonOutlineEntry */
GPtrArray              *baton_outline_new  (const char              *markdown,
                                            gsize                    length);
const BatonOutlineSpan *baton_outline_span (const BatonOutlineEntry *entry,
                                            guint                    nth);

G_END_DECLS
