/* Undoing and redoing a step of thousands of records, with its progress shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-undo-many.h"

#include <glib/gi18n-lib.h>

#include "session/baton-large-edit.h"
#include "ui/common/baton-progress.h"

typedef struct
{
  BatonProgress     *progress;
  BatonUndoManyDone  over;
  gpointer           data;
} Undo;

static void
progress_cb (double   fraction,
             gpointer data)
{
  baton_progress_set_fraction (((Undo *) data)->progress, fraction);
}

static void
done_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Undo *self = data;
  gboolean done = baton_large_edit_undo_finish (result);

  /* Before the end, at which the window closes if that was asked meanwhile. */
  self->over (done, self->data);
  baton_progress_end (self->progress);
}

/**
 * baton_undo_many:
 * @widget: whose window takes no input meanwhile
 * @workspace: a workspace whose history has a step to undo, or to redo
 * @forward: whether to redo
 * @over: called when it is over
 * @data: for @over
 *
 * Undoes or redoes the next step in slices, between which windows live on.
 */
void
baton_undo_many (GtkWidget         *widget,
                 BatonWorkspace    *workspace,
                 gboolean           forward,
                 BatonUndoManyDone  over,
                 gpointer           data)
{
  BatonHistory *history = baton_workspace_get_history (workspace);
  const char *name = forward ? baton_history_get_redo_name (history) : baton_history_get_undo_name (history);
  /* Translators: the name of a step, "Move 5000 tasks", which is on its way */
  g_autofree char *text = g_strdup_printf (forward ? _("Doing again: %s") : _("Undoing: %s"), name);
  Undo *self = g_new0 (Undo, 1);

  *self = (Undo) { baton_progress_begin (widget, text), over, data };
  baton_progress_keep_going (self->progress,
                             forward ? _("It can be undone afterwards.") : _("It can be done again afterwards."));
  baton_large_edit_undo_async (workspace, forward, progress_cb, done_cb, self);
}
