/* What the tray shows of a library: the menu, the tooltip, and whether there is anything to show.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "agent/baton-tray-content.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-due-when.h"
#include "logic/baton-due-words.h"
#include "logic/baton-handing.h"

/* A menu is read at a glance. */
#define MOST_TASKS 5

typedef gboolean (*TaskFilter) (const BatonTrayContent *self,
                                BatonTask              *task);

static gboolean
is_wish (const BatonTrayContent *self,
         BatonTask              *task)
{
  return baton_task_get_stage (task) == BATON_STAGE_WANT_TO_START;
}

static gboolean
is_overdue (const BatonTrayContent *self,
            BatonTask              *task)
{
  BatonHandoff *open = baton_handing_get_open (task);
  BatonDay due = open ? baton_handoff_get_due (open) : BATON_ABSENT;
  BatonDay today = baton_moment_get_day (baton_due_moment_from_stamp (self->now, self->zone));

  return baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF && due != BATON_ABSENT && due < today;
}

/* Fills @found with the first of the tasks that pass. Returns: how many there are in all */
static guint
find_tasks (const BatonTrayContent *self,
            TaskFilter              passes,
            GPtrArray              *found)
{
  GListModel *tasks = self->library ? baton_library_get_tasks (self->library) : NULL;
  guint n_tasks = tasks ? g_list_model_get_n_items (tasks) : 0;
  guint count = 0;

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);

      if (!passes (self, task))
        continue;
      count++;
      if (found && found->len < MOST_TASKS)
        g_ptr_array_add (found, task);
    }
  return count;
}

static BatonMenuItem *
add (BatonMenuItem *menu,
     const char    *label,
     const char    *action,
     GVariant      *target)
{
  return baton_menu_item_add (menu, baton_menu_item_new (label, action, target));
}

/* Only what comes at the time that it names is offered. */
static void
add_moment (const BatonTrayContent *self,
            BatonMenuItem          *menu,
            const char             *label,
            const char             *id,
            const char             *word)
{
  if (baton_due_when_comes (self->rules, self->zone, self->now, word))
    add (menu, label, "remind-again", g_variant_new ("(ss)", id, word));
}

static void
add_remind_again (const BatonTrayContent *self,
                  BatonMenuItem          *menu,
                  const char             *id)
{
  BatonMenuItem *again = add (menu, _("Remind Again"), NULL, NULL);

  add_moment (self, again, _("In an Hour"), id, "hour");
  add_moment (self, again, _("Tonight"), id, "tonight");
  add_moment (self, again, _("Tomorrow Morning"), id, "tomorrow");
  add_moment (self, again, _("Next Week"), id, "week");
  /* Translators: opens the task, where a date can be chosen */
  add (again, _("Pick a Date…"), "show-task", g_variant_new_string (id));
}

static void
add_wish (const BatonTrayContent *self,
          BatonMenuItem          *menu,
          BatonTask              *task)
{
  const char *id = baton_record_get_id (BATON_RECORD (task));
  g_autofree char *label = baton_menu_item_quote (baton_task_get_title (task));
  BatonMenuItem *wish = add (menu, label, NULL, NULL);

  add (wish, _("Hand Off…"), "hand-off", g_variant_new_string (id));
  add_remind_again (self, wish, id);
  add (wish, _("Done"), "done", g_variant_new_string (id));
  add (wish, _("Keep It Myself"), "keep", g_variant_new_string (id));
  add (wish, _("Open"), "show-task", g_variant_new_string (id));
}

/* A task that somebody has: it is asked about, not handed off once more. */
static void
add_away (const BatonTrayContent *self,
          BatonMenuItem          *menu,
          BatonTask              *task)
{
  const char *id = baton_record_get_id (BATON_RECORD (task));
  g_autofree char *title = baton_menu_item_quote (baton_task_get_title (task));
  g_autofree char *label = is_overdue (self, task)
                             /* Translators: %s is the title of a task that should have come back from whoever does it */
                             ? g_strdup_printf (_("Late: %s"), title)
                             : g_strdup (title);
  BatonMenuItem *away = add (menu, label, NULL, NULL);

  add_remind_again (self, away, id);
  add (away, _("Open"), "show-task", g_variant_new_string (id));
}

/* Returns: (nullable): the task that waits for the person, where it is at hand or, with @away, where somebody has it */
static BatonTask *
get_asking (const BatonTrayContent *self,
            gboolean                away)
{
  BatonTask *task = self->asking && BATON_IS_TASK (self->asking->record) ? BATON_TASK (self->asking->record) : NULL;

  return task && (baton_task_get_stage (task) == BATON_STAGE_HANDED_OFF) == away ? task : NULL;
}

/* What waits for the person stands first, then the others in manual order. */
static void
put_first (GPtrArray *found,
           BatonTask *task)
{
  if (!g_ptr_array_remove (found, task) && found->len == MOST_TASKS)
    g_ptr_array_set_size (found, MOST_TASKS - 1);
  g_ptr_array_insert (found, 0, task);
}

static void
add_wishes (const BatonTrayContent *self,
            BatonMenuItem          *menu)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint count = find_tasks (self, is_wish, found);

  if (get_asking (self, FALSE))
    put_first (found, get_asking (self, FALSE));
  baton_menu_item_add_line (menu);
  for (guint i = 0; i < found->len; i++)
    add_wish (self, menu, found->pdata[i]);
  if (count > MOST_TASKS)
    {
      /* Translators: more tasks at “Want to Start” than the menu shows */
      g_autofree char *label = g_strdup_printf (ngettext ("%u More…", "%u More…", count - MOST_TASKS),
                                                count - MOST_TASKS);

      add (menu, label, "want-to-start", NULL);
    }
}

static void
add_late (const BatonTrayContent *self,
          BatonMenuItem          *menu)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  find_tasks (self, is_overdue, found);
  if (get_asking (self, TRUE))
    put_first (found, get_asking (self, TRUE));
  if (found->len > 0)
    baton_menu_item_add_line (menu);
  for (guint i = 0; i < found->len; i++)
    add_away (self, menu, found->pdata[i]);
}

static gboolean
is_paused (const BatonTrayContent *self)
{
  return self->rules->paused_until > self->now;
}

static void
add_pause (const BatonTrayContent *self,
           BatonMenuItem          *menu)
{
  BatonMenuItem *pause;

  if (is_paused (self))
    {
      g_autofree char *until = baton_due_phrase_moment (self->rules->paused_until, self->zone, self->now);
      /* Translators: %s is a moment, as “tomorrow 09:00” */
      g_autofree char *label = g_strdup_printf (_("Paused until %s"), until);

      add (menu, label, NULL, NULL);
      add (menu, _("Resume Reminders"), "pause-reminders", g_variant_new_string ("off"));
      return;
    }
  pause = add (menu, _("Pause Reminders"), NULL, NULL);
  add (pause, _("For an Hour"), "pause-reminders", g_variant_new_string ("hour"));
  add (pause, _("Until Tomorrow"), "pause-reminders", g_variant_new_string ("tomorrow"));
  add (pause, _("For a Week"), "pause-reminders", g_variant_new_string ("week"));
}

static void
add_program (const BatonTrayContent *self,
             BatonMenuItem          *menu)
{
  baton_menu_item_add_line (menu);
  if (!self->error)
    add (menu, _("Add a Task…"), "new-task", NULL);
  add_pause (self, menu);
  add (menu, _("Preferences"), "preferences", NULL);
  add (menu, _("Open Baton"), "open", NULL);
  add (menu, _("Quit"), "quit", NULL);
}

/**
 * baton_tray_content_make_menu:
 * @self: what is known
 *
 * Returns: (transfer full): the menu. A library that cannot be read is a line that opens the window, where it is
 * explained.
 */
BatonMenuItem *
baton_tray_content_make_menu (const BatonTrayContent *self)
{
  BatonMenuItem *menu = baton_menu_item_new (NULL, NULL, NULL);

  if (self->error)
    add (menu, _("The Library Cannot Be Read…"), "open", NULL);
  if (self->asking && BATON_IS_PROVIDER (self->asking->record))
    {
      g_autofree char *name = baton_menu_item_quote (baton_provider_get_name (BATON_PROVIDER (self->asking->record)));
      /* Translators: %s is the name of a person or firm */
      g_autofree char *label = g_strdup_printf (_("Keep in touch: %s"), name);

      add (menu, label, "show-provider", g_variant_new_string (baton_record_get_id (self->asking->record)));
    }
  add_wishes (self, menu);
  add_late (self, menu);
  add_program (self, menu);
  return menu;
}

/* Returns: (transfer full): counts only, for some hosts read markup in it */
char *
baton_tray_content_make_tooltip (const BatonTrayContent *self)
{
  guint n_wishes = find_tasks (self, is_wish, NULL);
  guint n_late = find_tasks (self, is_overdue, NULL);
  g_autofree char *wishes = g_strdup_printf (ngettext ("%u wish", "%u wishes", n_wishes), n_wishes);
  g_autofree char *late = NULL;

  if (self->error)
    return g_strdup (_("The library cannot be read"));
  if (is_paused (self))
    return g_strdup (_("Reminders are paused"));
  if (n_wishes == 0 && n_late == 0 && self->asking)
    return g_strdup (_("A reminder waits for you"));
  if (n_late == 0)
    return g_steal_pointer (&wishes);
  /* Translators: how many tasks should have come back */
  late = g_strdup_printf (ngettext ("%u late", "%u late", n_late), n_late);
  /* Translators: “3 wishes · 1 late” */
  return g_strdup_printf (_("%s · %s"), wishes, late);
}

/* Returns: hidden where there is nothing to start and nothing late */
BatonTrayStatus
baton_tray_content_get_status (const BatonTrayContent *self)
{
  if (self->asking && !is_paused (self))
    return BATON_TRAY_ASKING;
  if (self->error || find_tasks (self, is_wish, NULL) > 0 || find_tasks (self, is_overdue, NULL) > 0)
    return BATON_TRAY_CALM;
  return BATON_TRAY_HIDDEN;
}
