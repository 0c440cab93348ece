/* A row in which the provider of a task is looked up and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-provider-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BatonProviderRow
{
  AdwActionRow        parent_instance;

  GtkPopover         *popover;
  GtkSearchEntry     *search;
  GtkListView        *list;

  BatonLibrary       *library;
  BatonTask          *task;
  BatonProvider      *nobody;  /* stands first in the list, in no library */
  GtkFilter          *filter;
  GtkSingleSelection *found;
  char               *wanted;  /* what is looked for, in one case */
};

G_DEFINE_FINAL_TYPE (BatonProviderRow, baton_provider_row, ADW_TYPE_ACTION_ROW)

static gboolean
holds (const char *text,
       const char *wanted)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, wanted) != NULL;
}

/* Whoever is not to be used again is not offered; where already chosen, the row still says so. */
static gboolean
matches (gpointer item,
         gpointer data)
{
  BatonProvider *provider = item;
  BatonProviderRow *self = data;

  if (baton_provider_get_do_not_use (provider))
    return FALSE;
  if (!self->wanted || !*self->wanted)
    return TRUE;
  return provider != self->nobody
         && (holds (baton_provider_get_name (provider), self->wanted)
             || holds (baton_provider_get_former_names (provider), self->wanted));
}

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE,
                                               "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 30, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *name = baton_provider_get_name (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), name);
  /* GTK 4.8 leaves list items without a name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_name (BatonProviderRow *self)
{
  const char *id = self->task ? baton_task_get_provider (self->task) : "";
  BatonProvider *provider = *id ? baton_library_find_provider (self->library, id) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), baton_provider_get_name (provider ? provider : self->nobody));
}

static void
activated_cb (BatonProviderRow *self)
{
  gtk_popover_popup (self->popover);
}

static void
select_found (BatonProviderRow *self,
              guint             position)
{
  gtk_single_selection_set_selected (self->found, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* Returns: where the chosen provider stands in the list; 0, which is nobody, where it is not there. */
static guint
find_chosen (BatonProviderRow *self)
{
  const char *id = self->task ? baton_task_get_provider (self->task) : "";

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      if (g_str_equal (baton_record_get_id (provider), id))
        return i;
    }
  return 0;
}

static void
popover_show_cb (BatonProviderRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "has-open-popup");
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  select_found (self, find_chosen (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
popover_closed_cb (BatonProviderRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "has-open-popup");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
search_changed_cb (BatonProviderRow *self)
{
  g_free (self->wanted);
  self->wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  select_found (self, 0);
}

static void
search_activate_cb (BatonProviderRow *self)
{
  BatonProvider *provider = gtk_single_selection_get_selected_item (self->found);

  if (provider)
    baton_provider_row_choose (self, provider);
}

static void
list_activate_cb (BatonProviderRow *self,
                  guint             position)
{
  g_autoptr (BatonProvider) provider = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  baton_provider_row_choose (self, provider);
}

static void
select_beside (BatonProviderRow *self,
               int               step)
{
  int n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  int selected = gtk_single_selection_get_selected (self->found);

  if (n_found == 0)
    return;
  select_found (self, CLAMP (selected + step, 0, n_found - 1));
}

/* The arrow keys walk the list while the keyboard stays in the search entry. */
static gboolean
search_key_cb (BatonProviderRow *self,
               guint             keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return FALSE;
  select_beside (self, keyval == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

static void
stop_search_cb (BatonProviderRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
baton_provider_row_dispose (GObject *object)
{
  BatonProviderRow *self = BATON_PROVIDER_ROW (object);

  g_clear_object (&self->found);
  g_clear_object (&self->nobody);
  g_clear_object (&self->task);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_provider_row_parent_class)->dispose (object);
}

static void
baton_provider_row_finalize (GObject *object)
{
  g_free (BATON_PROVIDER_ROW (object)->wanted);

  G_OBJECT_CLASS (baton_provider_row_parent_class)->finalize (object);
}

static void
baton_provider_row_class_init (BatonProviderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_provider_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_provider_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-provider-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonProviderRow, popover);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderRow, search);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderRow, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
baton_provider_row_init (BatonProviderRow *self)
{
  GtkListItemFactory *factory;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: no provider has been chosen for a task */
  self->nobody = baton_provider_new (_("Nobody yet"), BATON_KIND_CONTRACTOR);
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

/* Returns: (transfer full): the providers to choose from, nobody first. */
static GListModel *
make_choices (BatonProviderRow *self)
{
  GListStore *first = g_list_store_new (BATON_TYPE_PROVIDER);
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (first, self->nobody);
  g_list_store_append (lists, first);
  g_list_store_append (lists, baton_library_get_providers (self->library));
  g_object_unref (first);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

/* The library whose providers can be chosen; set once. */
void
baton_provider_row_set_library (BatonProviderRow *self,
                                BatonLibrary     *library)
{
  GListModel *matching;

  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  /* The filter and the list end with this row, so neither needs a reference of its own to it. */
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  matching = G_LIST_MODEL (gtk_filter_list_model_new (make_choices (self), self->filter));
  self->found = gtk_single_selection_new (matching);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->found));
}

/* Shows who is chosen for @task. */
void
baton_provider_row_show (BatonProviderRow *self,
                         BatonTask        *task)
{
  g_set_object (&self->task, task);
  show_name (self);
}

/**
 * baton_provider_row_choose:
 * @self: a row that shows a task
 * @provider: a provider of its library, or the first of the list for nobody
 */
void
baton_provider_row_choose (BatonProviderRow *self,
                           BatonProvider    *provider)
{
  gtk_popover_popdown (self->popover);
  if (self->task)
    baton_task_set_provider (self->task, provider == self->nobody ? "" : baton_record_get_id (BATON_RECORD (provider)));
}
