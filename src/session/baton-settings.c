/* Settings: what Baton remembers of a machine, not of a person's tasks: the window's size, where the library lies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-settings.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (baton-settings-error-quark, baton_settings_error)

static const struct
{
  const char *key;
  const char *type;
} keys[] = {
  { BATON_SETTING_LIBRARY, "s" },   { BATON_SETTING_WIDTH, "i" },    { BATON_SETTING_HEIGHT, "i" },
  { BATON_SETTING_MAXIMIZED, "b" }, { BATON_SETTING_CRITERIA, "b" }, { BATON_SETTING_PLACE, "s" },
  { BATON_SETTING_TASK, "s" },      { BATON_SETTING_SCROLL, "d" },
  { BATON_SETTING_QUICK_ENTRY, "s" },
  { BATON_SETTING_SEARCHES, "a(ss)" },
  { BATON_SETTING_SORTS, "a{sv}" },
  { BATON_SETTING_REMINDER, "b" },
  { BATON_SETTING_REMINDER_CADENCE, "s" },
  { BATON_SETTING_REMINDER_WEEKDAY, "i" },
  { BATON_SETTING_REMINDER_MINUTE, "i" },
  { BATON_SETTING_REMINDER_HOURS, "a(ii)" },
  { BATON_SETTING_REMINDER_PAUSED, "x" },
};

static gboolean
has_key (GSettingsSchema *schema,
         const char      *name,
         const char      *type)
{
  g_autoptr (GSettingsSchemaKey) key = NULL;

  if (!g_settings_schema_has_key (schema, name))
    return FALSE;
  key = g_settings_schema_get_key (schema, name);
  return g_variant_type_equal (g_settings_schema_key_get_value_type (key), G_VARIANT_TYPE (type));
}

/* GSettings ends the program when it is asked for a key that its schema lacks: it is looked for before. */
static gboolean
has_all_keys (GSettingsSchema  *schema,
              GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!has_key (schema, keys[i].key, keys[i].type))
      {
        g_set_error (error, BATON_SETTINGS_ERROR, BATON_SETTINGS_ERROR_NOT_INSTALLED,
                     /* Translators: the name of a settings schema, then of one setting in it */
                     _("The installed settings “%s” are of another version of Baton: “%s” is missing"),
                     g_settings_schema_get_id (schema), keys[i].key);
        return FALSE;
      }
  return TRUE;
}

/**
 * baton_settings_open:
 * @schema_id: the name of the settings schema; the program's own is the application id
 * @error: where to say that it is not installed (BATON_SETTINGS_ERROR)
 *
 * Looks for the schema before it is used, for GSettings itself ends the program where one is missing.
 *
 * Returns: (transfer full) (nullable): the settings, for g_settings_bind() and the keys above
 */
GSettings *
baton_settings_open (const char  *schema_id,
                     GError     **error)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  g_return_val_if_fail (schema_id != NULL, NULL);

  if (source)
    schema = g_settings_schema_source_lookup (source, schema_id, TRUE);
  if (!schema)
    {
      g_set_error (error, BATON_SETTINGS_ERROR, BATON_SETTINGS_ERROR_NOT_INSTALLED,
                   _("Baton is not installed completely: its settings “%s” are missing"), schema_id);
      return NULL;
    }
  if (!has_all_keys (schema, error))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * baton_settings_dup_library_path:
 * @settings: what baton_settings_open() gave
 *
 * Returns: (transfer full) (nullable): the path of the library that the person chose, or `NULL` for the usual place
 */
char *
baton_settings_dup_library_path (GSettings *settings)
{
  g_autofree char *path = g_settings_get_string (settings, BATON_SETTING_LIBRARY);

  return *path ? g_steal_pointer (&path) : NULL;
}

/**
 * baton_settings_set_library_path:
 * @settings: what baton_settings_open() gave
 * @path: (nullable): an absolute path, or `NULL` for the usual place
 *
 * Remembers it. A path that is no UTF-8 cannot be kept and is left as it was.
 */
void
baton_settings_set_library_path (GSettings  *settings,
                                 const char *path)
{
  if (!path || g_utf8_validate (path, -1, NULL))
    g_settings_set_string (settings, BATON_SETTING_LIBRARY, path ? path : "");
}
