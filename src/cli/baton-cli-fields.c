/* KEY=VALUE: how fields are read from the terminal and written to it, by the table of the model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-fields.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/baton-cli-find.h"
#include "logic/baton-text.h"
#include "model/baton-day.h"
#include "model/baton-money.h"

#define TASK_KEYS                                                                                                 \
  "title", "notes", "stage", "provider", "minutes", "kept-minutes", "times-per-year", "price", "urgent",          \
    "important", "buys", "results-per-year", "brief-minutes", "review-minutes", "rework-chance", "redo-minutes",  \
    "setup-minutes", "uses", NULL

const char *const baton_cli_task_keys[] = { TASK_KEYS };
const char *const baton_cli_add_options[] = { "title-from", TASK_KEYS };
const char *const baton_cli_profile_keys[] = { "hour-value", "currency", "monthly-budget", "notes",
                                               NULL };

struct _BatonCliEdit
{
  BatonCli          *cli;
  BatonRecord       *record;  /* what is to change */
  BatonRecord       *scratch; /* of the same class: holds the values until all of them are good */
  const char *const *keys;
  GPtrArray         *fields;  /* of const BatonField, those that were read */
  char              *currency;
};

/**
 * baton_cli_edit_new:
 * @cli: the run
 * @record: what is to change
 * @keys: (array zero-terminated=1): which fields may be set
 *
 * Returns: (transfer full): an edit in which nothing is set yet
 */
BatonCliEdit *
baton_cli_edit_new (BatonCli          *cli,
                    BatonRecord       *record,
                    const char *const *keys)
{
  BatonCliEdit *self = g_new0 (BatonCliEdit, 1);

  self->cli = cli;
  self->record = g_object_ref (record);
  self->scratch = g_object_new (G_OBJECT_TYPE (record), NULL);
  self->keys = keys;
  self->fields = g_ptr_array_new ();
  self->currency = g_strdup (baton_cli_get_currency (cli));
  return self;
}

void
baton_cli_edit_free (BatonCliEdit *self)
{
  g_object_unref (self->record);
  g_object_unref (self->scratch);
  g_ptr_array_unref (self->fields);
  g_free (self->currency);
  g_free (self);
}

/* Lets sums be read in another currency than that of the profile. */
void
baton_cli_edit_set_currency (BatonCliEdit *self,
                             const char   *code)
{
  g_free (self->currency);
  self->currency = g_strdup (code);
}

/* Returns: (transfer none): the fields that were read, of const BatonField, in the order they
 * came in. */
GPtrArray *
baton_cli_edit_get_fields (BatonCliEdit *self)
{
  return self->fields;
}

static void
clear_field (BatonRecord      *record,
             const BatonField *field)
{
  if (baton_field_is_string (field))
    baton_record_set_string (record, field, NULL);
  else if (field->kind == BATON_FIELD_CHOICE || field->kind == BATON_FIELD_FLAG)
    baton_record_set_int (record, field, field->initial);
  else if (field->kind == BATON_FIELD_COUNT)
    baton_record_set_int (record, field, BATON_ABSENT);
  else if (field->kind == BATON_FIELD_NUMBER)
    baton_record_set_double (record, field, BATON_ABSENT);
  else
    baton_record_set_int64 (record, field, BATON_ABSENT);
}

static gboolean
is_blank (const char *text)
{
  while (*text && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static gboolean
read_text (BatonCliEdit      *self,
           const BatonField  *field,
           const char        *value,
           gssize             length,
           GError           **error)
{
  g_autofree char *text = baton_text_accept (value, length, baton_text_kind_of (field), error);

  if (!text)
    {
      g_prefix_error (error, "%s: ", field->name);
      return FALSE;
    }
  if (g_str_equal (field->name, "title") && is_blank (text))
    return baton_cli_fail (error, BATON_CLI_USE, _("a title cannot be empty"));
  if (g_str_equal (field->name, "currency") && !baton_currency_is_valid (text))
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("currency takes three capital letters, as USD or EUR; not “%s”"),
                           text);
  baton_record_set_string (self->scratch, field, text);
  return TRUE;
}

static gboolean
read_provider (BatonCliEdit      *self,
               const BatonField  *field,
               const char        *value,
               GError           **error)
{
  BatonProvider *provider = baton_cli_find_provider (self->cli->library, value, error);

  if (!provider)
    return FALSE;
  baton_record_set_string (self->scratch, field, baton_record_get_id (BATON_RECORD (provider)));
  return TRUE;
}

static gboolean
fail_number (const BatonField  *field,
             const char        *value,
             GError           **error)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE], most[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (least, sizeof least, "%.15g", field->min);
  g_ascii_formatd (most, sizeof most, "%.15g", field->max);
  if (field->kind == BATON_FIELD_COUNT)
    /* Translators: a key, the least and the most it takes, and what was given */
    return baton_cli_fail (error, BATON_CLI_USE,
                           _("%s takes a whole number from %s to %s, or none; not “%s”"),
                           field->name, least, most, value);
  return baton_cli_fail (error, BATON_CLI_USE,
                         _("%s takes a number from %s to %s, as 1.5, or none; not “%s”"),
                         field->name, least, most, value);
}

/* Digits, and for a number that is not whole one point with digits on both sides: no sign, no
 * exponent, no spaces. */
static gboolean
is_plain_number (const char *value,
                 gboolean    whole)
{
  gsize before = strspn (value, "0123456789");
  gsize behind;

  if (before == 0 || before > 15)
    return FALSE;
  if (value[before] == '\0')
    return TRUE;
  behind = strspn (value + before + 1, "0123456789");
  return !whole && value[before] == '.' && behind > 0 && value[before + 1 + behind] == '\0';
}

static gboolean
read_number (BatonCliEdit      *self,
             const BatonField  *field,
             const char        *value,
             GError           **error)
{
  gboolean whole = field->kind == BATON_FIELD_COUNT;
  double number;

  if (!is_plain_number (value, whole))
    return fail_number (field, value, error);
  number = g_ascii_strtod (value, NULL);
  if (!baton_field_accepts (field, number))
    return fail_number (field, value, error);
  if (whole)
    baton_record_set_int (self->scratch, field, (int) number);
  else
    baton_record_set_double (self->scratch, field, number);
  return TRUE;
}

static gboolean
read_money (BatonCliEdit      *self,
            const BatonField  *field,
            const char        *value,
            GError           **error)
{
  gint64 sum;

  if (!baton_money_parse_plain (value, self->currency, &sum) || sum > BATON_MONEY_MAX)
    /* Translators: a key, a currency as USD, how many decimal places it has, and what was given */
    return baton_cli_fail (
        error, BATON_CLI_USE,
        _("%s takes a sum in %s, a number with at most %d decimal places, or none; not “%s”"),
        field->name, self->currency, baton_currency_get_digits (self->currency), value);
  baton_record_set_int64 (self->scratch, field, sum);
  return TRUE;
}

static gboolean
read_choice (BatonCliEdit      *self,
             const BatonField  *field,
             const char        *value,
             GError           **error)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (field->choice ());
  g_autoptr (GString) list = g_string_new (NULL);
  int choice;

  if (baton_enum_from_word (field->choice (), value, &choice))
    {
      baton_record_set_int (self->scratch, field, choice);
      return TRUE;
    }
  for (guint i = 0; i < words->n_values; i++)
    g_string_append_printf (list, "%s%s", i ? ", " : "", words->values[i].value_nick);
  return baton_cli_fail (error, BATON_CLI_USE, _("%s takes one of %s; not “%s”"), field->name,
                         list->str, value);
}

static gboolean
read_value (BatonCliEdit      *self,
            const BatonField  *field,
            const char        *value,
            GError           **error)
{
  if (field->kind == BATON_FIELD_REFERENCE)
    return read_provider (self, field, value, error);
  if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_NUMBER)
    return read_number (self, field, value, error);
  if (field->kind == BATON_FIELD_MONEY)
    return read_money (self, field, value, error);
  if (field->kind == BATON_FIELD_CHOICE)
    return read_choice (self, field, value, error);
  return read_text (self, field, value, -1, error);
}

static const BatonField *
find_key (BatonCliEdit  *self,
          const char    *key,
          GError       **error)
{
  g_autofree char *all = NULL;

  if (g_strv_contains (self->keys, key))
    return baton_record_find_field (self->record, key);
  all = g_strjoinv (", ", (char **) self->keys);
  baton_cli_fail (error, BATON_CLI_USE, _("there is no key “%s”; the keys are %s"), key, all);
  return NULL;
}

static gboolean
note_field (BatonCliEdit      *self,
            const BatonField  *field,
            GError           **error)
{
  if (g_ptr_array_find (self->fields, field, NULL))
    return baton_cli_fail (error, BATON_CLI_USE, _("%s is given twice"), field->name);
  g_ptr_array_add (self->fields, (gpointer) field);
  return TRUE;
}

/**
 * baton_cli_edit_read:
 * @self: an edit
 * @key: a key
 * @value: its value, or "none" to clear it
 * @error: of BATON_CLI_USE, of BATON_CLI_NO where a provider is not found, of BATON_TEXT_ERROR
 *
 * Reads a value; the record does not change before baton_cli_edit_apply().
 *
 * Returns: whether the value is good
 */
gboolean
baton_cli_edit_read (BatonCliEdit  *self,
                     const char    *key,
                     const char    *value,
                     GError       **error)
{
  const BatonField *field = find_key (self, key, error);
  gboolean is_needed = g_str_equal (key, "title") || g_str_equal (key, "currency");

  if (!field)
    return FALSE;
  if (g_str_equal (value, "none") && is_needed)
    return baton_cli_fail (error, BATON_CLI_USE, _("%s cannot be cleared"), key);
  if (g_str_equal (value, "none"))
    clear_field (self->scratch, field);
  else if (!read_value (self, field, value, error))
    return FALSE;
  return note_field (self, field, error);
}

/* The same for a text of @length bytes, or -1, in which "none" is a word like any other. */
gboolean
baton_cli_edit_read_literal (BatonCliEdit  *self,
                             const char    *key,
                             const char    *text,
                             gssize         length,
                             GError       **error)
{
  const BatonField *field = find_key (self, key, error);

  return field && read_text (self, field, text, length, error) && note_field (self, field, error);
}

/* The same for "KEY=VALUE"; the value may hold more equals signs. */
gboolean
baton_cli_edit_read_pair (BatonCliEdit  *self,
                          const char    *pair,
                          GError       **error)
{
  const char *equals = strchr (pair, '=');
  g_autofree char *key = NULL;

  if (!equals)
    return baton_cli_fail (error, BATON_CLI_USE, _("“%s” is not KEY=VALUE"), pair);
  key = g_strndup (pair, equals - pair);
  return baton_cli_edit_read (self, key, equals + 1, error);
}

/* Gives the record all values that were read. */
void
baton_cli_edit_apply (BatonCliEdit *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const BatonField *field = self->fields->pdata[i];

      /* What the file said there and nobody could read goes, also where the value stays the same. */
      if (baton_record_get_raw (self->record, field))
        {
          baton_record_set_raw (self->record, field, NULL);
          self->cli->changed = TRUE;
        }
      baton_record_copy_field (self->record, self->scratch, field);
    }
}

static char *
format_provider (BatonCli   *cli,
                 const char *id)
{
  BatonProvider *provider = baton_library_find_provider (cli->library, id);

  if (!*id)
    return NULL;
  return provider ? g_strdup_printf ("%s (%s)", baton_provider_get_name (provider), id)
                  : g_strdup (id);
}

static char *
format_number (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return value == BATON_ABSENT ? NULL
                               : g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", value));
}

/**
 * baton_cli_format_field:
 * @cli: the run
 * @record: a record
 * @field: a field of it
 *
 * Returns: (transfer full) (nullable): the value as "set" would read it, apart from the name of a
 * provider; NULL where it is absent, empty or none
 */
char *
baton_cli_format_field (BatonCli         *cli,
                        BatonRecord      *record,
                        const BatonField *field)
{
  const char *text;
  gint64 whole;

  switch (field->kind)
    {
    case BATON_FIELD_REFERENCE:
      return format_provider (cli, baton_record_get_string (record, field));
    case BATON_FIELD_LINE:
    case BATON_FIELD_TEXT:
    case BATON_FIELD_LINK:
      text = baton_record_get_string (record, field);
      return *text ? g_strdup (text) : NULL;
    case BATON_FIELD_CHOICE:
      text = baton_enum_to_word (field->choice (), baton_record_get_int (record, field));
      return g_strcmp0 (text, "none") == 0 ? NULL : g_strdup (text);
    case BATON_FIELD_FLAG:
      return g_strdup (baton_record_get_int (record, field) ? "yes" : "no");
    case BATON_FIELD_COUNT:
      return format_number (baton_record_get_int (record, field));
    case BATON_FIELD_NUMBER:
      return format_number (baton_record_get_double (record, field));
    case BATON_FIELD_MONEY:
      whole = baton_record_get_int64 (record, field);
      return whole == BATON_ABSENT ? NULL
                                   : baton_money_format_plain (whole, baton_cli_get_currency (cli));
    case BATON_FIELD_DAY:
      whole = baton_record_get_int (record, field);
      return whole == BATON_ABSENT ? NULL : baton_day_format (whole);
    case BATON_FIELD_MOMENT:
      whole = baton_record_get_int64 (record, field);
      return whole == BATON_ABSENT ? NULL : baton_moment_format (whole);
    case BATON_FIELD_STAMP:
      whole = baton_record_get_int64 (record, field);
      return whole == BATON_ABSENT ? NULL : baton_stamp_format (whole);
    case BATON_FIELD_ANSWERS:
    default:
      return NULL;
    }
}
