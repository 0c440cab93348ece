/* A source of the main loop that calls at a moment, which can be set anew as often as one likes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-alarm.h"

static gboolean
dispatch (GSource     *source,
          GSourceFunc  callback,
          gpointer     data)
{
  return callback (data);
}

/**
 * baton_alarm_new:
 * @callback: called at the moment of g_source_set_ready_time()
 * @data: for @callback
 *
 * Returns: (transfer full): a source that is not set yet
 */
GSource *
baton_alarm_new (GSourceFunc callback,
                 gpointer    data)
{
  static GSourceFuncs funcs = { .dispatch = dispatch };
  GSource *self = g_source_new (&funcs, sizeof (GSource));

  g_source_set_callback (self, callback, data, NULL);
  g_source_attach (self, NULL);
  return self;
}
