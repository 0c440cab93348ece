/* The reader's work on one record: its attributes, its answers, its id, and its way into the library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reader-private.h"

#include <string.h>

#include "model/baton-day.h"
#include "model/baton-position.h"
#include "logic/baton-answers.h"
#include "storage/baton-append.h"
#include "storage/baton-escape.h"
#include "storage/baton-value.h"

/* No id is longer; the program's own have 26 letters, other programs may have made others. */
#define MAX_ID_LENGTH BATON_ANSWERS_MAX_ID

/* A sum whose currency was not known yet. */
typedef struct
{
  BatonRecord      *record;
  const BatonField *field;
  char             *text;
} WaitingSum;

/* Returns: (transfer none): the text of an attribute, until the next is taken. */
const char *
baton_reader_take_value (BatonReader             *self,
                         const BatonSaxAttribute *attribute)
{
  g_string_truncate (self->value, 0);
  baton_append (self->value, (const char *) attribute->value, attribute->value_end - attribute->value);
  return self->value->str;
}

/* Returns: whether @id can stand for a record. */
gboolean
baton_reader_is_usable_id (const char *id)
{
  const char *at = id;

  while (g_ascii_isalnum (*at) || *at == '-' || *at == '_' || *at == '.')
    at++;
  return at > id && at - id <= MAX_ID_LENGTH && *at == '\0';
}

static void
read_stamp (BatonFrame      *frame,
            const BatonSlot *slot,
            const char      *text)
{
  g_autoptr (GString) raw = NULL;
  gint64 stamp;

  if (!baton_stamp_parse (text, &stamp))
    {
      raw = g_string_new (NULL);
      baton_escape_attribute (raw, text, strlen (text));
      baton_kept_add_part (&frame->attributes, (const char *) slot->name, NULL, raw);
    }
  else if (slot->kind == BATON_SLOT_CREATED)
    baton_record_set_created (frame->record, stamp);
  else
    baton_record_set_changed (frame->record, stamp);
}

static void
read_field (BatonReader      *self,
            BatonRecord      *record,
            const BatonField *field,
            const char       *text)
{
  const char *currency = NULL;

  if (field->kind == BATON_FIELD_MONEY)
    {
      if (!self->profile_seen)
        {
          WaitingSum sum = { g_object_ref (record), field, g_strdup (text) };

          g_array_append_val (self->sums, sum);
          return;
        }
      currency = baton_profile_get_currency (baton_library_get_profile (self->library));
    }
  if (!baton_value_read (record, field, text, currency))
    baton_record_set_raw (record, field, text);
}

static void
read_slot (BatonReader     *self,
           BatonFrame      *frame,
           const BatonSlot *slot,
           const char      *text)
{
  if (slot->kind == BATON_SLOT_FIELD)
    read_field (self, frame->record, slot->field, text);
  else if (slot->kind != BATON_SLOT_ID)
    read_stamp (frame, slot, text);
  else if (baton_reader_is_usable_id (text))
    baton_record_set_id (frame->record, text);
}

/**
 * baton_reader_fill_record:
 * @self: a reader
 * @frame: the record in hand
 * @attributes: (array length=n_attributes): what its start tag says
 * @n_attributes: how many
 *
 * Sets what is known and keeps what is not.
 */
void
baton_reader_fill_record (BatonReader             *self,
                          BatonFrame              *frame,
                          const BatonSaxAttribute *attributes,
                          int                      n_attributes)
{
  guint cursor = 0;

  for (int i = 0; i < n_attributes; i++)
    {
      const BatonSlot *slot = NULL;

      if (!attributes[i].prefix)
        slot = baton_plan_find_attribute (frame->plan, attributes[i].name, &cursor);
      if (slot)
        read_slot (self, frame, slot, baton_reader_take_value (self, &attributes[i]));
      else
        baton_capture_attribute (baton_kept_own (&frame->attributes), &attributes[i]);
    }
}

static void
clear_sum (gpointer data)
{
  WaitingSum *sum = data;

  g_object_unref (sum->record);
  g_free (sum->text);
}

/* Returns: (transfer full): room for sums that wait for their currency. */
GArray *
baton_reader_new_sums (void)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (WaitingSum));

  g_array_set_clear_func (sums, clear_sum);
  return sums;
}

/* Reads the sums that waited, now that the currency is known or is known to be missing. */
void
baton_reader_settle_sums (BatonReader *self)
{
  self->profile_seen = TRUE;
  for (guint i = 0; i < self->sums->len; i++)
    {
      WaitingSum *sum = &g_array_index (self->sums, WaitingSum, i);

      read_field (self, sum->record, sum->field, sum->text);
    }
  g_array_set_size (self->sums, 0);
}

static int
compare_answers (gconstpointer one,
                 gconstpointer other)
{
  const BatonReaderAnswer *a = one;
  const BatonReaderAnswer *b = other;
  int order = strcmp (a->criterion, b->criterion);

  return order ? order : (a->nth > b->nth) - (a->nth < b->nth);
}

/* Sorts what was read, as a rule in order already. Returns: how many pairs there are without second answers. */
static guint
sort_answers (BatonReader     *self,
              BatonAnswerPair *pairs)
{
  const BatonReaderAnswer *answers = (const BatonReaderAnswer *) self->answers->data;
  guint n_answers = self->answers->len;
  guint n_pairs = 0;
  guint ordered = 1;

  while (ordered < n_answers && strcmp (answers[ordered - 1].criterion, answers[ordered].criterion) < 0)
    ordered++;
  if (ordered < n_answers)
    g_array_sort (self->answers, compare_answers);
  for (guint i = 0; i < n_answers; i++)
    {
      if (i > 0 && strcmp (answers[i - 1].criterion, answers[i].criterion) == 0)
        continue;
      pairs[n_pairs].criterion = answers[i].criterion;
      pairs[n_pairs++].yes = answers[i].yes;
    }
  self->repairs->mended.answers += n_answers - n_pairs;
  return n_pairs;
}

static void
set_answers (BatonReader *self,
             BatonTask   *task)
{
  g_autofree BatonAnswerPair *pairs = NULL;
  guint n_pairs;

  if (self->answers->len == 0)
    return;
  pairs = g_new (BatonAnswerPair, self->answers->len);
  n_pairs = sort_answers (self, pairs);
  for (guint i = 0; i < n_pairs && !self->doubtful; i++)
    self->doubtful = !baton_library_find_criterion (self->library, pairs[i].criterion);
  baton_task_set_answers (task, baton_answers_cache_take (self->answer_sets, pairs, n_pairs));
  g_array_set_size (self->answers, 0);
}

/* What names something that is not there, perhaps only not yet, makes a second look at everything necessary. */
static void
doubt_reference (BatonReader *self,
                 const char  *provider_id)
{
  if (*provider_id && !self->doubtful)
    self->doubtful = !baton_library_find_provider (self->library, provider_id);
}

static void
set_kept (BatonFrame *frame)
{
  g_autofree char *attributes = baton_kept_finish (&frame->attributes);
  g_autofree char *children = baton_kept_finish (&frame->children);

  if (attributes || children)
    baton_record_set_kept (frame->record, attributes, children);
}

static gboolean
same_fields (BatonRecord *one,
             BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!baton_record_field_equal (one, other, &fields[i])
        || g_strcmp0 (baton_record_get_raw (one, &fields[i]), baton_record_get_raw (other, &fields[i])) != 0)
      return FALSE;
  return g_strcmp0 (baton_record_get_kept_attributes (one), baton_record_get_kept_attributes (other)) == 0
         && g_strcmp0 (baton_record_get_kept_children (one), baton_record_get_kept_children (other)) == 0;
}

static gboolean
same_handoffs (BatonTask *one,
               BatonTask *other)
{
  guint n_handoffs = baton_task_get_n_handoffs (one);

  if (baton_task_get_n_handoffs (other) != n_handoffs)
    return FALSE;
  for (guint i = 0; i < n_handoffs; i++)
    if (!same_fields (BATON_RECORD (baton_task_get_handoff (one, i)), BATON_RECORD (baton_task_get_handoff (other, i))))
      return FALSE;
  return TRUE;
}

/* Whether a record says what another of the same id says already; its handoffs have got other ids by now. */
static gboolean
is_double (BatonRecord *record,
           BatonRecord *first)
{
  return G_OBJECT_TYPE (first) == G_OBJECT_TYPE (record) && same_fields (first, record)
         && (!BATON_IS_TASK (record) || same_handoffs (BATON_TASK (first), BATON_TASK (record)));
}

static void
make_new_id (BatonReader *self,
             BatonRecord *record)
{
  g_autofree char *id = baton_repair_make_id (baton_record_get_id (record), self->n_records);

  baton_record_set_id (record, id);
  self->repairs->ids++;
}

/* The library knows them by now, or they are gone. */
static void
forget_handoffs (BatonReader *self,
                 BatonTask   *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  for (guint i = 0; i < n_handoffs; i++)
    g_hash_table_remove (self->handoff_ids, baton_record_get_id (BATON_RECORD (baton_task_get_handoff (task, i))));
}

static void
add_record (BatonReader *self,
            BatonRecord *record)
{
  const char *id = baton_record_get_id (record);
  BatonRecord *first = baton_library_find (self->library, id);

  self->n_records++;
  if (first && is_double (record, first))
    self->repairs->doubles++;
  else
    {
      if (first || !*id || g_hash_table_contains (self->handoff_ids, id))
        make_new_id (self, record);
      baton_library_add (self->library, record);
    }
  if (BATON_IS_TASK (record))
    forget_handoffs (self, BATON_TASK (record));
}

/* Whether the record in hand is, or is a part of, what a tombstone holds. */
static gboolean
is_buried (BatonReader *self)
{
  return self->frames[2].place == PLACE_DELETED;
}

static void
bury (BatonReader *self,
      BatonRecord *record)
{
  GHashTable *tombstones = baton_library_get_tombstones (self->library);
  const BatonTombstone *tombstone = g_hash_table_lookup (tombstones, baton_record_get_id (record));

  baton_library_bury (self->library, record, tombstone->stamp);
}

/* Ends a record. One of a list goes into the library now, or at the end where it has no place of its own; the profile is
 * there already. */
void
baton_reader_finish_record (BatonReader *self,
                            BatonFrame  *frame)
{
  BatonReaderList *list;
  const char *position = baton_record_get_position (frame->record);

  set_kept (frame);
  if (frame->plan == &self->plans[PLAN_PROFILE])
    return;
  if (frame->plan == &self->plans[PLAN_TASK])
    {
      set_answers (self, BATON_TASK (frame->record));
      doubt_reference (self, baton_task_get_provider (BATON_TASK (frame->record)));
    }
  if (is_buried (self))
    {
      bury (self, frame->record);
      return;
    }
  list = &self->lists[frame->list];
  if (!baton_position_is_valid (position))
    {
      g_ptr_array_add (list->unplaced, g_object_ref (frame->record));
      return;
    }
  if (!list->last_key || strcmp (position, list->last_key) > 0)
    {
      g_free (list->last_key);
      list->last_key = g_strdup (position);
    }
  add_record (self, frame->record);
}

/* Ends a handoff of @task, which is not in the library yet. */
void
baton_reader_finish_handoff (BatonReader *self,
                             BatonFrame  *frame,
                             BatonTask   *task)
{
  const char *id = baton_record_get_id (frame->record);
  BatonHandoff *last = baton_task_get_last_handoff (task);

  self->n_records++;
  set_kept (frame);
  if (is_buried (self))
    {
      if (!*id)
        make_new_id (self, frame->record);
      baton_task_add_handoff (task, BATON_HANDOFF (frame->record));
      return;
    }
  if (last && *id && strcmp (baton_record_get_id (BATON_RECORD (last)), id) == 0
      && same_fields (BATON_RECORD (last), frame->record))
    {
      self->repairs->doubles++;
      return;
    }
  if (!*id || baton_library_find (self->library, id) || g_hash_table_contains (self->handoff_ids, id)
      || strcmp (baton_record_get_id (BATON_RECORD (task)), id) == 0)
    make_new_id (self, frame->record);
  doubt_reference (self, baton_handoff_get_provider (BATON_HANDOFF (frame->record)));
  g_hash_table_add (self->handoff_ids, (gpointer) baton_record_get_id (frame->record));
  baton_task_add_handoff (task, BATON_HANDOFF (frame->record));
}

/* Gives the records without a usable position the last places, in the order of the file. */
void
baton_reader_place_rest (BatonReader *self)
{
  for (int i = 0; i < N_LISTS; i++)
    {
      BatonReaderList *list = &self->lists[i];

      baton_repair_positions (list->unplaced, list->last_key);
      for (guint at = 0; at < list->unplaced->len; at++)
        add_record (self, g_ptr_array_index (list->unplaced, at));
    }
}
