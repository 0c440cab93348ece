/* The window's verbs for searching: begin by key, button or by typing, and return to where one was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-window-private.h"

#include <glib/gi18n.h>

/* Returns: whether results are shown. */
gboolean
baton_window_shows_search (BatonWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "search") == 0;
}

static gboolean
shows_work (BatonWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") == 0;
}

static void
begin (BatonWindow *self)
{
  int stage = -1;

  if (baton_sidebar_get_place (self->sidebar))
    baton_enum_from_word (BATON_TYPE_STAGE, baton_sidebar_get_place (self->sidebar), &stage);
  /* The origin before the page changes: a focused widget that is hidden loses the keyboard. */
  baton_search_page_note_origin (self->search, gtk_window_get_focus (GTK_WINDOW (self)));
  baton_window_show_page (self, "search");
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  baton_search_page_begin (self->search, stage);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);

  if (shows_work (self))
    begin (self);
}

static gboolean
is_saved_search (BatonWindow *self)
{
  const char *place = baton_sidebar_get_place (self->sidebar);

  return place && g_str_has_prefix (place, SEARCH_PLACE);
}

static void
go_to_first_stage (BatonWindow *self)
{
  baton_sidebar_set_place (self->sidebar, baton_enum_to_word (BATON_TYPE_STAGE, BATON_STAGE_CONSIDERING));
}

/* The keyboard returns to where it was; where that is gone, to the page. */
static void
close_search_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  GtkWidget *origin = baton_search_page_take_origin (self->search);

  if (is_saved_search (self))
    go_to_first_stage (self);
  baton_window_leave_search (self);
  if (origin && gtk_widget_is_ancestor (origin, GTK_WIDGET (self->sidebar)))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  if (!origin || !gtk_widget_get_mapped (origin) || !gtk_widget_grab_focus (origin))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Whether a letter that is typed would go into a text, or belongs to a menu. */
static gboolean
takes_letters (GtkWidget *focus)
{
  if (!focus)
    return FALSE;
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
}

/* What nobody else took: a letter typed in a list begins a search. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                BatonWindow           *self)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK) || !g_unichar_isgraph (letter)
      || !shows_work (self) || takes_letters (gtk_window_get_focus (GTK_WINDOW (self))))
    return GDK_EVENT_PROPAGATE;
  if (baton_window_shows_search (self))
    baton_search_page_continue (self->search);
  else
    begin (self);
  return baton_search_page_type (self->search, keys);
}

/* Lets typing begin a search. */
void
baton_window_watch_typing (BatonWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
save_search_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  g_autofree char *saved
    = baton_saved_searches_add (baton_sidebar_get_searches (self->sidebar), g_variant_get_string (parameter, NULL));
  g_autofree char *text = NULL;

  if (saved)
    /* Translators: what is searched for */
    text = g_strdup_printf (_("“%s” is in the sidebar now: F2 there gives it another name"), saved);
  baton_window_toast (self, saved ? text : _("There are too many saved searches"), NULL, NULL);
}

static void
remove_search_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  const char *search = g_variant_get_string (parameter, NULL);
  g_autofree char *place = g_strconcat (SEARCH_PLACE, search, NULL);
  /* Translators: the name of a saved search */
  g_autofree char *text = g_strdup_printf (_("“%s” removed"), search);

  if (g_strcmp0 (baton_sidebar_get_place (self->sidebar), place) == 0)
    go_to_first_stage (self);
  if (baton_saved_searches_remove (baton_sidebar_get_searches (self->sidebar), search))
    {
      baton_window_toast (self, text, _("_Undo"), "win.restore-search");
      baton_window_refresh_history (self);
    }
}

static void
restore_search_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  baton_saved_searches_restore (baton_sidebar_get_searches (BATON_WINDOW (widget)->sidebar));
}

static void
rename_search_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  BatonWindow *self = BATON_WINDOW (widget);
  const char *old_name, *new_name;
  g_autofree char *old_place = NULL, *new_place = NULL;
  gboolean shown;

  g_variant_get (parameter, "(&s&s)", &old_name, &new_name);
  if (g_str_equal (old_name, new_name))
    return;
  old_place = g_strconcat (SEARCH_PLACE, old_name, NULL);
  new_place = g_strconcat (SEARCH_PLACE, new_name, NULL);
  shown = g_strcmp0 (baton_sidebar_get_place (self->sidebar), old_place) == 0;
  if (!baton_saved_searches_rename (baton_sidebar_get_searches (self->sidebar), old_name, new_name))
    baton_window_toast (self, _("Another search has that name"), NULL, NULL);
  else if (shown)
    baton_sidebar_set_place (self->sidebar, new_place);
}

/* Shows what a saved search finds now. */
void
baton_window_show_search (BatonWindow *self,
                          const char  *name)
{
  const char *query = baton_saved_searches_get_query (baton_sidebar_get_searches (self->sidebar), name);

  if (query)
    baton_search_page_set_query (self->search, query);
  baton_window_show_page (self, "search");
}

/* Begins a search for @query, as a person would; where the library cannot be searched, nothing changes. */
void
baton_window_search (BatonWindow *self,
                     const char  *query)
{
  if (!shows_work (self))
    return;
  begin (self);
  baton_search_page_set_query (self->search, query);
}

/* Shows the chosen place again, where the search covers it. */
void
baton_window_leave_search (BatonWindow *self)
{
  if (baton_window_shows_search (self))
    g_object_notify (G_OBJECT (self->sidebar), "place");
}

/* Installs the verbs for searching and their keys. */
void
baton_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.close-search", NULL, close_search_action);
  gtk_widget_class_install_action (widget_class, "win.save-search", "s", save_search_action);
  gtk_widget_class_install_action (widget_class, "win.remove-search", "s", remove_search_action);
  gtk_widget_class_install_action (widget_class, "win.restore-search", NULL, restore_search_action);
  gtk_widget_class_install_action (widget_class, "win.rename-search", "(ss)", rename_search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL);
}
