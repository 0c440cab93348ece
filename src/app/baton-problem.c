/* Problems with the library's file, as the pages about them say them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-problem.h"

#include <string.h>

#include "logic/baton-text.h"

/**
 * baton_problem_dup_path:
 * @workspace: the workspace
 *
 * Returns: (transfer full): the path of the library's file for a person to read, with unseen signs made visible
 */
char *
baton_problem_dup_path (BatonWorkspace *workspace)
{
  g_autofree char *path = g_filename_display_name (baton_workspace_get_path (workspace));

  return baton_text_visible (path);
}

/* Returns: (transfer full): the message as a sentence begins, with unseen signs made visible. */
static char *
begin_sentence (const char *message)
{
  g_autofree char *visible = baton_text_visible (message);
  const char *rest = *visible ? g_utf8_next_char (visible) : visible;
  g_autofree char *first = g_utf8_strup (visible, rest - visible);

  return g_strconcat (first, rest, NULL);
}

/**
 * baton_problem_dup_reason:
 * @workspace: the workspace
 * @problem: (nullable): what went wrong with its file, the path before it or not
 *
 * Returns: (transfer full): the same without the path, which is shown for itself; "" where nothing went wrong
 */
char *
baton_problem_dup_reason (BatonWorkspace *workspace,
                          const char     *problem)
{
  g_autofree char *path = g_filename_display_name (baton_workspace_get_path (workspace));
  gsize length = strlen (path);

  if (!problem)
    return g_strdup ("");
  if (strncmp (problem, path, length) == 0 && g_str_has_prefix (problem + length, ": "))
    problem += length + 2;
  return begin_sentence (problem);
}

/**
 * baton_problem_dup_whole:
 * @workspace: the workspace
 * @problem: what went wrong with its file, with the path in it or not
 *
 * Returns: (transfer full): the same with the path
 */
char *
baton_problem_dup_whole (BatonWorkspace *workspace,
                         const char     *problem)
{
  g_autofree char *path = g_filename_display_name (baton_workspace_get_path (workspace));
  g_autofree char *whole = strstr (problem, path) ? g_strdup (problem) : g_strconcat (path, ": ", problem, NULL);

  return begin_sentence (whole);
}
