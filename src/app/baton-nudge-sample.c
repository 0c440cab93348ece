/* A nudge to try: what the reminder would say next, said now by the window's own program.
 *
 * Its buttons do what those of a real one do, for the program has actions of the same names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-nudge-sample.h"

#include <glib/gi18n.h>

#include "logic/baton-due-words.h"

/* The person's words stand in the title, which no desktop reads as markup. */
static GNotification *
make (BatonWorkspace   *workspace,
      const BatonNudge *nudge)
{
  gboolean is_task = BATON_IS_TASK (nudge->record);
  const char *id = baton_record_get_id (nudge->record);
  const char *title = is_task ? baton_task_get_title (BATON_TASK (nudge->record))
                              : baton_provider_get_name (BATON_PROVIDER (nudge->record));
  GNotification *notification = g_notification_new (title);
  g_autofree char *body = baton_due_phrase_body (baton_workspace_get_library (workspace),
                                                 baton_workspace_get_log (workspace), nudge);

  g_notification_set_body (notification, body);
  if (!is_task)
    return notification;
  g_notification_set_default_action_and_target (notification, "app.show-task", "s", id);
  g_notification_add_button_with_target (notification, _("Hand Off…"), "app.hand-off", "s", id);
  g_notification_add_button_with_target (notification, _("Remind Again"), "app.remind-again", "(ss)", id, "tomorrow");
  return notification;
}

/**
 * baton_nudge_sample_send:
 * @application: the program
 * @workspace: the open library
 * @reminder: what the person set
 *
 * Shows what a nudge is like: the next one, or where nothing waits, that nothing does.
 */
void
baton_nudge_sample_send (GApplication   *application,
                         BatonWorkspace *workspace,
                         BatonReminder  *reminder)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GNotification) notification = NULL;
  BatonNudge nudge;

  if (baton_reminder_find_sample (reminder, workspace, zone, g_get_real_time () / G_USEC_PER_SEC, &nudge))
    notification = make (workspace, &nudge);
  else
    {
      notification = g_notification_new (_("This is how Baton reminds you"));
      g_notification_set_body (notification, _("Nothing waits now. A wish would come like this."));
    }
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_application_send_notification (application, "sample", notification);
}
