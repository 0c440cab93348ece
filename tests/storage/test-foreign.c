/* Another device puts its version there before each single operation of a save, with and without a kill at some later
 * one, also where the file system can do less: both changes are there afterwards, or the save was refused and the other's
 * is there.
 *
 * A replacement after the last look at the file comes after the save, and no program can know of it. BATON_LONG_TESTS tries
 * all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "fault-case.h"

#define FOREIGN ROOT_START "<tasks><task id=\"t\" title=\"One\" position=\"V\"/>" \
                           "<task id=\"f\" title=\"Foreign\" position=\"W\"/></tasks>" ROOT_END
/* The operations behind the last look at the file: letting go of folder and lock. */
#define BEHIND 2
/* So many pairs are tried on an ordinary day. */
#define USUAL_PAIRS 100

static void
start (Fixture    *fixture,
       const char *foreign)
{
  g_autofree char *path = foreign_path (fixture);

  forget_everything (fixture);
  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  put_file (path, foreign);
}

/* The next save finds everything, and clears up. */
static void
check_next (Fixture *fixture,
            Trouble *trouble)
{
  const Trouble none = { .world = trouble->world };
  g_autofree char *foreign = foreign_path (fixture);
  Outcome after;

  g_unlink (foreign);
  after = run_in (fixture, "Three", &none);
  if (!after.acknowledged)
    g_error ("replaced at %d, killed at %d: the next save says %s", trouble->replace, trouble->nth, after.message);
  if (!has_title (fixture, "Three") || !has_title (fixture, "Foreign"))
    g_error ("replaced at %d, killed at %d: the foreign version is lost", trouble->replace, trouble->nth);
  g_assert_cmpuint (count_strays (fixture), ==, 0);
  g_free (after.message);
}

static void
replace_at (Fixture    *fixture,
            int         nth,
            const char *world)
{
  Trouble trouble = { .replace = nth, .world = world };
  Outcome outcome;

  start (fixture, FOREIGN);
  outcome = run_in (fixture, "Two", &trouble);
  if (!has_title (fixture, "Foreign"))
    g_error ("replaced at %d: the foreign version is lost", nth);
  if (outcome.acknowledged && !has_title (fixture, "Two"))
    g_error ("replaced at %d: what was saved is lost", nth);
  g_free (outcome.message);
  check_next (fixture, &trouble);
}

static void
test_replaced (Fixture       *fixture,
               gconstpointer  unused)
{
  int n_operations = count_in (fixture, NULL);

  for (int nth = 1; nth <= n_operations - BEHIND; nth++)
    replace_at (fixture, nth, NULL);
}

/* Without an exchange there is an instant between the last look and the rename that nothing can close. */
static void
test_replaced_without_exchange (Fixture       *fixture,
                                gconstpointer  unused)
{
  int n_operations = count_in (fixture, "no-exchange");
  int n_lost = 0;

  for (int nth = 1; nth <= n_operations - BEHIND; nth++)
    {
      const Trouble trouble = { .replace = nth, .world = "no-exchange" };
      Outcome outcome;

      start (fixture, FOREIGN);
      outcome = run_in (fixture, "Two", &trouble);
      if (outcome.acknowledged)
        g_assert_true (has_title (fixture, "Two"));
      n_lost += !has_title (fixture, "Foreign");
      g_free (outcome.message);
    }
  /* Between the last look and the rename. */
  g_assert_cmpint (n_lost, <=, 1);
}

static void
test_no_locks (Fixture       *fixture,
               gconstpointer  unused)
{
  const Trouble trouble = { .world = "no-locks" };
  Outcome outcome;

  start (fixture, FOREIGN);
  outcome = run_in (fixture, "Two", &trouble);
  g_assert_true (outcome.acknowledged);
  g_assert_true (has_title (fixture, "Two"));
  g_free (outcome.message);
}

static void
replace_and_kill (Fixture    *fixture,
                  int         replace,
                  int         kill,
                  const char *mode)
{
  Trouble trouble = { .replace = replace, .nth = kill, .mode = mode };
  Outcome outcome;

  start (fixture, FOREIGN);
  outcome = run_in (fixture, "Two", &trouble);
  if (outcome.acknowledged && !(has_title (fixture, "Foreign") && has_title (fixture, "Two")))
    g_error ("replaced at %d, killed at %d: a false “saved”", replace, kill);
  g_free (outcome.message);
  if (outcome.killed && replace > kill)
    return;
  check_next (fixture, &trouble);
}

static void
test_replaced_and_killed (Fixture       *fixture,
                          gconstpointer  unused)
{
  int n_operations = count_in (fixture, NULL);
  gboolean all = g_getenv ("BATON_LONG_TESTS") != NULL;

  for (int i = 0; !all && i < USUAL_PAIRS; i++)
    {
      int replace = g_test_rand_int_range (1, n_operations - BEHIND + 1);

      replace_and_kill (fixture, replace, g_test_rand_int_range (replace, n_operations + 1),
                        g_test_rand_bit () ? "before" : "after");
    }
  for (int replace = 1; all && replace <= n_operations - BEHIND; replace++)
    for (int kill = replace; kill <= n_operations; kill++)
      {
        replace_and_kill (fixture, replace, kill, "before");
        replace_and_kill (fixture, replace, kill, "after");
      }
}

/* A version that cannot be read is never merged and never replaced. */
static void
test_replaced_by_damaged (Fixture       *fixture,
                          gconstpointer  unused)
{
  static const char *const bad[] = { "<broken", "", "<library xmlns=\"urn:baton:library:1\" version=\"99\"/>" };
  int n_operations = count_in (fixture, NULL);
  gboolean all = g_getenv ("BATON_LONG_TESTS") != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    for (int nth = 1 + (int) i; nth <= n_operations - BEHIND; nth += all ? 1 : (int) G_N_ELEMENTS (bad))
      {
        const Trouble trouble = { .replace = nth };
        g_autofree char *text = NULL;
        Outcome outcome;

        start (fixture, bad[i]);
        outcome = run_in (fixture, "Two", &trouble);
        text = get_file (fixture->path);
        if (strcmp (text, bad[i]) != 0)
          g_error ("“%s” at %d: “%s”", bad[i], nth, text);
        if (outcome.acknowledged)
          g_error ("“%s” at %d: a false “saved”", bad[i], nth);
        if (count_strays (fixture) > 0)
          g_error ("“%s” at %d leaves something", bad[i], nth);
        g_free (outcome.message);
      }
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  unused)
{
  const Trouble trouble = { .world = "read-only" };
  Outcome outcome;

  put_file (fixture->path, ROOT_START ONE_TASK ROOT_END);
  outcome = run_in (fixture, NULL, &trouble);
  g_assert_true (outcome.acknowledged);
  g_assert_nonnull (strstr (outcome.message, fixture->folder));
  g_assert_cmpuint (count_names (fixture->folder), ==, 1);
  g_assert_true (has_title (fixture, "One"));
  g_free (outcome.message);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("foreign/replaced", test_replaced);
  ADD ("foreign/replaced-without-exchange", test_replaced_without_exchange);
  ADD ("foreign/no-locks", test_no_locks);
  ADD ("foreign/replaced-and-killed", test_replaced_and_killed);
  ADD ("foreign/replaced-by-damaged", test_replaced_by_damaged);
  ADD ("foreign/read-only", test_read_only);
  return g_test_run ();
}
