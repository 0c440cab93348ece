/* The library: everything one person keeps in Baton, in manual order, with one signal for every change.
 *
 * Signal "changed" (BatonRecord *record, const char *field): @record is the one that changed, @field the name of its
 * field. @field is NULL where the record was added, removed or its handoffs changed; @record is NULL where the whole
 * library was replaced (begin_load/end_load).
 *
 * Signal "changing" (BatonRecord *record): a field, the handoffs or the membership of @record is going to change; what is
 * about to be added has an id, but no owner yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/baton-criterion.h"
#include "model/baton-profile.h"
#include "model/baton-provider.h"
#include "model/baton-task.h"

G_BEGIN_DECLS

#define BATON_TYPE_LIBRARY (baton_library_get_type ())
G_DECLARE_FINAL_TYPE (BatonLibrary, baton_library, BATON, LIBRARY, GObject)

/* When a record was deleted, and the record with its handoffs as it was then; that is in no library and never changes. */
typedef struct
{
  gint64       stamp;  /* seconds of UTC */
  BatonRecord *record; /* NULL where it is not known, or was deleted for good */
} BatonTombstone;

/* Where a moved record goes, seen from the record beside it. */
typedef enum
{
  BATON_BEFORE,
  BATON_AFTER,
} BatonPlace;

BatonLibrary   *baton_library_new              (void);

/* Borrowed list stores in manual order: of BatonTask, BatonCriterion, BatonProvider. Never change them directly. */
GListModel     *baton_library_get_tasks        (BatonLibrary *self);
GListModel     *baton_library_get_criteria     (BatonLibrary *self);
GListModel     *baton_library_get_providers    (BatonLibrary *self);
BatonProfile   *baton_library_get_profile      (BatonLibrary *self);
gboolean        baton_library_is_empty         (BatonLibrary *self);

/* Finding: borrowed, NULL where there is none. A handoff is found by its id too. */
BatonRecord    *baton_library_find             (BatonLibrary *self, const char *id);
BatonTask      *baton_library_find_task        (BatonLibrary *self, const char *id);
BatonCriterion *baton_library_find_criterion   (BatonLibrary *self, const char *id);
BatonProvider  *baton_library_find_provider    (BatonLibrary *self, const char *id);
BatonCriterion *baton_library_find_meaning     (BatonLibrary *self, BatonMeaning meaning);
BatonTask      *baton_library_find_handoff_task (BatonLibrary *self, BatonHandoff *handoff);

/* Adding gives a record without an id a new one, and one without a position the last place. */
void            baton_library_add              (BatonLibrary *self, BatonRecord *record);
void            baton_library_remove           (BatonLibrary *self, BatonRecord *record);
void            baton_library_move             (BatonLibrary *self, BatonRecord *record,
                                                BatonPlace place, BatonRecord *beside);
/* Answers a criterion; yes to dislike says no to enjoy where that was yes, and the other way round. */
void            baton_library_answer           (BatonLibrary *self, BatonTask *task,
                                                BatonCriterion *criterion, BatonAnswer answer);

/* The deleted, kept so that a merge does not bring them back: id to BatonTombstone. */
void            baton_library_add_tombstone    (BatonLibrary *self, const char *id, gint64 stamp);
gboolean        baton_library_remove_tombstone (BatonLibrary *self, const char *id);
GHashTable     *baton_library_get_tombstones   (BatonLibrary *self);
void            baton_library_expire_tombstones (BatonLibrary *self, gint64 before);

/* The trash: what tombstones hold. Borrowed, NULL where nothing is held under that id. */
void            baton_library_bury             (BatonLibrary *self, BatonRecord *record, gint64 stamp);
BatonRecord    *baton_library_get_buried       (BatonLibrary *self, const char *id);
void            baton_library_forget_buried    (BatonLibrary *self, const char *id);
BatonProvider  *baton_library_find_former      (BatonLibrary *self, const char *id);
BatonRecord    *baton_library_copy_whole       (BatonRecord *record);

/* Many changes at once: between the two nothing is signalled and lists are not sorted; the end sorts, splices once
 * and signals "changed" with NULL. A loader and a merge use it. */
void            baton_library_begin_load       (BatonLibrary *self);
void            baton_library_end_load         (BatonLibrary *self);
/* Moves everything of @from, which was made in another thread perhaps, into @self; @from is empty afterwards. */
void            baton_library_take_contents    (BatonLibrary *self, BatonLibrary *from);

/* Unknown content of the file at the root, kept as serialised text. */
const char     *baton_library_get_kept_attributes (BatonLibrary *self);
const char     *baton_library_get_kept_children   (BatonLibrary *self);
void            baton_library_set_kept         (BatonLibrary *self, const char *attributes, const char *children);

G_END_DECLS
