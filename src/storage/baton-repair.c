/* Repairs: what a readable file says that cannot be, put right in memory and counted.
 *
 * They are the same each time the same file is read, on every machine: nothing here is left to chance, so that two
 * machines that read one file do not make two different libraries of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-repair.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/baton-id.h"
#include "model/baton-position.h"

/* Returns: whether anything was put right. */
gboolean
baton_repairs_any (const BatonRepairs *self)
{
  return self->older || self->ids + self->doubles + self->mended.references + self->mended.answers + self->mended.circles > 0;
}

/* Takes @line over. */
static void
add_line (GStrvBuilder *lines,
          guint         n,
          char         *line)
{
  if (n > 0)
    g_strv_builder_add (lines, line);
  g_free (line);
}

/**
 * baton_repairs_describe:
 * @self: what was put right
 *
 * Returns: (transfer full): a line for the person about each kind
 */
char **
baton_repairs_describe (const BatonRepairs *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  add_line (lines, self->older, g_strdup (_("the file was in the format of an older Baton")));
  add_line (lines, self->ids,
            g_strdup_printf (ngettext ("%u entry had no id of its own and got a new one",
                                       "%u entries had no id of their own and got new ones", self->ids),
                             self->ids));
  add_line (lines, self->doubles,
            g_strdup_printf (ngettext ("%u entry was there twice", "%u entries were there twice", self->doubles),
                             self->doubles));
  add_line (lines, self->mended.references,
            g_strdup_printf (ngettext ("%u mention of a provider that is not there was dropped",
                                       "%u mentions of providers that are not there were dropped", self->mended.references),
                             self->mended.references));
  add_line (lines, self->mended.answers,
            g_strdup_printf (ngettext ("%u answer to a criterion that is not there was dropped",
                                       "%u answers to criteria that are not there were dropped", self->mended.answers),
                             self->mended.answers));
  add_line (lines, self->mended.circles,
            g_strdup_printf (ngettext ("%u provider was said to be found through itself",
                                       "%u providers were said to be found through themselves", self->mended.circles),
                             self->mended.circles));
  return g_strv_builder_end (lines);
}

/**
 * baton_repair_make_id:
 * @old_id: what stood there, perhaps ""
 * @ordinal: the how-manieth record of the file it is
 *
 * Returns: (transfer full): an id of the usual form, made of nothing but the arguments
 */
char *
baton_repair_make_id (const char *old_id,
                      guint       ordinal)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%u ", ordinal);
  guint8 digest[32];
  gsize length = sizeof digest;
  char *id = g_malloc0 (BATON_ID_LENGTH + 1);

  g_checksum_update (checksum, (const guchar *) number, -1);
  g_checksum_update (checksum, (const guchar *) old_id, -1);
  g_checksum_get_digest (checksum, digest, &length);
  for (int i = 0; i < BATON_ID_LENGTH; i++)
    id[i] = letters[digest[i] % 32];
  return id;
}

/* Gives the records from @first up to but without @end keys between @low and @high, halving each time. */
static void
spread (GPtrArray  *records,
        guint       first,
        guint       end,
        const char *low,
        const char *high,
        GRand      *chance)
{
  guint middle = first + (end - first) / 2;
  g_autofree char *key = NULL;
  BatonRecord *record;

  if (first == end)
    return;
  record = g_ptr_array_index (records, middle);
  key = baton_position_between (low, high, chance);
  baton_record_set_string (record, BATON_RECORD_GET_CLASS (record)->position, key);
  spread (records, first, middle, low, key, chance);
  spread (records, middle + 1, end, key, high, chance);
}

/**
 * baton_repair_positions:
 * @records: (element-type BatonRecord): of one list, in the order wanted
 * @last: (nullable): the key they come behind
 *
 * Gives records without a usable position the last places.
 */
void
baton_repair_positions (GPtrArray  *records,
                        const char *last)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (records->len);

  spread (records, 0, records->len, last, NULL, chance);
}
