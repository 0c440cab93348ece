/* The tray item: an icon that hosts show over org.kde.StatusNotifierItem, registered again whenever a host comes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-tray-item.h"

#include "agent/baton-tray-host.h"

#define INTERFACE "org.kde.StatusNotifierItem"
#define ICON BATON_APP_ID ".Reminder-symbolic"
#define ATTENTION_ICON BATON_APP_ID ".Reminder-attention-symbolic"

struct _BatonTrayItem
{
  GDBusConnection    *connection;
  guint               object;
  BatonTrayHost      *host;
  char               *menu_path;
  char               *icon_folder;
  BatonTrayItemFuncs  funcs;
  gpointer            data;

  BatonTrayStatus     status;
  char               *tooltip;
};

/* "ItemIsMenu" has to be there: some hosts take it for true where it is missing, and clicks would never arrive. */
static const char xml[] =
    "<node><interface name='" INTERFACE "'>"
    "<property name='Category' type='s' access='read'/>"
    "<property name='Id' type='s' access='read'/>"
    "<property name='Title' type='s' access='read'/>"
    "<property name='Status' type='s' access='read'/>"
    "<property name='WindowId' type='i' access='read'/>"
    "<property name='IconThemePath' type='s' access='read'/>"
    "<property name='IconName' type='s' access='read'/>"
    "<property name='OverlayIconName' type='s' access='read'/>"
    "<property name='AttentionIconName' type='s' access='read'/>"
    "<property name='AttentionMovieName' type='s' access='read'/>"
    "<property name='ToolTip' type='(sa(iiay)ss)' access='read'/>"
    "<property name='ItemIsMenu' type='b' access='read'/>"
    "<property name='Menu' type='o' access='read'/>"
    "<method name='ContextMenu'><arg name='x' type='i'/><arg name='y' type='i'/></method>"
    "<method name='Activate'><arg name='x' type='i'/><arg name='y' type='i'/></method>"
    "<method name='SecondaryActivate'><arg name='x' type='i'/><arg name='y' type='i'/></method>"
    "<method name='XAyatanaSecondaryActivate'><arg name='timestamp' type='u'/></method>"
    "<method name='Scroll'><arg name='delta' type='i'/><arg name='orientation' type='s'/></method>"
    "<method name='ProvideXdgActivationToken'><arg name='token' type='s'/></method>"
    "<signal name='NewTitle'/><signal name='NewIcon'/><signal name='NewAttentionIcon'/>"
    "<signal name='NewOverlayIcon'/><signal name='NewToolTip'/>"
    "<signal name='NewStatus'><arg name='status' type='s'/></signal>"
    "</interface></node>";

/* The menu is the host's to show; scrolling does nothing. */
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
  BatonTrayItem *self = data;
  const char *token;

  if (g_str_equal (method, "Activate"))
    self->funcs.activate (self->data);
  else if (g_str_equal (method, "SecondaryActivate") || g_str_equal (method, "XAyatanaSecondaryActivate"))
    self->funcs.secondary (self->data);
  else if (g_str_equal (method, "ProvideXdgActivationToken"))
    {
      g_variant_get (parameters, "(&s)", &token);
      self->funcs.token (token, self->data);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const char *
get_status_word (BatonTrayItem *self)
{
  switch (self->status)
    {
    case BATON_TRAY_CALM:
      return "Active";
    case BATON_TRAY_ASKING:
      return "NeedsAttention";
    case BATON_TRAY_HIDDEN:
    default:
      return "Passive";
    }
}

/* Some hosts never look at the attention icon, and one keeps it when attention is over: so the icon itself changes, and
 * the attention icon has a name only while there is something. */
static const char *
get_text (BatonTrayItem *self,
          const char    *property)
{
  gboolean asks = self->status == BATON_TRAY_ASKING;

  if (g_str_equal (property, "Category"))
    return "ApplicationStatus";
  if (g_str_equal (property, "Id"))
    return BATON_APP_ID ".Reminder";
  if (g_str_equal (property, "Title"))
    return "Baton";
  if (g_str_equal (property, "Status"))
    return get_status_word (self);
  if (g_str_equal (property, "IconThemePath"))
    return self->icon_folder;
  if (g_str_equal (property, "IconName"))
    return asks ? ATTENTION_ICON : ICON;
  if (g_str_equal (property, "AttentionIconName"))
    return asks ? ATTENTION_ICON : "";
  return "";
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
  BatonTrayItem *self = data;

  if (g_str_equal (property, "WindowId"))
    return g_variant_new_int32 (0);
  if (g_str_equal (property, "ItemIsMenu"))
    return g_variant_new_boolean (FALSE);
  if (g_str_equal (property, "Menu"))
    return g_variant_new_object_path (self->menu_path);
  if (g_str_equal (property, "ToolTip"))
    return g_variant_new ("(s@a(iiay)ss)", "", g_variant_new_array (G_VARIANT_TYPE ("(iiay)"), NULL, 0), "Baton",
                          self->tooltip);
  return g_variant_new_string (get_text (self, property));
}

/* A program of one user's own prefix: hosts do not look for icons there by themselves. */
static char *
find_icon_folder (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *own = g_build_filename (BATON_DATADIR, "icons", NULL);

  if (g_strv_contains (folders, BATON_DATADIR) || g_str_equal (g_get_user_data_dir (), BATON_DATADIR)
      || !g_file_test (own, G_FILE_TEST_IS_DIR))
    return g_strdup ("");
  return g_steal_pointer (&own);
}

static void
host_cb (gboolean is_there,
         gpointer data)
{
  BatonTrayItem *self = data;

  self->funcs.host (is_there, self->data);
}

/**
 * baton_tray_item_new:
 * @connection: the session bus
 * @menu_path: where the menu stands on it
 * @funcs: what hosts tell of
 * @data: for @funcs
 * @error: where it goes if the object cannot stand on the bus
 *
 * Returns: (transfer full) (nullable): a hidden item
 */
BatonTrayItem *
baton_tray_item_new (GDBusConnection           *connection,
                     const char                *menu_path,
                     const BatonTrayItemFuncs  *funcs,
                     gpointer                   data,
                     GError                   **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb, .get_property = get_property_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (BatonTrayItem) self = g_new0 (BatonTrayItem, 1);

  self->connection = g_object_ref (connection);
  self->menu_path = g_strdup (menu_path);
  self->icon_folder = find_icon_folder ();
  self->tooltip = g_strdup ("");
  self->funcs = *funcs;
  self->data = data;
  self->object = g_dbus_connection_register_object (connection, BATON_TRAY_ITEM_PATH, node->interfaces[0], &vtable,
                                                    self, NULL, error);
  if (!self->object)
    return NULL;
  self->host = baton_tray_host_new (connection, host_cb, self);
  return g_steal_pointer (&self);
}

void
baton_tray_item_free (BatonTrayItem *self)
{
  g_clear_pointer (&self->host, baton_tray_host_free);
  if (self->object)
    g_dbus_connection_unregister_object (self->connection, self->object);
  g_object_unref (self->connection);
  g_free (self->menu_path);
  g_free (self->icon_folder);
  g_free (self->tooltip);
  g_free (self);
}

static void
tell (BatonTrayItem *self,
      const char    *signal,
      GVariant      *parameters)
{
  g_dbus_connection_emit_signal (self->connection, NULL, BATON_TRAY_ITEM_PATH, INTERFACE, signal, parameters, NULL);
}

/**
 * baton_tray_item_show:
 * @self: an item
 * @status: whether it is seen, and how
 * @tooltip: the program's own words and counts; some hosts read it as markup
 *
 * Tells a host of what is different now; without one nothing is sent, for it reads everything when it comes.
 */
void
baton_tray_item_show (BatonTrayItem   *self,
                      BatonTrayStatus  status,
                      const char      *tooltip)
{
  gboolean new_status = self->status != status;
  gboolean new_tooltip = !g_str_equal (self->tooltip, tooltip);

  self->status = status;
  if (new_tooltip)
    {
      g_free (self->tooltip);
      self->tooltip = g_strdup (tooltip);
    }
  if (!baton_tray_item_has_host (self))
    return;
  if (new_status)
    {
      tell (self, "NewStatus", g_variant_new ("(s)", get_status_word (self)));
      tell (self, "NewAttentionIcon", NULL);
      tell (self, "NewIcon", NULL);
    }
  if (new_tooltip)
    tell (self, "NewToolTip", NULL);
}

/* Returns: whether the desktop shows tray icons now */
gboolean
baton_tray_item_has_host (BatonTrayItem *self)
{
  return baton_tray_host_is_there (self->host);
}
