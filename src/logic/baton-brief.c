/* The brief: what whoever takes a task gets to read, under five headings, and what earlier jobs taught about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-brief.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More lessons than this are a lecture, not a brief. */
#define MOST_LESSONS 10

static const char *const headings[BATON_N_BRIEF_PARTS] = {
  /* Translators: a heading of the brief for whoever takes a task: what a good result looks like */
  [BATON_BRIEF_RESULT] = N_ ("Result"),
  /* Translators: a heading of the brief: what must not happen, and what to mind */
  [BATON_BRIEF_LIMITS] = N_ ("Limits"),
  /* Translators: a heading of the brief: what they have to work with */
  [BATON_BRIEF_MATERIAL] = N_ ("To work with"),
  /* Translators: a heading of the brief */
  [BATON_BRIEF_JUDGED] = N_ ("How it will be judged"),
  /* Translators: a heading of the brief */
  [BATON_BRIEF_WHEN] = N_ ("By when"),
};

/* Returns: its heading in the brief, in the person's language. */
const char *
baton_brief_heading (BatonBriefPart part)
{
  return _(headings[part]);
}

/**
 * baton_brief_hint:
 * @part: a part of the brief
 * @relationship: how well they know the provider
 *
 * Returns: what belongs there. Someone on trial needs the steps; whom one trusts, one tells the result only.
 */
const char *
baton_brief_hint (BatonBriefPart    part,
                  BatonRelationship relationship)
{
  switch (part)
    {
    case BATON_BRIEF_RESULT:
      return relationship >= BATON_RELATIONSHIP_TRUSTED ? _("What good looks like; how is up to them")
                                                        : _("What good looks like, step by step");
    case BATON_BRIEF_LIMITS:
      return _("What must not happen, what to mind");
    case BATON_BRIEF_MATERIAL:
      return _("Files, tools, keys, people to ask");
    case BATON_BRIEF_JUDGED:
      return _("What you will look at before you pay");
    case BATON_BRIEF_WHEN:
      return _("The due date, if you write nothing here");
    default:
      g_return_val_if_reached ("");
    }
}

/* Returns: (transfer full): a brief that says nothing yet */
BatonBrief *
baton_brief_new (void)
{
  BatonBrief *self = g_new0 (BatonBrief, 1);

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    self->parts[i] = g_strdup ("");
  return self;
}

void
baton_brief_free (BatonBrief *self)
{
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    g_free (self->parts[i]);
  g_free (self);
}

/* Puts @text, without the space around it, in the place of what the part said. */
void
baton_brief_set_part (BatonBrief     *self,
                      BatonBriefPart  part,
                      const char     *text)
{
  char *bare = g_strstrip (g_strdup (text));

  g_free (self->parts[part]);
  self->parts[part] = bare;
}

/**
 * baton_brief_write:
 * @self: a brief
 * @title: what the task is called
 *
 * Returns: (transfer full): the text to send; "" where no part says anything
 */
char *
baton_brief_write (const BatonBrief *self,
                   const char       *title)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    if (*self->parts[i])
      g_string_append_printf (text, "\n\n%s:\n%s", _(headings[i]), self->parts[i]);
  if (text->len > 0)
    g_string_prepend (text, title);
  return g_string_free (text, FALSE);
}

static gboolean
is_heading (const char *line,
            const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (line, -1);
  g_autofree char *wanted = g_utf8_casefold (heading, -1);

  g_strstrip (folded);
  if (g_str_has_suffix (folded, ":"))
    folded[strlen (folded) - 1] = '\0';
  return g_str_equal (folded, wanted);
}

/* Returns: the part that @line is the heading of, in English or the person's language; -1 where it is none. */
static int
find_heading (const char *line)
{
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    if (is_heading (line, headings[i]) || is_heading (line, _(headings[i])))
      return i;
  return -1;
}

/**
 * baton_brief_read:
 * @text: a brief as baton_brief_write() or a person wrote it
 * @title: what the task is called
 *
 * Returns: (transfer full): its parts; what stands under no heading belongs to the result
 */
BatonBrief *
baton_brief_read (const char *text,
                  const char *title)
{
  BatonBrief *self = baton_brief_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int part = BATON_BRIEF_RESULT;

  for (guint i = 0; lines[i]; i++)
    {
      int begun = find_heading (lines[i]);
      g_autofree char *longer = NULL;

      if (begun >= 0)
        part = begun;
      if (begun >= 0 || (i == 0 && g_str_equal (lines[i], title)))
        continue;
      longer = g_strconcat (self->parts[part], "\n", lines[i], NULL);
      g_free (self->parts[part]);
      self->parts[part] = g_steal_pointer (&longer);
    }
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    g_strstrip (self->parts[i]);
  return self;
}

static int
day_of (BatonHandoff *handoff)
{
  int finished = baton_handoff_get_finished (handoff);

  return finished != BATON_ABSENT ? finished : baton_handoff_get_started (handoff);
}

/* The newest first. Two of one day stay in the order of the library. */
static int
compare_days (gconstpointer one,
              gconstpointer other)
{
  int day = day_of (*(BatonHandoff **) one);
  int other_day = day_of (*(BatonHandoff **) other);

  return (day < other_day) - (day > other_day);
}

/* Collects the handoffs of @task, or of all tasks where @provider_id did them, that say something for next time. */
static GPtrArray *
list_telling (BatonLibrary *library,
              BatonTask    *task,
              const char   *provider_id)
{
  GPtrArray *telling = g_ptr_array_new ();
  GListModel *tasks = baton_library_get_tasks (library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) each = g_list_model_get_item (tasks, i);
      guint n_handoffs = baton_task_get_n_handoffs (each);

      for (guint j = 0; j < n_handoffs; j++)
        {
          BatonHandoff *handoff = baton_task_get_handoff (each, j);
          gboolean theirs = *provider_id && g_str_equal (baton_handoff_get_provider (handoff), provider_id);

          if ((each == task || theirs) && *baton_handoff_get_next_time (handoff))
            g_ptr_array_add (telling, handoff);
        }
    }
  g_ptr_array_sort (telling, compare_days);
  return telling;
}

static gboolean
says_already (GPtrArray  *lines,
              const char *line)
{
  g_autofree char *folded = g_utf8_casefold (line, -1);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (lines->pdata[i], -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * baton_brief_lessons:
 * @library: what happened so far
 * @task: the task that is handed off
 * @provider_id: (nullable): to whom
 *
 * Returns: (transfer full) (array zero-terminated=1): the "next time" lines of the task and of the provider, newest
 * first, each once, ten at most
 */
char **
baton_brief_lessons (BatonLibrary *library,
                     BatonTask    *task,
                     const char   *provider_id)
{
  g_autoptr (GPtrArray) telling = list_telling (library, task, provider_id ? provider_id : "");
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < telling->len && lines->len < MOST_LESSONS; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (baton_handoff_get_next_time (telling->pdata[i])));

      if (*line && !says_already (lines, line))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

/* Returns: (transfer full): what the latest brief of the task said, without its date, which is over. */
static BatonBrief *
read_latest (BatonTask *task)
{
  for (guint i = baton_task_get_n_handoffs (task); i > 0; i--)
    {
      const char *text = baton_handoff_get_brief (baton_task_get_handoff (task, i - 1));

      if (*text)
        {
          BatonBrief *latest = baton_brief_read (text, baton_task_get_title (task));

          baton_brief_set_part (latest, BATON_BRIEF_WHEN, "");
          return latest;
        }
    }
  return baton_brief_new ();
}

static gboolean
holds (const BatonBrief *self,
       const char       *line)
{
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    if (strstr (self->parts[i], line))
      return TRUE;
  return FALSE;
}

/**
 * baton_brief_prefill:
 * @library: what happened so far
 * @task: the task that is handed off
 * @provider_id: (nullable): to whom
 *
 * Begins a brief: the task's last one, and among its limits what was learned for next time since.
 *
 * Returns: (transfer full): the brief to go on writing
 */
BatonBrief *
baton_brief_prefill (BatonLibrary *library,
                     BatonTask    *task,
                     const char   *provider_id)
{
  BatonBrief *self = read_latest (task);
  g_auto (GStrv) lessons = baton_brief_lessons (library, task, provider_id);
  g_autoptr (GString) limits = g_string_new (self->parts[BATON_BRIEF_LIMITS]);

  for (guint i = 0; lessons[i]; i++)
    if (!holds (self, lessons[i]))
      g_string_append_printf (limits, "%s– %s", limits->len > 0 ? "\n" : "", lessons[i]);
  baton_brief_set_part (self, BATON_BRIEF_LIMITS, limits->str);
  return self;
}
