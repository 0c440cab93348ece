/* The formats that Baton reads and writes: one row each, so that window and terminal offer what
 * there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-export.h"
#include "exchange/baton-import.h"

G_BEGIN_DECLS

typedef struct
{
  const char        *id;         /* "markdown": what the terminal calls it */
  const char        *name;       /* in English, for gettext() */
  const char *const *extensions; /* without the dot; the first is the usual one */
  const char        *mime_type;

  /* NULL where the format is only written. */
  BatonImport     *(*import) (GBytes        *bytes,
                              BatonLibrary  *library,
                              GError       **error);
  /* NULL where it is only read. */
  GBytes          *(*export) (BatonLibrary  *library);
} BatonFormat;

const BatonFormat *baton_formats_get       (guint      *n_formats);
const BatonFormat *baton_formats_find      (const char *id);
const BatonFormat *baton_formats_for_file  (const char *name);
const char        *baton_format_get_name   (const BatonFormat *self);

G_END_DECLS
