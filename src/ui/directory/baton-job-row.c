/* One task in the list of a provider: where it stands, how its jobs went, what was paid for them all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-job-row.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-date-words.h"
#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "logic/baton-track.h"
#include "model/baton-money.h"
#include "ui/common/baton-stage-icon.h"
#include "ui/common/baton-today.h"
#include "ui/common/baton-handoff-facts.h"

struct _BatonJobRow
{
  AdwActionRow   parent_instance;

  GtkImage      *icon;
  GtkLabel      *paid;
  GtkMenuButton *earlier;
  GtkButton     *show_task;

  BatonTask     *task;
};

G_DEFINE_FINAL_TYPE (BatonJobRow, baton_job_row, ADW_TYPE_ACTION_ROW)

/* Returns: (transfer full) (nullable): who does it, where that is not whose page this is but a contractor of it */
static char *
write_person (BatonTask     *task,
              BatonLibrary  *library,
              BatonProvider *page_of)
{
  BatonProvider *person = baton_library_find_provider (library, baton_task_get_provider (task));

  return person && person != page_of ? g_strdup (baton_provider_get_name (person)) : NULL;
}

/* Returns: (transfer full): where it stands: "Handed Off · due 12 December", "Finished 3 November 2026" */
static char *
write_stage (BatonTask *task)
{
  BatonHandoff *last = baton_task_get_last_handoff (task);
  const char *stage = baton_phrase_stage (baton_task_get_stage (task));
  g_autofree char *day = NULL;

  if (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF && last && baton_handoff_get_due (last) != BATON_ABSENT
      && baton_handoff_get_finished (last) == BATON_ABSENT)
    {
      day = baton_date_words_format (baton_handoff_get_due (last), baton_today ());
      if (baton_handoff_facts_is_late (last, baton_today ()))
        /* Translators: a stage, as “Handed Off”, and a day that has been, as “12 December” */
        return g_strdup_printf (_("%s · late, was due %s"), stage, day);
      /* Translators: a stage, as “Handed Off”, and a day, as “12 December” */
      return g_strdup_printf (_("%s · due %s"), stage, day);
    }
  if (baton_task_get_stage (task) == BATON_STAGE_FINISHED && last && baton_handoff_get_finished (last) != BATON_ABSENT)
    {
      day = baton_date_words_format (baton_handoff_get_finished (last), baton_today ());
      /* Translators: the stage “Finished” and the day it was */
      return g_strdup_printf (_("%s %s"), stage, day);
    }
  return g_strdup (stage);
}

static char *
write_subtitle (BatonJobRow    *self,
                BatonWorkspace *workspace,
                BatonProvider  *page_of)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  BatonTrack track = baton_track_of_task (baton_workspace_get_log (workspace), self->task);

  baton_parts_take (parts, write_person (self->task, baton_workspace_get_library (workspace), page_of));
  baton_parts_take (parts, write_stage (self->task));
  if (track.jobs > 1)
    baton_parts_take (parts, baton_track_write_jobs (track.jobs));
  baton_parts_add (parts, baton_track_stars (track.average));
  return baton_parts_join (parts);
}

static void
show_paid (BatonJobRow    *self,
           BatonWorkspace *workspace)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  BatonTrack track = baton_track_of_task (baton_workspace_get_log (workspace), self->task);
  g_autofree char *sum = NULL;

  if (track.spent.there)
    sum = baton_money_format ((gint64) track.spent.value, currency);
  gtk_label_set_text (self->paid, sum ? sum : "—");
}

/* Whether it went to whose page it is, or to a contractor who was met there. */
static gboolean
is_theirs (BatonHandoff  *handoff,
           BatonLibrary  *library,
           BatonProvider *page_of)
{
  BatonProvider *provider = baton_library_find_provider (library, baton_handoff_get_provider (handoff));

  return provider && (provider == page_of
                      || g_str_equal (baton_provider_get_via (provider), baton_record_get_id (BATON_RECORD (page_of))));
}

/* Returns: (transfer container): the handoffs of the task to them, the latest first */
static GPtrArray *
collect_handoffs (BatonJobRow   *self,
                  BatonLibrary  *library,
                  BatonProvider *page_of)
{
  GPtrArray *handoffs = g_ptr_array_new ();

  for (guint i = baton_task_get_n_handoffs (self->task); i > 0; i--)
    {
      BatonHandoff *handoff = baton_task_get_handoff (self->task, i - 1);

      if (is_theirs (handoff, library, page_of))
        g_ptr_array_add (handoffs, handoff);
    }
  return handoffs;
}

/* Returns: (transfer full): "3 October · paid $120 · ★★★★☆", or that nothing is known */
static char *
write_handoff (BatonHandoff *handoff,
               const char   *currency)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  int stars = baton_handoff_get_stars (handoff);

  baton_parts_take (parts, baton_handoff_facts_write (handoff, currency));
  baton_parts_add (parts, baton_track_stars (stars > 0 ? BATON_FIGURE (stars) : BATON_NO_FIGURE));
  if (parts->len == 0)
    /* Translators: a handoff of which neither day nor price is known */
    baton_parts_add (parts, _("Some time"));
  return baton_parts_join (parts);
}

static void
show_earlier (BatonJobRow *self,
              GPtrArray   *handoffs,
              const char  *currency)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->earlier), handoffs->len > 1);
  for (guint i = 0; i < handoffs->len; i++)
    {
      g_autofree char *label = write_handoff (handoffs->pdata[i], currency);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.edit-handoff", "s", baton_record_get_id (handoffs->pdata[i]));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->earlier, handoffs->len > 1 ? G_MENU_MODEL (menu) : NULL);
}

/* What a click on the row, or Enter, opens. */
static void
show_target (BatonJobRow    *self,
             BatonWorkspace *workspace,
             BatonProvider  *page_of)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  g_autoptr (GPtrArray) handoffs = collect_handoffs (self, library, page_of);
  BatonRecord *latest = handoffs->len > 0 ? handoffs->pdata[0] : BATON_RECORD (self->task);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", baton_record_get_id (latest));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), handoffs->len > 0 ? "win.edit-handoff" : "win.select-task");
  show_earlier (self, handoffs, baton_profile_get_currency (baton_library_get_profile (library)));
}

static void
baton_job_row_dispose (GObject *object)
{
  BatonJobRow *self = BATON_JOB_ROW (object);

  g_clear_object (&self->task);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_JOB_ROW);

  G_OBJECT_CLASS (baton_job_row_parent_class)->dispose (object);
}

static void
baton_job_row_class_init (BatonJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_job_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, paid);
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, earlier);
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, show_task);
}

static void
baton_job_row_init (BatonJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_job_row_new:
 * @task: a task of a library
 *
 * Returns: (transfer floating): its row, which says nothing before baton_job_row_refresh()
 */
GtkWidget *
baton_job_row_new (BatonTask *task)
{
  BatonJobRow *self = g_object_new (BATON_TYPE_JOB_ROW, NULL);

  self->task = g_object_ref (task);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_task), "s", baton_record_get_id (BATON_RECORD (task)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_task), "win.select-task");
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the task it shows */
BatonTask *
baton_job_row_get_task (BatonJobRow *self)
{
  return self->task;
}

/**
 * baton_job_row_refresh:
 * @self: a row
 * @workspace: with its log
 * @page_of: the provider whose list this is
 */
void
baton_job_row_refresh (BatonJobRow    *self,
                       BatonWorkspace *workspace,
                       BatonProvider  *page_of)
{
  g_autofree char *subtitle = write_subtitle (self, workspace, page_of);

  gtk_image_set_from_icon_name (self->icon, baton_stage_icon (baton_task_get_stage (self->task)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), baton_task_get_title (self->task));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  show_paid (self, workspace);
  show_target (self, workspace, page_of);
}
