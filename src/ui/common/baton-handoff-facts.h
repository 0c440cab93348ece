/* The facts of a handoff in one line: when it was, and for how much.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-day.h"
#include "model/baton-library.h"

G_BEGIN_DECLS

gboolean  baton_handoff_facts_is_late   (BatonHandoff *handoff,
                                         BatonDay      today);
char     *baton_handoff_facts_write_due (BatonHandoff *handoff,
                                         BatonDay      today);
char     *baton_handoff_facts_write     (BatonHandoff *handoff,
                                         const char   *currency);

G_END_DECLS
