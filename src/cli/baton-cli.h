/* One run of the program in the terminal: what was asked, the library it is asked of, and what is
 * to be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-verdict.h"
#include "model/baton-library.h"
#include "session/baton-stamper.h"
#include "storage/baton-store.h"

G_BEGIN_DECLS

#define BATON_CLI_ERROR (baton_cli_error_quark ())
GQuark baton_cli_error_quark (void);

/* The exit statuses; those of 1 and above are also the codes of the errors. */
typedef enum
{
  BATON_CLI_DONE = 0,    /* done and durable */
  BATON_CLI_NO = 1,      /* the world said no */
  BATON_CLI_USE = 2,     /* bad use */
  BATON_CLI_DAMAGED = 3, /* the library cannot be read */
  BATON_CLI_NEWER = 4,   /* a newer Baton wrote it */
  BATON_CLI_IO = 5,      /* input or output failed */
} BatonCliStatus;

typedef struct _BatonCli BatonCli;

typedef enum
{
  BATON_CLI_ALONE,   /* needs no library */
  BATON_CLI_READS,   /* takes no lock, works on read-only media */
  BATON_CLI_CHANGES, /* holds the lock from load to save */
  BATON_CLI_CHANGES_WITH_WORDS, /* reads where nothing is given */
} BatonCliAccess;

/* A row in the table of commands. */
typedef struct
{
  const char        *name;
  const char        *usage;   /* what follows the name */
  const char        *summary; /* one line, to be translated */
  const char        *details; /* (nullable): the rest of its help, to be translated */
  const char *const *options; /* (nullable): those that take a value, without the dashes */
  guint              min_words;
  guint              max_words;
  gboolean           words_are_files; /* which may have names that are not UTF-8 */
  BatonCliAccess     access;
  gboolean         (*prepare) (BatonCli *cli, GError **error); /* (nullable): reads input, before anything is locked */
  gboolean         (*run) (BatonCli *cli, GError **error);
  const char *const *flags;   /* (nullable): options without a value, without the dashes */
} BatonCliCommand;

struct _BatonCli
{
  const BatonCliCommand *command;
  GPtrArray             *words;   /* what follows the command, borrowed */
  GHashTable            *options; /* name to value, borrowed */
  gboolean               json;
  gboolean               is_terminal; /* standard output is one */
  GBytes                *input;       /* (nullable): what prepare has read */

  BatonStore            *store;
  BatonLibrary          *library;
  BatonStamper          *stamper;
  BatonLog              *log; /* NULL until the first judgement */
  gboolean               changed;
  GString               *notes; /* lines about what a save did besides; for standard error */
  BatonCliStatus         status; /* what to end with although nothing failed */
  GString               *out; /* printed only after everything is durable */
};

int           baton_cli_run          (int         argc,
                                      char      **argv);

gboolean      baton_cli_fail         (GError    **error,
                                      BatonCliStatus status,
                                      const char *format,
                                      ...) G_GNUC_PRINTF (3, 4);
void          baton_cli_note_problem (BatonCli   *cli,
                                      const GError *problem);
const char   *baton_cli_get_option   (BatonCli   *cli,
                                      const char *name);
const char   *baton_cli_get_word     (BatonCli   *cli,
                                      guint       nth);
const char   *baton_cli_get_currency (BatonCli   *cli);
BatonVerdict *baton_cli_judge        (BatonCli   *cli,
                                      BatonTask  *task);
GBytes       *baton_cli_read         (const char *path,
                                      GError    **error);

G_END_DECLS
