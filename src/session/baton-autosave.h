/* Autosave: the one observer that saves a library, soon after each change and off the main thread.
 *
 * Properties: "dirty" (boolean, read-only), "problem" (string, read-only: why the last save failed,
 * or NULL), and in milliseconds, for tests, "quiet" (1000: saved after so long without a change),
 * "latest" (3500: saved at the latest so long after the first change) and "retry" (10000: tried
 * again so long after a failure). Also read-only: "file" (int, BatonFileState: what stood in the library's place when it was last
 * looked for), "rescue" (string: where the changes are kept while they cannot be saved) and "backup-problem" (string).
 *
 * Signals "saved": something has become durable; and "failed" (GError *error): it has not. Signal "merged" (BatonLibrary *merged, BatonLibrary *base, gboolean
 * edited, BatonMergeReport *report): @merged is on disk, and is to be taken into the library; @base is what was to be saved,
 * which the library was then; @edited tells whether it has changed since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-save.h"

G_BEGIN_DECLS

#define BATON_TYPE_AUTOSAVE (baton_autosave_get_type ())
G_DECLARE_FINAL_TYPE (BatonAutosave, baton_autosave, BATON, AUTOSAVE, GObject)

BatonAutosave *baton_autosave_new         (BatonLibrary  *library,
                                           BatonStore    *store);
/* Before this nothing is observed and nothing is saved: call it when the load is complete, and
 * only then. */
void           baton_autosave_start       (BatonAutosave *self);
gboolean       baton_autosave_is_dirty    (BatonAutosave *self);
const char    *baton_autosave_get_problem (BatonAutosave *self);
void           baton_autosave_retry       (BatonAutosave *self);
void           baton_autosave_reload      (BatonAutosave *self);
void           baton_autosave_write_back  (BatonAutosave *self);
BatonFileState baton_autosave_get_file    (BatonAutosave *self);
void           baton_autosave_set_held    (BatonAutosave *self,
                                           gboolean       held);
gboolean       baton_autosave_is_held     (BatonAutosave *self);
/* Blocks until all changes are durable, or fails. */
gboolean       baton_autosave_flush       (BatonAutosave *self,
                                           GError       **error);

G_END_DECLS
