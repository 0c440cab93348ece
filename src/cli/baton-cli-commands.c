/* The table of commands, with the help of each: the contract that scripts rely on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "cli/baton-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "cli/baton-cli-fields.h"

static const char *const stage_option[] = { "stage", NULL };

static const BatonCliCommand commands[] = {
  { "import", "FILE",
    N_("bring in a post in Markdown"),
    N_("Prints what was added, what was there already and which lines became\n"
       "nothing. A second import of the same post adds nothing. FILE “-” is\n"
       "standard input."),
    NULL, 1, 1, TRUE, BATON_CLI_CHANGES, baton_cli_prepare_import, baton_cli_import },
  { "export", "[FILE]",
    N_("write the whole library to FILE or standard output"),
    N_("The form is that of the library file, XML. With --json and without FILE\n"
       "it is one JSON object with the members “profile”, “criteria”, “providers”\n"
       "and “tasks”. A FILE that is there is replaced."),
    NULL, 0, 1, TRUE, BATON_CLI_READS, NULL, baton_cli_export },
  { "list", "[--stage STAGE]",
    N_("list the tasks in manual order, with their verdicts"),
    N_("Columns: stage, title, hours a year, price of an hour back, verdict, and\n"
       "a start of the id that is enough to name the task. With --json: an array\n"
       "of objects with the members “id”, “title”, “stage”, “provider” (an id),\n"
       "“provider_name”, “verdict”, “hours_per_year”, “price_per_hour” and\n"
       "“worth_per_year”."),
    stage_option, 0, 0, FALSE, BATON_CLI_READS, NULL, baton_cli_list },
  { "show", "TASK",
    N_("show everything about a task"),
    N_("With --json: an object with the members of “list”, every field, “answers”\n"
       "(criterion id to “yes” or “no”) and “handoffs” (an array)."),
    NULL, 1, 1, FALSE, BATON_CLI_READS, NULL, baton_cli_show },
  { "add", "TITLE…",
    N_("add a task"),
    N_("All words together, taken literally, are the title; one that begins with\n"
       "“-” goes after “--”. Or else:\n"
       "  --title TEXT         the title\n"
       "  --title-from FILE    the title is what FILE holds; “-” is standard input\n"
       "  --notes TEXT         the notes, taken literally too\n"
       "  --KEY VALUE          any other key of “set”: --stage, --provider …\n"
       "The task comes last. With --json prints the same object as “show”, with\n"
       "“action”."),
    baton_cli_add_options, 0, G_MAXUINT, FALSE, BATON_CLI_CHANGES, baton_cli_prepare_add, baton_cli_add },
  { "set", "TASK KEY=VALUE…",
    N_("change fields of a task"),
    N_("Either all values are good and all are set, or nothing changes. The value\n"
       "“none” clears a field: a stage goes back to “considering”, “buys” to\n"
       "“time”; a title cannot be cleared. Keys:\n"
       "  title             one line\n"
       "  notes             any text\n"
       "  stage             considering, want-to-start, handed-off, finished, keeping\n"
       "  provider          a provider\n"
       "  minutes           it takes each time, a whole number\n"
       "  kept-minutes      of those that stay with you even when outsourced\n"
       "  times-per-year    a number\n"
       "  price             each time, in the profile’s currency: 150 or 40.00\n"
       "  urgent            yes, no\n"
       "  important         yes, no\n"
       "  buys              time, result\n"
       "  results-per-year  a number, for a task that buys a result\n"
       "and, in the place of what Baton assumes:\n"
       "  brief-minutes     to explain the task\n"
       "  review-minutes    to check the result\n"
       "  rework-chance     from 0 to 1\n"
       "  redo-minutes      when it has to be done again\n"
       "  setup-minutes     once, to find and try someone\n"
       "  uses              over which the set-up is spread, a number\n"
       "With --json prints the same object as “show”, with “action” and “keys”."),
    NULL, 2, G_MAXUINT, FALSE, BATON_CLI_CHANGES, NULL, baton_cli_set },
  { "move", "TASK before|after TASK2, or TASK to first|last|N|STAGE",
    N_("move a task in the manual order, or to a stage"),
    N_("“before” and “after” put it beside TASK2, “to first” and “to last” at an\n"
       "end, “to N” at place N, counted from 1, of what “list” prints without a\n"
       "stage. These change the order only. “to STAGE” changes the stage only, as\n"
       "“set” does. With --json prints the same object as “show”, with “action”\n"
       "and “place”, from 1."),
    NULL, 3, 3, FALSE, BATON_CLI_CHANGES, NULL, baton_cli_move },
  { "remove", "TASK",
    N_("remove a task and its handoffs"),
    N_("With --json prints the same object as “show”, with “action”: the last\n"
       "chance to see it."),
    NULL, 1, 1, FALSE, BATON_CLI_CHANGES, NULL, baton_cli_remove },
  { "answer", "TASK CRITERION yes|no|none",
    N_("answer a criterion for a task"),
    N_("Yes to “dislike” says no to “enjoy”, and the other way round. A criterion\n"
       "may also be named by its meaning: bad-at, dislike, enjoy, skill. Those\n"
       "that are worked out from figures cannot be answered. With --json prints\n"
       "the same object as “show”, with “action” and “criterion”."),
    NULL, 3, 3, FALSE, BATON_CLI_CHANGES, NULL, baton_cli_answer },
  { "verdict", "TASK",
    N_("say what Baton thinks of a task, and why"),
    N_("Prints the whole reasoning. With --json: an object with the members “id”,\n"
       "“title”, “verdict” (OUTSOURCE_NOW, OUTSOURCE, TRY_ONCE, YOUR_CALL,\n"
       "TOO_DEAR, KEEP, JUST_DO_IT, DROP), “sentence”, “score”, “hours_back”,\n"
       "“felt_hours”, “cost”, “price_per_hour”, “flip_hour_value”,\n"
       "“most_worth_paying”, “times_worth”, “hours_per_year”, “worth_per_year”,\n"
       "“price_per_result”, “currency”, “assumptions” (what went in) and\n"
       "“reasons” (strongest first: “kind”, “criterion”, “text”, “score”)."),
    NULL, 1, 1, FALSE, BATON_CLI_READS, NULL, baton_cli_verdict },
  { "providers", "",
    N_("list the platforms, professionals and contractors"),
    N_("With --json: an array of objects with every field and “tasks”, how many\n"
       "are with the provider."),
    NULL, 0, 0, FALSE, BATON_CLI_READS, NULL, baton_cli_providers },
  { "criteria", "",
    N_("list the criteria"),
    N_("With --json: an array of objects with every field and “automatic”."),
    NULL, 0, 0, FALSE, BATON_CLI_READS, NULL, baton_cli_criteria },
  { "profile", "[KEY=VALUE…]",
    N_("show or change what an hour is worth, and the currency"),
    N_("Keys: hour-value (40.00), currency (three capitals, as USD),\n"
       "monthly-budget, notes; “none” clears. A sum is read in the currency that\n"
       "is set with it. Another currency leaves every number as it is written."),
    NULL, 0, G_MAXUINT, FALSE, BATON_CLI_CHANGES_WITH_WORDS, NULL, baton_cli_profile },
  { "check", "[FILE]",
    N_("check whether a library file can be read"),
    N_("Without FILE, the library itself. Says the line and the reason, and\n"
       "changes nothing; see the exit status. With --json a good file gives an\n"
       "object with “file”, “tasks”, “criteria”, “providers”, “handoffs” and\n"
       "“unreadable”: values that are kept as they are, but mean nothing to Baton."),
    NULL, 0, 1, TRUE, BATON_CLI_ALONE, NULL, baton_cli_check },
};

/* Returns: (array length=n_commands) (transfer none): all commands, in the order of the help. */
const BatonCliCommand *
baton_cli_get_commands (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/* Returns: (transfer none) (nullable): the command of that name. */
const BatonCliCommand *
baton_cli_find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}
