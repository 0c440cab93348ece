/* The details of one provider: every field of it in a row of its own, checked as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/baton-library.h"

G_BEGIN_DECLS

#define BATON_TYPE_PROVIDER_DETAILS (baton_provider_details_get_type ())
G_DECLARE_FINAL_TYPE (BatonProviderDetails, baton_provider_details, BATON, PROVIDER_DETAILS, GtkBox)

GtkWidget *baton_provider_details_new    (void);
void       baton_provider_details_show   (BatonProviderDetails *self,
                                          BatonLibrary         *library,
                                          BatonProvider        *provider);
/* Puts the keyboard where the name is written, all of it selected. */
void       baton_provider_details_focus  (BatonProviderDetails *self);
/* Reads what stands in the rows. Returns: whether nothing is wrong with it; else the keyboard is there. */
gboolean   baton_provider_details_settle (BatonProviderDetails *self);

G_END_DECLS
