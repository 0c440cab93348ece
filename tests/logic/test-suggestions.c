/* The suggestions that a new library can begin with, and the table of platforms behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logic/baton-known-platforms.h"
#include "logic/baton-link.h"
#include "logic/baton-suggestions.h"

static BatonProvider *
provider_at (BatonLibrary *library,
             guint         at)
{
  g_autoptr (BatonProvider) provider =
      g_list_model_get_item (baton_library_get_providers (library), at);

  return provider;
}

static guint
count_kind (BatonLibrary      *library,
            BatonProviderKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (baton_library_get_providers (library)); i++)
    count += baton_provider_get_kind (provider_at (library, i)) == kind;
  return count;
}

static void
test_criteria (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  baton_suggestions_add (library);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_criteria (library)), ==, 7);
  for (int meaning = BATON_MEANING_BAD_AT; meaning <= BATON_MEANING_NOT_WORTH_IT; meaning++)
    {
      BatonCriterion *criterion = baton_library_find_meaning (library, meaning);

      g_assert_nonnull (criterion);
      g_assert_cmpstr (baton_criterion_get_text (criterion), !=, "");
      g_assert_cmpint (baton_criterion_get_side (criterion), ==, baton_meaning_get_side (meaning));
      g_assert_cmpint (baton_criterion_get_weight (criterion), ==,
                       baton_meaning_get_weight (meaning));
    }
}

static void
test_providers (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  baton_suggestions_add (library);
  g_assert_cmpuint (count_kind (library, BATON_KIND_PLATFORM), ==, 4);
  g_assert_cmpuint (count_kind (library, BATON_KIND_PROFESSIONAL), ==, 6);
  g_assert_cmpuint (count_kind (library, BATON_KIND_CONTRACTOR), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_tasks (library)), ==, 0);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpstr (baton_provider_get_suits (provider_at (library, i)), !=, "");
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (baton_link_check (baton_provider_get_website (provider_at (library, i)), NULL));
      g_assert_cmpstr (baton_provider_get_find_link (provider_at (library, i)), !=, "");
      g_assert_cmpint (baton_provider_get_fees_checked (provider_at (library, i)), !=, BATON_ABSENT);
    }
}

static void
test_fees (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  BatonProvider *fiverr;

  baton_suggestions_add (library);
  g_assert_cmpfloat (baton_provider_get_fee_percent (provider_at (library, 0)), ==, 5);
  fiverr = provider_at (library, 2);
  g_assert_cmpstr (baton_provider_get_name (fiverr), ==, "Fiverr");
  g_assert_cmpfloat (baton_provider_get_fee_percent (fiverr), ==, 5.5);
  g_assert_cmpint (baton_provider_get_fee_flat (fiverr), ==, 300);
  g_assert_cmpint (baton_provider_get_fee_flat_below (fiverr), ==, 10000);
}

/* Dollars are no euros. */
static void
test_sums_are_left_out_in_other_currency (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  baton_profile_set_currency (baton_library_get_profile (library), "EUR");
  baton_suggestions_add (library);
  g_assert_cmpfloat (baton_provider_get_fee_percent (provider_at (library, 2)), ==, 5.5);
  g_assert_cmpint (baton_provider_get_fee_flat (provider_at (library, 2)), ==, BATON_ABSENT);
}

static void
test_twice_adds_nothing (void)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();

  baton_suggestions_add (library);
  baton_provider_set_name (provider_at (library, 1), "Task Rabbit");
  baton_suggestions_add (library);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_criteria (library)), ==, 7);
  g_assert_cmpuint (g_list_model_get_n_items (baton_library_get_providers (library)), ==, 10);
}

static void
test_platform_is_found_by_any_name (void)
{
  static const char *const names[] = { "Upwork", "UPWORK", "oDesk", "ODesk", "o desk", "Elance" };
  gboolean former;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const BatonKnownPlatform *found = baton_known_platforms_find (names[i], &former);

      g_assert_nonnull (found);
      g_assert_cmpstr (found->name, ==, "Upwork");
      g_assert_cmpint (former, ==, i >= 2);
    }
  g_assert_nonnull (baton_known_platforms_find ("Task Rabbit", NULL));
  g_assert_null (baton_known_platforms_find ("", NULL));
  g_assert_null (baton_known_platforms_find ("Upworks", NULL));
  g_assert_null (baton_known_platforms_find ("Übér", NULL));
}

static void
test_home_page_that_moved (void)
{
  const BatonKnownPlatform *upwork = baton_known_platforms_find ("Upwork", NULL);

  g_assert_true (baton_known_platform_has_moved (upwork, "http://www.ODesk.com"));
  g_assert_true (baton_known_platform_has_moved (upwork, "https://odesk.com/jobs"));
  g_assert_false (baton_known_platform_has_moved (upwork, "https://www.upwork.com"));
  g_assert_false (baton_known_platform_has_moved (upwork, "no address"));
  g_assert_true (baton_known_platforms_of_link ("http://UpWork.com/people") == upwork);
  g_assert_null (baton_known_platforms_of_link ("https://example.org"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logic/suggestions/criteria", test_criteria);
  g_test_add_func ("/logic/suggestions/providers", test_providers);
  g_test_add_func ("/logic/suggestions/fees", test_fees);
  g_test_add_func ("/logic/suggestions/sums-are-left-out-in-other-currency",
                   test_sums_are_left_out_in_other_currency);
  g_test_add_func ("/logic/suggestions/twice-adds-nothing", test_twice_adds_nothing);
  g_test_add_func ("/logic/suggestions/platform-is-found-by-any-name",
                   test_platform_is_found_by_any_name);
  g_test_add_func ("/logic/suggestions/home-page-that-moved", test_home_page_that_moved);
  return g_test_run ();
}
