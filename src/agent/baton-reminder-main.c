/* baton-reminder: the tray icon and the nudges, without a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "agent/baton-agent.h"

int
main (int    argc,
      char **argv)
{
  const char *locale_folder = g_getenv ("BATON_LOCALEDIR");
  g_autoptr (BatonAgent) agent = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ? locale_folder : BATON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  agent = baton_agent_new ();
  return g_application_run (G_APPLICATION (agent), argc, argv);
}
