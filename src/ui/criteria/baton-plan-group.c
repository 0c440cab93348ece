/* Where a task stands: its stage, its provider, whether it is urgent and important, and when to be reminded of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-plan-group.h"

#include "logic/baton-phrase.h"
#include "ui/common/baton-choice-row.h"
#include "ui/common/baton-record-row.h"
#include "ui/criteria/baton-provider-row.h"

struct _BatonPlanGroup
{
  AdwPreferencesGroup  parent_instance;

  BatonChoiceRow      *stage;
  BatonProviderRow    *provider;
  BatonChoiceRow      *urgent;
  BatonChoiceRow      *important;
  BatonRecordRow      *remind;
};

G_DEFINE_FINAL_TYPE (BatonPlanGroup, baton_plan_group, ADW_TYPE_PREFERENCES_GROUP)

static void
baton_plan_group_class_init (BatonPlanGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BATON_TYPE_CHOICE_ROW);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_PROVIDER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-plan-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonPlanGroup, stage);
  gtk_widget_class_bind_template_child (widget_class, BatonPlanGroup, provider);
  gtk_widget_class_bind_template_child (widget_class, BatonPlanGroup, urgent);
  gtk_widget_class_bind_template_child (widget_class, BatonPlanGroup, important);
  gtk_widget_class_bind_template_child (widget_class, BatonPlanGroup, remind);
}

static void
baton_plan_group_init (BatonPlanGroup *self)
{
  g_autoptr (GtkStringList) stages = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int stage = 0; stage < BATON_N_STAGES; stage++)
    gtk_string_list_append (stages, baton_phrase_stage (stage));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->stage), G_LIST_MODEL (stages));
}

/* The library whose providers can be chosen; set once. */
void
baton_plan_group_set_library (BatonPlanGroup *self,
                              BatonLibrary   *library)
{
  baton_provider_row_set_library (self->provider, library);
}

/* Shows @task, and the name of its provider as it is now. */
void
baton_plan_group_show (BatonPlanGroup *self,
                       BatonTask      *task)
{
  baton_choice_row_set_record (self->stage, BATON_RECORD (task));
  baton_choice_row_set_record (self->urgent, BATON_RECORD (task));
  baton_choice_row_set_record (self->important, BATON_RECORD (task));
  baton_record_row_set_record (self->remind, BATON_RECORD (task), NULL);
  baton_provider_row_show (self->provider, task);
}
