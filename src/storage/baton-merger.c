/* The merger: two versions of a file merged, as bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-merger.h"

#include <fcntl.h>

#include "storage/baton-ancestor.h"
#include "storage/baton-file.h"
#include "storage/baton-reader.h"
#include "storage/baton-sax.h"
#include "storage/baton-writer.h"

static BatonLibrary *
read_bytes (GBytes  *bytes,
            GError **error)
{
  BatonRepairs repairs;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return baton_reader_read (data ? data : "", size, &repairs, error);
}

/* Where nobody knows what both come from, an earlier version may still tell by its stamps. Without one that is sure, because
 * something was changed by hand, the oldest that may be one is taken, and what is in doubt is left out of it: the newest may
 * be ours itself, and then whatever differs would count as a change by the others. */
static BatonLibrary *
search_ancestor (const char   *library_path,
                 BatonLibrary *ours,
                 BatonLibrary *theirs)
{
  g_autoptr (GPtrArray) paths = baton_ancestor_list (library_path);
  g_autoptr (BatonLibrary) oldest = NULL;

  for (guint i = 0; i < paths->len; i++)
    {
      BatonFileLook look;
      g_autoptr (GBytes) bytes = baton_file_read (AT_FDCWD, paths->pdata[i], &look, NULL);
      g_autoptr (BatonLibrary) candidate = bytes ? read_bytes (bytes, NULL) : NULL;

      if (!candidate || !baton_merge_comes_before (candidate, ours) || !baton_merge_comes_before (candidate, theirs))
        continue;
      if (baton_merge_comes_surely_before (candidate, ours) && baton_merge_comes_surely_before (candidate, theirs))
        return g_steal_pointer (&candidate);
      g_set_object (&oldest, candidate);
    }
  if (oldest)
    baton_merge_drop_doubtful (oldest, ours, theirs);
  return g_steal_pointer (&oldest);
}

/* Without an ancestor a merge still works; it only takes more for new than is. */
static BatonLibrary *
find_ancestor (const char   *library_path,
               GBytes       *base,
               BatonLibrary *ours,
               BatonLibrary *theirs)
{
  BatonLibrary *library = base ? read_bytes (base, NULL) : NULL;

  return library ? library : search_ancestor (library_path, ours, theirs);
}

/* A version that says the same already is as good as what would be written, and spares a write. */
static GBytes *
prefer (GBytes       *merged,
        GBytes       *bytes,
        BatonLibrary *library)
{
  g_autoptr (GBytes) written = baton_writer_write (library);

  return g_bytes_ref (g_bytes_equal (written, merged) ? bytes : merged);
}

/**
 * baton_merger_merge:
 * @library_path: the resolved path of the library
 * @base: (nullable): the version both come from, NULL where that is not at hand
 * @ours: our version
 * @theirs: the other
 * @in_place: which of the two stands in the file
 * @report: what happened before, and is added to
 * @error: where a BATON_STORE_ERROR goes, when @theirs is no library that can be merged
 *
 * Returns: (transfer full) (nullable): the merged version; @in_place itself where there is nothing more in it
 */
GBytes *
baton_merger_merge (const char        *library_path,
                    GBytes            *base,
                    GBytes            *ours,
                    GBytes            *theirs,
                    GBytes            *in_place,
                    BatonMergeReport  *report,
                    GError           **error)
{
  g_autoptr (BatonLibrary) their_library = read_bytes (theirs, error);
  g_autoptr (BatonLibrary) our_library = their_library ? read_bytes (ours, error) : NULL;
  g_autoptr (BatonLibrary) ancestor = NULL;
  g_autoptr (BatonLibrary) merged = NULL;
  g_autoptr (BatonMergeReport) news = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!our_library)
    return NULL;
  ancestor = find_ancestor (library_path, base, our_library, their_library);
  merged = baton_merge (ancestor, our_library, their_library, &news);
  bytes = baton_writer_write (merged);
  if (!baton_sax_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return NULL;
  baton_merge_report_take (report, g_steal_pointer (&news));
  return prefer (bytes, in_place, in_place == theirs ? their_library : our_library);
}
