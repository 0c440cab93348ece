/* Capturing: elements that this version does not know, as text again while they are being read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-capture.h"

#include <string.h>

#include "storage/baton-escape.h"

static void
append_name (GString       *out,
             const xmlChar *name,
             const xmlChar *prefix)
{
  if (prefix)
    {
      g_string_append (out, (const char *) prefix);
      g_string_append_c (out, ':');
    }
  g_string_append (out, (const char *) name);
}

/* Appends an attribute with the space before it. */
void
baton_capture_attribute (GString                 *out,
                         const BatonSaxAttribute *attribute)
{
  g_string_append_c (out, ' ');
  append_name (out, attribute->name, attribute->prefix);
  g_string_append (out, "=\"");
  baton_escape_attribute (out, (const char *) attribute->value, attribute->value_end - attribute->value);
  g_string_append_c (out, '"');
}

/* Appends declarations of prefixes, and of the default namespace where @with_default says so. */
void
baton_capture_namespaces (GString                 *out,
                          const BatonSaxNamespace *namespaces,
                          int                      n_namespaces,
                          gboolean                 with_default)
{
  for (int i = 0; i < n_namespaces; i++)
    {
      const char *uri = namespaces[i].uri ? (const char *) namespaces[i].uri : "";

      if (!namespaces[i].prefix && !with_default)
        continue;
      g_string_append (out, " xmlns");
      if (namespaces[i].prefix)
        g_string_append_printf (out, ":%s", (const char *) namespaces[i].prefix);
      g_string_append (out, "=\"");
      baton_escape_attribute (out, uri, strlen (uri));
      g_string_append_c (out, '"');
    }
}

/* From here to the end of the next element, what comes goes to @out. */
void
baton_capture_begin (BatonCapture *self,
                     GString      *out)
{
  self->out = out;
  self->depth = 0;
  self->open = FALSE;
}

/* Ends a start tag, now that something stands inside the element. */
void
baton_capture_close_tag (BatonCapture *self)
{
  if (self->open)
    g_string_append_c (self->out, '>');
  self->open = FALSE;
}

void
baton_capture_start (BatonCapture            *self,
                     const xmlChar           *name,
                     const xmlChar           *prefix,
                     const BatonSaxNamespace *namespaces,
                     int                      n_namespaces,
                     const BatonSaxAttribute *attributes,
                     int                      n_attributes)
{
  baton_capture_close_tag (self);
  g_string_append_c (self->out, '<');
  append_name (self->out, name, prefix);
  baton_capture_namespaces (self->out, namespaces, n_namespaces, TRUE);
  for (int i = 0; i < n_attributes; i++)
    baton_capture_attribute (self->out, &attributes[i]);
  self->open = TRUE;
  self->depth++;
}

/* The end of the outermost element ends the capture. */
void
baton_capture_end (BatonCapture  *self,
                   const xmlChar *name,
                   const xmlChar *prefix)
{
  if (self->open)
    g_string_append (self->out, "/>");
  else
    {
      g_string_append (self->out, "</");
      append_name (self->out, name, prefix);
      g_string_append_c (self->out, '>');
    }
  self->open = FALSE;
  if (--self->depth == 0)
    self->out = NULL;
}

void
baton_capture_text (BatonCapture *self,
                    const char   *text,
                    gsize         length)
{
  baton_capture_close_tag (self);
  baton_escape_text (self->out, text, length);
}

void
baton_capture_comment (GString       *out,
                       const xmlChar *text)
{
  g_string_append (out, "<!--");
  g_string_append (out, (const char *) text);
  g_string_append (out, "-->");
}

/* Appends a processing instruction. */
void
baton_capture_pi (GString       *out,
                  const xmlChar *target,
                  const xmlChar *data)
{
  g_string_append (out, "<?");
  g_string_append (out, (const char *) target);
  if (data && *data)
    g_string_append_printf (out, " %s", (const char *) data);
  g_string_append (out, "?>");
}
