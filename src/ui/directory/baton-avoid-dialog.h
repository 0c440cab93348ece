/* The question before someone is marked "do not use": why, for the day when one has forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-provider.h"

G_BEGIN_DECLS

GtkWindow *baton_avoid_dialog_new (BatonProvider *provider);

G_END_DECLS
