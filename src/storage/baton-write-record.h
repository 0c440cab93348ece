/* One record of the library file, and the pieces that every element of it is made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-record.h"

G_BEGIN_DECLS

typedef struct
{
  GString *out;
  int      currency_digits;
} BatonWriter;

/* What a file keeps of one element besides its fields. */
typedef struct
{
  GHashTable *attributes;
  GHashTable *children;
} BatonKeptParts;

void     baton_kept_parts_open                 (BatonKeptParts       *self,
                                           const char       *kept_attributes,
                                           const char       *kept_children);
void     baton_kept_parts_close                (BatonKeptParts       *self);
gboolean baton_kept_parts_have_children        (const BatonKeptParts *self,
                                           const char       *name);

void     baton_writer_indent              (BatonWriter      *self,
                                           int               depth);
void     baton_writer_append_attribute    (BatonWriter      *self,
                                           const char       *name,
                                           const char       *value);
void     baton_writer_append_part         (BatonWriter      *self,
                                           GHashTable       *index,
                                           const char       *name,
                                           const char       *id);
void     baton_writer_append_small        (BatonWriter      *self,
                                           const char       *name,
                                           const char       *id,
                                           const BatonKeptParts *parts);
void     baton_writer_append_record       (BatonWriter      *self,
                                           BatonRecord      *record,
                                           const char       *name,
                                           int               depth);

G_END_DECLS
