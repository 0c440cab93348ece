/* What is said of a wish beside its title: for how long it has been one, and when it will be brought up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-task.h"

G_BEGIN_DECLS

char *baton_wish_words_age    (BatonTask *task,
                               gint64     now);
char *baton_wish_words_remind (BatonTask *task,
                               gint64     now);

G_END_DECLS
