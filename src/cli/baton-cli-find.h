/* Finding what a person named: by id, by exact name, or by a start of an id that only one has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

BatonTask      *baton_cli_find_task      (BatonLibrary *library,
                                          const char   *name,
                                          GError      **error);
BatonCriterion *baton_cli_find_criterion (BatonLibrary *library,
                                          const char   *name,
                                          GError      **error);
BatonProvider  *baton_cli_find_provider  (BatonLibrary *library,
                                          const char   *name,
                                          GError      **error);
const char     *baton_cli_name_of        (BatonRecord  *record);

G_END_DECLS
