/* Taking another version of a library into the one that is open, record by record and field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

void baton_outside_apply (BatonLibrary *library,
                          BatonLibrary *version,
                          gboolean      as_edit);

G_END_DECLS
