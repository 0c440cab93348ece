/* One look: prints what the reminder would say, and shows nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int baton_agent_once (const char   *library_path,
                      GVariantDict *options);

G_END_DECLS
