/* Links: which addresses may be opened at all, and how they are made, shown and completed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-text.h"

#define QUERY "{query}"

/* Fewer digits than in 112 call nobody. */
#define LEAST_DIGITS 3

static gboolean
give_reason (char       **reason,
             const char  *why)
{
  if (reason)
    *reason = g_strdup (why);
  return FALSE;
}

/* Returns: whether no address has such a character: unseen ones, and those that programs read in different ways. */
static gboolean
is_foreign (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isspace (c) || type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_SURROGATE || type == G_UNICODE_UNASSIGNED
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR
         || type == G_UNICODE_SPACE_SEPARATOR
         || (c < 0x80 && strchr ("\\<>\"`{}", (int) c));
}

static gboolean
check_characters (const char  *uri,
                  char       **reason)
{
  if (strlen (uri) > BATON_TEXT_LINK_MAX)
    return give_reason (reason, _("too long for a link"));
  if (!g_utf8_validate (uri, -1, NULL))
    return give_reason (reason, _("not readable text"));
  for (const char *at = uri; *at; at = g_utf8_next_char (at))
    if (is_foreign (g_utf8_get_char (at)))
      return give_reason (reason, _("a link has no spaces or hidden signs"));
  return TRUE;
}

/* The host arrives decoded and in its ASCII form: "xn--…" for a name in other letters. */
static gboolean
is_host (const char *host)
{
  gboolean named = FALSE;

  for (const char *at = host; *at; at++)
    {
      if (!g_ascii_isalnum (*at) && !strchr (".-_:", *at))
        return FALSE;
      named |= g_ascii_isalnum (*at);
    }
  return named;
}

static gboolean
check_web (GUri  *parsed,
           char **reason)
{
  const char *host = g_uri_get_host (parsed);

  if (!host || !is_host (host))
    return give_reason (reason, _("no such web address"));
  return TRUE;
}

/* Returns: whether a decoded part of a mail would end its line and begin another header. */
static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at; at++)
    if ((guchar) *at < 0x20 || *at == 0x7f)
      return TRUE;
  return FALSE;
}

static gboolean
check_mail_part (const char *key,
                 const char *coded)
{
  g_autofree char *text = g_uri_unescape_string (coded, NULL);

  if (!text || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  /* The body is the one part that has lines. */
  return g_ascii_strcasecmp (key, "body") == 0 || !has_control (text);
}

static gboolean
check_mail_query (const char *query)
{
  g_auto (GStrv) pairs = g_strsplit (query ? query : "", "&", -1);

  for (guint i = 0; pairs[i]; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      if (pair[0] && pair[1] && !check_mail_part (pair[0], pair[1]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_mail (GUri  *parsed,
            char **reason)
{
  const char *query = g_uri_get_query (parsed);

  if (g_uri_get_host (parsed) || !strchr (g_uri_get_path (parsed), '@')
      || has_control (g_uri_get_path (parsed)) || !check_mail_query (query))
    return give_reason (reason, _("no such mail address"));
  return TRUE;
}

static gboolean
check_phone (GUri  *parsed,
             char **reason)
{
  const char *number = g_uri_get_path (parsed);
  guint digits = 0;

  for (const char *at = number; *at; at++)
    {
      if (!strchr ("+0123456789().-", *at))
        return give_reason (reason, _("no such telephone number"));
      digits += g_ascii_isdigit (*at);
    }
  if (digits == 0 || g_uri_get_host (parsed) || g_uri_get_query (parsed)
      || g_uri_get_fragment (parsed))
    return give_reason (reason, _("no such telephone number"));
  return TRUE;
}

/* Returns: (transfer full) (nullable): the parts of an address that may be opened, its scheme in lower case */
static GUri *
parse (const char  *uri,
       char       **reason)
{
  g_autoptr (GUri) parsed = NULL;
  gboolean fine = FALSE;

  if (!uri || !*uri)
    give_reason (reason, _("no link"));
  else if (!check_characters (uri, reason))
    return NULL;
  else if (!(parsed = g_uri_parse (uri, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_ENCODED_QUERY
                                   | G_URI_FLAGS_ENCODED_FRAGMENT, NULL)))
    give_reason (reason, _("no such address"));
  else if (g_str_equal (g_uri_get_scheme (parsed), "http")
           || g_str_equal (g_uri_get_scheme (parsed), "https"))
    fine = check_web (parsed, reason);
  else if (g_str_equal (g_uri_get_scheme (parsed), "mailto"))
    fine = check_mail (parsed, reason);
  else if (g_str_equal (g_uri_get_scheme (parsed), "tel"))
    fine = check_phone (parsed, reason);
  else
    give_reason (reason, _("only web, mail and telephone links"));
  return fine ? g_steal_pointer (&parsed) : NULL;
}

/**
 * baton_link_check:
 * @uri: (nullable): an address from anywhere
 * @reason: (out) (optional) (nullable) (transfer full): why not, in a few words; NULL where it may
 *
 * Looks whether @uri may be opened: http, https, mailto or tel, well-formed, with a host where one is needed, and
 * without spaces, control characters and signs that turn directions.
 *
 * Returns: whether it may
 */
gboolean
baton_link_check (const char  *uri,
                  char       **reason)
{
  g_autoptr (GUri) parsed = NULL;

  if (reason)
    *reason = NULL;
  parsed = parse (uri, reason);
  return parsed != NULL;
}

static gboolean
is_kept_key (const char *pair)
{
  return g_ascii_strncasecmp (pair, "subject=", 8) == 0 || g_ascii_strncasecmp (pair, "body=", 5) == 0
         || g_ascii_strncasecmp (pair, "to=", 3) == 0;
}

/* Returns: (transfer full): a mail address with its subject and text; no "attach", no hidden receivers, and nothing of a
 * fragment, which nobody has looked at. */
static char *
bare_mail (const char *uri)
{
  g_autofree char *looked_at = g_strndup (uri, strcspn (uri, "#"));
  const char *query = strchr (looked_at, '?');
  GString *bare = g_string_new (NULL);
  g_auto (GStrv) pairs = NULL;
  char joint = '?';

  g_string_append_len (bare, looked_at, (gssize) strcspn (looked_at, "?"));
  pairs = g_strsplit (query ? query + 1 : "", "&", -1);
  for (guint i = 0; pairs[i]; i++)
    if (is_kept_key (pairs[i]))
      {
        g_string_append_c (bare, joint);
        g_string_append (bare, pairs[i]);
        joint = '&';
      }
  return g_string_free (bare, FALSE);
}

/**
 * baton_link_to_open:
 * @uri: (nullable): an address from anywhere
 * @reason: (out) (optional) (nullable) (transfer full): why not
 *
 * Returns: (transfer full) (nullable): what to hand to the desktop: @uri itself, or of a mail address only to, subject
 * and body; NULL where baton_link_check() says no
 */
char *
baton_link_to_open (const char  *uri,
                    char       **reason)
{
  if (!baton_link_check (uri, reason))
    return NULL;
  return g_ascii_strncasecmp (uri, "mailto:", 7) == 0 ? bare_mail (uri) : g_strdup (uri);
}

/**
 * baton_link_caution:
 * @uri: (nullable): an address
 *
 * Returns: (transfer full) (nullable): what to tell the person before it is opened, NULL where there is nothing
 */
char *
baton_link_caution (const char *uri)
{
  g_autoptr (GUri) parsed = parse (uri, NULL);
  const char *host = parsed ? g_uri_get_host (parsed) : NULL;

  if (!host)
    return NULL;
  if (g_uri_get_userinfo (parsed))
    /* Translators: %s is the name of a server, as "upwork.com" */
    return g_strdup_printf (_("leads to %s; what stands before “@” is not where it goes"), host);
  if (g_hostname_is_ascii_encoded (host))
    return g_strdup_printf (_("leads to %s; its letters may look like others"), host);
  return NULL;
}

/**
 * baton_link_display:
 * @uri: (nullable): an address
 *
 * Returns: (transfer full): its host without "www.", in ASCII; the mail address or the telephone number; of one that
 * may not be opened, all of it with unseen signs made visible
 */
char *
baton_link_display (const char *uri)
{
  g_autoptr (GUri) parsed = parse (uri, NULL);
  const char *host = parsed ? g_uri_get_host (parsed) : NULL;

  if (!parsed)
    return baton_text_visible (uri ? uri : "");
  if (!host)
    return baton_text_visible (g_uri_get_path (parsed));
  return g_strdup (g_ascii_strncasecmp (host, "www.", 4) == 0 && strchr (host + 4, '.') ? host + 4 : host);
}

/* Returns: whether what stands before the first colon is a host and what follows it a port. */
static gboolean
is_host_and_port (const char *typed,
                  const char *colon)
{
  return g_ascii_isdigit (colon[1])
         && (memchr (typed, '.', (gsize) (colon - typed)) || g_str_has_prefix (typed, "localhost:"));
}

/**
 * baton_link_complete:
 * @typed: what a person typed or pasted into a field for an address
 *
 * Returns: (transfer full): the same without spaces around, and with "https://" or "mailto:" before it where the person
 * left that out; not checked
 */
char *
baton_link_complete (const char *typed)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed));
  const char *colon = strchr (bare, ':');
  const char *slash = strchr (bare, '/');

  if (!*bare || (colon && !is_host_and_port (bare, colon) && (!slash || colon < slash)))
    return g_steal_pointer (&bare);
  if (!slash && !colon && strchr (bare, '@'))
    return g_strconcat ("mailto:", bare, NULL);
  if (strchr (bare, '.') || colon)
    return g_strconcat ("https://", bare, NULL);
  return g_steal_pointer (&bare);
}

/* Returns: whether the link of a provider asks for a word. */
gboolean
baton_link_has_query (const char *template)
{
  return template && strstr (template, QUERY);
}

/* What is looked for must never be able to choose the server. */
static gboolean
has_query_in_host (const char *template)
{
  const char *query = strstr (template, QUERY);
  const char *host = strstr (template, "://");

  return query && (!host || query < host + 3 + strcspn (host + 3, "/?#"));
}

/**
 * baton_link_find:
 * @template: (nullable): a link that may hold {query}
 * @query: what is looked for, in any words
 *
 * Returns: (transfer full) (nullable): the link with @query percent-encoded in it, NULL where it may not be opened
 */
char *
baton_link_find (const char *template,
                 const char *query)
{
  g_autofree char *bare = g_strstrip (g_strdup (query));
  g_autofree char *coded = g_uri_escape_string (bare, NULL, FALSE);
  g_autoptr (GString) link = g_string_new (template);

  if (has_query_in_host (link->str))
    return NULL;
  g_string_replace (link, QUERY, coded, 0);
  return baton_link_check (link->str, NULL) ? g_strdup (link->str) : NULL;
}

/**
 * baton_link_of_phone:
 * @phone: (nullable): a telephone number as people write it: "+1 (555) 010-2030"
 *
 * Returns: (transfer full) (nullable): "tel:+15550102030"; NULL where it has other signs or too few digits
 */
char *
baton_link_of_phone (const char *phone)
{
  g_autoptr (GString) link = g_string_new ("tel:");

  for (const char *at = phone ? phone : ""; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < 0x80 && (g_ascii_isdigit (c) || (c == '+' && link->len == strlen ("tel:"))))
        g_string_append_c (link, (char) c);
      else if (!g_unichar_isspace (c) && (c >= 0x80 || !strchr ("().-/", (int) c)))
        return NULL;
    }
  if (link->len - strlen ("tel:") - (link->str[4] == '+') < LEAST_DIGITS)
    return NULL;
  return g_strdup (link->str);
}

/**
 * baton_link_of_email:
 * @email: (nullable): a mail address
 *
 * Returns: (transfer full) (nullable): its mailto link; NULL where it does not look like one address
 */
char *
baton_link_of_email (const char *email)
{
  g_autofree char *bare = g_strstrip (g_strdup (email ? email : ""));
  g_autofree char *coded = g_uri_escape_string (bare, "@+", FALSE);
  g_autofree char *link = g_strconcat ("mailto:", coded, NULL);
  const char *at = strchr (bare, '@');

  if (!at || at == bare || !at[1] || strchr (at + 1, '@') || strpbrk (bare, ",;:"))
    return NULL;
  return check_characters (bare, NULL) && baton_link_check (link, NULL) ? g_steal_pointer (&link) : NULL;
}
