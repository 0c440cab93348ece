/* The brief as it is written: five parts, begun with what was learned before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/handoffs/baton-brief-group.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-brief.h"
#include "ui/common/baton-text-row.h"

struct _BatonBriefGroup
{
  AdwPreferencesGroup  parent_instance;

  BatonTextRow        *rows[BATON_N_BRIEF_PARTS];
  BatonBrief          *begun; /* what was filled in for the person, as far as it still stands there */
};

G_DEFINE_FINAL_TYPE (BatonBriefGroup, baton_brief_group, ADW_TYPE_PREFERENCES_GROUP)

static void
baton_brief_group_finalize (GObject *object)
{
  baton_brief_free (BATON_BRIEF_GROUP (object)->begun);

  G_OBJECT_CLASS (baton_brief_group_parent_class)->finalize (object);
}

static void
baton_brief_group_class_init (BatonBriefGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_brief_group_finalize;
}

static void
baton_brief_group_init (BatonBriefGroup *self)
{
  self->begun = baton_brief_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Brief"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Copied when you hand off, ready to paste. Empty parts are left out."));
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    {
      GtkWidget *row = baton_text_row_new (baton_brief_heading (i));

      self->rows[i] = BATON_TEXT_ROW (row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

void
baton_brief_group_prefill (BatonBriefGroup *self,
                           BatonLibrary    *library,
                           BatonTask       *task,
                           BatonProvider   *provider)
{
  const char *id = provider ? baton_record_get_id (BATON_RECORD (provider)) : NULL;
  BatonRelationship relationship = provider ? baton_provider_get_relationship (provider) : BATON_RELATIONSHIP_NONE;
  BatonBrief *brief = baton_brief_prefill (library, task, id);

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    {
      g_autofree char *text = baton_text_row_dup_text (self->rows[i]);

      if (g_str_equal (text, self->begun->parts[i]))
        baton_text_row_set_text (self->rows[i], brief->parts[i]);
      baton_text_row_set_hint (self->rows[i], baton_brief_hint (i, relationship));
    }
  baton_brief_free (self->begun);
  self->begun = brief;
}

char *
baton_brief_group_dup_text (BatonBriefGroup *self,
                            const char      *title,
                            const char      *due)
{
  g_autoptr (BatonBrief) brief = baton_brief_new ();
  gboolean written = FALSE;

  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    {
      g_autofree char *text = baton_text_row_dup_text (self->rows[i]);

      baton_brief_set_part (brief, i, text);
      written |= *brief->parts[i] != '\0';
    }
  if (written && due && !*brief->parts[BATON_BRIEF_WHEN])
    baton_brief_set_part (brief, BATON_BRIEF_WHEN, due);
  return baton_brief_write (brief, title);
}

/* Returns: whether a part is other than what was filled in for the person. */
gboolean
baton_brief_group_is_written (BatonBriefGroup *self)
{
  for (int i = 0; i < BATON_N_BRIEF_PARTS; i++)
    {
      g_autofree char *text = baton_text_row_dup_text (self->rows[i]);

      if (!g_str_equal (text, self->begun->parts[i]))
        return TRUE;
    }
  return FALSE;
}
