/* What the tests of handing off share: a library with a task, a platform, and a person found on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

typedef struct
{
  BatonLibrary  *library;
  BatonTask     *task;
  BatonProvider *platform;
  BatonProvider *person; /* found via the platform */
} Fixture;

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = baton_library_new ();
  fixture->task = baton_task_new ("Edit posts");
  fixture->platform = baton_provider_new ("Upwork", BATON_KIND_PLATFORM);
  fixture->person = baton_provider_new ("Maya", BATON_KIND_CONTRACTOR);
  baton_library_add (fixture->library, BATON_RECORD (fixture->task));
  baton_library_add (fixture->library, BATON_RECORD (fixture->platform));
  baton_library_add (fixture->library, BATON_RECORD (fixture->person));
  baton_provider_set_website (fixture->platform, "https://www.upwork.com");
  baton_provider_set_find_link (fixture->platform, "https://www.upwork.com/?q={query}");
  baton_provider_set_via (fixture->person, baton_record_get_id (BATON_RECORD (fixture->platform)));
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->task);
  g_object_unref (fixture->platform);
  g_object_unref (fixture->person);
  g_assert_finalize_object (fixture->library);
}
