/* Fuzzes days, moments and stamps: what is read is written so that it is read the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "model/baton-day.h"

static void
check_day (const char *text)
{
  BatonDay day, again;
  g_autofree char *written = NULL;
  int y, m, d;

  if (!baton_day_parse (text, &day))
    return;
  written = baton_day_format (day);
  FUZZ_REQUIRE (baton_day_parse (written, &again) && again == day);
  baton_day_get_ymd (day, &y, &m, &d);
  FUZZ_REQUIRE (baton_day_new (y, m, d) == day);
  FUZZ_REQUIRE (baton_day_get_weekday (day) >= 1 && baton_day_get_weekday (day) <= 7);
}

static void
check_moment (const char *text)
{
  BatonMoment moment, again;
  g_autofree char *written = NULL;

  if (!baton_moment_parse (text, &moment))
    return;
  written = baton_moment_format (moment);
  FUZZ_REQUIRE (baton_moment_parse (written, &again) && again == moment);
  FUZZ_REQUIRE (baton_moment_get_day (moment) >= 0);
}

static void
check_stamp (const char *text)
{
  gint64 stamp, again;
  g_autofree char *written = NULL;

  if (!baton_stamp_parse (text, &stamp))
    return;
  written = baton_stamp_format (stamp);
  FUZZ_REQUIRE (baton_stamp_parse (written, &again) && again == stamp);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  check_day (text);
  check_moment (text);
  check_stamp (text);
  return 0;
}
