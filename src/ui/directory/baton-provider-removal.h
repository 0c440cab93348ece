/* Removing a provider: what depends on it, and the question where anything does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

/* "3 tasks and 5 handoffs name it; they stay readable"; NULL where nothing does. */
char *baton_provider_removal_describe (BatonLibrary  *library,
                                       BatonProvider *provider);
void  baton_provider_removal_ask      (GtkWindow     *window,
                                       BatonLibrary  *library,
                                       BatonProvider *provider);

G_END_DECLS
