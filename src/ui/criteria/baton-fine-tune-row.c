/* The fine-tuning of a task: the overhead of handing it off, with what is assumed where nothing is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-fine-tune-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-effort.h"
#include "ui/common/baton-expander-name.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-scroll-to.h"

#define MINUTES_PER_HOUR 60

struct _BatonFineTuneRow
{
  AdwExpanderRow  parent_instance;

  BatonRecordRow *brief;
  BatonRecordRow *review;
  BatonRecordRow *chance;
  BatonRecordRow *redo;
  BatonRecordRow *setup;
  BatonRecordRow *uses;
};

G_DEFINE_FINAL_TYPE (BatonFineTuneRow, baton_fine_tune_row, ADW_TYPE_EXPANDER_ROW)

/* Takes over @value: what is assumed, where the person has not @said anything. */
static void
show_usual (BatonRecordRow *row,
            gboolean       said,
            char          *value)
{
  g_autofree char *usual = value;
  /* Translators: what is assumed where a field is empty; %s is a time, a chance or a number */
  g_autofree char *hint = said || !usual ? NULL : g_strdup_printf (_("usually %s"), usual);

  baton_record_row_set_hint (row, hint);
}

static char *
write_hours (BatonFigure hours)
{
  return hours.there ? baton_effort_write_minutes ((int) round (hours.value * MINUTES_PER_HOUR)) : NULL;
}

static void
baton_fine_tune_row_class_init (BatonFineTuneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BATON_TYPE_RECORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-fine-tune-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, brief);
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, review);
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, chance);
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, redo);
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, setup);
  gtk_widget_class_bind_template_child (widget_class, BatonFineTuneRow, uses);
}

static void
baton_fine_tune_row_init (BatonFineTuneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_expander_name (ADW_EXPANDER_ROW (self));
  baton_scroll_to_unfolded (ADW_EXPANDER_ROW (self));
}

/**
 * baton_fine_tune_row_show:
 * @self: a row
 * @task: the task to edit
 * @worth: its figures, which hold what is assumed
 */
void
baton_fine_tune_row_show (BatonFineTuneRow *self,
                          BatonTask        *task,
                          const BatonWorth *worth)
{
  BatonRecordRow *rows[] = { self->brief, self->review, self->chance, self->redo, self->setup, self->uses };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    baton_record_row_set_record (rows[i], BATON_RECORD (task), NULL);
  show_usual (self->brief, baton_task_get_brief_minutes (task) != BATON_ABSENT, write_hours (worth->brief));
  show_usual (self->review, baton_task_get_review_minutes (task) != BATON_ABSENT, write_hours (worth->review));
  show_usual (self->chance, baton_task_get_rework_chance (task) != BATON_ABSENT,
              baton_effort_write_chance (worth->rework_chance));
  show_usual (self->redo, baton_task_get_redo_minutes (task) != BATON_ABSENT, write_hours (worth->redo));
  show_usual (self->setup, baton_task_get_setup_minutes (task) != BATON_ABSENT,
              write_hours (BATON_FIGURE (worth->setup)));
  show_usual (self->uses, baton_task_get_uses (task) != BATON_ABSENT, baton_effort_write_number (worth->uses));
}
