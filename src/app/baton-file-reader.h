/* Reading a whole file that somebody chose, by a worker and up to a size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void    baton_file_reader_read_async  (GFile               *file,
                                       gsize                most,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             data);
GBytes *baton_file_reader_read_finish (GFile               *file,
                                       GAsyncResult        *result,
                                       GError             **error);

G_END_DECLS
