/* The notes of a task, edited in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-notes-group.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-text.h"
#include "ui/common/baton-text-patch.h"

struct _BatonNotesGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkTextView         *view;
  GtkTextBuffer       *buffer;

  BatonTask           *task;
  gboolean             showing; /* the text is being set, not typed */
  gboolean             typing;  /* the notes are being set from the text */
};

G_DEFINE_FINAL_TYPE (BatonNotesGroup, baton_notes_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
get_text (BatonNotesGroup *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* Notes of another task or from elsewhere: undo must not bring the old ones back into this task. */
static void
show_notes (BatonNotesGroup *self)
{
  self->showing = TRUE;
  baton_text_patch (self->buffer, self->task ? baton_task_get_notes (self->task) : "");
  self->showing = FALSE;
}

static void
changed_cb (BatonNotesGroup *self)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  gboolean cleaned;

  if (self->showing || !self->task)
    return;
  text = get_text (self);
  clean = baton_text_clean (text, BATON_TEXT_LONG, &cleaned);
  self->typing = TRUE;
  baton_task_set_notes (self->task, clean);
  self->typing = FALSE;
  if (cleaned)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("Some of the pasted characters cannot be kept in notes"));
}

/* What another device added comes in around the cursor, also while the person types: what they typed is in the merged notes,
 * and the next letter must not take out what came. */
static void
notes_changed_cb (BatonNotesGroup *self)
{
  if (!self->typing)
    show_notes (self);
}

static void
drop_task (BatonNotesGroup *self)
{
  if (self->task)
    g_signal_handlers_disconnect_by_func (self->task, notes_changed_cb, self);
  g_clear_object (&self->task);
}

static void
baton_notes_group_dispose (GObject *object)
{
  drop_task (BATON_NOTES_GROUP (object));

  G_OBJECT_CLASS (baton_notes_group_parent_class)->dispose (object);
}

static void
baton_notes_group_class_init (BatonNotesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_notes_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-notes-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonNotesGroup, view);
  gtk_widget_class_bind_template_child (widget_class, BatonNotesGroup, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_notes);
}

static void
baton_notes_group_init (BatonNotesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Edits the notes of @task from now on; NULL for none. */
void
baton_notes_group_set_task (BatonNotesGroup *self,
                            BatonTask       *task)
{
  if (self->task == task)
    return;
  drop_task (self);
  if (task)
    {
      self->task = g_object_ref (task);
      g_signal_connect_object (task, "notify::notes", G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
    }
  show_notes (self);
}
