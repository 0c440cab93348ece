/* Mending: what a library says about what is not in it, put right: references, answers, and circles of providers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

/* How often something was put right. */
typedef struct
{
  guint references; /* providers named that are not there */
  guint answers;    /* answers to criteria that are not there */
  guint circles;    /* providers met via themselves, round some corners */
} BatonMended;

void baton_mend_providers (BatonLibrary *library,
                           BatonMended  *mended);
void baton_mend_tasks     (BatonLibrary *library,
                           BatonMended  *mended);

G_END_DECLS
