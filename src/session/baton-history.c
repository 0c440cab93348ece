/* The history: undo and redo of every change to a library, a step for each gesture.
 *
 * The library tells of a change before it happens, and the history takes a snapshot then and another when the gesture is over.
 * So no edit anywhere needs to know of the history, and none can be missing from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-history-private.h"

#include <string.h>

/* Typing on in a field within this time, in microseconds, goes on with the same step. */
#define TYPING_PAUSE (3 * G_USEC_PER_SEC)
#define PROFILE_ID "profile"

G_DEFINE_FINAL_TYPE (BatonHistory, baton_history, G_TYPE_OBJECT)

typedef enum
{
  PROP_UNDO_NAME = 1,
  PROP_REDO_NAME,
  PROP_CAN_UNDO,
} BatonHistoryProperty;

static GParamSpec *props[PROP_CAN_UNDO + 1];

static const char *
get_id (BatonRecord *record)
{
  return BATON_IS_PROFILE (record) ? PROFILE_ID : baton_record_get_id (record);
}

static BatonRecord *
find (BatonHistory *self,
      const char   *id)
{
  if (g_str_equal (id, PROFILE_ID))
    return BATON_RECORD (baton_library_get_profile (self->library));
  if (g_str_has_prefix (id, BATON_STEP_TRASH))
    return baton_library_get_buried (self->library, id + strlen (BATON_STEP_TRASH));
  return baton_library_find (self->library, id);
}

static void
set_name (BatonHistory *self,
          char        **place,
          GPtrArray    *steps,
          GParamSpec   *pspec)
{
  g_autofree char *name = steps->len ? baton_step_dup_name (steps->pdata[steps->len - 1]) : NULL;

  if (g_strcmp0 (*place, name) == 0)
    return;
  g_free (*place);
  *place = g_steal_pointer (&name);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

/* The step that is open can be undone too, before it has a name. */
static void
refresh_can_undo (BatonHistory *self)
{
  gboolean can_undo = self->done->len > 0 || self->order->len > 0;

  if (self->can_undo == can_undo)
    return;
  self->can_undo = can_undo;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
}

/* What is undone and redone next may be another step now. */
void
baton_history_refresh_names (BatonHistory *self)
{
  refresh_can_undo (self);
  set_name (self, &self->undo_name, self->done, props[PROP_UNDO_NAME]);
  set_name (self, &self->redo_name, self->undone, props[PROP_REDO_NAME]);
}

static void
push (BatonHistory *self,
      BatonStep    *step)
{
  gint64 now = g_get_monotonic_time ();
  BatonStep *last = self->done->len ? self->done->pdata[self->done->len - 1] : NULL;
  gboolean in_time = now - self->closed_at < TYPING_PAUSE;

  self->closed_at = now;
  if (last && self->undone->len == 0 && in_time && baton_step_continues (step, last))
    {
      baton_step_join (last, step);
      baton_step_free (step);
      /* What was typed and taken back again. */
      if (baton_step_is_empty (last))
        g_ptr_array_set_size (self->done, self->done->len - 1);
      return;
    }
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, step);
  if (self->done->len > BATON_HISTORY_STEPS)
    g_ptr_array_remove_index (self->done, 0);
}

/* What happened since the step was opened, by the snapshots from before and how things are now. */
static BatonStep *
make_step (BatonHistory *self)
{
  BatonStep *step = baton_step_new ();

  for (guint i = 0; i < self->order->len; i++)
    {
      const char *id = self->order->pdata[i];
      BatonRecord *record = find (self, id);
      g_autoptr (BatonSnapshot) after = record ? baton_snapshot_new (record) : NULL;

      baton_step_note (step, id, g_hash_table_lookup (self->touched, id), after);
      if (g_hash_table_contains (self->restored, id))
        baton_step_note_from_trash (step, id);
    }
  g_hash_table_remove_all (self->restored);
  g_ptr_array_set_size (self->order, 0);
  g_hash_table_remove_all (self->touched);
  return step;
}

/**
 * baton_history_take_step:
 * @self: a history
 *
 * Ends the step that is open, which is none of the person's and will not be undone with theirs: what another device did.
 *
 * Returns: (transfer full) (nullable): the step; NULL where nothing changed
 */
BatonStep *
baton_history_take_step (BatonHistory *self)
{
  BatonStep *step;

  g_clear_handle_id (&self->close_id, g_source_remove);
  if (self->order->len == 0)
    return NULL;
  step = make_step (self);
  if (baton_step_is_empty (step))
    g_clear_pointer (&step, baton_step_free);
  refresh_can_undo (self);
  return step;
}

/**
 * baton_history_close_step:
 * @self: a history
 *
 * Ends the step that is open: what comes next is another one.
 */
void
baton_history_close_step (BatonHistory *self)
{
  BatonStep *step = baton_history_take_step (self);

  if (step)
    push (self, step);
  baton_history_refresh_names (self);
}

/**
 * baton_history_close_named:
 * @self: a history
 * @name: what the step that is open is called
 *
 * Ends the open step, as baton_history_close_step() does, under a name of its own.
 */
void
baton_history_close_named (BatonHistory *self,
                           const char   *name)
{
  BatonStep *step = baton_history_take_step (self);

  if (step)
    {
      baton_step_set_name (step, name);
      push (self, step);
    }
  baton_history_refresh_names (self);
}

/* Adds and takes over a step that was made in pieces, of what baton_history_take_step() took, and names it. */
void
baton_history_add_step (BatonHistory *self,
                        BatonStep    *step,
                        const char   *name)
{
  baton_history_close_step (self);
  baton_step_set_name (step, name);
  if (baton_step_is_empty (step))
    baton_step_free (step);
  else
    push (self, step);
  baton_history_refresh_names (self);
}

static gboolean
close_cb (gpointer self)
{
  BATON_HISTORY (self)->close_id = 0;
  baton_history_close_step (self);
  return G_SOURCE_REMOVE;
}

static void
touch (BatonHistory *self,
       const char   *id,
       BatonRecord  *record,
       gboolean      is_new)
{
  char *key;

  if (self->paused || g_hash_table_contains (self->touched, id))
    return;
  key = g_strdup (id);
  if (is_new && baton_library_get_buried (self->library, id))
    g_hash_table_add (self->restored, key);
  g_hash_table_insert (self->touched, key, is_new ? NULL : baton_snapshot_new (record));
  g_ptr_array_add (self->order, key);
  refresh_can_undo (self);
  if (!self->close_id)
    self->close_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_cb, self, NULL);
}

/* What is deleted for good is a change of the trash, unless it is in the trash by this very step. */
static void
touch_buried (BatonHistory *self,
              BatonRecord  *record)
{
  g_autofree char *id = g_strconcat (BATON_STEP_TRASH, baton_record_get_id (record), NULL);

  if (!g_hash_table_contains (self->touched, baton_record_get_id (record)))
    touch (self, id, record, FALSE);
}

static void
library_changing_cb (BatonLibrary *library,
                     BatonRecord  *record,
                     BatonHistory *self)
{
  if (BATON_IS_HANDOFF (record))
    record = baton_record_get_owner (record);
  if (!BATON_IS_PROFILE (record) && baton_library_get_buried (library, baton_record_get_id (record)) == record)
    touch_buried (self, record);
  else
    touch (self, get_id (record), record, baton_record_get_owner (record) == NULL);
}

/* Another library has taken the place: its past is not known. */
static void
forget_all (BatonHistory *self)
{
  g_clear_handle_id (&self->close_id, g_source_remove);
  g_hash_table_remove_all (self->restored);
  g_ptr_array_set_size (self->order, 0);
  g_hash_table_remove_all (self->touched);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  baton_history_refresh_names (self);
}

static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonHistory *self)
{
  if (!record && !field)
    forget_all (self);
}

static void
baton_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BatonHistory *self = BATON_HISTORY (object);

  if (prop_id == PROP_CAN_UNDO)
    g_value_set_boolean (value, self->can_undo);
  else
    g_value_set_string (value, prop_id == PROP_UNDO_NAME ? self->undo_name : self->redo_name);
}

static void
baton_history_dispose (GObject *object)
{
  BatonHistory *self = BATON_HISTORY (object);

  g_clear_handle_id (&self->close_id, g_source_remove);
  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_history_parent_class)->dispose (object);
}

static void
baton_history_finalize (GObject *object)
{
  BatonHistory *self = BATON_HISTORY (object);

  g_hash_table_unref (self->restored);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->touched);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self->undo_name);
  g_free (self->redo_name);

  G_OBJECT_CLASS (baton_history_parent_class)->finalize (object);
}

static void
baton_history_class_init (BatonHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = baton_history_dispose;
  object_class->finalize = baton_history_finalize;
  object_class->get_property = baton_history_get_property;
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
snapshot_free (gpointer snapshot)
{
  if (snapshot)
    baton_snapshot_free (snapshot);
}

static void
baton_history_init (BatonHistory *self)
{
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, snapshot_free);
  self->restored = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new ();
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_step_free);
}

/**
 * baton_history_new:
 * @library: what to observe
 *
 * Returns: (transfer full): a history without steps; it holds the library
 */
BatonHistory *
baton_history_new (BatonLibrary *library)
{
  BatonHistory *self = g_object_new (BATON_TYPE_HISTORY, NULL);

  self->library = g_object_ref (library);
  g_signal_connect (library, "changing", G_CALLBACK (library_changing_cb), self);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  return self;
}

/* Returns: (nullable): what baton_history_undo() would take back. */
const char *
baton_history_get_undo_name (BatonHistory *self)
{
  return self->undo_name;
}

/* Returns: whether there is anything to take back. */
gboolean
baton_history_can_undo (BatonHistory *self)
{
  return self->can_undo;
}

/* Returns: (nullable): what baton_history_redo() would do again. */
const char *
baton_history_get_redo_name (BatonHistory *self)
{
  return self->redo_name;
}

/* While paused, changes are seen but are no steps: a merge, or an undo itself. */
void
baton_history_pause (BatonHistory *self)
{
  baton_history_close_step (self);
  self->paused++;
}

void
baton_history_resume (BatonHistory *self)
{
  g_return_if_fail (self->paused > 0);

  self->paused--;
}
