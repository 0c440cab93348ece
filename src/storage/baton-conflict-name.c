/* Names of conflict copies: what sync engines call a version that they could not place.
 *
 * They put a mark between the stem and the extension, and another behind it where the copy itself came into conflict:
 * Syncthing .sync-conflict-…, Nextcloud (conflicted copy …), Dropbox (somebody's conflicted copy …) and
 * (conflict copy …), ownCloud _conflict-…, Seafile (SFConflict …).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-conflict-name.h"

#include <limits.h>
#include <string.h>

/* A mark that ends where the next one begins. */
static const char *const open_marks[] = { ".sync-conflict-", "_conflict-" };

/* What stands in brackets; the first three begin with it, and Dropbox puts a name in front of its own. */
static const char *const bracket_words[] = { "conflicted copy ", "conflict copy ", "SFConflict " };
static const char *const owner_words[] = { "'s conflicted copy ", "\xe2\x80\x99s conflicted copy " };

/* Returns: what follows @prefix; NULL where @text does not begin with it, or nothing follows. */
static const char *
skip (const char *text,
      const char *prefix)
{
  return g_str_has_prefix (text, prefix) && text[strlen (prefix)] ? text + strlen (prefix) : NULL;
}

/* Whether a text without its brackets is what stands in the mark of some engine. */
static gboolean
is_bracketed (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bracket_words); i++)
    if (skip (text, bracket_words[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (owner_words); i++)
    {
      const char *at = strstr (text, owner_words[i]);

      if (at && at > text && skip (at, owner_words[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_open_mark (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (open_marks); i++)
    if (skip (text, open_marks[i]))
      return TRUE;
  return FALSE;
}

/* Whether a text is one mark or several. What a bracket holds may have brackets in it: each end of one is tried. A name has
 * room for some fourteen marks, so that this comes to an end soon. */
static gboolean
is_marks (const char *text)
{
  if (is_open_mark (text))
    return TRUE;
  if (!g_str_has_prefix (text, " ("))
    return FALSE;
  for (const char *end = strchr (text, ')'); end; end = strchr (end + 1, ')'))
    {
      g_autofree char *inside = g_strndup (text + 2, end - text - 2);

      if (is_bracketed (inside) && (end[1] == '\0' || is_marks (end + 1)))
        return TRUE;
    }
  return FALSE;
}

/**
 * baton_conflict_is_copy:
 * @library_name: the name of a library, without its folder
 * @name: another name in the same folder
 *
 * Returns: whether it is what a sync engine calls a copy of the library that came into conflict
 */
gboolean
baton_conflict_is_copy (const char *library_name,
                        const char *name)
{
  const char *dot = strrchr (library_name, '.');
  const char *extension = dot && dot > library_name ? dot : "";
  gsize stem_length = strlen (library_name) - strlen (extension);
  gsize length = strlen (name);
  g_autofree char *marks = NULL;

  if (length > NAME_MAX || length <= strlen (library_name) || strncmp (name, library_name, stem_length) != 0
      || !g_str_has_suffix (name, extension))
    return FALSE;
  marks = g_strndup (name + stem_length, length - strlen (library_name));
  return is_marks (marks);
}
