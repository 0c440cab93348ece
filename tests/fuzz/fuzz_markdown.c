/* Fuzzes the import of a post: what it brings can be stored, a second import brings nothing, and an export can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/baton-export.h"
#include "exchange/baton-import.h"
#include "fuzz/fuzz.h"

static BatonLibrary *
import_into_new (GBytes *post)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  g_autoptr (BatonImport) import = baton_import_new_markdown (post, library, NULL);

  if (!import)
    return NULL;
  baton_import_apply (import, library);
  return g_steal_pointer (&library);
}

static void
require_known (GBytes       *post,
               BatonLibrary *library)
{
  g_autoptr (BatonImport) import = baton_import_new_markdown (post, library, NULL);

  FUZZ_REQUIRE (import != NULL);
  FUZZ_REQUIRE (baton_import_count (import, BATON_IMPORT_PROVIDER, TRUE) == 0);
  FUZZ_REQUIRE (baton_import_count (import, BATON_IMPORT_TASK, TRUE) == 0);
  FUZZ_REQUIRE (baton_import_count (import, BATON_IMPORT_CRITERION, TRUE) == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) post = g_bytes_new (data, size);
  g_autoptr (BatonLibrary) library = import_into_new (post);
  g_autoptr (BatonLibrary) again = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) exported = NULL;

  if (!library)
    return 0;
  file = fuzz_write (library);
  require_known (post, library);
  exported = baton_export_markdown (library);
  FUZZ_REQUIRE (g_utf8_validate (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported), NULL));
  again = import_into_new (exported);
  return 0;
}
