/* The contractors that were met on a platform.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-people-list.h"

#include "ui/directory/baton-person-row.h"

struct _BatonPeopleList
{
  GtkBox      parent_instance;

  GtkWidget  *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BatonPeopleList, baton_people_list, GTK_TYPE_BOX)

/* Puts @person's row at @index; a row that is there already stays, and keeps the keyboard. */
static void
place_row (BatonPeopleList *self,
           BatonWorkspace  *workspace,
           BatonProvider   *person,
           int              index)
{
  BatonPersonRow *row = (BatonPersonRow *) gtk_list_box_get_row_at_index (self->list, index);

  if (!row || baton_person_row_get_provider (row) != person)
    {
      if (row)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      row = BATON_PERSON_ROW (baton_person_row_new (person));
      gtk_list_box_insert (self->list, GTK_WIDGET (row), index);
    }
  baton_person_row_refresh (row, workspace);
}

static void
baton_people_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BATON_TYPE_PEOPLE_LIST);

  G_OBJECT_CLASS (baton_people_list_parent_class)->dispose (object);
}

static void
baton_people_list_class_init (BatonPeopleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_people_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonPeopleList, heading);
  gtk_widget_class_bind_template_child (widget_class, BatonPeopleList, list);
}

static void
baton_people_list_init (BatonPeopleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_people_list_show:
 * @self: a list
 * @workspace: the open library
 * @platform: on which they were met
 *
 * Shows what the library says now.
 */
void
baton_people_list_show (BatonPeopleList *self,
                        BatonWorkspace  *workspace,
                        BatonProvider   *platform)
{
  GListModel *providers = baton_library_get_providers (baton_workspace_get_library (workspace));
  const char *id = baton_record_get_id (BATON_RECORD (platform));
  GtkListBoxRow *row;
  int n_people = 0;

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) person = g_list_model_get_item (providers, i);

      if (person != platform && g_str_equal (baton_provider_get_via (person), id))
        place_row (self, workspace, person, n_people++);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, n_people)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self), n_people > 0);
}
