/* What the window's verbs need of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/baton-window.h"
#include "ui/sidebar/baton-sidebar.h"

/* What the place of a provider begins with; its id follows. */
#define PROVIDER_PLACE "provider:"

BatonTask *baton_window_get_task     (BatonWindow *self);
gboolean   baton_window_select_task  (BatonWindow *self,
                                      BatonTask   *task);
void       baton_window_move_task    (BatonWindow *self,
                                      int          rows);
void       baton_window_toast        (BatonWindow *self,
                                      const char  *text,
                                      const char  *button,
                                      const char  *action);
void       baton_window_task_dropped (BatonSidebar *sidebar,
                                      BatonTask    *task,
                                      const char   *place,
                                      BatonWindow  *self);
void       baton_window_ask_before_losing (BatonWindow  *self,
                                           const GError *error);
void       baton_window_back         (BatonWindow *self);
void       baton_window_begin        (BatonWindow *self);
void       baton_window_open         (BatonWindow *self);

/* Each installs its verbs and keys on the class. */
void       baton_window_install_task_actions    (GtkWidgetClass *widget_class);
void       baton_window_install_library_actions (GtkWidgetClass *widget_class);
