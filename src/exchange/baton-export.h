/* Exports: a library written in the formats of other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

GBytes *baton_export_markdown (BatonLibrary *library);

G_END_DECLS
