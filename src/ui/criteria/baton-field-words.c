/* What a field is called, and a value of it, for lists of what changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-field-words.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "session/baton-superseded.h"
#include "ui/common/baton-moment-words.h"
#include "ui/common/baton-record-text.h"

/* A field of several classes means the same in each. */
static const struct
{
  const char *name;
  const char *words;
} words[] = {
  { "title", N_ ("Title") },
  { "text", N_ ("Text") },
  { "name", N_ ("Name") },
  { "former-names", N_ ("Former names") },
  { "notes", N_ ("Notes") },
  { "stage", N_ ("Stage") },
  { "provider", N_ ("Provider") },
  { "position", N_ ("Place in the list") },
  { "minutes", N_ ("Time each time") },
  { "kept-minutes", N_ ("Time that stays with me") },
  { "times-per-year", N_ ("Times a year") },
  { "price", N_ ("Asking price") },
  { "urgent", N_ ("Urgent") },
  { "important", N_ ("Important") },
  { "buys", N_ ("What it buys") },
  { "results-per-year", N_ ("Results a year") },
  { "brief-minutes", N_ ("Time to brief") },
  { "review-minutes", N_ ("Time to review") },
  { "rework-chance", N_ ("Chance of rework") },
  { "redo-minutes", N_ ("Time to redo") },
  { "setup-minutes", N_ ("Time to set up") },
  { "uses", N_ ("Uses") },
  { "remind", N_ ("Reminder") },
  { "put-off", N_ ("Times put off") },
  { "answers", N_ ("Answers") },
  { "side", N_ ("Side") },
  { "weight", N_ ("Weight") },
  { "meaning", N_ ("Meaning") },
  { "kind", N_ ("Kind") },
  { "suits", N_ ("What it suits") },
  { "website", N_ ("Website") },
  { "find-link", N_ ("Link to find someone") },
  { "phone", N_ ("Phone") },
  { "email", N_ ("Email") },
  { "profile-link", N_ ("Profile") },
  { "fee-percent", N_ ("Fee in percent") },
  { "fee-flat", N_ ("Flat fee") },
  { "fee-flat-below", N_ ("Flat fee below") },
  { "fee-first", N_ ("First fee") },
  { "tip", N_ ("Tip") },
  { "fees-checked", N_ ("Fees checked") },
  { "via", N_ ("Met on") },
  { "relationship", N_ ("Relationship") },
  { "do-not-use", N_ ("Do not use") },
  { "do-not-use-reason", N_ ("Why not to use") },
  { "contacted", N_ ("Contacted") },
  { "brief", N_ ("Brief") },
  { "agreed", N_ ("Agreed price") },
  { "paid", N_ ("Paid") },
  { "due", N_ ("Due") },
  { "started", N_ ("Started") },
  { "finished", N_ ("Finished") },
  { "quoted-minutes", N_ ("Time quoted") },
  { "saved-minutes", N_ ("Time saved") },
  { "rework", N_ ("Rework") },
  { "stars", N_ ("Stars") },
  { "again", N_ ("Would hire again") },
  { "result", N_ ("Result") },
  { "remark", N_ ("Remark") },
  { "next-time", N_ ("Next time") },
  { "currency", N_ ("Currency") },
  { "hour-value", N_ ("An hour is worth") },
  { "monthly-budget", N_ ("Monthly budget") },
};

/* Returns: what @field is called, in the person's language; its name where nobody has thought of words. */
const char *
baton_field_words (const BatonField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, field->name))
      return _ (words[i].words);
  return field->name;
}

static char *
show_choice (BatonRecord      *record,
             const BatonField *field,
             const char       *text)
{
  if (g_str_equal (field->name, "stage"))
    return g_strdup (baton_phrase_stage (baton_record_get_int (record, field)));
  if (g_str_equal (field->name, "kind"))
    return g_strdup (baton_phrase_kind (baton_record_get_int (record, field)));
  if (g_str_equal (text, "yes"))
    return g_strdup (_("yes"));
  return g_strdup (g_str_equal (text, "no") ? _("no") : text);
}

static char *
show (BatonLibrary     *library,
      BatonRecord      *record,
      const BatonField *field,
      const char       *text)
{
  BatonTextSetting setting = { baton_profile_get_currency (baton_library_get_profile (library)), baton_now () };
  BatonRecord *named = field->kind == BATON_FIELD_REFERENCE ? baton_library_find (library, text) : NULL;

  if (BATON_IS_PROVIDER (named))
    return g_strdup (baton_provider_get_name (BATON_PROVIDER (named)));
  if (field->kind == BATON_FIELD_CHOICE || field->kind == BATON_FIELD_FLAG)
    return show_choice (record, field, text);
  if (field->kind == BATON_FIELD_STAMP || field->kind == BATON_FIELD_REFERENCE)
    return g_strdup (text);
  return baton_record_text_show (record, field, &setting);
}

/**
 * baton_field_dup_value:
 * @library: the library
 * @type: the class of a record
 * @field: a field of it
 * @text: (nullable): a value as text for programs
 *
 * Returns: (transfer full): the value as a person reads it, in one line, as plain text; “—” for none
 */
char *
baton_field_dup_value (BatonLibrary     *library,
                       GType             type,
                       const BatonField *field,
                       const char       *text)
{
  g_autoptr (BatonRecord) record = g_object_new (type, NULL);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autofree char *shown = NULL;

  if (!text || !*text)
    return g_strdup ("—");
  shown = baton_superseded_set_value (record, field, text, currency) ? show (library, record, field, text)
                                                                      : g_strdup (text);
  g_strdelimit (shown, "\n", ' ');
  return g_steal_pointer (&shown);
}
