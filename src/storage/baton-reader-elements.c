/* The reader's work on known elements: which is known where, and what opening and closing it means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/baton-day.h"
#include "storage/baton-store.h"
#include "storage/baton-xml-names.h"

/* Returns: whether the element itself says what its names without a prefix mean. */
gboolean
baton_tag_sets_default (const BatonTag *self)
{
  for (int i = 0; i < self->n_namespaces; i++)
    if (!self->namespaces[i].prefix)
      return TRUE;
  return FALSE;
}

static const xmlChar *
default_namespace_in (const BatonTag *tag,
                      const xmlChar  *outside)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    if (!tag->namespaces[i].prefix)
      return tag->namespaces[i].uri;
  return outside;
}

/* Opens the frame of a known element; declarations of prefixes stay with it, for what is kept inside. */
BatonFrame *
baton_reader_push_frame (BatonReader    *self,
                         Place           place,
                         const BatonTag *tag)
{
  BatonFrame *frame = &self->frames[self->n_frames];
  const xmlChar *outside = self->n_frames > 0 ? TOP (self)->default_namespace : NULL;

  g_assert (self->n_frames < MAX_FRAMES);

  memset (frame, 0, sizeof *frame);
  self->n_frames++;
  frame->place = place;
  if (!tag)
    return frame;
  frame->default_namespace = default_namespace_in (tag, outside);
  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[i].prefix)
      baton_capture_namespaces (baton_kept_own (&frame->attributes), &tag->namespaces[i], 1, FALSE);
  return frame;
}

/* Takes the innermost frame away with what it still holds. */
void
baton_reader_drop_frame (BatonReader *self)
{
  BatonFrame *frame = TOP (self);

  if (frame->place == PLACE_RECORD)
    g_clear_object (&frame->record);
  if (frame->place == PLACE_DELETED)
    g_free (frame->id);
  baton_kept_clear (&frame->attributes);
  baton_kept_clear (&frame->children);
  self->n_frames--;
}

static void
keep_attribute (BatonFrame              *frame,
                const BatonSaxAttribute *attribute)
{
  baton_capture_attribute (baton_kept_own (&frame->attributes), attribute);
}

static const BatonSaxAttribute *
find_attribute (const BatonTag *tag,
                const xmlChar  *name)
{
  for (int i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[i].name == name && !tag->attributes[i].prefix)
      return &tag->attributes[i];
  return NULL;
}

/* Opens an element of which two attributes are known. */
static BatonFrame *
push_pair (BatonReader    *self,
           Place           place,
           const BatonTag *tag,
           const xmlChar  *name,
           const xmlChar  *other_name)
{
  BatonFrame *frame = baton_reader_push_frame (self, place, tag);

  for (int i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[i].prefix || (tag->attributes[i].name != name && tag->attributes[i].name != other_name))
      keep_attribute (frame, &tag->attributes[i]);
  return frame;
}

/* Returns: whether the text is a version number; one of more digits than any of ours is a higher one, however high. */
static gboolean
read_version (const char *text,
              guint64    *version)
{
  const gsize many = 9;

  if (strlen (text) > many && strspn (text, "0123456789") == strlen (text))
    {
      *version = G_MAXUINT;
      return TRUE;
    }
  return g_ascii_string_to_unsigned (text, 10, BATON_MIGRATE_OLDEST, G_MAXUINT, version, NULL);
}

/* A newer Baton wrote it. Returns: whether that is no matter, because nothing will be written. */
static gboolean
take_newer (BatonReader *self)
{
  if (!self->takes_newer)
    baton_sax_fail (&self->sax, BATON_STORE_ERROR_NEWER, _("a newer Baton wrote it"));
  return self->takes_newer;
}

/* Looks at the version: a higher one than ours is another program's business, a lower one is read as what it means. */
static gboolean
check_version (BatonReader    *self,
               const BatonTag *tag)
{
  const BatonSaxAttribute *attribute = find_attribute (tag, self->version_name);
  const char *text = attribute ? baton_reader_take_value (self, attribute) : "";
  guint64 version = 0;

  if (!read_version (text, &version))
    {
      baton_sax_fail (&self->sax, BATON_STORE_ERROR_DAMAGED, _("the library has no usable version number"));
      return FALSE;
    }
  self->version = version;
  self->repairs->older = version < BATON_XML_VERSION;
  return version <= BATON_XML_VERSION || take_newer (self);
}

static void
open_library (BatonReader    *self,
              const BatonTag *tag)
{
  const char *uri = tag->uri ? (const char *) tag->uri : "";
  BatonKept *before = &TOP (self)->children;
  BatonFrame *frame;

  if (tag->name != self->library_name || !g_str_has_prefix (uri, BATON_XML_NAMESPACE_STEM))
    {
      baton_sax_fail (&self->sax, BATON_STORE_ERROR_DAMAGED, _("it is no library of Baton"));
      return;
    }
  if (tag->uri != self->namespace_ && !take_newer (self))
    return;
  self->namespace_ = tag->uri;
  if (!check_version (self, tag))
    return;
  frame = push_pair (self, PLACE_LIBRARY, tag, self->version_name, self->version_name);
  baton_kept_add_part (&frame->children, BATON_XML_BEFORE, NULL, before->own);
  baton_kept_clear (before);
}

static void
open_record (BatonReader    *self,
             const BatonTag *tag,
             int             plan)
{
  BatonFrame *frame = baton_reader_push_frame (self, PLACE_RECORD, tag);

  frame->plan = &self->plans[plan];
  frame->list = plan < N_LISTS ? plan : -1;
  if (plan == PLAN_PROFILE)
    frame->record = g_object_ref (BATON_RECORD (baton_library_get_profile (self->library)));
  else
    {
      frame->record = g_object_new (frame->plan->type, NULL);
      baton_record_set_quiet (frame->record);
    }
  baton_reader_fill_record (self, frame, tag->attributes, tag->n_attributes);
}

/* The profile comes first, as a rule; sums that came before it could not be read without its currency. */
static gboolean
open_profile (BatonReader    *self,
              const BatonTag *tag)
{
  if (self->profile_seen)
    return FALSE;
  open_record (self, tag, PLAN_PROFILE);
  baton_reader_settle_sums (self);
  return TRUE;
}

static void
open_list (BatonReader    *self,
           const BatonTag *tag,
           int             list)
{
  BatonFrame *frame = baton_reader_push_frame (self, PLACE_LIST, tag);
  BatonReaderList *state = &self->lists[list];

  frame->list = list;
  for (int i = 0; i < tag->n_attributes; i++)
    keep_attribute (frame, &tag->attributes[i]);
  /* Of a second list of one kind only the records and what is kept between them can stay. */
  if (state->seen)
    baton_kept_clear (&frame->attributes);
  else
    state->attributes = frame->attributes;
  state->seen = TRUE;
  memset (&frame->attributes, 0, sizeof frame->attributes);
  /* Moved, so that it has one owner also where the file ends inside the list. */
  frame->children = state->children;
  memset (&state->children, 0, sizeof state->children);
}

static gboolean
open_deleted (BatonReader    *self,
              const BatonTag *tag)
{
  const BatonSaxAttribute *id = find_attribute (tag, self->id_name);
  const BatonSaxAttribute *at = find_attribute (tag, self->at_name);
  BatonFrame *frame;
  gint64 stamp;

  if (!id || !at || !baton_stamp_parse (baton_reader_take_value (self, at), &stamp)
      || !baton_reader_is_usable_id (baton_reader_take_value (self, id)))
    return FALSE;
  frame = push_pair (self, PLACE_DELETED, tag, self->id_name, self->at_name);
  frame->id = g_strdup (self->value->str);
  baton_library_add_tombstone (self->library, frame->id, stamp);
  return TRUE;
}

static gboolean
open_answer (BatonReader    *self,
             const BatonTag *tag)
{
  const BatonSaxAttribute *criterion = find_attribute (tag, self->criterion_name);
  const BatonSaxAttribute *value = find_attribute (tag, self->value_name);
  const char *word = value ? baton_reader_take_value (self, value) : "";
  BatonReaderAnswer answer = { NULL, strcmp (word, "yes") == 0, self->answers->len };

  if (!criterion || (!answer.yes && strcmp (word, "no") != 0)
      || !baton_reader_is_usable_id (baton_reader_take_value (self, criterion)))
    return FALSE;
  answer.criterion = g_strdup (self->value->str);
  g_array_append_val (self->answers, answer);
  push_pair (self, PLACE_ANSWER, tag, self->criterion_name, self->value_name)->id = answer.criterion;
  return TRUE;
}

static gboolean
open_text (BatonReader     *self,
           const BatonTag  *tag,
           BatonFrame      *parent,
           const BatonSlot *slot)
{
  BatonFrame *frame;

  /* A second one of the same name is not ours. */
  if (*baton_record_get_string (parent->record, slot->field))
    return FALSE;
  frame = baton_reader_push_frame (self, PLACE_TEXT, tag);
  frame->record = parent->record;
  frame->field = slot->field;
  for (int i = 0; i < tag->n_attributes; i++)
    keep_attribute (frame, &tag->attributes[i]);
  return TRUE;
}

static gboolean
open_in_library (BatonReader    *self,
                 const BatonTag *tag)
{
  if (tag->name == self->profile_name)
    return open_profile (self, tag);
  if (tag->name == self->deleted_name)
    return open_deleted (self, tag);
  for (int i = 0; i < N_LISTS; i++)
    if (tag->name == self->lists[i].name)
      {
        open_list (self, tag, i);
        return TRUE;
      }
  return FALSE;
}

/* Opens the record that a tombstone holds: one, with the same id. */
static gboolean
open_in_deleted (BatonReader    *self,
                 const BatonTag *tag,
                 BatonFrame     *parent)
{
  const BatonSaxAttribute *id = find_attribute (tag, self->id_name);

  if (!id || baton_library_get_buried (self->library, parent->id)
      || strcmp (baton_reader_take_value (self, id), parent->id) != 0)
    return FALSE;
  for (int i = 0; i < N_LISTS; i++)
    if (tag->name == self->lists[i].record_name)
      {
        open_record (self, tag, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
open_in_record (BatonReader    *self,
                const BatonTag *tag,
                BatonFrame     *parent)
{
  const BatonSlot *slot = baton_plan_find_text (parent->plan, tag->name);

  if (slot)
    return open_text (self, tag, parent, slot);
  if (parent->list != LIST_TASKS)
    return FALSE;
  if (tag->name == self->answer_name)
    return open_answer (self, tag);
  if (tag->name != self->handoff_name)
    return FALSE;
  open_record (self, tag, PLAN_HANDOFF);
  return TRUE;
}

/* Opens the frame of an element. Returns: FALSE for one that is not known where it stands. */
gboolean
baton_reader_open (BatonReader    *self,
                   const BatonTag *tag)
{
  BatonFrame *parent = TOP (self);

  if (parent->place == PLACE_DOCUMENT)
    {
      open_library (self, tag);
      return TRUE;
    }
  if (tag->uri != self->namespace_)
    return FALSE;
  if (parent->place == PLACE_LIBRARY)
    return open_in_library (self, tag);
  if (parent->place == PLACE_RECORD)
    return open_in_record (self, tag, parent);
  if (parent->place == PLACE_DELETED)
    return open_in_deleted (self, tag, parent);
  if (parent->place != PLACE_LIST || tag->name != self->lists[parent->list].record_name)
    return FALSE;
  open_record (self, tag, parent->list);
  return TRUE;
}

static void
keep_in_list (BatonReaderList *list,
              BatonFrame      *frame)
{
  list->children = frame->children;
  memset (&frame->children, 0, sizeof frame->children);
}

/* Hands what a frame without a record keeps to the one around it. */
static void
hand_up (BatonReader *self,
         BatonFrame  *frame,
         const char  *name)
{
  BatonFrame *parent = &self->frames[self->n_frames - 2];

  baton_kept_add_part (&parent->attributes, name, frame->id, frame->attributes.own);
  baton_kept_add_part (&parent->children, name, frame->id, frame->children.own);
}

static void
close_library (BatonReader *self,
               BatonFrame  *frame)
{
  g_autofree char *attributes = NULL;
  g_autofree char *children = NULL;

  for (int i = 0; i < N_LISTS; i++)
    {
      const char *name = (const char *) self->lists[i].name;

      baton_kept_add_part (&frame->attributes, name, NULL, self->lists[i].attributes.own);
      baton_kept_add_part (&frame->children, name, NULL, self->lists[i].children.own);
    }
  attributes = baton_kept_finish (&frame->attributes);
  children = baton_kept_finish (&frame->children);
  baton_library_set_kept (self->library, attributes, children);
}

static void
close_record (BatonReader *self,
              BatonFrame  *frame)
{
  if (frame->plan == &self->plans[PLAN_HANDOFF])
    baton_reader_finish_handoff (self, frame, BATON_TASK (self->frames[self->n_frames - 2].record));
  else
    baton_reader_finish_record (self, frame);
  g_clear_object (&frame->record);
}

/* Ends the innermost known element. */
void
baton_reader_close (BatonReader *self)
{
  BatonFrame *frame = TOP (self);

  switch (frame->place)
    {
    case PLACE_DOCUMENT:
      break;
    case PLACE_LIBRARY:
      close_library (self, frame);
      break;
    case PLACE_LIST:
      keep_in_list (&self->lists[frame->list], frame);
      break;
    case PLACE_RECORD:
      close_record (self, frame);
      break;
    case PLACE_TEXT:
      baton_record_set_string (frame->record, frame->field, self->text->str);
      g_string_truncate (self->text, 0);
      hand_up (self, frame, frame->field->name);
      break;
    case PLACE_ANSWER:
      hand_up (self, frame, BATON_XML_ANSWER);
      break;
    case PLACE_DELETED:
      hand_up (self, frame, BATON_XML_DELETED);
      break;
    }
  baton_reader_drop_frame (self);
}
