/* Putting the rows of a list in order by hand: where a dragged record lands, the line that shows it, and single steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

/* What a list says about its order. */
typedef struct
{
  GType        (*get_type)     (void);                 /* of its records */
  BatonRecord *(*get_record)   (GtkListBoxRow *row);   /* NULL where a row is about none */
  gboolean     (*is_neighbour) (BatonRecord *record,   /* of one group, in which single steps go */
                                BatonRecord *beside);
  gboolean     (*goes_beside)  (BatonRecord *record,   /* what can be dropped beside what */
                                BatonRecord *beside);
  void         (*move)         (BatonLibrary *library,
                                BatonRecord  *record,
                                BatonPlace    place,
                                BatonRecord  *beside);
} BatonReorder;

void     baton_reorder_show   (GdkDrag            *drag,
                               const char         *words);
void     baton_reorder_add    (GtkListBox         *list,
                               BatonLibrary       *library,
                               const BatonReorder *order);
gboolean baton_reorder_can    (BatonLibrary       *library,
                               const BatonReorder *order,
                               BatonRecord        *record,
                               int                 step);
void     baton_reorder_step   (BatonLibrary       *library,
                               const BatonReorder *order,
                               BatonRecord        *record,
                               int                 step);

G_END_DECLS
