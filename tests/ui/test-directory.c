/* The page of a provider: what it shows and opens. Its fields have tests of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "ui/directory/baton-avoid-dialog.h"
#include "ui/directory/baton-find-popover.h"
#include "ui/directory/baton-job-row.h"
#include "ui/directory/baton-person-row.h"
#include "ui/directory/baton-provider-figures.h"
#include "ui/message-dialogs.h"
#include "ui/sidebar/baton-sidebar-row.h"

static void
activate_row (GtkWidget *row)
{
  g_signal_emit_by_name (row, "activate");
}

static void
test_page_shows (Case          *self,
                 gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);

  g_assert_true (SAYS (page, "Platform"));
  g_assert_true (SAYS (page, "Formerly oDesk."));
  g_assert_true (SAYS (page, "8"));
  g_assert_true (SAYS (page, "$1,160"));
  g_assert_true (SAYS (page, "58 h"));
  g_assert_true (SAYS (page, "4.9 ★"));
  g_assert_true (SAYS (page, "5 %"));
  g_assert_true (SAYS (page, "Last checked 3 November"));
  g_assert_true (SAYS (page, "Handed off through Upwork"));
  g_assert_true (SAYS (page, "Maya · Handed Off · 7 jobs · ★★★★★"));
  g_assert_true (SAYS (page, "$320"));
  /* Seven jobs of $120 */
  g_assert_true (SAYS (page, "$840"));
  g_assert_false (SAYS (page, "Clean the gutters"));
}

static void
test_figures_count (Case          *self,
                    gconstpointer  data)
{
  GtkWidget *figures = g_object_new (BATON_TYPE_PROVIDER_FIGURES, NULL);
  BatonTrack track = { .jobs = 1 };

  show_page (&self->base, figures);
  baton_provider_figures_show (BATON_PROVIDER_FIGURES (figures), &track, "USD");
  g_assert_false (SAYS (figures, "jobs"));
  track.jobs = 2;
  baton_provider_figures_show (BATON_PROVIDER_FIGURES (figures), &track, "USD");
  g_assert_true (SAYS (figures, "jobs"));
}

static void
test_page_nobody (Case          *self,
                  gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, NULL);

  g_assert_true (SAYS (page, "Nobody Chosen"));
  g_object_set (page, "provider", self->tasker, NULL);
  wait_frame (self->base.window);
  g_assert_false (SAYS (page, "Nobody Chosen"));
  g_assert_true (SAYS (page, "No task names them yet"));
  g_assert_true (SAYS (page, "—"));
}

/* What changes in the library shows, from the next turn of the main loop on. */
static void
test_page_follows (Case          *self,
                   gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);

  baton_task_set_provider (self->gutters, id_of (self->tasker));
  UNTIL (SAYS (page, "Clean the gutters"));
  baton_provider_set_name (self->tasker, "Sam & <b>Sons");
  UNTIL (SAYS (page, "Handed off through Sam & <b>Sons"));
  baton_task_set_title (self->gutters, "<i>Gutters & more");
  UNTIL (SAYS (page, "<i>Gutters & more"));
  add_job (self->gutters, self->tasker, 15000, 180, 3);
  UNTIL (SAYS (page, "★★★☆☆"));
  baton_library_remove (self->library, BATON_RECORD (self->tasker));
  UNTIL (SAYS (page, "Nobody Chosen"));
  g_assert_null (baton_provider_page_get_provider (page));
}

static void
test_page_rows_lead_on (Case          *self,
                        gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  g_autofree char *task = g_strdup_printf ("win.select-task:%s; ", id_of (self->posts));
  g_autofree char *person = g_strdup_printf ("win.show-place:provider:%s; ", id_of (self->maya));
  g_autofree char *platform = g_strdup_printf ("win.show-place:provider:%s; ", id_of (self->upwork));

  click (FIND_ACTION (get_row (page, "Edit featured posts"), "win.select-task"));
  assert_asked (self, task);
  activate_row (get_row (page, "Maya"));
  assert_asked (self, person);
  g_object_set (page, "provider", self->maya, NULL);
  g_assert_true (SAYS (page, "via Upwork"));
  click (FIND_ACTION (page, "win.show-place"));
  assert_asked (self, platform);
}

static gboolean
can_press (gpointer    page,
           const char *action)
{
  return gtk_widget_get_mapped (FIND_ACTION (page, action));
}

/* What seven good jobs say: each sentence is there once, and taking a piece of advice ends it. */
static void
test_page_advises (Case          *self,
                   gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);
  GtkWidget *set;

  g_assert_false (SAYS (page, "Advice"));
  baton_task_set_times_per_year (self->posts, 12);
  baton_task_set_stage (self->posts, BATON_STAGE_WANT_TO_START);
  g_object_set (page, "provider", self->maya, NULL);
  wait_frame (self->base.window);
  g_assert_true (SAYS (page, "Offer Them More Work"));
  g_assert_true (SAYS (page, "after the last two of 7 jobs, and about 12 more are to come"));
  g_assert_true (SAYS (page, "Half the usual time between 7 jobs is over:"));
  g_assert_true (SAYS (page, "They Could Be Called “Partner”"));
  g_assert_false (SAYS (page, "Let Them Go?"));
  set = FIND_ACTION (page, "advice.step-up");
  gtk_widget_grab_focus (set);
  click (set);
  g_assert_cmpint (baton_provider_get_relationship (self->maya), ==, BATON_RELATIONSHIP_PARTNER);
  UNTIL (!SAYS (page, "They Could Be Called"));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (self->base.window)));
  click (FIND_ACTION (page, "advice.said-hello"));
  g_assert_cmpint (baton_provider_get_contacted (self->maya), !=, BATON_ABSENT);
  for (int i = 0; i < 2; i++)
    add_job (self->posts, self->maya, 12000, 420, 1);
  UNTIL (SAYS (page, "Let Them Go?"));
  g_assert_false (SAYS (page, "Offer Them More Work"));
  g_assert_true (can_press (page, "provider.avoid"));
  baton_provider_set_do_not_use (self->maya, TRUE);
  UNTIL (!SAYS (page, "Let Them Go?"));
}

/* Returns: (transfer none): the button with the menu of all times a task was handed off, in its row, which unfolds */
static GtkWidget *
get_times (Case              *self,
           BatonProviderPage *page,
           const char        *title)
{
  GtkWidget *row = get_row (page, title);

  activate_row (row);
  wait_frame (self->base.window);
  return FIND_TYPE (row, GTK_TYPE_MENU_BUTTON);
}

/* The past of a task is one row; each time of it is in a menu there, the latest first. */
static void
test_page_all_handoffs (Case          *self,
                        gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *menu_button = get_times (self, page, "Edit featured posts");
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (menu_button));
  g_autofree char *label = NULL, *first = NULL;

  g_assert_true (gtk_widget_get_mapped (menu_button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 7);
  g_menu_model_get_item_attribute (menu, 6, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_true (g_str_has_suffix (label, " · paid $120 · ★★★★☆"));
  g_menu_model_get_item_attribute (menu, 6, G_MENU_ATTRIBUTE_TARGET, "s", &first);
  g_assert_cmpstr (first, ==, id_of (baton_task_get_handoff (self->posts, 0)));
  g_assert_false (gtk_widget_get_mapped (get_times (self, page, "Music for a song")));
}

/* Nothing was ever handed off: the row leads to the task. */
static void
test_page_no_handoff (Case          *self,
                      gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);
  g_autofree char *task = g_strdup_printf ("win.select-task:%s; ", id_of (self->gutters));

  baton_task_set_provider (self->gutters, id_of (self->tasker));
  UNTIL (SAYS (page, "Clean the gutters"));
  activate_row (get_row (page, "Clean the gutters"));
  assert_asked (self, task);
}

static void
test_page_opens_links (Case          *self,
                       gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  BatonFindPopover *popover = BATON_FIND_POPOVER (FIND_TYPE (page, BATON_TYPE_FIND_POPOVER));

  click (FIND_ACTION (page, "provider.open-website"));
  assert_asked (self, "win.open-link:https://www.upwork.com; ");
  g_signal_emit_by_name (popover, "find", "video editor");
  assert_asked (self, "win.open-link:https://www.upwork.com/nx/search/talent/?q=video%20editor; ");
  g_assert_false (can_press (page, "provider.call"));
  g_assert_false (can_press (page, "provider.mail"));

  baton_provider_set_phone (self->maya, "+1 (555) 010-2030");
  baton_provider_set_email (self->maya, "maya@example.com");
  g_object_set (page, "provider", self->maya, NULL);
  wait_frame (self->base.window);
  g_assert_false (can_press (page, "provider.open-website"));
  g_assert_false (can_press (page, "provider.add-contractor"));
  click (FIND_ACTION (page, "provider.call"));
  click (FIND_ACTION (page, "provider.mail"));
  assert_asked (self, "win.open-link:tel:+15550102030; win.open-link:mailto:maya@example.com; ");
}

/* A file may hold any address: one that may not be opened has no button. */
static void
test_page_hides_bad_links (Case          *self,
                           gconstpointer  data)
{
  BatonProviderPage *page;

  baton_provider_set_website (self->upwork, "javascript:alert(1)");
  baton_provider_set_find_link (self->upwork, "file:///{query}");
  baton_provider_set_profile_link (self->upwork, "smb://server");
  page = show_provider (self, self->upwork);
  g_assert_false (can_press (page, "provider.open-website"));
  g_assert_false (can_press (page, "provider.open-profile"));
  g_assert_false (can_press (page, "provider.find"));
  g_assert_false (gtk_widget_get_mapped (gtk_widget_get_parent (FIND_TYPE (page, BATON_TYPE_FIND_POPOVER))));
}

static void
test_find_offers_titles (Case          *self,
                         gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkPopover *popover = GTK_POPOVER (FIND_TYPE (page, BATON_TYPE_FIND_POPOVER));
  GtkWidget *entry = FIND_TYPE (popover, GTK_TYPE_ENTRY);
  GtkWidget *title;

  gtk_popover_popup (popover);
  wait_frame (self->base.window);
  take_picture (self->base.window, "directory-find");
  g_assert_true (SAYS (popover, "Clean the gutters"));
  g_assert_false (SAYS (popover, "Music for a song"));
  title = find (GTK_WIDGET (popover), is_label, "Clean the gutters");
  click (gtk_widget_get_parent (title));
  assert_asked (self, "win.open-link:https://www.upwork.com/nx/search/talent/?q=Clean%20the%20gutters; ");

  wait_frame (self->base.window);
  gtk_popover_popup (popover);
  wait_frame (self->base.window);
  g_signal_emit_by_name (entry, "activate");
  assert_asked (self, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), " 50 % off ");
  g_signal_emit_by_name (entry, "activate");
  assert_asked (self, "win.open-link:https://www.upwork.com/nx/search/talent/?q=50%20%25%20off; ");
  wait_frame (self->base.window);
}

static GtkWindow *
get_message_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data) && gtk_widget_get_visible (at->data))
      return at->data;
  return NULL;
}

static void
answer (const char *response)
{
  GtkWindow *dialog = get_message_dialog ();

  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  if (dialog)
    gtk_window_close (dialog);
  UNTIL (dialog == NULL);
}

static void
test_do_not_use (Case          *self,
                 gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *entry;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "provider.avoid", NULL));
  entry = FIND_TYPE (get_message_dialog (), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "late twice");
  wait_frame (get_message_dialog ());
  take_picture (get_message_dialog (), "directory-avoid");
  answer ("cancel");
  g_assert_false (baton_provider_get_do_not_use (self->upwork));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "provider.avoid", NULL));
  entry = FIND_TYPE (get_message_dialog (), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), " late twice ");
  answer ("avoid");
  g_assert_true (baton_provider_get_do_not_use (self->upwork));
  g_assert_cmpstr (baton_provider_get_do_not_use_reason (self->upwork), ==, "late twice");
  UNTIL (SAYS (page, "Do not use: late twice"));
  take_picture (self->base.window, "directory-avoided");
  click (FIND_ACTION (page, "provider.use-again"));
  g_assert_false (baton_provider_get_do_not_use (self->upwork));
  UNTIL (!SAYS (page, "Do not use: late twice"));
}

static void
test_remove (Case          *self,
             gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);
  g_autofree char *unused = g_strdup_printf ("win.remove-provider:%s; ", id_of (self->tasker));
  g_autofree char *used = g_strdup_printf ("win.remove-provider:%s; ", id_of (self->upwork));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "provider.remove", NULL));
  g_assert_null (get_message_dialog ());
  assert_asked (self, unused);

  g_object_set (page, "provider", self->upwork, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "provider.remove", NULL));
  wait_frame (get_message_dialog ());
  g_assert_true (SAYS (get_message_dialog (), "1 handoff, 1 person met through it and 1 task name it. "
                                              "It goes into the trash, and what is past still shows its name."));
  answer ("cancel");
  assert_asked (self, "");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "provider.remove", NULL));
  answer ("remove");
  assert_asked (self, used);
}

static void
test_notes (Case          *self,
            gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *notes = get_row (page, "Notes");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (FIND_TYPE (notes, GTK_TYPE_TEXT_VIEW)));

  gtk_text_buffer_set_text (buffer, "Ask for\ntwo drafts", -1);
  g_assert_cmpstr (baton_provider_get_notes (self->upwork), ==, "Ask for\ntwo drafts");
  baton_provider_set_notes (self->upwork, "From elsewhere");
  g_object_set (page, "provider", self->maya, NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_cmpstr (baton_provider_get_notes (self->upwork), ==, "From elsewhere");
  g_object_set (page, "provider", self->upwork, NULL);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, strlen ("From elsewhere"));
}

/* A list box builds all its rows at once: with many tasks only so many stand there at first. */
static void
test_many_tasks (Case          *self,
                 gconstpointer  data)
{
  BatonProviderPage *page;

  for (int i = 0; i < 120; i++)
    {
      g_autofree char *title = g_strdup_printf ("Task number %d", i);

      add_task (self, title, BATON_STAGE_CONSIDERING, self->tasker);
    }
  page = show_provider (self, self->tasker);
  g_assert_null (find (GTK_WIDGET (page), is_row_titled, "Task number 50"));
  click (gtk_widget_get_parent (find (GTK_WIDGET (page), is_label, "Show 70 More")));
  g_assert_nonnull (find (GTK_WIDGET (page), is_row_titled, "Task number 50"));
  g_assert_null (find (GTK_WIDGET (page), is_row_titled, "Task number 100"));
  g_assert_true (SAYS (page, "Show 20 More"));
}

static void
test_folded (Case          *self,
             gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);

  g_assert_false (can_press (page, "win.back"));
  g_object_set (page, "folded", TRUE, "show-end-title-buttons", FALSE, NULL);
  wait_frame (self->base.window);
  click (FIND_ACTION (page, "win.back"));
  assert_asked (self, "win.back; ");
}

/* A place whose menu has closed looks as before: the button that opened it was let go over the menu. */
static void
test_place_is_let_go (Case          *self,
                      gconstpointer  data)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = baton_sidebar_row_new_provider (self->upwork);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  show_page (&self->base, list);
  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_ACTIVE, FALSE);
  g_assert_true (gtk_widget_activate_action (row, "place.menu", NULL));
  wait_frame (self->base.window);
  gtk_popover_popdown (GTK_POPOVER (FIND_TYPE (row, GTK_TYPE_POPOVER_MENU)));
  UNTIL ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_ACTIVE) == 0);
}

static void
test_page_by_keyboard (Case          *self,
                       gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *wanted[] = {
    FIND_ACTION (page, "provider.open-website"),
    gtk_widget_get_parent (FIND_TYPE (page, BATON_TYPE_FIND_POPOVER)),
    FIND_ACTION (page, "provider.add-contractor"),
    get_row (page, "Maya"),
    get_row (page, "Edit featured posts"),
    get_row (page, "Notes"),
  };

  assert_tab_reaches (self->base.window, wanted, G_N_ELEMENTS (wanted));
}

static void
test_fits (Case          *self,
           gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);

  baton_provider_set_phone (self->maya, "+1 (555) 010-2030");
  baton_provider_set_email (self->maya, "maya@example.com");
  add_task (self, "Transcribe interviews", BATON_STAGE_CONSIDERING, self->upwork);
  wait_frame (self->base.window);
  take_picture (self->base.window, "directory-wide");
  check_looks (GTK_WIDGET (page));
  g_object_set (page, "folded", TRUE, NULL);
  set_size (self->base.window, 360, 720);
  take_picture (self->base.window, "directory-360");
  g_object_set (page, "provider", self->maya, NULL);
  take_picture (self->base.window, "directory-person-360");
  g_object_set (page, "provider", self->tasker, NULL);
  take_picture (self->base.window, "directory-empty-360");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
  allow_message_dialogs ();
#define ADD(name, function) g_test_add ("/ui/directory/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("page-shows-figures-and-tasks", test_page_shows);
  ADD ("figures-count", test_figures_count);
  ADD ("page-of-nobody", test_page_nobody);
  ADD ("page-follows-the-library", test_page_follows);
  ADD ("page-rows-lead-on", test_page_rows_lead_on);
  ADD ("page-opens-every-handoff", test_page_all_handoffs);
  ADD ("page-task-never-handed-off", test_page_no_handoff);
  ADD ("page-advises", test_page_advises);
  ADD ("page-opens-links", test_page_opens_links);
  ADD ("page-hides-bad-links", test_page_hides_bad_links);
  ADD ("find-offers-titles", test_find_offers_titles);
  ADD ("do-not-use-asks-why", test_do_not_use);
  ADD ("remove-says-what-depends", test_remove);
  ADD ("notes-in-place", test_notes);
  ADD ("many-tasks-come-in-parts", test_many_tasks);
  ADD ("folded-has-a-way-back", test_folded);
  ADD ("place-is-let-go", test_place_is_let_go);
  ADD ("page-by-keyboard", test_page_by_keyboard);
  ADD ("fits-360", test_fits);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
