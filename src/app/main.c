/* The window program: languages, then the application.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/baton-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (BatonApplication) application = NULL;
  const char *locale_folder = g_getenv ("BATON_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ? locale_folder : BATON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = baton_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
