/* The watcher: notices that another program or device may have changed the library's file.
 *
 * The events of a folder come late, twice or not at all, by network file systems most of all: they are hints, and the file is
 * looked at from time to time in any case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-watcher.h"

#include <stdlib.h>

#define QUIET_MILLISECONDS 250 /* a sync engine moves several files at once */
#define POLL_SECONDS 30

struct _BatonWatcher
{
  GObject       parent_instance;

  GFileMonitor *monitor; /* NULL where the folder cannot be watched: then only the poll is left */
  guint         quiet_id;
  guint         poll_id;
};

G_DEFINE_FINAL_TYPE (BatonWatcher, baton_watcher, G_TYPE_OBJECT)

enum
{
  HINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
quiet_cb (gpointer data)
{
  BATON_WATCHER (data)->quiet_id = 0;
  g_signal_emit (data, signals[HINT], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
poll_cb (gpointer data)
{
  g_signal_emit (data, signals[HINT], 0);
  return G_SOURCE_CONTINUE;
}

/* Our own lock and temporaries, and those of sync engines, are no news. */
static gboolean
is_temporary (GFile *file)
{
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;

  return name && (g_str_has_prefix (name, ".~") || g_str_has_suffix (name, ".lock"));
}

static void
event_cb (BatonWatcher      *self,
          GFile             *file,
          GFile             *other,
          GFileMonitorEvent  event)
{
  if (is_temporary (file) && (!other || is_temporary (other)))
    return;
  /* The first event begins the wait, so that a busy folder does not put it off for ever. */
  if (!self->quiet_id)
    self->quiet_id = g_timeout_add (QUIET_MILLISECONDS, quiet_cb, self);
}

static void
baton_watcher_dispose (GObject *object)
{
  BatonWatcher *self = BATON_WATCHER (object);

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_clear_handle_id (&self->poll_id, g_source_remove);
  if (self->monitor)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (baton_watcher_parent_class)->dispose (object);
}

static void
baton_watcher_class_init (BatonWatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_watcher_dispose;
  signals[HINT] = g_signal_new ("hint", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
baton_watcher_init (BatonWatcher *self)
{
  self->poll_id = g_timeout_add_seconds (POLL_SECONDS, poll_cb, self);
}

/* Returns: (transfer full): the folder that the file is really in, links followed. */
static GFile *
find_folder (const char *path)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (resolved ? resolved : path);

  free (resolved);
  return g_file_new_for_path (folder);
}

/**
 * baton_watcher_new:
 * @path: (type filename): the library's file
 *
 * Returns: (transfer full): a watcher, which has begun
 */
BatonWatcher *
baton_watcher_new (const char *path)
{
  BatonWatcher *self = g_object_new (BATON_TYPE_WATCHER, NULL);
  g_autoptr (GFile) folder = find_folder (path);

  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (event_cb), self);
  return self;
}

/* Something makes a look worth while now: the person comes back to the window. */
void
baton_watcher_poke (BatonWatcher *self)
{
  g_return_if_fail (BATON_IS_WATCHER (self));

  g_signal_emit (self, signals[HINT], 0);
}
