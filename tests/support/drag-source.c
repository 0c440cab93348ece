/* Another program that text can be dragged from: a small window that says nothing; the text is its argument.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

int
main (int    argc,
      char **argv)
{
  GtkDragSource *source;
  GdkContentProvider *content;
  GtkWidget *window;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "drag-source");
  gtk_window_set_default_size (GTK_WINDOW (window), 60, 60);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  content = gdk_content_provider_new_typed (G_TYPE_STRING, argc > 1 ? argv[1] : "");
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_object_unref (content);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_present (GTK_WINDOW (window));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
