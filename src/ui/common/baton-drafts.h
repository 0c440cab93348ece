/* What was typed into one field and could not be read, put by for each record until it is shown again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef struct _BatonDrafts BatonDrafts;

BatonDrafts *baton_drafts_new  (void);
void         baton_drafts_free (BatonDrafts *self);
void         baton_drafts_put  (BatonDrafts *self,
                                BatonRecord *record,
                                const char  *text,
                                const char  *problem);
gboolean     baton_drafts_take (BatonDrafts *self,
                                BatonRecord *record,
                                char       **text,
                                char       **problem);
BatonRecord *baton_drafts_find (BatonDrafts *self,
                                const char **text);
BatonLibrary *baton_drafts_find_library (BatonRecord *record);

G_END_DECLS
