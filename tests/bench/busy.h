/* How long the main loop is busy at most without asking for events: nothing that is typed or painted comes through then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <time.h>

#include "support/baton-test.h"

/* For which the loop runs on after each gesture. */
#define SETTLE_MS 400

/* In ms; the time of the processor is what to compare where others use the machine too. */
typedef struct
{
  double by_clock;
  double of_processor;
} Busy;

static gint64 woke, longest, woke_cpu, longest_cpu;

/* Microseconds of the processor that this thread has had. */
static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
note_wake_up (void)
{
  woke = g_get_monotonic_time ();
  woke_cpu = get_cpu_time ();
}

/* A GPollFunc that watches; between two polls the loop is busy. */
static int
busy_poll_cb (GPollFD *fds,
              guint    n_fds,
              int      timeout)
{
  int result;

  if (woke)
    {
      longest = MAX (longest, g_get_monotonic_time () - woke);
      longest_cpu = MAX (longest_cpu, get_cpu_time () - woke_cpu);
    }
  result = g_poll (fds, n_fds, timeout);
  note_wake_up ();
  return result;
}

static void
busy_settle (void)
{
  gboolean late = FALSE;

  g_timeout_add (SETTLE_MS, baton_test_late_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);
}

/* Begins a gesture, when what came before is over. */
static void
busy_begin (void)
{
  busy_settle ();
  longest = longest_cpu = 0;
  note_wake_up ();
}

/* Returns: the longest time since busy_begin(), with all that followed from the gesture */
static Busy
busy_end (void)
{
  busy_settle ();
  return (Busy) { longest / 1e3, longest_cpu / 1e3 };
}
