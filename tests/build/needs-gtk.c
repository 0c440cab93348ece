/* A program that needs GTK, for the guard of the programs that must not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

int
main (void)
{
  return gtk_get_major_version () == 4 ? 0 : 1;
}
