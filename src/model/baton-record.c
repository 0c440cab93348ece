/* The base of everything in a library that has an id: it keeps the fields of its subclasses by their table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-record-private.h"

typedef struct
{
  char             *id;
  gint64            created;
  gint64            changed;
  char             *kept_attributes;
  char             *kept_children;
  GHashTable       *raw; /* field name to the text of the file that could not be read as a value */
  BatonRecordWatch  watch;
  gpointer          owner;
  gboolean          quiet;
} BatonRecordPrivate;

const BatonField baton_field_before = { .name = "before" };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BatonRecord, baton_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((BatonRecordPrivate *) baton_record_get_instance_private (self))

static void
baton_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BatonRecord *self = BATON_RECORD (object);
  const BatonField *field = &BATON_RECORD_GET_CLASS (self)->fields[prop_id - 1];

  if (baton_field_is_string (field))
    g_value_set_string (value, baton_record_get_string (self, field));
  else if (field->kind == BATON_FIELD_CHOICE)
    g_value_set_enum (value, baton_record_get_int (self, field));
  else if (field->kind == BATON_FIELD_FLAG)
    g_value_set_boolean (value, baton_record_get_int (self, field));
  else if (field->kind == BATON_FIELD_NUMBER)
    g_value_set_double (value, baton_record_get_double (self, field));
  else if (field->kind == BATON_FIELD_ANSWERS)
    g_value_set_variant (value, baton_record_get_variant (self, field));
  else if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_DAY)
    g_value_set_int (value, baton_record_get_int (self, field));
  else
    g_value_set_int64 (value, baton_record_get_int64 (self, field));
}

static void
baton_record_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BatonRecord *self = BATON_RECORD (object);
  const BatonField *field = &BATON_RECORD_GET_CLASS (self)->fields[prop_id - 1];

  if (baton_field_is_string (field))
    baton_record_set_string (self, field, g_value_get_string (value));
  else if (field->kind == BATON_FIELD_CHOICE)
    baton_record_set_int (self, field, g_value_get_enum (value));
  else if (field->kind == BATON_FIELD_FLAG)
    baton_record_set_int (self, field, g_value_get_boolean (value));
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (self, field, g_value_get_double (value));
  else if (field->kind == BATON_FIELD_ANSWERS)
    baton_record_set_variant (self, field, g_value_get_variant (value));
  else if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_DAY)
    baton_record_set_int (self, field, g_value_get_int (value));
  else
    baton_record_set_int64 (self, field, g_value_get_int64 (value));
}

static void
baton_record_finalize (GObject *object)
{
  BatonRecord *self = BATON_RECORD (object);
  BatonRecordClass *klass = BATON_RECORD_GET_CLASS (self);
  BatonRecordPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (baton_field_is_string (&klass->fields[i]))
      g_free (PLACE (self, &klass->fields[i], char *));
    else if (klass->fields[i].kind == BATON_FIELD_ANSWERS)
      g_clear_pointer (&PLACE (self, &klass->fields[i], GVariant *), g_variant_unref);
  g_free (priv->id);
  g_free (priv->kept_attributes);
  g_free (priv->kept_children);
  g_clear_pointer (&priv->raw, g_hash_table_unref);

  G_OBJECT_CLASS (baton_record_parent_class)->finalize (object);
}

static void
baton_record_class_init (BatonRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_record_finalize;
}

static void
baton_record_init (BatonRecord *self)
{
  PRIVATE (self)->created = BATON_ABSENT;
  PRIVATE (self)->changed = BATON_ABSENT;
}

/**
 * baton_record_class_install_fields:
 * @klass: a subclass
 * @fields: (array length=n_fields): its table, which lives as long as the program
 *
 * Makes every field a property of the class. Call it in class_init, and baton_record_init_fields() in init.
 */
void
baton_record_class_install_fields (BatonRecordClass *klass,
                                   const BatonField *fields,
                                   guint             n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_record_get_property;
  object_class->set_property = baton_record_set_property;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->props = g_new0 (GParamSpec *, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      klass->props[i] = baton_field_make_pspec (&fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->props[i]);
      if (g_str_equal (fields[i].name, "position"))
        klass->position = &fields[i];
    }
}

static void
init_field (BatonRecord      *self,
            const BatonField *field)
{
  if (field->kind == BATON_FIELD_CHOICE || field->kind == BATON_FIELD_FLAG)
    PLACE (self, field, int) = field->initial;
  else if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_DAY)
    PLACE (self, field, int) = field->initial ? field->initial : BATON_ABSENT;
  else if (field->kind == BATON_FIELD_NUMBER)
    PLACE (self, field, double) = BATON_ABSENT;
  else if (field->kind >= BATON_FIELD_MONEY && field->kind != BATON_FIELD_ANSWERS)
    PLACE (self, field, gint64) = BATON_ABSENT;
}

/**
 * baton_record_init_fields:
 * @self: a record in its init
 * @fields: (array length=n_fields): the table of its class
 *
 * Gives every field what a new record has.
 */
void
baton_record_init_fields (BatonRecord      *self,
                          const BatonField *fields,
                          guint             n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    init_field (self, &fields[i]);
}

/**
 * baton_record_get_id:
 * @self: a record
 *
 * Returns: its id, or "" before it has one
 */
const char *
baton_record_get_id (BatonRecord *self)
{
  g_return_val_if_fail (BATON_IS_RECORD (self), "");

  return PRIVATE (self)->id ? PRIVATE (self)->id : "";
}

/**
 * baton_record_set_id:
 * @self: a record that is in no library yet
 * @id: its id
 */
void
baton_record_set_id (BatonRecord *self,
                     const char  *id)
{
  g_return_if_fail (BATON_IS_RECORD (self));
  g_return_if_fail (PRIVATE (self)->watch == NULL);

  g_free (PRIVATE (self)->id);
  PRIVATE (self)->id = g_strdup (id);
}

/* Returns: when it was made, in seconds of UTC, or BATON_ABSENT. */
gint64
baton_record_get_created (BatonRecord *self)
{
  g_return_val_if_fail (BATON_IS_RECORD (self), BATON_ABSENT);

  return PRIVATE (self)->created;
}

/* Stamps tell when, and are no change themselves: nothing is announced. */
void
baton_record_set_created (BatonRecord *self,
                          gint64       stamp)
{
  g_return_if_fail (BATON_IS_RECORD (self));

  PRIVATE (self)->created = stamp;
}

/* Returns: when a field of it last changed, in seconds of UTC, or BATON_ABSENT. */
gint64
baton_record_get_changed (BatonRecord *self)
{
  g_return_val_if_fail (BATON_IS_RECORD (self), BATON_ABSENT);

  return PRIVATE (self)->changed;
}

void
baton_record_set_changed (BatonRecord *self,
                          gint64       stamp)
{
  g_return_if_fail (BATON_IS_RECORD (self));

  PRIVATE (self)->changed = stamp;
}

/**
 * baton_record_get_fields:
 * @self: a record
 * @n_fields: (out): how many
 *
 * Returns: (array length=n_fields) (transfer none): the table of its class
 */
const BatonField *
baton_record_get_fields (BatonRecord *self,
                         guint       *n_fields)
{
  *n_fields = BATON_RECORD_GET_CLASS (self)->n_fields;
  return BATON_RECORD_GET_CLASS (self)->fields;
}

/**
 * baton_record_find_field:
 * @self: a record
 * @name: a name of a field, "kept-minutes" for example
 *
 * Returns: (transfer none) (nullable): the field
 */
const BatonField *
baton_record_find_field (BatonRecord *self,
                         const char  *name)
{
  BatonRecordClass *klass = BATON_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  return NULL;
}

/* Tells the owner that a field is going to change. */
void
baton_record_foretell (BatonRecord *self)
{
  BatonRecordPrivate *priv = PRIVATE (self);

  if (priv->watch)
    priv->watch (priv->owner, self, BATON_FIELD_BEFORE);
}

/* Tells the notify handlers and the owner of a change; @field is NULL for what is no field. */
void
baton_record_announce (BatonRecord      *self,
                       const BatonField *field)
{
  BatonRecordPrivate *priv = PRIVATE (self);
  BatonRecordClass *klass = BATON_RECORD_GET_CLASS (self);

  if (field && priv->raw)
    g_hash_table_remove (priv->raw, field->name);
  if (priv->quiet)
    return;
  if (field)
    g_object_notify_by_pspec (G_OBJECT (self), klass->props[field - klass->fields]);
  if (priv->watch)
    priv->watch (priv->owner, self, field);
}

/**
 * baton_record_copy:
 * @self: a record
 *
 * Copies the id, the stamps, the fields and what was kept; not the handoffs of a task.
 *
 * Returns: (transfer full): a record of the same class that is in no library
 */
BatonRecord *
baton_record_copy (BatonRecord *self)
{
  BatonRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  BatonRecordPrivate *priv = PRIVATE (self);
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (self, &n_fields);

  baton_record_set_id (copy, priv->id);
  for (guint i = 0; i < n_fields; i++)
    baton_record_copy_field (copy, self, &fields[i]);
  baton_record_set_created (copy, priv->created);
  baton_record_set_changed (copy, priv->changed);
  baton_record_set_kept (copy, priv->kept_attributes, priv->kept_children);
  return copy;
}

/**
 * baton_record_get_raw:
 * @self: a record
 * @field: a field of it
 *
 * Returns: (nullable): what a file said there and could not be read as a value, until the field is set
 */
const char *
baton_record_get_raw (BatonRecord      *self,
                      const BatonField *field)
{
  GHashTable *raw = PRIVATE (self)->raw;

  return raw ? g_hash_table_lookup (raw, field->name) : NULL;
}

/* Keeps the unreadable text of a field; see baton_record_get_raw(). */
void
baton_record_set_raw (BatonRecord      *self,
                      const BatonField *field,
                      const char       *raw)
{
  BatonRecordPrivate *priv = PRIVATE (self);

  if (!priv->raw)
    priv->raw = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_hash_table_insert (priv->raw, (gpointer) field->name, g_strdup (raw));
}

/* Returns: (nullable): attributes of the file that this version does not know, as serialised text. */
const char *
baton_record_get_kept_attributes (BatonRecord *self)
{
  return PRIVATE (self)->kept_attributes;
}

/* Returns: (nullable): child elements and comments that this version does not know, as serialised text. */
const char *
baton_record_get_kept_children (BatonRecord *self)
{
  return PRIVATE (self)->kept_children;
}

/* Keeps unknown content for the next save. */
void
baton_record_set_kept (BatonRecord *self,
                       const char  *attributes,
                       const char  *children)
{
  BatonRecordPrivate *priv = PRIVATE (self);

  g_free (priv->kept_attributes);
  g_free (priv->kept_children);
  priv->kept_attributes = g_strdup (attributes);
  priv->kept_children = g_strdup (children);
}

/* Makes a record quiet while a loader fills it; a watch ends that. */
void
baton_record_set_quiet (BatonRecord *self)
{
  PRIVATE (self)->quiet = TRUE;
}

/* Returns: the position key, or "" where the class has none or it is not placed yet. */
const char *
baton_record_get_position (BatonRecord *self)
{
  const BatonField *field = BATON_RECORD_GET_CLASS (self)->position;

  return field ? baton_record_get_string (self, field) : "";
}

/* Returns: (transfer none) (nullable): the library, or a handoff's task, that it belongs to. */
gpointer
baton_record_get_owner (BatonRecord *self)
{
  return PRIVATE (self)->owner;
}

/* Passes a change of @record, which is a part of @self, on to whoever watches @self. */
void
baton_record_tell (BatonRecord      *self,
                   BatonRecord      *record,
                   const BatonField *field)
{
  BatonRecordPrivate *priv = PRIVATE (self);

  if (priv->watch)
    priv->watch (priv->owner, record, field);
}

/**
 * baton_record_set_watch:
 * @self: a record
 * @watch: (nullable): what hears of each change, after the notify
 * @owner: (nullable): handed to @watch, not referenced
 *
 * One owner at a time: the library, or the task of a handoff.
 */
void
baton_record_set_watch (BatonRecord      *self,
                        BatonRecordWatch  watch,
                        gpointer          owner)
{
  BatonRecordPrivate *priv = PRIVATE (self);

  priv->watch = watch;
  priv->owner = owner;
  priv->quiet = FALSE;
}
