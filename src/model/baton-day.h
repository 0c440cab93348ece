/* Days and moments: a calendar day and a minute of wall time, both without a time zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef int BatonDay;       /* days since 1970-01-01; BATON_ABSENT where none; 0..2932896 (9999-12-31) */
typedef gint64 BatonMoment; /* minutes since 1970-01-01T00:00 of local wall time; BATON_ABSENT where none */

BatonDay    baton_day_new         (int year, int month, int day);
void        baton_day_get_ymd     (BatonDay self, int *year, int *month, int *day);
int         baton_day_get_weekday (BatonDay self); /* 1 Monday .. 7 Sunday */
gboolean    baton_day_parse       (const char *text, BatonDay *day);
char       *baton_day_format      (BatonDay self);

BatonMoment baton_moment_new      (BatonDay day, int minute_of_day);
BatonDay    baton_moment_get_day  (BatonMoment self);
gboolean    baton_moment_parse    (const char *text, BatonMoment *moment);
char       *baton_moment_format   (BatonMoment self);

gboolean    baton_stamp_parse     (const char *text, gint64 *stamp);
char       *baton_stamp_format    (gint64 stamp);

G_END_DECLS
