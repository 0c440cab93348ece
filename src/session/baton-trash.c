/* The trash: what was deleted, as a list, and the way back or out for good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-trash.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-mend.h"
#include "model/baton-id.h"
#include "model/baton-position.h"

/* From so many records on, the list is made anew this many milliseconds later: more may go or come meanwhile. */
#define MANY 1000
#define LATER 300

struct _BatonTrash
{
  GObject       parent_instance;

  BatonLibrary *library;
  GPtrArray    *records; /* the last deleted first */
  guint         refresh_id;
  gboolean      frozen;
};

static void baton_trash_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BatonTrash, baton_trash, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, baton_trash_list_model_init))

/* A record that lives is not in the trash, whatever an old tombstone says. */
static gboolean
holds (BatonLibrary         *library,
       const char           *id,
       const BatonTombstone *tombstone)
{
  return tombstone && tombstone->record && !baton_library_find (library, id);
}

static const BatonTombstone *
find (BatonLibrary *library,
      const char   *id)
{
  const BatonTombstone *tombstone = g_hash_table_lookup (baton_library_get_tombstones (library), id);

  return holds (library, id, tombstone) ? tombstone : NULL;
}

typedef struct
{
  BatonRecord *record;
  gint64       stamp; /* when it was deleted */
} Deleted;

/* The latest first. */
static int
compare_deleted (gconstpointer one,
                 gconstpointer other)
{
  const Deleted *a = one, *b = other;

  if (a->stamp != b->stamp)
    return a->stamp > b->stamp ? -1 : 1;
  return strcmp (baton_record_get_id (a->record), baton_record_get_id (b->record));
}

/* Returns: (transfer full): what is in the trash, the last deleted first. */
static GPtrArray *
list_records (BatonLibrary *library)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) deleted = g_array_new (FALSE, FALSE, sizeof (Deleted));
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, baton_library_get_tombstones (library));
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const BatonTombstone *tombstone = value;

      if (holds (library, id, value))
        g_array_append_vals (deleted, (Deleted[]) { { tombstone->record, tombstone->stamp } }, 1);
    }
  g_array_sort (deleted, compare_deleted);
  for (guint i = 0; i < deleted->len; i++)
    g_ptr_array_add (records, g_object_ref (g_array_index (deleted, Deleted, i).record));
  return records;
}

static gboolean
refresh_cb (gpointer data)
{
  BatonTrash *self = data;
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->records);
  guint same = 0;

  self->refresh_id = 0;
  self->records = list_records (self->library);
  while (same < before->len && same < self->records->len && before->pdata[same] == self->records->pdata[same])
    same++;
  g_list_model_items_changed (G_LIST_MODEL (self), same, before->len - same, self->records->len - same);
  return G_SOURCE_REMOVE;
}

/* Many go or come at once: the list is made anew when that is over. */
static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonTrash   *self)
{
  gboolean is_ours = !record && (!field || g_str_equal (field, "deleted"));

  if (!is_ours || self->refresh_id || self->frozen)
    return;
  if (self->records->len > MANY)
    self->refresh_id = g_timeout_add (LATER, refresh_cb, self);
  else
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static GType
get_item_type (GListModel *list)
{
  return BATON_TYPE_RECORD;
}

static guint
get_n_items (GListModel *list)
{
  return BATON_TRASH (list)->records->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  GPtrArray *records = BATON_TRASH (list)->records;

  return position < records->len ? g_object_ref (records->pdata[position]) : NULL;
}

static void
baton_trash_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
baton_trash_dispose (GObject *object)
{
  BatonTrash *self = BATON_TRASH (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
  g_ptr_array_set_size (self->records, 0);

  G_OBJECT_CLASS (baton_trash_parent_class)->dispose (object);
}

static void
baton_trash_finalize (GObject *object)
{
  g_ptr_array_unref (BATON_TRASH (object)->records);

  G_OBJECT_CLASS (baton_trash_parent_class)->finalize (object);
}

static void
baton_trash_class_init (BatonTrashClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_trash_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_trash_finalize;
}

static void
baton_trash_init (BatonTrash *self)
{
}

/**
 * baton_trash_new:
 * @library: a library
 *
 * Returns: (transfer full): the list of what is in its trash; it holds the library
 */
BatonTrash *
baton_trash_new (BatonLibrary *library)
{
  BatonTrash *self = g_object_new (BATON_TYPE_TRASH, NULL);

  self->library = g_object_ref (library);
  self->records = list_records (library);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  return self;
}

/* Until it thaws, the list stays as it is, whatever happens to the trash. */
void
baton_trash_freeze (BatonTrash *self)
{
  self->frozen = TRUE;
}

void
baton_trash_thaw (BatonTrash *self)
{
  self->frozen = FALSE;
  library_changed_cb (self->library, NULL, NULL, self);
}

/* Returns: how many records are in the trash. */
guint
baton_trash_count (BatonLibrary *library)
{
  GHashTableIter iter;
  gpointer id, tombstone;
  guint n_records = 0;

  g_hash_table_iter_init (&iter, baton_library_get_tombstones (library));
  while (g_hash_table_iter_next (&iter, &id, &tombstone))
    n_records += holds (library, id, tombstone);
  return n_records;
}

/* Returns: when a record of the trash was deleted, in seconds of UTC; 0 where it is not there. */
gint64
baton_trash_get_stamp (BatonLibrary *library,
                       BatonRecord  *record)
{
  const BatonTombstone *tombstone
    = g_hash_table_lookup (baton_library_get_tombstones (library), baton_record_get_id (record));

  return tombstone ? tombstone->stamp : 0;
}

/* Returns: (transfer none): the title, name or text of a record, "" where it has none. */
const char *
baton_trash_get_title (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return baton_task_get_title (BATON_TASK (record));
  if (BATON_IS_PROVIDER (record))
    return baton_provider_get_name (BATON_PROVIDER (record));
  return BATON_IS_CRITERION (record) ? baton_criterion_get_text (BATON_CRITERION (record)) : "";
}

/* A copy of a task may have handoffs whose ids are taken by now, by a file that another program wrote. */
static void
free_handoff_ids (BatonLibrary *library,
                  BatonTask    *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonRecord *handoff = BATON_RECORD (baton_task_get_handoff (task, i));
      g_autofree char *id = baton_library_find (library, baton_record_get_id (handoff)) ? baton_id_new () : NULL;

      if (id)
        baton_record_set_id (handoff, id);
    }
}

/**
 * baton_trash_restore:
 * @library: a library with a stamper
 * @id: the id of a record in its trash
 *
 * Brings a deleted record back, with its id, its place and its handoffs.
 *
 * Returns: (transfer none) (nullable): the record, NULL where nothing is in the trash under that id
 */
BatonRecord *
baton_trash_restore (BatonLibrary *library,
                     const char   *id)
{
  const BatonTombstone *tombstone = find (library, id);
  g_autoptr (BatonRecord) record = tombstone ? baton_library_copy_whole (tombstone->record) : NULL;
  BatonMended mended = { 0 };

  if (!record)
    return NULL;
  if (BATON_IS_TASK (record))
    free_handoff_ids (library, BATON_TASK (record));
  if (!baton_position_is_valid (baton_record_get_position (record)))
    g_object_set (record, "position", "", NULL);
  /* It is stamped as changed now, so that it is younger than its tombstone on other machines. */
  baton_record_set_changed (record, BATON_ABSENT);
  baton_library_add (library, record);
  if (BATON_IS_PROVIDER (record))
    baton_mend_providers (library, &mended);
  return record;
}

static void
clear_reference (BatonRecord *record,
                 const char  *name,
                 const char  *id)
{
  const BatonField *field = baton_record_find_field (record, name);

  if (g_str_equal (baton_record_get_string (record, field), id))
    baton_record_set_string (record, field, NULL);
}

static void
clear_in_task (BatonTask   *task,
               BatonRecord *gone)
{
  const char *id = baton_record_get_id (gone);
  guint n_handoffs = baton_task_get_n_handoffs (task);

  if (BATON_IS_CRITERION (gone))
    {
      baton_task_set_answer (task, id, BATON_ANSWER_NONE);
      return;
    }
  clear_reference (BATON_RECORD (task), "provider", id);
  for (guint i = 0; i < n_handoffs; i++)
    clear_reference (BATON_RECORD (baton_task_get_handoff (task, i)), "provider", id);
}

/* What names a record that goes for good names nothing any more. */
static void
clear_references (BatonLibrary *library,
                  BatonRecord  *gone)
{
  GListModel *tasks = baton_library_get_tasks (library);
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      clear_in_task (task, gone);
    }
  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonRecord) provider = g_list_model_get_item (providers, i);

      clear_reference (provider, "via", baton_record_get_id (gone));
    }
}

/**
 * baton_trash_delete:
 * @library: a library
 * @id: the id of a record in its trash
 *
 * Deletes a record for good, and clears what names it; only its tombstone stays.
 *
 * Returns: FALSE where nothing is in the trash under that id
 */
gboolean
baton_trash_delete (BatonLibrary *library,
                    const char   *id)
{
  const BatonTombstone *tombstone = find (library, id);
  g_autoptr (BatonRecord) record = tombstone ? g_object_ref (tombstone->record) : NULL;

  if (!record)
    return FALSE;
  baton_library_forget_buried (library, id);
  if (!BATON_IS_TASK (record))
    clear_references (library, record);
  return TRUE;
}

typedef struct
{
  BatonLibrary *library;
  GPtrArray    *records;
  guint         at;
} Emptying;

static Emptying *
start_emptying (BatonLibrary *library)
{
  Emptying *self = g_new0 (Emptying, 1);

  self->library = g_object_ref (library);
  self->records = list_records (library);
  return self;
}

static void
emptying_free (gpointer data)
{
  Emptying *self = data;

  g_object_unref (self->library);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static gboolean
empty_piece (gpointer  emptying,
             double   *fraction)
{
  Emptying *self = emptying;

  if (self->at >= self->records->len)
    return FALSE;
  baton_trash_delete (self->library, baton_record_get_id (self->records->pdata[self->at++]));
  *fraction = (double) self->at / self->records->len;
  return TRUE;
}

/* Deletes everything in the trash for good. */
void
baton_trash_empty (BatonLibrary *library)
{
  Emptying *emptying = start_emptying (library);
  double fraction;

  while (empty_piece (emptying, &fraction))
    ;
  emptying_free (emptying);
}

/**
 * baton_trash_empty_async:
 * @workspace: a workspace that is READY
 * @progress: (nullable): hears how much is done
 * @callback: called when it is done; see baton_large_edit_finish()
 * @data: for both
 *
 * The same as a step that can be undone, without standing still.
 */
void
baton_trash_empty_async (BatonWorkspace         *workspace,
                         BatonLargeEditProgress  progress,
                         GAsyncReadyCallback     callback,
                         gpointer                data)
{
  const BatonLargeEdit edit = { empty_piece, start_emptying (baton_workspace_get_library (workspace)), emptying_free,
                                progress };

  baton_large_edit_async (workspace, _("Empty Trash"), &edit, callback, data);
}

/**
 * baton_trash_count_named:
 * @library: a library
 * @id: the id of a provider in its trash
 *
 * Returns: how many handoffs name it, which would lose its name with it
 */
guint
baton_trash_count_named (BatonLibrary *library,
                         const char   *id)
{
  GListModel *tasks = baton_library_get_tasks (library);
  guint n_named = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      for (guint at = 0; at < baton_task_get_n_handoffs (task); at++)
        n_named += g_str_equal (baton_handoff_get_provider (baton_task_get_handoff (task, at)), id);
    }
  return n_named;
}
