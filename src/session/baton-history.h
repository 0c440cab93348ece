/* The history: undo and redo of every change to a library, a step for each gesture.
 *
 * Changes that happen before the main loop next idles are one step; so is typing on in one field. Properties:
 * "undo-name" and "redo-name" (string): what the next step would take back or do again, NULL where there is none;
 * "can-undo" (boolean): whether there is anything to take back, the step that is still open included.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-step.h"

G_BEGIN_DECLS

/* So many steps are kept; the oldest go first. */
#define BATON_HISTORY_STEPS 500

#define BATON_TYPE_HISTORY (baton_history_get_type ())
G_DECLARE_FINAL_TYPE (BatonHistory, baton_history, BATON, HISTORY, GObject)

BatonHistory *baton_history_new           (BatonLibrary *library);
const char   *baton_history_get_undo_name (BatonHistory *self);
const char   *baton_history_get_redo_name (BatonHistory *self);
gboolean      baton_history_can_undo      (BatonHistory *self);
gboolean      baton_history_undo          (BatonHistory *self,
                                           char        **record_id);
gboolean      baton_history_redo          (BatonHistory *self,
                                           char        **record_id);
guint         baton_history_count_next    (BatonHistory *self,
                                           gboolean      forward);
BatonStep    *baton_history_take_next     (BatonHistory *self,
                                           gboolean      forward);
void          baton_history_put_next      (BatonHistory *self,
                                           BatonStep    *step,
                                           gboolean      forward);
GStrv         baton_history_dup_ids       (BatonHistory *self,
                                           gboolean      undone);
void          baton_history_close_step    (BatonHistory *self);
void          baton_history_close_named   (BatonHistory *self,
                                           const char   *name);
BatonStep    *baton_history_take_step     (BatonHistory *self);
void          baton_history_add_step      (BatonHistory *self,
                                           BatonStep    *step,
                                           const char   *name);
void          baton_history_pause         (BatonHistory *self);
void          baton_history_resume        (BatonHistory *self);

G_END_DECLS
