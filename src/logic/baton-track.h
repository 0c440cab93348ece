/* The track record of a provider in words and figures: jobs, money, hours, stars, and what it takes on top.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "logic/baton-log.h"

G_BEGIN_DECLS

typedef struct
{
  int         jobs;
  BatonFigure spent;   /* minor units; absent where no handoff tells what was paid */
  BatonFigure hours;   /* bought back; absent where no handoff tells what it saved */
  BatonFigure average; /* stars, 1..5 */
} BatonTrack;

/* A platform has the jobs of the contractors met on it as well. */
BatonTrack  baton_track_of         (BatonLibrary   *library,
                                    const BatonLog *log,
                                    BatonProvider  *provider);
BatonTrack  baton_track_of_task    (const BatonLog *log,
                                    BatonTask      *task);

char       *baton_track_write_jobs (int             jobs);    /* "7 jobs" */
char       *baton_track_write_mean (BatonFigure     average); /* "4.6 ★", NULL where absent */
const char *baton_track_stars      (BatonFigure     average); /* "★★★★★", NULL where absent */

/* "5.5 % · $3 on orders under $100"; NULL where nothing is known. */
char       *baton_track_write_fees (BatonProvider  *provider,
                                    const char     *currency);

G_END_DECLS
