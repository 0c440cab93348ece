/* What the parts of the record row share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/common/baton-day-button.h"
#include "ui/common/baton-drafts.h"
#include "ui/common/baton-problem-row.h"
#include "ui/common/baton-record-row.h"

G_BEGIN_DECLS

typedef struct
{
  GtkEventController *focus;
  GtkLabel           *hint;
  BatonDayButton     *days;        /* of a day, else NULL */

  char               *field_name;
  BatonRecord        *record;
  char               *currency;
  BatonDrafts        *drafts;      /* of the records that are not shown */
  GValue              before;      /* the field when the row was entered */
  char               *problem;
  BatonProblemRow    *problem_row; /* weak: it stands below this row in the list */
  guint               pause;       /* the timer that tells a problem to who has stopped typing */
  gboolean            showing;     /* the text is being set, not typed */
  gboolean            applying;    /* what was typed is being set on the record */
  gboolean            behind;      /* the value was changed elsewhere while the text was being typed */
  gboolean            typed;       /* the text is the person's, and not in its usual form yet */
  gboolean            warned;      /* the window was asked to close, and stayed open for the problem */
} BatonRecordRowPrivate;

BatonRecordRowPrivate *baton_record_row_get_private      (BatonRecordRow *self);
void                   baton_record_row_show             (BatonRecordRow *self);
void                   baton_record_row_add_days         (BatonRecordRow *self);
gboolean               baton_record_row_close_request_cb (BatonRecordRow *self);

G_END_DECLS
