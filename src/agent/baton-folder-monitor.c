/* The monitor of a file's folder: tells that the file may have changed, also where its folder is still to be made.
 *
 * A monitor of GIO on a folder that is not there wakes up every few seconds to look for it. So it is always the nearest
 * folder that is there which is watched, and where the file is a link, the folder it leads to as well.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-folder-monitor.h"

#include "storage/baton-file.h"

/* One folder that is watched for one name in it. */
typedef struct
{
  char         *folder;
  char         *name;
  GFileMonitor *monitor;
} Watched;

struct _BatonFolderMonitor
{
  char                   *path;
  Watched                 near;  /* of the path */
  Watched                 there; /* of what it leads to; the same folder is not watched twice */
  BatonFolderMonitorFunc  func;
  gpointer                data;
};

static gboolean
is_about (const Watched *watched,
          GFile         *file)
{
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *name = path ? g_path_get_basename (path) : NULL;

  return path && (g_strcmp0 (name, watched->name) == 0 || g_strcmp0 (path, watched->folder) == 0);
}

static void
touched_cb (GFileMonitor       *monitor,
            GFile              *file,
            GFile              *other,
            GFileMonitorEvent   event,
            BatonFolderMonitor *self)
{
  const Watched *watched = monitor == self->near.monitor ? &self->near : &self->there;

  if (is_about (watched, file) || is_about (watched, other))
    self->func (self->data);
}

static void
clear_watched (Watched *watched)
{
  if (watched->monitor)
    g_file_monitor_cancel (watched->monitor);
  g_clear_object (&watched->monitor);
  g_clear_pointer (&watched->folder, g_free);
  g_clear_pointer (&watched->name, g_free);
}

/* Goes up until a folder is there. */
static void
find_nearest (const char  *path,
              char       **folder,
              char       **name)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (parent, G_FILE_TEST_IS_DIR) || g_str_equal (parent, path))
    {
      *folder = g_strdup (parent);
      *name = g_path_get_basename (path);
      return;
    }
  find_nearest (parent, folder, name);
}

/* A folder that cannot be watched is one whose changes are seen at the next nudge. */
static void
watch (BatonFolderMonitor *self,
       Watched            *watched,
       const char         *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  find_nearest (path, &folder, &name);
  if (watched->monitor && !g_file_monitor_is_cancelled (watched->monitor) && g_strcmp0 (folder, watched->folder) == 0
      && g_strcmp0 (name, watched->name) == 0)
    return;
  clear_watched (watched);
  watched->folder = g_steal_pointer (&folder);
  watched->name = g_steal_pointer (&name);
  file = g_file_new_for_path (watched->folder);
  watched->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (watched->monitor)
    g_signal_connect (watched->monitor, "changed", G_CALLBACK (touched_cb), self);
}

/**
 * baton_folder_monitor_new:
 * @path: of a file, absolute
 * @func: called when the file, or a folder on the way to it, came, went or changed; perhaps also for nothing
 * @data: for @func
 *
 * Returns: (transfer full): a monitor that watches
 */
BatonFolderMonitor *
baton_folder_monitor_new (const char             *path,
                          BatonFolderMonitorFunc  func,
                          gpointer                data)
{
  BatonFolderMonitor *self = g_new0 (BatonFolderMonitor, 1);

  self->path = g_strdup (path);
  self->func = func;
  self->data = data;
  baton_folder_monitor_follow (self);
  return self;
}

void
baton_folder_monitor_free (BatonFolderMonitor *self)
{
  clear_watched (&self->near);
  clear_watched (&self->there);
  g_free (self->path);
  g_free (self);
}

/* Looks again which folders are there: to be called after each change. */
void
baton_folder_monitor_follow (BatonFolderMonitor *self)
{
  BatonPlaceOnDisk place = { 0 };

  watch (self, &self->near, self->path);
  if (baton_file_resolve (self->path, &place, NULL) && !g_str_equal (place.path, self->path))
    watch (self, &self->there, place.path);
  else
    clear_watched (&self->there);
  baton_place_clear (&place);
}
