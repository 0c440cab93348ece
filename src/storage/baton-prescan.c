/* The pre-scan: one pass over the bytes of a file before any parser sees them, which refuses what only does harm.
 *
 * The parser takes many times longer for a tag with a hundred thousand attributes than it has bytes, switches encodings
 * where a file tells it to, and reads document types with everything that can be declared in them. None of that occurs in
 * a library. What is no well-formed XML may pass here: the parser refuses it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-prescan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "storage/baton-store.h"
#include "storage/baton-xml-names.h"

typedef struct
{
  const char *start;
  const char *end;
  const char *at;
  guint       n_elements;
} Scan;

static gboolean
refuse (Scan        *scan,
        const char  *reason,
        GError     **error)
{
  guint line = 1;

  for (const char *at = scan->start; (at = memchr (at, '\n', scan->at - at)); at++)
    line++;
  /* Translators: %u is a line of the file, %s says what is wrong there */
  g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED, _("line %u: %s"), line, reason);
  return FALSE;
}

static gboolean
follows (Scan       *scan,
         const char *text)
{
  gsize length = strlen (text);

  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, text, length) == 0;
}

/* Goes behind the next @text; to the end where there is none, which the parser then complains of. */
static void
skip_past (Scan       *scan,
           const char *text)
{
  gsize length = strlen (text);
  const char *found = memmem (scan->at, scan->end - scan->at, text, length);

  scan->at = found ? found + length : scan->end;
}

/* Only UTF-8, which is also what it is where nothing is said. */
static gboolean
check_declaration (Scan    *scan,
                   GError **error)
{
  const char *close = memmem (scan->at, scan->end - scan->at, "?>", 2);
  g_autofree char *declaration = g_strndup (scan->at, close ? close - scan->at : 0);
  char *encoding = strstr (declaration, "encoding");

  if (!encoding)
    return TRUE;
  encoding += strlen ("encoding");
  encoding += strspn (encoding, " \t\r\n=");
  if (*encoding && g_ascii_strncasecmp (encoding + 1, "UTF-8", 5) == 0 && encoding[6] == *encoding)
    return TRUE;
  return refuse (scan, _("its encoding is not UTF-8"), error);
}

/* Goes over ASCII, which nearly everything is, eight bytes at a time. Stops at what is not UTF-8. */
static gboolean
check_encoding (Scan *scan)
{
  guint64 word;

  while (scan->at < scan->end)
    {
      const char *run = scan->at;

      if (scan->end - scan->at >= (gssize) sizeof word)
        {
          memcpy (&word, scan->at, sizeof word);
          if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0)
            {
              scan->at += sizeof word;
              continue;
            }
        }
      while (run < scan->end && (*run & 0x80) == 0)
        run++;
      scan->at = run;
      while (run < scan->end && (*run & 0x80) != 0)
        run++;
      if (!g_utf8_validate_len (scan->at, run - scan->at, &scan->at))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_start (Scan    *scan,
             GError **error)
{
  if (scan->at == scan->end)
    return refuse (scan, _("the file is empty"), error);
  if (follows (scan, "\xef\xbb\xbf"))
    scan->at += 3;
  if (follows (scan, "\xff\xfe") || follows (scan, "\xfe\xff"))
    return refuse (scan, _("its encoding is not UTF-8"), error);
  if (memchr (scan->start, '\0', scan->end - scan->start))
    return refuse (scan, _("it holds a NUL byte, which no text file does"), error);
  if (scan->at == scan->end || !strchr ("< \t\r\n", *scan->at))
    return refuse (scan, _("it is not XML"), error);
  if (!check_encoding (scan))
    return refuse (scan, _("its text is not UTF-8"), error);
  scan->at = follows (scan, "\xef\xbb\xbf") ? scan->start + 3 : scan->start;
  return TRUE;
}

/* What means something inside a tag. */
static const gboolean is_sign[256] = { ['<'] = TRUE, ['>'] = TRUE, ['"'] = TRUE, ['\''] = TRUE };

/* From behind the "<" of a start tag to behind its ">". */
static gboolean
scan_tag (Scan    *scan,
          GError **error)
{
  guint n_attributes = 0;

  if (++scan->n_elements > BATON_XML_MAX_ELEMENTS)
    return refuse (scan, _("it has too many elements"), error);
  for (; scan->at < scan->end; scan->at++)
    {
      if (!is_sign[(guchar) *scan->at])
        continue;
      if (*scan->at == '>')
        return TRUE;
      if (*scan->at == '<')
        return refuse (scan, _("a tag begins inside another"), error);
      if (++n_attributes > BATON_XML_MAX_ATTRIBUTES)
        return refuse (scan, _("an element has too many attributes"), error);
      scan->at = memchr (scan->at + 1, *scan->at, scan->end - scan->at - 1);
      if (!scan->at)
        {
          scan->at = scan->end;
          return refuse (scan, _("the file ends inside a tag"), error);
        }
    }
  return TRUE;
}

/* Comments, marked sections and instructions may hold what looks like tags. */
static gboolean
scan_special (Scan    *scan,
              GError **error)
{
  if (follows (scan, "<!--"))
    {
      scan->at += strlen ("<!--");
      skip_past (scan, "-->");
    }
  else if (follows (scan, "<![CDATA["))
    skip_past (scan, "]]>");
  else if (follows (scan, "<?"))
    skip_past (scan, "?>");
  else
    return refuse (scan, _("it declares a document type, which a library never does"), error);
  return TRUE;
}

/* From the "<" of whatever it begins to behind its end. */
static gboolean
scan_markup (Scan    *scan,
             GError **error)
{
  switch (scan->at + 1 < scan->end ? scan->at[1] : '\0')
    {
    case '!':
    case '?':
      return scan_special (scan, error);
    case '/':
      scan->at = memchr (scan->at, '>', scan->end - scan->at);
      if (!scan->at)
        scan->at = scan->end;
      return TRUE;
    default:
      scan->at++;
      return scan_tag (scan, error);
    }
}

/**
 * baton_prescan:
 * @bytes: a file
 * @size: how many bytes it has
 * @error: where a BATON_STORE_ERROR_DAMAGED with the line goes
 *
 * Refuses other encodings than UTF-8, NUL bytes, document types, and more elements or attributes than any library has.
 *
 * Returns: whether a parser may see the file
 */
gboolean
baton_prescan (const char  *bytes,
               gsize        size,
               GError     **error)
{
  Scan scan = { bytes, bytes + size, bytes, 0 };

  if (size > BATON_XML_MAX_BYTES)
    return refuse (&scan, _("it is larger than 128 MiB"), error);
  if (!check_start (&scan, error))
    return FALSE;
  if (follows (&scan, "<?xml") && !check_declaration (&scan, error))
    return FALSE;
  while (scan.at < scan.end && (scan.at = memchr (scan.at, '<', scan.end - scan.at)))
    if (!scan_markup (&scan, error))
      return FALSE;
  return TRUE;
}
