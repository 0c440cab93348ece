/* What the tests of the record row share: a library with a record of each kind, and a list in a window for the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app-pages.h"

#include "ui/common/baton-record-row.h"

typedef struct
{
  Fixture        base;
  BatonLibrary  *library; /* borrowed, as all below */
  BatonTask     *task;
  BatonTask     *other;
  BatonProvider *provider;
  BatonHandoff  *handoff;
  GtkWidget     *list;
} Case;

static inline BatonTask *
add_task (Case       *self,
          const char *title)
{
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_library_add (self->library, BATON_RECORD (task));
  return task;
}

static inline void
set_up_case (Case          *self,
             gconstpointer  data)
{
  g_autoptr (BatonProvider) provider = baton_provider_new ("Maya", BATON_KIND_CONTRACTOR);
  g_autoptr (BatonHandoff) handoff = baton_handoff_new ("");

  set_up (&self->base, data);
  open_workspace (&self->base);
  self->library = baton_workspace_get_library (self->base.workspace);
  self->task = add_task (self, "Clean the gutters");
  self->other = add_task (self, "Mow the lawn");
  baton_library_add (self->library, BATON_RECORD (provider));
  baton_task_add_handoff (self->task, handoff);
  self->provider = provider;
  self->handoff = handoff;
  self->list = gtk_list_box_new ();
  show_page (&self->base, self->list);
}

static inline void
tear_down_case (Case          *self,
                gconstpointer  data)
{
  tear_down (&self->base, data);
}

static inline BatonRecordRow *
add_row (Case        *self,
         const char  *field,
         gpointer     record)
{
  GtkWidget *row = g_object_new (BATON_TYPE_RECORD_ROW, "field", field, "title", field, NULL);

  baton_record_row_set_record (BATON_RECORD_ROW (row), record, "USD");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  return BATON_RECORD_ROW (row);
}

/* As a hand does it: the cursor goes in, the text is written, the cursor leaves. */
static inline void
write_in (Case           *self,
          BatonRecordRow *row,
          const char     *text)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_window_set_focus (GTK_WINDOW (self->base.window), NULL);
}

#define assert_text(row, text) g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text)
