/* The order of a stage's list: chosen in the header, remembered for each stage, and said where it is not the person's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-page-private.h"

#include <glib/gi18n-lib.h>

#include "session/baton-settings.h"

static const char *const sorted_by[BATON_N_SORTS] = {
  [BATON_SORT_MANUAL] = "",
  [BATON_SORT_WORTH] = N_ ("Sorted by what they are worth a year"),
  [BATON_SORT_PRICE] = N_ ("Sorted by the price of an hour back"),
  [BATON_SORT_HOURS] = N_ ("Sorted by the hours they take a year"),
  [BATON_SORT_AGE] = N_ ("Sorted by age, the oldest first"),
  [BATON_SORT_TITLE] = N_ ("Sorted by title"),
};

static const char *
stage_word (BatonTaskPage *self)
{
  return baton_enum_to_word (BATON_TYPE_STAGE, self->stage);
}

static BatonTaskSort
recall_sort (BatonTaskPage *self)
{
  g_autoptr (GVariant) sorts = NULL;
  const char *word = NULL;

  if (!self->settings)
    return BATON_SORT_MANUAL;
  sorts = g_settings_get_value (self->settings, BATON_SETTING_SORTS);
  g_variant_lookup (sorts, stage_word (self), "&s", &word);
  return baton_task_sort_from_word (word);
}

static void
remember_sort (BatonTaskPage *self,
               BatonTaskSort  sort)
{
  g_autoptr (GVariant) sorts = self->settings ? g_settings_get_value (self->settings, BATON_SETTING_SORTS) : NULL;
  GVariantDict dict;

  if (!sorts)
    return;
  g_variant_dict_init (&dict, sorts);
  g_variant_dict_insert (&dict, stage_word (self), "s", baton_task_sort_to_word (sort));
  g_settings_set_value (self->settings, BATON_SETTING_SORTS, g_variant_dict_end (&dict));
}

static void
show_sort (BatonTaskPage *self,
           BatonTaskSort  sort)
{
  gtk_label_set_text (self->sorted_by, sort == BATON_SORT_MANUAL ? "" : _(sorted_by[sort]));
  gtk_widget_set_visible (self->sort_bar, sort != BATON_SORT_MANUAL);
  baton_task_view_set_sorted (self->view, sort != BATON_SORT_MANUAL);
}

/* To be called when another stage is shown: it comes in the order that it was left in. */
void
baton_task_page_recall_sort (BatonTaskPage *self)
{
  BatonTaskSort sort = recall_sort (self);

  baton_task_list_set_sort (self->tasks, self->workspace, sort);
  show_sort (self, sort);
  g_object_notify (G_OBJECT (self), "sort");
}

/* Returns: the word of the order that is shown */
const char *
baton_task_page_get_sort (BatonTaskPage *self)
{
  return baton_task_sort_to_word (self->tasks ? baton_task_list_get_sort (self->tasks) : BATON_SORT_MANUAL);
}

/* Brings what is selected into view in its new place, where the keyboard is not asked for. */
void
baton_task_page_show_sorted (BatonTaskPage *self)
{
  g_autoptr (BatonTaskArray) selected = baton_task_page_dup_selected (self);

  baton_task_view_select_tasks (self->view, selected, FALSE);
}

/**
 * baton_task_page_set_sort:
 * @self: a page
 * @word: of an order: "manual", "worth", "price", "hours", "age" or "title"
 *
 * Shows the list in another order, and from now on every time that its stage is shown. What is selected stays so.
 */
void
baton_task_page_set_sort (BatonTaskPage *self,
                          const char    *word)
{
  BatonTaskSort sort = baton_task_sort_from_word (word);

  if (!self->tasks || sort == baton_task_list_get_sort (self->tasks))
    return;
  remember_sort (self, sort);
  baton_task_list_set_sort (self->tasks, self->workspace, sort);
  show_sort (self, sort);
  baton_task_page_show_sorted (self);
  g_object_notify (G_OBJECT (self), "sort");
}

/**
 * baton_task_page_refuses_order:
 * @self: a page
 *
 * To be asked before tasks are put in order by hand. A list that is sorted otherwise says why that cannot be.
 *
 * Returns: whether it is sorted otherwise
 */
gboolean
baton_task_page_refuses_order (BatonTaskPage *self)
{
  if (baton_task_list_get_sort (self->tasks) == BATON_SORT_MANUAL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("The list is sorted: choose Manual Order to move tasks by hand"));
  return TRUE;
}

/* Opens the menu of orders, at the one of its buttons that is seen. */
void
baton_task_page_open_sort (BatonTaskPage *self)
{
  gtk_menu_button_popup (gtk_widget_get_visible (GTK_WIDGET (self->sort_button)) ? self->sort_button
                                                                                 : self->folded_sort_button);
}
