/* The watch on the library: reads it in a thread of its own whenever its file changes, without ever asking on a clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-library-watch.h"

#include "agent/baton-folder-monitor.h"
#include "storage/baton-glance.h"

/* A save is several steps on the disk; after this, in ms, they are over. */
#define SETTLE 150

struct _BatonLibraryWatch
{
  GObject             parent_instance;

  char               *path;
  BatonGlance        *glance;  /* of the thread while is_looking */
  BatonFolderMonitor *monitor;
  guint               settle;
  gboolean            is_looking;
  gboolean            look_again;
  gboolean            is_ready;

  BatonLibrary       *library;
  GError             *error;
};

G_DEFINE_FINAL_TYPE (BatonLibraryWatch, baton_library_watch, G_TYPE_OBJECT)

static guint changed_signal;

/* What a look brought. */
typedef struct
{
  BatonGlanceNews  news;
  BatonLibrary    *library;
  GError          *error;
} Look;

static void
look_free (Look *self)
{
  g_clear_object (&self->library);
  g_clear_error (&self->error);
  g_free (self);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      glance,
                GCancellable *cancellable)
{
  Look *look = g_new0 (Look, 1);

  look->news = baton_glance_look (glance, &look->library, &look->error);
  g_task_return_pointer (task, look, (GDestroyNotify) look_free);
}

static void
take_look (BatonLibraryWatch *self,
           Look              *look)
{
  if (look->news == BATON_GLANCE_SAME && self->is_ready)
    return;
  self->is_ready = TRUE;
  g_clear_object (&self->library);
  g_clear_error (&self->error);
  self->library = g_steal_pointer (&look->library);
  self->error = g_steal_pointer (&look->error);
  g_signal_emit (self, changed_signal, 0);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  BatonLibraryWatch *self = BATON_LIBRARY_WATCH (source);
  Look *look = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_looking = FALSE;
  baton_folder_monitor_follow (self->monitor);
  take_look (self, look);
  look_free (look);
  if (self->look_again)
    baton_library_watch_look (self);
}

static gboolean
settled_cb (gpointer data)
{
  BatonLibraryWatch *self = data;

  self->settle = 0;
  baton_library_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
file_touched_cb (gpointer data)
{
  BatonLibraryWatch *self = data;

  if (!self->settle)
    self->settle = g_timeout_add (SETTLE, settled_cb, self);
}

static void
baton_library_watch_finalize (GObject *object)
{
  BatonLibraryWatch *self = BATON_LIBRARY_WATCH (object);

  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_pointer (&self->monitor, baton_folder_monitor_free);
  g_clear_pointer (&self->glance, baton_glance_free);
  g_clear_object (&self->library);
  g_clear_error (&self->error);
  g_free (self->path);

  G_OBJECT_CLASS (baton_library_watch_parent_class)->finalize (object);
}

static void
baton_library_watch_class_init (BatonLibraryWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_library_watch_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
baton_library_watch_init (BatonLibraryWatch *self)
{
}

/**
 * baton_library_watch_new:
 * @path: of a library, which need not be there
 *
 * Returns: (transfer full): a watch that has begun to look; "changed" tells when it has seen something
 */
BatonLibraryWatch *
baton_library_watch_new (const char *path)
{
  BatonLibraryWatch *self = g_object_new (BATON_TYPE_LIBRARY_WATCH, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->glance = baton_glance_new (self->path);
  self->monitor = baton_folder_monitor_new (self->path, file_touched_cb, self);
  baton_library_watch_look (self);
  return self;
}

const char *
baton_library_watch_get_path (BatonLibraryWatch *self)
{
  return self->path;
}

/* Returns: (transfer none) (nullable): what was read last; NULL where there is no file, or it was refused */
BatonLibrary *
baton_library_watch_get_library (BatonLibraryWatch *self)
{
  return self->library;
}

/* Returns: (transfer none) (nullable): why the file was refused */
const GError *
baton_library_watch_get_error (BatonLibraryWatch *self)
{
  return self->error;
}

gboolean
baton_library_watch_is_ready (BatonLibraryWatch *self)
{
  return self->is_ready;
}

/* Looks at the file. One look at a time, however slow the disk; what happens meanwhile is looked at afterwards. */
void
baton_library_watch_look (BatonLibraryWatch *self)
{
  g_autoptr (GTask) task = NULL;

  self->look_again = self->is_looking;
  if (self->is_looking)
    return;
  self->is_looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, baton_library_watch_look);
  g_task_set_task_data (task, self->glance, NULL);
  g_task_run_in_thread (task, look_in_thread);
}
