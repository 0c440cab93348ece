/* What reading and writing a library costs, beside xmllint --stream --noout on the same file.
 *
 * bench-storage [TASKS] [ROUNDS]: prints the median CPU time of each way and its ratio to xmllint's, which tells more on a
 * noisy machine than milliseconds do. Not a test: nothing fails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "storage/baton-reader.h"
#include "storage/baton-sax.h"
#include "storage/baton-store.h"
#include "storage/baton-writer.h"
#include "support/baton-test.h"

#define N_PROVIDERS 100
#define N_CRITERIA 8
#define MAX_ROUNDS 101

typedef enum
{
  WAY_XMLLINT,
  WAY_READ,
  WAY_WRITE,
  WAY_CHECK,
  WAY_LOAD,
  WAY_SAVE,
  N_WAYS,
} Way;

static const char *const way_names[N_WAYS] = {
  "xmllint --stream --noout", "reader", "writer", "check before a save", "store: load", "store: serialise and save",
};

static double
seconds_of (const struct timeval *time)
{
  return time->tv_sec + time->tv_usec / 1e6;
}

/* CPU time in ms of this process, or of its children that have ended. */
static double
cpu_now (int whose)
{
  struct rusage usage;

  getrusage (whose, &usage);
  return (seconds_of (&usage.ru_utime) + seconds_of (&usage.ru_stime)) * 1e3;
}

static void
add_handoff (BatonTask  *task,
             const char *provider,
             int         nth)
{
  g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider);

  baton_handoff_set_paid (handoff, 5000 + nth % 9000);
  baton_handoff_set_started (handoff, 20000 + nth % 400);
  baton_handoff_set_finished (handoff, 20010 + nth % 400);
  baton_handoff_set_saved_minutes (handoff, 60 + nth % 300);
  baton_handoff_set_stars (handoff, 1 + nth % 5);
  baton_handoff_set_remark (handoff, "Came on time & left it cleaner than it was.");
  baton_task_add_handoff (task, handoff);
}

static void
add_task (BatonLibrary *library,
          int           nth)
{
  g_autofree char *title = g_strdup_printf ("Clean the gutters of house %d", nth);
  g_autofree char *provider = g_strdup_printf ("provider%d", nth % N_PROVIDERS);
  g_autofree char *position = g_strdup_printf ("%08dV", nth);
  g_autoptr (BatonTask) task = baton_task_new (title);

  baton_task_set_position (task, position);
  baton_task_set_notes (task, "Front and back; the ladder stands behind the shed.\nMind the roses, and ask about <moss>.");
  baton_task_set_stage (task, nth % BATON_N_STAGES);
  baton_task_set_stage_since (task, 1760000000 + nth);
  baton_task_set_minutes (task, 30 + nth % 400);
  baton_task_set_times_per_year (task, 1 + nth % 52);
  baton_task_set_price (task, 1000 + nth % 30000);
  baton_task_set_provider (task, provider);
  baton_record_set_created (BATON_RECORD (task), 1750000000 + nth);
  baton_record_set_changed (BATON_RECORD (task), 1760000000 + nth);
  for (int i = nth % 3; i < N_CRITERIA; i += 3)
    {
      g_autofree char *criterion = g_strdup_printf ("criterion%d", i);

      baton_task_set_answer (task, criterion, i % 2 ? BATON_ANSWER_YES : BATON_ANSWER_NO);
    }
  if (nth % 2)
    add_handoff (task, provider, nth);
  baton_library_add (library, BATON_RECORD (task));
}

static BatonLibrary *
make_library (int n_tasks)
{
  BatonLibrary *library = baton_library_new ();

  baton_library_begin_load (library);
  baton_profile_set_currency (baton_library_get_profile (library), "USD");
  for (int i = 0; i < N_PROVIDERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("provider%d", i);
      g_autoptr (BatonProvider) provider = baton_provider_new (id, i % BATON_N_PROVIDER_KINDS);

      baton_record_set_id (BATON_RECORD (provider), id);
      baton_library_add (library, BATON_RECORD (provider));
    }
  for (int i = 0; i < N_CRITERIA; i++)
    {
      g_autofree char *id = g_strdup_printf ("criterion%d", i);
      g_autoptr (BatonCriterion) criterion = baton_criterion_new (id, i % 2);

      baton_record_set_id (BATON_RECORD (criterion), id);
      baton_library_add (library, BATON_RECORD (criterion));
    }
  for (int i = 0; i < n_tasks; i++)
    add_task (library, i);
  baton_library_end_load (library);
  return library;
}

static void
run_xmllint (const char *path)
{
  const char *argv[] = { "xmllint", "--stream", "--noout", path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* One go at everything; the library that the store read is the one it saves, with one change. */
static void
run_round (GBytes     *bytes,
           const char *path,
           int         round,
           double      times[N_WAYS][MAX_ROUNDS])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BatonStore) store = baton_store_new (path);
  g_autoptr (BatonLibrary) library = NULL, loaded = NULL;
  g_autoptr (GBytes) written = NULL, saved = NULL;
  BatonRepairs repairs;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  double start[N_WAYS + 1];
  double children = cpu_now (RUSAGE_CHILDREN);

  run_xmllint (path);
  times[WAY_XMLLINT][round] = cpu_now (RUSAGE_CHILDREN) - children;
  start[WAY_READ] = cpu_now (RUSAGE_SELF);
  library = baton_reader_read (data, size, &repairs, &error);
  g_assert_no_error (error);
  start[WAY_WRITE] = cpu_now (RUSAGE_SELF);
  written = baton_writer_write (library);
  start[WAY_CHECK] = cpu_now (RUSAGE_SELF);
  baton_sax_check (data, size, &error);
  g_assert_no_error (error);
  start[WAY_LOAD] = cpu_now (RUSAGE_SELF);
  loaded = baton_store_load (store, &error);
  g_assert_no_error (error);
  baton_profile_set_hour_value (baton_library_get_profile (loaded), 1000 + round);
  start[WAY_SAVE] = cpu_now (RUSAGE_SELF);
  saved = baton_store_serialize (loaded);
  baton_store_save (store, saved, &error);
  g_assert_no_error (error);
  start[N_WAYS] = cpu_now (RUSAGE_SELF);
  for (int way = WAY_READ; way < N_WAYS; way++)
    times[way][round] = start[way + 1] - start[way];
}

static int
compare_times (const void *one,
               const void *other)
{
  double a = *(const double *) one, b = *(const double *) other;

  return (a > b) - (a < b);
}

static void
print_medians (double times[N_WAYS][MAX_ROUNDS],
               int    n_rounds)
{
  for (int way = 0; way < N_WAYS; way++)
    {
      qsort (times[way], n_rounds, sizeof (double), compare_times);
      g_print ("%-28s %9.1f ms  %5.2f\n", way_names[way], times[way][n_rounds / 2],
               times[way][n_rounds / 2] / times[WAY_XMLLINT][n_rounds / 2]);
    }
}

int
main (int    argc,
      char **argv)
{
  static double times[N_WAYS][MAX_ROUNDS];
  int n_tasks = argc > 1 ? atoi (argv[1]) : 10000;
  int n_rounds = CLAMP (argc > 2 ? atoi (argv[2]) : 9, 1, MAX_ROUNDS);
  g_autofree char *folder = baton_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "library.xml", NULL);
  g_autoptr (BatonLibrary) library = make_library (n_tasks);
  g_autoptr (GBytes) bytes = baton_writer_write (library);
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_clear_object (&library);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_print ("%d tasks, %.1f MB, %d rounds; CPU, and its ratio to xmllint\n", n_tasks, g_bytes_get_size (bytes) / 1e6,
           n_rounds);
  for (int round = 0; round < n_rounds; round++)
    run_round (bytes, path, round, times);
  print_medians (times, n_rounds);
  baton_test_remove_tree (folder);
  return EXIT_SUCCESS;
}
