/* One task in the list of a provider: where it stands, how its jobs went, what was paid for them all. It unfolds into its
 * latest handoff to them, or into an earlier one that is chosen in a menu there.
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
  BatonHandoffRow  parent_instance;

  GtkImage        *icon;
  GtkLabel        *paid;
  GtkButton       *show_task;

  BatonTask       *task;
  BatonLibrary    *library;
  BatonProvider   *page_of;
  char            *chosen;   /* the id of the handoff that was asked for; NULL for the latest */
};

G_DEFINE_FINAL_TYPE (BatonJobRow, baton_job_row, BATON_TYPE_HANDOFF_ROW)

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
is_theirs (BatonJobRow  *self,
           BatonHandoff *handoff)
{
  BatonProvider *provider = baton_library_find_provider (self->library, baton_handoff_get_provider (handoff));
  const char *page_id = baton_record_get_id (BATON_RECORD (self->page_of));

  return provider && (provider == self->page_of || g_str_equal (baton_provider_get_via (provider), page_id));
}

/* Returns: (transfer container): the handoffs of the task to them, the latest first */
static GPtrArray *
collect_handoffs (BatonJobRow *self)
{
  GPtrArray *handoffs = g_ptr_array_new ();

  for (guint i = baton_task_get_n_handoffs (self->task); i > 0; i--)
    {
      BatonHandoff *handoff = baton_task_get_handoff (self->task, i - 1);

      if (is_theirs (self, handoff))
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

/* Returns: (transfer full): a menu that leads to each of them */
static GMenuModel *
make_menu (GPtrArray  *handoffs,
           const char *currency)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < handoffs->len; i++)
    {
      g_autofree char *label = write_handoff (handoffs->pdata[i], currency);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.edit-handoff", "s", baton_record_get_id (handoffs->pdata[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* Returns: (nullable): the one that was asked for, while it is there; else the latest */
static BatonHandoff *
choose_handoff (BatonJobRow *self,
                GPtrArray   *handoffs)
{
  for (guint i = 0; i < handoffs->len; i++)
    if (g_strcmp0 (self->chosen, baton_record_get_id (handoffs->pdata[i])) == 0)
      return handoffs->pdata[i];
  return handoffs->len > 0 ? handoffs->pdata[0] : NULL;
}

/* Returns: (transfer full) (nullable): which of @handoffs it is, where there are several */
static char *
write_caption (GPtrArray    *handoffs,
               BatonHandoff *handoff,
               const char   *currency)
{
  g_autofree char *said = NULL;
  guint nth = handoffs->len;

  if (handoffs->len < 2)
    return NULL;
  for (guint i = 0; handoffs->pdata[i] != handoff; i++)
    nth--;
  said = write_handoff (handoff, currency);
  /* Translators: which of several handoffs of a task to the same person this is, and its facts: “Job 2 of 7 · 3 October” */
  return g_strdup_printf (_("Job %u of %u · %s"), nth, handoffs->len, said);
}

static void
show_handoffs (BatonJobRow *self)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (self->library));
  g_autoptr (GPtrArray) handoffs = collect_handoffs (self);
  BatonHandoff *handoff = choose_handoff (self, handoffs);
  g_autofree char *caption = write_caption (handoffs, handoff, currency);
  g_autoptr (GMenuModel) times = make_menu (handoffs, currency);

  baton_handoff_row_set_times (BATON_HANDOFF_ROW (self), caption, times);
  baton_handoff_row_set_handoff (BATON_HANDOFF_ROW (self), self->library, handoff);
}

/* Folded, it is about the latest again. */
static void
expanded_cb (BatonJobRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || !self->chosen)
    return;
  g_clear_pointer (&self->chosen, g_free);
  show_handoffs (self);
}

static void
baton_job_row_lead_on (BatonHandoffRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.select-task", "s",
                              baton_record_get_id (BATON_RECORD (BATON_JOB_ROW (row)->task)));
}

static void
baton_job_row_lead_to (BatonHandoffRow *row,
                       BatonHandoff    *handoff)
{
  BatonJobRow *self = BATON_JOB_ROW (row);
  g_autofree char *place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (self->page_of)), NULL);

  baton_job_row_choose (self, handoff);
  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-place", "s", place);
}

static void
baton_job_row_dispose (GObject *object)
{
  BatonJobRow *self = BATON_JOB_ROW (object);

  g_clear_object (&self->task);
  g_clear_object (&self->library);
  g_clear_object (&self->page_of);
  g_clear_pointer (&self->chosen, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_JOB_ROW);

  G_OBJECT_CLASS (baton_job_row_parent_class)->dispose (object);
}

static void
baton_job_row_class_init (BatonJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_job_row_dispose;
  BATON_HANDOFF_ROW_CLASS (klass)->lead_on = baton_job_row_lead_on;
  BATON_HANDOFF_ROW_CLASS (klass)->lead_to = baton_job_row_lead_to;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, paid);
  gtk_widget_class_bind_template_child (widget_class, BatonJobRow, show_task);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
baton_job_row_init (BatonJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): by what the row of @task on the page of @page_of is found */
char *
baton_job_row_make_key (BatonTask     *task,
                        BatonProvider *page_of)
{
  return g_strconcat (baton_record_get_id (BATON_RECORD (page_of)), " ", baton_record_get_id (BATON_RECORD (task)), NULL);
}

/**
 * baton_job_row_new:
 * @task: a task of a library
 * @page_of: the provider whose list this is
 *
 * Returns: (transfer floating): its row, which says nothing before baton_job_row_refresh()
 */
GtkWidget *
baton_job_row_new (BatonTask     *task,
                   BatonProvider *page_of)
{
  BatonJobRow *self = g_object_new (BATON_TYPE_JOB_ROW, NULL);
  g_autofree char *key = baton_job_row_make_key (task, page_of);

  baton_handoff_row_set_key (BATON_HANDOFF_ROW (self), key);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_task), "s", baton_record_get_id (BATON_RECORD (task)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_task), "win.select-task");
  return GTK_WIDGET (self);
}

/**
 * baton_job_row_refresh:
 * @self: a row
 * @task: what it is about; after everything was read anew, another object with the same id
 * @workspace: with its log
 * @page_of: the provider whose list this is
 */
void
baton_job_row_refresh (BatonJobRow    *self,
                       BatonTask      *task,
                       BatonWorkspace *workspace,
                       BatonProvider  *page_of)
{
  g_autofree char *subtitle = NULL;

  g_set_object (&self->task, task);
  g_set_object (&self->library, baton_workspace_get_library (workspace));
  g_set_object (&self->page_of, page_of);
  subtitle = write_subtitle (self, workspace, page_of);
  gtk_image_set_from_icon_name (self->icon, baton_stage_icon (baton_task_get_stage (task)));
  baton_handoff_row_set_words (BATON_HANDOFF_ROW (self), baton_task_get_title (task), subtitle);
  show_paid (self, workspace);
  show_handoffs (self);
}

/* Lets the row unfold into @handoff, where that is one of its own, until it is folded. */
void
baton_job_row_choose (BatonJobRow  *self,
                      BatonHandoff *handoff)
{
  g_free (self->chosen);
  self->chosen = g_strdup (baton_record_get_id (BATON_RECORD (handoff)));
  show_handoffs (self);
}
