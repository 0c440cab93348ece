/* The writer: a library as the bytes of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

GBytes *baton_writer_write (BatonLibrary *library);

G_END_DECLS
