/* What a field is called, and a value of it, for lists of what changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

const char *baton_field_words      (const BatonField *field);
char       *baton_field_dup_value  (BatonLibrary     *library,
                                    GType             type,
                                    const BatonField *field,
                                    const char       *text);

G_END_DECLS
