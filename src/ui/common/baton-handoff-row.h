/* A row for a handoff, which unfolds into everything that is written down of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_HANDOFF_ROW (baton_handoff_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BatonHandoffRow, baton_handoff_row, BATON, HANDOFF_ROW, AdwExpanderRow)

struct _BatonHandoffRowClass
{
  AdwExpanderRowClass parent_class;

  /* Where a row without a handoff leads to. */
  void (*lead_on) (BatonHandoffRow *self);
  /* Goes to the place where the row is, and lets it show @handoff. */
  void (*lead_to) (BatonHandoffRow *self,
                   BatonHandoff    *handoff);
};

void          baton_handoff_row_set_key      (BatonHandoffRow *self,
                                              const char      *key);
const char   *baton_handoff_row_get_key      (BatonHandoffRow *self);
void          baton_handoff_row_set_rank     (BatonHandoffRow *self,
                                              guint            rank);
guint         baton_handoff_row_get_rank     (BatonHandoffRow *self);
void          baton_handoff_row_set_words    (BatonHandoffRow *self,
                                              const char      *title,
                                              const char      *subtitle);
void          baton_handoff_row_set_times    (BatonHandoffRow *self,
                                              const char      *caption,
                                              GMenuModel      *times);
void          baton_handoff_row_set_handoff  (BatonHandoffRow *self,
                                              BatonLibrary    *library,
                                              BatonHandoff    *handoff);
BatonHandoff *baton_handoff_row_get_handoff  (BatonHandoffRow *self);
void          baton_handoff_row_edit         (BatonHandoffRow *self);
gboolean      baton_handoff_row_holds_text   (BatonHandoffRow *self);
gboolean      baton_handoff_row_has_keyboard (BatonHandoffRow *self);

G_END_DECLS
