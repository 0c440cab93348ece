/* What the tests of storage share: text to library and back, and a library with something in every field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-reader.h"
#include "storage/baton-sax.h"
#include "storage/baton-store.h"
#include "storage/baton-writer.h"
#include "support/baton-test.h"

#define ROOT_START "<library xmlns=\"urn:baton:library:1\" version=\"1\">"
#define ROOT_END "</library>"

/* Returns: (transfer full): the library; @repairs may be NULL. */
static inline BatonLibrary *
read_with_repairs (const char   *text,
                   BatonRepairs *repairs)
{
  g_autoptr (GError) error = NULL;
  BatonRepairs own;
  BatonLibrary *library = baton_reader_read (text, strlen (text), repairs ? repairs : &own, &error);

  g_assert_no_error (error);
  g_assert_nonnull (library);
  return library;
}

static inline BatonLibrary *
read_text (const char *text)
{
  return read_with_repairs (text, NULL);
}

/* Returns: (transfer full): the file, which the loader takes. */
static inline char *
write_text (BatonLibrary *library)
{
  g_autoptr (GBytes) bytes = baton_writer_write (library);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  baton_sax_check (data, size, &error);
  g_assert_no_error (error);
  return g_strndup (data, size);
}

/* Returns: (transfer full): what a file becomes when it is read and written. */
static inline char *
pass_through (const char *text)
{
  g_autoptr (BatonLibrary) library = read_text (text);

  return write_text (library);
}

static inline void
assert_refused (const char *text,
                gsize       size,
                int         code,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  BatonRepairs repairs;

  g_assert_null (baton_reader_read (text, size, &repairs, &error));
  g_assert_error (error, BATON_STORE_ERROR, code);
  if (!strstr (error->message, reason))
    g_error ("“%s” does not say “%s”", error->message, reason);
}

/* Gives every field of a record a value that is not the initial one; @text goes into those that hold text. */
static inline void
fill_record (BatonRecord *record,
             const char  *text,
             const char  *provider_id)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    switch (fields[i].kind)
      {
      case BATON_FIELD_LINE:
      case BATON_FIELD_TEXT:
      case BATON_FIELD_LINK:
        if (strcmp (fields[i].name, "position") != 0 && strcmp (fields[i].name, "currency") != 0)
          baton_record_set_string (record, &fields[i], text);
        break;
      case BATON_FIELD_REFERENCE:
        baton_record_set_string (record, &fields[i], provider_id);
        break;
      case BATON_FIELD_COUNT:
        baton_record_set_int (record, &fields[i], (int) fields[i].max);
        break;
      case BATON_FIELD_NUMBER:
        baton_record_set_double (record, &fields[i], fields[i].max - 1.0 / 3);
        break;
      case BATON_FIELD_MONEY:
        baton_record_set_int64 (record, &fields[i], 123456 + i);
        break;
      case BATON_FIELD_CHOICE:
        baton_record_set_int (record, &fields[i], fields[i].initial + 1);
        break;
      case BATON_FIELD_FLAG:
        baton_record_set_int (record, &fields[i], TRUE);
        break;
      case BATON_FIELD_DAY:
        baton_record_set_int (record, &fields[i], 20000 + (int) i);
        break;
      case BATON_FIELD_MOMENT:
        baton_record_set_int64 (record, &fields[i], G_GINT64_CONSTANT (29000000) + i);
        break;
      case BATON_FIELD_STAMP:
        baton_record_set_int64 (record, &fields[i], G_GINT64_CONSTANT (1790000000) + i);
        break;
      case BATON_FIELD_ANSWERS:
        break;
      }
  baton_record_set_created (record, 1750000000);
  baton_record_set_changed (record, 1760000000);
}

/* Returns: (transfer full): a library with every field of every class set, two criteria, two providers, two tasks. */
static inline BatonLibrary *
make_full_library (const char *text)
{
  BatonLibrary *library = baton_library_new ();
  g_autoptr (BatonCriterion) criterion = baton_criterion_new (text, BATON_SIDE_KEEP);
  g_autoptr (BatonCriterion) other = baton_criterion_new ("Plain", BATON_SIDE_OUTSOURCE);
  g_autoptr (BatonProvider) platform = baton_provider_new ("Platform", BATON_KIND_PLATFORM);
  g_autoptr (BatonProvider) provider = baton_provider_new (text, BATON_KIND_CONTRACTOR);
  g_autoptr (BatonTask) task = baton_task_new (text);
  g_autoptr (BatonTask) plain = baton_task_new ("Plain");
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("");
  const char *platform_id;

  baton_profile_set_currency (baton_library_get_profile (library), "EUR");
  fill_record (BATON_RECORD (baton_library_get_profile (library)), text, "");
  baton_library_add (library, BATON_RECORD (platform));
  platform_id = baton_record_get_id (BATON_RECORD (platform));
  fill_record (BATON_RECORD (criterion), text, platform_id);
  fill_record (BATON_RECORD (provider), text, platform_id);
  fill_record (BATON_RECORD (task), text, platform_id);
  fill_record (BATON_RECORD (handoff), text, platform_id);
  baton_library_add (library, BATON_RECORD (criterion));
  baton_library_add (library, BATON_RECORD (other));
  baton_library_add (library, BATON_RECORD (provider));
  baton_library_add (library, BATON_RECORD (task));
  baton_library_add (library, BATON_RECORD (plain));
  baton_task_set_answer (task, baton_record_get_id (BATON_RECORD (criterion)), BATON_ANSWER_YES);
  baton_task_set_answer (task, baton_record_get_id (BATON_RECORD (other)), BATON_ANSWER_NO);
  baton_task_add_handoff (task, handoff);
  baton_library_add_tombstone (library, "aaaaaaaaaaaaaaaaaaaaaaaaaa", 1700000000);
  baton_library_add_tombstone (library, "bbbbbbbbbbbbbbbbbbbbbbbbbb", 1700000001);
  return library;
}

static inline void
assert_records_equal (BatonRecord *one,
                      BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  g_assert_true (G_OBJECT_TYPE (one) == G_OBJECT_TYPE (other));
  g_assert_cmpstr (baton_record_get_id (one), ==, baton_record_get_id (other));
  g_assert_cmpint (baton_record_get_created (one), ==, baton_record_get_created (other));
  g_assert_cmpint (baton_record_get_changed (one), ==, baton_record_get_changed (other));
  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i]))
      g_error ("%s of a %s differs", fields[i].name, G_OBJECT_TYPE_NAME (one));
}

static inline void
assert_lists_equal (GListModel *one,
                    GListModel *other)
{
  g_assert_cmpuint (g_list_model_get_n_items (one), ==, g_list_model_get_n_items (other));
  for (guint i = 0; i < g_list_model_get_n_items (one); i++)
    {
      g_autoptr (BatonRecord) a = g_list_model_get_item (one, i);
      g_autoptr (BatonRecord) b = g_list_model_get_item (other, i);

      assert_records_equal (a, b);
      if (BATON_IS_TASK (a) && baton_task_get_n_handoffs (BATON_TASK (a)) > 0)
        assert_lists_equal (baton_task_get_handoffs (BATON_TASK (a)), baton_task_get_handoffs (BATON_TASK (b)));
    }
}

static inline void
assert_libraries_equal (BatonLibrary *one,
                        BatonLibrary *other)
{
  assert_records_equal (BATON_RECORD (baton_library_get_profile (one)),
                        BATON_RECORD (baton_library_get_profile (other)));
  assert_lists_equal (baton_library_get_criteria (one), baton_library_get_criteria (other));
  assert_lists_equal (baton_library_get_providers (one), baton_library_get_providers (other));
  assert_lists_equal (baton_library_get_tasks (one), baton_library_get_tasks (other));
  g_assert_cmpuint (g_hash_table_size (baton_library_get_tombstones (one)), ==,
                    g_hash_table_size (baton_library_get_tombstones (other)));
}
