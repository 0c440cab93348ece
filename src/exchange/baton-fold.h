/* Folding: the forms in which texts of people and files are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *baton_fold_name  (const char *text); /* "Task Rabbit" and "TaskRabbit!" are "taskrabbit" */
char *baton_fold_words (const char *text); /* "Wann – auslagern?" is " wann auslagern " */

G_END_DECLS
