/* Advice on one provider: what their jobs so far say to do next; it takes no room where they say nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_ADVICE_LIST (baton_advice_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonAdviceList, baton_advice_list, BATON, ADVICE_LIST, AdwPreferencesGroup)

void baton_advice_list_show (BatonAdviceList *self,
                             BatonWorkspace  *workspace,
                             BatonProvider   *provider);

G_END_DECLS
