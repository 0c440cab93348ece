/* Which addresses may be opened, and how they are made and shown; the hostile ones are the point.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "logic/baton-link.h"

static const char *const allowed[] = {
  "https://www.upwork.com",
  "http://www.ODesk.com",
  "HTTPS://Example.COM/path?x=1&y=2#part",
  "https://m.uber.com/ul/?dropoff%5Bformatted_address%5D=home",
  "https://de.wikipedia.org/wiki/Größe",
  "https://bücher.example/",
  "https://user:secret@example.com/",
  "https://192.168.1.4:8080/x",
  "https://[2001:db8::1]/",
  "http://localhost:4000/software%20as%20a%20service/",
  "mailto:maya@example.com",
  "mailto:maya@example.com?subject=The%20post&body=Dear%20Maya%2C%0D%0Athanks",
  "MAILTO:maya@example.com",
  "tel:+1(555)010.2030",
  "tel:112",
};

static const char *const refused[] = {
  "",
  " ",
  "upwork.com",
  "//example.com/x",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\tscript:alert(1)",
  " javascript:alert(1)",
  "javascript://example.com/%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PGI+",
  "file:///etc/passwd",
  "FILE:///etc/passwd",
  "file://localhost/etc/passwd",
  "smb://server/share",
  "ftp://example.com/",
  "ssh://example.com",
  "vbscript:x",
  "x-scheme:y",
  "http:",
  "http://",
  "https:///etc/passwd",
  "https:example.com",
  "https://?query",
  "https://.",
  "https://exa mple.com/",
  " https://example.com/",
  "https://example.com/ ",
  "https://example.com/\nSet-Cookie: x",
  "https://example.com/\r",
  "https://example.com/\x01",
  "https://example.com/\x7f",
  "https://example.com/\u202egnp.exe",
  "https://example.com/\u2066x",
  "https://example.com/\u200b",
  "https://example.com/\u00a0",
  "https://example.com/\u2028",
  "https://example.com/\xc2\x85",
  "https://example.com/\xff",
  "https://good.example\\@evil.example/",
  "https:\\\\example.com",
  "https://exa%20mple.com/",
  "https://exa%00mple.com/",
  "https://example.com%2f@evil.example:99999/",
  "https://example.com:port/",
  "https://example.com/<b>",
  "https://example.com/\"onclick=x",
  "https://example.com/%zz",
  "https://example.com/?q={query}",
  "mailto:",
  "mailto:nobody",
  "mailto://maya@example.com",
  "mailto:maya@example.com%0d%0aBcc:all@example.com",
  "mailto:maya@example.com?subject=x%0d%0aBcc:all@example.com",
  "tel:",
  "tel:+",
  "tel:555CALL",
  "tel:555;ext=1",
  "tel:*%2306%23",
  "tel://555",
  "tel:555?x",
};

static void
test_allowed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autofree char *reason = NULL;

      if (!baton_link_check (allowed[i], &reason))
        g_error ("refused %s: %s", allowed[i], reason);
      g_assert_null (reason);
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *reason = NULL;
      g_autofree char *opened = baton_link_to_open (refused[i], NULL);

      if (baton_link_check (refused[i], &reason))
        g_error ("let through: %s", refused[i]);
      g_assert_cmpstr (reason, !=, NULL);
      g_assert_true (g_utf8_validate (reason, -1, NULL));
      g_assert_null (opened);
    }
  g_assert_false (baton_link_check (NULL, NULL));
}

static void
test_too_long (void)
{
  g_autofree char *tail = g_strnfill (2048, 'a');
  g_autofree char *uri = g_strconcat ("https://example.com/", tail, NULL);

  g_assert_false (baton_link_check (uri, NULL));
  uri[2048] = '\0';
  g_assert_true (baton_link_check (uri, NULL));
}

/* What goes to the desktop: of a mail nothing that attaches a file or adds unseen receivers. */
static void
test_to_open (void)
{
  static const struct
  {
    const char *uri;
    const char *opened;
  } cases[] = {
    { "https://example.com/?a=1&attach=2#x", "https://example.com/?a=1&attach=2#x" },
    { "mailto:a@b.example", "mailto:a@b.example" },
    { "mailto:a@b.example?attach=/etc/passwd", "mailto:a@b.example" },
    { "mailto:a@b.example?bcc=x@y.example&Subject=Hi&attachment=x&body=Text#f",
      "mailto:a@b.example?Subject=Hi&body=Text" },
    { "tel:+1555010", "tel:+1555010" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *opened = baton_link_to_open (cases[i].uri, NULL);

      g_assert_cmpstr (opened, ==, cases[i].opened);
    }
}

static void
test_display (void)
{
  static const struct
  {
    const char *uri;
    const char *shown;
  } cases[] = {
    { "https://www.upwork.com/nx/search", "upwork.com" },
    { "http://www.ODesk.com", "ODesk.com" },
    { "https://www.com", "www.com" },
    { "https://bücher.example/", "xn--bcher-kva.example" },
    { "https://\u0430pple.com/", "xn--pple-43d.com" },
    { "https://www.paypal.com@evil.example/login", "evil.example" },
    { "https://localhost:4000/", "localhost" },
    { "mailto:maya@example.com?subject=x", "maya@example.com" },
    { "tel:+1(555)010", "+1(555)010" },
    { "javascript:alert(1)", "javascript:alert(1)" },
    { "https://example.com/\u202egnp", "https://example.com/⟨202E⟩gnp" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = baton_link_display (cases[i].uri);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_caution (void)
{
  g_autofree char *plain = baton_link_caution ("https://www.upwork.com");
  g_autofree char *user = baton_link_caution ("https://www.paypal.com@evil.example/");
  g_autofree char *other = baton_link_caution ("https://\u0430pple.com/");
  g_autofree char *mail = baton_link_caution ("mailto:a@b.example");
  g_autofree char *bad = baton_link_caution ("javascript:x");

  g_assert_null (plain);
  g_assert_nonnull (strstr (user, "evil.example"));
  g_assert_nonnull (strstr (other, "xn--pple-43d.com"));
  g_assert_null (mail);
  g_assert_null (bad);
}

static void
test_complete (void)
{
  static const struct
  {
    const char *typed;
    const char *link;
  } cases[] = {
    { "upwork.com", "https://upwork.com" },
    { "  www.upwork.com/nx ", "https://www.upwork.com/nx" },
    { "http://www.odesk.com", "http://www.odesk.com" },
    { "example.com:8080/x", "https://example.com:8080/x" },
    { "localhost:4000", "https://localhost:4000" },
    { "example.com/a:b", "https://example.com/a:b" },
    { "maya@example.com", "mailto:maya@example.com" },
    { "mailto:maya@example.com", "mailto:maya@example.com" },
    { "tel:112", "tel:112" },
    { "javascript:alert(1)", "javascript:alert(1)" },
    { "javascript:alert(1.5)", "javascript:alert(1.5)" },
    { "file:///etc/passwd", "file:///etc/passwd" },
    { "word", "word" },
    { "  ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = baton_link_complete (cases[i].typed);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *template;
    const char *query;
    const char *link;
  } cases[] = {
    { "https://www.upwork.com/nx/search/talent/?q={query}", "video editor",
      "https://www.upwork.com/nx/search/talent/?q=video%20editor" },
    { "https://x.example/?q={query}", "50 % off & more#x", "https://x.example/?q=50%20%25%20off%20%26%20more%23x" },
    { "https://x.example/?q={query}&again={query}", "ä", "https://x.example/?q=%C3%A4&again=%C3%A4" },
    { "https://x.example/?q={query}", "{query}", "https://x.example/?q=%7Bquery%7D" },
    { "https://x.example/?q={query}", "a\nb\u202e", "https://x.example/?q=a%0Ab%E2%80%AE" },
    { "https://x.example/?q={query}", "  ", "https://x.example/?q=" },
    { "https://x.example/services", "editor", "https://x.example/services" },
    { "https://{query}.example/", "evil.com/", NULL },
    { "https://{query}", "evil.com", NULL },
    { "{query}", "javascript:alert(1)", NULL },
    { "mailto:{query}", "a@b.example", NULL },
    { "javascript:alert('{query}')", "x", NULL },
    { "https://x.example/{other}", "x", NULL },
    { "", "x", NULL },
    { NULL, "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = baton_link_find (cases[i].template, cases[i].query);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
  g_assert_true (baton_link_has_query (cases[0].template));
  g_assert_false (baton_link_has_query ("https://x.example/"));
  g_assert_false (baton_link_has_query (NULL));
}

static void
test_phone (void)
{
  static const struct
  {
    const char *phone;
    const char *link;
  } cases[] = {
    { "+1 (555) 010-2030", "tel:+15550102030" },
    { "030/123 45 67", "tel:0301234567" },
    { "112", "tel:112" },
    { "555\u00a0010", "tel:555010" },
    { "12", NULL },
    { "+", NULL },
    { "", NULL },
    { NULL, NULL },
    { "ask Sam", NULL },
    { "555 ext. 7", NULL },
    { "*#06#", NULL },
    { "55+5010", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = baton_link_of_phone (cases[i].phone);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

static void
test_email (void)
{
  static const struct
  {
    const char *email;
    const char *link;
  } cases[] = {
    { " maya@example.com ", "mailto:maya@example.com" },
    { "maya+post@example.com", "mailto:maya+post@example.com" },
    { "maya?attach=/etc/passwd@example.com", "mailto:maya%3Fattach%3D%2Fetc%2Fpasswd@example.com" },
    { "maya", NULL },
    { "@example.com", NULL },
    { "maya@", NULL },
    { "a@b@c", NULL },
    { "a@b.example,c@d.example", NULL },
    { "maya @example.com", NULL },
    { "maya@example.com\nBcc: x", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = baton_link_of_email (cases[i].email);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/link/allows-web-mail-and-telephone", test_allowed);
  g_test_add_func ("/logic/link/refuses-everything-else", test_refused);
  g_test_add_func ("/logic/link/has-a-longest", test_too_long);
  g_test_add_func ("/logic/link/opens-mail-without-extras", test_to_open);
  g_test_add_func ("/logic/link/shows-where-it-leads", test_display);
  g_test_add_func ("/logic/link/warns", test_caution);
  g_test_add_func ("/logic/link/completes-what-is-typed", test_complete);
  g_test_add_func ("/logic/link/finds-someone", test_find);
  g_test_add_func ("/logic/link/calls", test_phone);
  g_test_add_func ("/logic/link/mails", test_email);
  return g_test_run ();
}
