/* The fields of a provider: each is changed on its page at once and checked as it is typed; those of a new one are written
 * in a window first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "ui/common/baton-record-row.h"
#include "ui/directory/baton-add-provider-dialog.h"
#include "ui/directory/baton-provider-details.h"

static gboolean
is_folded (GtkWidget     *widget,
           gconstpointer  unused)
{
  return ADW_IS_EXPANDER_ROW (widget) && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget));
}

/* Opens every group of rows. */
static void
unfold (gpointer root)
{
  GtkWidget *folded;

  while ((folded = find (root, is_folded, NULL)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (folded), TRUE);
}

/* Returns: (transfer none): the page of @provider, nothing of it folded */
static BatonProviderPage *
show_unfolded (Case          *self,
               BatonProvider *provider)
{
  BatonProviderPage *page = show_provider (self, provider);

  unfold (page);
  wait_frame (self->base.window);
  return page;
}

static void
test_changes (Case          *self,
              gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);

  take_picture (self->base.window, "directory-details");
  type_text (get_row (page, "Name"), "  Upwork Inc. ");
  g_assert_cmpstr (baton_provider_get_name (self->upwork), ==, "Upwork Inc.");
  type_text (get_row (page, "Share of the price"), "7,5");
  g_assert_cmpfloat (baton_provider_get_fee_percent (self->upwork), ==, 7.5);
  type_text (get_row (page, "Fixed fee"), "$3");
  g_assert_cmpint (baton_provider_get_fee_flat (self->upwork), ==, 300);
  type_text (get_row (page, "Last contact"), "2026-11-20");
  g_assert_cmpint (baton_provider_get_contacted (self->upwork), ==, baton_day_new (2026, 11, 20));
  type_text (get_row (page, "Website"), "upwork.com");
  g_assert_cmpstr (baton_provider_get_website (self->upwork), ==, "https://upwork.com");
  type_text (get_row (page, "Website"), "");
  g_assert_cmpstr (baton_provider_get_website (self->upwork), ==, "");
  UNTIL (SAYS (page, "Upwork Inc."));
}

/* Every one of these comes through the same gate as what is opened. */
static void
test_refuses (Case          *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *problem;
  } cases[] = {
    { "Website", "javascript:alert(1)", "only web, mail and telephone links" },
    { "Website", "file:///etc/passwd", "only web, mail and telephone links" },
    { "Website", "not a link", "no spaces" },
    { "Find someone", "https://{query}.example", "only behind the name of the site" },
    { "Mail", "maya", "one mail address" },
    { "Share of the price", "a lot", "5.5 %" },
    { "Usual tip", "a lot", "Write an amount" },
    { "Last checked", "never", "Write a day" },
    { "Name", "  ", "A name is needed" },
  };
  BatonProviderPage *page = show_unfolded (self, self->upwork);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = get_row (page, cases[i].title);

      g_assert_true (gtk_widget_grab_focus (row));
      type_text (row, cases[i].text);
      leave (self->base.window);
      wait_frame (self->base.window);
      g_assert_nonnull (baton_record_row_get_problem (BATON_RECORD_ROW (row)));
      g_assert_true (SAYS (page, cases[i].problem));
      assert_text (row, cases[i].text);
      if (i == 0)
        take_picture (self->base.window, "directory-details-refused");
    }
  g_assert_cmpstr (baton_provider_get_website (self->upwork), ==, "https://www.upwork.com");
  g_assert_cmpstr (baton_provider_get_name (self->upwork), ==, "Upwork");
  g_assert_cmpfloat (baton_provider_get_fee_percent (self->upwork), ==, 5);
  g_assert_cmpint (baton_provider_get_tip (self->upwork), ==, BATON_ABSENT);
  type_text (get_row (page, "Name"), "Upwork");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (get_row (page, "Name"))));
}

/* What is being typed is not overwritten by a change from elsewhere, and what is not being typed follows. */
static void
test_follows (Case          *self,
              gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *suits = get_row (page, "Suits");

  baton_provider_set_suits (self->upwork, "all kinds");
  assert_text (suits, "all kinds");
  g_assert_true (gtk_widget_grab_focus (suits));
  baton_provider_set_suits (self->upwork, "from elsewhere");
  assert_text (suits, "from elsewhere");
  type_text (suits, "half a wo");
  baton_provider_set_suits (self->upwork, "from elsewhere again");
  assert_text (suits, "half a wo");
  /* Who types on writes their own; who only leaves does not write over what came since. */
  leave (self->base.window);
  g_assert_cmpstr (baton_provider_get_suits (self->upwork), ==, "from elsewhere again");
}

static void
test_choices (Case          *self,
              gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  AdwComboRow *via = ADW_COMBO_ROW (get_row (page, "Met on"));

  g_assert_cmpuint (adw_combo_row_get_selected (via), ==, 1);
  gtk_test_accessible_assert_property (via, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Upwork");
  adw_combo_row_set_selected (via, 2);
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, id_of (self->tasker));
  adw_combo_row_set_selected (via, 0);
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (page, "How well you know them")), BATON_RELATIONSHIP_TRUSTED);
  g_assert_cmpint (baton_provider_get_relationship (self->maya), ==, BATON_RELATIONSHIP_TRUSTED);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (page, "Kind")), BATON_KIND_PROFESSIONAL);
  g_assert_cmpint (baton_provider_get_kind (self->maya), ==, BATON_KIND_PROFESSIONAL);
  g_assert_false (gtk_widget_get_visible (get_row (page, "Find someone")));
  g_assert_false (gtk_widget_get_visible (get_row (page, "Why not")));
  gtk_switch_set_active (GTK_SWITCH (FIND_TYPE (get_row (page, "Do not use"), GTK_TYPE_SWITCH)), TRUE);
  g_assert_true (baton_provider_get_do_not_use (self->maya));
  g_assert_true (gtk_widget_get_visible (get_row (page, "Why not")));
}

/* A row that does not fit stays until its value is gone and the person has left it. */
static void
test_unfitting (Case          *self,
                gconstpointer  data)
{
  BatonProviderPage *page;
  GtkWidget *row;

  baton_provider_set_find_link (self->maya, "https://example.com/?q={query}");
  page = show_unfolded (self, self->maya);
  row = get_row (page, "Find someone");
  g_assert_true (gtk_widget_grab_focus (row));
  type_text (row, "");
  g_assert_cmpstr (baton_provider_get_find_link (self->maya), ==, "");
  wait_frame (self->base.window);
  g_assert_true (gtk_widget_get_mapped (row));
  leave (self->base.window);
  baton_provider_set_suits (self->maya, "Editing and more");
  g_assert_false (gtk_widget_get_visible (row));
}

/* Nor does it go with what was typed there and cannot be read. */
static void
test_unfitting_unread (Case          *self,
                       gconstpointer  data)
{
  BatonProviderPage *page;
  GtkWidget *row;

  baton_provider_set_find_link (self->upwork, "");
  page = show_unfolded (self, self->upwork);
  row = get_row (page, "Find someone");
  g_assert_true (gtk_widget_grab_focus (row));
  type_text (row, "https://{query}.example");
  leave (self->base.window);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (page, "Kind")), BATON_KIND_PROFESSIONAL);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_nonnull (baton_record_row_get_problem (BATON_RECORD_ROW (row)));
  assert_text (row, "https://{query}.example");
  type_text (row, "");
  leave (self->base.window);
  baton_provider_set_suits (self->upwork, "Editing and more");
  g_assert_false (gtk_widget_get_visible (row));
}

/* The choices of one are not those of the next whose page it is. */
static void
test_choices_stay_apart (Case          *self,
                         gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  BatonProvider *sam = add_provider (self, "Sam", BATON_KIND_PROFESSIONAL, "");

  baton_provider_set_do_not_use (self->maya, TRUE);
  baton_provider_set_relationship (self->maya, BATON_RELATIONSHIP_TRUSTED);
  g_object_set (page, "provider", sam, NULL);
  g_object_set (page, "provider", NULL, NULL);
  g_object_set (page, "provider", self->maya, NULL);
  g_object_set (page, "provider", sam, NULL);
  g_assert_false (baton_provider_get_do_not_use (sam));
  g_assert_cmpint (baton_provider_get_relationship (sam), ==, BATON_RELATIONSHIP_NONE);
  g_assert_cmpint (baton_provider_get_kind (sam), ==, BATON_KIND_PROFESSIONAL);
  g_assert_cmpstr (baton_provider_get_via (sam), ==, "");
  g_assert_true (baton_provider_get_do_not_use (self->maya));
  g_assert_cmpint (baton_provider_get_kind (self->maya), ==, BATON_KIND_CONTRACTOR);
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, id_of (self->upwork));
}

static void
test_platforms_follow (Case          *self,
                       gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  AdwComboRow *via = ADW_COMBO_ROW (get_row (page, "Met on"));
  GListModel *before = adw_combo_row_get_model (via);

  baton_provider_set_suits (self->maya, "Editing and more");
  UNTIL (SAYS (page, "Editing and more"));
  g_assert_true (adw_combo_row_get_model (via) == before);
  add_provider (self, "Fiverr", BATON_KIND_PLATFORM, "");
  UNTIL (g_list_model_get_n_items (adw_combo_row_get_model (via)) == 4);
  baton_provider_set_name (self->upwork, "Upwork Inc.");
  UNTIL (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (via)), 1), "Upwork Inc."));
  g_assert_cmpuint (adw_combo_row_get_selected (via), ==, 1);
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, id_of (self->upwork));
}

/* A platform may come together with somebody who was met there: the list, which does not have it yet, takes nothing back. */
static void
test_platform_comes_along (Case          *self,
                           gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  AdwComboRow *via = ADW_COMBO_ROW (get_row (page, "Met on"));
  BatonProvider *fiverr = add_provider (self, "Fiverr", BATON_KIND_PLATFORM, "");

  baton_provider_set_via (self->maya, id_of (fiverr));
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, id_of (fiverr));
  UNTIL (g_list_model_get_n_items (adw_combo_row_get_model (via)) == 4);
  g_assert_cmpuint (adw_combo_row_get_selected (via), ==, 3);
  g_assert_cmpstr (baton_provider_get_via (self->maya), ==, id_of (fiverr));
}

/* What cannot be read is put by with its provider, and is never left in a folded group. */
static void
test_drafts (Case          *self,
             gconstpointer  data)
{
  BatonProviderPage *page = show_unfolded (self, self->upwork);
  GtkWidget *fee = get_row (page, "Share of the price");

  g_assert_true (gtk_widget_grab_focus (fee));
  type_text (fee, "a lot");
  g_object_set (page, "provider", self->tasker, NULL);
  assert_text (fee, "");
  g_assert_null (baton_record_row_get_problem (BATON_RECORD_ROW (fee)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (fee, ADW_TYPE_EXPANDER_ROW)), FALSE);
  g_object_set (page, "provider", self->upwork, NULL);
  assert_text (fee, "a lot");
  wait_frame (self->base.window);
  g_assert_true (SAYS (page, "Write a share like"));
  g_assert_cmpfloat (baton_provider_get_fee_percent (self->upwork), ==, 5);
}

/* Who is removed while their name is being typed has no page; that of the next one shows the next one. */
static void
test_removed_while_typed (Case          *self,
                          gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);
  GtkWidget *name = get_row (page, "Name");

  g_assert_true (gtk_widget_grab_focus (name));
  type_text (name, "Task rab");
  baton_library_remove (self->library, BATON_RECORD (self->tasker));
  UNTIL (SAYS (page, "Nobody Chosen"));
  assert_text (name, "");
  g_object_set (page, "provider", self->upwork, NULL);
  assert_text (name, "Upwork");
}

/* What is typed last counts, though the window is closed at once. */
static void
test_keeps_last_words (Case          *self,
                       gconstpointer  data)
{
  BatonProviderPage *page = show_unfolded (self, self->upwork);
  GtkWidget *row = get_row (page, "Website");
  gboolean held = FALSE;

  g_assert_true (gtk_widget_grab_focus (row));
  type_text (row, "www.upwork.example");
  g_signal_emit_by_name (self->base.window, "close-request", &held);
  g_assert_false (held);
  g_assert_cmpstr (baton_provider_get_website (self->upwork), ==, "https://www.upwork.example");
}

/* What cannot be read holds the window once, also from the page of another. */
static void
test_leads_back (Case          *self,
                 gconstpointer  data)
{
  BatonProviderPage *page = show_unfolded (self, self->upwork);
  g_autofree char *place = g_strdup_printf ("win.show-place:provider:%s; ", id_of (self->upwork));
  gboolean held = FALSE;

  type_text (get_row (page, "Share of the price"), "a lot");
  g_object_set (page, "provider", self->tasker, NULL);
  g_signal_emit_by_name (self->base.window, "close-request", &held);
  g_assert_true (held);
  g_assert_true (g_str_has_prefix (self->base.window->asked->str, place));
}

static void
test_shows_removal (Case          *self,
                    gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->tasker);
  GtkWidget *details = FIND_TYPE (page, BATON_TYPE_PROVIDER_DETAILS);
  g_autofree char *asked = g_strdup_printf ("win.remove-provider:%s; ", id_of (self->tasker));

  g_assert_false (SAYS (details, "into the trash"));
  baton_task_set_provider (self->gutters, id_of (self->tasker));
  UNTIL (SAYS (details, "1 task names it. It goes into the trash"));
  baton_task_set_provider (self->gutters, "");
  UNTIL (!SAYS (details, "into the trash"));
  click (FIND_ACTION (details, "provider.remove"));
  assert_asked (self, asked);
}

/* A folded group says what is in it. */
static void
test_summaries (Case          *self,
                gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *details = FIND_TYPE (page, BATON_TYPE_PROVIDER_DETAILS);

  g_assert_true (SAYS (details, "upwork.com"));
  g_assert_true (SAYS (details, "5 %"));
  g_assert_true (SAYS (details, "Phone, mail and when you last spoke"));
  baton_provider_set_phone (self->upwork, "555 010");
  baton_provider_set_email (self->upwork, "help@upwork.example");
  UNTIL (SAYS (details, "555 010 · help@upwork.example"));
  g_object_set (page, "provider", self->tasker, NULL);
  wait_frame (self->base.window);
  g_assert_true (SAYS (details, "Website and where to find someone"));
  g_assert_true (SAYS (details, "What you pay on top of the price"));
}

/* The key and the button lead to the name, with all of it selected and the details in view. */
static void
test_edit (Case          *self,
           gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->upwork);
  GtkWidget *details = FIND_TYPE (page, BATON_TYPE_PROVIDER_DETAILS);
  GtkWidget *scrolled = gtk_widget_get_ancestor (details, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkWidget *name = get_row (page, "Name");
  int from, to;

  set_size (self->base.window, 640, 360);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
  click (FIND_ACTION (page, "provider.edit"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->base.window)), name));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (name), &from, &to));
  g_assert_cmpint (to - from, ==, (int) strlen ("Upwork"));
  UNTIL (gtk_adjustment_get_value (scroll) > 300);
  g_object_set (page, "provider", self->maya, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
}

/* Returns: how many steps back there are to the beginning */
static int
undo_all (Case *self)
{
  BatonHistory *history = baton_workspace_get_history (self->base.workspace);
  int steps = 0;

  while (baton_history_undo (history, NULL))
    steps++;
  return steps;
}

static void
type_slowly (GtkWidget  *row,
             const char *text)
{
  for (gsize length = 1; length <= strlen (text); length++)
    {
      g_autofree char *so_far = g_strndup (text, length);

      type_text (row, so_far);
      finish_idles ();
    }
}

static void
test_undo (Case          *self,
           gconstpointer  data)
{
  BatonProviderPage *page = show_unfolded (self, self->tasker);
  BatonHistory *history = baton_workspace_get_history (self->base.workspace);

  finish_idles ();
  undo_all (self);
  self->tasker = add_provider (self, "Taskrabbit", BATON_KIND_PLATFORM, "help");
  g_object_set (page, "provider", self->tasker, NULL);
  wait_frame (self->base.window);
  type_slowly (get_row (page, "Name"), "Rabbits");
  type_slowly (get_row (page, "Usual tip"), "12.50");
  g_assert_cmpint (baton_provider_get_tip (self->tasker), ==, 1250);
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpint (baton_provider_get_tip (self->tasker), ==, BATON_ABSENT);
  assert_text (get_row (page, "Usual tip"), "");
  g_assert_cmpstr (baton_provider_get_name (self->tasker), ==, "Rabbits");
  g_assert_true (baton_history_undo (history, NULL));
  g_assert_cmpstr (baton_provider_get_name (self->tasker), ==, "Taskrabbit");
  assert_text (get_row (page, "Name"), "Taskrabbit");
  g_assert_cmpint (undo_all (self), ==, 1);
}

static void
test_by_keyboard (Case          *self,
                  gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  GtkWidget *wanted[] = {
    get_row (page, "Name"),
    get_row (page, "Former names"),
    get_row (page, "Links"),
    get_row (page, "How well you know them"),
    get_row (page, "Notes"),
    FIND_ACTION (FIND_TYPE (page, BATON_TYPE_PROVIDER_DETAILS), "provider.remove"),
  };
  GtkWidget *unfolded[] = { get_row (page, "Website"), get_row (page, "Last contact"), get_row (page, "Last checked") };

  assert_tab_reaches (self->base.window, wanted, G_N_ELEMENTS (wanted));
  unfold (page);
  wait_frame (self->base.window);
  assert_tab_reaches (self->base.window, unfolded, G_N_ELEMENTS (unfolded));
}

static void
test_fits (Case          *self,
           gconstpointer  data)
{
  BatonProviderPage *page = show_unfolded (self, self->maya);

  baton_provider_set_do_not_use (self->maya, TRUE);
  baton_provider_set_relationship (self->maya, BATON_RELATIONSHIP_PARTNER);
  baton_provider_set_email (self->maya, "maya@a-rather-long-name-of-a-domain.example.com");
  set_size (self->base.window, 360, 720);
  check_looks (GTK_WIDGET (page));
}

static GtkWindow *
show_dialog_for (Case              *self,
                 BatonProviderKind  kind,
                 BatonProvider     *platform)
{
  GtkWindow *dialog = baton_add_provider_dialog_new (self->base.workspace, kind, platform);

  show_page (&self->base, gtk_label_new ("behind"));
  show_dialog (&self->base, dialog);
  return dialog;
}

static void
test_adds (Case          *self,
           gconstpointer  data)
{
  GListModel *providers = baton_library_get_providers (self->library);
  guint n_before = g_list_model_get_n_items (providers);
  GtkWindow *dialog = show_dialog_for (self, BATON_KIND_CONTRACTOR, self->upwork);
  g_autoptr (BatonProvider) fresh = NULL;
  g_autofree char *asked = NULL;

  g_assert_false (gtk_widget_get_sensitive (FIND_ACTION (dialog, "provider.add")));
  g_assert_false (gtk_widget_get_mapped (FIND_ACTION (dialog, "provider.remove")));
  type_text (get_row (dialog, "Name"), "maya");
  wait_frame (dialog);
  g_assert_true (SAYS (dialog, "There is already “Maya”."));
  type_text (get_row (dialog, "Name"), "Two Rivers Audio");
  g_assert_false (SAYS (dialog, "There is already"));
  take_picture (dialog, "directory-add");
  g_assert_cmpuint (g_list_model_get_n_items (providers), ==, n_before);
  click (FIND_ACTION (dialog, "provider.add"));
  g_assert_cmpuint (g_list_model_get_n_items (providers), ==, n_before + 1);
  fresh = g_list_model_get_item (providers, n_before);
  g_assert_cmpstr (baton_provider_get_name (fresh), ==, "Two Rivers Audio");
  g_assert_cmpint (baton_provider_get_kind (fresh), ==, BATON_KIND_CONTRACTOR);
  g_assert_cmpstr (baton_provider_get_via (fresh), ==, id_of (self->upwork));
  asked = g_strdup_printf ("win.show-place:provider:%s; ", id_of (fresh));
  assert_asked (self, asked);
}

/* What cannot be read is led to, and nobody is added without it. */
static void
test_add_refuses (Case          *self,
                  gconstpointer  data)
{
  guint n_before = g_list_model_get_n_items (baton_library_get_providers (self->library));
  GtkWindow *dialog = show_dialog_for (self, BATON_KIND_PLATFORM, NULL);
  GtkWidget *fee = get_row (dialog, "Share of the price");

  type_text (get_row (dialog, "Name"), "Fiverr");
  type_text (fee, "a lot");
  click (FIND_ACTION (dialog, "provider.add"));
  wait_frame (dialog);
  g_assert_true (SAYS (dialog, "Write a share like"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), fee));
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_providers (self->library)), ==, n_before);
  destroy_dialog (dialog);
}

static void
test_add_cancels (Case          *self,
                  gconstpointer  data)
{
  guint n_before = g_list_model_get_n_items (baton_library_get_providers (self->library));
  GtkWindow *dialog = show_dialog_for (self, BATON_KIND_PLATFORM, NULL);
  gboolean gone = FALSE;

  type_text (get_row (dialog, "Name"), "Never");
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  click (FIND_ACTION (dialog, "discard.cancel"));
  UNTIL (gone);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_providers (self->library)), ==, n_before);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/provider-details/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("change-at-once", test_changes);
  ADD ("refuse-beside-the-field", test_refuses);
  ADD ("spare-what-is-typed", test_follows);
  ADD ("choices", test_choices);
  ADD ("unfitting-rows-stay-while-written", test_unfitting);
  ADD ("unfitting-rows-stay-with-what-cannot-be-read", test_unfitting_unread);
  ADD ("choices-stay-apart", test_choices_stay_apart);
  ADD ("platforms-follow", test_platforms_follow);
  ADD ("platform-comes-along", test_platform_comes_along);
  ADD ("put-drafts-by", test_drafts);
  ADD ("removed-while-typed", test_removed_while_typed);
  ADD ("keep-last-words", test_keeps_last_words);
  ADD ("lead-back", test_leads_back);
  ADD ("say-what-depends", test_shows_removal);
  ADD ("folded-groups-say-what-is-in-them", test_summaries);
  ADD ("edit-leads-to-the-name", test_edit);
  ADD ("one-step-a-field", test_undo);
  ADD ("by-keyboard", test_by_keyboard);
  ADD ("fit-360", test_fits);
  ADD ("add", test_adds);
  ADD ("add-refuses", test_add_refuses);
  ADD ("add-cancels", test_add_cancels);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
