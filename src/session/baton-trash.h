/* The trash: what was deleted, as a list, and the way back or out for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-large-edit.h"

G_BEGIN_DECLS

#define BATON_TYPE_TRASH (baton_trash_get_type ())
G_DECLARE_FINAL_TYPE (BatonTrash, baton_trash, BATON, TRASH, GObject)

/* A GListModel of BatonRecords in no library, the last deleted first; it follows the library when the main loop idles. */
BatonTrash  *baton_trash_new         (BatonLibrary *library);
void         baton_trash_freeze      (BatonTrash   *self);
void         baton_trash_thaw        (BatonTrash   *self);
guint        baton_trash_count       (BatonLibrary *library);
gint64       baton_trash_get_stamp   (BatonLibrary *library,
                                      BatonRecord  *record);
const char  *baton_trash_get_title   (BatonRecord  *record);

BatonRecord *baton_trash_restore     (BatonLibrary *library,
                                      const char   *id);
gboolean     baton_trash_delete      (BatonLibrary *library,
                                      const char   *id);
void         baton_trash_empty       (BatonLibrary *library);
guint        baton_trash_count_named (BatonLibrary *library,
                                      const char   *id);
void         baton_trash_empty_async (BatonWorkspace         *workspace,
                                      BatonLargeEditProgress  progress,
                                      GAsyncReadyCallback     callback,
                                      gpointer                data);

G_END_DECLS
