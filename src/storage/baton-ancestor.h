/* Ancestors: the versions of a library that this machine last read or wrote, for a merge with what comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-digest.h"

G_BEGIN_DECLS

void       baton_ancestor_keep      (const char *library_path,
                                     GBytes     *bytes,
                                     const char *digest);
GBytes    *baton_ancestor_find      (const char *library_path,
                                     const char *digest);
GBytes    *baton_ancestor_find_last (const char *library_path);
GPtrArray *baton_ancestor_list      (const char *library_path);

G_END_DECLS
