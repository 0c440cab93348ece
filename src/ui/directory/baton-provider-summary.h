/* What a provider has, in a line: what stands on a folded group of its fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-provider.h"

G_BEGIN_DECLS

/* Each: (transfer full): what is there, else what could be. */
char *baton_provider_summary_links   (BatonProvider *provider);
char *baton_provider_summary_contact (BatonProvider *provider);
char *baton_provider_summary_fees    (BatonProvider *provider,
                                      const char    *currency);

G_END_DECLS
