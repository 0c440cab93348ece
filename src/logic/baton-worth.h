/* Worth: what outsourcing a task gives back and costs, per time it comes up and per year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "logic/baton-log.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

/* Hours unless said otherwise; sums are minor units of the profile's currency. */
typedef struct
{
  BatonFigure hours;             /* t */
  double      kept_hours;        /* keep */
  double      times_per_year;    /* n */
  BatonFigure brief, review;     /* absent where they hang on an unknown t */
  double      rework_chance;     /* p, 0..1 */
  BatonFigure redo;
  double      setup;
  double      uses;              /* N */
  double      feel;              /* m */
  BatonFigure overhead;          /* O */
  BatonFigure cost;              /* K, all in */
  BatonFigure hour_value;        /* V, minor units an hour */
  BatonFigure hours_back;        /* H */
  BatonFigure felt_hours;        /* F */
  BatonFigure price_per_hour;    /* P; only where hours come back */
  BatonFigure flip_hour_value;   /* V*; only where F > 0 */
  BatonFigure most_worth_paying; /* Kmax; only where F > 0 */
  BatonFigure times_worth;       /* M; 0 or less where F is */
  BatonFigure hours_per_year;    /* n·H */
  BatonFigure worth_per_year;    /* n·(V·F − K) */
  BatonFigure price_per_result;  /* of a result; then P, V*, Kmax, M and worth_per_year are absent */
} BatonWorth;

BatonWorth baton_worth_of      (BatonLibrary *library, const BatonLog *log, BatonTask *task);
BatonWorth baton_worth_of_at   (BatonLibrary *library, const BatonLog *log, BatonTask *task, gint64 hour_value);
gboolean   baton_worth_is_free (const BatonWorth *self); /* K = 0 and F > 0: then M has no figure */

G_END_DECLS
