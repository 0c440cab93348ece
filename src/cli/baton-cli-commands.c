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
static const char *const format_option[] = { "format", NULL };
static const char *const remind_flags[] = { "list", NULL };
static const char *const merge_flags[] = { "dry-run", NULL };

static const BatonCliCommand commands[] = {
  { "import", "FILE",
    N_("bring in a post in Markdown"),
    N_("Prints what was added, what was there already and which lines became\n"
       "nothing. A second import of the same post adds nothing. FILE “-” is\n"
       "standard input."),
    NULL, 1, 1, TRUE, BATON_CLI_CHANGES, baton_cli_prepare_import, baton_cli_import },
  { "export", "[--format FORMAT] [FILE]",
    N_("write the whole library to FILE or standard output"),
    N_("Formats: xml, that of the library file, json, and markdown, a post. Without\n"
       "--format it is the one that the name of FILE ends with, else XML. JSON is\n"
       "one object with the members “profile”, “criteria”, “providers” and “tasks”;\n"
       "--json without FILE means the same. A FILE that is there is replaced."),
    format_option, 0, 1, TRUE, BATON_CLI_READS, NULL, baton_cli_export },
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
  { "remind", "TASK WHEN, TASK off, or --list",
    N_("say when to be reminded of a task, or list what is next"),
    N_("WHEN is hour (in an hour), tonight, tomorrow (morning), week (in a week),\n"
       "or a day with or without a time: 2026-12-01 14:30. A word, or a later date\n"
       "than the one that was set, puts the task off, and is counted. “off” takes\n"
       "date and count back. With --json prints the same object as “show”, with\n"
       "“action” and “keys”.\n"
       "With --list: what the reminder will say, in that order, if nothing changes.\n"
       "With --json then an array of objects with the members “id”, “title”, “kind”\n"
       "(remind, wish, overdue, touch), “at” (in UTC), “due” (whether it is), “why”\n"
       "and “step” (the smallest next one; not of a provider)."),
    NULL, 0, 3, FALSE, BATON_CLI_CHANGES_WITH_WORDS, NULL, baton_cli_remind, remind_flags },
  { "providers", "",
    N_("list the platforms, professionals and contractors"),
    N_("With --json: an array of objects with every field and “tasks”, how many\n"
       "are with the provider."),
    NULL, 0, 0, FALSE, BATON_CLI_READS, NULL, baton_cli_providers },
  { "criteria", "",
    N_("list the criteria"),
    N_("With --json: an array of objects with every field and “automatic”."),
    NULL, 0, 0, FALSE, BATON_CLI_READS, NULL, baton_cli_criteria },
  { "trash", "list|empty, or trash restore NAME",
    N_("list what was deleted, bring it back, or let it go for good"),
    N_("NAME is the title or the id of a deleted task, provider or criterion. It\n"
       "comes back with its id, its place and its handoffs. With --json “list” gives\n"
       "an array of objects with the members “id”, “kind” (task, provider,\n"
       "criterion), “title” and “deleted” (in UTC); the others an object with\n"
       "“action” (restored, emptied) and “id” and “kind”, or “count”."),
    NULL, 1, 2, FALSE, BATON_CLI_CHANGES, NULL, baton_cli_trash },
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
  { "doctor", "",
    N_("look after the library and everything around it"),
    N_("Looks at the file, who may open it, its lock, what stopped programs left,\n"
       "copies that sync engines made, and the backups. Takes no lock and repairs\n"
       "nothing. The exit status is 0 where nothing is wrong. With --json: an array\n"
       "of objects with the members “what”, “state” (fine, note, wrong), “text”."),
    NULL, 0, 0, FALSE, BATON_CLI_ALONE, NULL, baton_cli_doctor },
  { "backup", "list|now, or backup show|restore NAME",
    N_("list, show, bring back or make backups"),
    N_("“list” tells of each its date, reason, size, how many tasks, people and\n"
       "handoffs are in it, and what bringing it back would add (+), remove (−) and\n"
       "change (~). “show” lists its tasks. “restore” puts it in the place of what\n"
       "is there, which is kept as a pinned backup. “now” makes one. NAME is what\n"
       "“list” prints last, a start of that which only one has, or “newest”. With\n"
       "--json “list” prints an array of objects with the members “name”, “file”,\n"
       "“date”, “reason”, “pinned”, “size”, “readable”, “tasks”, “people”,\n"
       "“criteria”, “handoffs”, “added”, “removed” and “changed”; “show” one of\n"
       "these, with “list”."),
    NULL, 1, 2, FALSE, BATON_CLI_ALONE, NULL, baton_cli_backup },
  { "merge", "[--dry-run]",
    N_("take in the copies that sync engines put beside the library"),
    N_("A copy that was merged becomes a backup; one that cannot be read stays, and\n"
       "the exit status is 1. --dry-run only says what would change. With --json: an\n"
       "object with “copies”, “changes” (each with “kind”, “id”, “name”, “field”,\n"
       "“kept” and “lost”) and “left_alone”."),
    NULL, 0, 0, FALSE, BATON_CLI_ALONE, NULL, baton_cli_merge, merge_flags },
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
