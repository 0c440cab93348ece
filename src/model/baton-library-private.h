/* What the halves of the library share: its lists, and finding a place in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

enum
{
  TASKS,
  CRITERIA,
  PROVIDERS,
  N_STORES,
};

struct _BatonLibrary
{
  GObject       parent_instance;

  GListStore   *stores[N_STORES];
  guint         last_place[N_STORES]; /* that was looked for */
  GPtrArray    *pending[N_STORES]; /* added between begin_load and end_load */
  GHashTable   *by_id;             /* id, borrowed from the record, to the record, borrowed from its list */
  GHashTable   *tombstones;        /* id to BatonTombstone */
  BatonProfile *profile;
  GRand        *chance;
  char         *kept_attributes;
  char         *kept_children;
  gboolean      loading;
};

int          baton_library_store_index     (BatonRecord   *record);
int          baton_library_compare_records (gconstpointer  one,
                                            gconstpointer  other,
                                            gpointer       unused);
BatonRecord *baton_library_record_at       (GListStore    *store,
                                            guint          at);
guint        baton_library_sorted_place    (BatonLibrary  *self,
                                            BatonRecord   *record);
void         baton_library_place_anew      (BatonLibrary  *self,
                                            BatonRecord   *record);
void         baton_library_set_position    (BatonRecord   *record,
                                            const char    *key);
void         baton_library_emit_changed    (BatonLibrary  *self,
                                            BatonRecord   *record,
                                            const char    *field);
void         baton_library_foretell        (BatonLibrary  *self,
                                            BatonRecord   *record);
GHashTable  *baton_library_make_tombstones (void);
void         baton_library_adopt           (BatonLibrary  *self,
                                            BatonRecord   *record);
void         baton_library_release_all     (BatonLibrary  *self);
