/* The program's own settings for a test, compiled from its schema and kept in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "support/baton-test.h"

/* Compiles the schema into @folder and lets GSettings look there; to be called before it first does, and so before GTK begins. */
static inline void
baton_test_compile_settings (const char *folder)
{
  g_autofree char *source = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", NULL);
  g_autofree char *target = g_strconcat ("--targetdir=", folder, NULL);
  const char *argv[] = { "glib-compile-schemas", target, source, NULL };
  int status = 1;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, TRUE);
}
