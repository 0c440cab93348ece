/* Settings: what Baton remembers of a machine, not of a person's tasks: the window's size, where the library lies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The keys, each with its type. */
#define BATON_SETTING_LIBRARY   "library"       /* s: path of the library; "" is the usual place */
#define BATON_SETTING_WIDTH     "window-width"  /* i: pixels, as for the two below */
#define BATON_SETTING_HEIGHT    "window-height"
#define BATON_SETTING_MAXIMIZED "window-maximized" /* b */
#define BATON_SETTING_SIDEBAR_WIDTH "sidebar-width" /* i: pixels, as the next */
#define BATON_SETTING_CRITERIA_WIDTH "criteria-width"
#define BATON_SETTING_CRITERIA  "show-criteria" /* b: whether the criteria panel is open */
#define BATON_SETTING_PLACE     "place"         /* s: where the person was: "considering", "provider:ID" */
#define BATON_SETTING_TASK      "task"          /* s: the id of the task that was selected; "" for none */
#define BATON_SETTING_SCROLL    "scroll"        /* d: how far its list was scrolled, in pixels */
#define BATON_SETTING_QUICK_ENTRY "quick-entry" /* s: a line that was typed and is no task yet; "" for none */
#define BATON_SETTING_SEARCHES  "searches"      /* a(ss): saved searches, each its name and what it asks */
#define BATON_SETTING_SORTS     "sorts"         /* a{sv}: the order of each stage's list, word to word */
#define BATON_SETTING_REMINDER          "reminder"              /* b: on, and started at login */
#define BATON_SETTING_REMINDER_CADENCE  "reminder-cadence"      /* s: "off", "daily", "weekdays", "weekly" */
#define BATON_SETTING_REMINDER_WEEKDAY  "reminder-weekday"      /* i: 0 Monday … 6 Sunday */
#define BATON_SETTING_REMINDER_MINUTE   "reminder-minute"       /* i: of the day, local */
#define BATON_SETTING_REMINDER_HOURS    "reminder-hours"        /* a(ii): from and until of each weekday, in minutes */
#define BATON_SETTING_REMINDER_PAUSED   "reminder-paused-until" /* x: seconds in UTC; 0: not paused */

#define BATON_SETTINGS_ERROR (baton_settings_error_quark ())
GQuark baton_settings_error_quark (void);

typedef enum
{
  BATON_SETTINGS_ERROR_NOT_INSTALLED, /* no schema is found, or it is one of another Baton */
} BatonSettingsError;

GSettings *baton_settings_open             (const char *schema_id,
                                            GError    **error);
char      *baton_settings_dup_library_path (GSettings  *settings);
void       baton_settings_set_library_path (GSettings  *settings,
                                            const char *path);

G_END_DECLS
