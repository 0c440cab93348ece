/* One result of a search: a task or a provider, with the words that were found in bold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "ui/common/baton-stage-icon.h"

struct _BatonSearchRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *detail;
  GtkLabel      *excerpt;

  BatonRecord   *record;
};

G_DEFINE_FINAL_TYPE (BatonSearchRow, baton_search_row, GTK_TYPE_LIST_BOX_ROW)

/* Attributes, never markup: a title may hold anything. */
static void
show_text (GtkLabel         *label,
           const char       *text,
           const BatonMatch *match)
{
  g_autoptr (GArray) ranges = baton_match_find_ranges (match, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const BatonMatchRange *range = &g_array_index (ranges, BatonMatchRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_HEAVY);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = range->start;
      bold->end_index = line->end_index = range->start + range->length;
      pango_attr_list_insert (attributes, bold);
      pango_attr_list_insert (attributes, line);
    }
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_text (label, text);
}

static char *
describe_task (BatonLibrary *library,
               BatonTask    *task)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  BatonProvider *provider = baton_library_find_provider (library, baton_task_get_provider (task));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  baton_parts_add (parts, baton_phrase_stage (baton_task_get_stage (task)));
  if (provider)
    baton_parts_add (parts, baton_provider_get_name (provider));
  baton_parts_take (parts, baton_phrase_effort (task, currency));
  return baton_parts_join (parts);
}

static char *
describe_provider (BatonLibrary  *library,
                   BatonProvider *provider)
{
  BatonProvider *via = baton_library_find_provider (library, baton_provider_get_via (provider));
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  baton_parts_add (parts, baton_phrase_kind (baton_provider_get_kind (provider)));
  if (via)
    /* Translators: the platform that a person was met on */
    baton_parts_take (parts, g_strdup_printf (_("via %s"), baton_provider_get_name (via)));
  baton_parts_add (parts, baton_provider_get_suits (provider));
  return baton_parts_join (parts);
}

static const char *
icon_of (BatonRecord *record)
{
  if (BATON_IS_TASK (record))
    return baton_stage_icon (baton_task_get_stage (BATON_TASK (record)));
  return baton_provider_get_kind (BATON_PROVIDER (record)) == BATON_KIND_PLATFORM ? "web-browser-symbolic"
                                                                                   : "avatar-default-symbolic";
}

static void
baton_search_row_dispose (GObject *object)
{
  BatonSearchRow *self = BATON_SEARCH_ROW (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (baton_search_row_parent_class)->dispose (object);
}

static void
baton_search_row_class_init (BatonSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_search_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/search/baton-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, detail);
  gtk_widget_class_bind_template_child (widget_class, BatonSearchRow, excerpt);
}

static void
baton_search_row_init (BatonSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): a row that says nothing yet */
GtkWidget *
baton_search_row_new (void)
{
  return g_object_new (BATON_TYPE_SEARCH_ROW, NULL);
}

/* Returns: (transfer none): the task or provider it shows. */
BatonRecord *
baton_search_row_get_record (BatonSearchRow *self)
{
  return self->record;
}

/**
 * baton_search_row_show:
 * @self: a row
 * @library: where @record is
 * @record: a task or provider
 * @match: why it is among the results
 *
 * Shows a result in the place of what was shown.
 */
void
baton_search_row_show (BatonSearchRow   *self,
                       BatonLibrary     *library,
                       BatonRecord      *record,
                       const BatonMatch *match)
{
  gboolean is_task = BATON_IS_TASK (record);
  const char *title = is_task ? baton_task_get_title (BATON_TASK (record))
                              : baton_provider_get_name (BATON_PROVIDER (record));
  g_autofree char *detail = is_task ? describe_task (library, BATON_TASK (record))
                                    : describe_provider (library, BATON_PROVIDER (record));
  g_autofree char *excerpt = baton_match_dup_excerpt (match, record);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, detail);

  g_set_object (&self->record, record);
  gtk_image_set_from_icon_name (self->icon, icon_of (record));
  show_text (self->title, title, match);
  show_text (self->detail, detail, match);
  gtk_widget_set_visible (GTK_WIDGET (self->excerpt), excerpt != NULL);
  show_text (self->excerpt, excerpt ? excerpt : "", match);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
