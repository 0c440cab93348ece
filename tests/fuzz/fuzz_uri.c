/* Fuzzes links: what may be opened is of a known kind, plain, and may still be opened afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "logic/baton-link.h"

static gboolean
is_known_kind (const char *uri)
{
  static const char *const kinds[] = { "http://", "https://", "mailto:", "tel:" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strncasecmp (uri, kinds[i], strlen (kinds[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
require_plain (const char *text)
{
  FUZZ_REQUIRE (g_utf8_validate (text, -1, NULL));
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      FUZZ_REQUIRE (!g_unichar_iscntrl (c) && c != 0x202e && c != 0x2066);
    }
}

static void
check_opened (const char *uri)
{
  g_autofree char *reason = NULL;
  g_autofree char *opened = baton_link_to_open (uri, &reason);

  FUZZ_REQUIRE ((opened == NULL) == (reason != NULL));
  FUZZ_REQUIRE (baton_link_check (uri, NULL) == (opened != NULL));
  if (!opened)
    return;
  FUZZ_REQUIRE (is_known_kind (opened));
  FUZZ_REQUIRE (strpbrk (opened, " \t\r\n") == NULL);
  require_plain (opened);
  FUZZ_REQUIRE (baton_link_check (opened, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *uri = g_strndup ((const char *) data, size);
  g_autofree char *caution = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *completed = NULL;
  g_autofree char *found = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *email = NULL;

  if (!g_utf8_validate (uri, -1, NULL))
    return 0;
  check_opened (uri);
  caution = baton_link_caution (uri);
  shown = baton_link_display (uri);
  require_plain (shown);
  completed = baton_link_complete (uri);
  check_opened (completed);
  found = baton_link_find ("https://example.com/?q={query}", uri);
  FUZZ_REQUIRE (found == NULL || baton_link_check (found, NULL));
  phone = baton_link_of_phone (uri);
  FUZZ_REQUIRE (phone == NULL || baton_link_check (phone, NULL));
  email = baton_link_of_email (uri);
  FUZZ_REQUIRE (email == NULL || baton_link_check (email, NULL));
  return 0;
}
