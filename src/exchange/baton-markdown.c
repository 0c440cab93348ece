/* The Markdown format: a post about outsourcing, as people write it for their blog.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-import.h"

#include <glib/gi18n-lib.h>

#include "exchange/baton-import-private.h"
#include "exchange/baton-outline.h"
#include "exchange/baton-post-reader.h"
#include "exchange/baton-source.h"

static gboolean
brings_anything (BatonImportDraft *draft)
{
  for (guint i = 0; i < draft->items->len; i++)
    if (baton_import_item_get_kind (g_ptr_array_index (draft->items, i)) != BATON_IMPORT_IGNORED)
      return TRUE;
  return FALSE;
}

/**
 * baton_import_new_markdown:
 * @bytes: a file
 * @library: where it would come in; nothing in it changes
 * @error: where to put why not
 *
 * Reads a post in CommonMark: criteria below "When to outsource" and "When not to outsource",
 * platforms, professionals and people with their tasks, what the person wants to start, and open
 * questions; in seven languages, with headings, bullets and dashes of any kind.
 *
 * Returns: (transfer full) (nullable): what would come in; NULL with an error of BATON_IMPORT_ERROR
 */
BatonImport *
baton_import_new_markdown (GBytes        *bytes,
                           BatonLibrary  *library,
                           GError       **error)
{
  g_autoptr (BatonSource) source = baton_source_new (bytes, error);
  g_autoptr (BatonImportDraft) draft = NULL;
  g_autoptr (GPtrArray) outline = NULL;
  GString *markdown;

  if (!source)
    return NULL;
  markdown = baton_source_for_parser (source);
  outline = baton_outline_new (markdown->str, markdown->len);
  g_string_free (markdown, TRUE);
  draft = baton_import_draft_new (library);
  baton_post_read (source, outline, draft);
  if (!brings_anything (draft))
    {
      g_set_error (error, BATON_IMPORT_ERROR, BATON_IMPORT_ERROR_NOTHING,
                   _("nothing in this file looks like a post about outsourcing; a list below a "
                     "heading such as “%s”, “%s”, “%s” or “%s” would"),
                   "When to outsource", "Crowd sourcing tools", "Professional outsourcing",
                   "Things I want to start outsourcing");
      return NULL;
    }
  return baton_import_draft_finish (draft);
}
