/* What the two halves of the reader share: where it is in the file, and what waits to be settled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-capture.h"
#include "storage/baton-kept.h"
#include "storage/baton-migrate.h"
#include "storage/baton-plan.h"
#include "storage/baton-reader.h"
#include "storage/baton-sax.h"

G_BEGIN_DECLS

/* What a start tag says. */
typedef struct
{
  const xmlChar           *name;
  const xmlChar           *prefix;
  const xmlChar           *uri;
  const BatonSaxNamespace *namespaces;
  int                      n_namespaces;
  const BatonSaxAttribute *attributes;
  int                      n_attributes;
} BatonTag;

enum
{
  LIST_CRITERIA,
  LIST_PROVIDERS,
  LIST_TASKS,
  N_LISTS,
};

enum
{
  PLAN_CRITERION = LIST_CRITERIA,
  PLAN_PROVIDER = LIST_PROVIDERS,
  PLAN_TASK = LIST_TASKS,
  PLAN_HANDOFF,
  PLAN_PROFILE,
  N_PLANS,
};

typedef enum
{
  PLACE_DOCUMENT,
  PLACE_LIBRARY,
  PLACE_LIST,
  PLACE_RECORD,
  PLACE_TEXT,    /* a field that is an element */
  PLACE_ANSWER,
  PLACE_DELETED,
} Place;

/* One open element that is known. */
typedef struct
{
  Place             place;
  const BatonPlan  *plan;   /* of a record */
  BatonRecord      *record; /* (transfer full): of a record; (transfer none): of a text */
  const BatonField *field;  /* of a text */
  int               list;   /* which list it is */
  char             *id;     /* (transfer full) of a deleted one; (transfer none) of an answer, its criterion's */
  const xmlChar    *default_namespace;
  BatonKept         attributes;
  BatonKept         children;
} BatonFrame;

/* Document, library, list or deleted, task, handoff, text. */
#define MAX_FRAMES 6

typedef struct
{
  const xmlChar *name;
  const xmlChar *record_name;
  gboolean       seen;
  BatonKept      attributes;
  BatonKept      children;
  GPtrArray     *unplaced; /* records without a usable position, in the order of the file */
  char          *last_key; /* the highest position seen */
} BatonReaderList;

typedef struct
{
  char     *criterion;
  gboolean  yes;
  guint     nth; /* in the file, so that the first of two stays */
} BatonReaderAnswer;

typedef struct
{
  BatonSax         sax; /* first: the data of all handlers */
  BatonLibrary    *library;
  BatonRepairs    *repairs;
  gboolean         takes_newer; /* the library is only to be shown */
  guint            version;  /* of the file */
  BatonMigratedTag migrated; /* the tag in hand, of a file of an older version */

  BatonPlan        plans[N_PLANS];
  BatonReaderList  lists[N_LISTS];
  const xmlChar   *namespace_;
  const xmlChar   *library_name;
  const xmlChar   *profile_name;
  const xmlChar   *handoff_name;
  const xmlChar   *answer_name;
  const xmlChar   *deleted_name;
  const xmlChar   *criterion_name;
  const xmlChar   *value_name;
  const xmlChar   *id_name;
  const xmlChar   *at_name;
  const xmlChar   *version_name;

  BatonFrame       frames[MAX_FRAMES];
  guint            n_frames;
  guint            depth; /* of all elements, captured ones too */
  BatonCapture     capture;
  GString         *text;  /* of a text field, or loose between elements */
  GString         *value; /* of the attribute in hand */

  gboolean         profile_seen;
  GArray          *sums;        /* read before the currency was known */
  GArray          *answers;     /* of the task in hand */
  GHashTable      *answer_sets; /* of baton_answers_cache_new() */
  GHashTable      *handoff_ids; /* of tasks that are not in the library yet, borrowed from the handoffs */
  gboolean         doubtful;    /* a task names a provider or criterion that was not there by then */
  guint            n_records;
} BatonReader;

#define TOP(self) (&(self)->frames[(self)->n_frames - 1])

BatonFrame *baton_reader_push_frame     (BatonReader             *self,
                                         Place                    place,
                                         const BatonTag          *tag);
void        baton_reader_drop_frame     (BatonReader             *self);
gboolean    baton_reader_open           (BatonReader             *self,
                                         const BatonTag          *tag);
void        baton_reader_close          (BatonReader             *self);
gboolean    baton_tag_sets_default      (const BatonTag          *self);

gboolean    baton_reader_is_usable_id   (const char              *id);
GArray     *baton_reader_new_sums       (void);
const char *baton_reader_take_value     (BatonReader             *self,
                                         const BatonSaxAttribute *attribute);
void        baton_reader_fill_record    (BatonReader             *self,
                                         BatonFrame              *frame,
                                         const BatonSaxAttribute *attributes,
                                         int                      n_attributes);
void        baton_reader_settle_sums    (BatonReader             *self);
void        baton_reader_finish_record  (BatonReader             *self,
                                         BatonFrame              *frame);
void        baton_reader_finish_handoff (BatonReader             *self,
                                         BatonFrame              *frame,
                                         BatonTask               *task);
void        baton_reader_place_rest     (BatonReader             *self);

G_END_DECLS
