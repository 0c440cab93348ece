/* A handoff of the task in the criteria panel: to whom, when, for how much, and how it went; all of it where it unfolds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-past-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-link.h"
#include "ui/common/baton-handoff-facts.h"

struct _BatonPastRow
{
  BatonHandoffRow  parent_instance;

  GtkWidget       *link; /* opens the result */
};

G_DEFINE_FINAL_TYPE (BatonPastRow, baton_past_row, BATON_TYPE_HANDOFF_ROW)

/* Returns: (transfer full): a line of facts, and the remark below it. */
static char *
describe (BatonHandoff *handoff,
          const char   *currency)
{
  g_autofree char *line = baton_handoff_facts_write (handoff, currency);
  const char *remark = baton_handoff_get_remark (handoff);

  if (!*remark)
    return g_steal_pointer (&line);
  /* Translators: first the facts of a handoff, which may be missing, then a remark in quotation marks */
  return *line ? g_strdup_printf (_("%s\n“%s”"), line, remark) : g_strdup_printf (_("“%s”"), remark);
}

/* Returns: (transfer full): who it was, also where it is in the trash by now */
static char *
write_who (BatonLibrary *library,
           BatonHandoff *handoff)
{
  const char *id = baton_handoff_get_provider (handoff);
  BatonProvider *provider = baton_library_find_former (library, id);

  if (!provider)
    return g_strdup (_("Somebody"));
  if (baton_library_find_provider (library, id))
    return g_strdup (baton_provider_get_name (provider));
  /* Translators: %s is the name of a provider who is no longer in the directory */
  return g_strdup_printf (_("%s (removed)"), baton_provider_get_name (provider));
}

static void
show_link (BatonPastRow *self,
           const char   *uri)
{
  g_autofree char *display = baton_link_display (uri);
  /* Translators: opens the result of a handoff; %s is a short address like example.com */
  g_autofree char *label = g_strdup_printf (_("Open the Result: %s"), display);

  gtk_widget_set_visible (self->link, *uri != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->link), "s", uri);
  gtk_widget_set_tooltip_text (self->link, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
baton_past_row_lead_to (BatonHandoffRow *row,
                        BatonHandoff    *handoff)
{
  BatonTask *task = baton_record_get_owner (BATON_RECORD (handoff));

  gtk_widget_activate_action (GTK_WIDGET (row), "win.lead-to-task", "s", baton_record_get_id (BATON_RECORD (task)));
}

static void
baton_past_row_class_init (BatonPastRowClass *klass)
{
  BATON_HANDOFF_ROW_CLASS (klass)->lead_to = baton_past_row_lead_to;
}

static void
baton_past_row_init (BatonPastRow *self)
{
  self->link = gtk_button_new_from_icon_name ("web-browser-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->link), "win.open-link");
  gtk_widget_set_valign (self->link, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->link, "flat");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->link);
}

/**
 * baton_past_row_new:
 * @handoff: a handoff of a task
 *
 * Returns: (transfer floating): its row, which says nothing before baton_past_row_show()
 */
GtkWidget *
baton_past_row_new (BatonHandoff *handoff)
{
  BatonPastRow *self = g_object_new (BATON_TYPE_PAST_ROW, NULL);

  baton_handoff_row_set_key (BATON_HANDOFF_ROW (self), baton_record_get_id (BATON_RECORD (handoff)));
  return GTK_WIDGET (self);
}

/**
 * baton_past_row_show:
 * @self: a row
 * @library: the library of @handoff
 * @handoff: what it says now; after everything was read anew, another object with the same id
 */
void
baton_past_row_show (BatonPastRow *self,
                     BatonLibrary *library,
                     BatonHandoff *handoff)
{
  g_autofree char *who = write_who (library, handoff);
  g_autofree char *facts = describe (handoff, baton_profile_get_currency (baton_library_get_profile (library)));

  baton_handoff_row_set_words (BATON_HANDOFF_ROW (self), who, facts);
  show_link (self, baton_handoff_get_result (handoff));
  baton_handoff_row_set_handoff (BATON_HANDOFF_ROW (self), library, handoff);
}
