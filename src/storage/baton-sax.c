/* One pass of the XML parser over bytes in memory, with no way to anything outside them.
 *
 * The handlers are raw SAX2. NOENT is set because without it an attribute's "&amp;" arrives as "&#38;", and a save would
 * write that down. It opens nothing: the pre-scan has refused every document type, no handler declares or finds entities,
 * and only the five of XML itself are ever replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-sax.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "storage/baton-prescan.h"
#include "storage/baton-store.h"
#include "storage/baton-xml-names.h"

#define OPTIONS (XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC)

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  BatonSax *self = data;
  gsize n = MIN ((gsize) length, (gsize) (self->end - self->at));

  memcpy (buffer, self->at, n);
  self->at += n;
  return (int) n;
}

/* Returns: the line the parser is at, from 1. */
guint
baton_sax_line (BatonSax *self)
{
  return self->context->input ? (guint) self->context->input->line : 0;
}

static void
keep_error (BatonSax   *self,
            int         code,
            guint       line,
            const char *reason)
{
  if (!self->error)
    /* Translators: %u is a line of the file, %s says what is wrong there */
    g_set_error (&self->error, BATON_STORE_ERROR, code, _("line %u: %s"), line, reason);
}

/**
 * baton_sax_fail:
 * @self: a running pass
 * @code: of BATON_STORE_ERROR
 * @reason: what is wrong, as a part of a sentence
 *
 * Ends the pass from within a handler. More handlers may still be called.
 */
void
baton_sax_fail (BatonSax   *self,
                int         code,
                const char *reason)
{
  keep_error (self, code, baton_sax_line (self), reason);
  xmlStopParser (self->context);
}

static void
error_cb (void     *data,
          xmlError *problem)
{
  g_autofree char *reason = NULL;

  if (problem->level < XML_ERR_ERROR)
    return;
  reason = g_strchomp (g_utf8_make_valid (problem->message ? problem->message : "", -1));
  keep_error (data, BATON_STORE_ERROR_DAMAGED, MAX (problem->line, 0), reason);
}

/**
 * baton_sax_open:
 * @self: what is to be filled in
 * @handler: the handlers; their data is @self
 * @bytes: what is read, which must outlive the pass
 * @size: how many bytes
 * @error: where an error goes
 *
 * Pre-scans @bytes and makes the parser, whose dictionary can then take names before baton_sax_run().
 *
 * Returns: FALSE where @bytes were refused; @self is closed then
 */
gboolean
baton_sax_open (BatonSax             *self,
                const xmlSAXHandler  *handler,
                const char           *bytes,
                gsize                 size,
                GError              **error)
{
  xmlSAXHandler own = *handler;

  self->context = NULL;
  self->error = NULL;
  if (!baton_prescan (bytes, size, error))
    return FALSE;
  self->at = bytes;
  self->end = bytes + size;
  if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    self->at += 3;
  own.initialized = XML_SAX2_MAGIC;
  own.serror = (xmlStructuredErrorFunc) error_cb;
  xmlInitParser ();
  self->context = xmlCreateIOParserCtxt (&own, self, read_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  if (!self->context)
    g_error ("no memory for a parser");
  xmlCtxtUseOptions (self->context, OPTIONS);
  return TRUE;
}

/* Returns: FALSE with the first error, where the bytes are not well-formed or a handler failed. */
gboolean
baton_sax_run (BatonSax  *self,
               GError   **error)
{
  xmlParseDocument (self->context);
  if (!self->error && (!self->context->wellFormed || !self->context->nsWellFormed))
    keep_error (self, BATON_STORE_ERROR_DAMAGED, baton_sax_line (self), _("it is not well-formed"));
  if (!self->error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

void
baton_sax_close (BatonSax *self)
{
  g_clear_pointer (&self->context, xmlFreeParserCtxt);
  g_clear_error (&self->error);
}

typedef struct
{
  BatonSax sax;
  guint    depth;
} Check;

static void
count_start_cb (void           *data,
                const xmlChar  *name,
                const xmlChar  *prefix,
                const xmlChar  *uri,
                int             n_namespaces,
                const xmlChar **namespaces,
                int             n_attributes,
                int             n_defaulted,
                const xmlChar **attributes)
{
  Check *check = data;

  if (++check->depth > BATON_XML_MAX_DEPTH)
    baton_sax_fail (&check->sax, BATON_STORE_ERROR_DAMAGED, _("elements are nested too deeply"));
}

static void
count_end_cb (void          *data,
              const xmlChar *name,
              const xmlChar *prefix,
              const xmlChar *uri)
{
  ((Check *) data)->depth--;
}

/**
 * baton_sax_check:
 * @bytes: what is about to become a file
 * @size: how many bytes
 * @error: where an error goes
 *
 * Reads bytes with every limit of the loader, and makes nothing of them.
 *
 * Returns: whether a loader will be able to read them
 */
gboolean
baton_sax_check (const char  *bytes,
                 gsize        size,
                 GError     **error)
{
  const xmlSAXHandler handler = { .startElementNs = count_start_cb, .endElementNs = count_end_cb };
  Check check = { .depth = 0 };
  gboolean ok;

  if (!baton_sax_open (&check.sax, &handler, bytes, size, error))
    return FALSE;
  ok = baton_sax_run (&check.sax, error);
  baton_sax_close (&check.sax);
  return ok;
}
