/* Fuzzes the tray menu as any program of the session can call it: every call is answered, a click on what does not stand
 * there does nothing, and what is answered is the menu.
 *
 * The first byte is the method. What stands up to the first line end becomes titles of the menu, at tabs; the rest is
 * what is sent, in GVariant's own form. Both ends are in this process: no bus is needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sys/socket.h>

#include <gio/gio.h>

#include "agent/baton-tray-menu.h"
#include "fuzz/fuzz.h"

/* More variants in variants than this, and the sender's own library refuses. */
#define MOST_DEPTH 32

static const struct
{
  const char *name;
  const char *in;
  const char *out;
} methods[] = {
  { "GetLayout", "(iias)", "(u(ia{sv}av))" },
  { "GetGroupProperties", "(aias)", "(a(ia{sv}))" },
  { "GetProperty", "(is)", "(v)" },
  { "Event", "(isvu)", "()" },
  { "EventGroup", "(a(isvu))", "(ai)" },
  { "AboutToShow", "(i)", "(b)" },
  { "AboutToShowGroup", "(ai)", "(aiai)" },
};

static GDBusConnection *caller;
static BatonTrayMenu *menu;
static GHashTable *clickable; /* ids of what stands there and does something */
static int n_items;
static guint n_clicks;

static void
clicked_cb (const BatonMenuItem *item,
            guint32              timestamp,
            gpointer             unused)
{
  FUZZ_REQUIRE (item->action != NULL && g_hash_table_contains (clickable, GINT_TO_POINTER (item->id)));
  n_clicks++;
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static GIOStream *
make_end (int fd)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (fd, NULL);

  return G_IO_STREAM (g_socket_connection_factory_create_connection (socket));
}

static void
connect_both (void)
{
  g_autofree char *guid = g_dbus_generate_guid ();
  g_autoptr (GIOStream) one = NULL, other = NULL;
  g_autoptr (GAsyncResult) served = NULL, called = NULL;
  GDBusConnection *server;
  int fds[2];

  FUZZ_REQUIRE (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) == 0);
  one = make_end (fds[0]);
  other = make_end (fds[1]);
  g_dbus_connection_new (one, guid, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER, NULL, NULL, result_cb, &served);
  g_dbus_connection_new (other, NULL, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT, NULL, NULL, result_cb, &called);
  server = g_dbus_connection_new_finish (await (&served), NULL);
  caller = g_dbus_connection_new_finish (await (&called), NULL);
  FUZZ_REQUIRE (server != NULL && caller != NULL);
  clickable = g_hash_table_new (NULL, NULL);
  menu = baton_tray_menu_new (server, clicked_cb, NULL, NULL);
  FUZZ_REQUIRE (menu != NULL);
  g_object_unref (server);
}

/* A menu of the @titles: each a line that opens another with the same title. */
static void
show_menu (const char *titles)
{
  g_auto (GStrv) words = g_strsplit (titles, "\t", 20);
  BatonMenuItem *root = baton_menu_item_new (NULL, NULL, NULL);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *label = baton_menu_item_quote (words[i]);
      BatonMenuItem *item = baton_menu_item_add (root, baton_menu_item_new (label, NULL, NULL));

      baton_menu_item_add (item, baton_menu_item_new (label, "show-task", g_variant_new_string (words[i])));
      baton_menu_item_add_line (root);
    }
  n_items = 3 * g_strv_length (words);
  baton_tray_menu_show (menu, root);
}

/* GVariant has types that no message can have: there the sender's own library refuses. */
static gboolean
is_sendable (GVariant *value,
             guint     depth)
{
  const char *type = g_variant_get_type_string (value);

  if (depth == 0 || strlen (type) > 200 || strpbrk (type, "mh") || strstr (type, "()"))
    return FALSE;
  for (gsize i = 0; g_variant_is_container (value) && i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);

      if (!is_sendable (child, depth - 1))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): @bytes as something of @type, NULL where no message can hold it */
static GVariant *
make_parameters (const char *bytes,
                 gsize       size,
                 const char *type)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, size);
  g_autoptr (GVariant) raw = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), copy, FALSE));
  g_autoptr (GVariant) normal = g_variant_get_normal_form (raw);

  return is_sendable (normal, MOST_DEPTH) ? g_steal_pointer (&normal) : NULL;
}

/* Returns: (transfer full) (nullable): the answer, NULL where it is an error */
static GVariant *
call (const char *method,
      GVariant   *parameters,
      const char *out)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer;

  g_dbus_connection_call (caller, NULL, BATON_TRAY_MENU_PATH, "com.canonical.dbusmenu", method, parameters,
                          G_VARIANT_TYPE (out), G_DBUS_CALL_FLAGS_NONE, -1, NULL, result_cb, &result);
  answer = g_dbus_connection_call_finish (caller, await (&result), &error);
  /* The one thing that may be wrong is what was asked for. */
  FUZZ_REQUIRE (answer || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS));
  return answer;
}

/* Returns: how many items stand in @layout, itself not counted */
static int
count_layout (GVariant *layout)
{
  g_autoptr (GVariant) properties = g_variant_get_child_value (layout, 1);
  g_autoptr (GVariant) children = g_variant_get_child_value (layout, 2);
  gsize n_children = g_variant_n_children (children);
  const char *label;
  int count = 0, id;

  g_variant_get_child (layout, 0, "i", &id);
  if (g_variant_lookup (properties, "label", "&s", &label))
    {
      FUZZ_REQUIRE (g_utf8_validate (label, -1, NULL) && !strpbrk (label, "\n\r"));
      if (n_children == 0)
        g_hash_table_add (clickable, GINT_TO_POINTER (id));
    }
  for (gsize i = 0; i < n_children; i++)
    {
      g_autoptr (GVariant) boxed = g_variant_get_child_value (children, i);
      g_autoptr (GVariant) child = g_variant_get_variant (boxed);

      count += 1 + count_layout (child);
    }
  return count;
}

static void
require_whole_menu (void)
{
  g_autoptr (GVariant) answer
      = call ("GetLayout", g_variant_new ("(ii@as)", 0, -1, g_variant_new_strv (NULL, 0)), "(u(ia{sv}av))");
  g_autoptr (GVariant) layout = NULL;

  FUZZ_REQUIRE (answer != NULL);
  layout = g_variant_get_child_value (answer, 1);
  g_hash_table_remove_all (clickable);
  FUZZ_REQUIRE (count_layout (layout) == n_items);
}

/* Returns: how many clicks @event, "(isvu)", is: 0 or 1 */
static guint
count_click (GVariant *event)
{
  const char *what;
  int id;

  g_variant_get_child (event, 0, "i", &id);
  g_variant_get_child (event, 1, "&s", &what);
  return g_str_equal (what, "clicked") && g_hash_table_contains (clickable, GINT_TO_POINTER (id));
}

static guint
count_clicks (const char *method,
              GVariant   *parameters)
{
  g_autoptr (GVariant) events = NULL;
  guint count = 0;

  if (g_str_equal (method, "Event"))
    return count_click (parameters);
  if (!g_str_equal (method, "EventGroup"))
    return 0;
  events = g_variant_get_child_value (parameters, 0);
  for (gsize i = 0; i < g_variant_n_children (events); i++)
    {
      g_autoptr (GVariant) event = g_variant_get_child_value (events, i);

      count += count_click (event);
    }
  return count;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *text = (const char *) data + 1;
  const char *line_end = size > 1 ? memchr (text, '\n', size - 1) : NULL;
  g_autofree char *titles = NULL;
  g_autoptr (GVariant) parameters = NULL;
  g_autoptr (GVariant) answer = NULL;
  guint method;

  if (!line_end)
    return 0;
  method = data[0] % G_N_ELEMENTS (methods);
  titles = g_strndup (text, line_end - text);
  parameters = make_parameters (line_end + 1, (const char *) data + size - line_end - 1, methods[method].in);
  if (!parameters || !g_utf8_validate (titles, -1, NULL))
    return 0;
  if (!menu)
    connect_both ();
  show_menu (titles);
  require_whole_menu ();
  n_clicks = 0;
  answer = call (methods[method].name, parameters, methods[method].out);
  FUZZ_REQUIRE (n_clicks == count_clicks (methods[method].name, parameters));
  require_whole_menu ();
  return 0;
}
