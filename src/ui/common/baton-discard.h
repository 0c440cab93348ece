/* The question before a dialog goes with what was written in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-record.h"

G_BEGIN_DECLS

void     baton_discard_install    (GtkWidgetClass *widget_class);
gboolean baton_discard_ask        (GtkWindow      *dialog,
                                   gboolean        written);
gboolean baton_discard_is_written (GtkWidget      *dialog,
                                   BatonRecord    *draft,
                                   BatonRecord    *begun);

G_END_DECLS
