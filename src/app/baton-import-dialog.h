/* The preview of an import: what a file would bring in, with ticks, before anything changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/baton-workspace.h"

G_BEGIN_DECLS

#define BATON_TYPE_IMPORT_DIALOG (baton_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BatonImportDialog, baton_import_dialog, BATON, IMPORT_DIALOG, AdwWindow)

GtkWindow *baton_import_dialog_new (BatonWorkspace *workspace,
                                    GFile          *file);

G_END_DECLS
