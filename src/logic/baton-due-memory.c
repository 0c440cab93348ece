/* The memory of the reminder: what it said and when, kept as lines of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-due-private.h"

#define SECONDS_A_DAY (24 * 3600)
/* What was said longer ago than this tells nothing any more. */
#define KEPT_DAYS 400
/* A file of another program's making is not read to its end. */
#define MOST_LINES 100000

static const char *const kind_words[] = {
  [BATON_DUE_REMIND] = "remind",
  [BATON_DUE_WISH] = "wish",
  [BATON_DUE_OVERDUE] = "overdue",
  [BATON_DUE_TOUCH] = "touch",
};

/* Returns: (transfer full): a memory in which nothing was said yet */
BatonDueMemory *
baton_due_memory_new (void)
{
  BatonDueMemory *self = g_new0 (BatonDueMemory, 1);

  self->since = BATON_ABSENT;
  self->turn = BATON_ABSENT;
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
baton_due_memory_free (BatonDueMemory *self)
{
  g_hash_table_unref (self->said);
  g_free (self);
}

/* Remembers since when turns count; later calls change nothing, but for a clock that was set back. */
void
baton_due_memory_begin (BatonDueMemory *self,
                        gint64          now)
{
  if (self->since == BATON_ABSENT || self->since > now)
    self->since = now;
}

static void
remember (BatonDueMemory *self,
          const char     *id,
          gint64          at,
          BatonDueKind    kind)
{
  BatonDueSaid *said = g_new (BatonDueSaid, 1);

  *said = (BatonDueSaid){ .at = at, .kind = kind };
  g_hash_table_insert (self->said, g_strdup (id), said);
}

static gboolean
is_old (gpointer id,
        gpointer said,
        gpointer now)
{
  return ((BatonDueSaid *) said)->at < *(gint64 *) now - (gint64) KEPT_DAYS * SECONDS_A_DAY;
}

/**
 * baton_due_memory_told:
 * @self: a memory
 * @nudge: what was said
 * @now: when, in seconds of UTC
 *
 * Remembers it, and forgets what was said more than a year ago.
 */
void
baton_due_memory_told (BatonDueMemory   *self,
                       const BatonNudge *nudge,
                       gint64            now)
{
  g_hash_table_foreach_remove (self->said, is_old, &now);
  remember (self, baton_record_get_id (nudge->record), now, nudge->kind);
  if (nudge->kind == BATON_DUE_WISH)
    self->turn = now;
}

/* The same for a wish in its turn, by its id. */
void
baton_due_memory_said (BatonDueMemory *self,
                       const char     *id,
                       gint64          now)
{
  remember (self, id, now, BATON_DUE_WISH);
  self->turn = now;
}

/* A clock was wrong: said tomorrow or later cannot be, a little later is now. Returns: BATON_ABSENT, or when */
static gint64
believe (gint64 at,
         gint64 now)
{
  return at > now + SECONDS_A_DAY ? BATON_ABSENT : MIN (at, now);
}

/* Returns: whether something was said of the record with that id, and then what and when */
gboolean
baton_due_memory_find (const BatonDueMemory *self,
                       const char           *id,
                       gint64                now,
                       BatonDueSaid         *said)
{
  const BatonDueSaid *found = g_hash_table_lookup (self->said, id);

  if (!found || believe (found->at, now) == BATON_ABSENT)
    return FALSE;
  *said = (BatonDueSaid){ .at = believe (found->at, now), .kind = found->kind };
  return TRUE;
}

/* Returns: when anything was said last, in seconds of UTC; BATON_ABSENT where nothing was */
gint64
baton_due_memory_last (const BatonDueMemory *self,
                       gint64                now)
{
  GHashTableIter iter;
  gpointer said;
  gint64 last = BATON_ABSENT;

  g_hash_table_iter_init (&iter, self->said);
  while (g_hash_table_iter_next (&iter, NULL, &said))
    last = MAX (last, believe (((BatonDueSaid *) said)->at, now));
  return last;
}

/* Returns: when a wish had its turn last; BATON_ABSENT where none had */
gint64
baton_due_memory_turn (const BatonDueMemory *self,
                       gint64                now)
{
  return believe (self->turn, now);
}

static void
append_line (GString    *text,
             const char *word,
             const char *id,
             gint64      stamp)
{
  g_autofree char *when = baton_stamp_format (stamp);

  if (stamp != BATON_ABSENT)
    g_string_append_printf (text, "%s%s%s %s\n", word, id ? " " : "", id ? id : "", when);
}

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  return strcmp (*(const char **) one, *(const char **) other);
}

/* Returns: (transfer full): a line for each thing remembered, the same for the same memory */
char *
baton_due_memory_to_text (const BatonDueMemory *self)
{
  GString *text = g_string_new (NULL);
  guint n_ids;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (self->said, &n_ids);

  append_line (text, "since", NULL, self->since);
  append_line (text, "turn", NULL, self->turn);
  qsort (ids, n_ids, sizeof *ids, compare_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      const BatonDueSaid *said = g_hash_table_lookup (self->said, ids[i]);

      append_line (text, kind_words[said->kind], ids[i], said->at);
    }
  return g_string_free (text, FALSE);
}

static void
read_said (BatonDueMemory *self,
           const char     *word,
           const char     *id,
           gint64          stamp)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (word, kind_words[i]))
      remember (self, id, stamp, (BatonDueKind) i);
}

static void
read_line (BatonDueMemory *self,
           const char     *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  guint n_words = g_strv_length (words);
  gint64 stamp;

  if (n_words < 2 || n_words > 3 || !baton_stamp_parse (words[n_words - 1], &stamp))
    return;
  if (n_words == 3)
    read_said (self, words[0], words[1], stamp);
  else if (g_str_equal (words[0], "since"))
    self->since = stamp;
  else if (g_str_equal (words[0], "turn"))
    self->turn = stamp;
}

/**
 * baton_due_memory_from_text:
 * @text: (nullable): what baton_due_memory_to_text() wrote
 *
 * Lines that mean nothing are left out: a lost memory costs a nudge too many, and no more.
 *
 * Returns: (transfer full): the memory
 */
BatonDueMemory *
baton_due_memory_from_text (const char *text)
{
  BatonDueMemory *self = baton_due_memory_new ();
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", MOST_LINES) : NULL;

  for (guint i = 0; lines && lines[i]; i++)
    read_line (self, lines[i]);
  return self;
}
