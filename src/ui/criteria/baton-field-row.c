/* A row in which one field of a record is edited in place: every keystroke that can be read counts at once.
 *
 * What cannot be read stays as it was typed, with a line below that says what to write, and the field goes back to what it
 * was before. A change from elsewhere never overwrites the text of the row that is being edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-field-row.h"

#include "ui/criteria/baton-field-text.h"
#include "ui/criteria/baton-problem-row.h"

typedef struct
{
  GtkEventController *focus;
  GtkLabel           *hint;

  char               *field_name;
  BatonRecord        *record;
  char               *currency;
  GValue              before;      /* the field when editing began */
  char               *problem;
  BatonProblemRow    *problem_row; /* weak: it stands below this row in the list */
  gboolean            showing;     /* the text is being set, not typed */
  gboolean            typed;       /* the text is the person's, and not in the usual form yet */
} BatonFieldRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (BatonFieldRow, baton_field_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_FIELD = 1,
} BatonFieldRowProperty;

static GParamSpec *props[PROP_FIELD + 1];

#define PRIVATE(self) ((BatonFieldRowPrivate *) baton_field_row_get_instance_private (self))

static const BatonField *
get_field (BatonFieldRowPrivate *priv)
{
  return baton_record_find_field (priv->record, priv->field_name);
}

static void
remember (BatonFieldRowPrivate *priv)
{
  if (G_IS_VALUE (&priv->before))
    g_value_unset (&priv->before);
  if (priv->record)
    g_object_get_property (G_OBJECT (priv->record), priv->field_name, &priv->before);
}

static void
go_back (BatonFieldRowPrivate *priv)
{
  if (priv->record && G_IS_VALUE (&priv->before))
    g_object_set_property (G_OBJECT (priv->record), priv->field_name, &priv->before);
}

static gboolean
is_edited (BatonFieldRowPrivate *priv)
{
  return gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (priv->focus));
}

static void
show_value (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *text
    = priv->record ? baton_field_text_show (priv->record, get_field (priv), priv->currency) : g_strdup ("");

  priv->typed = FALSE;
  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
    return;
  priv->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  /* A long text shows its beginning, and the cursor of the person stays behind what they wrote. */
  gtk_editable_set_position (GTK_EDITABLE (self), is_edited (priv) ? -1 : 0);
  priv->showing = FALSE;
}

static void
remove_problem_row (BatonFieldRowPrivate *priv)
{
  BatonProblemRow *row = priv->problem_row;

  g_clear_weak_pointer (&priv->problem_row);
  if (row)
    baton_problem_row_remove (row);
}

/* Takes over @problem. The text itself says it too, for those who cannot see the line. */
static void
set_problem (BatonFieldRow *self,
             char          *problem)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  g_autofree char *old = priv->problem;

  priv->problem = problem;
  if (g_strcmp0 (old, problem) == 0)
    return;
  remove_problem_row (priv);
  if (problem)
    {
      g_set_weak_pointer (&priv->problem_row, baton_problem_row_add (GTK_LIST_BOX_ROW (self), problem));
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static char *
apply_text (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);
  char *problem = NULL;

  baton_field_text_apply (priv->record, get_field (priv), priv->currency,
                          gtk_editable_get_text (GTK_EDITABLE (self)), &problem);
  return problem;
}

/* Half a word is no mistake yet: a problem is only told when the person is done, and goes as soon as it is put right. */
static void
changed_cb (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *problem = NULL;

  if (priv->showing || !priv->record)
    return;
  priv->typed = TRUE;
  problem = apply_text (self);
  if (!problem || priv->problem)
    set_problem (self, g_steal_pointer (&problem));
}

/* The person is done: the value takes its usual form, or the problem is told and the old value is back. */
static void
settle_cb (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  /* What is shown may be rounded, or old by now: only what was typed counts. */
  if (priv->record && priv->typed)
    set_problem (self, apply_text (self));
  if (priv->problem)
    go_back (priv);
  else
    show_value (self);
  remember (priv);
}

static void
focus_enter_cb (BatonFieldRow *self)
{
  remember (PRIVATE (self));
}

/* Escape takes back what was typed since the row was entered. */
static gboolean
key_pressed_cb (BatonFieldRow   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  if (keyval != GDK_KEY_Escape || !priv->typed)
    return FALSE;
  go_back (priv);
  set_problem (self, NULL);
  show_value (self);
  return TRUE;
}

static void
record_changed_cb (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  if (!is_edited (priv) && !priv->problem)
    show_value (self);
}

static void
drop_record (BatonFieldRow *self)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  if (priv->record)
    g_signal_handlers_disconnect_by_func (priv->record, record_changed_cb, self);
  g_clear_object (&priv->record);
}

static void
baton_field_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((BatonFieldRowProperty) prop_id)
    {
    case PROP_FIELD:
      PRIVATE (BATON_FIELD_ROW (object))->field_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_field_row_dispose (GObject *object)
{
  BatonFieldRow *self = BATON_FIELD_ROW (object);

  drop_record (self);
  remember (PRIVATE (self));
  g_clear_weak_pointer (&PRIVATE (self)->problem_row);

  G_OBJECT_CLASS (baton_field_row_parent_class)->dispose (object);
}

static void
baton_field_row_finalize (GObject *object)
{
  BatonFieldRowPrivate *priv = PRIVATE (BATON_FIELD_ROW (object));

  g_free (priv->field_name);
  g_free (priv->currency);
  g_free (priv->problem);

  G_OBJECT_CLASS (baton_field_row_parent_class)->finalize (object);
}

static void
baton_field_row_class_init (BatonFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = baton_field_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = baton_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_field_row_finalize;

  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, BatonFieldRow, focus);
  gtk_widget_class_bind_template_child_private (widget_class, BatonFieldRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
baton_field_row_init (BatonFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_field_row_set_record:
 * @self: a row
 * @record: (nullable): the record whose field is edited from now on
 *
 * Shows another record. Text that could not be read is dropped: it belonged to the one before.
 */
void
baton_field_row_set_record (BatonFieldRow *self,
                            BatonRecord   *record)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);
  g_autofree char *signal = g_strconcat ("notify::", priv->field_name, NULL);

  if (priv->record == record)
    return;
  drop_record (self);
  if (record)
    {
      priv->record = g_object_ref (record);
      g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
    }
  set_problem (self, NULL);
  show_value (self);
  remember (priv);
}

/* The code of the currency that sums are shown in. */
void
baton_field_row_set_currency (BatonFieldRow *self,
                              const char    *currency)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  if (g_strcmp0 (priv->currency, currency) == 0)
    return;
  g_free (priv->currency);
  priv->currency = g_strdup (currency);
  if (priv->record)
    record_changed_cb (self);
}

/* A few quiet words behind the text, what is assumed where nothing is said for example; NULL for none. */
void
baton_field_row_set_hint (BatonFieldRow *self,
                          const char    *hint)
{
  BatonFieldRowPrivate *priv = PRIVATE (self);

  gtk_label_set_text (priv->hint, hint ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), hint && *hint);
}

/* Returns: (nullable): what is wrong with the text, or NULL where it could be read. */
const char *
baton_field_row_get_problem (BatonFieldRow *self)
{
  return PRIVATE (self)->problem;
}
