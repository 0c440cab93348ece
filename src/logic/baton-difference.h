/* The difference: how far two versions of a library are apart, in figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

/* How many records of each kind a library has. */
typedef struct
{
  guint tasks;
  guint people; /* providers of every kind */
  guint criteria;
  guint handoffs;
} BatonTally;

/* Records of any kind, the profile among them. */
typedef struct
{
  guint added;   /* only the other one has them */
  guint removed; /* only this one has them */
  guint changed;
} BatonDifference;

BatonTally      baton_tally      (BatonLibrary          *library);
BatonDifference baton_difference (BatonLibrary          *library,
                                  BatonLibrary          *other);
gboolean        baton_difference_any (const BatonDifference *self);

G_END_DECLS
