/* Fuzzes the loader: whatever it takes, it writes so that it reads the same again.
 *
 * This finds silent damage, not only what breaks the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz/fuzz.h"

static void
require_same_records (BatonRecord *one,
                      BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  FUZZ_REQUIRE (g_str_equal (baton_record_get_id (one), baton_record_get_id (other)));
  FUZZ_REQUIRE (baton_record_get_created (one) == baton_record_get_created (other));
  FUZZ_REQUIRE (baton_record_get_changed (one) == baton_record_get_changed (other));
  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i])
        || g_strcmp0 (baton_record_get_raw (one, &fields[i]), baton_record_get_raw (other, &fields[i])) != 0)
      {
        fprintf (stderr, "%s of a %s differs\n", fields[i].name, G_OBJECT_TYPE_NAME (one));
        abort ();
      }
}

static void
require_same_lists (GListModel *one,
                    GListModel *other)
{
  FUZZ_REQUIRE (g_list_model_get_n_items (one) == g_list_model_get_n_items (other));
  for (guint i = 0; i < g_list_model_get_n_items (one); i++)
    {
      g_autoptr (BatonRecord) a = g_list_model_get_item (one, i);
      g_autoptr (BatonRecord) b = g_list_model_get_item (other, i);

      require_same_records (a, b);
      if (BATON_IS_TASK (a) && baton_task_get_n_handoffs (BATON_TASK (a)) > 0)
        require_same_lists (baton_task_get_handoffs (BATON_TASK (a)), baton_task_get_handoffs (BATON_TASK (b)));
    }
}

static void
require_same (BatonLibrary *one,
              BatonLibrary *other)
{
  require_same_records (BATON_RECORD (baton_library_get_profile (one)),
                        BATON_RECORD (baton_library_get_profile (other)));
  require_same_lists (baton_library_get_criteria (one), baton_library_get_criteria (other));
  require_same_lists (baton_library_get_providers (one), baton_library_get_providers (other));
  require_same_lists (baton_library_get_tasks (one), baton_library_get_tasks (other));
  FUZZ_REQUIRE (g_hash_table_size (baton_library_get_tombstones (one))
                == g_hash_table_size (baton_library_get_tombstones (other)));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (BatonLibrary) library = fuzz_read ((const char *) data, size, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BatonLibrary) again = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  BatonRepairs repairs;

  if (!library)
    return 0;
  bytes = fuzz_write (library);
  again = fuzz_read_back (bytes, &repairs);
  FUZZ_REQUIRE (!baton_repairs_any (&repairs));
  require_same (library, again);
  bytes_again = fuzz_write (again);
  fuzz_require_equal (bytes, bytes_again, "written twice");
  return 0;
}
