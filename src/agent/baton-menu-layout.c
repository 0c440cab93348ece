/* Menu items as hosts read them: properties by name, and the layout with what opens beside each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-menu-layout.h"

/* No names stand for all. */
static void
add_property (GVariantBuilder   *builder,
              const char *const *names,
              const char        *name,
              GVariant          *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);

  if (!names || !names[0] || g_strv_contains (names, name))
    g_variant_builder_add (builder, "{sv}", name, owned);
}

/* Returns: (transfer floating): a{sv} of the properties among @names, or all of them; what is as usual is left out,
 * but for those that some hosts ask for one by one */
GVariant *
baton_menu_layout_properties (BatonMenuItem     *item,
                              const char *const *names)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  if (item->id != 0 && !item->label)
    add_property (&builder, names, "type", g_variant_new_string ("separator"));
  if (item->id != 0 && item->label)
    {
      add_property (&builder, names, "label", g_variant_new_string (item->label));
      add_property (&builder, names, "enabled", g_variant_new_boolean (baton_menu_item_is_enabled (item)));
    }
  if (item->id != 0)
    add_property (&builder, names, "visible", g_variant_new_boolean (TRUE));
  if (item->id == 0 || item->children->len > 0)
    add_property (&builder, names, "children-display", g_variant_new_string ("submenu"));
  return g_variant_builder_end (&builder);
}

/**
 * baton_menu_layout_of:
 * @item: an item
 * @depth: how many floors of what opens beside it; below 0, all
 * @names: (nullable): the properties that are wanted; none are all
 *
 * Returns: (transfer floating): (ia{sv}av)
 */
GVariant *
baton_menu_layout_of (BatonMenuItem     *item,
                      int                depth,
                      const char *const *names)
{
  GVariantBuilder children;

  g_variant_builder_init (&children, G_VARIANT_TYPE ("av"));
  for (guint i = 0; depth != 0 && i < item->children->len; i++)
    g_variant_builder_add (&children, "v",
                           baton_menu_layout_of (item->children->pdata[i], depth < 0 ? depth : depth - 1, names));
  return g_variant_new ("(i@a{sv}av)", item->id, baton_menu_layout_properties (item, names), &children);
}
