/* Damaged and hostile posts: no crash, no hang, and nothing that a library cannot hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-case.h"
#include "exchange/baton-export.h"
#include "logic/baton-text.h"

#define N_ROUNDS 1500

/* What turns one shape into another. */
static const char *const pieces[] = {
  "\n", "\r\n", "\n\n", "#", "## ", "- ", "  - ", "    ", "* ", "1. ", "**", "`", "```\n", "> ",
  "[", "]", "](", ")", "(", "![", "<", "<b>", "<!--", "-->", "&#1;", "&#xFFFF;", "&#0;", "&amp;",
  "\\", " - ", " – ", ": ", "/", "[x] ", "---\n", "===\n", "\t", "Done", "TBD",
  "When to outsource", "Platforms", "Trades - a/b/c", "http://", "javascript:", "\302\205",
  "\342\200\250", "\342\200\256", "e\314\201", "\357\273\277", "\360\237\231\202", "\303",
  "\377", "\033",
};

static void
mutate (GString *text,
        GRand   *chance)
{
  guint n_changes = g_rand_int_range (chance, 1, 12);

  while (n_changes-- > 0 && text->len > 0)
    {
      gsize at = g_rand_int_range (chance, 0, text->len + 1);
      gsize wanted = g_rand_int_range (chance, 0, 30);
      gsize length = MIN (wanted, text->len - at);
      g_autofree char *part = g_strndup (text->str + at, length);

      switch (g_rand_int_range (chance, 0, 4))
        {
        case 0:
          g_string_erase (text, at, length);
          break;

        case 1:
          g_string_insert (text, g_rand_int_range (chance, 0, text->len + 1), part);
          break;

        case 2:
          if (at < text->len)
            text->str[at] = g_rand_int_range (chance, 1, 256);
          break;

        default:
          g_string_insert (text, at, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
        }
    }
}

static void
assert_text (BatonRecord      *record,
             const BatonField *field)
{
  g_autoptr (GError) error = NULL;

  if (field->kind > BATON_FIELD_REFERENCE)
    return;
  baton_text_check (baton_record_get_string (record, field), -1, baton_text_kind_of (field),
                    &error);
  g_assert_no_error (error);
}

static void
assert_records (GListModel *records)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);
      guint n_fields;
      const BatonField *fields = baton_record_get_fields (record, &n_fields);

      for (guint k = 0; k < n_fields; k++)
        assert_text (record, &fields[k]);
      if (BATON_IS_TASK (record))
        assert_records (baton_task_get_handoffs (BATON_TASK (record)));
    }
}

static void
assert_items (BatonImport *import)
{
  for (guint i = 0; i < g_list_model_get_n_items (baton_import_get_items (import)); i++)
    {
      g_autofree char *detail = baton_import_item_dup_detail (item_at (import, i));

      g_assert_true (g_utf8_validate (detail, -1, NULL));
      g_assert_true (baton_text_check (baton_import_item_get_title (item_at (import, i)), -1,
                                       BATON_TEXT_LONG, NULL));
      g_assert_cmpint (baton_import_item_get_line (item_at (import, i)), >, 0);
    }
}

static void
assert_library (BatonLibrary *library)
{
  g_autoptr (GBytes) post = baton_export_markdown (library);

  assert_records (baton_library_get_criteria (library));
  assert_records (baton_library_get_providers (library));
  assert_records (baton_library_get_tasks (library));
  g_assert_true (g_utf8_validate (g_bytes_get_data (post, NULL), g_bytes_get_size (post), NULL));
}

/* Returns: whether it was a post at all */
static gboolean
assert_import (GString *text)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonImport) import = baton_import_new_markdown (bytes, library, &error);
  g_autoptr (BatonImport) again = NULL;

  if (!import)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }
  g_assert_no_error (error);
  assert_items (import);
  baton_import_apply (import, library);
  assert_library (library);
  again = import_bytes (bytes, library);
  g_assert_cmpuint (baton_import_apply (again, library), ==, 0);
  return TRUE;
}

static void
test_mutations (void)
{
  static const char *const names[] = {
    "01-whole-shape.md", "08-other-signs.md", "10-links.md",  "12-one-list.md",
    "13-dashes.md",      "14-markup.md",      "16-people.md", "17-stages.md",
  };
  g_autoptr (GRand) chance = NULL;
  guint32 seed = g_test_rand_int ();
  guint n_posts = 0;

  g_test_message ("seed %u", seed);
  chance = g_rand_new_with_seed (seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *path = case_path (names[round % G_N_ELEMENTS (names)]);
      g_autoptr (GBytes) bytes = read_bytes (path);
      GString *text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      mutate (text, chance);
      n_posts += assert_import (text);
      g_string_free (text, TRUE);
    }
  /* Were most refused, this would test the refusal only. */
  g_assert_cmpuint (n_posts, >, N_ROUNDS / 4);
}

/* A text whose parts come so often that a reader which goes back for each, or in deeper for each,
 * would not end. */
typedef struct
{
  const char *name;
  const char *before;
  const char *part;
} Flood;

static const Flood floods[] = {
  { "quotes", "", "> " },
  { "bullets", "", "- " },
  { "pictures", "- ", "![[]()" },
  { "links", "- a\n  - ", "[a](http://a.b) " },
  { "addresses", "- a\n  - ", "http://a.b " },
  { "emphasis", "- ", "*a_ " },
  { "brackets", "- a", " (b" },
  { "separators", "- a\n  - b", " - c" },
  { "headings", "", "### a\n" },
  { "providers", "", "- a\n- b\n" },
  { "same-task", "- a\n", "  - b\n" },
  { "notes-of-a-task", "- a\n  - b\n", "    - c\n" },
  { "former-names", "", "- Upwork (formerly a)\n" },
  { "blank-lines", "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n", "\n" },
  { "open-questions", "## TBD\n", "- a\n" },
  { "lines-that-become-nothing", "## Other\n", "a\n\n" },
  { "html", "- ", "<a b=\"" },
  { "comments", "- a", " <!-- " },
  { "one-word", "- ", "a" },
};

static void
test_flood (gconstpointer data)
{
  const Flood *flood = data;
  GString *text = g_string_new ("## When to outsource\n- I hate it\n## Platforms\n");

  g_string_append (text, flood->before);
  while (text->len + strlen (flood->part) < 128 * 1024)
    g_string_append (text, flood->part);
  g_assert_true (assert_import (text));
  g_string_free (text, TRUE);
}

/* Each level is indented by two more than the one before. */
static void
test_deep_list (void)
{
  GString *text = g_string_new ("## Outsourcing platforms\n");

  for (int depth = 0; depth < 700; depth++)
    g_string_append_printf (text, "%*s- a%d\n", 2 * depth, "", depth);
  g_assert_true (assert_import (text));
  g_string_free (text, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import/damage/mutations", test_mutations);
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/exchange/import/damage/flood-of-%s", floods[i].name);

      g_test_add_data_func (path, &floods[i], test_flood);
    }
  g_test_add_func ("/exchange/import/damage/deep-list", test_deep_list);
  return g_test_run ();
}
