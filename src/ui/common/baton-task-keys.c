/* The keys for the selected tasks, where a list of them or the criteria of one have the keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-task-keys.h"

#include "ui/common/baton-places.h"

/**
 * baton_task_keys_install:
 * @widget_class: what shows tasks or one of them
 *
 * Installs the keys on what they are about, not on the window: who is at the places means no task.
 */
void
baton_task_keys_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "win.hand-off", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "win.back-again", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.keep", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "win.pick-reminder", "s", "");
  for (int i = 0; i < BATON_N_STAGES; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.set-stage", "s",
                                         baton_enum_to_word (BATON_TYPE_STAGE, baton_stage_order[i]));
}
