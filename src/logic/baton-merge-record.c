/* Merging one record field by field.
 *
 * What only one side changed is taken. Where both changed a field, the record that was changed later wins, and between
 * equal stamps the larger value by its bytes: no clock and no name of a machine decides, so that every machine comes to
 * the same. The value that gave way stays on the record as a <superseded> element. Long text is merged line by line, and
 * answers one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "logic/baton-merge-private.h"
#include "logic/baton-merge.h"
#include "logic/baton-merge-text.h"
#include "model/baton-day.h"
#include "model/baton-enums.h"
#include "model/baton-money.h"
#include "model/baton-task.h"

/* Returns: which side has the value to take, seen from what it was before. */
BatonMergePick
baton_merge_pick (gboolean ours_is_base,
                  gboolean theirs_is_base,
                  gboolean equal)
{
  if (equal)
    return BATON_MERGE_PICK_BOTH;
  if (ours_is_base)
    return BATON_MERGE_PICK_THEIRS;
  return theirs_is_base ? BATON_MERGE_PICK_OURS : BATON_MERGE_PICK_NONE;
}

/* The value and, where it could not be read, its text. */
static gboolean
same_field (BatonRecord      *one,
            BatonRecord      *other,
            const BatonField *field)
{
  return baton_record_field_equal (one, other, field)
         && g_strcmp0 (baton_record_get_raw (one, field), baton_record_get_raw (other, field)) == 0;
}

static gboolean
same_content (BatonRecord *one,
              BatonRecord *other)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (one, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!same_field (one, other, &fields[i]))
      return FALSE;
  return g_strcmp0 (baton_record_get_kept_attributes (one), baton_record_get_kept_attributes (other)) == 0
         && g_strcmp0 (baton_record_get_kept_children (one), baton_record_get_kept_children (other)) == 0
         && baton_record_get_created (one) == baton_record_get_created (other)
         && baton_record_get_changed (one) == baton_record_get_changed (other);
}

static gboolean
same_handoffs (BatonTask *one,
               BatonTask *other)
{
  guint n_handoffs = baton_task_get_n_handoffs (one);

  if (baton_task_get_n_handoffs (other) != n_handoffs)
    return FALSE;
  for (guint i = 0; i < n_handoffs; i++)
    {
      BatonRecord *a = BATON_RECORD (baton_task_get_handoff (one, i));
      BatonRecord *b = BATON_RECORD (baton_task_get_handoff (other, i));

      if (strcmp (baton_record_get_id (a), baton_record_get_id (b)) != 0 || !same_content (a, b))
        return FALSE;
    }
  return TRUE;
}

/**
 * baton_merge_is_untouched:
 * @base: (nullable): a record of the ancestor
 * @record: the record on one side
 *
 * Returns: whether nobody has changed it since, nor one of its handoffs; stamps count too, because a value that was
 * changed and is as before now was changed all the same
 */
gboolean
baton_merge_is_untouched (BatonRecord *base,
                          BatonRecord *record)
{
  return base && same_content (base, record)
         && (!BATON_IS_TASK (base) || same_handoffs (BATON_TASK (base), BATON_TASK (record)));
}

/**
 * baton_merge_tell_revived:
 * @base: (nullable): a record of the ancestor, which one side removed
 * @merged: (nullable): the record that stays because the other side changed it
 *
 * What was changed may be gone again, when it named something that was removed too. The record is newer all the same, so
 * that the next merge does not take it for the one that was removed.
 */
void
baton_merge_tell_revived (BatonRecord *base,
                          BatonRecord *merged)
{
  if (merged && baton_merge_is_untouched (base, merged))
    baton_record_set_changed (merged, baton_record_get_changed (merged) + 1);
}

/* The id that a field names, "" where that will not be there. */
static const char *
reference_in (const BatonMergeSides *sides,
              BatonRecord           *record,
              const BatonField      *field)
{
  const char *id = record ? baton_record_get_string (record, field) : "";

  return g_hash_table_contains (sides->survivors, id) ? id : "";
}

static char *
format_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17g", number));
}

/* Returns: (transfer full): a value as text, "" where nothing was said, and for answers. */
static char *
value_text (const BatonMergeSides *sides,
            BatonRecord           *record,
            const BatonField      *field)
{
  if (baton_record_get_raw (record, field))
    return g_strdup (baton_record_get_raw (record, field));
  if (field->kind == BATON_FIELD_REFERENCE)
    return g_strdup (reference_in (sides, record, field));
  if (baton_record_is_initial (record, field) || field->kind == BATON_FIELD_ANSWERS)
    return g_strdup ("");
  if (baton_field_is_string (field))
    return g_strdup (baton_record_get_string (record, field));
  if (field->kind == BATON_FIELD_NUMBER)
    return format_number (baton_record_get_double (record, field));
  if (field->kind == BATON_FIELD_CHOICE)
    return g_strdup (baton_enum_to_word (field->choice (), baton_record_get_int (record, field)));
  if (field->kind == BATON_FIELD_DAY)
    return baton_day_format (baton_record_get_int (record, field));
  if (field->kind == BATON_FIELD_MOMENT)
    return baton_moment_format (baton_record_get_int64 (record, field));
  if (field->kind == BATON_FIELD_STAMP)
    return baton_stamp_format (baton_record_get_int64 (record, field));
  if (field->kind == BATON_FIELD_MONEY)
    return baton_money_format_plain (baton_record_get_int64 (record, field), sides->currency);
  return g_strdup_printf ("%d", baton_record_get_int (record, field));
}

/* Returns: below 0 where ours gives way to theirs: by the stamps, else by the texts. */
int
baton_merge_compare_claims (const BatonMergeSides *sides,
                            const char            *our_text,
                            const char            *their_text)
{
  gint64 ours = baton_record_get_changed (sides->ours);
  gint64 theirs = baton_record_get_changed (sides->theirs);

  if (ours != theirs)
    return ours > theirs ? 1 : -1;
  return strcmp (our_text, their_text);
}

/* Whether the person would miss a value of it that gave way; places in an order are no such thing. */
static gboolean
is_worth_keeping (const BatonField *field)
{
  return strcmp (field->name, "position") != 0 && field->kind != BATON_FIELD_STAMP;
}

/* Returns: (transfer full): @text as a file has it between tags, and just so: it is looked for again after it was read. */
static char *
escape_text (const char *text)
{
  GString *escaped = g_string_new (text);

  g_string_replace (escaped, "&", "&amp;", 0);
  g_string_replace (escaped, "<", "&lt;", 0);
  g_string_replace (escaped, ">", "&gt;", 0);
  g_string_replace (escaped, "\r", "&#13;", 0);
  return g_string_free (escaped, FALSE);
}

/* Writes the value that gave way down on the record, unless it stands there already. */
static void
supersede (BatonRecord      *merged,
           const BatonField *field,
           const char       *lost,
           gint64            changed)
{
  g_autofree char *at = baton_stamp_format (MAX (changed, 0));
  g_autofree char *text = escape_text (lost);
  g_autofree char *node = g_strdup_printf ("<superseded field=\"%s\" at=\"%s\">%s</superseded>", field->name, at, text);
  const char *kept = baton_record_get_kept_children (merged);
  g_autofree char *attributes = g_strdup (baton_record_get_kept_attributes (merged));
  g_autofree char *children = NULL;

  if (kept && strstr (kept, node))
    return;
  /* In front of everything, because parts for other elements stand at the end. */
  children = g_strconcat (node, kept, NULL);
  baton_record_set_kept (merged, attributes, children);
}

/**
 * baton_merge_keep_value:
 * @record: a record
 * @other: one of its kind
 * @field: a field of both; no reference
 * @currency: (nullable): the currency that sums are in
 * @now: seconds in UTC
 *
 * Keeps the value of @other on @record like one that gave way in a merge, where it is another one.
 */
void
baton_merge_keep_value (BatonRecord      *record,
                        BatonRecord      *other,
                        const BatonField *field,
                        const char       *currency,
                        gint64            now)
{
  BatonMergeSides sides = { .currency = currency };
  g_autofree char *text = value_text (&sides, record, field);
  g_autofree char *lost = value_text (&sides, other, field);

  if (!g_str_equal (text, lost))
    supersede (record, field, lost, now);
}

/* Adds a field with its values to the report. */
void
baton_merge_report_value (const BatonMergeSides *sides,
                          BatonMergeReport      *report,
                          const BatonField      *field,
                          BatonMergeKind         kind,
                          gboolean               ours_lost,
                          const char            *kept,
                          const char            *lost)
{
  BatonMergeChange *change = baton_merge_report_add_field (report, kind, sides->ours, sides->named, field);

  change->ours = ours_lost;
  change->kept = g_strdup (kept);
  change->lost = g_strdup (lost);
}

/* Both changed it: one value stands, the other gives way. */
static void
contest_field (BatonRecord           *merged,
               const BatonMergeSides *sides,
               const BatonField      *field,
               BatonMergeReport      *report)
{
  g_autofree char *our_text = value_text (sides, sides->ours, field);
  g_autofree char *their_text = value_text (sides, sides->theirs, field);
  gboolean ours_lost = baton_merge_compare_claims (sides, our_text, their_text) < 0;
  BatonRecord *winner = ours_lost ? sides->theirs : sides->ours;
  BatonRecord *loser = ours_lost ? sides->ours : sides->theirs;
  const char *lost = ours_lost ? our_text : their_text;

  baton_record_copy_field (merged, winner, field);
  if (!is_worth_keeping (field))
    return;
  baton_merge_report_value (sides, report, field, BATON_MERGE_YIELDED, ours_lost, ours_lost ? their_text : our_text, lost);
  if (*lost)
    supersede (merged, field, lost, baton_record_get_changed (loser));
}

static void
merge_text_field (BatonRecord           *merged,
                  const BatonMergeSides *sides,
                  const BatonField      *field,
                  BatonMergeReport      *report)
{
  const char *base = sides->base ? baton_record_get_string (sides->base, field) : NULL;
  const char *ours = baton_record_get_string (sides->ours, field);
  g_autofree char *text = baton_merge_text (base, ours, baton_record_get_string (sides->theirs, field));

  baton_record_set_string (merged, field, text);
  if (strcmp (text, ours) != 0)
    baton_merge_report_value (sides, report, field, BATON_MERGE_CHANGED, FALSE, text, ours);
}

static BatonMergePick
pick_field (const BatonMergeSides *sides,
            const BatonField      *field)
{
  const char *base, *ours, *theirs;

  if (field->kind != BATON_FIELD_REFERENCE)
    return baton_merge_pick (sides->base && same_field (sides->ours, sides->base, field),
                             sides->base && same_field (sides->theirs, sides->base, field),
                             same_field (sides->ours, sides->theirs, field));
  base = reference_in (sides, sides->base, field);
  ours = reference_in (sides, sides->ours, field);
  theirs = reference_in (sides, sides->theirs, field);
  return baton_merge_pick (sides->base && strcmp (ours, base) == 0, sides->base && strcmp (theirs, base) == 0,
                           strcmp (ours, theirs) == 0);
}

static void
merge_field (BatonRecord           *merged,
             const BatonMergeSides *sides,
             const BatonField      *field,
             BatonMergeReport      *report)
{
  BatonMergePick pick = pick_field (sides, field);

  if (pick == BATON_MERGE_PICK_THEIRS)
    {
      g_autofree char *kept = value_text (sides, sides->theirs, field);
      g_autofree char *lost = value_text (sides, sides->ours, field);

      baton_record_copy_field (merged, sides->theirs, field);
      baton_merge_report_value (sides, report, field, BATON_MERGE_CHANGED, FALSE, kept, lost);
    }
  else if (pick != BATON_MERGE_PICK_NONE)
    baton_record_copy_field (merged, sides->ours, field);
  else if (field->kind == BATON_FIELD_TEXT)
    merge_text_field (merged, sides, field, report);
  else if (field->kind == BATON_FIELD_ANSWERS)
    baton_merge_answers (merged, sides, field, report);
  else
    contest_field (merged, sides, field, report);
}

/* Returns: the earlier of two stamps, or the only one. */
static gint64
earlier (gint64 one,
         gint64 other)
{
  if (one < 0 || other < 0)
    return MAX (one, other);
  return MIN (one, other);
}

static void
merge_stamps (BatonRecord           *merged,
              const BatonMergeSides *sides)
{
  BatonRecord *ours = sides->ours;
  BatonRecord *theirs = sides->theirs;

  /* Where only one side did anything, its stamps tell all; else the record was made first and changed last. */
  if (baton_merge_is_untouched (sides->base, ours))
    ours = theirs;
  else if (baton_merge_is_untouched (sides->base, theirs))
    theirs = ours;
  baton_record_set_created (merged, earlier (baton_record_get_created (ours), baton_record_get_created (theirs)));
  baton_record_set_changed (merged, MAX (baton_record_get_changed (ours), baton_record_get_changed (theirs)));
}

/**
 * baton_merge_fill_record:
 * @merged: a new record of the class
 * @sides: it, as it is on both sides and perhaps was before
 * @report: where the changes go
 *
 * Merges everything but the id and the handoffs.
 */
void
baton_merge_fill_record (BatonRecord           *merged,
                         const BatonMergeSides *sides,
                         BatonMergeReport      *report)
{
  BatonRecord *base = sides->base;
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (merged, &n_fields);
  g_autofree char *attributes
    = baton_merge_kept_attributes (base ? baton_record_get_kept_attributes (base) : NULL,
                                   baton_record_get_kept_attributes (sides->ours),
                                   baton_record_get_kept_attributes (sides->theirs));
  g_autofree char *children
    = baton_merge_kept_children (base ? baton_record_get_kept_children (base) : NULL,
                                 baton_record_get_kept_children (sides->ours),
                                 baton_record_get_kept_children (sides->theirs));

  baton_record_set_kept (merged, attributes, children);
  merge_stamps (merged, sides);
  for (guint i = 0; i < n_fields; i++)
    merge_field (merged, sides, &fields[i], report);
}

/* Returns: (transfer full): a new record with the id of @sides, merged without its handoffs. */
BatonRecord *
baton_merge_record (const BatonMergeSides *sides,
                    BatonMergeReport      *report)
{
  BatonRecord *merged = g_object_new (G_OBJECT_TYPE (sides->ours), NULL);

  baton_record_set_id (merged, baton_record_get_id (sides->ours));
  baton_merge_fill_record (merged, sides, report);
  return merged;
}
