/* The calendar of a record row whose field is a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-row-private.h"

static const BatonField *
get_field (BatonRecordRowPrivate *priv)
{
  return baton_record_find_field (priv->record, priv->field_name);
}

static void
day_chosen_cb (BatonRecordRow *self,
               int             day)
{
  BatonRecordRowPrivate *priv = baton_record_row_get_private (self);

  if (!priv->record)
    return;
  baton_record_set_int (priv->record, get_field (priv), day);
  baton_record_row_show (self);
}

/* Adds the calendar, where the field is a day. */
void
baton_record_row_add_days (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = baton_record_row_get_private (self);

  if (priv->days || get_field (priv)->kind != BATON_FIELD_DAY)
    return;
  priv->days
    = BATON_DAY_BUTTON (baton_day_button_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self))));
  g_signal_connect_object (priv->days, "day-chosen", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (priv->days));
}
