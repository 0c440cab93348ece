/* A figure that may be absent: no value stands for "not there".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean there;
  double   value; /* meaningful only where there */
} BatonFigure;

#define BATON_FIGURE(v) ((BatonFigure){ TRUE, (v) })
#define BATON_NO_FIGURE ((BatonFigure){ FALSE, 0 })

G_END_DECLS
