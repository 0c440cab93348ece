/* The items of one kind in an import, and how many of them are chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-import-group.h"

#include <glib/gi18n.h>

struct _BatonImportGroup
{
  GObject          parent_instance;

  BatonImportKind  kind;
  GListStore      *items;
  guint            n_choosable;
  guint            n_chosen;
  gboolean         open;
  gboolean         choosing_all; /* counted once, at the end */
};

G_DEFINE_FINAL_TYPE (BatonImportGroup, baton_import_group, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_CHOSEN = 1,
  PROP_OPEN,
} BatonImportGroupProperty;

static GParamSpec *props[PROP_OPEN + 1];

static guint
count_chosen (BatonImportGroup *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  guint n_items = g_list_model_get_n_items (items), n_chosen = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);

      n_chosen += baton_import_item_is_choosable (item) && baton_import_item_get_chosen (item);
    }
  return n_chosen;
}

static void
item_chosen_cb (BatonImportGroup *self)
{
  guint n_chosen;

  if (self->choosing_all)
    return;
  n_chosen = count_chosen (self);
  if (n_chosen == self->n_chosen)
    return;
  self->n_chosen = n_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
}

static void
take_items (BatonImportGroup *self,
            BatonImport      *import)
{
  GListModel *all = baton_import_get_items (import);
  guint n_all = g_list_model_get_n_items (all);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (all, i);

      if (baton_import_item_get_kind (item) != self->kind)
        continue;
      self->n_choosable += baton_import_item_is_choosable (item);
      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (item_chosen_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (own, g_steal_pointer (&item));
    }
  g_list_store_splice (self->items, 0, 0, own->pdata, own->len);
  self->n_chosen = count_chosen (self);
}

static void
baton_import_group_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BatonImportGroup *self = BATON_IMPORT_GROUP (object);

  switch ((BatonImportGroupProperty) prop_id)
    {
    case PROP_N_CHOSEN:
      g_value_set_uint (value, self->n_chosen);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_import_group_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((BatonImportGroupProperty) prop_id)
    {
    case PROP_OPEN:
      baton_import_group_set_open (BATON_IMPORT_GROUP (object), g_value_get_boolean (value));
      break;
    case PROP_N_CHOSEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_import_group_dispose (GObject *object)
{
  g_clear_object (&BATON_IMPORT_GROUP (object)->items);

  G_OBJECT_CLASS (baton_import_group_parent_class)->dispose (object);
}

static void
baton_import_group_class_init (BatonImportGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_import_group_get_property;
  object_class->set_property = baton_import_group_set_property;
  object_class->dispose = baton_import_group_dispose;

  props[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, TRUE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
baton_import_group_init (BatonImportGroup *self)
{
  self->items = g_list_store_new (BATON_TYPE_IMPORT_ITEM);
}

/**
 * baton_import_group_new:
 * @import: an import
 * @kind: which of its items
 *
 * Returns: (transfer full): the items of one kind, shown; only what becomes nothing is folded away
 */
BatonImportGroup *
baton_import_group_new (BatonImport     *import,
                        BatonImportKind  kind)
{
  BatonImportGroup *self = g_object_new (BATON_TYPE_IMPORT_GROUP, NULL);

  self->kind = kind;
  self->open = kind != BATON_IMPORT_IGNORED;
  take_items (self, import);
  return self;
}

BatonImportKind
baton_import_group_get_kind (BatonImportGroup *self)
{
  return self->kind;
}

/* Returns: what the items are, as a heading. */
const char *
baton_import_group_get_title (BatonImportGroup *self)
{
  switch (self->kind)
    {
    case BATON_IMPORT_CRITERION:
      return _("Criteria");
    case BATON_IMPORT_PROVIDER:
      return _("Providers");
    case BATON_IMPORT_TASK:
      return _("Tasks");
    case BATON_IMPORT_NOTE:
      return _("Open questions");
    case BATON_IMPORT_IGNORED:
    default:
      return _("Lines that become nothing");
    }
}

/* Returns: (transfer none): a model of BatonImportItem. */
GListModel *
baton_import_group_get_items (BatonImportGroup *self)
{
  return G_LIST_MODEL (self->items);
}

/* Returns: how many items can be chosen; the others are known already, or become nothing. */
guint
baton_import_group_get_n_choosable (BatonImportGroup *self)
{
  return self->n_choosable;
}

guint
baton_import_group_get_n_chosen (BatonImportGroup *self)
{
  return self->n_chosen;
}

/**
 * baton_import_group_choose_all:
 * @self: a group
 * @chosen: all of it, or none
 */
void
baton_import_group_choose_all (BatonImportGroup *self,
                               gboolean          chosen)
{
  GListModel *items = G_LIST_MODEL (self->items);
  guint n_items = g_list_model_get_n_items (items);

  self->choosing_all = TRUE;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (BatonImportItem) item = g_list_model_get_item (items, i);

      if (baton_import_item_is_choosable (item))
        baton_import_item_set_chosen (item, chosen);
    }
  self->choosing_all = FALSE;
  item_chosen_cb (self);
}

gboolean
baton_import_group_get_open (BatonImportGroup *self)
{
  return self->open;
}

void
baton_import_group_set_open (BatonImportGroup *self,
                             gboolean          open)
{
  g_return_if_fail (BATON_IS_IMPORT_GROUP (self));

  if (self->open == open)
    return;
  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

/* Returns: whether the item would add something, and so can be ticked. */
gboolean
baton_import_item_is_choosable (BatonImportItem *item)
{
  return baton_import_item_get_kind (item) != BATON_IMPORT_IGNORED && !baton_import_item_is_known (item);
}
