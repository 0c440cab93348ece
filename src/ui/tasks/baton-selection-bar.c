/* The bar below a list in which several tasks are selected: their number, and what can be done with all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-selection-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-shrink.h"
#include "ui/tasks/baton-task-menu.h"

struct _BatonSelectionBar
{
  AdwBin          parent_instance;

  GtkLabel       *count;
  GtkLabel       *number; /* in its place where there is no room */
  GtkMenuButton  *move;
  GtkMenuButton  *hand_off;
  GtkWidget      *more;

  BatonWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (BatonSelectionBar, baton_selection_bar, ADW_TYPE_BIN)

/* Providers come and go: whom there is, is asked when the menu opens. */
static void
fill_hand_off (GtkMenuButton *button,
               gpointer       data)
{
  BatonSelectionBar *self = data;
  g_autoptr (GMenuModel) model = self->workspace ? baton_task_menu_new_providers (self->workspace) : NULL;

  gtk_menu_button_set_menu_model (button, model);
}

static void
baton_selection_bar_dispose (GObject *object)
{
  BatonSelectionBar *self = BATON_SELECTION_BAR (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (baton_selection_bar_parent_class)->dispose (object);
}

static void
baton_selection_bar_class_init (BatonSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_selection_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/tasks/baton-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, BatonSelectionBar, number);
  gtk_widget_class_bind_template_child (widget_class, BatonSelectionBar, move);
  gtk_widget_class_bind_template_child (widget_class, BatonSelectionBar, hand_off);
  gtk_widget_class_bind_template_child (widget_class, BatonSelectionBar, more);
}

static void
baton_selection_bar_init (BatonSelectionBar *self)
{
  g_autoptr (GMenuModel) stages = baton_task_menu_new_stages ();

  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->move, stages);
  gtk_menu_button_set_create_popup_func (self->hand_off, fill_hand_off, self, NULL);
}

/* Whose providers it offers; set once. */
void
baton_selection_bar_set_workspace (BatonSelectionBar *self,
                                   BatonWorkspace    *workspace)
{
  g_set_object (&self->workspace, workspace);
}

/* Says how many tasks are selected. */
void
baton_selection_bar_set_count (BatonSelectionBar *self,
                               guint              n_tasks)
{
  /* Translators: %u is the number of tasks that are selected */
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n_tasks), n_tasks);
  g_autofree char *number = g_strdup_printf ("%u", n_tasks);

  gtk_label_set_text (self->count, text);
  gtk_label_set_text (self->number, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->number), text);
}

/* Returns: (transfer none): the button of what has no button of its own; popovers about several tasks point to it. */
GtkWidget *
baton_selection_bar_get_more (BatonSelectionBar *self)
{
  return self->more;
}

/* Asks to whom. */
void
baton_selection_bar_hand_off (BatonSelectionBar *self)
{
  gtk_menu_button_popup (self->hand_off);
}
