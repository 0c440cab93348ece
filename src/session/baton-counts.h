/* Counts: how many tasks stand at each stage and with each provider, kept up to date for the
 * sidebar.
 *
 * Signal "changed": after any count has changed; several changes in a row give one signal, from an
 * idle.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_COUNTS (baton_counts_get_type ())
G_DECLARE_FINAL_TYPE (BatonCounts, baton_counts, BATON, COUNTS, GObject)

BatonCounts *baton_counts_new          (BatonLibrary *library);

/* Always right when asked, also before "changed" has told of it. */
guint        baton_counts_get_stage    (BatonCounts  *self,
                                        BatonStage    stage);
/* As many as baton_task_list_set_provider() would show: with those of the contractors met on it. */
guint        baton_counts_get_provider (BatonCounts  *self,
                                        const char   *provider_id);

G_END_DECLS
