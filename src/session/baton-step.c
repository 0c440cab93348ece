/* A step of the history: what each record it touched said before and after, and what to call it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "session/baton-step.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char          *id;
  BatonSnapshot *before; /* NULL: the record was not there */
  BatonSnapshot *after;  /* NULL: it is gone */
  gboolean       from_trash; /* it was not there, because it was in the trash */
} Edit;

struct _BatonStep
{
  GPtrArray  *edits; /* of Edit, one a record, in the order of their first change */
  GHashTable *by_id; /* the same, borrowed */
  char       *name;  /* (nullable): what it is called instead of what it does */
};

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->id);
  g_clear_pointer (&edit->before, baton_snapshot_free);
  g_clear_pointer (&edit->after, baton_snapshot_free);
  g_free (edit);
}

/* Returns: (transfer full): a step in which nothing happened yet. */
BatonStep *
baton_step_new (void)
{
  BatonStep *self = g_new0 (BatonStep, 1);

  self->edits = g_ptr_array_new_with_free_func (edit_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
baton_step_free (BatonStep *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->edits);
  g_free (self->name);
  g_free (self);
}

static Edit *
find_edit (BatonStep  *self,
           const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * baton_step_note:
 * @self: a step
 * @id: the id of a record
 * @before: (nullable): what it said, NULL where it was not there
 * @after: (nullable): what it says, NULL where it is gone
 *
 * Notes a change; several of one record count as one.
 */
void
baton_step_note (BatonStep           *self,
                 const char          *id,
                 const BatonSnapshot *before,
                 const BatonSnapshot *after)
{
  Edit *edit = find_edit (self, id);

  if (!edit)
    {
      edit = g_new0 (Edit, 1);
      edit->id = g_strdup (id);
      edit->before = before ? baton_snapshot_copy (before) : NULL;
      g_ptr_array_add (self->edits, edit);
      g_hash_table_insert (self->by_id, edit->id, edit);
    }
  g_clear_pointer (&edit->after, baton_snapshot_free);
  edit->after = after ? baton_snapshot_copy (after) : NULL;
}

/* Notes that a record whose change was noted came out of the trash, to which it goes back. */
void
baton_step_note_from_trash (BatonStep  *self,
                            const char *id)
{
  find_edit (self, id)->from_trash = TRUE;
}

static gboolean
changes_nothing (Edit *edit)
{
  if (!edit->before || !edit->after)
    return !edit->before && !edit->after;
  return baton_snapshot_equal (edit->before, edit->after);
}

/* Returns: whether, all in all, nothing changed. Edits that came to nothing are dropped. */
gboolean
baton_step_is_empty (BatonStep *self)
{
  GPtrArray *left = g_ptr_array_new_full (self->edits->len, edit_free);

  for (guint i = 0; i < self->edits->len; i++)
    {
      Edit *edit = self->edits->pdata[i];

      if (!changes_nothing (edit))
        {
          g_ptr_array_add (left, edit);
          continue;
        }
      g_hash_table_remove (self->by_id, edit->id);
      edit_free (edit);
    }
  g_ptr_array_set_free_func (self->edits, NULL);
  g_ptr_array_unref (self->edits);
  self->edits = left;
  return left->len == 0;
}

/* Returns: (nullable): the only field that changed; @id, whose it is, may be another one than that of @edit */
static const BatonField *
only_field (Edit        *edit,
            const char **id)
{
  return edit->before && edit->after ? baton_snapshot_only_difference (edit->before, edit->after, id) : NULL;
}

/* Whether a field is typed, key by key; what is chosen, dragged or counted by the program changes at once. */
static gboolean
is_typed (const BatonField *field)
{
  switch (field->kind)
    {
    case BATON_FIELD_LINE:
    case BATON_FIELD_TEXT:
      return !g_str_equal (field->name, "position");
    case BATON_FIELD_COUNT:
      /* One digit, such as stars, has buttons. */
      return field->max > 9 && !g_str_equal (field->name, "put-off");
    case BATON_FIELD_LINK:
    case BATON_FIELD_NUMBER:
    case BATON_FIELD_MONEY:
    case BATON_FIELD_DAY:
      return TRUE;
    case BATON_FIELD_REFERENCE:
    case BATON_FIELD_CHOICE:
    case BATON_FIELD_FLAG:
    case BATON_FIELD_MOMENT:
    case BATON_FIELD_STAMP:
    case BATON_FIELD_ANSWERS:
    default:
      return FALSE;
    }
}

/* Gives the step a name of its own. */
void
baton_step_set_name (BatonStep  *self,
                     const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
}

/* Returns: whether @self types on in the field that @earlier typed in. */
gboolean
baton_step_continues (BatonStep *self,
                      BatonStep *earlier)
{
  Edit *edit = self->edits->pdata[0], *other = earlier->edits->pdata[0];
  const char *id, *other_id;
  const BatonField *field;

  if (self->edits->len != 1 || earlier->edits->len != 1 || self->name || earlier->name || !g_str_equal (edit->id, other->id))
    return FALSE;
  field = only_field (edit, &id);
  return field && is_typed (field) && field == only_field (other, &other_id) && g_strcmp0 (id, other_id) == 0;
}

/* Lets @self end where @later ends. */
void
baton_step_join (BatonStep *self,
                 BatonStep *later)
{
  for (guint i = 0; i < later->edits->len; i++)
    {
      Edit *edit = later->edits->pdata[i];

      baton_step_note (self, edit->id, edit->before, edit->after);
      if (edit->from_trash && !find_edit (self, edit->id)->before)
        baton_step_note_from_trash (self, edit->id);
    }
}

static const char *
get_title (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return baton_task_get_title (BATON_TASK (record));
  if (BATON_IS_CRITERION (record))
    return baton_criterion_get_text (BATON_CRITERION (record));
  return BATON_IS_PROVIDER (record) ? baton_provider_get_name (BATON_PROVIDER (record)) : _("Preferences");
}

static gboolean
is_avoided (BatonSnapshot *snapshot)
{
  return baton_provider_get_do_not_use (BATON_PROVIDER (baton_snapshot_peek (snapshot)));
}

/* What a change of a record does to it, as a pattern for its title. */
static const char *
get_change_pattern (Edit *edit)
{
  const char *id;
  const BatonField *field = only_field (edit, &id);
  BatonRecord *record = baton_snapshot_peek (edit->after);

  /* Translators: names of steps that can be undone; %s is the title of a task or the name of a provider */
  if (BATON_IS_PROVIDER (record) && is_avoided (edit->before) != is_avoided (edit->after))
    return is_avoided (edit->after) ? _("Do Not Use “%s”") : _("Use “%s” Again");
  if (field && (g_str_equal (field->name, "position") || g_str_equal (field->name, "stage")))
    return _("Move “%s”");
  if (field && g_str_equal (field->name, "answers"))
    return _("Answer for “%s”");
  if (field && BATON_IS_PROFILE (record) && g_str_equal (field->name, "hour-value"))
    return _("Change Hour Value");
  return _("Edit “%s”");
}

/* What a step with one edit does to the record, as a pattern for its title. */
static const char *
get_pattern (Edit *edit)
{
  /* Translators: names of steps that can be undone; %s is the title of a task or the name of a provider */
  if (g_str_has_prefix (edit->id, BATON_STEP_TRASH))
    return _("Delete “%s” for Good");
  if (!edit->before)
    return _("Add “%s”");
  if (!edit->after)
    /* A provider is removed from the directory: what was done by them stays. */
    return BATON_IS_PROVIDER (baton_snapshot_peek (edit->before)) ? _("Remove “%s”") : _("Delete “%s”");
  return get_change_pattern (edit);
}

/* Returns: (transfer full): what the step is called: "Move “Clean the gutters”". */
char *
baton_step_dup_name (BatonStep *self)
{
  Edit *edit = self->edits->pdata[0];
  BatonSnapshot *shown = edit->after ? edit->after : edit->before;

  if (self->name)
    return g_strdup (self->name);
  if (self->edits->len > 1)
    return g_strdup_printf (ngettext ("%u change", "%u changes", self->edits->len), self->edits->len);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  /* The pattern is one of the few above. */
  return g_strdup_printf (get_pattern (edit), get_title (baton_snapshot_peek (shown)));
#pragma GCC diagnostic pop
}

/* Returns: (transfer none): the id of the record it touched first. */
const char *
baton_step_get_id (BatonStep *self)
{
  Edit *edit = self->edits->pdata[0];

  return edit->id;
}

/* Returns: (transfer full): the ids of all that it touched, in the order of their first change. */
GStrv
baton_step_dup_ids (BatonStep *self)
{
  GStrv ids = g_new0 (char *, self->edits->len + 1);

  for (guint i = 0; i < self->edits->len; i++)
    ids[i] = g_strdup (((Edit *) self->edits->pdata[i])->id);
  return ids;
}

static gboolean
is_in_trash (Edit *edit)
{
  return g_str_has_prefix (edit->id, BATON_STEP_TRASH);
}

/* Puts into the trash again what was there, or takes it away for good. */
static gboolean
apply_to_trash (Edit          *edit,
                BatonSnapshot *wanted,
                BatonLibrary  *library)
{
  const char *id = edit->id + strlen (BATON_STEP_TRASH);
  const BatonTombstone *tombstone = g_hash_table_lookup (baton_library_get_tombstones (library), id);
  g_autoptr (BatonRecord) record = wanted ? baton_snapshot_make_record (wanted) : NULL;

  if (!tombstone || baton_library_find (library, id))
    return FALSE;
  if (record)
    baton_library_bury (library, record, tombstone->stamp);
  else
    baton_library_forget_buried (library, id);
  return TRUE;
}

/* A record that another device removed meanwhile, or brought back, is left as it is. */
static gboolean
apply_edit (Edit         *edit,
            BatonLibrary *library,
            gboolean      forward)
{
  BatonSnapshot *wanted = forward ? edit->after : edit->before;
  BatonSnapshot *from = forward ? edit->before : edit->after;
  BatonRecord *record = baton_library_find (library, edit->id);

  if (is_in_trash (edit))
    return apply_to_trash (edit, wanted, library);
  if (wanted)
    return baton_snapshot_apply (wanted, from, library);
  if (!record)
    return FALSE;
  baton_library_remove (library, record);
  /* Nobody deleted it: what was only just added is no more, and is not to be found in the trash. */
  if (!forward && !edit->from_trash)
    baton_library_forget_buried (library, edit->id);
  return TRUE;
}

/* Returns: how many records it touched */
guint
baton_step_get_n_edits (BatonStep *self)
{
  return self->edits->len;
}

/**
 * baton_step_apply_some:
 * @self: a step
 * @library: the library it happened in
 * @forward: TRUE to do it again, FALSE to take it back
 * @next: (inout): how many of its edits have been applied; 0 at first
 * @n_edits: how many to apply now at the most
 *
 * Returns: FALSE where nothing is left of what these were about
 */
gboolean
baton_step_apply_some (BatonStep    *self,
                       BatonLibrary *library,
                       gboolean      forward,
                       guint        *next,
                       guint         n_edits)
{
  guint end = *next + MIN (n_edits, self->edits->len - *next);
  gboolean applied = FALSE;

  for (; *next < end; (*next)++)
    applied |= apply_edit (self->edits->pdata[forward ? *next : self->edits->len - 1 - *next], library, forward);
  return applied;
}

/* Applies all of it; see baton_step_apply_some(). */
gboolean
baton_step_apply (BatonStep    *self,
                  BatonLibrary *library,
                  gboolean      forward)
{
  guint next = 0;

  return baton_step_apply_some (self, library, forward, &next, G_MAXUINT);
}
