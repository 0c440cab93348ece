/* A step of the history: what each record it touched said before and after, and what to call it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/baton-snapshot.h"

G_BEGIN_DECLS

/* What stands before the id of a record in the trash. */
#define BATON_STEP_TRASH "trash/"

typedef struct _BatonStep BatonStep;

BatonStep  *baton_step_new       (void);
void        baton_step_free      (BatonStep           *self);
void        baton_step_note      (BatonStep           *self,
                                  const char          *id,
                                  const BatonSnapshot *before,
                                  const BatonSnapshot *after);
void        baton_step_note_from_trash (BatonStep     *self,
                                        const char    *id);
gboolean    baton_step_is_empty  (BatonStep           *self);
gboolean    baton_step_continues (BatonStep           *self,
                                  BatonStep           *earlier);
void        baton_step_join      (BatonStep           *self,
                                  BatonStep           *later);
void        baton_step_set_name  (BatonStep           *self,
                                  const char          *name);
char       *baton_step_dup_name  (BatonStep           *self);
const char *baton_step_get_id    (BatonStep           *self);
GStrv       baton_step_dup_ids   (BatonStep           *self);
gboolean    baton_step_apply     (BatonStep           *self,
                                  BatonLibrary        *library,
                                  gboolean             forward);
gboolean    baton_step_apply_some (BatonStep          *self,
                                   BatonLibrary       *library,
                                   gboolean            forward,
                                   guint              *next,
                                   guint               n_edits);
guint       baton_step_get_n_edits (BatonStep         *self);

G_END_DECLS
