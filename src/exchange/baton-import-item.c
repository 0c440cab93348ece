/* One item of an import: something a file would bring in, something that is there already, or a
 * line that is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-import.h"

#include <glib/gi18n-lib.h>

#include "exchange/baton-import-private.h"
#include "logic/baton-link.h"
#include "logic/baton-phrase.h"

struct _BatonImportItem
{
  GObject          parent_instance;

  BatonImportKind  kind;
  int              line;
  char            *title;
  BatonRecord     *record;   /* NULL for notes and ignored lines */
  BatonProvider   *provider; /* of a task; NULL where it has none */
  gboolean         known;
  gboolean         chosen;
};

G_DEFINE_FINAL_TYPE (BatonImportItem, baton_import_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_KNOWN,
  PROP_CHOSEN,
} BatonImportItemProperty;

static GParamSpec *props[PROP_CHOSEN + 1];

static void
add_part (GString    *detail,
          const char *part)
{
  if (part && *part)
    g_string_append_printf (detail, "%s%s", detail->len ? " · " : "", part);
}

static void
describe_criterion (BatonCriterion *criterion,
                    GString        *detail)
{
  BatonMeaning meaning = baton_criterion_get_meaning (criterion);

  add_part (detail, baton_phrase_side (baton_criterion_get_side (criterion)));
  if (baton_meaning_is_automatic (meaning))
    /* Translators: a criterion that Baton answers by itself from hours and prices */
    add_part (detail, _("recognised, worked out from your figures"));
  else if (meaning != BATON_MEANING_NONE)
    /* Translators: a criterion whose meaning Baton understands */
    add_part (detail, _("recognised"));
}

static void
describe_provider (BatonProvider *provider,
                   GString       *detail)
{
  const char *former = baton_provider_get_former_names (provider);

  add_part (detail, baton_phrase_kind (baton_provider_get_kind (provider)));
  if (*former)
    {
      g_auto (GStrv) each = g_strsplit (former, "\n", -1);
      g_autofree char *names = g_strjoinv (", ", each);
      /* Translators: %s is one or more names that a service had before */
      g_autofree char *part = g_strdup_printf (_("formerly %s"), names);

      add_part (detail, part);
    }
  add_part (detail, baton_provider_get_suits (provider));
}

static void
describe_task (BatonTask     *task,
               BatonProvider *provider,
               GString       *detail)
{
  BatonHandoff *handoff = baton_task_get_last_handoff (task);

  add_part (detail, baton_phrase_stage (baton_task_get_stage (task)));
  if (provider)
    add_part (detail, baton_provider_get_name (provider));
  if (handoff && *baton_handoff_get_remark (handoff))
    {
      /* Translators: %s is what somebody remarked about finished work */
      g_autofree char *remark = g_strdup_printf (_("“%s”"), baton_handoff_get_remark (handoff));

      add_part (detail, remark);
    }
  if (handoff && *baton_handoff_get_result (handoff))
    {
      g_autofree char *link = baton_link_display (baton_handoff_get_result (handoff));

      add_part (detail, link);
    }
}

static void
baton_import_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BatonImportItem *self = BATON_IMPORT_ITEM (object);

  switch ((BatonImportItemProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_KNOWN:
      g_value_set_boolean (value, self->known);
      break;

    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_import_item_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_CHOSEN)
    baton_import_item_set_chosen (BATON_IMPORT_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_import_item_finalize (GObject *object)
{
  BatonImportItem *self = BATON_IMPORT_ITEM (object);

  g_free (self->title);
  g_clear_object (&self->record);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (baton_import_item_parent_class)->finalize (object);
}

static void
baton_import_item_class_init (BatonImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = baton_import_item_get_property;
  object_class->set_property = baton_import_item_set_property;
  object_class->finalize = baton_import_item_finalize;
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_KNOWN] =
      g_param_spec_boolean ("known", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CHOSEN] =
      g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
baton_import_item_init (BatonImportItem *self)
{
}

/**
 * baton_import_item_new:
 * @kind: what it is
 * @line: of the source, from 1
 * @title: how to show it
 * @record: (nullable): what it would add
 *
 * Returns: (transfer full): an item, chosen unless it is an ignored line
 */
BatonImportItem *
baton_import_item_new (BatonImportKind  kind,
                       int              line,
                       const char      *title,
                       BatonRecord     *record)
{
  BatonImportItem *self = g_object_new (BATON_TYPE_IMPORT_ITEM, NULL);

  self->kind = kind;
  self->line = line;
  self->title = g_strdup (title);
  g_set_object (&self->record, record);
  self->chosen = kind != BATON_IMPORT_IGNORED;
  return self;
}

/* Says that it is in the library already; before anybody else has seen the item. */
void
baton_import_item_set_known (BatonImportItem *self,
                             gboolean         known)
{
  self->known = known;
  self->chosen = !known && self->kind != BATON_IMPORT_IGNORED;
}

/* Says whose task it is, for the detail. */
void
baton_import_item_set_provider (BatonImportItem *self,
                                BatonProvider   *provider)
{
  g_set_object (&self->provider, provider);
}

BatonImportKind
baton_import_item_get_kind (BatonImportItem *self)
{
  return self->kind;
}

const char *
baton_import_item_get_title (BatonImportItem *self)
{
  return self->title;
}

/**
 * baton_import_item_dup_detail:
 * @self: an item
 *
 * Returns: (transfer full): what there is to say about it besides its title, in the person's
 * language
 */
char *
baton_import_item_dup_detail (BatonImportItem *self)
{
  GString *detail = g_string_new (NULL);

  if (self->kind == BATON_IMPORT_CRITERION)
    describe_criterion (BATON_CRITERION (self->record), detail);
  else if (self->kind == BATON_IMPORT_PROVIDER)
    describe_provider (BATON_PROVIDER (self->record), detail);
  else if (self->kind == BATON_IMPORT_TASK)
    describe_task (BATON_TASK (self->record), self->provider, detail);
  else if (self->kind == BATON_IMPORT_NOTE)
    /* Translators: of a line that an import puts into the notes of the library */
    add_part (detail, _("Open question, for your notes"));
  if (self->known)
    add_part (detail, _("already in the library"));
  return g_string_free (detail, FALSE);
}

int
baton_import_item_get_line (BatonImportItem *self)
{
  return self->line;
}

gboolean
baton_import_item_is_known (BatonImportItem *self)
{
  return self->known;
}

gboolean
baton_import_item_get_chosen (BatonImportItem *self)
{
  return self->chosen;
}

/* Chooses whether to bring it in. What is known already and what is ignored cannot be chosen. */
void
baton_import_item_set_chosen (BatonImportItem *self,
                              gboolean         chosen)
{
  g_return_if_fail (BATON_IS_IMPORT_ITEM (self));

  chosen = chosen && !self->known && self->kind != BATON_IMPORT_IGNORED;
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}

/* Returns: (transfer none) (nullable): what it would add; what is known gives the record that is in
 * the library. */
BatonRecord *
baton_import_item_get_record (BatonImportItem *self)
{
  return self->record;
}
