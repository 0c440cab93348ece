/* Records and verdicts as JSON: the form that scripts rely on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-records.h"

#include "cli/baton-cli-fields.h"
#include "model/baton-day.h"
#include "model/baton-money.h"

/* Writes a member; "" is null, as everything that is not there. */
void
baton_cli_put_string (BatonJson  *json,
                      const char *name,
                      const char *text)
{
  baton_json_name (json, name);
  baton_json_string (json, text && *text ? text : NULL);
}

/* Writes a member; an absent figure is null. */
void
baton_cli_put_figure (BatonJson   *json,
                      const char  *name,
                      BatonFigure  figure)
{
  baton_json_name (json, name);
  if (figure.there)
    baton_json_number (json, figure.value);
  else
    baton_json_null (json);
}

/* The same for a sum in minor units, written in whole units of the currency. */
void
baton_cli_put_money (BatonCli    *cli,
                     BatonJson   *json,
                     const char  *name,
                     BatonFigure  minor_units)
{
  double units = 1;

  for (int i = baton_currency_get_digits (baton_cli_get_currency (cli)); i > 0; i--)
    units *= 10;
  minor_units.value /= units;
  baton_cli_put_figure (json, name, minor_units);
}

static void
put_answers (BatonJson *json,
             GVariant  *answers)
{
  GVariantIter iter;
  const char *id;
  gboolean yes;

  baton_json_begin_object (json);
  if (answers)
    {
      g_variant_iter_init (&iter, answers);
      while (g_variant_iter_next (&iter, "{&sb}", &id, &yes))
        {
          baton_json_name (json, id);
          baton_json_string (json, yes ? "yes" : "no");
        }
    }
  baton_json_end_object (json);
}

/* Numbers are numbers, everything else is text or null. */
static void
put_field (BatonCli         *cli,
           BatonJson        *json,
           BatonRecord      *record,
           const BatonField *field)
{
  g_autofree char *text = baton_cli_format_field (cli, record, field);

  baton_json_name (json, field->name);
  if (field->kind == BATON_FIELD_ANSWERS)
    put_answers (json, baton_record_get_variant (record, field));
  else if (field->kind == BATON_FIELD_FLAG)
    baton_json_boolean (json, baton_record_get_int (record, field));
  else if (!text)
    baton_json_null (json);
  else if (field->kind == BATON_FIELD_REFERENCE)
    baton_json_string (json, baton_record_get_string (record, field));
  else if (field->kind == BATON_FIELD_COUNT || field->kind == BATON_FIELD_NUMBER
           || field->kind == BATON_FIELD_MONEY)
    baton_json_decimal (json, text);
  else
    baton_json_string (json, text);
}

static void
put_stamp (BatonJson  *json,
           const char *name,
           gint64      stamp)
{
  g_autofree char *text = stamp > 0 ? baton_stamp_format (stamp) : NULL;

  baton_cli_put_string (json, name, text);
}

/**
 * baton_cli_put_fields:
 * @cli: the run
 * @json: an object is open in it
 * @record: any record
 *
 * Writes the id, the stamps and every field as members.
 */
void
baton_cli_put_fields (BatonCli    *cli,
                      BatonJson   *json,
                      BatonRecord *record)
{
  guint n_fields;
  const BatonField *fields = baton_record_get_fields (record, &n_fields);

  baton_cli_put_string (json, "id", baton_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    put_field (cli, json, record, &fields[i]);
  put_stamp (json, "created", baton_record_get_created (record));
  put_stamp (json, "changed", baton_record_get_changed (record));
}

/* Returns: the name of the provider that has the task, or "". */
const char *
baton_cli_provider_name (BatonCli  *cli,
                         BatonTask *task)
{
  BatonProvider *provider =
      baton_library_find_provider (cli->library, baton_task_get_provider (task));

  return provider ? baton_provider_get_name (provider) : "";
}

/* Writes as members what is worked out about a task and shown in lists. */
void
baton_cli_put_figures (BatonCli  *cli,
                       BatonJson *json,
                       BatonTask *task)
{
  g_autoptr (BatonVerdict) verdict = baton_cli_judge (cli, task);

  baton_cli_put_string (json, "provider-name", baton_cli_provider_name (cli, task));
  baton_cli_put_string (json, "verdict", baton_verdict_kind_to_word (verdict->kind));
  baton_cli_put_figure (json, "hours-per-year", verdict->worth.hours_per_year);
  baton_cli_put_money (cli, json, "price-per-hour", verdict->worth.price_per_hour);
  baton_cli_put_money (cli, json, "worth-per-year", verdict->worth.worth_per_year);
}

/* Writes as members everything about a task. */
void
baton_cli_put_task (BatonCli  *cli,
                    BatonJson *json,
                    BatonTask *task)
{
  guint n_handoffs = baton_task_get_n_handoffs (task);

  baton_cli_put_fields (cli, json, BATON_RECORD (task));
  baton_cli_put_figures (cli, json, task);
  baton_json_name (json, "handoffs");
  baton_json_begin_array (json);
  for (guint i = 0; i < n_handoffs; i++)
    {
      baton_json_begin_object (json);
      baton_cli_put_fields (cli, json, BATON_RECORD (baton_task_get_handoff (task, i)));
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
}

/* Takes what was written as what is to be printed. */
void
baton_cli_finish_json (BatonCli  *cli,
                       BatonJson *json)
{
  g_autofree char *text = baton_json_finish (json);

  g_string_append (cli->out, text);
}
