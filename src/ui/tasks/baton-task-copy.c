/* Copying tasks as text, however many they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-copy.h"

#include "ui/tasks/baton-task-text.h"

/* Half a frame, in microseconds. */
#define SLICE 8000

typedef struct
{
  GtkWidget      *widget;
  BatonWorkspace *workspace;
  BatonTaskArray *tasks;
  guint           next; /* the task whose line is written next */
  GString        *text;
  char           *end;
  char           *done;
} Copy;

static void
copy_free (Copy *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->tasks);
  g_string_free (self->text, TRUE);
  g_free (self->end);
  g_free (self->done);
  g_free (self);
}

static gboolean
slice_cb (gpointer data)
{
  Copy *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->next < self->tasks->len && g_get_monotonic_time () < end)
    {
      g_autofree char *line = baton_task_text_line (self->workspace, self->tasks->pdata[self->next++]);

      g_string_append_printf (self->text, "%s\n", line);
    }
  if (self->next < self->tasks->len)
    return G_SOURCE_CONTINUE;
  g_string_append (self->text, self->end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), self->text->str);
  gtk_widget_activate_action (self->widget, "win.toast", "s", self->done);
  copy_free (self);
  return G_SOURCE_REMOVE;
}

/**
 * baton_task_copy:
 * @widget: a part of the window in which this is asked for
 * @workspace: the open library
 * @tasks: some of its tasks
 * @end: what follows after their lines
 * @done: what to say then
 *
 * Puts a line for each task on the clipboard. Each line judges its task: thousands are written in slices, between which the
 * window lives on.
 */
void
baton_task_copy (GtkWidget      *widget,
                 BatonWorkspace *workspace,
                 BatonTaskArray *tasks,
                 const char     *end,
                 const char     *done)
{
  Copy *self = g_new0 (Copy, 1);

  *self = (Copy) { g_object_ref (widget), g_object_ref (workspace), g_ptr_array_ref (tasks), 0, g_string_new (NULL),
                   g_strdup (end), g_strdup (done) };
  if (slice_cb (self))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, self, NULL);
}
