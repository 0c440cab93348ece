/* A menu item: a line of the tray menu as data, with what it does and what opens beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-menu-item.h"

#include "logic/baton-title.h"

/* Characters of a title that a menu shows: wide enough for most, narrow enough for a small screen. */
#define MOST_CHARACTERS 48

/**
 * baton_menu_item_new:
 * @label: the program's own words; NULL for a separator
 * @action: (nullable): the action that a click starts
 * @target: (nullable): its parameter; a floating one is taken
 *
 * Returns: (transfer full): the item
 */
BatonMenuItem *
baton_menu_item_new (const char *label,
                     const char *action,
                     GVariant   *target)
{
  BatonMenuItem *self = g_new0 (BatonMenuItem, 1);

  self->label = g_strdup (label);
  self->action = g_strdup (action);
  self->target = target ? g_variant_ref_sink (target) : NULL;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_menu_item_free);
  return self;
}

/* Every host takes a single underline for the mark of a key; two of them are one that is meant. */
char *
baton_menu_item_quote (const char *title)
{
  g_autofree char *line = baton_title_shorten (title, MOST_CHARACTERS);
  g_auto (GStrv) parts = g_strsplit (line, "_", -1);

  return g_strjoinv ("__", parts);
}

void
baton_menu_item_free (BatonMenuItem *self)
{
  g_free (self->label);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/* Takes @child as the last line of what opens beside @self. Returns: (transfer none): @child */
BatonMenuItem *
baton_menu_item_add (BatonMenuItem *self,
                     BatonMenuItem *child)
{
  g_ptr_array_add (self->children, child);
  return child;
}

/* Adds a separator, where something stands above it. */
void
baton_menu_item_add_line (BatonMenuItem *self)
{
  if (self->children->len > 0)
    baton_menu_item_add (self, baton_menu_item_new (NULL, NULL, NULL));
}

/* What neither does anything nor opens anything is a mere remark. */
gboolean
baton_menu_item_is_enabled (const BatonMenuItem *self)
{
  return self->action != NULL || self->children->len > 0;
}

static gboolean
targets_equal (GVariant *one,
               GVariant *other)
{
  return one && other ? g_variant_equal (one, other) : one == other;
}

/* Returns: whether the two look and do the same, and all below them; the ids do not count */
gboolean
baton_menu_item_equal (const BatonMenuItem *self,
                       const BatonMenuItem *other)
{
  gboolean equal = g_strcmp0 (self->label, other->label) == 0 && g_strcmp0 (self->action, other->action) == 0
                   && targets_equal (self->target, other->target) && self->children->len == other->children->len;

  for (guint i = 0; equal && i < self->children->len; i++)
    equal = baton_menu_item_equal (self->children->pdata[i], other->children->pdata[i]);
  return equal;
}
