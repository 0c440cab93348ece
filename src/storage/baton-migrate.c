/* Migration: what older versions of the format called by other names, renamed while it is read.
 *
 * A version that cannot be told in new names and words gets a step of its own in baton_migrate_tag(). Rows are never taken
 * away: a file that was written once can be read for ever.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-migrate.h"

#include <string.h>

/* What one version called an element, an attribute or a word, and what the next one calls it. */
typedef struct
{
  guint       version;
  const char *element;   /* in the names of that version; NULL: any */
  const char *attribute; /* NULL: the element itself is renamed */
  const char *word;      /* a value of the attribute; NULL: the attribute itself is renamed */
  const char *renamed;
} Step;

/* Names of elements come last in a version: the rows before still find them by the old one. */
static const Step steps[] = {
  { 0, NULL, "rank", NULL, "position" },
  { 0, "task", "state", "todo", "considering" },
  { 0, "task", "state", "wish", "want-to-start" },
  { 0, "task", "state", "given", "handed-off" },
  { 0, "task", "state", "done", "finished" },
  { 0, "task", "state", "mine", "keeping" },
  { 0, "task", "state", NULL, "stage" },
  { 0, "task", "name", NULL, "title" },
  { 0, "task", "person", NULL, "provider" },
  { 0, "handoff", "person", NULL, "provider" },
  { 0, "person", "type", NULL, "kind" },
  { 0, "note", NULL, NULL, "notes" },
  { 0, "person", NULL, NULL, "provider" },
  { 0, "people", NULL, NULL, "providers" },
};

static gboolean
is_named (const xmlChar *name,
          const char    *wanted)
{
  return !wanted || strcmp ((const char *) name, wanted) == 0;
}

static gboolean
has_value (const BatonSaxAttribute *attribute,
           const char              *word)
{
  gsize length = strlen (word);

  return (gsize) (attribute->value_end - attribute->value) == length && memcmp (attribute->value, word, length) == 0;
}

static void
take_attribute_step (BatonSaxAttribute *attribute,
                     const Step        *step,
                     xmlDict           *names)
{
  if (attribute->prefix || !is_named (attribute->name, step->attribute))
    return;
  if (!step->word)
    attribute->name = xmlDictLookup (names, (const xmlChar *) step->renamed, -1);
  else if (has_value (attribute, step->word))
    {
      attribute->value = (const xmlChar *) step->renamed;
      attribute->value_end = attribute->value + strlen (step->renamed);
    }
}

static void
take_step (BatonMigratedTag *self,
           const Step       *step,
           xmlDict          *names)
{
  if (!is_named (self->name, step->element))
    return;
  if (!step->attribute)
    self->name = xmlDictLookup (names, (const xmlChar *) step->renamed, -1);
  for (int i = 0; step->attribute && i < self->n_attributes; i++)
    take_attribute_step (&self->attributes[i], step, names);
}

/**
 * baton_migrate_tag:
 * @self: what is to be filled in
 * @version: the version of the file, below BATON_XML_VERSION
 * @names: the dictionary of the parser
 * @name: the name of an element of ours, as the file has it
 * @attributes: (array length=n_attributes): its attributes
 * @n_attributes: how many; those beyond BATON_XML_MAX_ATTRIBUTES are not there
 *
 * Tells a start tag in the names and words of today, one version after the other.
 */
void
baton_migrate_tag (BatonMigratedTag        *self,
                   guint                    version,
                   xmlDict                 *names,
                   const xmlChar           *name,
                   const BatonSaxAttribute *attributes,
                   int                      n_attributes)
{
  self->name = name;
  self->n_attributes = MIN (n_attributes, BATON_XML_MAX_ATTRIBUTES);
  if (self->n_attributes > 0)
    memcpy (self->attributes, attributes, self->n_attributes * sizeof *attributes);
  for (; version < BATON_XML_VERSION; version++)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (steps[i].version == version)
        take_step (self, &steps[i], names);
}
