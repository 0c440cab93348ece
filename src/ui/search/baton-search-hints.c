/* What a search can ask for: a button for each operator, which types it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/search/baton-search-hints.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-match.h"

struct _BatonSearchHints
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (BatonSearchHints, baton_search_hints, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_button (const BatonMatchOperator *operator)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  /* Translators: an operator of the search such as "hours>2", then what it asks for */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), operator->example, _(operator->meaning));

  gtk_box_append (GTK_BOX (box), make_label (operator->example, "monospace"));
  gtk_box_append (GTK_BOX (box), make_label (_(operator->meaning), "caption"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "search.insert");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", operator->text);
  return button;
}

static void
baton_search_hints_class_init (BatonSearchHintsClass *klass)
{
}

/* A row of two of equal width, in a column: newer versions of the toolkit warn of a grid of wrapping labels, whose
 * least height is above its natural one.
 */
static void
baton_search_hints_init (BatonSearchHints *self)
{
  GtkWidget *row = NULL;
  guint n_operators;
  const BatonMatchOperator *operators = baton_match_get_operators (&n_operators);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  for (guint i = 0; i < n_operators; i++)
    {
      if (i % 2 == 0)
        {
          row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
          gtk_box_append (GTK_BOX (self), row);
        }
      gtk_box_append (GTK_BOX (row), make_button (&operators[i]));
    }
}
