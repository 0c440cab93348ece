/* A typed effort: how a length of time, a number of times a year and a chance that a person wrote are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean baton_effort_parse_minutes (const char *text,
                                     const char *decimal_point,
                                     int        *minutes);
gboolean baton_effort_parse_times   (const char *text,
                                     const char *decimal_point,
                                     double     *times_per_year);
gboolean baton_effort_parse_chance  (const char *text,
                                     const char *decimal_point,
                                     double     *chance);

/* The way back, in full: what the parser above reads as the same value. */
char    *baton_effort_write_minutes (int         minutes);
char    *baton_effort_write_number  (double      number);
char    *baton_effort_write_chance  (double      chance);

G_END_DECLS
