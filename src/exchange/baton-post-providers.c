/* What a line of a post becomes that names platforms, professionals or people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/baton-post-line.h"
#include "exchange/baton-post-makers.h"
#include "exchange/baton-post-name.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-known-platforms.h"
#include "logic/baton-link.h"
#include "logic/baton-text.h"

/* What has more letters or words than these is a sentence and no name. */
#define MOST_LETTERS_OF_NAME 80
#define MOST_WORDS_OF_NAME 8

/* So many capitalised words with slashes between them are a list: "Painting/Roofing/Flooring". */
#define LEAST_PARTS_OF_LIST 3

static gboolean
is_name (const char *name)
{
  return *name && baton_line_count_words (name, -1) <= MOST_WORDS_OF_NAME
         && g_utf8_strlen (name, -1) <= MOST_LETTERS_OF_NAME;
}

/* A post may call a platform by a name and address it has given up: it is shown by today's, and the
 * old ones are kept. */
static void
complete_platform (BatonProvider        *provider,
                   const BatonPostName  *line,
                   char                **notes)
{
  gboolean former;
  const BatonKnownPlatform *known = baton_known_platforms_find (line->name, &former);

  if (!known)
    return;
  baton_provider_set_find_link (provider, known->find_link);
  if (!line->link || baton_known_platform_has_moved (known, line->link))
    {
      g_autofree char *moved = baton_post_note_links (line->link ? line->link : "");

      baton_provider_set_website (provider, known->website);
      baton_post_add_line (notes, moved);
    }
  if (former)
    {
      g_autofree char *names = g_strdup (line->name);

      baton_post_add_line (&names, line->former_names);
      baton_provider_set_name (provider, known->name);
      baton_provider_set_former_names (provider, names);
    }
}

/* Returns: (transfer full): who stands in a line, without what the line says it suits */
static BatonProvider *
make_provider (const BatonPostName *line,
               BatonProviderKind    kind)
{
  BatonProvider *provider = baton_provider_new (line->name, kind);
  g_autofree char *notes = baton_post_note_links (line->more_links);

  baton_provider_set_former_names (provider, line->former_names);
  if (line->link)
    baton_provider_set_website (provider, line->link);
  if (kind == BATON_KIND_PLATFORM)
    complete_platform (provider, line, &notes);
  baton_provider_set_notes (provider, notes);
  return provider;
}

static gboolean
is_capitalised (const char *text)
{
  return g_unichar_isupper (g_utf8_get_char (text)) || g_unichar_isdigit (g_utf8_get_char (text));
}

/* "Trades - Plumbing/Heating": a line that names several. Returns: (transfer full) (nullable):
 * their names */
static GStrv
split_list (const BatonPostName *line)
{
  gboolean group = baton_words_are_group (line->name);
  g_auto (GStrv) parts = g_strsplit_set (line->rest, group ? "/,;" : "/", -1);
  gboolean list = group || g_strv_length (parts) >= LEAST_PARTS_OF_LIST;

  if (g_strv_length (parts) < 2)
    return NULL;
  for (guint i = 0; parts[i]; i++)
    {
      g_strstrip (parts[i]);
      list = list && is_name (parts[i]) && (group || is_capitalised (parts[i]));
    }
  return list ? g_steal_pointer (&parts) : NULL;
}

static gboolean
make_list (BatonPostPlace      *place,
           int                  line_number,
           const BatonPostName *line,
           GStrv                names)
{
  /* Translators: %s is the heading of a list in a post, like "Trades" */
  g_autofree char *group = g_strdup_printf (_("Listed under: %s"), line->name);
  gboolean any = FALSE;

  for (guint i = 0; names[i]; i++)
    {
      g_autoptr (BatonProvider) provider = baton_provider_new (names[i], BATON_KIND_PROFESSIONAL);
      gboolean listed;

      baton_provider_set_notes (provider, group);
      baton_import_draft_add_provider (place->draft, line_number, provider, &listed);
      any |= listed;
    }
  return any;
}

/* "Accountant - to do taxes": with a professional, what stands behind the dash is a task. */
static void
make_task_of_rest (BatonPostPlace *place,
                   int             line_number,
                   const char     *rest)
{
  BatonPostTask line = { .title = (char *) rest, .remark = (char *) "", .more_links = (char *) "" };

  baton_post_list_task (place, line_number, &line,
                        baton_words_usual_stage (rest, BATON_STAGE_HANDED_OFF));
  place->task = NULL;
}

/* A line that is nothing but an address: its platform, or its host. */
static void
name_by_link (BatonPostName *line)
{
  const BatonKnownPlatform *known;

  if (*line->name || !line->link)
    return;
  known = baton_known_platforms_of_link (line->link);
  g_free (line->name);
  line->name = known ? g_strdup (known->name) : baton_link_display (line->link);
}

/* Lists one provider, and the task in its line where that is what its line says. */
static gboolean
make_one (BatonPostPlace      *place,
          int                  line_number,
          const BatonPostName *line,
          BatonProviderKind    kind,
          gboolean             has_tasks)
{
  g_autoptr (BatonProvider) provider = make_provider (line, kind);
  gsize n_said = baton_words_skip_suits (line->rest);
  gboolean said = has_tasks || line->in_brackets || n_said > 0;
  gboolean is_task = kind == BATON_KIND_PROFESSIONAL && *line->rest && !said;
  gboolean listed;

  if (!is_task)
    baton_provider_set_suits (provider, line->rest + (kind == BATON_KIND_PLATFORM ? 0 : n_said));
  if (*line->via)
    {
      BatonProvider *via = baton_import_index_find_provider (place->draft->index, line->via);

      baton_provider_set_via (provider, via ? baton_record_get_id (BATON_RECORD (via)) : NULL);
    }
  place->provider = baton_import_draft_add_provider (place->draft, line_number, provider, &listed);
  if (is_task)
    make_task_of_rest (place, line_number, line->rest);
  return listed || is_task;
}

/**
 * baton_post_make_provider:
 * @place: where the reader is; its provider is the one that tasks below belong to
 * @entry: an item or heading that names somebody
 * @kind: what the section lists
 * @has_tasks: whether tasks stand below it
 *
 * Returns: whether an item came of it
 */
gboolean
baton_post_make_provider (BatonPostPlace          *place,
                          const BatonOutlineEntry *entry,
                          BatonProviderKind        kind,
                          gboolean                 has_tasks)
{
  g_autoptr (BatonPostName) line = baton_post_name_new (entry, kind == BATON_KIND_CONTRACTOR);
  g_auto (GStrv) names = NULL;

  place->provider = NULL;
  place->task = NULL;
  name_by_link (line);
  place->orphans = !is_name (line->name) || strlen (line->rest) > BATON_TEXT_LINE_MAX;
  if (place->orphans)
    return FALSE;
  if (kind == BATON_KIND_PROFESSIONAL)
    names = split_list (line);
  if (names)
    return make_list (place, entry->first_line, line, names);
  return make_one (place, entry->first_line, line, kind, has_tasks);
}
