/* The next nudge: what Baton will bring up next, when and why, and a way to put it off; or that reminders are off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/reminder/baton-nudge-strip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-due-words.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-fold-layout.h"
#include "ui/common/baton-remind-menu.h"
#include "ui/common/baton-wish-words.h"
#include "ui/common/baton-wrap-box.h"

/* What is said of times grows old by the minute; only a strip that is seen minds. In seconds. */
#define STALE_AFTER 60

struct _BatonNudgeStrip
{
  AdwBin          parent_instance;

  GtkLabel       *title;
  GtkLabel       *text;
  GtkStack       *buttons;
  GtkMenuButton  *again;

  BatonWorkspace *workspace;
  BatonReminder  *reminder;
  guint           refresh_id;
  guint           stale_id;
  guint           n_moments; /* that the menu offers */
  char           *task_id; /* of the menu */
};

G_DEFINE_FINAL_TYPE (BatonNudgeStrip, baton_nudge_strip, ADW_TYPE_BIN)

static void
say (BatonNudgeStrip *self,
     const char      *title,
     const char      *text,
     const char      *buttons)
{
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text);
  gtk_stack_set_visible_child_name (self->buttons, buttons);
}

static const char *
get_name (BatonRecord *record)
{
  return BATON_IS_TASK (record) ? baton_task_get_title (BATON_TASK (record))
                                : baton_provider_get_name (BATON_PROVIDER (record));
}

/* "Tomorrow 09:00, cheapest hour back" */
static char *
phrase_when (const BatonNudge *nudge,
             GTimeZone        *zone,
             gint64            now)
{
  g_autofree char *moment = nudge->at <= now ? g_strdup (_("now")) : baton_due_phrase_moment (nudge->at, zone, now);
  g_autofree char *text = NULL;

  /* Translators: when a nudge comes, and why: “tomorrow 09:00, cheapest hour back” */
  text = g_strdup_printf (_("%s, %s"), moment, baton_due_phrase_why (nudge->why));
  return baton_phrase_capitalise (text);
}

static char *
phrase_text (BatonNudgeStrip  *self,
             const BatonNudge *nudge,
             GTimeZone        *zone,
             gint64            now)
{
  g_autofree char *when = phrase_when (nudge, zone, now);
  g_autofree char *age = NULL, *step = NULL;
  BatonTask *task;

  if (!BATON_IS_TASK (nudge->record))
    return g_steal_pointer (&when);
  task = BATON_TASK (nudge->record);
  /* Translators: the smallest next step of a task, as “Ask what it would cost” */
  step = g_strdup_printf (_("Next step: %s"),
                          baton_due_phrase_step (baton_workspace_get_library (self->workspace), task));
  if (baton_task_get_stage (task) == BATON_STAGE_WANT_TO_START)
    age = baton_wish_words_age (task, now);
  if (!age || !*age)
    return g_strdup_printf ("%s\n%s", when, step);
  return g_strdup_printf ("%s · %s\n%s", when, age, step);
}

static void
set_menu_task (BatonNudgeStrip *self,
               BatonRecord     *record)
{
  g_autoptr (GMenuModel) menu = NULL, soon = NULL;
  const char *id = baton_record_get_id (record);
  guint n_moments;

  gtk_widget_set_visible (GTK_WIDGET (self->buttons), BATON_IS_TASK (record));
  if (!BATON_IS_TASK (record))
    return;
  menu = baton_remind_menu_new (id);
  soon = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  n_moments = g_menu_model_get_n_items (soon);
  /* A menu that says the same may be open. */
  if (n_moments == self->n_moments && g_strcmp0 (id, self->task_id) == 0)
    return;
  self->n_moments = n_moments;
  g_free (self->task_id);
  self->task_id = g_strdup (id);
  gtk_menu_button_set_menu_model (self->again, menu);
}

static void
show_nudge (BatonNudgeStrip  *self,
            const BatonNudge *nudge,
            GTimeZone        *zone,
            gint64            now)
{
  g_autofree char *title = NULL;
  g_autofree char *text = phrase_text (self, nudge, zone, now);

  /* Translators: what Baton will bring up next: a task's title or a provider's name */
  title = g_strdup_printf (_("Next nudge: %s"), get_name (nudge->record));
  say (self, title, text, "nudge");
  set_menu_task (self, nudge->record);
}

static void
show_pause (BatonNudgeStrip *self,
            GTimeZone       *zone,
            gint64           now)
{
  BatonDueRules rules;
  g_autofree char *moment = NULL, *title = NULL;

  baton_reminder_get_rules (self->reminder, &rules);
  moment = baton_due_phrase_moment (rules.paused_until, zone, now);
  /* Translators: a moment, as “tomorrow 09:00” */
  title = g_strdup_printf (_("Paused until %s"), moment);
  say (self, title, _("Nothing is brought up until then."), "paused");
}

static void
refresh (BatonNudgeStrip *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  BatonNudge nudge;

  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
  if (!baton_reminder_is_on (self->reminder))
    say (self, _("Reminders are off"), _("Baton can bring up one wish at a time, when you have time for it."), "off");
  else if (baton_reminder_is_paused (self->reminder, now))
    show_pause (self, zone, now);
  else if (baton_reminder_find_next (self->reminder, self->workspace, zone, now, &nudge))
    show_nudge (self, &nudge, zone, now);
  else
    say (self, _("No nudge is coming"), _("Wishes are brought up only on a date that you give them."), "none");
}

static gboolean
refresh_cb (gpointer data)
{
  BatonNudgeStrip *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row are looked at once; what nobody sees waits until it is seen. */
static void
queue_refresh (BatonNudgeStrip *self)
{
  if (!self->refresh_id && self->reminder && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

static gboolean
stale_cb (gpointer self)
{
  queue_refresh (self);
  return G_SOURCE_CONTINUE;
}

static void
library_changed_cb (BatonNudgeStrip *self)
{
  queue_refresh (self);
}

static void
resume_cb (BatonNudgeStrip *self)
{
  baton_reminder_pause_until (self->reminder, 0);
}

static void
baton_nudge_strip_map (GtkWidget *widget)
{
  BatonNudgeStrip *self = BATON_NUDGE_STRIP (widget);

  GTK_WIDGET_CLASS (baton_nudge_strip_parent_class)->map (widget);
  self->stale_id = g_timeout_add_seconds (STALE_AFTER, stale_cb, self);
  queue_refresh (self);
}

static void
baton_nudge_strip_unmap (GtkWidget *widget)
{
  BatonNudgeStrip *self = BATON_NUDGE_STRIP (widget);

  g_clear_handle_id (&self->stale_id, g_source_remove);
  GTK_WIDGET_CLASS (baton_nudge_strip_parent_class)->unmap (widget);
}

static void
baton_nudge_strip_dispose (GObject *object)
{
  BatonNudgeStrip *self = BATON_NUDGE_STRIP (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->stale_id, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->reminder);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_NUDGE_STRIP);

  G_OBJECT_CLASS (baton_nudge_strip_parent_class)->dispose (object);
}

static void
baton_nudge_strip_finalize (GObject *object)
{
  g_free (BATON_NUDGE_STRIP (object)->task_id);

  G_OBJECT_CLASS (baton_nudge_strip_parent_class)->finalize (object);
}

static void
baton_nudge_strip_class_init (BatonNudgeStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_nudge_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_nudge_strip_finalize;
  widget_class->map = baton_nudge_strip_map;
  widget_class->unmap = baton_nudge_strip_unmap;

  g_type_ensure (BATON_TYPE_FOLD_LAYOUT);
  g_type_ensure (BATON_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/reminder/baton-nudge-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonNudgeStrip, title);
  gtk_widget_class_bind_template_child (widget_class, BatonNudgeStrip, text);
  gtk_widget_class_bind_template_child (widget_class, BatonNudgeStrip, buttons);
  gtk_widget_class_bind_template_child (widget_class, BatonNudgeStrip, again);
  gtk_widget_class_bind_template_callback (widget_class, resume_cb);
}

static void
baton_nudge_strip_init (BatonNudgeStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): a strip that says nothing before it watches something. */
GtkWidget *
baton_nudge_strip_new (void)
{
  return g_object_new (BATON_TYPE_NUDGE_STRIP, NULL);
}

/**
 * baton_nudge_strip_watch:
 * @self: a strip
 * @workspace: whose wishes are brought up; set once
 * @reminder: by what rules
 */
void
baton_nudge_strip_watch (BatonNudgeStrip *self,
                         BatonWorkspace  *workspace,
                         BatonReminder   *reminder)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->reminder = g_object_ref (reminder);
  g_signal_connect_object (baton_workspace_get_library (workspace), "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reminder, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  queue_refresh (self);
}
