/* The reader: a library out of the bytes of its file.
 *
 * It streams: no tree of the file is ever made, so that memory stays near the size of the library. Elements that are
 * known are frames on a small stack; what is not known is captured as text and kept where it stood.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "logic/baton-answers.h"
#include "storage/baton-append.h"
#include "storage/baton-reader-private.h"
#include "storage/baton-store.h"
#include "storage/baton-xml-names.h"

static gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* Keeps text that stands where only elements belong. */
static void
flush_loose_text (BatonReader *self)
{
  const char *text = self->text->str;
  gsize length = self->text->len;

  if (TOP (self)->place == PLACE_TEXT || length == 0)
    return;
  while (length > 0 && is_blank (text[length - 1]))
    length--;
  while (length > 0 && is_blank (*text))
    {
      text++;
      length--;
    }
  if (length > 0)
    {
      BatonCapture loose = { baton_kept_own (&TOP (self)->children), 0, FALSE };

      baton_capture_text (&loose, text, length);
    }
  g_string_truncate (self->text, 0);
}

/* An unknown element begins. Where the file's default namespace is not ours, it has to say so once it stands alone. */
static void
begin_capture (BatonReader    *self,
               const BatonTag *tag)
{
  const BatonFrame *frame = TOP (self);
  const BatonSaxNamespace outside = { NULL, frame->default_namespace };

  baton_capture_begin (&self->capture, baton_kept_own (&TOP (self)->children));
  baton_capture_start (&self->capture, tag->name, tag->prefix, tag->namespaces, tag->n_namespaces, NULL, 0);
  if (frame->default_namespace != self->namespace_ && !baton_tag_sets_default (tag))
    baton_capture_namespaces (self->capture.out, &outside, 1, TRUE);
  for (int i = 0; i < tag->n_attributes; i++)
    baton_capture_attribute (self->capture.out, &tag->attributes[i]);
}

/* Opens an element whose tag is written in the names of an older version. */
static gboolean
open_migrated (BatonReader    *self,
               const BatonTag *tag)
{
  BatonTag migrated = *tag;

  baton_migrate_tag (&self->migrated, self->version, self->sax.context->dict, tag->name, tag->attributes, tag->n_attributes);
  migrated.name = self->migrated.name;
  migrated.attributes = self->migrated.attributes;
  migrated.n_attributes = self->migrated.n_attributes;
  return baton_reader_open (self, &migrated);
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  BatonReader *self = data;
  const BatonTag tag = { name, prefix, uri, (const BatonSaxNamespace *) namespaces, n_namespaces,
                         (const BatonSaxAttribute *) attributes, n_attributes };

  if (self->sax.error)
    return;
  if (++self->depth > BATON_XML_MAX_DEPTH)
    {
      baton_sax_fail (&self->sax, BATON_STORE_ERROR_DAMAGED, _("elements are nested too deeply"));
      return;
    }
  if (self->capture.out)
    {
      baton_capture_start (&self->capture, name, prefix, tag.namespaces, n_namespaces, tag.attributes, n_attributes);
      return;
    }
  flush_loose_text (self);
  if (self->version < BATON_XML_VERSION && tag.uri == self->namespace_ ? !open_migrated (self, &tag)
                                                                       : !baton_reader_open (self, &tag))
    begin_capture (self, &tag);
}

static void
end_cb (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  BatonReader *self = data;

  if (self->sax.error)
    return;
  self->depth--;
  if (self->capture.out)
    {
      baton_capture_end (&self->capture, name, prefix);
      return;
    }
  flush_loose_text (self);
  baton_reader_close (self);
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  BatonReader *self = data;
  int at = 0;

  if (self->sax.error)
    return;
  if (self->capture.out)
    {
      baton_capture_text (&self->capture, (const char *) text, length);
      return;
    }
  /* Between known elements there is nothing but the file's own layout, as a rule. */
  if (TOP (self)->place != PLACE_TEXT && self->text->len == 0)
    while (at < length && is_blank (text[at]))
      at++;
  baton_append (self->text, (const char *) text + at, length - at);
}

/* Where a comment or an instruction goes: into what is captured, or to what the innermost known element keeps. */
static GString *
find_keeper (BatonReader *self)
{
  if (!self->capture.out)
    {
      flush_loose_text (self);
      return baton_kept_own (&TOP (self)->children);
    }
  baton_capture_close_tag (&self->capture);
  return self->capture.out;
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  BatonReader *self = data;

  if (!self->sax.error)
    baton_capture_comment (find_keeper (self), text);
}

static void
pi_cb (void          *data,
       const xmlChar *target,
       const xmlChar *content)
{
  BatonReader *self = data;

  if (!self->sax.error)
    baton_capture_pi (find_keeper (self), target, content);
}

static const xmlSAXHandler handler = {
  .startElementNs = start_cb,
  .endElementNs = end_cb,
  .characters = text_cb,
  .ignorableWhitespace = text_cb,
  .comment = comment_cb,
  .processingInstruction = pi_cb,
};

static void
clear_answer (gpointer answer)
{
  g_free (((BatonReaderAnswer *) answer)->criterion);
}

static const xmlChar *
take_name (BatonReader *self,
           const char  *name)
{
  return xmlDictLookup (self->sax.context->dict, (const xmlChar *) name, -1);
}

static void
init_names (BatonReader *self)
{
  static const char *const lists[N_LISTS] = { BATON_XML_CRITERIA, BATON_XML_PROVIDERS, BATON_XML_TASKS };
  static const char *const records[N_LISTS] = { BATON_XML_CRITERION, BATON_XML_PROVIDER, BATON_XML_TASK };
  const GType types[N_PLANS] = { BATON_TYPE_CRITERION, BATON_TYPE_PROVIDER, BATON_TYPE_TASK, BATON_TYPE_HANDOFF,
                                 BATON_TYPE_PROFILE };

  self->namespace_ = take_name (self, BATON_XML_NAMESPACE);
  self->library_name = take_name (self, BATON_XML_LIBRARY);
  self->profile_name = take_name (self, BATON_XML_PROFILE);
  self->handoff_name = take_name (self, BATON_XML_HANDOFF);
  self->answer_name = take_name (self, BATON_XML_ANSWER);
  self->deleted_name = take_name (self, BATON_XML_DELETED);
  self->criterion_name = take_name (self, "criterion");
  self->value_name = take_name (self, "value");
  self->id_name = take_name (self, "id");
  self->at_name = take_name (self, "at");
  self->version_name = take_name (self, "version");
  for (int i = 0; i < N_LISTS; i++)
    {
      self->lists[i].name = take_name (self, lists[i]);
      self->lists[i].record_name = take_name (self, records[i]);
      self->lists[i].unplaced = g_ptr_array_new_with_free_func (g_object_unref);
    }
  for (int i = 0; i < N_PLANS; i++)
    baton_plan_init (&self->plans[i], types[i], self->sax.context->dict);
}

static void
init (BatonReader  *self,
      BatonRepairs *repairs)
{
  init_names (self);
  self->repairs = repairs;
  self->version = BATON_XML_VERSION;
  self->library = baton_library_new ();
  self->text = g_string_new (NULL);
  self->value = g_string_new (NULL);
  self->sums = baton_reader_new_sums ();
  self->answers = g_array_new (FALSE, FALSE, sizeof (BatonReaderAnswer));
  g_array_set_clear_func (self->answers, clear_answer);
  self->answer_sets = baton_answers_cache_new ();
  self->handoff_ids = g_hash_table_new (g_str_hash, g_str_equal);
  baton_reader_push_frame (self, PLACE_DOCUMENT, NULL);
}

static void
clear (BatonReader *self)
{
  while (self->n_frames > 0)
    baton_reader_drop_frame (self);
  for (int i = 0; i < N_PLANS; i++)
    baton_plan_clear (&self->plans[i]);
  for (int i = 0; i < N_LISTS; i++)
    {
      g_ptr_array_unref (self->lists[i].unplaced);
      g_free (self->lists[i].last_key);
      baton_kept_clear (&self->lists[i].attributes);
      baton_kept_clear (&self->lists[i].children);
    }
  g_string_free (self->text, TRUE);
  g_string_free (self->value, TRUE);
  g_array_unref (self->sums);
  g_array_unref (self->answers);
  g_hash_table_unref (self->answer_sets);
  g_hash_table_unref (self->handoff_ids);
  g_object_unref (self->library);
  baton_sax_close (&self->sax);
}

/* Comments behind the root belong to the library too. */
static void
keep_after (BatonReader *self)
{
  const char *kept = baton_library_get_kept_children (self->library);
  g_autofree char *children = NULL;
  g_autofree char *attributes = g_strdup (baton_library_get_kept_attributes (self->library));
  BatonKept all = { NULL, NULL };

  if (!TOP (self)->children.own)
    return;
  if (kept)
    g_string_append (baton_kept_own (&all), kept);
  baton_kept_add_part (&all, BATON_XML_AFTER, NULL, TOP (self)->children.own);
  children = baton_kept_finish (&all);
  baton_kept_clear (&all);
  baton_library_set_kept (self->library, attributes, children);
}

static BatonLibrary *
read_library (const char    *bytes,
              gsize          size,
              gboolean       takes_newer,
              BatonRepairs  *repairs,
              GError       **error)
{
  BatonReader self = { .takes_newer = takes_newer };
  BatonLibrary *library = NULL;

  memset (repairs, 0, sizeof *repairs);
  if (!baton_sax_open (&self.sax, &handler, bytes, size, error))
    return NULL;
  init (&self, repairs);
  baton_library_begin_load (self.library);
  if (baton_sax_run (&self.sax, error))
    {
      baton_reader_settle_sums (&self);
      baton_reader_place_rest (&self);
      keep_after (&self);
      library = g_object_ref (self.library);
    }
  baton_library_end_load (self.library);
  clear (&self);
  if (library)
    {
      baton_mend_providers (library, &repairs->mended);
      if (self.doubtful)
        baton_mend_tasks (library, &repairs->mended);
    }
  return library;
}

/**
 * baton_reader_read:
 * @bytes: a file
 * @size: how many bytes it has
 * @repairs: (out): what had to be put right
 * @error: where a BATON_STORE_ERROR_DAMAGED or _NEWER goes, with the line
 *
 * Reads a library, in any thread.
 *
 * Returns: (transfer full) (nullable): the library, NULL where @bytes are none
 */
BatonLibrary *
baton_reader_read (const char    *bytes,
                   gsize          size,
                   BatonRepairs  *repairs,
                   GError       **error)
{
  return read_library (bytes, size, FALSE, repairs, error);
}

/**
 * baton_reader_peek:
 * @bytes: a file, perhaps of a newer Baton
 * @size: how many bytes it has
 * @error: where a BATON_STORE_ERROR_DAMAGED goes, with the line
 *
 * Reads what this version understands of a library, only to show it: written back, the rest could be wrong.
 *
 * Returns: (transfer full) (nullable): the library
 */
BatonLibrary *
baton_reader_peek (const char  *bytes,
                   gsize        size,
                   GError     **error)
{
  BatonRepairs repairs;

  return read_library (bytes, size, TRUE, &repairs, error);
}
