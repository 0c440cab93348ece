/* A popover that asks for what someone is looked for: in a word, or by the title of a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-find-popover.h"

/* More titles than this are a list to read, not a choice. */
#define MOST_TITLES 4

/* Letters of a title that the popover has room for. */
#define TITLE_WIDTH 28

struct _BatonFindPopover
{
  GtkPopover     parent_instance;

  GtkEditable   *entry;
  GtkBox        *titles;

  BatonLibrary  *library;
  BatonProvider *provider;
};

G_DEFINE_FINAL_TYPE (BatonFindPopover, baton_find_popover, GTK_TYPE_POPOVER)

enum
{
  FIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
find (BatonFindPopover *self,
      const char       *query)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[FIND], 0, query);
}

static void
entry_activate_cb (BatonFindPopover *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*query)
    find (self, query);
}

static void
title_clicked_cb (BatonFindPopover *self,
                  GtkWidget        *button)
{
  g_autofree char *title = g_strdup (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))));

  find (self, title);
}

static void
add_title (BatonFindPopover *self,
           const char       *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), TITLE_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_WIDTH);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (title_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->titles, button);
}

/* Returns: whether someone may still be looked for to do it, here: it names this provider, or nobody. */
static gboolean
is_open_here (BatonFindPopover *self,
              BatonTask        *task,
              gboolean          named)
{
  const char *id = baton_task_get_provider (task);
  BatonStage stage = baton_task_get_stage (task);

  if (stage == BATON_STAGE_FINISHED || stage == BATON_STAGE_KEEPING)
    return FALSE;
  return named ? g_str_equal (id, baton_record_get_id (BATON_RECORD (self->provider))) : !*id;
}

/* Adds titles until there are enough. Returns: how many there are then. */
static guint
add_titles (BatonFindPopover *self,
            gboolean          named,
            guint             n_titles)
{
  GListModel *tasks = baton_library_get_tasks (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks) && n_titles < MOST_TITLES; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (!is_open_here (self, task, named))
        continue;
      add_title (self, baton_task_get_title (task));
      n_titles++;
    }
  return n_titles;
}

static void
show_cb (BatonFindPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->titles))))
    gtk_box_remove (self->titles, child);
  gtk_editable_set_text (self->entry, "");
  if (self->provider)
    add_titles (self, FALSE, add_titles (self, TRUE, 0));
}

static void
baton_find_popover_dispose (GObject *object)
{
  BatonFindPopover *self = BATON_FIND_POPOVER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->provider);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_FIND_POPOVER);

  G_OBJECT_CLASS (baton_find_popover_parent_class)->dispose (object);
}

static void
baton_find_popover_class_init (BatonFindPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_find_popover_dispose;
  signals[FIND] = g_signal_new ("find", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-find-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonFindPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, BatonFindPopover, titles);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
baton_find_popover_init (BatonFindPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says where someone is looked for, and whose tasks are offered as titles. */
void
baton_find_popover_set_subject (BatonFindPopover *self,
                                BatonLibrary     *library,
                                BatonProvider    *provider)
{
  g_set_object (&self->library, library);
  g_set_object (&self->provider, provider);
}
