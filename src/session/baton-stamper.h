/* The stamper: the observer that writes down when records were made, changed, moved to a stage and
 * deleted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

/* Returns: seconds since 1970 in UTC. */
typedef gint64 (*BatonClock) (gpointer data);

#define BATON_TYPE_STAMPER (baton_stamper_get_type ())
G_DECLARE_FINAL_TYPE (BatonStamper, baton_stamper, BATON, STAMPER, GObject)

BatonStamper *baton_stamper_new       (BatonLibrary *library); /* the clock of the system at first */
void          baton_stamper_set_clock (BatonStamper *self,
                                       BatonClock    clock,
                                       gpointer      data);
/* While paused, what happens to the library is a load and gets no stamps. */
void          baton_stamper_pause     (BatonStamper *self);
void          baton_stamper_resume    (BatonStamper *self);

G_END_DECLS
