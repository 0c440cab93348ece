/* Edits that touch many records at once, the same from the window and from the terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

/* Another currency for the same numbers: 150.00 stays 150 where the new one has no cents. */
void baton_edit_currency (BatonLibrary *library,
                          const char   *code);

G_END_DECLS
