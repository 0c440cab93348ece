/* The criteria of one side as a group of rows to tick.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-criteria-list.h"

#include "logic/baton-phrase.h"
#include "ui/criteria/baton-criterion-row.h"

struct _BatonCriteriaList
{
  AdwPreferencesGroup  parent_instance;

  BatonSide            side;
  BatonLibrary        *library;
  GPtrArray           *rows; /* borrowed BatonCriterionRows, in order */
};

G_DEFINE_FINAL_TYPE (BatonCriteriaList, baton_criteria_list, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_SIDE = 1,
} BatonCriteriaListProperty;

static GParamSpec *props[PROP_SIDE + 1];

/* Returns: (transfer container): the criteria of this side in their order. */
static GPtrArray *
collect_criteria (BatonCriteriaList *self)
{
  GListModel *criteria = baton_library_get_criteria (self->library);
  guint n_criteria = g_list_model_get_n_items (criteria);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (BatonCriterion) criterion = g_list_model_get_item (criteria, i);

      if (baton_criterion_get_side (criterion) == self->side)
        g_ptr_array_add (own, g_steal_pointer (&criterion));
    }
  return own;
}

static gboolean
shows_already (BatonCriteriaList *self,
               GPtrArray         *criteria)
{
  if (self->rows->len != criteria->len)
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    if (baton_criterion_row_get_criterion (self->rows->pdata[i]) != criteria->pdata[i])
      return FALSE;
  return TRUE;
}

/* Rows are made anew only where criteria came, went or moved, so that the keyboard stays on the one it is on. */
static void
make_rows (BatonCriteriaList *self)
{
  g_autoptr (GPtrArray) criteria = collect_criteria (self);

  gtk_widget_set_visible (GTK_WIDGET (self), criteria->len > 0);
  if (shows_already (self, criteria))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < criteria->len; i++)
    {
      GtkWidget *row = baton_criterion_row_new (self->library, criteria->pdata[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static void
baton_criteria_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((BatonCriteriaListProperty) prop_id)
    {
    case PROP_SIDE:
      BATON_CRITERIA_LIST (object)->side = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_criteria_list_constructed (GObject *object)
{
  BatonCriteriaList *self = BATON_CRITERIA_LIST (object);

  G_OBJECT_CLASS (baton_criteria_list_parent_class)->constructed (object);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), baton_phrase_side (self->side));
}

static gboolean
baton_criteria_list_grab_focus (GtkWidget *widget)
{
  GPtrArray *rows = BATON_CRITERIA_LIST (widget)->rows;

  return rows->len > 0 && gtk_widget_grab_focus (rows->pdata[0]);
}

static void
baton_criteria_list_dispose (GObject *object)
{
  BatonCriteriaList *self = BATON_CRITERIA_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (baton_criteria_list_parent_class)->dispose (object);
}

static void
baton_criteria_list_class_init (BatonCriteriaListClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = baton_criteria_list_set_property;
  G_OBJECT_CLASS (klass)->constructed = baton_criteria_list_constructed;
  G_OBJECT_CLASS (klass)->dispose = baton_criteria_list_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = baton_criteria_list_grab_focus;

  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, BATON_TYPE_SIDE, BATON_SIDE_OUTSOURCE,
                                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);
}

static void
baton_criteria_list_init (BatonCriteriaList *self)
{
  self->rows = g_ptr_array_new ();
}

/* The library whose criteria it shows; set once. */
void
baton_criteria_list_set_library (BatonCriteriaList *self,
                                 BatonLibrary      *library)
{
  g_set_object (&self->library, library);
}

/**
 * baton_criteria_list_show:
 * @self: a list with a library
 * @task: the task that is judged
 * @verdict: its verdict
 * @currency: the code of the currency of its sums
 *
 * Brings all rows up to date, and makes them anew where the criteria themselves have changed.
 */
void
baton_criteria_list_show (BatonCriteriaList  *self,
                          BatonTask          *task,
                          const BatonVerdict *verdict,
                          const char         *currency)
{
  make_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    baton_criterion_row_show (self->rows->pdata[i], task, verdict, currency);
}
