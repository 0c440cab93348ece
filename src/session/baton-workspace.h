/* The workspace: the open library, its store, and the one observer that saves it.
 *
 * The library object is the same for the workspace's whole life; loading fills it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-verdict.h"
#include "model/baton-library.h"
#include "session/baton-autosave.h"
#include "session/baton-history.h"
#include "session/baton-load.h"
#include "session/baton-outside.h"
#include "session/baton-stamper.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_WORKSPACE_CLOSED,  /* not opened yet */
  BATON_WORKSPACE_OPENING, /* a worker reads the file */
  BATON_WORKSPACE_READY,
  BATON_WORKSPACE_REFUSED, /* the file could not be read: nothing is shown and nothing will be written */
} BatonWorkspaceState;

#define BATON_TYPE_WORKSPACE (baton_workspace_get_type ())
G_DECLARE_FINAL_TYPE (BatonWorkspace, baton_workspace, BATON, WORKSPACE, GObject)

/* Properties: "state" (int, BatonWorkspaceState), "problem" (string: why refused, or NULL), "save-problem" (string: why the last save
 * failed, or NULL), "dirty" (boolean: changes not on disk yet). */
BatonWorkspace      *baton_workspace_new              (const char *path); /* NULL: the default path */
const char          *baton_workspace_get_path         (BatonWorkspace *self);
BatonLibrary        *baton_workspace_get_library      (BatonWorkspace *self);
BatonWorkspaceState  baton_workspace_get_state        (BatonWorkspace *self);
const char          *baton_workspace_get_problem      (BatonWorkspace *self);
const char          *baton_workspace_get_save_problem (BatonWorkspace *self);
gboolean             baton_workspace_is_dirty         (BatonWorkspace *self);
gboolean             baton_workspace_is_new           (BatonWorkspace *self); /* READY, and there was no file */
BatonRefusal         baton_workspace_get_refusal      (BatonWorkspace *self); /* why REFUSED, or why only a view */
gboolean             baton_workspace_is_view          (BatonWorkspace *self); /* READY, and nothing will be written */

gboolean             baton_workspace_open             (BatonWorkspace *self, GError **error); /* blocks: for the terminal and tests */
void                 baton_workspace_open_async       (BatonWorkspace *self, GCancellable *cancellable,
                                                       GAsyncReadyCallback callback, gpointer data);
gboolean             baton_workspace_open_finish      (BatonWorkspace *self, GAsyncResult *result, GError **error);

/* For one that is REFUSED: shows a backup, or for NULL what can be read of the file. */
void                 baton_workspace_view_async       (BatonWorkspace *self, const char *backup_path,
                                                       GAsyncReadyCallback callback, gpointer data);

gboolean             baton_workspace_save_now         (BatonWorkspace *self, GError **error); /* blocks until durable: at close */
void                 baton_workspace_retry_save       (BatonWorkspace *self); /* "Try Again" */
void                 baton_workspace_save_async       (BatonWorkspace *self, GCancellable *cancellable,
                                                       GAsyncReadyCallback callback, gpointer data);
gboolean             baton_workspace_save_finish      (BatonWorkspace *self, GAsyncResult *result, GError **error);
void                 baton_workspace_save_copy_async  (BatonWorkspace *self, const char *path, GCancellable *cancellable,
                                                       GAsyncReadyCallback callback, gpointer data);
gboolean             baton_workspace_save_copy_finish (BatonWorkspace *self, GAsyncResult *result, GError **error);

/* Borrowed, cached until a handoff, criterion, provider or the profile changes. */
const BatonLog      *baton_workspace_get_log          (BatonWorkspace *self);
BatonHistory        *baton_workspace_get_history      (BatonWorkspace *self);
/* (transfer full): of one task, from the cached log. */
BatonVerdict        *baton_workspace_judge            (BatonWorkspace *self, BatonTask *task);

/* For tests: another clock for the stamps, and shorter waits. Borrowed; NULL while not READY. */
void                 baton_workspace_set_clock        (BatonWorkspace *self, BatonClock clock, gpointer data);
BatonAutosave       *baton_workspace_get_autosave     (BatonWorkspace *self);
BatonOutside        *baton_workspace_get_outside      (BatonWorkspace *self); /* likewise */
BatonStore          *baton_workspace_get_store        (BatonWorkspace *self);

G_END_DECLS
