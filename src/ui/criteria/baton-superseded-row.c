/* A row for a value that gave way to one from another device, or to ours: to be used after all, or dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-superseded-row.h"

#include <glib/gi18n-lib.h>

#include "ui/criteria/baton-field-words.h"

struct _BatonSupersededRow
{
  AdwActionRow     parent_instance;

  BatonLibrary    *library;
  BatonRecord     *record;
  BatonSuperseded *superseded;
};

G_DEFINE_FINAL_TYPE (BatonSupersededRow, baton_superseded_row, ADW_TYPE_ACTION_ROW)

/* What follows may take the row away. */
static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (BatonSupersededRow) self = g_object_ref (BATON_SUPERSEDED_ROW (widget));

  baton_superseded_use (self->superseded, self->library, self->record);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (BatonSupersededRow) self = g_object_ref (BATON_SUPERSEDED_ROW (widget));

  baton_superseded_drop (self->superseded, self->record);
}

static void
baton_superseded_row_finalize (GObject *object)
{
  BatonSupersededRow *self = BATON_SUPERSEDED_ROW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->record);
  g_clear_pointer (&self->superseded, baton_superseded_free);

  G_OBJECT_CLASS (baton_superseded_row_parent_class)->finalize (object);
}

static void
baton_superseded_row_class_init (BatonSupersededRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = baton_superseded_row_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "superseded.use", NULL, use_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "superseded.dismiss", NULL, dismiss_action);
}

static void
baton_superseded_row_init (BatonSupersededRow *self)
{
  GtkWidget *use = gtk_button_new_with_mnemonic (_("_Use It"));
  GtkWidget *dismiss = gtk_button_new_from_icon_name ("window-close-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 4);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "superseded.use");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (dismiss), "superseded.dismiss");
  gtk_widget_set_valign (use, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (dismiss, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dismiss, "flat");
  gtk_widget_set_tooltip_text (dismiss, _("Dismiss"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dismiss), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Dismiss"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), use);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), dismiss);
}

/* Returns: (transfer full): the value and when it was written. On which device that was, nobody has written down: it may have
 * been this one. */
static char *
tell (const BatonSuperseded *superseded,
      const char            *value)
{
  g_autoptr (GDateTime) at = superseded->at > 0 ? g_date_time_new_from_unix_local (superseded->at) : NULL;
  /* Translators: a day and a time of day, as in strftime */
  g_autofree char *when = at ? g_date_time_format (at, _("%a %-d %B %Y, %H:%M")) : NULL;

  if (!when)
    /* Translators: a value, which gave way to another because two devices had set both at once */
    return g_strdup_printf (_("Also written: “%s”"), value);
  /* Translators: the first %s is a value, which gave way to another because two devices had set both at once; the second is
   * when it was written */
  return g_strdup_printf (_("Also written: “%s” (%s)"), value, when);
}

/**
 * baton_superseded_row_new:
 * @library: the open library
 * @record: what the value is kept on
 * @superseded: (transfer full): the value
 *
 * Returns: (transfer floating): a row; what its buttons do is an edit like any other
 */
GtkWidget *
baton_superseded_row_new (BatonLibrary    *library,
                          BatonRecord     *record,
                          BatonSuperseded *superseded)
{
  BatonSupersededRow *self = g_object_new (BATON_TYPE_SUPERSEDED_ROW, NULL);
  g_autofree char *value = baton_field_dup_value (library, G_OBJECT_TYPE (record), superseded->field,
                                                  superseded->text);
  g_autofree char *what = tell (superseded, value);

  self->library = g_object_ref (library);
  self->record = g_object_ref (record);
  self->superseded = superseded;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), baton_field_words (superseded->field));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), what);
  return GTK_WIDGET (self);
}
