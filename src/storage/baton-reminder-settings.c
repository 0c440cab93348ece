/* What the person set for the reminder, of this machine: read from the settings, for every program alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reminder-settings.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7
#define MINUTES_A_DAY 1440

static const struct
{
  const char *key;
  const char *type;
} keys[] = {
  { "library", "s" },
  { "reminder", "b" },
  { "reminder-cadence", "s" },
  { "reminder-weekday", "i" },
  { "reminder-minute", "i" },
  { "reminder-hours", "a(ii)" },
  { "reminder-paused-until", "x" },
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

/**
 * baton_reminder_settings_open:
 * @schema_id: the name of the settings schema
 * @error: where a G_IO_ERROR_NOT_FOUND goes
 *
 * GSettings ends the program where a schema or a key is missing, so both are looked for before.
 *
 * Returns: (transfer full) (nullable): the settings
 */
GSettings *
baton_reminder_settings_open (const char  *schema_id,
                              GError     **error)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, schema_id, TRUE) : NULL;
  gboolean complete = schema != NULL;

  for (guint i = 0; complete && i < G_N_ELEMENTS (keys); i++)
    complete = has_key (schema, keys[i].key, keys[i].type);
  if (complete)
    return g_settings_new_full (schema, NULL, NULL);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("Baton is not installed completely: its settings “%s” are missing"), schema_id);
  return NULL;
}

static BatonCadence
read_cadence (GSettings *settings)
{
  static const char *const words[] = {
    [BATON_CADENCE_OFF] = "off",
    [BATON_CADENCE_DAILY] = "daily",
    [BATON_CADENCE_WEEKDAYS] = "weekdays",
    [BATON_CADENCE_WEEKLY] = "weekly",
  };
  g_autofree char *word = g_settings_get_string (settings, "reminder-cadence");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return (BatonCadence) i;
  return BATON_CADENCE_DAILY;
}

/* Whatever stands there, what comes out is within a day. */
static void
read_hours (GSettings     *settings,
            BatonDueHours *hours)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, "reminder-hours");
  gsize n_days = MIN (g_variant_n_children (value), DAYS_A_WEEK);
  int from, until;

  for (gsize i = 0; i < n_days; i++)
    {
      g_variant_get_child (value, i, "(ii)", &from, &until);
      hours[i].from = CLAMP (from, 0, MINUTES_A_DAY - 1);
      hours[i].until = CLAMP (until, hours[i].from, MINUTES_A_DAY);
    }
}

/**
 * baton_reminder_settings_read:
 * @settings: what baton_reminder_settings_open() gave
 * @rules: (out): what the person set
 *
 * Days that the setting of the hours leaves out keep the usual ones.
 */
void
baton_reminder_settings_read (GSettings     *settings,
                              BatonDueRules *rules)
{
  baton_due_rules_init (rules);
  rules->on = g_settings_get_boolean (settings, "reminder");
  rules->cadence = read_cadence (settings);
  rules->weekday = g_settings_get_int (settings, "reminder-weekday");
  rules->minute = g_settings_get_int (settings, "reminder-minute");
  rules->paused_until = MAX (g_settings_get_int64 (settings, "reminder-paused-until"), 0);
  read_hours (settings, rules->hours);
}

/* Sets until when reminders pause, in seconds of UTC; 0: they do not. */
void
baton_reminder_settings_pause (GSettings *settings,
                               gint64     until)
{
  g_settings_set_int64 (settings, "reminder-paused-until", until);
}

/* Returns: (transfer full) (nullable): the path of the library that the person chose, NULL for the usual place */
char *
baton_reminder_settings_dup_library (GSettings *settings)
{
  g_autofree char *path = g_settings_get_string (settings, "library");

  return *path ? g_steal_pointer (&path) : NULL;
}
