/* A field: one described, typed place in a record, read alike by properties, file, terminal, merge and undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The value of a count, number, sum, day, moment or stamp that is not there. */
#define BATON_ABSENT (-1)

/* What a field holds; the C type of its place in the instance stands behind it. */
typedef enum
{
  BATON_FIELD_LINE,      /* char *: one line of text; NULL stands for "" */
  BATON_FIELD_TEXT,      /* char *: text of any length with line feeds; NULL stands for "" */
  BATON_FIELD_LINK,      /* char *: a web, mail or telephone address; NULL stands for "" */
  BATON_FIELD_REFERENCE, /* char *: the id of another record; NULL stands for "" (none) */
  BATON_FIELD_COUNT,     /* int: a whole number, minutes for example; BATON_ABSENT or min..max */
  BATON_FIELD_NUMBER,    /* double: BATON_ABSENT or min..max, never NaN */
  BATON_FIELD_MONEY,     /* gint64: minor units of the profile's currency; BATON_ABSENT or 0..max */
  BATON_FIELD_CHOICE,    /* int: a value of the registered enumeration; its nick is the word in files */
  BATON_FIELD_FLAG,      /* gboolean */
  BATON_FIELD_DAY,       /* int: a BatonDay; BATON_ABSENT where none */
  BATON_FIELD_MOMENT,    /* gint64: a BatonMoment, minutes of local wall time; BATON_ABSENT where none */
  BATON_FIELD_STAMP,     /* gint64: seconds since 1970 in UTC; BATON_ABSENT where none */
  BATON_FIELD_ANSWERS,   /* GVariant *: a{sb}, criterion id to yes/no, sorted by id; NULL where empty */
} BatonFieldKind;

typedef struct
{
  const char     *name;   /* kebab-case: the property, the attribute or element, and the key in the terminal */
  BatonFieldKind  kind;
  gsize           offset; /* of its place in the instance */
  double          min;    /* smallest and largest value of a count or number */
  double          max;
  int             initial; /* what a new record has in a choice or flag; other kinds begin absent or empty */
  GType         (*choice) (void); /* the enumeration of a choice */
} BatonField;

/* How a table of fields is written: the name, the instance type, the member, and what the kind needs. */
#define BATON_FIELD_OF(name, Type, member, kind)                        \
  { name, kind, G_STRUCT_OFFSET (Type, member), 0, 0, 0, NULL }
#define BATON_FIELD_RANGE(name, Type, member, kind, least, most)        \
  { name, kind, G_STRUCT_OFFSET (Type, member), least, most, 0, NULL }
#define BATON_FIELD_WORD(name, Type, member, choice, initial)           \
  { name, BATON_FIELD_CHOICE, G_STRUCT_OFFSET (Type, member), 0, 0, initial, choice }

gboolean    baton_field_is_string   (const BatonField *self);
gboolean    baton_field_accepts     (const BatonField *self,
                                     double            value);
GParamSpec *baton_field_make_pspec  (const BatonField *self);

G_END_DECLS
