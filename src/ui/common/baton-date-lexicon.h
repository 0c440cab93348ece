/* The words of typed days: what one word or number in "in 2 weeks" or "12. Dezember" means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kind of a mark is a letter, so that the marks of a text can be compared as one string: "nM" is "12 December". */
#define BATON_MARK_NUMBER 'n'  /* value: the number; digits: how many were written, 0 for "two" */
#define BATON_MARK_MONTH 'M'   /* value: 1 to 12 */
#define BATON_MARK_WEEKDAY 'W' /* value: 1 Monday to 7 Sunday */
#define BATON_MARK_DAY 'T'     /* value: days from today: "tomorrow" is 1 */
#define BATON_MARK_UNIT 'U'    /* value: days, or one of the two below */
#define BATON_MARK_NEXT 'X'
#define BATON_MARK_LAST 'L'
#define BATON_MARK_AGO 'A'
#define BATON_MARK_END 'E'
/* Besides: '.', '/', '-' and ',' as they stand. */

#define BATON_UNIT_WEEK 7
#define BATON_UNIT_MONTH 30
#define BATON_UNIT_YEAR 365

typedef struct
{
  char kind;
  int  value;
  int  digits;
} BatonMark;

#define BATON_MARKS_MAX 8

gboolean baton_date_lexicon_read        (const char *text,
                                         BatonMark  *marks,
                                         guint      *n_marks);
gboolean baton_date_lexicon_month_first (void);

G_END_DECLS
