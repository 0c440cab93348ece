/* One pass of the XML parser over bytes in memory, with no way to anything outside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/* Stands first in the data of the handlers. */
typedef struct
{
  xmlParserCtxt *context;
  const char    *at;
  const char    *end;
  GError        *error; /* of the first thing that was wrong */
} BatonSax;

gboolean baton_sax_open  (BatonSax            *self,
                          const xmlSAXHandler *handler,
                          const char          *bytes,
                          gsize                size,
                          GError             **error);
gboolean baton_sax_run   (BatonSax            *self,
                          GError             **error);
void     baton_sax_close (BatonSax            *self);

guint    baton_sax_line  (BatonSax            *self);
void     baton_sax_fail  (BatonSax            *self,
                          int                  code,
                          const char          *reason);

gboolean baton_sax_check (const char          *bytes,
                          gsize                size,
                          GError             **error);

G_END_DECLS
