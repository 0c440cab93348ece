/* Capturing: elements that this version does not know, as text again while they are being read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/* One attribute as SAX2 hands it over: its name, prefix, namespace, and where its value begins and ends. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar *value;
  const xmlChar *value_end;
} BatonSaxAttribute;

/* One declaration of a namespace, of the default one where the prefix is NULL. */
typedef struct
{
  const xmlChar *prefix;
  const xmlChar *uri;
} BatonSaxNamespace;

typedef struct
{
  GString *out;   /* (transfer none): where to, NULL while nothing is captured */
  guint    depth; /* of open elements */
  gboolean open;  /* the start tag still waits for its ">" */
} BatonCapture;

void baton_capture_begin      (BatonCapture            *self,
                               GString                 *out);
void baton_capture_start      (BatonCapture            *self,
                               const xmlChar           *name,
                               const xmlChar           *prefix,
                               const BatonSaxNamespace *namespaces,
                               int                      n_namespaces,
                               const BatonSaxAttribute *attributes,
                               int                      n_attributes);
void baton_capture_end        (BatonCapture            *self,
                               const xmlChar           *name,
                               const xmlChar           *prefix);
void baton_capture_text       (BatonCapture            *self,
                               const char              *text,
                               gsize                    length);
void baton_capture_close_tag  (BatonCapture            *self);

void baton_capture_comment    (GString                 *out,
                               const xmlChar           *text);
void baton_capture_pi         (GString                 *out,
                               const xmlChar           *target,
                               const xmlChar           *data);
void baton_capture_attribute  (GString                 *out,
                               const BatonSaxAttribute *attribute);
void baton_capture_namespaces (GString                 *out,
                               const BatonSaxNamespace *namespaces,
                               int                      n_namespaces,
                               gboolean                 with_default);

G_END_DECLS
