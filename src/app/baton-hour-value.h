/* The questionnaire that helps a person to say what an hour is worth to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_HOUR_VALUE (baton_hour_value_get_type ())
G_DECLARE_FINAL_TYPE (BatonHourValue, baton_hour_value, BATON, HOUR_VALUE, AdwWindow)

GtkWindow *baton_hour_value_new (BatonWorkspace *workspace);

G_END_DECLS
