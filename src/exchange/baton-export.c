/* The Markdown export: writes a library as such a post as the import reads.
 *
 * The words of the headings and remarks are English in every language: they are the format, and the
 * import knows them. A post is for readers: efforts, prices, contacts and notes about people stay
 * in the library.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-export.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/baton-post-line.h"
#include "exchange/baton-post-words.h"
#include "logic/baton-link.h"

typedef struct
{
  BatonLibrary *library;
  cmark_node   *document;
  GHashTable   *tasks; /* id of a provider, "" for none, to a GPtrArray of BatonTask, borrowed */
} Export;

static cmark_node *
append (cmark_node      *parent,
        cmark_node_type  type)
{
  cmark_node *node = cmark_node_new (type);

  cmark_node_append_child (parent, node);
  return node;
}

static void
append_text (cmark_node *parent,
             const char *text)
{
  if (*text)
    cmark_node_set_literal (append (parent, CMARK_NODE_TEXT), text);
}

static void
append_link (cmark_node *parent,
             const char *text,
             const char *url)
{
  cmark_node *link = append (parent, CMARK_NODE_LINK);

  cmark_node_set_url (link, url);
  append_text (link, text);
}

static void
append_heading (Export     *self,
                int         level,
                const char *text)
{
  cmark_node *heading = append (self->document, CMARK_NODE_HEADING);

  cmark_node_set_heading_level (heading, level);
  append_text (heading, text);
}

static cmark_node *
append_list (cmark_node *parent)
{
  cmark_node *list = append (parent, CMARK_NODE_LIST);

  cmark_node_set_list_type (list, CMARK_BULLET_LIST);
  cmark_node_set_list_tight (list, TRUE);
  return list;
}

/* Returns: the paragraph of a new item of @list. */
static cmark_node *
append_item (cmark_node *list)
{
  return append (append (list, CMARK_NODE_ITEM), CMARK_NODE_PARAGRAPH);
}

/* The list below the heading of a section; both come with the first item. */
static cmark_node *
section_list (Export      *self,
              cmark_node **list,
              const char  *heading)
{
  if (!*list)
    {
      append_heading (self, 3, heading);
      *list = append_list (self->document);
    }
  return *list;
}

static void
write_criteria (Export     *self,
                BatonSide   side,
                const char *heading)
{
  GListModel *criteria = baton_library_get_criteria (self->library);
  static const char *const weights[] = { "", " (a little)", " (a lot)", " (decides)" };
  cmark_node *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *text = baton_criterion_get_text (criterion);
      int weight = baton_criterion_get_weight (criterion);
      cmark_node *item;

      if (baton_criterion_get_side (criterion) != side || !*text)
        continue;
      item = append_item (section_list (self, &list, heading));
      append_text (item, text);
      if (weight != baton_meaning_get_weight (baton_words_meaning (text, side)))
        append_text (item, weights[CLAMP (weight, 1, 3)]);
    }
}

/* Returns: (transfer full): @text on one line */
static char *
one_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  return g_strstrip (g_steal_pointer (&line));
}

/* The link goes on the last word of the title, where a writer would put it. */
static void
write_title (cmark_node *item,
             const char *title,
             const char *link)
{
  const char *last = strrchr (title, ' ');

  if (!link)
    {
      append_text (item, title);
      return;
    }
  last = last ? last + 1 : title;
  if (last > title)
    {
      g_autofree char *before = g_strndup (title, last - title);

      append_text (item, before);
    }
  append_link (item, last, link);
}

/* Returns: (transfer none) (nullable): the latest result of a task that may be opened */
static const char *
find_result (BatonTask *task)
{
  for (guint i = baton_task_get_n_handoffs (task); i > 0; i--)
    {
      const char *result = baton_handoff_get_result (baton_task_get_handoff (task, i - 1));

      if (*result && baton_link_check (result, NULL))
        return result;
    }
  return NULL;
}

/* Writes a task; its stage only where the place it stands in does not tell it. */
static void
write_task (cmark_node *list,
            BatonTask  *task,
            BatonStage  usual)
{
  cmark_node *item = append_item (list);
  BatonHandoff *handoff = baton_task_get_last_handoff (task);
  BatonStage stage = baton_task_get_stage (task);
  g_autofree char *title = one_line (baton_task_get_title (task));
  g_autofree char *remark = one_line (handoff ? baton_handoff_get_remark (handoff) : "");

  write_title (item, title, find_result (task));
  if (stage == baton_words_usual_stage (title, usual) && !*remark)
    return;
  append_text (item, " - ");
  append_text (item, baton_words_for_stage (stage));
  if (*remark)
    {
      append_text (item, " - ");
      append_text (item, remark);
    }
}

/* A provider that is gone from the directory is nobody's. */
static void
group_tasks (Export *self)
{
  GListModel *tasks = baton_library_get_tasks (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (BatonTask) task = g_list_model_get_item (tasks, i);
      const char *id = baton_task_get_provider (task);
      const char *key = baton_library_find_provider (self->library, id) ? id : "";
      GPtrArray *group = g_hash_table_lookup (self->tasks, key);

      if (!group)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (self->tasks, (gpointer) key, group);
        }
      g_ptr_array_add (group, task);
    }
}

static void
write_tasks_of (Export     *self,
                cmark_node *paragraph,
                const char *provider_id)
{
  GPtrArray *tasks = g_hash_table_lookup (self->tasks, provider_id);
  cmark_node *list;

  if (!tasks)
    return;
  list = append_list (cmark_node_parent (paragraph));
  for (guint i = 0; i < tasks->len; i++)
    write_task (list, g_ptr_array_index (tasks, i), BATON_STAGE_HANDED_OFF);
}

/* A name with signs that part a line is set in bold, so that it is read as one. */
static void
write_name (cmark_node *item,
            const char *name,
            const char *link)
{
  gsize start, end;
  gboolean plain = !baton_line_find_separator (name, 0, &start, &end) && !strstr (name, " via ")
                   && !strchr (name, '(');

  if (*link && baton_link_check (link, NULL))
    append_link (item, name, link);
  else if (plain)
    append_text (item, name);
  else
    append_text (append (item, CMARK_NODE_STRONG), name);
}

static void
write_provider (Export        *self,
                cmark_node    *list,
                BatonProvider *provider)
{
  cmark_node *item = append_item (list);
  BatonProvider *via =
      baton_library_find_provider (self->library, baton_provider_get_via (provider));
  BatonProviderKind kind = baton_provider_get_kind (provider);
  g_autofree char *name = one_line (baton_provider_get_name (provider));
  g_autofree char *former = g_strdup (baton_provider_get_former_names (provider));
  g_auto (GStrv) names = g_strsplit (g_strstrip (former), "\n", -1);
  g_autofree char *former_list = g_strjoinv (", ", names);
  g_autofree char *suits = one_line (baton_provider_get_suits (provider));
  GString *more = g_string_new (NULL);

  write_name (item, name, baton_provider_get_website (provider));
  if (*former_list)
    g_string_append_printf (more, " (formerly %s)", former_list);
  if (via && kind == BATON_KIND_CONTRACTOR)
    g_string_append_printf (more, " via %s", baton_provider_get_name (via));
  /* With a professional, what stands behind a dash alone is a task. */
  if (*suits)
    g_string_append_printf (more, " - %s%s", kind == BATON_KIND_PLATFORM ? "" : "good for ", suits);
  append_text (item, more->str);
  g_string_free (more, TRUE);
  write_tasks_of (self, item, baton_record_get_id (BATON_RECORD (provider)));
}

static void
write_providers (Export            *self,
                 BatonProviderKind  kind,
                 const char        *heading)
{
  GListModel *providers = baton_library_get_providers (self->library);
  cmark_node *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (baton_provider_get_kind (provider) == kind && *baton_provider_get_name (provider))
        write_provider (self, section_list (self, &list, heading), provider);
    }
}

/* Tasks that nobody has: what is finished stands among the wishes it came from. */
static void
write_stage (Export     *self,
             BatonStage  stage,
             const char *heading)
{
  GPtrArray *tasks = g_hash_table_lookup (self->tasks, "");
  cmark_node *list = NULL;

  for (guint i = 0; tasks && i < tasks->len; i++)
    {
      BatonTask *task = g_ptr_array_index (tasks, i);
      BatonStage own = baton_task_get_stage (task);

      if (own == BATON_STAGE_FINISHED)
        own = BATON_STAGE_WANT_TO_START;
      if (own == stage)
        write_task (section_list (self, &list, heading), task, stage);
    }
}

/* What is said to be open is a heading of its own, as the import keeps it; the other lines of the
 * notes are a list. */
static void
write_notes (Export   *self,
             gboolean  open)
{
  const char *notes = baton_profile_get_notes (baton_library_get_profile (self->library));
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);
  cmark_node *list = NULL;

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (!*line || (baton_words_skip_question (line) != line) != open)
        continue;
      if (open)
        append_heading (self, 4, line);
      else
        append_text (append_item (section_list (self, &list, "Open questions")), line);
    }
}

/**
 * baton_export_markdown:
 * @library: what to write
 *
 * Writes criteria, providers, tasks with their stages, results and remarks, and open questions as a
 * post. Importing it into an empty library gives the same.
 *
 * Returns: (transfer full): CommonMark in UTF-8
 */
GBytes *
baton_export_markdown (BatonLibrary *library)
{
  g_autoptr (GHashTable) tasks =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Export self = { library, cmark_node_new (CMARK_NODE_DOCUMENT), tasks };
  g_autofree char *text = NULL;
  char *rendered;

  group_tasks (&self);
  append_heading (&self, 1, "On outsourcing");
  write_criteria (&self, BATON_SIDE_OUTSOURCE, "When to outsource");
  write_criteria (&self, BATON_SIDE_KEEP, "When not to outsource");
  write_providers (&self, BATON_KIND_PLATFORM, "Crowd sourcing Tools");
  write_providers (&self, BATON_KIND_PROFESSIONAL, "Professional Outsourcing");
  write_providers (&self, BATON_KIND_CONTRACTOR, "Contractors");
  write_stage (&self, BATON_STAGE_CONSIDERING, "Things I am considering");
  write_stage (&self, BATON_STAGE_WANT_TO_START, "Things I want to start outsourcing");
  write_stage (&self, BATON_STAGE_HANDED_OFF, "Things I have handed off");
  write_stage (&self, BATON_STAGE_KEEPING, "Things I keep doing myself");
  write_notes (&self, FALSE);
  write_notes (&self, TRUE);
  rendered = cmark_render_commonmark (self.document, CMARK_OPT_DEFAULT, 0);
  text = g_strconcat (rendered, g_str_has_suffix (rendered, "\n") ? "" : "\n", NULL);
  free (rendered);
  cmark_node_free (self.document);
  return g_bytes_new (text, strlen (text));
}
