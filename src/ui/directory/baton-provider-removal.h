/* Removing a provider: what depends on it, and the question where anything does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

/* "4 handoffs and 3 tasks name it", and what becomes of them; NULL where nothing does. */
char *baton_provider_removal_describe (BatonLibrary  *library,
                                       BatonProvider *provider);
void  baton_provider_removal_ask      (GtkWindow     *window,
                                       BatonLibrary  *library,
                                       BatonProvider *provider);

G_END_DECLS
