/* The handoffs of a task: to whom, when, for how much, and how it went; the latest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-handoff-group.h"
#include "ui/common/baton-handoff-facts.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-date-words.h"
#include "logic/baton-link.h"
#include "logic/baton-parts.h"
#include "model/baton-money.h"
#include "ui/common/baton-today.h"

struct _BatonHandoffGroup
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (BatonHandoffGroup, baton_handoff_group, ADW_TYPE_PREFERENCES_GROUP)

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

static GtkWidget *
make_link_button (const char *uri)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  g_autofree char *display = baton_link_display (uri);
  /* Translators: opens the result of a handoff; %s is a short address like example.com */
  g_autofree char *label = g_strdup_printf (_("Open the Result: %s"), display);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
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
add_row (BatonHandoffGroup *self,
         BatonLibrary      *library,
         BatonHandoff      *handoff)
{
  g_autofree char *who = write_who (library, handoff);
  g_autofree char *facts = describe (handoff, baton_profile_get_currency (baton_library_get_profile (library)));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  /* Not in one with the property above: what is set together is told backwards, and would be read as markup. */
  g_object_set (row, "subtitle", facts, "title", who, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", baton_record_get_id (BATON_RECORD (handoff)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-handoff");
  if (*baton_handoff_get_result (handoff))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_link_button (baton_handoff_get_result (handoff)));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
baton_handoff_group_dispose (GObject *object)
{
  g_clear_pointer (&BATON_HANDOFF_GROUP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (baton_handoff_group_parent_class)->dispose (object);
}

static void
baton_handoff_group_class_init (BatonHandoffGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = baton_handoff_group_dispose;
}

static void
baton_handoff_group_init (BatonHandoffGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Handed off"));
}

/**
 * baton_handoff_group_show:
 * @self: a group
 * @library: the library of @task
 * @task: the task whose handoffs to list
 *
 * Makes the rows anew; without any handoff the group takes no room.
 */
void
baton_handoff_group_show (BatonHandoffGroup *self,
                          BatonLibrary      *library,
                          BatonTask         *task)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = baton_task_get_n_handoffs (task); i > 0; i--)
    add_row (self, library, baton_task_get_handoff (task, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
