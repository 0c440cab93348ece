/* The advice on the page of a provider: each kind is there when the past says so, in its words, and its button does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "ui/common/baton-today.h"
#include "ui/directory/baton-provider-page.h"
#include "ui/message-dialogs.h"

/* A past: so many jobs, alike but for the last two. */
typedef struct
{
  int         n_jobs;
  BatonAgain  again;
  int         stars;
  int         last_stars; /* of the last two */
  int         n_reworks;
  gint64      agreed;     /* each; paid is what follows */
  gint64      paid;
  int         uses;       /* a year, of the task that is theirs from now on */
  BatonAnswer important;
} Past;

/* What is said of it: the title of each piece of advice that stands there, and a part of what it says. */
static const struct
{
  const char *name;
  Past        past;
  struct
  {
    const char *title;
    const char *text;
  } said[4];
} cases[] = {
  { "nothing-after-one-good-job", { 1, BATON_AGAIN_MAYBE, 4, 4, 0, 5000, 5000, 4, BATON_ANSWER_NONE }, { { NULL } } },
  { "repeat-after-one-yes", { 1, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "They Could Be Called “Repeat”", "You would hire them again after 1 job." } } },
  { "offer", { 2, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 4, BATON_ANSWER_NONE },
    { { "Offer Them More Work", "after the last two of 2 jobs, and about 4 more are to come within a year." },
      { "They Could Be Called “Repeat”", "after 2 jobs." },
      { "Keep in Touch", "Half the usual time between 2 jobs is over: " } } },
  { "no-offer-without-uses", { 2, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "They Could Be Called “Repeat”", "after 2 jobs." },
      { "Keep in Touch", "Half the usual time between 2 jobs is over: " } } },
  { "trusted", { 3, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "They Could Be Called “Trusted”", "Tell them the result you want and leave the steps to them." },
      { "Keep in Touch", "between 3 jobs" } } },
  { "partner", { 6, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "They Could Be Called “Partner”", "after 6 jobs. Tell them the result" },
      { "Keep in Touch", "between 6 jobs" } } },
  { "only-one", { 1, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_YES },
    { { "They Could Be Called “Repeat”", "after 1 job." },
      { "All Hangs on Them", "“Repair the roof” is important, and nobody else did such work well." } } },
  { "let-go-by-stars", { 2, BATON_AGAIN_NO, 5, 2, 0, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "Let Them Go?", "The last two ratings were two stars or less." } } },
  { "let-go-by-rework", { 4, BATON_AGAIN_MAYBE, 4, 4, 4, 5000, 5000, 0, BATON_ANSWER_NONE },
    { { "Let Them Go?", "4 of 4 jobs had to be redone." } } },
  { "dearer", { 2, BATON_AGAIN_MAYBE, 4, 4, 0, 5000, 8000, 0, BATON_ANSWER_NONE },
    { { "Dearer than Agreed", "What you paid was about 30 % more than was agreed." } } },
};

static BatonTask *
add_past (Case          *self,
          BatonProvider *sam,
          const Past    *past)
{
  BatonTask *task = add_task (self, "Repair the roof", past->uses ? BATON_STAGE_HANDED_OFF : BATON_STAGE_FINISHED, sam);

  baton_task_set_times_per_year (task, past->uses);
  baton_task_set_important (task, past->important);
  for (int i = 0; i < past->n_jobs; i++)
    {
      BatonHandoff *handoff;

      add_job (task, sam, past->paid, 60, i < past->n_jobs - 2 ? past->stars : past->last_stars);
      handoff = baton_task_get_last_handoff (task);
      baton_handoff_set_started (handoff, baton_today () - 30 * (past->n_jobs - i));
      baton_handoff_set_finished (handoff, baton_today () - 30 * (past->n_jobs - i) + 1);
      baton_handoff_set_agreed (handoff, past->agreed);
      baton_handoff_set_again (handoff, past->again);
      baton_handoff_set_rework (handoff, i < past->n_reworks ? BATON_ANSWER_YES : BATON_ANSWER_NO);
    }
  return task;
}

static BatonProviderPage *
show_past (Case          *self,
           const Past    *past,
           BatonProvider **sam)
{
  BatonProviderPage *page = g_object_new (BATON_TYPE_PROVIDER_PAGE, "workspace", self->base.workspace, NULL);

  *sam = add_provider (self, "Sam & Sons", BATON_KIND_PROFESSIONAL, "");
  add_past (self, *sam, past);
  show_page (&self->base, GTK_WIDGET (page));
  g_object_set (page, "provider", *sam, NULL);
  wait_frame (self->base.window);
  return page;
}

static const char *const titles[] = { "Let Them Go?",  "Offer Them More Work", "They Could Be Called",
                                      "Keep in Touch", "All Hangs on Them",    "Dearer than Agreed" };

static guint
count_said (gpointer page)
{
  guint n_said = 0;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    n_said += SAYS (page, titles[i]);
  return n_said;
}

static void
test_said (Case          *self,
           gconstpointer  data)
{
  guint at = GPOINTER_TO_UINT (data), n_said = 0;
  BatonProvider *sam;
  BatonProviderPage *page = show_past (self, &cases[at].past, &sam);

  take_picture (self->base.window, cases[at].name);
  for (; n_said < G_N_ELEMENTS (cases[at].said) && cases[at].said[n_said].title; n_said++)
    {
      GtkWidget *row = get_row (page, cases[at].said[n_said].title);

      g_test_message ("%s", cases[at].said[n_said].title);
      g_assert_true (gtk_widget_get_mapped (row));
      g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), cases[at].said[n_said].text));
    }
  g_assert_cmpuint (count_said (page), ==, n_said);
  g_assert_cmpint (SAYS (page, "Advice"), ==, n_said > 0);
}

static void
test_step_up (Case          *self,
              gconstpointer  data)
{
  Past past = { 3, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE };
  BatonProvider *sam;
  BatonProviderPage *page = show_past (self, &past, &sam);

  click (FIND_ACTION (get_row (page, "They Could Be Called “Trusted”"), "advice.step-up"));
  g_assert_cmpint (baton_provider_get_relationship (sam), ==, BATON_RELATIONSHIP_TRUSTED);
  UNTIL (!SAYS (page, "They Could Be Called"));
  g_assert_true (baton_history_undo (baton_workspace_get_history (self->base.workspace), NULL));
  g_assert_cmpint (baton_provider_get_relationship (sam), ==, BATON_RELATIONSHIP_NONE);
  UNTIL (SAYS (page, "They Could Be Called"));
}

static void
test_said_hello (Case          *self,
                 gconstpointer  data)
{
  Past past = { 3, BATON_AGAIN_YES, 5, 5, 0, 5000, 5000, 0, BATON_ANSWER_NONE };
  BatonProvider *sam;
  BatonProviderPage *page = show_past (self, &past, &sam);
  g_autofree char *before = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (page, "Keep in Touch"))));

  click (FIND_ACTION (get_row (page, "Keep in Touch"), "advice.said-hello"));
  g_assert_cmpint (baton_provider_get_contacted (sam), ==, baton_today ());
  /* The next time is counted from today. */
  UNTIL (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (page, "Keep in Touch"))), before) != 0);
}

static gboolean
is_question (GtkWidget     *widget,
             gconstpointer  unused)
{
  return ADW_IS_MESSAGE_DIALOG (widget);
}

static void
test_let_go (Case          *self,
             gconstpointer  data)
{
  Past past = { 2, BATON_AGAIN_NO, 1, 1, 0, 5000, 5000, 0, BATON_ANSWER_NONE };
  BatonProvider *sam;
  BatonProviderPage *page = show_past (self, &past, &sam);
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *question = NULL;

  click (FIND_ACTION (get_row (page, "Let Them Go?"), "provider.avoid"));
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !question; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      question = find (window, is_question, NULL);
    }
  g_assert_nonnull (question);
  g_assert_true (SAYS (question, "Do Not Use Sam & Sons?"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "avoid");
  g_assert_true (baton_provider_get_do_not_use (sam));
  UNTIL (!SAYS (page, "Let Them Go?"));
  destroy_dialog (GTK_WINDOW (question));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
  allow_message_dialogs ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/advice/", cases[i].name, NULL);

      g_test_add (path, Case, GUINT_TO_POINTER (i), set_up_case, test_said, tear_down_case);
    }
#define ADD(name, function) g_test_add ("/ui/advice/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("button-step-up", test_step_up);
  ADD ("button-said-hello", test_said_hello);
  ADD ("button-let-go", test_let_go);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
