/* The base of everything in a library that has an id: it keeps the fields of its subclasses by their table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-field.h"

G_BEGIN_DECLS

#define BATON_TYPE_RECORD (baton_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (BatonRecord, baton_record, BATON, RECORD, GObject)

struct _BatonRecordClass
{
  GObjectClass parent_class;

  const BatonField *fields;
  guint             n_fields;
  GParamSpec      **props;    /* n_fields of them */
  const BatonField *position; /* the field "position", where there is one */
};

/* What a watch gets for a field when something about the record is going to change, but has not yet. */
extern const BatonField baton_field_before;
#define BATON_FIELD_BEFORE (&baton_field_before)

/* Called before a change with BATON_FIELD_BEFORE, and after it with the field, or with NULL where that is none. */
typedef void (*BatonRecordWatch) (gpointer          owner,
                                  BatonRecord      *record,
                                  const BatonField *field);

void              baton_record_class_install_fields (BatonRecordClass *klass,
                                                     const BatonField *fields,
                                                     guint             n_fields);

void              baton_record_init_fields  (BatonRecord      *self,
                                             const BatonField *fields,
                                             guint             n_fields);

const char       *baton_record_get_id       (BatonRecord *self);
void              baton_record_set_id       (BatonRecord *self,
                                             const char  *id);
gint64            baton_record_get_created  (BatonRecord *self);
void              baton_record_set_created  (BatonRecord *self,
                                             gint64       stamp);
gint64            baton_record_get_changed  (BatonRecord *self);
void              baton_record_set_changed  (BatonRecord *self,
                                             gint64       stamp);

const BatonField *baton_record_get_fields   (BatonRecord *self,
                                             guint       *n_fields);
const BatonField *baton_record_find_field   (BatonRecord *self,
                                             const char  *name);

const char       *baton_record_get_string   (BatonRecord      *self,
                                             const BatonField *field);
int               baton_record_get_int      (BatonRecord      *self,
                                             const BatonField *field);
gint64            baton_record_get_int64    (BatonRecord      *self,
                                             const BatonField *field);
double            baton_record_get_double   (BatonRecord      *self,
                                             const BatonField *field);
GVariant         *baton_record_get_variant  (BatonRecord      *self,
                                             const BatonField *field);
gboolean          baton_record_set_string   (BatonRecord      *self,
                                             const BatonField *field,
                                             const char       *value);
gboolean          baton_record_set_int      (BatonRecord      *self,
                                             const BatonField *field,
                                             int               value);
gboolean          baton_record_set_int64    (BatonRecord      *self,
                                             const BatonField *field,
                                             gint64            value);
gboolean          baton_record_set_double   (BatonRecord      *self,
                                             const BatonField *field,
                                             double            value);
gboolean          baton_record_set_variant  (BatonRecord      *self,
                                             const BatonField *field,
                                             GVariant         *value);
gboolean          baton_record_is_initial   (BatonRecord      *self,
                                             const BatonField *field);
gboolean          baton_record_field_equal  (BatonRecord      *self,
                                             BatonRecord      *other,
                                             const BatonField *field);
void              baton_record_copy_field   (BatonRecord      *self,
                                             BatonRecord      *from,
                                             const BatonField *field);
BatonRecord      *baton_record_copy         (BatonRecord      *self);

const char       *baton_record_get_raw      (BatonRecord      *self,
                                             const BatonField *field);
void              baton_record_set_raw      (BatonRecord      *self,
                                             const BatonField *field,
                                             const char       *raw);
const char       *baton_record_get_kept_attributes (BatonRecord *self);
const char       *baton_record_get_kept_children   (BatonRecord *self);
void              baton_record_set_kept     (BatonRecord      *self,
                                             const char       *attributes,
                                             const char       *children);

/* A loader makes records quiet while it fills them: no notify until the record has a watch. */
void              baton_record_set_quiet    (BatonRecord      *self);
const char       *baton_record_get_position (BatonRecord      *self);
gpointer          baton_record_get_owner    (BatonRecord      *self);
void              baton_record_tell         (BatonRecord      *self,
                                             BatonRecord      *record,
                                             const BatonField *field);
void              baton_record_set_watch    (BatonRecord      *self,
                                             BatonRecordWatch  watch,
                                             gpointer          owner);

G_END_DECLS
