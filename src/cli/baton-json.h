/* A small writer of JSON (RFC 8259) that is safe to print anywhere: what could move a cursor or
 * turn text is escaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BatonJson BatonJson;

BatonJson *baton_json_new          (void);
void       baton_json_free         (BatonJson  *self);
char      *baton_json_finish       (BatonJson  *self);

void       baton_json_begin_object (BatonJson  *self);
void       baton_json_end_object   (BatonJson  *self);
void       baton_json_begin_array  (BatonJson  *self);
void       baton_json_end_array    (BatonJson  *self);
void       baton_json_name         (BatonJson  *self,
                                    const char *name);

void       baton_json_null         (BatonJson  *self);
void       baton_json_boolean      (BatonJson  *self,
                                    gboolean    value);
void       baton_json_integer      (BatonJson  *self,
                                    gint64      value);
void       baton_json_number       (BatonJson  *self,
                                    double      value);
void       baton_json_decimal      (BatonJson  *self,
                                    const char *digits);
void       baton_json_string       (BatonJson  *self,
                                    const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonJson, baton_json_free)

G_END_DECLS
