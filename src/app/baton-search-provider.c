/* What the desktop's own search finds in Baton: tasks and providers, over org.gnome.Shell.SearchProvider2.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-search-provider.h"

#include <locale.h>

#include "app/baton-application-private.h"
#include "app/baton-window-private.h"
#include "logic/baton-match.h"
#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"

/* A person types on for a while; so long, in milliseconds, the library that was read for the first letter is kept. */
#define TYPING_TIME 30000
/* The shell shows five or so. */
#define MOST_RESULTS 20

struct _BatonSearchProvider
{
  GObject           parent_instance;

  BatonApplication *application; /* not owned: it owns this */
  GDBusConnection  *connection;
  guint             export_id;
  BatonWorkspace   *unseen;      /* read for the search alone; NULL while not needed */
  char             *unseen_state; /* of its file, when it was read */
};

G_DEFINE_FINAL_TYPE (BatonSearchProvider, baton_search_provider, G_TYPE_OBJECT)

static const char interface_xml[]
  = "<node><interface name='org.gnome.Shell.SearchProvider2'>"
    "<method name='GetInitialResultSet'><arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
    "<method name='GetSubsearchResultSet'><arg type='as' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='as' direction='out'/></method>"
    "<method name='GetResultMetas'><arg type='as' direction='in'/><arg type='aa{sv}' direction='out'/></method>"
    "<method name='ActivateResult'><arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='u' direction='in'/></method>"
    "<method name='LaunchSearch'><arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
    "</interface></node>";

typedef struct
{
  const char    *id;
  BatonMatchRank rank;
} Found;

static char *
dup_file_state (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

  return info ? g_strdup_printf ("%s %" G_GOFFSET_FORMAT, g_file_info_get_etag (info), g_file_info_get_size (info)) : NULL;
}

/* Returns: (nullable): the library of the window; else one that is read for the search, anew where its file changed */
static BatonWorkspace *
get_workspace (BatonSearchProvider *self)
{
  BatonWorkspace *shown = baton_application_get_workspace (self->application);
  g_autofree char *state = NULL;

  if (shown)
    return baton_workspace_get_state (shown) == BATON_WORKSPACE_READY ? shown : NULL;
  if (self->unseen)
    state = dup_file_state (baton_workspace_get_path (self->unseen));
  if (!self->unseen || g_strcmp0 (state, self->unseen_state) != 0)
    {
      g_clear_object (&self->unseen);
      g_free (self->unseen_state);
      self->unseen = baton_application_make_workspace (self->application);
      self->unseen_state = dup_file_state (baton_workspace_get_path (self->unseen));
      /* A search has no place for an error: it finds nothing, and the window says why when it is opened. */
      baton_workspace_open (self->unseen, NULL);
    }
  return baton_workspace_get_state (self->unseen) == BATON_WORKSPACE_READY ? self->unseen : NULL;
}

static void
look_at (BatonWorkspace   *workspace,
         const BatonMatch *match,
         BatonRecord      *record,
         GArray           *found)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  g_autofree char *gathered = baton_match_gather (library, record);
  BatonMatchRank rank = baton_match_record (match, library, baton_workspace_get_log (workspace), record, gathered);

  if (rank != BATON_MATCH_NONE)
    g_array_append_vals (found, &(Found){ baton_record_get_id (record), rank }, 1);
}

static void
look_through (BatonWorkspace   *workspace,
              const BatonMatch *match,
              GListModel       *records,
              GArray           *found)
{
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      look_at (workspace, match, record, found);
    }
}

static int
compare_found (gconstpointer one,
               gconstpointer other)
{
  return (int) ((const Found *) other)->rank - (int) ((const Found *) one)->rank;
}

/* @among: (nullable): the ids that were found with fewer words. Returns: (transfer full): ids, best first */
static GVariant *
find (BatonWorkspace     *workspace,
      const char *const  *terms,
      const char *const  *among)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  g_autofree char *query = g_strjoinv (" ", (char **) terms);
  g_autoptr (BatonMatch) match
    = baton_match_new (query, baton_profile_get_currency (baton_library_get_profile (library)), localeconv ()->decimal_point);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (!baton_match_is_empty (match) && !among)
    {
      look_through (workspace, match, baton_library_get_tasks (library), found);
      look_through (workspace, match, baton_library_get_providers (library), found);
    }
  for (guint i = 0; among && among[i] && !baton_match_is_empty (match); i++)
    if (baton_library_find (library, among[i]))
      look_at (workspace, match, baton_library_find (library, among[i]), found);
  g_array_sort (found, compare_found);
  for (guint i = 0; i < MIN (found->len, MOST_RESULTS); i++)
    g_ptr_array_add (ids, (gpointer) g_array_index (found, Found, i).id);
  return g_variant_new_strv ((const char *const *) ids->pdata, ids->len);
}

static char *
describe (BatonWorkspace *workspace,
          BatonRecord    *record)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (baton_workspace_get_library (workspace)));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  if (BATON_IS_PROVIDER (record))
    return g_strdup (baton_phrase_kind (baton_provider_get_kind (BATON_PROVIDER (record))));
  baton_parts_add (parts, baton_phrase_stage (baton_task_get_stage (BATON_TASK (record))));
  baton_parts_take (parts, baton_phrase_effort (BATON_TASK (record), currency));
  return baton_parts_join (parts);
}

static void
add_meta (GVariantBuilder *metas,
          BatonWorkspace  *workspace,
          BatonRecord     *record)
{
  g_autofree char *description = describe (workspace, record);
  const char *name = BATON_IS_PROVIDER (record) ? baton_provider_get_name (BATON_PROVIDER (record))
                                                : baton_task_get_title (BATON_TASK (record));

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (baton_record_get_id (record)));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (BATON_APP_ID));
  g_variant_builder_close (metas);
}

static GVariant *
make_metas (BatonWorkspace    *workspace,
            const char *const *ids)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; workspace && ids[i]; i++)
    {
      BatonRecord *record = baton_library_find (baton_workspace_get_library (workspace), ids[i]);

      if (BATON_IS_TASK (record) || BATON_IS_PROVIDER (record))
        add_meta (&metas, workspace, record);
    }
  return g_variant_builder_end (&metas);
}

static GVariant *
answer_search (BatonSearchProvider *self,
               const char *const   *terms,
               const char *const   *among)
{
  BatonWorkspace *workspace = get_workspace (self);
  GVariant *ids = workspace ? find (workspace, terms, among) : g_variant_new_strv (NULL, 0);

  return g_variant_new ("(@as)", ids);
}

/* What was chosen may be a provider, which has a page of its own. */
static void
show_result (BatonSearchProvider *self,
             const char          *id,
             guint32              timestamp)
{
  BatonWorkspace *workspace = get_workspace (self);
  BatonRecord *record = workspace ? baton_library_find (baton_workspace_get_library (workspace), id) : NULL;
  const char *action = BATON_IS_PROVIDER (record) ? "show-provider" : "show-task";

  g_action_group_activate_action (G_ACTION_GROUP (self->application), action, g_variant_new_string (id));
  gtk_window_present_with_time (GTK_WINDOW (baton_application_get_window (self->application)), timestamp);
}

static void
launch_search (BatonSearchProvider *self,
               const char *const   *terms,
               guint32              timestamp)
{
  BatonWindow *window = baton_application_get_window (self->application);
  g_autofree char *query = g_strjoinv (" ", (char **) terms);

  gtk_window_present_with_time (GTK_WINDOW (window), timestamp);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "search", g_variant_new_string (query));
}

static GVariant *
answer (BatonSearchProvider *self,
        const char          *method,
        GVariant            *parameters)
{
  g_autofree const char **first = NULL, **second = NULL;
  const char *id;
  guint32 timestamp;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &first);
      return answer_search (self, first, NULL);
    }
  if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get (parameters, "(^a&s^a&s)", &first, &second);
      return answer_search (self, second, first);
    }
  if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &first);
      return g_variant_new ("(@aa{sv})", make_metas (get_workspace (self), first));
    }
  if (g_str_equal (method, "ActivateResult"))
    {
      g_variant_get (parameters, "(&s^a&su)", &id, &first, &timestamp);
      show_result (self, id, timestamp);
      return NULL;
    }
  g_variant_get (parameters, "(^a&su)", &first, &timestamp);
  launch_search (self, first, timestamp);
  return NULL;
}

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
  BatonSearchProvider *self = data;
  GApplication *application = G_APPLICATION (self->application);

  /* A program that the bus started for the search stays a little for the next letter. */
  g_application_hold (application);
  if (!gtk_application_get_windows (GTK_APPLICATION (application)))
    g_application_set_inactivity_timeout (application, TYPING_TIME);
  g_dbus_method_invocation_return_value (invocation, answer (self, method, parameters));
  g_application_release (application);
}

static void
baton_search_provider_dispose (GObject *object)
{
  BatonSearchProvider *self = BATON_SEARCH_PROVIDER (object);

  if (self->export_id)
    g_dbus_connection_unregister_object (self->connection, self->export_id);
  self->export_id = 0;
  g_clear_object (&self->connection);
  g_clear_object (&self->unseen);
  g_clear_pointer (&self->unseen_state, g_free);

  G_OBJECT_CLASS (baton_search_provider_parent_class)->dispose (object);
}

static void
baton_search_provider_class_init (BatonSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_search_provider_dispose;
}

static void
baton_search_provider_init (BatonSearchProvider *self)
{
}

/* Returns: (transfer full): the search of @application, which must live longer. */
BatonSearchProvider *
baton_search_provider_new (BatonApplication *application)
{
  BatonSearchProvider *self = g_object_new (BATON_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/* Lets the desktop find it. Returns: FALSE, with @error set, where @path is taken. */
gboolean
baton_search_provider_export (BatonSearchProvider  *self,
                              GDBusConnection      *connection,
                              const char           *path,
                              GError              **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  if (!node)
    return FALSE;
  self->connection = g_object_ref (connection);
  self->export_id
    = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, NULL, error);
  return self->export_id != 0;
}
