/* One person in the list of a platform's contractors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-person-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "logic/baton-track.h"

struct _BatonPersonRow
{
  AdwActionRow   parent_instance;

  AdwAvatar     *avatar;

  BatonProvider *person;
};

G_DEFINE_FINAL_TYPE (BatonPersonRow, baton_person_row, ADW_TYPE_ACTION_ROW)

static char *
write_subtitle (BatonProvider  *person,
                BatonWorkspace *workspace)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  BatonTrack track
    = baton_track_of (baton_workspace_get_library (workspace), baton_workspace_get_log (workspace), person);

  if (baton_provider_get_do_not_use (person))
    baton_parts_add (parts, _("do not use"));
  baton_parts_add (parts, baton_provider_get_suits (person));
  if (baton_provider_get_relationship (person) != BATON_RELATIONSHIP_NONE)
    baton_parts_take (parts, g_utf8_strdown (baton_phrase_relationship (baton_provider_get_relationship (person)), -1));
  if (track.jobs > 0)
    baton_parts_take (parts, baton_track_write_jobs (track.jobs));
  baton_parts_add (parts, baton_track_stars (track.average));
  return baton_parts_join (parts);
}

static void
baton_person_row_dispose (GObject *object)
{
  BatonPersonRow *self = BATON_PERSON_ROW (object);

  g_clear_object (&self->person);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (baton_person_row_parent_class)->dispose (object);
}

static void
baton_person_row_class_init (BatonPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_person_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonPersonRow, avatar);
}

static void
baton_person_row_init (BatonPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_person_row_new:
 * @person: a provider of a library
 *
 * Returns: (transfer floating): their row, which says nothing before baton_person_row_refresh()
 */
GtkWidget *
baton_person_row_new (BatonProvider *person)
{
  BatonPersonRow *self = g_object_new (BATON_TYPE_PERSON_ROW, NULL);
  g_autofree char *place = g_strconcat ("provider:", baton_record_get_id (BATON_RECORD (person)), NULL);

  self->person = g_object_ref (person);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-place");
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): whom it shows */
BatonProvider *
baton_person_row_get_provider (BatonPersonRow *self)
{
  return self->person;
}

/* Shows what is known now. */
void
baton_person_row_refresh (BatonPersonRow *self,
                          BatonWorkspace *workspace)
{
  g_autofree char *subtitle = write_subtitle (self->person, workspace);

  adw_avatar_set_text (self->avatar, baton_provider_get_name (self->person));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), baton_provider_get_name (self->person));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}
