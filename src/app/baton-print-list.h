/* Printing a list of tasks, and of providers after them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/baton-workspace.h"
#include "ui/common/baton-task-array.h"

G_BEGIN_DECLS

#define BATON_TYPE_PRINT_LIST (baton_print_list_get_type ())
G_DECLARE_FINAL_TYPE (BatonPrintList, baton_print_list, BATON, PRINT_LIST, GtkPrintOperation)

GtkPrintOperation *baton_print_list_new (BatonWorkspace *workspace,
                                         const char     *title,
                                         BatonTaskArray *tasks,
                                         GPtrArray      *providers);

G_END_DECLS
