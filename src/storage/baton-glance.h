/* A glance at a library: read again where it changed, without a lock and without the means to save.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_GLANCE_SAME,    /* as at the last glance */
  BATON_GLANCE_NEW,     /* another content, which comes back */
  BATON_GLANCE_NONE,    /* no file stands there */
  BATON_GLANCE_REFUSED, /* it cannot be read: BATON_STORE_ERROR */
} BatonGlanceNews;

/* One thread at a time may use it, and any may. */
typedef struct _BatonGlance BatonGlance;

BatonGlance     *baton_glance_new  (const char    *path);
void             baton_glance_free (BatonGlance   *self);
BatonGlanceNews  baton_glance_look (BatonGlance   *self,
                                    BatonLibrary **library,
                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonGlance, baton_glance_free)

G_END_DECLS
