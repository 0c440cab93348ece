/* Handing a task off and taking it back: what changes in the task, and what is opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

char         *baton_handing_find_link  (BatonLibrary  *library,
                                        BatonProvider *provider,
                                        gboolean       known,
                                        const char    *title);
void          baton_handing_out        (BatonTask     *task,
                                        BatonProvider *provider,
                                        BatonHandoff  *handoff,
                                        BatonDay       today);

/* The handoff that is not over yet: borrowed, NULL where there is none. */
BatonHandoff *baton_handing_get_open   (BatonTask     *task);
BatonHandoff *baton_handing_draft_back (BatonTask     *task);
BatonStage    baton_handing_next_stage (BatonTask     *task);
void          baton_handing_back       (BatonTask     *task,
                                        BatonHandoff  *draft,
                                        BatonStage     stage,
                                        BatonDay       today);

G_END_DECLS
