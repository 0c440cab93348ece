/* Tasks as text: a list to be copied or printed, and lines that become tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "logic/baton-handing.h"
#include "logic/baton-link.h"
#include "logic/baton-phrase.h"
#include "logic/baton-quick-entry.h"
#include "model/baton-money.h"
#include "ui/common/baton-today.h"

static void
append_part (GString    *line,
             const char *part)
{
  if (*part)
    g_string_append_printf (line, " · %s", part);
}

/**
 * baton_task_text_line:
 * @workspace: the open library
 * @task: one of its tasks
 *
 * Returns: (transfer full): what its row says: "Clean the gutters · 3 h · twice a year · Outsource · +$60 a year"
 */
char *
baton_task_text_line (BatonWorkspace *workspace,
                      BatonTask      *task)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonVerdict) verdict = baton_workspace_judge (workspace, task);
  g_autofree char *effort = baton_phrase_effort (task, currency);
  g_autofree char *worth = baton_phrase_worth_a_year (verdict, currency);
  GString *line = g_string_new (baton_task_get_title (task));

  append_part (line, effort);
  append_part (line, baton_phrase_pill (verdict->kind));
  append_part (line, worth);
  return g_string_free (line, FALSE);
}

/* Returns: (transfer full): the lines that say something, without the marks of a list before them. */
static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) all = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; all[i]; i++)
    {
      char *line = g_strstrip (all[i]);

      if (g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "* ") || g_str_has_prefix (line, "+ "))
        line = g_strchug (line + 2);
      else if (g_str_has_prefix (line, "• "))
        line = g_strchug (line + strlen ("• "));
      if (*line)
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

/* Returns: how many tasks a text would make. */
guint
baton_task_text_count (const char *text)
{
  g_auto (GStrv) lines = split_lines (text);

  return g_strv_length (lines);
}

/* Returns: (transfer full): a name as it is compared: its words without case and what stands between them. */
static GStrv
split_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " -_,.", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/* Whether one word means a name: all of it in one, or its first word. */
static gboolean
is_called (const char *name,
           const char *word,
           gboolean    whole)
{
  g_auto (GStrv) parts = split_name (name);
  g_auto (GStrv) typed = split_name (word);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *typed_joined = g_strjoinv ("", typed);

  return g_strcmp0 (whole ? joined : parts[0], typed_joined) == 0;
}

/* Returns: (nullable): the one provider that a word behind an @ means; none where it may mean several. */
static BatonProvider *
find_provider (BatonLibrary *library,
               const char   *word,
               gboolean      whole)
{
  GListModel *providers = baton_library_get_providers (library);
  BatonProvider *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (!is_called (baton_provider_get_name (provider), word, whole))
        continue;
      if (found)
        return NULL;
      found = provider;
    }
  return found;
}

static BatonProvider *
look_up_provider (BatonLibrary *library,
                  const char   *word)
{
  BatonProvider *provider = find_provider (library, word, TRUE);

  return provider ? provider : find_provider (library, word, FALSE);
}

/**
 * baton_task_text_parse:
 * @library: whose currency and providers count
 * @line: as for baton_quick_entry_parse()
 *
 * Returns: (transfer full): a task that says what the line says, in no library yet; a provider that nobody knows stays in
 * the title
 */
BatonTask *
baton_task_text_parse (BatonLibrary *library,
                       const char   *line)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonQuickEntry) entry = baton_quick_entry_parse (line, currency, localeconv ()->decimal_point);
  BatonProvider *provider = entry->provider ? look_up_provider (library, entry->provider) : NULL;
  g_autofree char *longer = entry->provider ? g_strdup_printf ("%s @%s", entry->title, entry->provider) : NULL;
  BatonTask *task = baton_task_new (longer && !provider ? longer : entry->title);

  baton_task_set_minutes (task, entry->minutes);
  baton_task_set_times_per_year (task, entry->times_per_year);
  baton_task_set_price (task, entry->price);
  baton_task_set_urgent (task, entry->urgent);
  if (provider)
    baton_task_set_provider (task, baton_record_get_id (BATON_RECORD (provider)));
  return task;
}

/* Whether a word that was left in a title looks as if it was meant for something else. */
static gboolean
looks_meant (const char *word,
             const char *currency)
{
  const char *symbol = baton_currency_get_symbol (currency);

  if (g_ascii_isdigit (*word))
    return strpbrk (word, ":/") || g_str_has_suffix (word, "h") || g_str_has_suffix (word, "min");
  if (*word == '!' || *word == '@')
    return word[1] != '\0';
  return g_str_has_prefix (word, symbol) && g_ascii_isdigit (word[strlen (symbol)]);
}

/**
 * baton_task_text_doubt:
 * @library: whose currency and providers count
 * @line: as for baton_task_text_parse()
 *
 * Returns: (transfer full) (nullable): what in the line was perhaps meant as more than a part of the title, and why it is
 * none
 */
char *
baton_task_text_doubt (BatonLibrary *library,
                       const char   *line)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonQuickEntry) entry = baton_quick_entry_parse (line, currency, localeconv ()->decimal_point);
  const char *last = strrchr (entry->title, ' ');

  if (entry->provider && !look_up_provider (library, entry->provider))
    /* Translators: %s is a name that was typed */
    return g_strdup_printf (_("Nobody in your directory is called “%s”, so it stays in the title"), entry->provider);
  if (last && looks_meant (last + 1, currency))
    /* Translators: %s is a word that was typed, such as "3:75" */
    return g_strdup_printf (_("“%s” was not understood, so it stays in the title"), last + 1);
  return NULL;
}

/* So much does the task of an example cost, in whole units of whatever currency. */
#define EXAMPLE_PRICE 150

static char *
write_price (BatonLibrary *library)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));

  return baton_money_format (baton_money_from_double (EXAMPLE_PRICE, currency), currency);
}

/* Returns: (transfer full): a line such as baton_task_text_parse() reads, in the person's currency. */
char *
baton_task_text_example (BatonLibrary *library)
{
  g_autofree char *price = write_price (library);

  /* Translators: an example of what can be typed; %s is a price. Only the title may be translated: 3h and x2/year are read
   * by the program. */
  return g_strdup_printf (_("Gutter cleaning 3h x2/year %s"), price);
}

/* Returns: (transfer full): a sentence on what such a line may say. */
char *
baton_task_text_help (BatonLibrary *library)
{
  g_autofree char *price = write_price (library);

  /* Translators: what can be typed behind the title of a task; %s is a price. What stands in brackets is read by the
   * program and stays as it is. */
  return g_strdup_printf (_("Behind the title you can write how long it takes (3h), how often (x2/year), the price (%s), "
                            "who could do it (@TaskRabbit) and whether it is urgent (!urgent)."),
                          price);
}

/* A web link alone is no title that anybody reads: its site is, and the link goes into the notes. */
static BatonTask *
read_line (BatonLibrary *library,
           const char   *line)
{
  g_autofree char *site = baton_link_check (line, NULL) ? baton_link_display (line) : NULL;
  BatonTask *task;

  if (!site)
    return baton_task_text_parse (library, line);
  task = baton_task_new (site);
  baton_task_set_notes (task, line);
  return task;
}

/**
 * baton_task_text_read:
 * @library: whose currency and providers count
 * @text: lines
 *
 * Returns: (transfer full): a task for each line that says something
 */
BatonTaskArray *
baton_task_text_read (BatonLibrary *library,
                      const char   *text)
{
  g_auto (GStrv) lines = split_lines (text);
  BatonTaskArray *tasks = baton_task_array_new ();

  for (guint i = 0; lines[i]; i++)
    g_ptr_array_add (tasks, read_line (library, lines[i]));
  return tasks;
}

/**
 * baton_task_text_refuse:
 * @text: of several lines
 *
 * Returns: (transfer full) (nullable): why no tasks are made of it; NULL where they can be
 */
char *
baton_task_text_refuse (const char *text)
{
  guint n_lines = baton_task_text_count (text);

  if (n_lines <= BATON_TASK_TEXT_MOST)
    return NULL;
  /* Translators: both are numbers of lines */
  return g_strdup_printf (_("These are %u lines. At most %u become tasks at once, so none was added."), n_lines,
                          BATON_TASK_TEXT_MOST);
}

/* Returns: (transfer full): what the step is called in which tasks were made of a text */
char *
baton_task_text_name_step (BatonTaskArray *tasks)
{
  if (tasks->len == 1)
    return g_strdup_printf (_("Add “%s”"), baton_task_get_title (tasks->pdata[0]));
  /* Translators: the name of a step that can be undone */
  return g_strdup_printf (ngettext ("Add %u task", "Add %u tasks", tasks->len), tasks->len);
}

/**
 * baton_task_text_add:
 * @library: a library
 * @task: one that was made of a line
 * @stage: where it is to stand
 *
 * Adds a task. What stands at "Handed Off" has somebody who does it: that begins today.
 */
void
baton_task_text_add (BatonLibrary *library,
                     BatonTask    *task,
                     BatonStage    stage)
{
  BatonProvider *provider = baton_library_find_provider (library, baton_task_get_provider (task));

  baton_task_set_stage (task, stage);
  baton_library_add (library, BATON_RECORD (task));
  if (provider && stage == BATON_STAGE_HANDED_OFF)
    {
      g_autoptr (BatonHandoff) handoff = baton_handoff_new (NULL);

      baton_handoff_set_agreed (handoff, baton_task_get_price (task));
      baton_handing_out (task, provider, handoff, baton_today ());
    }
}
