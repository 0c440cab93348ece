/* Taking another version of a library into the one that is open, record by record and field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

/* One that is under way, to be gone on with as time allows. */
typedef struct _BatonTaking BatonTaking;

BatonTaking *baton_taking_new          (BatonLibrary *library,
                                        BatonLibrary *version,
                                        gboolean      as_edit);
void         baton_taking_free         (BatonTaking  *self);
gboolean     baton_taking_go_on        (BatonTaking  *self);
double       baton_taking_get_fraction (BatonTaking  *self);

void         baton_outside_apply       (BatonLibrary *library,
                                        BatonLibrary *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonTaking, baton_taking_free)

G_END_DECLS
