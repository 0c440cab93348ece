/* The contractors that were met on a platform.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_PEOPLE_LIST (baton_people_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonPeopleList, baton_people_list, BATON, PEOPLE_LIST, GtkBox)

/* It hides itself where there is nobody. */
void baton_people_list_show (BatonPeopleList *self,
                             BatonWorkspace  *workspace,
                             BatonProvider   *platform);

G_END_DECLS
