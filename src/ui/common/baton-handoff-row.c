/* A row for a handoff, which unfolds into everything that is written down of it.
 *
 * Its fields are made when it unfolds for the first time: a task may have hundreds of handoffs. Folding keeps them, and
 * with them what is half typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-handoff-row.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-expander-name.h"
#include "ui/common/baton-handoff-details.h"
#include "ui/common/baton-scroll-to.h"

typedef struct
{
  char                *key;
  guint                rank;
  BatonLibrary        *library;
  BatonHandoff        *handoff; /* NULL where there is nothing to unfold */
  char                *caption; /* which of several handoffs it is; NULL where there is no other */
  GMenuModel          *times;   /* all of them */
  BatonHandoffDetails *details; /* NULL before it unfolds */
} BatonHandoffRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (BatonHandoffRow, baton_handoff_row, ADW_TYPE_EXPANDER_ROW)

#define PRIVATE(self) ((BatonHandoffRowPrivate *) baton_handoff_row_get_instance_private (self))

/* Returns: (transfer none): the row at its top, which folds and unfolds it */
static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_ACTION_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_header (child);
  return found;
}

static void
show_details (BatonHandoffRow *self)
{
  BatonHandoffRowPrivate *priv = PRIVATE (self);

  if (!priv->details)
    {
      priv->details = baton_handoff_details_new (priv->library, ADW_EXPANDER_ROW (self));
      baton_expander_name (ADW_EXPANDER_ROW (self));
    }
  baton_handoff_details_set_handoff (priv->details, priv->handoff);
  baton_handoff_details_set_times (priv->details, priv->caption, priv->times);
}

/* Folds it, with the keyboard on what stays, and that in view: the wheel may have turned it away. */
static void
fold (BatonHandoffRow *self)
{
  if (baton_handoff_row_has_keyboard (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  baton_scroll_to (GTK_WIDGET (self));
}

static void
expanded_cb (BatonHandoffRow *self)
{
  gboolean expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));

  if (expanded && !PRIVATE (self)->handoff)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      BATON_HANDOFF_ROW_GET_CLASS (self)->lead_on (self);
      return;
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (find_header (GTK_WIDGET (self))), GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);
  if (!expanded)
    return;
  show_details (self);
  baton_scroll_to (GTK_WIDGET (self));
}

/* A field in which something is typed has taken the key before. */
static gboolean
key_pressed_cb (BatonHandoffRow *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return FALSE;
  fold (self);
  return TRUE;
}

static char *
write_removed (BatonHandoffRow *self)
{
  BatonHandoffRowPrivate *priv = PRIVATE (self);
  BatonProvider *provider = baton_library_find_former (priv->library, baton_handoff_get_provider (priv->handoff));

  if (!provider)
    return g_strdup (_("Handoff removed"));
  /* Translators: the name of a provider to whom a task had been handed off */
  return g_strdup_printf (_("Handoff to “%s” removed"), baton_provider_get_name (provider));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  BatonHandoffRow *self = BATON_HANDOFF_ROW (widget);
  BatonTask *task = baton_library_find_handoff_task (PRIVATE (self)->library, PRIVATE (self)->handoff);
  g_autofree char *text = write_removed (self);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  if (!task)
    return;
  /* The row may go at once, and not the window. */
  baton_task_remove_handoff (task, PRIVATE (self)->handoff);
  gtk_widget_activate_action (window, "win.toast-done", "s", text);
}

/* Shows the handoff of that id, wherever the row is hidden: what was typed there cannot be read. */
static void
lead_to_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BatonHandoffRow *self = BATON_HANDOFF_ROW (widget);
  BatonRecord *handoff = baton_library_find (PRIVATE (self)->library, g_variant_get_string (parameter, NULL));

  if (BATON_IS_HANDOFF (handoff))
    BATON_HANDOFF_ROW_GET_CLASS (self)->lead_to (self, BATON_HANDOFF (handoff));
}

static gboolean
baton_handoff_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (find_header (widget));
}

static void
baton_handoff_row_dispose (GObject *object)
{
  BatonHandoffRowPrivate *priv = PRIVATE (BATON_HANDOFF_ROW (object));

  g_clear_object (&priv->details);
  g_clear_object (&priv->handoff);
  g_clear_object (&priv->times);
  g_clear_object (&priv->library);

  G_OBJECT_CLASS (baton_handoff_row_parent_class)->dispose (object);
}

static void
baton_handoff_row_finalize (GObject *object)
{
  g_free (PRIVATE (BATON_HANDOFF_ROW (object))->key);
  g_free (PRIVATE (BATON_HANDOFF_ROW (object))->caption);

  G_OBJECT_CLASS (baton_handoff_row_parent_class)->finalize (object);
}

static void
baton_handoff_row_class_init (BatonHandoffRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_handoff_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_handoff_row_finalize;
  widget_class->grab_focus = baton_handoff_row_grab_focus;
  gtk_widget_class_install_action (widget_class, "handoff.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "handoff.lead-to", "s", lead_to_action);
}

static void
baton_handoff_row_init (BatonHandoffRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Sets by what the row is found again, once. */
void
baton_handoff_row_set_key (BatonHandoffRow *self,
                           const char      *key)
{
  g_return_if_fail (PRIVATE (self)->key == NULL);

  PRIVATE (self)->key = g_strdup (key);
}

const char *
baton_handoff_row_get_key (BatonHandoffRow *self)
{
  return PRIVATE (self)->key;
}

void
baton_handoff_row_set_rank (BatonHandoffRow *self,
                            guint            rank)
{
  PRIVATE (self)->rank = rank;
}

/* Returns: its place in the list, from 0 on */
guint
baton_handoff_row_get_rank (BatonHandoffRow *self)
{
  return PRIVATE (self)->rank;
}

/* What the row says while it is folded. */
void
baton_handoff_row_set_words (BatonHandoffRow *self,
                             const char      *title,
                             const char      *subtitle)
{
  gboolean renamed = g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), title) != 0;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (!renamed)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  baton_expander_name (ADW_EXPANDER_ROW (self));
}

/**
 * baton_handoff_row_set_times:
 * @self: a row
 * @caption: (nullable): which of several handoffs it is about to show, NULL where there is no other
 * @times: (nullable): a menu of them all
 */
void
baton_handoff_row_set_times (BatonHandoffRow *self,
                             const char      *caption,
                             GMenuModel      *times)
{
  g_free (PRIVATE (self)->caption);
  PRIVATE (self)->caption = g_strdup (caption);
  g_set_object (&PRIVATE (self)->times, times);
}

/**
 * baton_handoff_row_set_handoff:
 * @self: a row
 * @library: the library of @handoff
 * @handoff: (nullable): what it unfolds into; NULL where activating it leads on instead
 *
 * Shows a handoff, the same one or another. The row folds where the one that it showed is no more.
 */
void
baton_handoff_row_set_handoff (BatonHandoffRow *self,
                               BatonLibrary    *library,
                               BatonHandoff    *handoff)
{
  BatonHandoffRowPrivate *priv = PRIVATE (self);
  gboolean is_gone = priv->handoff && !baton_library_find (library, baton_record_get_id (BATON_RECORD (priv->handoff)));

  g_set_object (&priv->library, library);
  g_set_object (&priv->handoff, handoff);
  if (is_gone || !handoff)
    fold (self);
  if (handoff)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "leaf");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "leaf");
  if (handoff && priv->details)
    show_details (self);
}

/* Returns: (transfer none) (nullable): what it unfolds into */
BatonHandoff *
baton_handoff_row_get_handoff (BatonHandoffRow *self)
{
  return PRIVATE (self)->handoff;
}

/* Unfolds it, with the keyboard in its first field. */
void
baton_handoff_row_edit (BatonHandoffRow *self)
{
  g_return_if_fail (PRIVATE (self)->handoff != NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  show_details (self);
  baton_handoff_details_focus (PRIVATE (self)->details);
  baton_scroll_to (GTK_WIDGET (self));
}

/* Returns: whether something is typed in it that no handoff has, because it cannot be read */
gboolean
baton_handoff_row_holds_text (BatonHandoffRow *self)
{
  return PRIVATE (self)->details && baton_handoff_details_hold_text (PRIVATE (self)->details);
}

/* Returns: whether the keyboard is in it, or will be again once a dialog has closed */
gboolean
baton_handoff_row_has_keyboard (BatonHandoffRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}
