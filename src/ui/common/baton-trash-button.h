/* The way to the trash: a button with a count, there only while something is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_TRASH_BUTTON (baton_trash_button_get_type ())
G_DECLARE_FINAL_TYPE (BatonTrashButton, baton_trash_button, BATON, TRASH_BUTTON, GtkButton)

void baton_trash_button_set_library (BatonTrashButton *self,
                                     BatonLibrary     *library);

G_END_DECLS
