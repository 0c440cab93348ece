/* baton-cli: the library in the terminal and in scripts, without a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "cli/baton-cli.h"

/* Who starts a program with a standard stream closed would else get it as the descriptor of a file
 * that is opened later, and what is printed would land in the library. To what takes the place of
 * standard output nothing can be written, so that nobody takes for delivered what went nowhere. */
static void
fill_standard_streams (void)
{
  const int modes[] = { [STDIN_FILENO] = O_RDONLY, [STDOUT_FILENO] = O_RDONLY, [STDERR_FILENO] = O_WRONLY };

  /* The lowest number that is free is the one that is given. */
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (fcntl ((int) i, F_GETFD) < 0)
      open ("/dev/null", modes[i]);
}

int
main (int    argc,
      char **argv)
{
  const char *locale_folder = g_getenv ("BATON_LOCALEDIR");

  fill_standard_streams ();
  /* A reader who leaves and a file size limit are errors of one write, not the end of the program. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ? locale_folder : BATON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return baton_cli_run (argc, argv);
}
