/* The tray menu: a tree of items shown by hosts over com.canonical.dbusmenu.
 *
 * Hosts keep what they were told, so the menu is sent anew as soon as it differs, and never while one is about to show
 * it: some hosts would show the old one, others a clipped one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-tray-menu.h"

#include <libintl.h>

#include "agent/baton-menu-layout.h"

#define INTERFACE "com.canonical.dbusmenu"

struct _BatonTrayMenu
{
  GDBusConnection   *connection;
  guint              object;
  BatonTrayMenuFunc  func;
  gpointer           data;
  gboolean           has_host;

  BatonMenuItem     *root;
  GHashTable        *items;    /* id to BatonMenuItem of root */
  guint32            revision; /* of root */
  int                last_id;  /* ids count on, so that a click in an old menu means nothing */
};

static const char xml[] =
    "<node><interface name='" INTERFACE "'>"
    "<property name='Version' type='u' access='read'/>"
    "<property name='TextDirection' type='s' access='read'/>"
    "<property name='Status' type='s' access='read'/>"
    "<property name='IconThemePath' type='as' access='read'/>"
    "<method name='GetLayout'>"
    "<arg name='parentId' type='i' direction='in'/><arg name='recursionDepth' type='i' direction='in'/>"
    "<arg name='propertyNames' type='as' direction='in'/>"
    "<arg name='revision' type='u' direction='out'/><arg name='layout' type='(ia{sv}av)' direction='out'/>"
    "</method>"
    "<method name='GetGroupProperties'>"
    "<arg name='ids' type='ai' direction='in'/><arg name='propertyNames' type='as' direction='in'/>"
    "<arg name='properties' type='a(ia{sv})' direction='out'/>"
    "</method>"
    "<method name='GetProperty'>"
    "<arg name='id' type='i' direction='in'/><arg name='name' type='s' direction='in'/>"
    "<arg name='value' type='v' direction='out'/>"
    "</method>"
    "<method name='Event'>"
    "<arg name='id' type='i' direction='in'/><arg name='eventId' type='s' direction='in'/>"
    "<arg name='data' type='v' direction='in'/><arg name='timestamp' type='u' direction='in'/>"
    "</method>"
    "<method name='EventGroup'>"
    "<arg name='events' type='a(isvu)' direction='in'/><arg name='idErrors' type='ai' direction='out'/>"
    "</method>"
    "<method name='AboutToShow'>"
    "<arg name='id' type='i' direction='in'/><arg name='needUpdate' type='b' direction='out'/>"
    "</method>"
    "<method name='AboutToShowGroup'>"
    "<arg name='ids' type='ai' direction='in'/>"
    "<arg name='updatesNeeded' type='ai' direction='out'/><arg name='idErrors' type='ai' direction='out'/>"
    "</method>"
    "<signal name='ItemsPropertiesUpdated'>"
    "<arg name='updatedProps' type='a(ia{sv})'/><arg name='removedProps' type='a(ias)'/>"
    "</signal>"
    "<signal name='LayoutUpdated'><arg name='revision' type='u'/><arg name='parent' type='i'/></signal>"
    "<signal name='ItemActivationRequested'><arg name='id' type='i'/><arg name='timestamp' type='u'/></signal>"
    "</interface></node>";

static BatonMenuItem *
find_item (BatonTrayMenu         *self,
           int                    id,
           GDBusMethodInvocation *invocation)
{
  BatonMenuItem *item = g_hash_table_lookup (self->items, GINT_TO_POINTER (id));

  if (!item && invocation)
    g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                           "The menu has no item %d", id);
  return item;
}

static void
get_layout (BatonTrayMenu         *self,
            GVariant              *parameters,
            GDBusMethodInvocation *invocation)
{
  int id, depth;
  g_autofree const char **names = NULL;
  BatonMenuItem *item;

  g_variant_get (parameters, "(ii^a&s)", &id, &depth, &names);
  item = find_item (self, id, invocation);
  if (item)
    g_dbus_method_invocation_return_value (
        invocation, g_variant_new ("(u@(ia{sv}av))", self->revision, baton_menu_layout_of (item, depth, names)));
}

static void
add_properties (GVariantBuilder     *builder,
                BatonMenuItem       *item,
                const char *const   *names)
{
  g_variant_builder_add (builder, "(i@a{sv})", item->id, baton_menu_layout_properties (item, names));
}

/* No ids stand for all items. */
static void
get_group_properties (BatonTrayMenu         *self,
                      GVariant              *parameters,
                      GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariantIter) ids = NULL;
  g_autofree const char **names = NULL;
  GVariantBuilder builder;
  GHashTableIter all;
  gpointer item;
  int id;

  g_variant_get (parameters, "(ai^a&s)", &ids, &names);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ia{sv})"));
  g_hash_table_iter_init (&all, self->items);
  while (g_variant_iter_n_children (ids) == 0 && g_hash_table_iter_next (&all, NULL, &item))
    add_properties (&builder, item, names);
  while (g_variant_iter_next (ids, "i", &id))
    if ((item = find_item (self, id, NULL)))
      add_properties (&builder, item, names);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a(ia{sv}))", &builder));
}

static void
get_property (BatonTrayMenu         *self,
              GVariant              *parameters,
              GDBusMethodInvocation *invocation)
{
  const char *names[2] = { NULL, NULL };
  g_autoptr (GVariant) properties = NULL;
  g_autoptr (GVariant) value = NULL;
  BatonMenuItem *item;
  int id;

  g_variant_get (parameters, "(i&s)", &id, &names[0]);
  item = find_item (self, id, invocation);
  if (!item)
    return;
  properties = g_variant_ref_sink (baton_menu_layout_properties (item, names));
  value = g_variant_lookup_value (properties, names[0], NULL);
  if (value)
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(v)", value));
  else
    g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                           "Item %d has no “%s”", id, names[0]);
}

static void
handle_event (BatonTrayMenu *self,
              BatonMenuItem *item,
              const char    *event,
              guint32        timestamp)
{
  if (g_str_equal (event, "clicked") && item->action)
    self->func (item, timestamp, self->data);
}

/* The answer goes first: what is clicked may change the menu. */
static void
get_event (BatonTrayMenu         *self,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) data = NULL;
  const char *event;
  guint32 timestamp;
  BatonMenuItem *item;
  int id;

  g_variant_get (parameters, "(i&svu)", &id, &event, &data, &timestamp);
  item = find_item (self, id, invocation);
  if (!item)
    return;
  g_dbus_method_invocation_return_value (invocation, NULL);
  handle_event (self, item, event, timestamp);
}

/* Each item is looked up when its event comes: the one before may have changed the menu. */
static void
get_event_group (BatonTrayMenu         *self,
                 GVariant              *parameters,
                 GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) events = g_variant_get_child_value (parameters, 0);
  gsize n_events = g_variant_n_children (events);
  gsize n_found = 0;
  GVariantBuilder errors;

  g_variant_builder_init (&errors, G_VARIANT_TYPE ("ai"));
  for (gsize i = 0; i < n_events; i++)
    {
      g_autoptr (GVariant) data = NULL;
      const char *event;
      guint32 timestamp;
      BatonMenuItem *item;
      int id;

      g_variant_get_child (events, i, "(i&svu)", &id, &event, &data, &timestamp);
      item = find_item (self, id, NULL);
      if (item)
        handle_event (self, item, event, timestamp);
      else
        g_variant_builder_add (&errors, "i", id);
      n_found += item != NULL;
    }
  if (n_found > 0 || n_events == 0)
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ai)", &errors));
  else
    {
      g_variant_builder_clear (&errors);
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                                     "The menu has none of these items");
    }
}

/* What is shown is always what there is. */
static void
get_about_to_show (BatonTrayMenu         *self,
                   GVariant              *parameters,
                   GDBusMethodInvocation *invocation)
{
  int id;

  g_variant_get (parameters, "(i)", &id);
  if (find_item (self, id, invocation))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(b)", FALSE));
}

static void
get_about_to_show_group (BatonTrayMenu         *self,
                         GVariant              *parameters,
                         GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariantIter) ids = NULL;
  GVariantBuilder errors;
  int id;

  g_variant_get (parameters, "(ai)", &ids);
  g_variant_builder_init (&errors, G_VARIANT_TYPE ("ai"));
  while (g_variant_iter_next (ids, "i", &id))
    if (!find_item (self, id, NULL))
      g_variant_builder_add (&errors, "i", id);
  g_dbus_method_invocation_return_value (
      invocation, g_variant_new ("(@aiai)", g_variant_new_array (G_VARIANT_TYPE_INT32, NULL, 0), &errors));
}

static const struct
{
  const char *name;
  void (*answer) (BatonTrayMenu *self, GVariant *parameters, GDBusMethodInvocation *invocation);
} methods[] = {
  { "GetLayout", get_layout },
  { "GetGroupProperties", get_group_properties },
  { "GetProperty", get_property },
  { "Event", get_event },
  { "EventGroup", get_event_group },
  { "AboutToShow", get_about_to_show },
  { "AboutToShowGroup", get_about_to_show_group },
};

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               data)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (method, methods[i].name))
      methods[i].answer (data, parameters, invocation);
}

/* The toolkit's own translations say which way a language is written; without them it is from the left. */
static const char *
get_text_direction (void)
{
  return g_str_equal (dgettext ("gtk40", "default:LTR"), "default:RTL") ? "rtl" : "ltr";
}

static GVariant *
get_property_cb (GDBusConnection  *connection,
                 const char       *sender,
                 const char       *path,
                 const char       *interface,
                 const char       *property,
                 GError          **error,
                 gpointer          data)
{
  if (g_str_equal (property, "Version"))
    return g_variant_new_uint32 (3);
  if (g_str_equal (property, "TextDirection"))
    return g_variant_new_string (get_text_direction ());
  if (g_str_equal (property, "Status"))
    return g_variant_new_string ("normal");
  return g_variant_new_strv (NULL, 0);
}

/**
 * baton_tray_menu_new:
 * @connection: the session bus
 * @func: what a click calls
 * @data: for @func
 * @error: where it goes if the object cannot stand on the bus
 *
 * Returns: (transfer full) (nullable): an empty menu at BATON_TRAY_MENU_PATH
 */
BatonTrayMenu *
baton_tray_menu_new (GDBusConnection    *connection,
                     BatonTrayMenuFunc   func,
                     gpointer            data,
                     GError            **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb, .get_property = get_property_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (BatonTrayMenu) self = g_new0 (BatonTrayMenu, 1);

  self->connection = g_object_ref (connection);
  self->func = func;
  self->data = data;
  self->items = g_hash_table_new (NULL, NULL);
  self->root = baton_menu_item_new (NULL, NULL, NULL);
  g_hash_table_insert (self->items, GINT_TO_POINTER (0), self->root);
  self->object = g_dbus_connection_register_object (connection, BATON_TRAY_MENU_PATH, node->interfaces[0], &vtable,
                                                    self, NULL, error);
  return self->object ? g_steal_pointer (&self) : NULL;
}

void
baton_tray_menu_free (BatonTrayMenu *self)
{
  if (self->object)
    g_dbus_connection_unregister_object (self->connection, self->object);
  baton_menu_item_free (self->root);
  g_hash_table_unref (self->items);
  g_object_unref (self->connection);
  g_free (self);
}

/* Whether anybody listens. */
void
baton_tray_menu_set_host (BatonTrayMenu *self,
                          gboolean       has_host)
{
  self->has_host = has_host;
}

static void
number_items (BatonTrayMenu *self,
              BatonMenuItem *item)
{
  g_hash_table_insert (self->items, GINT_TO_POINTER (item->id), item);
  for (guint i = 0; i < item->children->len; i++)
    {
      BatonMenuItem *child = item->children->pdata[i];

      child->id = ++self->last_id;
      number_items (self, child);
    }
}

/**
 * baton_tray_menu_show:
 * @self: a menu
 * @root: (transfer full): what stands in it from now on
 *
 * Tells hosts where it differs from what stood there. Items get ids that none had before.
 */
void
baton_tray_menu_show (BatonTrayMenu *self,
                      BatonMenuItem *root)
{
  g_autoptr (BatonMenuItem) before = NULL;

  if (baton_menu_item_equal (self->root, root))
    {
      baton_menu_item_free (root);
      return;
    }
  before = self->root;
  self->root = root;
  g_hash_table_remove_all (self->items);
  number_items (self, root);
  self->revision++;
  if (self->has_host)
    g_dbus_connection_emit_signal (self->connection, NULL, BATON_TRAY_MENU_PATH, INTERFACE, "LayoutUpdated",
                                   g_variant_new ("(ui)", self->revision, 0), NULL);
}
