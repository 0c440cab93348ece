/* A task: something that takes the person's time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-task.h"

#include "model/baton-id.h"

struct _BatonTask
{
  BatonRecord        parent_instance;

  char               *title;
  char               *notes;
  BatonStage         stage;
  gint64             stage_since;
  char               *provider;
  char               *position;
  int                minutes;
  int                kept_minutes;
  double             times_per_year;
  gint64             price;
  BatonAnswer        urgent;
  BatonAnswer        important;
  BatonBuys          buys;
  double             results_per_year;
  int                brief_minutes;
  int                review_minutes;
  double             rework_chance;
  int                redo_minutes;
  int                setup_minutes;
  double             uses;
  gint64             remind;
  int                put_off;
  GVariant           *answers;
  GListStore        *handoffs; /* NULL until there is one */
};

G_DEFINE_FINAL_TYPE (BatonTask, baton_task, BATON_TYPE_RECORD)

enum
{
  FIELD_TITLE,
  FIELD_NOTES,
  FIELD_STAGE,
  FIELD_STAGE_SINCE,
  FIELD_PROVIDER,
  FIELD_POSITION,
  FIELD_MINUTES,
  FIELD_KEPT_MINUTES,
  FIELD_TIMES_PER_YEAR,
  FIELD_PRICE,
  FIELD_URGENT,
  FIELD_IMPORTANT,
  FIELD_BUYS,
  FIELD_RESULTS_PER_YEAR,
  FIELD_BRIEF_MINUTES,
  FIELD_REVIEW_MINUTES,
  FIELD_REWORK_CHANCE,
  FIELD_REDO_MINUTES,
  FIELD_SETUP_MINUTES,
  FIELD_USES,
  FIELD_REMIND,
  FIELD_PUT_OFF,
  FIELD_ANSWERS,
};

static const BatonField fields[] = {
  [FIELD_TITLE] = BATON_FIELD_OF ("title", BatonTask, title, BATON_FIELD_LINE),
  [FIELD_NOTES] = BATON_FIELD_OF ("notes", BatonTask, notes, BATON_FIELD_TEXT),
  [FIELD_STAGE] = BATON_FIELD_WORD ("stage", BatonTask, stage, baton_stage_get_type, BATON_STAGE_CONSIDERING),
  [FIELD_STAGE_SINCE] = BATON_FIELD_OF ("stage-since", BatonTask, stage_since, BATON_FIELD_STAMP),
  [FIELD_PROVIDER] = BATON_FIELD_OF ("provider", BatonTask, provider, BATON_FIELD_REFERENCE),
  [FIELD_POSITION] = BATON_FIELD_OF ("position", BatonTask, position, BATON_FIELD_LINE),
  [FIELD_MINUTES] = BATON_FIELD_RANGE ("minutes", BatonTask, minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_KEPT_MINUTES] = BATON_FIELD_RANGE ("kept-minutes", BatonTask, kept_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_TIMES_PER_YEAR] = BATON_FIELD_RANGE ("times-per-year", BatonTask, times_per_year, BATON_FIELD_NUMBER, 0, 100000),
  [FIELD_PRICE] = BATON_FIELD_OF ("price", BatonTask, price, BATON_FIELD_MONEY),
  [FIELD_URGENT] = BATON_FIELD_WORD ("urgent", BatonTask, urgent, baton_answer_get_type, BATON_ANSWER_NONE),
  [FIELD_IMPORTANT] = BATON_FIELD_WORD ("important", BatonTask, important, baton_answer_get_type, BATON_ANSWER_NONE),
  [FIELD_BUYS] = BATON_FIELD_WORD ("buys", BatonTask, buys, baton_buys_get_type, BATON_BUYS_TIME),
  [FIELD_RESULTS_PER_YEAR] = BATON_FIELD_RANGE ("results-per-year", BatonTask, results_per_year, BATON_FIELD_NUMBER, 0, 100000),
  [FIELD_BRIEF_MINUTES] = BATON_FIELD_RANGE ("brief-minutes", BatonTask, brief_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_REVIEW_MINUTES] = BATON_FIELD_RANGE ("review-minutes", BatonTask, review_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_REWORK_CHANCE] = BATON_FIELD_RANGE ("rework-chance", BatonTask, rework_chance, BATON_FIELD_NUMBER, 0, 1),
  [FIELD_REDO_MINUTES] = BATON_FIELD_RANGE ("redo-minutes", BatonTask, redo_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_SETUP_MINUTES] = BATON_FIELD_RANGE ("setup-minutes", BatonTask, setup_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_USES] = BATON_FIELD_RANGE ("uses", BatonTask, uses, BATON_FIELD_NUMBER, 1, 100000),
  [FIELD_REMIND] = BATON_FIELD_OF ("remind", BatonTask, remind, BATON_FIELD_MOMENT),
  [FIELD_PUT_OFF] = BATON_FIELD_RANGE ("put-off", BatonTask, put_off, BATON_FIELD_COUNT, 0, 1000000),
  [FIELD_ANSWERS] = BATON_FIELD_OF ("answers", BatonTask, answers, BATON_FIELD_ANSWERS),
};

/* A getter borrows, a setter compares, stores and announces. Units, ranges and absent values stand in the table. */
#define ACCESSORS(member, INDEX, type, as)                                    \
  type baton_task_get_##member (BatonTask *self)                                 \
  {                                                                           \
    return (type) baton_record_get_##as (BATON_RECORD (self), &fields[FIELD_##INDEX]); \
  }                                                                           \
  void baton_task_set_##member (BatonTask *self, type value)                     \
  {                                                                           \
    baton_record_set_##as (BATON_RECORD (self), &fields[FIELD_##INDEX], value); \
  }

ACCESSORS (title, TITLE, const char *, string)
ACCESSORS (notes, NOTES, const char *, string)
ACCESSORS (stage, STAGE, BatonStage, int)
ACCESSORS (stage_since, STAGE_SINCE, gint64, int64)
ACCESSORS (provider, PROVIDER, const char *, string)
ACCESSORS (position, POSITION, const char *, string)
ACCESSORS (minutes, MINUTES, int, int)
ACCESSORS (kept_minutes, KEPT_MINUTES, int, int)
ACCESSORS (times_per_year, TIMES_PER_YEAR, double, double)
ACCESSORS (price, PRICE, gint64, int64)
ACCESSORS (urgent, URGENT, BatonAnswer, int)
ACCESSORS (important, IMPORTANT, BatonAnswer, int)
ACCESSORS (buys, BUYS, BatonBuys, int)
ACCESSORS (results_per_year, RESULTS_PER_YEAR, double, double)
ACCESSORS (brief_minutes, BRIEF_MINUTES, int, int)
ACCESSORS (review_minutes, REVIEW_MINUTES, int, int)
ACCESSORS (rework_chance, REWORK_CHANCE, double, double)
ACCESSORS (redo_minutes, REDO_MINUTES, int, int)
ACCESSORS (setup_minutes, SETUP_MINUTES, int, int)
ACCESSORS (uses, USES, double, double)
ACCESSORS (remind, REMIND, gint64, int64)
ACCESSORS (put_off, PUT_OFF, int, int)
ACCESSORS (answers, ANSWERS, GVariant *, variant)

static void
baton_task_dispose (GObject *object)
{
  BatonTask *self = BATON_TASK (object);
  guint n_handoffs = baton_task_get_n_handoffs (self);

  for (guint i = 0; i < n_handoffs; i++)
    baton_record_set_watch (BATON_RECORD (baton_task_get_handoff (self, i)), NULL, NULL);
  g_clear_object (&self->handoffs);

  G_OBJECT_CLASS (baton_task_parent_class)->dispose (object);
}

static void
baton_task_class_init (BatonTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_task_dispose;
  baton_record_class_install_fields (BATON_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
baton_task_init (BatonTask *self)
{
  baton_record_init_fields (BATON_RECORD (self), fields, G_N_ELEMENTS (fields));
}

/**
 * baton_task_new:
 * @title: what takes the time
 *
 * Returns: (transfer full): a task that is in no library yet
 */
BatonTask *
baton_task_new (const char *title)
{
  return g_object_new (BATON_TYPE_TASK, "title", title, NULL);
}

/**
 * baton_task_get_answer:
 * @self: a task
 * @criterion_id: the id of a criterion
 *
 * Returns: what was answered; automatic criteria are never answered here
 */
BatonAnswer
baton_task_get_answer (BatonTask  *self,
                       const char *criterion_id)
{
  gboolean yes;

  if (!self->answers || !g_variant_lookup (self->answers, criterion_id, "b", &yes))
    return BATON_ANSWER_NONE;
  return yes ? BATON_ANSWER_YES : BATON_ANSWER_NO;
}

/* Copies the answers before or after @criterion_id, which are sorted by it. */
static void
copy_answers (GVariant        *from,
              const char      *criterion_id,
              gboolean         before,
              GVariantBuilder *into)
{
  GVariantIter iter;
  const char *id;
  gboolean yes;

  g_variant_iter_init (&iter, from);
  while (g_variant_iter_next (&iter, "{&sb}", &id, &yes))
    if (before ? strcmp (id, criterion_id) < 0 : strcmp (id, criterion_id) > 0)
      g_variant_builder_add (into, "{sb}", id, yes);
}

/**
 * baton_task_set_answer:
 * @self: a task
 * @criterion_id: the id of a criterion
 * @answer: yes, no, or none to take it back
 */
void
baton_task_set_answer (BatonTask   *self,
                       const char  *criterion_id,
                       BatonAnswer  answer)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sb}"));
  if (self->answers)
    copy_answers (self->answers, criterion_id, TRUE, &builder);
  if (answer != BATON_ANSWER_NONE)
    g_variant_builder_add (&builder, "{sb}", criterion_id, answer == BATON_ANSWER_YES);
  if (self->answers)
    copy_answers (self->answers, criterion_id, FALSE, &builder);
  baton_task_set_answers (self, g_variant_builder_end (&builder));
}

static void
handoff_changed_cb (gpointer          task,
                    BatonRecord      *handoff,
                    const BatonField *field)
{
  baton_record_tell (task, handoff, field);
}

/**
 * baton_task_get_handoffs:
 * @self: a task
 *
 * Returns: (transfer none): its BatonHandoffs, oldest first
 */
GListModel *
baton_task_get_handoffs (BatonTask *self)
{
  if (!self->handoffs)
    self->handoffs = g_list_store_new (BATON_TYPE_HANDOFF);
  return G_LIST_MODEL (self->handoffs);
}

/* Returns: how many handoffs there are, without making the list. */
guint
baton_task_get_n_handoffs (BatonTask *self)
{
  return self->handoffs ? g_list_model_get_n_items (G_LIST_MODEL (self->handoffs)) : 0;
}

/* Returns: (transfer none) (nullable): the handoff at @nth, from 0 and the oldest. */
BatonHandoff *
baton_task_get_handoff (BatonTask *self,
                        guint      nth)
{
  g_autoptr (BatonHandoff) handoff = NULL;

  if (self->handoffs)
    handoff = g_list_model_get_item (G_LIST_MODEL (self->handoffs), nth);
  return handoff;
}

/* Returns: (transfer none) (nullable): the latest handoff. */
BatonHandoff *
baton_task_get_last_handoff (BatonTask *self)
{
  guint n_handoffs = baton_task_get_n_handoffs (self);

  return n_handoffs ? baton_task_get_handoff (self, n_handoffs - 1) : NULL;
}

/**
 * baton_task_add_handoff:
 * @self: a task
 * @handoff: one that is in no task yet; the task takes a reference
 *
 * Adds the latest handoff. A handoff without an id gets one.
 */
void
baton_task_add_handoff (BatonTask    *self,
                        BatonHandoff *handoff)
{
  g_return_if_fail (baton_record_get_owner (BATON_RECORD (handoff)) == NULL);

  if (!*baton_record_get_id (BATON_RECORD (handoff)))
    {
      g_autofree char *id = baton_id_new ();

      baton_record_set_id (BATON_RECORD (handoff), id);
    }
  baton_record_tell (BATON_RECORD (self), BATON_RECORD (self), BATON_FIELD_BEFORE);
  g_list_store_append (G_LIST_STORE (baton_task_get_handoffs (self)), handoff);
  baton_record_set_watch (BATON_RECORD (handoff), handoff_changed_cb, self);
  baton_record_tell (BATON_RECORD (self), BATON_RECORD (handoff), NULL);
}

/* Takes a handoff of the task out again. */
void
baton_task_remove_handoff (BatonTask    *self,
                           BatonHandoff *handoff)
{
  g_autoptr (BatonHandoff) keep = g_object_ref (handoff);
  guint at;

  if (!self->handoffs || !g_list_store_find (self->handoffs, handoff, &at))
    return;
  baton_record_tell (BATON_RECORD (self), BATON_RECORD (self), BATON_FIELD_BEFORE);
  baton_record_set_watch (BATON_RECORD (handoff), NULL, NULL);
  g_list_store_remove (self->handoffs, at);
  baton_record_tell (BATON_RECORD (self), BATON_RECORD (handoff), NULL);
}
