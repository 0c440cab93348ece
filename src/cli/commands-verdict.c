/* The command that says what Baton thinks of a task, with the whole reasoning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/baton-cli-commands.h"
#include "cli/baton-cli-find.h"
#include "cli/baton-cli-records.h"
#include "cli/baton-cli-table.h"
#include "logic/baton-phrase.h"
#include "model/baton-money.h"

/* The letters of the decision model are given with each figure, so that a reader can check the
 * sum. */
typedef enum
{
  FORM_HOURS,
  FORM_MONEY,
  FORM_NUMBER,
} Form;

static const char *
get_reason_word (BatonReasonKind kind)
{
  static const char *const words[] = {
    [BATON_REASON_CRITERION] = "criterion",     [BATON_REASON_PRICE] = "price",
    [BATON_REASON_DECIDES] = "decides",         [BATON_REASON_UNIMPORTANT] = "unimportant",
    [BATON_REASON_QUICK] = "quick",             [BATON_REASON_NOTHING_BACK] = "nothing-back",
    [BATON_REASON_FEELS_GOOD] = "feels-good",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return words[kind];
}

static const char *
describe_reason (const BatonReason *reason)
{
  if (reason->criterion)
    return baton_criterion_get_text (reason->criterion);
  switch (reason->kind)
    {
    case BATON_REASON_PRICE:
      return _("the price, beside what the hours are worth");
    case BATON_REASON_UNIMPORTANT:
      return _("neither urgent nor important");
    case BATON_REASON_QUICK:
      return _("it takes two minutes or less");
    case BATON_REASON_NOTHING_BACK:
      return _("explaining and checking take the hours it would give back");
    case BATON_REASON_FEELS_GOOD:
      return _("doing it costs you nothing");
    case BATON_REASON_CRITERION:
    case BATON_REASON_DECIDES:
    default:
      return "";
    }
}

static void
put_assumptions (BatonCli         *cli,
                 BatonJson        *json,
                 const BatonWorth *worth)
{
  baton_json_name (json, "assumptions");
  baton_json_begin_object (json);
  baton_cli_put_figure (json, "hours", worth->hours);
  baton_cli_put_figure (json, "kept-hours", BATON_FIGURE (worth->kept_hours));
  baton_cli_put_figure (json, "times-per-year", BATON_FIGURE (worth->times_per_year));
  baton_cli_put_figure (json, "brief", worth->brief);
  baton_cli_put_figure (json, "review", worth->review);
  baton_cli_put_figure (json, "rework-chance", BATON_FIGURE (worth->rework_chance));
  baton_cli_put_figure (json, "redo", worth->redo);
  baton_cli_put_figure (json, "setup", BATON_FIGURE (worth->setup));
  baton_cli_put_figure (json, "uses", BATON_FIGURE (worth->uses));
  baton_cli_put_figure (json, "feel", BATON_FIGURE (worth->feel));
  baton_cli_put_figure (json, "overhead", worth->overhead);
  baton_cli_put_money (cli, json, "hour-value", worth->hour_value);
  baton_json_end_object (json);
}

static void
put_reasons (BatonJson *json,
             GPtrArray *reasons)
{
  baton_json_name (json, "reasons");
  baton_json_begin_array (json);
  for (guint i = 0; i < reasons->len; i++)
    {
      const BatonReason *reason = reasons->pdata[i];

      baton_json_begin_object (json);
      baton_cli_put_string (json, "kind", get_reason_word (reason->kind));
      baton_cli_put_string (
          json, "criterion",
          reason->criterion ? baton_record_get_id (BATON_RECORD (reason->criterion)) : NULL);
      baton_cli_put_string (json, "text", describe_reason (reason));
      baton_cli_put_figure (json, "score", BATON_FIGURE (reason->score));
      baton_json_end_object (json);
    }
  baton_json_end_array (json);
}

static void
put_verdict (BatonCli           *cli,
             BatonJson          *json,
             const BatonVerdict *verdict)
{
  const BatonWorth *worth = &verdict->worth;

  baton_cli_put_figure (json, "score", BATON_FIGURE (verdict->score));
  baton_cli_put_figure (json, "hours-back", worth->hours_back);
  baton_cli_put_figure (json, "felt-hours", worth->felt_hours);
  baton_cli_put_money (cli, json, "cost", worth->cost);
  baton_cli_put_money (cli, json, "price-per-hour", worth->price_per_hour);
  baton_cli_put_money (cli, json, "flip-hour-value", worth->flip_hour_value);
  baton_cli_put_money (cli, json, "most-worth-paying", worth->most_worth_paying);
  baton_cli_put_figure (json, "times-worth", worth->times_worth);
  baton_cli_put_figure (json, "hours-per-year", worth->hours_per_year);
  baton_cli_put_money (cli, json, "worth-per-year", worth->worth_per_year);
  baton_cli_put_money (cli, json, "price-per-result", worth->price_per_result);
  baton_cli_put_string (json, "currency", baton_cli_get_currency (cli));
  put_assumptions (cli, json, worth);
  put_reasons (json, verdict->reasons);
}

static void
print_json (BatonCli           *cli,
            BatonTask          *task,
            const BatonVerdict *verdict)
{
  BatonJson *json = baton_json_new ();
  g_autofree char *sentence = baton_phrase_sentence (verdict, baton_cli_get_currency (cli));

  baton_json_begin_object (json);
  baton_cli_put_string (json, "id", baton_record_get_id (BATON_RECORD (task)));
  baton_cli_put_string (json, "title", baton_task_get_title (task));
  baton_cli_put_string (json, "verdict", baton_verdict_kind_to_word (verdict->kind));
  baton_cli_put_string (json, "sentence", sentence);
  put_verdict (cli, json, verdict);
  baton_json_end_object (json);
  baton_cli_finish_json (cli, json);
}

static char *
format_figure (BatonCli    *cli,
               Form         form,
               BatonFigure  figure)
{
  if (!figure.there)
    return g_strdup ("—");
  if (form == FORM_MONEY)
    return baton_money_format (llround (figure.value), baton_cli_get_currency (cli));
  return g_strdup_printf (form == FORM_HOURS ? _("%.2f h") : "%.2f", figure.value);
}

static void
add_figure (BatonCli      *cli,
            BatonCliTable *table,
            const char    *letter,
            const char    *what,
            Form           form,
            BatonFigure    figure)
{
  g_autofree char *text = format_figure (cli, form, figure);

  baton_cli_table_add_row (table, letter, what, text, NULL);
}

static void
print_assumptions (BatonCli         *cli,
                   const BatonWorth *worth)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  baton_cli_table_set_number (table, 2);
  add_figure (cli, table, "t", _("it takes you each time"), FORM_HOURS, worth->hours);
  add_figure (cli, table, "keep", _("of that stays with you"), FORM_HOURS,
              BATON_FIGURE (worth->kept_hours));
  add_figure (cli, table, "n", _("times a year"), FORM_NUMBER,
              BATON_FIGURE (worth->times_per_year));
  add_figure (cli, table, "brief", _("to explain it"), FORM_HOURS, worth->brief);
  add_figure (cli, table, "review", _("to check the result"), FORM_HOURS, worth->review);
  add_figure (cli, table, "p", _("chance that it has to be redone"), FORM_NUMBER,
              BATON_FIGURE (worth->rework_chance));
  add_figure (cli, table, "redo", _("to have it redone"), FORM_HOURS, worth->redo);
  add_figure (cli, table, "setup", _("once, to find and try someone"), FORM_HOURS,
              BATON_FIGURE (worth->setup));
  add_figure (cli, table, "N", _("uses that is spread over"), FORM_NUMBER,
              BATON_FIGURE (worth->uses));
  add_figure (cli, table, "m", _("what an hour of doing it feels like"), FORM_NUMBER,
              BATON_FIGURE (worth->feel));
  add_figure (cli, table, "V", _("an hour is worth to you"), FORM_MONEY, worth->hour_value);
  baton_cli_table_append (table, "  ", cli->out);
}

static void
print_figures (BatonCli         *cli,
               const BatonWorth *worth)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  baton_cli_table_set_number (table, 2);
  add_figure (cli, table, "O", _("overhead"), FORM_HOURS, worth->overhead);
  add_figure (cli, table, "K", _("cost, all in"), FORM_MONEY, worth->cost);
  add_figure (cli, table, "H", _("hours back"), FORM_HOURS, worth->hours_back);
  add_figure (cli, table, "F", _("hours it feels like"), FORM_HOURS, worth->felt_hours);
  add_figure (cli, table, "P", _("price of an hour back"), FORM_MONEY, worth->price_per_hour);
  add_figure (cli, table, "V*", _("hour value at which this flips"), FORM_MONEY,
              worth->flip_hour_value);
  add_figure (cli, table, "Kmax", _("most it is worth paying"), FORM_MONEY,
              worth->most_worth_paying);
  add_figure (cli, table, "M", _("times your money’s worth"), FORM_NUMBER, worth->times_worth);
  add_figure (cli, table, "n·H", _("hours back a year"), FORM_HOURS, worth->hours_per_year);
  add_figure (cli, table, "n·(V·F−K)", _("worth a year"), FORM_MONEY, worth->worth_per_year);
  if (worth->price_per_result.there)
    add_figure (cli, table, "", _("price of one result"), FORM_MONEY, worth->price_per_result);
  baton_cli_table_append (table, "  ", cli->out);
}

static void
print_reasons (BatonCli           *cli,
               const BatonVerdict *verdict)
{
  g_autoptr (BatonCliTable) table = baton_cli_table_new (cli->is_terminal);

  baton_cli_table_set_number (table, 0);
  for (guint i = 0; i < verdict->reasons->len; i++)
    {
      const BatonReason *reason = verdict->reasons->pdata[i];
      g_autofree char *score = g_strdup_printf ("%+.2f", reason->score);

      baton_cli_table_add_row (table, score, describe_reason (reason), NULL);
    }
  baton_cli_table_append (table, "  ", cli->out);
  /* Translators: the balance of all reasons, above 0 for outsourcing */
  g_string_append_printf (cli->out, _("  S = %+.2f"), verdict->score);
  g_string_append_c (cli->out, '\n');
}

static void
print_line (BatonCli   *cli,
            const char *text)
{
  if (text && *text)
    g_string_append_printf (cli->out, "%s\n", text);
}

static void
print_text (BatonCli           *cli,
            BatonTask          *task,
            const BatonVerdict *verdict)
{
  const char *currency = baton_cli_get_currency (cli);
  g_autofree char *sentence = baton_phrase_sentence (verdict, currency);
  g_autofree char *flip = baton_phrase_flip (verdict, currency);
  g_autofree char *ceiling = baton_phrase_ceiling (verdict, currency);

  g_string_append_printf (cli->out, "%s (%s)\n", baton_task_get_title (task),
                          baton_record_get_id (BATON_RECORD (task)));
  g_string_append_printf (cli->out, "%s: %s\n", baton_verdict_kind_to_word (verdict->kind),
                          baton_phrase_headline (verdict->kind));
  print_line (cli, sentence);
  print_line (cli, flip);
  print_line (cli, ceiling);
  g_string_append_printf (cli->out, "\n%s\n", _("What goes in"));
  print_assumptions (cli, &verdict->worth);
  g_string_append_printf (cli->out, "\n%s\n", _("What comes out"));
  print_figures (cli, &verdict->worth);
  g_string_append_printf (cli->out, "\n%s\n", _("Reasons, strongest first"));
  print_reasons (cli, verdict);
}

/* Says what Baton thinks of a task. */
gboolean
baton_cli_verdict (BatonCli  *cli,
                   GError   **error)
{
  BatonTask *task = baton_cli_find_task (cli->library, baton_cli_get_word (cli, 0), error);
  g_autoptr (BatonVerdict) verdict = NULL;

  if (!task)
    return FALSE;
  verdict = baton_cli_judge (cli, task);
  if (cli->json)
    print_json (cli, task, verdict);
  else
    print_text (cli, task, verdict);
  return TRUE;
}
