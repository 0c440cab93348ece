/* The page of a first run: three ways to begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BATON_TYPE_FIRST_RUN (baton_first_run_get_type ())
G_DECLARE_FINAL_TYPE (BatonFirstRun, baton_first_run, BATON, FIRST_RUN, AdwBin)

GtkWidget *baton_first_run_new (void);

G_END_DECLS
