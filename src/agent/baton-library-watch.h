/* The watch on the library: reads it in a thread of its own whenever its file changes, without ever asking on a clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_LIBRARY_WATCH (baton_library_watch_get_type ())
G_DECLARE_FINAL_TYPE (BatonLibraryWatch, baton_library_watch, BATON, LIBRARY_WATCH, GObject)

/* Signal "changed": the library, or why there is none, is different now. */
BatonLibraryWatch *baton_library_watch_new         (const char        *path);
const char        *baton_library_watch_get_path    (BatonLibraryWatch *self);
BatonLibrary      *baton_library_watch_get_library (BatonLibraryWatch *self); /* NULL: not read yet, or not readable */
const GError      *baton_library_watch_get_error   (BatonLibraryWatch *self); /* NULL: nothing is wrong */
gboolean           baton_library_watch_is_ready    (BatonLibraryWatch *self); /* it was looked at once */
void               baton_library_watch_look        (BatonLibraryWatch *self); /* now, and tell by "changed" */

G_END_DECLS
