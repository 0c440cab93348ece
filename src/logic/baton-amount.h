/* A typed amount: how a sum of money that a person wrote is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean baton_amount_parse (const char *text,
                             const char *currency,
                             const char *decimal_point,
                             gint64     *minor_units);
char    *baton_amount_dup_problem (const char *text,
                                   const char *currency);

G_END_DECLS
