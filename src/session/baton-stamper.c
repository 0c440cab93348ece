/* The stamper: the observer that writes down when records were made, changed, moved to a stage and
 * deleted, and what else follows from that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-stamper.h"

/* A machine that was off for longer than this, in seconds, may bring back what was deleted meanwhile. */
#define KEEP_TOMBSTONES (400 * 86400)
/* How often to look for older ones, in seconds. */
#define LOOK_FOR_OLD 86400

struct _BatonStamper
{
  GObject       parent_instance;

  BatonLibrary *library;
  BatonClock    clock;
  gpointer      clock_data;
  guint         paused;
  gint64        looked; /* when old tombstones were last looked for; 0 at first */
};

G_DEFINE_FINAL_TYPE (BatonStamper, baton_stamper, G_TYPE_OBJECT)

static gint64
tell_system_time (gpointer data)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
stamp_as_new (BatonRecord *record,
              gint64       now)
{
  if (baton_record_get_created (record) > 0)
    return;
  baton_record_set_created (record, now);
  baton_record_set_changed (record, now);
  if (BATON_IS_TASK (record) && baton_task_get_stage_since (BATON_TASK (record)) == BATON_ABSENT)
    baton_task_set_stage_since (BATON_TASK (record), now);
}

static void
stamp_new_handoffs (BatonTask *task,
                    gint64     now)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    stamp_as_new (BATON_RECORD (baton_task_get_handoff (task, i)), now);
}

static void
stamp_new_of_list (GListModel *records,
                   gint64      now)
{
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (BatonRecord) record = g_list_model_get_item (records, i);

      stamp_as_new (record, now);
      if (BATON_IS_TASK (record))
        stamp_new_handoffs (BATON_TASK (record), now);
    }
}

/* The profile has no id and never goes. */
static gboolean
is_gone (BatonStamper *self,
         BatonRecord  *record)
{
  return !BATON_IS_PROFILE (record)
         && baton_library_find (self->library, baton_record_get_id (record)) != record;
}

/* How often a wish was put off is of no use once it is none: should it become one again, it counts anew. And who hands it
 * off, keeps or finishes it has done what they wanted to be reminded of. */
static void
stamp_stage (BatonTask *task,
             gint64     now)
{
  BatonStage stage = baton_task_get_stage (task);

  baton_task_set_stage_since (task, now);
  if (stage != BATON_STAGE_WANT_TO_START)
    baton_task_set_put_off (task, BATON_ABSENT);
  if (stage != BATON_STAGE_WANT_TO_START && stage != BATON_STAGE_CONSIDERING)
    baton_task_set_remind (task, BATON_ABSENT);
}

static void
stamp_record (BatonStamper *self,
              BatonRecord  *record,
              const char   *field,
              gint64        now)
{
  stamp_as_new (record, now);
  if (!field && BATON_IS_TASK (record))
    stamp_new_handoffs (BATON_TASK (record), now);
  /* A record that comes back, because its removal was undone, keeps the stamps it had. */
  if (field || baton_record_get_changed (record) < 0)
    baton_record_set_changed (record, now);
  if (!field)
    baton_library_remove_tombstone (self->library, baton_record_get_id (record));
  if (field && g_str_equal (field, "stage") && BATON_IS_TASK (record))
    stamp_stage (BATON_TASK (record), now);
}

/* What was deleted goes into the trash, as it is at this moment; a handoff is a part of a task and does not. */
static void
bury (BatonStamper *self,
      BatonRecord  *record,
      gint64        now)
{
  g_autoptr (BatonRecord) copy = BATON_IS_HANDOFF (record) ? NULL : baton_library_copy_whole (record);

  if (now - self->looked > LOOK_FOR_OLD)
    {
      self->looked = now;
      baton_library_expire_tombstones (self->library, now - KEEP_TOMBSTONES);
    }
  if (copy)
    baton_library_bury (self->library, copy, now);
  else
    baton_library_add_tombstone (self->library, baton_record_get_id (record), now);
}

static void
library_changed_cb (BatonLibrary *library,
                    BatonRecord  *record,
                    const char   *field,
                    BatonStamper *self)
{
  gint64 now;
  gboolean is_tombstone = !record && field;

  if (self->paused || is_tombstone)
    return;
  now = self->clock (self->clock_data);
  if (!record)
    {
      stamp_new_of_list (baton_library_get_criteria (library), now);
      stamp_new_of_list (baton_library_get_providers (library), now);
      stamp_new_of_list (baton_library_get_tasks (library), now);
    }
  else if (is_gone (self, record))
    bury (self, record, now);
  else
    stamp_record (self, record, field, now);
}

static void
baton_stamper_dispose (GObject *object)
{
  BatonStamper *self = BATON_STAMPER (object);

  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_stamper_parent_class)->dispose (object);
}

static void
baton_stamper_class_init (BatonStamperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_stamper_dispose;
}

static void
baton_stamper_init (BatonStamper *self)
{
  self->clock = tell_system_time;
}

/**
 * baton_stamper_new:
 * @library: what to observe
 *
 * Begins to stamp every change: "changed" always, "created" where a record has none, the
 * stage-since of a task that moves to another stage, and a tombstone for what is removed, with the record itself.
 * A task that is no wish any more forgets how often it was put off.
 *
 * Returns: (transfer full): the observer; it holds the library
 */
BatonStamper *
baton_stamper_new (BatonLibrary *library)
{
  BatonStamper *self;

  g_return_val_if_fail (BATON_IS_LIBRARY (library), NULL);

  self = g_object_new (BATON_TYPE_STAMPER, NULL);
  self->library = g_object_ref (library);
  g_signal_connect (library, "changed", G_CALLBACK (library_changed_cb), self);
  return self;
}

/**
 * baton_stamper_set_clock:
 * @self: a stamper
 * @clock: (nullable): what tells the time from now on; NULL is the clock of the system
 * @data: handed to @clock
 */
void
baton_stamper_set_clock (BatonStamper *self,
                         BatonClock    clock,
                         gpointer      data)
{
  g_return_if_fail (BATON_IS_STAMPER (self));

  self->clock = clock ? clock : tell_system_time;
  self->clock_data = data;
}

/* Lets changes pass without a stamp until as many baton_stamper_resume(): a load is no edit. */
void
baton_stamper_pause (BatonStamper *self)
{
  g_return_if_fail (BATON_IS_STAMPER (self));

  self->paused++;
}

void
baton_stamper_resume (BatonStamper *self)
{
  g_return_if_fail (BATON_IS_STAMPER (self));
  g_return_if_fail (self->paused > 0);

  self->paused--;
}
