/* Copies of a library that are written somewhere else, whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean baton_copy_write (const char    *path,
                           GBytes        *bytes,
                           GCancellable  *cancellable,
                           GError       **error);

G_END_DECLS
