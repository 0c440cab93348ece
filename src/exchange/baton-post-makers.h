/* What one line of a post becomes, once its section is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import-private.h"
#include "exchange/baton-outline.h"
#include "exchange/baton-post-task.h"

G_BEGIN_DECLS

/* Where the reader is: what the last lines became. */
typedef struct
{
  BatonImportDraft *draft;
  BatonProvider    *provider;  /* whose tasks follow; NULL where nobody's */
  BatonTask        *task;      /* whose notes follow; NULL where none's */
  gboolean          orphans;   /* what follows belongs to a line that became nothing */
  gboolean          explained; /* what follows explains a criterion that was recognised */
} BatonPostPlace;

/* Each returns whether an item came of the line. */
gboolean baton_post_make_criterion (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry,
                                    BatonSide                side);
gboolean baton_post_make_provider  (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry,
                                    BatonProviderKind        kind,
                                    gboolean                 has_tasks);
gboolean baton_post_make_task      (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry,
                                    BatonStage               usual);
gboolean baton_post_make_note      (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry);
/* For the lines below a provider or task that say more about it. */
gboolean baton_post_add_suits      (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry);
gboolean baton_post_add_to_notes   (BatonPostPlace          *place,
                                    const BatonOutlineEntry *entry);

/* What the makers share. */
gboolean baton_post_list_task      (BatonPostPlace          *place,
                                    int                      line_number,
                                    const BatonPostTask     *line,
                                    BatonStage               stage);
char    *baton_post_note_links     (const char              *links);
void     baton_post_add_line       (char                   **notes,
                                    const char              *line);

G_END_DECLS
