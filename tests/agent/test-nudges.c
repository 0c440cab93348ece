/* Nudges: shown when they are due, until the person acts, by whatever shows notifications.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "agent-case.h"
#include "model/baton-day.h"

/* A date in the past: it is due as soon as the program looks. */
#define DUE "remind=\"2020-01-01T09:00\""
#define DUE_LIBRARY LIBRARY (TASK (TRAINER, "Trainer", DUE))

static AgentCase *
start (const char *library)
{
  AgentCase *self = agent_case_new (library);

  agent_case_show_tray (self, TRUE);
  agent_case_show_notes (self, TRUE);
  agent_case_start (self);
  UNTIL (self->n_registered == 1);
  return self;
}

/* Returns: (transfer full): the arguments of a Notify as text */
static char *
print_note (AgentCase *self,
            guint      nth)
{
  return g_variant_print (self->notes->pdata[nth], FALSE);
}

/* Presses a button of the last notification, as a desktop tells of it. */
static void
press (AgentCase  *self,
       const char *action)
{
  g_dbus_connection_emit_signal (self->connection, NULL, "/org/freedesktop/Notifications", NOTIFICATIONS, "ActionInvoked",
                                 g_variant_new ("(us)", self->notes->len, action), NULL);
}

static void
test_asks (void)
{
  AgentCase *self = start (DUE_LIBRARY);
  g_autofree char *note = NULL;
  g_autofree char *icon = NULL;
  g_autofree char *attention = NULL;

  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  UNTIL (self->notes->len == 1);
  note = print_note (self, 0);
  g_assert_nonnull (strstr (note, "'Trainer', 'You wanted to start handing this off. Next step: "));
  g_assert_nonnull (strstr (note, "Hand Off…"));
  icon = agent_case_get (self, "IconName");
  attention = agent_case_get (self, "AttentionIconName");
  g_assert_cmpstr (icon, ==, AGENT "-attention-symbolic");
  g_assert_cmpstr (attention, ==, icon);
  agent_case_free (self);
}

static void
test_remind_again_calms (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  UNTIL (self->notes->len == 1);
  press (self, "app.remind-again(('" TRAINER "', 'tomorrow'))");
  UNTIL (!agent_case_file_has (self, "2020-01-01"));
  g_assert_true (agent_case_file_has (self, "put-off=\"1\""));
  UNTIL (agent_case_has_status (self, "Active"));
  agent_case_free (self);
}

static void
test_default_opens_the_task (void)
{
  AgentCase *self = start (DUE_LIBRARY);
  g_autofree char *asked = NULL;

  UNTIL (self->notes->len == 1);
  press (self, "default");
  UNTIL (self->asked->len == 1);
  asked = g_variant_print (self->asked->pdata[0], FALSE);
  g_assert_true (g_str_has_prefix (asked, "('show-task', [<'" TRAINER "'>]"));
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  agent_case_free (self);
}

#define ANNA "gm2l6dlxr4uyvhnzbgyvbv6jzh"
#define JOB(id, day) \
  "<handoff id=\"" id "\" provider=\"" ANNA "\" started=\"" day "\" finished=\"" day "\" again=\"yes\"/>"

/* Somebody good who was not heard of for long: the nudge leads to them. */
static void
test_keep_in_touch (void)
{
  AgentCase *self = start (
    "<library xmlns=\"urn:baton:library:1\" version=\"1\"><profile/><criteria/><providers>"
    "<provider id=\"" ANNA "\" kind=\"contractor\" name=\"Anna\" position=\"V\"/></providers><tasks>"
    "<task id=\"" TRAINER "\" title=\"Essays\" stage=\"finished\" position=\"V\">"
    JOB ("pfwo6mct2uapo645omcffwpyqx", "2019-02-06") JOB ("vtmdte3xj5qd7ht7j5pmenw7vv", "2019-05-07")
    "</task></tasks></library>");
  g_autofree char *note = NULL;
  g_autofree char *asked = NULL;

  UNTIL (self->notes->len == 1);
  note = print_note (self, 0);
  g_assert_nonnull (strstr (note, "'Anna', 'It has been a while."));
  press (self, "default");
  UNTIL (self->asked->len == 1);
  asked = g_variant_print (self->asked->pdata[0], FALSE);
  g_assert_true (g_str_has_prefix (asked, "('show-provider', [<'" ANNA "'>]"));
  agent_case_free (self);
}

/* After it was put off twice, keeping it is offered, and done by the button. */
static void
test_offers_keeping (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", DUE " put-off=\"2\"")));
  g_autofree char *note = NULL;

  UNTIL (self->notes->len == 1);
  note = print_note (self, 0);
  g_assert_nonnull (strstr (note, "Keep It Myself"));
  press (self, "app.keep::" TRAINER);
  press (self, "app.keep('" TRAINER "')");
  UNTIL (agent_case_file_has (self, "stage=\"keeping\""));
  UNTIL (agent_case_has_status (self, "Passive"));
  agent_case_free (self);
}

/* Three that were missed: one is said now, not three. */
static void
test_no_burst (void)
{
  AgentCase *self = start (LIBRARY (TASK (TRAINER, "Trainer", DUE) TASK (GUTTERS, "Gutters", DUE)));

  UNTIL (self->notes->len == 1);
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Trainer", DUE) TASK (GUTTERS, "Roof", DUE)));
  UNTIL (agent_case_find (self, "Roof"));
  g_assert_cmpuint (self->notes->len, ==, 1);
  agent_case_free (self);
}

/* What is due waits, asking in the tray, and is said as soon as something can show it. */
static void
assert_waits_for_notes (AgentCase *self)
{
  agent_case_show_tray (self, TRUE);
  agent_case_start (self);
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  g_assert_cmpuint (self->notes->len, ==, 0);
  agent_case_show_notes (self, TRUE);
  UNTIL (self->notes->len == 1);
  agent_case_free (self);
}

static void
test_no_notifications (void)
{
  assert_waits_for_notes (agent_case_new (DUE_LIBRARY));
}

static void
test_what_shows_them_dies (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  UNTIL (self->notes->len == 1);
  agent_case_show_notes (self, FALSE);
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  agent_case_show_notes (self, TRUE);
  UNTIL (self->notes->len == 2);
  agent_case_free (self);
}

/* Most desktops have a program that the bus starts when it is needed. Where that fails, the nudge is not lost. */
static void
test_what_shows_them_cannot_start (void)
{
  assert_waits_for_notes (agent_case_new_with_service (DUE_LIBRARY, "/bin/false"));
}

/* One that dies of what it is shown is not fed for ever. */
static void
test_what_shows_them_dies_again (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  for (guint i = 1; i <= 3; i++)
    {
      UNTIL (self->notes->len == i);
      agent_case_show_notes (self, FALSE);
      UNTIL (agent_case_has_status (self, "NeedsAttention"));
      agent_case_show_notes (self, TRUE);
    }
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  g_assert_cmpuint (self->notes->len, ==, 3);
  agent_case_free (self);
}

static void
activate (AgentCase  *self,
          const char *action,
          GVariant   *target)
{
  GVariant *targets[] = { g_variant_new_variant (target) };
  g_autoptr (GVariant) reply
    = agent_case_call (self, "/app/baton/Baton/Reminder", "org.freedesktop.Application", "ActivateAction",
                       g_variant_new ("(s@ava{sv})", action, g_variant_new_array (NULL, targets, 1), NULL));

  g_assert_nonnull (reply);
}

/* Who is answered can rely on it: the change is on the disk. */
static void
test_saved_before_the_reply (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  UNTIL (self->notes->len == 1);
  activate (self, "remind-again", g_variant_new ("(ss)", TRAINER, "tomorrow"));
  g_assert_true (agent_case_file_has (self, "put-off=\"1\""));
  agent_case_free (self);
}

/* Another wish asks still, but the one that is shown was dealt with. */
static void
test_takes_back_what_was_acted_on (void)
{
  AgentCase *self = agent_case_new (LIBRARY (TASK (GUTTERS, "Gutters", DUE) TASK (TRAINER, "Trainer", DUE)));
  g_autofree char *memory = g_build_filename (self->home, "state", "baton", "reminder.txt", NULL);
  g_autofree char *folder = g_path_get_dirname (memory);
  g_autofree char *yesterday = baton_stamp_format (g_get_real_time () / G_USEC_PER_SEC - 86400);
  g_autofree char *said = g_strdup_printf ("since 2020-01-01T00:00:00Z\nremind " GUTTERS " %s\n", yesterday);
  g_autofree char *note = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (memory, said, -1, NULL));
  agent_case_show_tray (self, TRUE);
  agent_case_show_notes (self, TRUE);
  agent_case_start (self);
  UNTIL (self->notes->len == 1);
  note = print_note (self, 0);
  g_assert_nonnull (strstr (note, "'Trainer'"));
  activate (self, "remind-again", g_variant_new ("(ss)", TRAINER, "tomorrow"));
  UNTIL (self->n_closed == 1);
  g_assert_true (agent_case_has_status (self, "NeedsAttention"));
  agent_case_free (self);
}

/* Neither tray nor notifications: it waits for them, and does nothing else. */
static void
test_bare_desktop (void)
{
  AgentCase *self = agent_case_new (DUE_LIBRARY);

  agent_case_start (self);
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  agent_case_show_notes (self, TRUE);
  UNTIL (self->notes->len == 1);
  agent_case_free (self);
}

/* After a restart it is not said again, and still asks. */
static void
test_memory_outlives_the_program (void)
{
  AgentCase *self = start (DUE_LIBRARY);
  g_autofree char *path = g_build_filename (self->home, "state", "baton", "reminder.txt", NULL);
  GStatBuf info;

  UNTIL (self->notes->len == 1);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_subprocess_send_signal (self->agent, SIGTERM);
  UNTIL (self->ended);
  g_assert_cmpint (self->status, ==, 0);
  g_clear_object (&self->agent);
  self->ended = FALSE;
  agent_case_start (self);
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  g_assert_cmpuint (self->notes->len, ==, 1);
  agent_case_free (self);
}

static void
test_pause (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  g_assert_true (agent_case_click (self, agent_case_find (self, "For an Hour"), 0));
  UNTIL (agent_case_has_status (self, "Active"));
  UNTIL (agent_case_find (self, "Resume Reminders"));
  g_assert_true (agent_case_click (self, agent_case_find (self, "Resume Reminders"), 0));
  UNTIL (agent_case_has_status (self, "NeedsAttention"));
  agent_case_free (self);
}

/* What could not be saved is told, and keeps asking. */
static void
test_change_that_fails (void)
{
  AgentCase *self = start (DUE_LIBRARY);
  g_autofree char *folder = g_path_get_dirname (self->library);
  g_autofree char *note = NULL;

  UNTIL (self->notes->len == 1);
  press (self, "app.remind-again(('nobody', 'tomorrow'))");
  UNTIL (self->notes->len == 2);
  note = print_note (self, 1);
  g_assert_nonnull (strstr (note, "The change could not be saved"));
  g_assert_true (agent_case_file_has (self, "2020-01-01"));
  g_assert_true (agent_case_has_status (self, "NeedsAttention"));
  agent_case_free (self);
}

static void
test_switched_off (void)
{
  AgentCase *self = start (DUE_LIBRARY);

  UNTIL (self->notes->len == 1);
  agent_case_set (self, "reminder=false");
  UNTIL (self->ended);
  agent_case_free (self);
}

static void
test_try_out (void)
{
  AgentCase *self = start (LIBRARY (""));
  g_autoptr (GVariant) reply = NULL;

  UNTIL (agent_case_find (self, "Quit"));
  reply = agent_case_call (self, "/app/baton/Baton/Reminder", "org.freedesktop.Application", "ActivateAction",
                           g_variant_new ("(sava{sv})", "test", NULL, NULL));
  g_assert_nonnull (reply);
  UNTIL (self->notes->len == 1);
  agent_case_free (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agent/nudges/asks", test_asks);
  g_test_add_func ("/agent/nudges/remind-again-calms", test_remind_again_calms);
  g_test_add_func ("/agent/nudges/default-opens-the-task", test_default_opens_the_task);
  g_test_add_func ("/agent/nudges/keep-in-touch", test_keep_in_touch);
  g_test_add_func ("/agent/nudges/offers-keeping", test_offers_keeping);
  g_test_add_func ("/agent/nudges/no-burst", test_no_burst);
  g_test_add_func ("/agent/nudges/no-notifications", test_no_notifications);
  g_test_add_func ("/agent/nudges/what-shows-them-cannot-start", test_what_shows_them_cannot_start);
  g_test_add_func ("/agent/nudges/what-shows-them-dies-again", test_what_shows_them_dies_again);
  g_test_add_func ("/agent/nudges/saved-before-the-reply", test_saved_before_the_reply);
  g_test_add_func ("/agent/nudges/takes-back-what-was-acted-on", test_takes_back_what_was_acted_on);
  g_test_add_func ("/agent/nudges/what-shows-them-dies", test_what_shows_them_dies);
  g_test_add_func ("/agent/nudges/bare-desktop", test_bare_desktop);
  g_test_add_func ("/agent/nudges/memory-outlives-the-program", test_memory_outlives_the_program);
  g_test_add_func ("/agent/nudges/pause", test_pause);
  g_test_add_func ("/agent/nudges/change-that-fails", test_change_that_fails);
  g_test_add_func ("/agent/nudges/switched-off", test_switched_off);
  g_test_add_func ("/agent/nudges/try-out", test_try_out);
  return g_test_run ();
}
