/* One place in the sidebar: a stage or a provider, with its count; a task can be dropped on it.
 *
 * Signal "dropped" (BatonTaskArray *tasks).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

/* Signals: "dropped" (BatonTaskArray of tasks on it), "text-dropped" (string), "stepped" (int, -1 for up and 1 for down, of its provider). */
#define BATON_TYPE_SIDEBAR_ROW (baton_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (BatonSidebarRow, baton_sidebar_row, BATON, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget     *baton_sidebar_row_new_stage    (BatonStage       stage);
GtkWidget     *baton_sidebar_row_new_provider (BatonProvider   *provider);
GtkWidget     *baton_sidebar_row_new_search   (const char      *name);
const char    *baton_sidebar_row_get_search   (BatonSidebarRow *self); /* NULL for a stage or provider */
const char    *baton_sidebar_row_get_place    (BatonSidebarRow *self); /* "want-to-start", "provider:ID" */
BatonProvider *baton_sidebar_row_get_provider (BatonSidebarRow *self); /* NULL for a stage */
void           baton_sidebar_row_set_count    (BatonSidebarRow *self,
                                               guint            count);
void           baton_sidebar_row_set_can_move (BatonSidebarRow *self,
                                               gboolean         up,
                                               gboolean         down);
void           baton_sidebar_row_update_header (GtkListBoxRow  *row,
                                                GtkListBoxRow  *before,
                                                gpointer        unused);
void           baton_sidebar_row_refresh      (BatonSidebarRow *self);

G_END_DECLS
