/* What a task costs: its time, how often it comes up, its price and what that buys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-effort-group.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "model/baton-money.h"
#include "ui/common/baton-choice-row.h"
#include "ui/common/baton-record-row.h"
#include "ui/criteria/baton-fine-tune-row.h"

struct _BatonEffortGroup
{
  AdwPreferencesGroup  parent_instance;

  BatonRecordRow      *minutes;
  BatonRecordRow      *times;
  BatonRecordRow      *price;
  BatonRecordRow      *kept;
  BatonChoiceRow      *buys;
  BatonRecordRow      *results;
  BatonFineTuneRow    *fine_tune;
};

G_DEFINE_FINAL_TYPE (BatonEffortGroup, baton_effort_group, ADW_TYPE_PREFERENCES_GROUP)

/* "every week" says more than 52; where nothing is said, it is what is assumed. */
static void
hint_times (BatonEffortGroup *self,
            const BatonWorth *worth)
{
  g_autofree char *times = baton_phrase_times (worth->times_per_year);

  baton_record_row_set_hint (self->times, times);
}

static void
hint_price (BatonEffortGroup    *self,
            BatonTask           *task,
            const BatonLogEntry *log,
            const char          *currency)
{
  g_autofree char *paid = NULL;
  g_autofree char *hint = NULL;

  if (baton_task_get_price (task) == BATON_ABSENT && log && log->last_paid != BATON_ABSENT)
    {
      paid = baton_money_format (log->last_paid, currency);
      /* Translators: what is assumed where no price is said; %s is an amount of money */
      hint = g_strdup_printf (_("last paid %s"), paid);
    }
  baton_record_row_set_hint (self->price, hint);
}

static void
baton_effort_group_class_init (BatonEffortGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BATON_TYPE_CHOICE_ROW);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_FINE_TUNE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-effort-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, minutes);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, times);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, price);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, kept);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, buys);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, results);
  gtk_widget_class_bind_template_child (widget_class, BatonEffortGroup, fine_tune);
}

static void
baton_effort_group_init (BatonEffortGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_effort_group_show:
 * @self: a group
 * @task: the task to edit
 * @worth: its figures, which hold what is assumed
 * @log: (nullable): what its handoffs say
 * @currency: the code of the currency of its price
 */
void
baton_effort_group_show (BatonEffortGroup    *self,
                         BatonTask           *task,
                         const BatonWorth    *worth,
                         const BatonLogEntry *log,
                         const char          *currency)
{
  BatonRecordRow *rows[] = { self->minutes, self->times, self->price, self->kept, self->results };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    baton_record_row_set_record (rows[i], BATON_RECORD (task), currency);
  baton_choice_row_set_record (self->buys, BATON_RECORD (task));
  gtk_widget_set_visible (GTK_WIDGET (self->results), baton_task_get_buys (task) == BATON_BUYS_RESULT);
  hint_times (self, worth);
  hint_price (self, task, log, currency);
  baton_fine_tune_row_show (self->fine_tune, task, worth);
}
