/* The criteria panel: the verdict on the selected task, and everything that the verdict rests on, edited in place. The
 * criteria themselves are the same for every task; they are edited in the panel too, in place of the task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-panel.h"

#include "ui/criteria/baton-criteria-editor.h"
#include "ui/criteria/baton-criteria-list.h"
#include "ui/criteria/baton-effort-group.h"
#include "ui/common/baton-record-row.h"
#include "ui/common/baton-shrink.h"
#include "ui/common/baton-task-keys.h"
#include "ui/criteria/baton-handoff-group.h"
#include "ui/criteria/baton-notes-group.h"
#include "ui/criteria/baton-plan-group.h"
#include "ui/criteria/baton-superseded-group.h"
#include "ui/criteria/baton-verdict-card.h"

struct _BatonCriteriaPanel
{
  AdwBin                parent_instance;

  AdwHeaderBar         *header;
  GtkWidget            *edit;
  GtkWidget            *done;
  GtkWidget            *close;
  GtkStack             *stack;
  GtkScrolledWindow    *scrolled;
  BatonRecordRow       *title;
  BatonVerdictCard     *verdict_card;
  BatonSupersededGroup *superseded;
  BatonCriteriaList    *outsource;
  BatonCriteriaList    *keep;
  BatonEffortGroup     *effort;
  BatonPlanGroup       *plan;
  BatonNotesGroup      *notes;
  BatonHandoffGroup    *handoffs;
  GtkWidget            *back_again;
  GtkWidget            *hand_off;
  GtkWidget            *keep_it;
  BatonCriteriaEditor  *editor;

  BatonWorkspace       *workspace;
  BatonTask            *task;
  gboolean              editing; /* the criteria themselves */
};

G_DEFINE_FINAL_TYPE (BatonCriteriaPanel, baton_criteria_panel, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_TASK,
  PROP_FOLDED,
  PROP_SHOW_END_TITLE_BUTTONS,
} BatonCriteriaPanelProperty;

static GParamSpec *props[PROP_SHOW_END_TITLE_BUTTONS + 1];

static BatonLibrary *
get_library (BatonCriteriaPanel *self)
{
  return baton_workspace_get_library (self->workspace);
}

/* What is handed off comes back first; there is room for two buttons. */
static void
show_buttons (BatonCriteriaPanel *self)
{
  BatonStage stage = baton_task_get_stage (self->task);
  gboolean is_out = stage == BATON_STAGE_HANDED_OFF;

  gtk_widget_set_visible (self->back_again, is_out);
  gtk_widget_set_visible (self->keep_it, !is_out && stage != BATON_STAGE_KEEPING);
  if (is_out)
    gtk_widget_remove_css_class (self->hand_off, "suggested-action");
  else
    gtk_widget_add_css_class (self->hand_off, "suggested-action");
}

/* One verdict for the whole panel: all that is worked out is shown from it. */
static void
refresh_verdict (BatonCriteriaPanel *self)
{
  g_autoptr (BatonVerdict) verdict = baton_workspace_judge (self->workspace, self->task);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (get_library (self)));
  const BatonLogEntry *log = baton_log_get_task (baton_workspace_get_log (self->workspace),
                                                 baton_record_get_id (BATON_RECORD (self->task)));

  baton_verdict_card_show (self->verdict_card, verdict, currency);
  baton_criteria_list_show (self->outsource, self->task, verdict, currency);
  baton_criteria_list_show (self->keep, self->task, verdict, currency);
  baton_effort_group_show (self->effort, self->task, &verdict->worth, log, currency);
  baton_plan_group_show (self->plan, self->task);
  baton_superseded_group_show (self->superseded, get_library (self), self->task);
  show_buttons (self);
}

static void
show_page (BatonCriteriaPanel *self)
{
  const char *page = self->task ? "task" : "empty";

  gtk_stack_set_visible_child_name (self->stack, self->editing ? "editor" : page);
  gtk_widget_set_visible (self->edit, !self->editing);
  gtk_widget_set_visible (self->done, self->editing);
}

static void
refresh_all (BatonCriteriaPanel *self)
{
  baton_record_row_set_record (self->title, (BatonRecord *) self->task, NULL);
  baton_notes_group_set_task (self->notes, self->task);
  show_page (self);
  if (!self->task)
    return;
  refresh_verdict (self);
  baton_handoff_group_show (self->handoffs, get_library (self), self->task);
}

/* The task went, or everything was read anew and another object stands for it. */
static void
find_task_again (BatonCriteriaPanel *self)
{
  BatonTask *task = baton_library_find_task (get_library (self), baton_record_get_id (BATON_RECORD (self->task)));

  if (task == self->task)
    refresh_all (self);
  else
    baton_criteria_panel_set_task (self, task);
}

/* Whether a change of @record can be seen in the list of handoffs. */
static gboolean
touches_handoffs (BatonCriteriaPanel *self,
                  BatonRecord        *record)
{
  if (BATON_IS_HANDOFF (record))
    return baton_library_find_handoff_task (get_library (self), BATON_HANDOFF (record)) == self->task
           || !baton_record_get_owner (record);
  return BATON_IS_PROVIDER (record) || BATON_IS_PROFILE (record);
}

/* Handoffs of other tasks count too: the log of the provider is in the verdict. */
static void
library_changed_cb (BatonCriteriaPanel *self,
                    BatonRecord        *record,
                    const char         *field)
{
  gboolean is_tombstone = !record && field;
  gboolean is_other_task = BATON_IS_TASK (record) && record != BATON_RECORD (self->task);

  if (!self->task || is_tombstone || is_other_task)
    return;
  if (!record || (!field && record == BATON_RECORD (self->task)))
    {
      find_task_again (self);
      return;
    }
  refresh_verdict (self);
  if (touches_handoffs (self, record))
    baton_handoff_group_show (self->handoffs, get_library (self), self->task);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonCriteriaPanel *self = BATON_CRITERIA_PANEL (widget);

  /* First: else the keyboard goes through the title of the task on its way, which is marked then. */
  gtk_widget_set_visible (self->edit, TRUE);
  gtk_widget_grab_focus (self->edit);
  baton_criteria_panel_show_task (self);
}

static void
baton_criteria_panel_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BatonCriteriaPanel *self = BATON_CRITERIA_PANEL (object);

  switch ((BatonCriteriaPanelProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_TASK:
      g_value_set_object (value, self->task);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, gtk_widget_get_visible (self->close));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->header));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criteria_panel_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  BatonCriteriaPanel *self = BATON_CRITERIA_PANEL (object);

  switch ((BatonCriteriaPanelProperty) prop_id)
    {
    case PROP_WORKSPACE:
      baton_criteria_panel_set_workspace (self, g_value_get_object (value));
      break;
    case PROP_TASK:
      baton_criteria_panel_set_task (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      gtk_widget_set_visible (self->close, g_value_get_boolean (value));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (self->header, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criteria_panel_dispose (GObject *object)
{
  BatonCriteriaPanel *self = BATON_CRITERIA_PANEL (object);

  g_clear_object (&self->task);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_criteria_panel_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_TASK] = g_param_spec_object ("task", NULL, NULL, BATON_TYPE_TASK,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_END_TITLE_BUTTONS]
    = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/app/baton/Baton/ui/criteria/baton-criteria-panel.ui");
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, header);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, edit);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, done);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, close);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, stack);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, scrolled);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, title);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, verdict_card);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, superseded);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, outsource);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, keep);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, effort);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, plan);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, notes);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, handoffs);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, back_again);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, hand_off);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, keep_it);
  gtk_widget_class_bind_template_child (klass, BatonCriteriaPanel, editor);
}

static void
baton_criteria_panel_class_init (BatonCriteriaPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = baton_criteria_panel_get_property;
  G_OBJECT_CLASS (klass)->set_property = baton_criteria_panel_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_criteria_panel_dispose;

  g_type_ensure (BATON_TYPE_CRITERIA_EDITOR);
  g_type_ensure (BATON_TYPE_CRITERIA_LIST);
  g_type_ensure (BATON_TYPE_EFFORT_GROUP);
  g_type_ensure (BATON_TYPE_RECORD_ROW);
  g_type_ensure (BATON_TYPE_HANDOFF_GROUP);
  g_type_ensure (BATON_TYPE_NOTES_GROUP);
  g_type_ensure (BATON_TYPE_PLAN_GROUP);
  g_type_ensure (BATON_TYPE_SUPERSEDED_GROUP);
  g_type_ensure (BATON_TYPE_VERDICT_CARD);
  install_properties (G_OBJECT_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "criteria.done", NULL, done_action);
  baton_task_keys_install (GTK_WIDGET_CLASS (klass));
}

static void
baton_criteria_panel_init (BatonCriteriaPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
}

/**
 * baton_criteria_panel_new:
 * @workspace: the open library
 *
 * Returns: (transfer floating): a panel without a task
 */
GtkWidget *
baton_criteria_panel_new (BatonWorkspace *workspace)
{
  return g_object_new (BATON_TYPE_CRITERIA_PANEL, "workspace", workspace, NULL);
}

/* Edits the criteria themselves, whatever task there is, with the keyboard where another one is written. */
void
baton_criteria_panel_edit_criteria (BatonCriteriaPanel *self)
{
  self->editing = TRUE;
  show_page (self);
  baton_criteria_editor_begin (self->editor, get_library (self));
}

/* Goes back from the criteria to the task. */
void
baton_criteria_panel_show_task (BatonCriteriaPanel *self)
{
  if (!self->editing)
    return;
  baton_criteria_editor_finish (self->editor);
  self->editing = FALSE;
  show_page (self);
}

/* Returns: whether the criteria themselves are edited, not the task */
gboolean
baton_criteria_panel_is_editing (BatonCriteriaPanel *self)
{
  return self->editing;
}

/**
 * baton_criteria_panel_focus:
 * @self: a panel
 * @title: whether the title of the task gets the keyboard, not the first criterion
 */
void
baton_criteria_panel_focus (BatonCriteriaPanel *self,
                            gboolean            title)
{
  if (self->editing)
    baton_criteria_editor_begin (self->editor, get_library (self));
  else if (title || !(gtk_widget_grab_focus (GTK_WIDGET (self->outsource)) || gtk_widget_grab_focus (GTK_WIDGET (self->keep))))
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

/* Unfolds a handoff of the task, with the keyboard in it. */
void
baton_criteria_panel_edit_handoff (BatonCriteriaPanel *self,
                                   BatonHandoff       *handoff)
{
  g_return_if_fail (baton_record_get_owner (BATON_RECORD (handoff)) == self->task);

  baton_criteria_panel_show_task (self);
  baton_handoff_group_edit (self->handoffs, handoff);
}

/* The workspace that judges the task; set once. */
void
baton_criteria_panel_set_workspace (BatonCriteriaPanel *self,
                                    BatonWorkspace     *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  if (!workspace)
    return;
  self->workspace = g_object_ref (workspace);
  baton_criteria_list_set_library (self->outsource, get_library (self));
  baton_criteria_list_set_library (self->keep, get_library (self));
  baton_plan_group_set_library (self->plan, get_library (self));
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Returns: (transfer none) (nullable): the task that is judged. */
BatonTask *
baton_criteria_panel_get_task (BatonCriteriaPanel *self)
{
  return self->task;
}

/**
 * baton_criteria_panel_set_task:
 * @self: a panel with a workspace
 * @task: (nullable): the task to judge from now on, or NULL for none
 */
void
baton_criteria_panel_set_task (BatonCriteriaPanel *self,
                               BatonTask          *task)
{
  g_return_if_fail (task == NULL || self->workspace != NULL);

  if (!g_set_object (&self->task, task))
    return;
  refresh_all (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TASK]);
}

/* Says again what depends on the day. */
void
baton_criteria_panel_refresh (BatonCriteriaPanel *self)
{
  if (self->task)
    baton_handoff_group_show (self->handoffs, get_library (self), self->task);
}
