/* The row with a text of any length: that all of it can be seen, in a window as it is first shown and after each change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/app-pages.h"

#include "ui/common/baton-text-row.h"

#define LONG_TEXT                                                                                                      \
  "Knows what I mean before I have said it. Works on Mondays and Thursdays, in the mornings, and answers on the same " \
  "day. Sends one invoice a month."

typedef struct
{
  Fixture       base;
  BatonTextRow *row;
} Case;

/* The row stands among others, as on the page of a provider; @data is how wide the window is. */
static void
set_up_case (Case          *self,
             gconstpointer  data)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  set_up (&self->base, data);
  self->row = BATON_TEXT_ROW (baton_text_row_new ("Notes"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->row));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (self->base.window), GPOINTER_TO_INT (data), 500);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->base.window), page);
}

static void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  tear_down (&self->base, data);
}

static int
get_text_height (Case *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (FIND_TYPE (self->row, GTK_TYPE_TEXT_VIEW));
  GtkTextIter end;
  int y, height;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  return y + height;
}

static int
get_view_height (Case *self)
{
  return gtk_widget_get_height (FIND_TYPE (self->row, GTK_TYPE_TEXT_VIEW));
}

static void
assert_all_seen (Case *self,
                 int   lines)
{
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (FIND_TYPE (self->row, GTK_TYPE_TEXT_VIEW), "Ag");
  int line_height;

  pango_layout_get_pixel_size (layout, NULL, &line_height);
  /* Two lines together may be a pixel less high than twice one. */
  UNTIL (get_text_height (self) >= lines * (line_height - 1));
  UNTIL (get_view_height (self) >= get_text_height (self));
}

static void
test_first_show (Case          *self,
                 gconstpointer  data)
{
  baton_text_row_set_text (self->row, LONG_TEXT);
  gtk_window_present (GTK_WINDOW (self->base.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  assert_all_seen (self, 2);
}

static void
test_text_comes (Case          *self,
                 gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (self->base.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  baton_text_row_set_text (self->row, LONG_TEXT);
  assert_all_seen (self, 2);
  baton_text_row_set_text (self->row, LONG_TEXT "\n\n" LONG_TEXT);
  assert_all_seen (self, 5);
}

/* A page that is filled before it is shown, as that of a provider is. */
static void
test_shown_later (Case          *self,
                  gconstpointer  data)
{
  GtkWidget *page = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->base.window));

  gtk_widget_set_visible (page, FALSE);
  gtk_window_present (GTK_WINDOW (self->base.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  baton_text_row_set_text (self->row, LONG_TEXT);
  gtk_widget_set_visible (page, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  assert_all_seen (self, 2);
}

static void
test_narrower (Case          *self,
               gconstpointer  data)
{
  baton_text_row_set_text (self->row, LONG_TEXT);
  gtk_window_present (GTK_WINDOW (self->base.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  gtk_window_set_default_size (GTK_WINDOW (self->base.window), 360, 500);
  assert_all_seen (self, 2);
}

/* The keyboard comes out of it on both sides. */
static void
test_tab (Case          *self,
          gconstpointer  data)
{
  GtkWidget *view = FIND_TYPE (self->row, GTK_TYPE_TEXT_VIEW);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self->row));
  GtkWidget *above = baton_text_row_new ("Above"), *below = baton_text_row_new ("Below");

  gtk_list_box_prepend (GTK_LIST_BOX (list), above);
  gtk_list_box_append (GTK_LIST_BOX (list), below);
  gtk_window_present (GTK_WINDOW (self->base.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->base.window));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->row)));
  g_assert_true (gtk_widget_has_focus (view));
  g_signal_emit_by_name (self->base.window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_has_focus (FIND_TYPE (above, GTK_TYPE_TEXT_VIEW)));
  g_signal_emit_by_name (self->base.window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (view));
  g_signal_emit_by_name (self->base.window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (FIND_TYPE (below, GTK_TYPE_TEXT_VIEW)));
}

int
main (int   argc,
      char *argv[])
{
  begin_tests (&argc, &argv);
#define ADD(name, width, function) \
  g_test_add ("/ui/text-row/" name, Case, GINT_TO_POINTER (width), set_up_case, function, tear_down_case)
  ADD ("first-show", 640, test_first_show);
  ADD ("first-show-narrow", 360, test_first_show);
  ADD ("text-comes", 640, test_text_comes);
  ADD ("shown-later", 640, test_shown_later);
  ADD ("narrower", 900, test_narrower);
  ADD ("tab", 640, test_tab);
  return g_test_run ();
}
