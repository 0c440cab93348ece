/* What a nudge looks like as a notification: the person's title, a fixed sentence, and buttons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reminder-notice.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-due-words.h"
#include "logic/baton-title.h"

/* Characters of a title that a notification shows. */
#define MOST_CHARACTERS 100

static void
add_task_buttons (GNotification    *notification,
                  const BatonNudge *nudge)
{
  const char *id = baton_record_get_id (nudge->record);

  g_notification_set_default_action_and_target (notification, "app.show-task", "s", id);
  if (nudge->kind != BATON_DUE_OVERDUE)
    g_notification_add_button_with_target (notification, _("Hand Off…"), "app.hand-off", "s", id);
  g_notification_add_button_with_target (notification, _("Remind Again Tomorrow"), "app.remind-again", "(ss)", id,
                                         "tomorrow");
  if (nudge->offers_keeping)
    g_notification_add_button_with_target (notification, _("Keep It Myself"), "app.keep", "s", id);
}

/**
 * baton_reminder_notice_new:
 * @library: where the record of @nudge is
 * @log: what the handoffs of @library say
 * @nudge: what is to be said
 *
 * The person's words stand in the title, which no desktop reads as markup; the body is the program's own. The actions of its
 * buttons have the same names and types in the reminder and in the window's program.
 *
 * Returns: (transfer full): the notification
 */
GNotification *
baton_reminder_notice_new (BatonLibrary     *library,
                           const BatonLog   *log,
                           const BatonNudge *nudge)
{
  gboolean is_task = BATON_IS_TASK (nudge->record);
  const char *name = is_task ? baton_task_get_title (BATON_TASK (nudge->record))
                             : baton_provider_get_name (BATON_PROVIDER (nudge->record));
  g_autofree char *title = baton_title_shorten (name, MOST_CHARACTERS);
  g_autofree char *body = baton_due_phrase_body (library, log, nudge);
  GNotification *notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  if (is_task)
    add_task_buttons (notification, nudge);
  else
    g_notification_set_default_action_and_target (notification, "app.show-provider", "s",
                                                  baton_record_get_id (nudge->record));
  return notification;
}
