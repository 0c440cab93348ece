/* Links: which addresses may be opened at all, and how they are made, shown and completed.
 *
 * Addresses come from files and posts that others wrote: so they are looked at when opened, not only when typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says whether an address may be opened: http, https, mailto and tel only. */
gboolean  baton_link_check    (const char  *uri,
                               char       **reason);
/* What to give to the desktop, or NULL where it may not be opened. */
char     *baton_link_to_open  (const char  *uri,
                               char       **reason);
/* What the person should know before they trust it, or NULL. */
char     *baton_link_caution  (const char  *uri);
/* "upwork.com": short, and nothing in it can pose as something else. */
char     *baton_link_display  (const char  *uri);

/* From "www.upwork.com" as a person types it to an address. */
char     *baton_link_complete (const char  *typed);
/* Puts what is looked for in the place of {query}. */
char     *baton_link_find     (const char  *template,
                               const char  *query);
gboolean  baton_link_has_query (const char *template);
char     *baton_link_of_phone (const char  *phone);
char     *baton_link_of_email (const char  *email);

G_END_DECLS
