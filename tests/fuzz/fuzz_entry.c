/* Fuzzes what a person types: efforts, sums of money and the quick entry.
 *
 * The first byte says whether a comma or a point is the decimal sign, and which currency it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "fuzz/fuzz.h"
#include "logic/baton-amount.h"
#include "logic/baton-effort.h"
#include "logic/baton-quick-entry.h"
#include "model/baton-money.h"

static void
check_effort (const char *text,
              const char *point)
{
  int minutes, minutes_again;
  double number;

  if (baton_effort_parse_minutes (text, point, &minutes))
    {
      g_autofree char *written = baton_effort_write_minutes (minutes);

      FUZZ_REQUIRE (minutes >= 0);
      FUZZ_REQUIRE (baton_effort_parse_minutes (written, ".", &minutes_again) && minutes_again == minutes);
    }
  if (baton_effort_parse_times (text, point, &number))
    FUZZ_REQUIRE (isfinite (number) && number >= 0);
  if (baton_effort_parse_chance (text, point, &number))
    FUZZ_REQUIRE (number >= 0 && number <= 1);
}

static void
check_amount (const char *text,
              const char *currency,
              const char *point)
{
  gint64 sum, again;

  if (baton_amount_parse (text, currency, point, &sum))
    {
      g_autofree char *written = baton_money_format_plain (sum, currency);

      FUZZ_REQUIRE (sum >= 0 && sum <= BATON_MONEY_MAX);
      FUZZ_REQUIRE (baton_money_parse_plain (written, currency, &again) && again == sum);
    }
}

static void
check_entry (const char *text,
             const char *currency,
             const char *point)
{
  g_autoptr (BatonQuickEntry) entry = baton_quick_entry_parse (text, currency, point);

  FUZZ_REQUIRE (entry != NULL && entry->title != NULL);
  FUZZ_REQUIRE (g_utf8_validate (entry->title, -1, NULL));
  FUZZ_REQUIRE (*entry->title == '\0' || strstr (text, entry->title));
  FUZZ_REQUIRE (entry->price == BATON_ABSENT || (entry->price >= 0 && entry->price <= BATON_MONEY_MAX));
  FUZZ_REQUIRE (entry->minutes == BATON_ABSENT || entry->minutes >= 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const currencies[] = { "USD", "EUR", "JPY", "KWD" };
  g_autofree char *text = NULL;
  const char *point, *currency;

  if (size < 1)
    return 0;
  point = data[0] & 1 ? "," : ".";
  currency = currencies[(data[0] >> 1) % G_N_ELEMENTS (currencies)];
  text = g_strndup ((const char *) data + 1, size - 1);
  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  check_effort (text, point);
  check_amount (text, currency, point);
  check_entry (text, currency, point);
  return 0;
}
