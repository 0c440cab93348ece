/* Fuzzes the text gate: what it lets in is stored and read again as it is, and what it cleans it would let in.
 *
 * The first byte says which rules apply.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"
#include "logic/baton-text.h"

static const char *const fields[] = {
  [BATON_TEXT_LINE] = "title",
  [BATON_TEXT_LONG] = "notes",
};

static void
require_stored (const char    *text,
                BatonTextKind  kind)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonLibrary) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BatonTask) task = baton_task_new ("");
  g_autoptr (BatonProvider) provider = baton_provider_new ("", BATON_KIND_PLATFORM);
  BatonRecord *record = kind == BATON_TEXT_LINK ? BATON_RECORD (provider) : BATON_RECORD (task);
  const BatonField *field = baton_record_find_field (record, kind == BATON_TEXT_LINK ? "website" : fields[kind]);
  BatonRecord *read;

  baton_record_set_string (record, field, text);
  baton_library_add (library, record);
  bytes = fuzz_write (library);
  again = fuzz_read_back (bytes, NULL);
  read = baton_library_find (again, baton_record_get_id (record));
  FUZZ_REQUIRE (read != NULL);
  FUZZ_REQUIRE (g_str_equal (baton_record_get_string (read, field), text));
}

static void
check_shown (const char *text)
{
  g_autofree char *visible = baton_text_visible (text);
  g_autofree char *isolated = baton_text_isolate (text);

  FUZZ_REQUIRE (g_utf8_validate (visible, -1, NULL));
  FUZZ_REQUIRE (g_utf8_validate (isolated, -1, NULL));
  for (const char *at = visible; *at; at = g_utf8_next_char (at))
    FUZZ_REQUIRE (!g_unichar_iscntrl (g_utf8_get_char (at)));
}

/* Line ends may change without a word to the person. */
static gboolean
has_line_end (const char *text)
{
  return strpbrk (text, "\r\n") || strstr (text, "\xc2\x85") || strstr (text, "\xe2\x80\xa8")
         || strstr (text, "\xe2\x80\xa9");
}

static void
check_typed (const char    *text,
             BatonTextKind  kind)
{
  gboolean touched;
  g_autofree char *cleaned = baton_text_clean (text, kind, &touched);
  g_autofree char *twice = baton_text_clean (cleaned, kind, NULL);

  FUZZ_REQUIRE (baton_text_check (cleaned, -1, kind, NULL));
  FUZZ_REQUIRE (g_str_equal (cleaned, twice));
  FUZZ_REQUIRE (touched || g_str_equal (cleaned, text) || has_line_end (text));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  BatonTextKind kind;
  const char *text = (const char *) data + 1;
  g_autofree char *accepted = NULL;
  g_autofree char *terminated = NULL;
  g_autoptr (GError) error = NULL;

  if (size < 1)
    return 0;
  kind = data[0] % 3;
  accepted = baton_text_accept (text, size - 1, kind, &error);
  FUZZ_REQUIRE ((accepted == NULL) == (error != NULL));
  if (accepted)
    {
      FUZZ_REQUIRE (baton_text_check (accepted, -1, kind, NULL));
      require_stored (accepted, kind);
    }
  terminated = g_strndup (text, size - 1);
  if (g_utf8_validate (terminated, -1, NULL))
    {
      check_shown (terminated);
      check_typed (terminated, kind);
    }
  return 0;
}
