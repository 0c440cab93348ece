/* A large edit: one step of the person's that touches very many records, made in pieces between which the window lives.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-workspace.h"

G_BEGIN_DECLS

/* An edit of more records than this takes longer than a frame. */
#define BATON_LARGE_EDIT 500

/* Makes the next small piece, and says in @fraction how much of all is done. Returns: whether more is left */
typedef gboolean (*BatonLargeEditPiece) (gpointer  edit,
                                         double   *fraction);
typedef void (*BatonLargeEditProgress)  (double    fraction,
                                         gpointer  data);

typedef struct
{
  BatonLargeEditPiece    piece;
  gpointer               edit;
  GDestroyNotify         free_edit;
  BatonLargeEditProgress progress; /* (nullable): called with the data of the callback, before it */
} BatonLargeEdit;

void baton_large_edit_async  (BatonWorkspace       *workspace,
                              const char           *name,
                              const BatonLargeEdit *edit,
                              GAsyncReadyCallback   callback,
                              gpointer              data);
void baton_large_edit_finish (GAsyncResult         *result);

void     baton_large_edit_undo_async  (BatonWorkspace         *workspace,
                                       gboolean                forward,
                                       BatonLargeEditProgress  progress,
                                       GAsyncReadyCallback     callback,
                                       gpointer                data);
gboolean baton_large_edit_undo_finish (GAsyncResult           *result);
gboolean baton_large_edit_runs        (BatonWorkspace         *workspace);

G_END_DECLS
