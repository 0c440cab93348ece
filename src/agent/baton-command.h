/* Changing the library: runs baton-cli, whose exit status says whether the change is on the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean baton_command_run (const char         *library_path,
                            const char *const  *words,
                            GError            **error);

G_END_DECLS
