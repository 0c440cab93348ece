/* The reader: a library out of the bytes of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"
#include "storage/baton-repair.h"

G_BEGIN_DECLS

BatonLibrary *baton_reader_read (const char    *bytes,
                                 gsize          size,
                                 BatonRepairs  *repairs,
                                 GError       **error);
BatonLibrary *baton_reader_peek (const char    *bytes,
                                 gsize          size,
                                 GError       **error);

G_END_DECLS
