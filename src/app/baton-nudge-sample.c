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
  g_autoptr (GNotification) notification
    = baton_reminder_make_sample (reminder, workspace, zone, g_get_real_time () / G_USEC_PER_SEC);

  if (!notification)
    {
      notification = g_notification_new (_("This is how Baton reminds you"));
      g_notification_set_body (notification, _("Nothing waits now. A wish would come like this."));
    }
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_application_send_notification (application, "sample", notification);
}
