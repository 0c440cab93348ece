/* The formats that Baton reads and writes: one row each, so that window and terminal offer what
 * there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-formats.h"

#include <glib/gi18n-lib.h>

static const char *const markdown_extensions[] = { "md", "markdown", "mkd", "mdown", "txt", NULL };

static const BatonFormat formats[] = {
  { "markdown", N_("Markdown post"), markdown_extensions, "text/markdown",
    baton_import_new_markdown, baton_export_markdown },
};

/**
 * baton_formats_get:
 * @n_formats: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_formats): the table; its first row is the usual format
 */
const BatonFormat *
baton_formats_get (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/* Returns: (transfer none) (nullable): the format with that id. */
const BatonFormat *
baton_formats_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];
  return NULL;
}

static gboolean
has_extension (const BatonFormat *format,
               const char        *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);

  for (guint i = 0; format->extensions[i]; i++)
    {
      g_autofree char *ending = g_strconcat (".", format->extensions[i], NULL);

      if (g_str_has_suffix (small, ending))
        return TRUE;
    }
  return FALSE;
}

/**
 * baton_formats_for_file:
 * @name: the name or path of a file
 *
 * Returns: (transfer none) (nullable): the format that files of such a name are in
 */
const BatonFormat *
baton_formats_for_file (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (has_extension (&formats[i], name))
      return &formats[i];
  return NULL;
}

/* Returns: (transfer none): its name in the person's language. */
const char *
baton_format_get_name (const BatonFormat *self)
{
  return _(self->name);
}
