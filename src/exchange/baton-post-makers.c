/* What one line of a post becomes, once its section is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-post-makers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/baton-post-line.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-text.h"

/* More bytes of lines below a task than these are a text of their own. */
#define MOST_NOTES (16 * 1024)

/* A record that is in a library is the person's: an import does not change it. */
static gboolean
is_new (gpointer record)
{
  return record && !baton_record_get_owner (record);
}

/**
 * baton_post_add_line:
 * @notes: (inout) (transfer full): notes, or NULL
 * @line: one line, or more, or ""
 *
 * Puts a line below notes.
 */
void
baton_post_add_line (char       **notes,
                     const char  *line)
{
  char *before = *notes;

  if (!*line)
    return;
  *notes = before && *before ? g_strdup_printf ("%s\n%s", before, line) : g_strdup (line);
  g_free (before);
}

/* Returns: (transfer full): the lines of @links, each said to come from the post; "" where there
 * are none */
char *
baton_post_note_links (const char *links)
{
  g_auto (GStrv) each = g_strsplit (links, "\n", -1);
  char *notes = g_strdup ("");

  for (guint i = 0; each[i]; i++)
    if (*each[i])
      {
        /* Translators: %s is an address that stood in a post, and goes into notes */
        g_autofree char *line = g_strdup_printf (_("Link in the post: %s"), each[i]);

        baton_post_add_line (&notes, line);
      }
  return notes;
}

/* "(decides)" and the like, which an export writes. Returns: the weight, or 0 where @text does not
 * end so. */
static int
take_weight (char *text)
{
  const char *words[] = { " (a little)", " (a lot)", " (decides)" };

  for (int i = 0; i < (int) G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      {
        text[strlen (text) - strlen (words[i])] = '\0';
        return i + 1;
      }
  return 0;
}

/**
 * baton_post_make_criterion:
 * @place: where the reader is
 * @entry: an item of a list of criteria
 * @side: the side of the list
 *
 * Returns: whether an item came of it
 */
gboolean
baton_post_make_criterion (BatonPostPlace          *place,
                           const BatonOutlineEntry *entry,
                           BatonSide                side)
{
  g_autofree char *text = baton_line_clean (entry, 0, strlen (entry->text));
  BatonMeaning meaning = baton_words_meaning (text, side);
  int weight = take_weight (text);
  g_autoptr (BatonCriterion) criterion = NULL;
  gboolean listed;

  if (!*text || strlen (text) > BATON_TEXT_LINE_MAX)
    return FALSE;
  criterion = baton_criterion_new (text, side);
  baton_criterion_set_meaning (criterion, meaning);
  baton_criterion_set_weight (criterion, weight ? weight : baton_meaning_get_weight (meaning));
  baton_import_draft_add_criterion (place->draft, entry->first_line, criterion, &listed);
  place->explained = meaning != BATON_MEANING_NONE;
  return listed;
}

/**
 * baton_post_list_task:
 * @place: where the reader is; the task becomes the one that notes below belong to
 * @line_number: of the source, from 1
 * @line: the line taken apart
 * @stage: the stage of the task
 *
 * Gives a task the provider of @place, and a handoff where it has been handed off; and lists it.
 *
 * Returns: whether an item came of it
 */
gboolean
baton_post_list_task (BatonPostPlace      *place,
                      int                  line_number,
                      const BatonPostTask *line,
                      BatonStage           stage)
{
  g_autoptr (BatonTask) task = baton_task_new (line->title);
  gboolean given = stage == BATON_STAGE_HANDED_OFF || stage == BATON_STAGE_FINISHED;
  g_autofree char *notes = baton_post_note_links (line->more_links);
  gboolean listed;

  baton_task_set_stage (task, stage);
  if (given)
    {
      const char *provider =
          place->provider ? baton_record_get_id (BATON_RECORD (place->provider)) : NULL;
      g_autoptr (BatonHandoff) handoff = baton_handoff_new (provider);

      baton_handoff_set_remark (handoff, line->remark);
      baton_handoff_set_result (handoff, line->link);
      baton_task_add_handoff (task, handoff);
    }
  else
    {
      g_autofree char *link = baton_post_note_links (line->link ? line->link : "");

      baton_post_add_line (&notes, link);
      baton_post_add_line (&notes, line->remark);
    }
  baton_task_set_notes (task, notes);
  place->task =
      baton_import_draft_add_task (place->draft, line_number, task, place->provider, &listed);
  return listed;
}

/**
 * baton_post_make_task:
 * @place: where the reader is; the task becomes the one that notes below belong to
 * @entry: an item that names a task
 * @usual: its stage where the line names none
 *
 * Returns: whether an item came of it
 */
gboolean
baton_post_make_task (BatonPostPlace          *place,
                      const BatonOutlineEntry *entry,
                      BatonStage               usual)
{
  g_autoptr (BatonPostTask) line = baton_post_task_new (entry);

  place->task = NULL;
  if (!*line->title || strlen (line->title) > BATON_TEXT_LINE_MAX)
    return FALSE;
  return baton_post_list_task (place, entry->first_line, line,
                               line->staged ? line->stage
                                            : baton_words_usual_stage (line->title, usual));
}

/* Keeps a heading or line as an open question. */
gboolean
baton_post_make_note (BatonPostPlace          *place,
                      const BatonOutlineEntry *entry)
{
  return *entry->text && baton_import_draft_add_note (place->draft, entry->first_line, entry->text);
}

/* Takes a paragraph below a provider for what it suits, where the line itself did not say. */
gboolean
baton_post_add_suits (BatonPostPlace          *place,
                      const BatonOutlineEntry *entry)
{
  g_autofree char *text = baton_line_clean (entry, 0, strlen (entry->text));

  if (!is_new (place->provider) || *baton_provider_get_suits (place->provider)
      || strlen (text) > BATON_TEXT_LINE_MAX)
    return FALSE;
  baton_provider_set_suits (place->provider, text);
  return TRUE;
}

/* Puts a line below a task into its notes. */
gboolean
baton_post_add_to_notes (BatonPostPlace          *place,
                         const BatonOutlineEntry *entry)
{
  g_autofree char *notes = NULL;

  if (!is_new (place->task) || !*entry->text
      || strlen (baton_task_get_notes (place->task)) + strlen (entry->text) > MOST_NOTES)
    return FALSE;
  notes = g_strdup (baton_task_get_notes (place->task));
  baton_post_add_line (&notes, entry->text);
  baton_task_set_notes (place->task, notes);
  return TRUE;
}
