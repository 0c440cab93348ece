/* What other programs and devices do to the file of the open library: noticed, merged in, told, and taken back.
 *
 * Properties, read-only: "file" (int, BatonFileState: GONE once it has been for some seconds) and "n-merged" (uint: goes up
 * with each merge that brought something, and is 0 when it was dismissed). Only one of these outlives a dismissal: the file.
 * Signals "begin-many" and "end-many": between them very much of the library changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-autosave.h"
#include "session/baton-history.h"
#include "session/baton-stamper.h"

G_BEGIN_DECLS

#define BATON_TYPE_OUTSIDE (baton_outside_get_type ())
G_DECLARE_FINAL_TYPE (BatonOutside, baton_outside, BATON, OUTSIDE, GObject)

BatonOutside           *baton_outside_new        (BatonLibrary  *library,
                                                  BatonStore    *store,
                                                  BatonStamper  *stamper,
                                                  BatonHistory  *history,
                                                  BatonAutosave *autosave);
void                    baton_outside_watch      (BatonOutside  *self);
void                    baton_outside_look       (BatonOutside  *self);
BatonFileState          baton_outside_get_file   (BatonOutside  *self);
const BatonMergeReport *baton_outside_get_report (BatonOutside  *self);
gboolean                baton_outside_was_mass   (BatonOutside  *self);
void                    baton_outside_take_back  (BatonOutside  *self);
void                    baton_outside_dismiss    (BatonOutside  *self);
void                    baton_outside_write_back (BatonOutside  *self);
void                    baton_outside_set_patience (BatonOutside *self,
                                                    guint         milliseconds);

G_END_DECLS
