/* A menu item: a line of the tray menu as data, with what it does and what opens beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BatonMenuItem BatonMenuItem;

struct _BatonMenuItem
{
  int        id;       /* given by the menu it is shown in; 0 before, and for the root */
  char      *label;    /* as hosts take it; NULL in a separator */
  char      *action;   /* (nullable): the name of an action of the reminder */
  GVariant  *target;   /* (nullable): its parameter */
  GPtrArray *children; /* of BatonMenuItem */
};

BatonMenuItem *baton_menu_item_new       (const char          *label,
                                          const char          *action,
                                          GVariant            *target);
/* Returns: (transfer full): a title of the person's in one line of fitting length, as part of a label */
char          *baton_menu_item_quote     (const char          *title);
void           baton_menu_item_free      (BatonMenuItem       *self);
BatonMenuItem *baton_menu_item_add       (BatonMenuItem       *self,
                                          BatonMenuItem       *child);
void           baton_menu_item_add_line  (BatonMenuItem       *self);
gboolean       baton_menu_item_equal     (const BatonMenuItem *self,
                                          const BatonMenuItem *other);
gboolean       baton_menu_item_is_enabled (const BatonMenuItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonMenuItem, baton_menu_item_free)

G_END_DECLS
