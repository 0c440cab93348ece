/* What tests that open one of libadwaita's message dialogs call first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* libadwaita 1.7 measures the heading of its own message dialog for less than it needs; GTK 4.18 warns of that. */
static inline void
allow_message_dialogs (void)
{
  if (gtk_check_version (4, 18, 0) == NULL)
    g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
}
