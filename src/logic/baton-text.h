/* The text gate: what may enter a library as text, for the window, the terminal, D-Bus and every import alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-field.h"

G_BEGIN_DECLS

#define BATON_TEXT_ERROR (baton_text_error_quark ())
GQuark baton_text_error_quark (void);

typedef enum
{
  BATON_TEXT_ERROR_ENCODING,  /* not UTF-8 */
  BATON_TEXT_ERROR_CHARACTER, /* a character that no file can hold */
  BATON_TEXT_ERROR_LINES,     /* more than one line where only one fits */
  BATON_TEXT_ERROR_TOO_LONG,
} BatonTextError;

typedef enum
{
  BATON_TEXT_LINE, /* titles and names */
  BATON_TEXT_LONG, /* notes */
  BATON_TEXT_LINK, /* addresses */
} BatonTextKind;

/* The most bytes of each kind. */
#define BATON_TEXT_LINE_MAX 4096
#define BATON_TEXT_LONG_MAX (1024 * 1024)
#define BATON_TEXT_LINK_MAX 2048

BatonTextKind baton_text_kind_of  (const BatonField *field);

/* For programs and files: refuses, with the offset of the byte. */
gboolean      baton_text_check    (const char       *text,
                                   gssize            length,
                                   BatonTextKind     kind,
                                   GError          **error);
char         *baton_text_accept   (const char       *text,
                                   gssize            length,
                                   BatonTextKind     kind,
                                   GError          **error);
/* For what is typed or pasted: takes out what cannot stay, and tells. */
char         *baton_text_clean    (const char       *text,
                                   BatonTextKind     kind,
                                   gboolean         *cleaned);

/* For showing: text that cannot turn its surroundings round, and text without any unseen sign. */
char         *baton_text_isolate  (const char       *text);
char         *baton_text_visible  (const char       *text);

G_END_DECLS
