/* What other programs and devices do to the file of the open library: noticed, merged in, told, and taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-outside.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-merge.h"
#include "session/baton-outside-apply.h"
#include "session/baton-watcher.h"

#define MANY 100               /* changes */
#define GONE_MILLISECONDS 5000 /* a sync engine replaces a file in less */

struct _BatonOutside
{
  GObject           parent_instance;

  BatonLibrary     *library;
  BatonStore       *store;
  BatonStamper     *stamper;
  BatonHistory     *history;
  BatonAutosave    *autosave;
  BatonWatcher     *watcher;
  gboolean          looking;
  gboolean          look_again;
  BatonFileState    file;
  guint             patience; /* ms */
  guint             gone_id;
  BatonMergeReport *report;   /* of all merges that were not dismissed */
  gboolean          mass;     /* one of them removed very much */
  GPtrArray        *steps;    /* of BatonStep, one for each of these merges */
};

G_DEFINE_FINAL_TYPE (BatonOutside, baton_outside, G_TYPE_OBJECT)

typedef enum
{
  PROP_FILE = 1,
  PROP_N_MERGED,
} BatonOutsideProperty;

static GParamSpec *props[PROP_N_MERGED + 1];

enum
{
  BEGIN_MANY,
  END_MANY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_file (BatonOutside   *self,
          BatonFileState  file)
{
  g_clear_handle_id (&self->gone_id, g_source_remove);
  if (self->file == file)
    return;
  self->file = file;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

static gboolean
gone_cb (gpointer data)
{
  BATON_OUTSIDE (data)->gone_id = 0;
  set_file (data, BATON_FILE_GONE);
  return G_SOURCE_REMOVE;
}

static void
note_gone (BatonOutside *self)
{
  if (self->file != BATON_FILE_GONE && !self->gone_id)
    self->gone_id = g_timeout_add (self->patience, gone_cb, self);
}

static void
autosave_file_cb (BatonOutside *self)
{
  BatonFileState file = baton_autosave_get_file (self->autosave);

  if (file == BATON_FILE_GONE)
    note_gone (self);
  else
    set_file (self, file);
}

/* Returns: whether tasks were put off and nothing else: as a rule by the person, in the tray or a notification */
static gboolean
is_mere_snooze (const BatonMergeReport *report)
{
  for (guint i = 0; i < report->changes->len; i++)
    {
      const BatonMergeChange *change = report->changes->pdata[i];
      const char *field = change->kind == BATON_MERGE_CHANGED && change->field ? change->field->name : "";

      if (!g_str_equal (field, "remind") && !g_str_equal (field, "put-off") && !g_str_equal (field, "changed"))
        return FALSE;
    }
  return TRUE;
}

static void
remember (BatonOutside     *self,
          BatonMergeReport *report,
          BatonStep        *step)
{
  /* What they did themselves a moment ago is no news. */
  if (is_mere_snooze (report))
    {
      baton_merge_report_free (report);
      baton_step_free (step);
      return;
    }
  self->mass |= baton_merge_report_is_mass_change (report);
  baton_merge_report_take (self->report, report);
  g_ptr_array_add (self->steps, step);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_MERGED]);
}

static BatonMergeReport *
copy_report (const BatonMergeReport *report)
{
  BatonMergeReport *copy = baton_merge_report_new ();

  for (guint i = 0; report && i < report->changes->len; i++)
    {
      BatonMergeChange *change = g_memdup2 (report->changes->pdata[i], sizeof (BatonMergeChange));

      change->id = g_strdup (change->id);
      change->name = g_strdup (change->name);
      change->kept = g_strdup (change->kept);
      change->lost = g_strdup (change->lost);
      g_ptr_array_add (copy->changes, change);
    }
  copy->n_before = report ? report->n_before : 0;
  copy->n_removed = report ? report->n_removed : 0;
  return copy;
}

/* To show very many changes one by one takes much longer than to make them. */
static void
tell_many (BatonOutside           *self,
           const BatonMergeReport *report,
           guint                   signal)
{
  if (report && report->changes->len > MANY)
    g_signal_emit (self, signals[signal], 0);
}

/* What is on disk becomes what the person sees. What they changed while it was written is merged with it once more. */
static void
merged_cb (BatonAutosave          *autosave,
           BatonLibrary           *merged,
           BatonLibrary           *base,
           gboolean                edited,
           const BatonMergeReport *report,
           BatonOutside           *self)
{
  g_autoptr (BatonLibrary) version = edited ? baton_merge (base, self->library, merged, NULL) : g_object_ref (merged);
  BatonStep *step;

  baton_history_close_step (self->history);
  baton_stamper_pause (self->stamper);
  tell_many (self, report, BEGIN_MANY);
  baton_outside_apply (self->library, version);
  tell_many (self, report, END_MANY);
  baton_stamper_resume (self->stamper);
  step = baton_history_take_step (self->history);
  if (step)
    remember (self, copy_report (report), step);
}

/* What a sync engine put beside the library is merged into its file, where it is found like any other change. A copy that
 * cannot be read stays.
 *
 * Returns: whether there was any */
static gboolean
take_conflict_copies (BatonStore *store)
{
  /* Where nobody can look now, the next hint looks again. */
  g_autoptr (GPtrArray) copies = baton_store_find_conflict_copies (store, NULL);
  g_autoptr (GError) error = NULL;
  guint n_merged = 0;

  if (!copies || copies->len == 0 || baton_store_is_read_only (store))
    return FALSE;
  if (!baton_store_absorb_conflict_copies (store, FALSE, NULL, &n_merged, NULL, &error))
    g_debug ("conflict copies stay: %s", error->message);
  return n_merged > 0;
}

static void
look_in_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  BatonStoreNews news = baton_store_look (data, NULL);

  if (news != BATON_STORE_GONE && take_conflict_copies (data))
    news = baton_store_look (data, NULL);
  g_task_return_int (task, news);
}

static void
look_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  BatonOutside *self = BATON_OUTSIDE (object);
  BatonStoreNews news = g_task_propagate_int (G_TASK (result), NULL);

  self->looking = FALSE;
  if (!self->autosave)
    return;
  if (baton_store_is_view (self->store))
    set_file (self, news == BATON_STORE_CHANGED ? BATON_FILE_REPLACED : self->file);
  else if (news == BATON_STORE_CHANGED)
    baton_autosave_reload (self->autosave);
  else if (news == BATON_STORE_GONE)
    note_gone (self);
  else if (self->file != BATON_FILE_THERE || self->gone_id)
    baton_autosave_reload (self->autosave);
  if (self->look_again)
    baton_outside_look (self);
}

static void
baton_outside_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BatonOutside *self = BATON_OUTSIDE (object);

  if (prop_id == PROP_FILE)
    g_value_set_int (value, self->file);
  else
    g_value_set_uint (value, self->steps->len);
}

static void
baton_outside_dispose (GObject *object)
{
  BatonOutside *self = BATON_OUTSIDE (object);

  g_clear_handle_id (&self->gone_id, g_source_remove);
  if (self->watcher)
    g_object_run_dispose (G_OBJECT (self->watcher));
  g_clear_object (&self->watcher);
  if (self->autosave)
    g_signal_handlers_disconnect_by_data (self->autosave, self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->store);
  g_clear_object (&self->library);
  g_clear_object (&self->stamper);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (baton_outside_parent_class)->dispose (object);
}

static void
baton_outside_finalize (GObject *object)
{
  BatonOutside *self = BATON_OUTSIDE (object);

  baton_merge_report_free (self->report);
  g_ptr_array_unref (self->steps);
  G_OBJECT_CLASS (baton_outside_parent_class)->finalize (object);
}

static void
baton_outside_class_init (BatonOutsideClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_outside_get_property;
  object_class->dispose = baton_outside_dispose;
  object_class->finalize = baton_outside_finalize;

  props[PROP_FILE] = g_param_spec_int ("file", NULL, NULL, 0, BATON_FILE_REPLACED, 0, flags);
  props[PROP_N_MERGED] = g_param_spec_uint ("n-merged", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[BEGIN_MANY] = g_signal_new ("begin-many", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[END_MANY] = g_signal_new ("end-many", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
baton_outside_init (BatonOutside *self)
{
  self->patience = GONE_MILLISECONDS;
  self->report = baton_merge_report_new ();
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) baton_step_free);
}

/**
 * baton_outside_new:
 * @library: the open library
 * @store: its file
 * @stamper: what stamps its changes, but not those from outside
 * @history: what keeps the person's steps apart from these
 * @autosave: what merges
 *
 * Returns: (transfer full): an observer of the file; see baton_outside_watch()
 */
BatonOutside *
baton_outside_new (BatonLibrary  *library,
                   BatonStore    *store,
                   BatonStamper  *stamper,
                   BatonHistory  *history,
                   BatonAutosave *autosave)
{
  BatonOutside *self = g_object_new (BATON_TYPE_OUTSIDE, NULL);

  self->library = g_object_ref (library);
  self->store = g_object_ref (store);
  self->stamper = g_object_ref (stamper);
  self->history = g_object_ref (history);
  self->autosave = g_object_ref (autosave);
  g_signal_connect (autosave, "merged", G_CALLBACK (merged_cb), self);
  g_signal_connect_swapped (autosave, "notify::file", G_CALLBACK (autosave_file_cb), self);
  g_signal_connect_swapped (autosave, "saved", G_CALLBACK (autosave_file_cb), self);
  return self;
}

/* Looks at the file in a worker, and takes in what changed. */
void
baton_outside_look (BatonOutside *self)
{
  g_autoptr (GTask) task = NULL;

  self->look_again = self->looking;
  if (self->looking)
    return;
  self->looking = TRUE;
  task = g_task_new (self, NULL, look_done_cb, NULL);
  g_task_set_source_tag (task, baton_outside_look);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, look_in_worker);
}

/* Watches the file from now on, and looks at once. Who only opens a library to change it in one go has no need to. */
void
baton_outside_watch (BatonOutside *self)
{
  if (self->watcher)
    return;
  self->watcher = baton_watcher_new (baton_store_get_path (self->store));
  g_signal_connect_swapped (self->watcher, "hint", G_CALLBACK (baton_outside_look), self);
  baton_outside_look (self);
}

/* Returns: what stands in the library's place. */
BatonFileState
baton_outside_get_file (BatonOutside *self)
{
  return self->file;
}

/* Returns: (transfer none): what came from outside since the last dismissal. */
const BatonMergeReport *
baton_outside_get_report (BatonOutside *self)
{
  return self->report;
}

/* Returns: whether so much was removed at once that the person should look at it. */
gboolean
baton_outside_was_mass (BatonOutside *self)
{
  return self->mass;
}

/**
 * baton_outside_take_back:
 * @self: what came from outside
 *
 * Takes all of it back, as one step of the history that can be undone in turn.
 */
void
baton_outside_take_back (BatonOutside *self)
{
  baton_history_close_step (self->history);
  for (guint i = self->steps->len; i > 0; i--)
    baton_step_apply (self->steps->pdata[i - 1], self->library, FALSE);
  baton_history_close_named (self->history, _("Changes from Another Device"));
  baton_outside_dismiss (self);
}

/* The person has seen it. */
void
baton_outside_dismiss (BatonOutside *self)
{
  baton_merge_report_free (self->report);
  self->report = baton_merge_report_new ();
  self->mass = FALSE;
  g_ptr_array_set_size (self->steps, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_MERGED]);
}

/* Writes the library again where its file was removed. */
void
baton_outside_write_back (BatonOutside *self)
{
  baton_autosave_write_back (self->autosave);
}

/* How long a file is away before it counts as gone, for tests. */
void
baton_outside_set_patience (BatonOutside *self,
                            guint         milliseconds)
{
  self->patience = milliseconds;
}
