/* What is known of a provider is shown on its page: how to reach it, and each value in its row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui/directory-case.h"

#include "ui/common/baton-record-row.h"
#include "ui/directory/baton-provider-head.h"

/* To be read and copied, not only dialled. */
static void
test_page_contact (Case          *self,
                   gconstpointer  data)
{
  BatonProviderPage *page = show_provider (self, self->maya);
  GtkWidget *head = FIND_TYPE (page, BATON_TYPE_PROVIDER_HEAD);
  const char *const texts[] = { "+49 30 1234567", "maya@a-rather-long-name-of-a-domain.example.com", "Last contact 3 May" };

  g_assert_false (SAYS (head, "Last contact"));
  baton_provider_set_phone (self->maya, texts[0]);
  baton_provider_set_email (self->maya, texts[1]);
  baton_provider_set_contacted (self->maya, baton_day_new (2026, 5, 3));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label;

      UNTIL (SAYS (head, texts[i]));
      label = find (head, is_label, texts[i]);
      g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
    }
  set_size (self->base.window, 360, 640);
  check_looks (GTK_WIDGET (page));
}

static gboolean
is_named_row (GtkWidget     *widget,
              gconstpointer  field)
{
  g_autofree char *name = NULL;

  if (BATON_IS_RECORD_ROW (widget))
    g_object_get (widget, "field", &name, NULL);
  return g_strcmp0 (name, field) == 0;
}

/* What a provider has can be edited, also where its kind has no use for it. */
static void
test_shows_values (Case          *self,
                          gconstpointer  data)
{
  BatonProviderPage *page;

  baton_provider_set_find_link (self->maya, "https://example.com/?q={query}");
  page = show_provider (self, self->maya);
  g_assert_true (gtk_widget_get_visible (find (GTK_WIDGET (page), is_named_row, "find-link")));
  g_assert_true (gtk_widget_get_visible (find (GTK_WIDGET (page), is_named_row, "profile-link")));
  g_object_set (page, "provider", self->upwork, NULL);
  g_assert_false (gtk_widget_get_visible (find (GTK_WIDGET (page), is_named_row, "profile-link")));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  begin_tests (&argc, &argv);
#define ADD(name, function) g_test_add ("/ui/directory-values/" name, Case, NULL, set_up_case, function, tear_down_case)
  ADD ("page-contact", test_page_contact);
  ADD ("page-shows-values", test_shows_values);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
