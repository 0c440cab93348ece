/* Money: whole minor units of a currency, and how they are written and read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most that one sum can be: 10^15 minor units. */
#define BATON_MONEY_MAX G_GINT64_CONSTANT (1000000000000000)

char       *baton_number_group        (gint64 number); /* "24,821" */
int         baton_currency_get_digits (const char *code);
const char *baton_currency_get_symbol (const char *code);
gboolean    baton_currency_is_valid   (const char *code);
gint64      baton_money_from_double   (double amount, const char *currency);
double      baton_money_to_double     (gint64 minor_units, const char *currency);
gint64      baton_money_round         (double minor_units, const char *currency);
char       *baton_money_format        (gint64 minor_units, const char *currency); /* "$1,240", "$76.09" */
char       *baton_money_format_plain  (gint64 minor_units, const char *currency);
gboolean    baton_money_parse_plain   (const char *text, const char *currency, gint64 *minor_units);

G_END_DECLS
