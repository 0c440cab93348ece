/* Settings: a schema that is not there is said, and does not end the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "session/baton-settings.h"
#include "support/baton-test.h"

static const char other_version[] = "<schemalist><schema id='app.baton.Test.Other' path='/app/baton/other/'>"
                                    "<key name='library' type='s'><default>''</default></key>"
                                    "</schema></schemalist>";

static const char complete[] = "<schemalist><schema id='app.baton.Test.Complete' path='/app/baton/complete/'>"
                               "<key name='library' type='s'><default>''</default></key>"
                               "<key name='window-width' type='i'><default>1180</default></key>"
                               "<key name='window-height' type='i'><default>760</default></key>"
                               "<key name='window-maximized' type='b'><default>false</default></key>"
                               "<key name='show-criteria' type='b'><default>true</default></key>"
                               "<key name='place' type='s'><default>'considering'</default></key>"
                               "<key name='task' type='s'><default>''</default></key>"
                               "<key name='scroll' type='d'><default>0</default></key>"
                               "<key name='quick-entry' type='s'><default>''</default></key>"
                               "<key name='searches' type='a(ss)'><default>[]</default></key>"
                               "<key name='sorts' type='a{sv}'><default>{}</default></key>"
                               "<key name='reminder' type='b'><default>false</default></key>"
                               "<key name='reminder-cadence' type='s'><default>'daily'</default></key>"
                               "<key name='reminder-weekday' type='i'><default>0</default></key>"
                               "<key name='reminder-minute' type='i'><default>540</default></key>"
                               "<key name='reminder-hours' type='a(ii)'><default>[]</default></key>"
                               "<key name='reminder-paused-until' type='x'><default>0</default></key>"
                               "</schema></schemalist>";

static void
test_not_installed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = baton_settings_open ("app.baton.Test.Nowhere", &error);

  g_assert_null (settings);
  g_assert_error (error, BATON_SETTINGS_ERROR, BATON_SETTINGS_ERROR_NOT_INSTALLED);
  g_assert_nonnull (strstr (error->message, "app.baton.Test.Nowhere"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_other_version (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = baton_settings_open ("app.baton.Test.Other", &error);

  g_assert_null (settings);
  g_assert_error (error, BATON_SETTINGS_ERROR, BATON_SETTINGS_ERROR_NOT_INSTALLED);
  g_assert_nonnull (strstr (error->message, BATON_SETTING_WIDTH));
}

static void
test_library_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = baton_settings_open ("app.baton.Test.Complete", &error);
  g_autofree char *usual = NULL, *chosen = NULL, *again = NULL;

  g_assert_no_error (error);
  usual = baton_settings_dup_library_path (settings);
  g_assert_null (usual);
  baton_settings_set_library_path (settings, "/home/me/Größe/library.xml");
  chosen = baton_settings_dup_library_path (settings);
  g_assert_cmpstr (chosen, ==, "/home/me/Größe/library.xml");
  baton_settings_set_library_path (settings, NULL);
  again = baton_settings_dup_library_path (settings);
  g_assert_null (again);
}

/* Writes both schemas into @folder and compiles them there, before GSettings first looks. */
static void
make_schemas (const char *folder)
{
  g_autofree char *first = g_build_filename (folder, "other.gschema.xml", NULL);
  g_autofree char *second = g_build_filename (folder, "complete.gschema.xml", NULL);
  const char *argv[] = { "glib-compile-schemas", folder, NULL };
  int status;

  g_assert_true (g_file_set_contents (first, other_version, -1, NULL));
  g_assert_true (g_file_set_contents (second, complete, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = baton_test_make_folder ();
  int result;

  g_test_init (&argc, &argv, NULL);
  make_schemas (folder);
  g_test_add_func ("/session/settings/not-installed", test_not_installed);
  g_test_add_func ("/session/settings/other-version", test_other_version);
  g_test_add_func ("/session/settings/library-path", test_library_path);
  result = g_test_run ();
  baton_test_remove_tree (folder);
  return result;
}
