/* A handoff: one passing of a task to a provider, and how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-handoff.h"

struct _BatonHandoff
{
  BatonRecord        parent_instance;

  char               *provider;
  char               *brief;
  gint64             agreed;
  gint64             paid;
  int                due;
  int                started;
  int                finished;
  int                quoted_minutes;
  int                saved_minutes;
  int                brief_minutes;
  int                review_minutes;
  int                redo_minutes;
  BatonAnswer        rework;
  int                stars;
  BatonAgain         again;
  char               *result;
  char               *remark;
  char               *next_time;
};

G_DEFINE_FINAL_TYPE (BatonHandoff, baton_handoff, BATON_TYPE_RECORD)

enum
{
  FIELD_PROVIDER,
  FIELD_BRIEF,
  FIELD_AGREED,
  FIELD_PAID,
  FIELD_DUE,
  FIELD_STARTED,
  FIELD_FINISHED,
  FIELD_QUOTED_MINUTES,
  FIELD_SAVED_MINUTES,
  FIELD_BRIEF_MINUTES,
  FIELD_REVIEW_MINUTES,
  FIELD_REDO_MINUTES,
  FIELD_REWORK,
  FIELD_STARS,
  FIELD_AGAIN,
  FIELD_RESULT,
  FIELD_REMARK,
  FIELD_NEXT_TIME,
};

static const BatonField fields[] = {
  [FIELD_PROVIDER] = BATON_FIELD_OF ("provider", BatonHandoff, provider, BATON_FIELD_REFERENCE),
  [FIELD_BRIEF] = BATON_FIELD_OF ("brief", BatonHandoff, brief, BATON_FIELD_TEXT),
  [FIELD_AGREED] = BATON_FIELD_OF ("agreed", BatonHandoff, agreed, BATON_FIELD_MONEY),
  [FIELD_PAID] = BATON_FIELD_OF ("paid", BatonHandoff, paid, BATON_FIELD_MONEY),
  [FIELD_DUE] = BATON_FIELD_OF ("due", BatonHandoff, due, BATON_FIELD_DAY),
  [FIELD_STARTED] = BATON_FIELD_OF ("started", BatonHandoff, started, BATON_FIELD_DAY),
  [FIELD_FINISHED] = BATON_FIELD_OF ("finished", BatonHandoff, finished, BATON_FIELD_DAY),
  [FIELD_QUOTED_MINUTES] = BATON_FIELD_RANGE ("quoted-minutes", BatonHandoff, quoted_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_SAVED_MINUTES] = BATON_FIELD_RANGE ("saved-minutes", BatonHandoff, saved_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_BRIEF_MINUTES] = BATON_FIELD_RANGE ("brief-minutes", BatonHandoff, brief_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_REVIEW_MINUTES] = BATON_FIELD_RANGE ("review-minutes", BatonHandoff, review_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_REDO_MINUTES] = BATON_FIELD_RANGE ("redo-minutes", BatonHandoff, redo_minutes, BATON_FIELD_COUNT, 0, 525600),
  [FIELD_REWORK] = BATON_FIELD_WORD ("rework", BatonHandoff, rework, baton_answer_get_type, BATON_ANSWER_NONE),
  [FIELD_STARS] = BATON_FIELD_RANGE ("stars", BatonHandoff, stars, BATON_FIELD_COUNT, 1, 5),
  [FIELD_AGAIN] = BATON_FIELD_WORD ("again", BatonHandoff, again, baton_again_get_type, BATON_AGAIN_NONE),
  [FIELD_RESULT] = BATON_FIELD_OF ("result", BatonHandoff, result, BATON_FIELD_LINK),
  [FIELD_REMARK] = BATON_FIELD_OF ("remark", BatonHandoff, remark, BATON_FIELD_TEXT),
  [FIELD_NEXT_TIME] = BATON_FIELD_OF ("next-time", BatonHandoff, next_time, BATON_FIELD_LINE),
};

/* A getter borrows, a setter compares, stores and announces. Units, ranges and absent values stand in the table. */
#define ACCESSORS(member, INDEX, type, as)                                    \
  type baton_handoff_get_##member (BatonHandoff *self)                                 \
  {                                                                           \
    return (type) baton_record_get_##as (BATON_RECORD (self), &fields[FIELD_##INDEX]); \
  }                                                                           \
  void baton_handoff_set_##member (BatonHandoff *self, type value)                     \
  {                                                                           \
    baton_record_set_##as (BATON_RECORD (self), &fields[FIELD_##INDEX], value); \
  }

ACCESSORS (provider, PROVIDER, const char *, string)
ACCESSORS (brief, BRIEF, const char *, string)
ACCESSORS (agreed, AGREED, gint64, int64)
ACCESSORS (paid, PAID, gint64, int64)
ACCESSORS (due, DUE, int, int)
ACCESSORS (started, STARTED, int, int)
ACCESSORS (finished, FINISHED, int, int)
ACCESSORS (quoted_minutes, QUOTED_MINUTES, int, int)
ACCESSORS (saved_minutes, SAVED_MINUTES, int, int)
ACCESSORS (brief_minutes, BRIEF_MINUTES, int, int)
ACCESSORS (review_minutes, REVIEW_MINUTES, int, int)
ACCESSORS (redo_minutes, REDO_MINUTES, int, int)
ACCESSORS (rework, REWORK, BatonAnswer, int)
ACCESSORS (stars, STARS, int, int)
ACCESSORS (again, AGAIN, BatonAgain, int)
ACCESSORS (result, RESULT, const char *, string)
ACCESSORS (remark, REMARK, const char *, string)
ACCESSORS (next_time, NEXT_TIME, const char *, string)

static void
baton_handoff_class_init (BatonHandoffClass *klass)
{
  baton_record_class_install_fields (BATON_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
baton_handoff_init (BatonHandoff *self)
{
  baton_record_init_fields (BATON_RECORD (self), fields, G_N_ELEMENTS (fields));
}

/**
 * baton_handoff_new:
 * @provider_id: (nullable): to whom
 *
 * Returns: (transfer full): a handoff that is in no task yet
 */
BatonHandoff *
baton_handoff_new (const char *provider_id)
{
  return g_object_new (BATON_TYPE_HANDOFF, "provider", provider_id, NULL);
}
