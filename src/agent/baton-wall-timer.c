/* The wall timer: one alarm at a moment of the clock on the wall, through suspend and set clocks, without polling.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-wall-timer.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

/* In the year 2255: never, but the timer still tells when the clock is set. */
#define FAR_AWAY G_GINT64_CONSTANT (9000000000)

struct _BatonWallTimer
{
  int                 file;
  guint               source;
  gint64              stamp; /* seconds in UTC */
  BatonWallTimerFunc  func;
  gpointer            data;
};

/* A timer that was cancelled, because the clock jumped, has to be set again; the same happens on return from sleep. */
static gboolean
ready_cb (int          file,
          GIOCondition condition,
          gpointer     data)
{
  BatonWallTimer *self = data;
  guint64 times;

  if (read (file, &times, sizeof times) < 0)
    {
      if (errno != ECANCELED)
        return G_SOURCE_CONTINUE;
      baton_wall_timer_arm (self, self->stamp);
    }
  self->func (self->data);
  return G_SOURCE_CONTINUE;
}

/**
 * baton_wall_timer_new:
 * @func: what to call; it may be called more than once for one moment, and earlier
 * @data: for @func
 *
 * Returns: (transfer full): a timer that tells of jumps of the clock, and of a moment once it is armed
 */
BatonWallTimer *
baton_wall_timer_new (BatonWallTimerFunc func,
                      gpointer           data)
{
  BatonWallTimer *self = g_new0 (BatonWallTimer, 1);

  self->func = func;
  self->data = data;
  self->file = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->file >= 0)
    self->source = g_unix_fd_add (self->file, G_IO_IN, ready_cb, self);
  baton_wall_timer_arm (self, 0);
  return self;
}

void
baton_wall_timer_free (BatonWallTimer *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->file >= 0)
    close (self->file);
  g_free (self);
}

/* Rings at @stamp, seconds in UTC, instead of what was armed before; 0 rings at jumps of the clock only. */
void
baton_wall_timer_arm (BatonWallTimer *self,
                      gint64          stamp)
{
  struct itimerspec when = { .it_value.tv_sec = stamp > 0 ? stamp : FAR_AWAY };

  self->stamp = stamp;
  if (self->file >= 0)
    timerfd_settime (self->file, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL);
}
