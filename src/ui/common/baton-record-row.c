/* A row in which one field of a record is written: words, a link, a sum, a time, a chance, a day or a moment.
 *
 * Every keystroke that can be read counts at once. What cannot be read stays as it was typed; once the person pauses, a
 * line below says what to write, and the field goes back to what it was. A change from elsewhere never overwrites what is
 * being typed: who goes on typing keeps that value on the record, beside theirs, and who leaves gets it. With another
 * record it is put by until the first one is shown again; and a window in which it stands is closed only when that is
 * asked for twice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-record-row-private.h"

#include "session/baton-superseded.h"
#include "ui/common/baton-moment-words.h"
#include "ui/common/baton-record-text.h"
#include "ui/common/baton-text-patch.h"
#include "ui/common/baton-undo-keys.h"

/* Who has not typed for so long looks at what they wrote: a shorter pause comes in the middle of a word. */
#define PAUSE_MS 600

G_DEFINE_TYPE_WITH_PRIVATE (BatonRecordRow, baton_record_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_FIELD = 1,
  PROP_PROBLEM,
} BatonRecordRowProperty;

static GParamSpec *props[PROP_PROBLEM + 1];

#define PRIVATE(self) ((BatonRecordRowPrivate *) baton_record_row_get_instance_private (self))

static const BatonField *
get_field (BatonRecordRowPrivate *priv)
{
  return baton_record_find_field (priv->record, priv->field_name);
}

static BatonTextSetting
get_setting (BatonRecordRowPrivate *priv)
{
  return (BatonTextSetting){ priv->currency, baton_now () };
}

static void
remember_cb (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (G_IS_VALUE (&priv->before))
    g_value_unset (&priv->before);
  if (priv->record)
    g_object_get_property (G_OBJECT (priv->record), priv->field_name, &priv->before);
}

static void
go_back (BatonRecordRowPrivate *priv)
{
  if (priv->record && G_IS_VALUE (&priv->before))
    g_object_set_property (G_OBJECT (priv->record), priv->field_name, &priv->before);
}

static gboolean
is_edited (BatonRecordRowPrivate *priv)
{
  return gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (priv->focus));
}

static void
show_text (BatonRecordRow *self,
           const char     *text)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
    return;
  priv->showing = TRUE;
  baton_text_put (GTK_EDITABLE (self), text);
  /* Of a long text one sees its beginning, unless one is writing at its end. */
  gtk_editable_set_position (GTK_EDITABLE (self), is_edited (priv) ? -1 : 0);
  priv->showing = FALSE;
}

static void
show_value (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  BatonTextSetting setting = get_setting (priv);
  g_autofree char *text = priv->record ? baton_record_text_show (priv->record, get_field (priv), &setting) : NULL;

  priv->typed = priv->behind = FALSE;
  show_text (self, text ? text : "");
}

/* Takes over @problem. */
static void
set_problem (BatonRecordRow *self,
             char           *problem)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autofree char *old = priv->problem;

  g_clear_handle_id (&priv->pause, g_source_remove);
  priv->problem = problem;
  if (g_strcmp0 (old, problem) == 0)
    return;
  baton_problem_row_tell (GTK_LIST_BOX_ROW (self), &priv->problem_row, problem);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

static char *
apply_text (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  BatonTextSetting setting = get_setting (priv);
  char *problem = NULL;

  priv->applying = TRUE;
  baton_record_text_apply (priv->record, get_field (priv), &setting, gtk_editable_get_text (GTK_EDITABLE (self)),
                           &problem);
  priv->applying = FALSE;
  return problem;
}

/* What the person goes on typing stands in the place of a value that they have not seen: that one is kept too. */
static char *
apply_over_other (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autoptr (BatonRecord) other = g_object_new (G_OBJECT_TYPE (priv->record), NULL);
  char *problem;

  baton_record_copy_field (other, priv->record, get_field (priv));
  problem = apply_text (self);
  if (problem)
    return problem;
  priv->behind = FALSE;
  baton_superseded_keep (priv->record, other, get_field (priv), priv->currency, g_get_real_time () / G_USEC_PER_SEC);
  return NULL;
}

static gboolean
paused_cb (gpointer data)
{
  BatonRecordRow *self = BATON_RECORD_ROW (data);

  PRIVATE (self)->pause = 0;
  set_problem (self, apply_text (self));
  /* The beginning could be read on the way: of “100 EUR” not even 100 is meant. */
  if (PRIVATE (self)->problem)
    go_back (PRIVATE (self));
  return G_SOURCE_REMOVE;
}

/* Half a word is no mistake yet: a problem is told when the person pauses or is done, and goes as soon as it is put right.
 * Who has emptied the row is about to write in it. */
static void
changed_cb (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autofree char *problem = NULL;

  if (priv->showing || !priv->record)
    return;
  priv->typed = TRUE;
  priv->warned = FALSE;
  g_clear_handle_id (&priv->pause, g_source_remove);
  problem = priv->behind ? apply_over_other (self) : apply_text (self);
  if (!problem || priv->problem)
    set_problem (self, g_steal_pointer (&problem));
  else if (*gtk_editable_get_text (GTK_EDITABLE (self)))
    priv->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

/* The person is done: the value takes its usual form, or the problem is told and the old value is back. */
static void
settle_cb (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  /* What is shown may be rounded, or old by now: only what was typed counts. */
  if (priv->record && priv->typed)
    set_problem (self, apply_text (self));
  if (priv->problem)
    go_back (priv);
  else
    show_value (self);
  /* Of a long text the beginning is seen again, and nothing stays marked. */
  if (!is_edited (priv))
    gtk_editable_set_position (GTK_EDITABLE (self), 0);
  remember_cb (self);
}

/* Escape takes back what was typed since the row was entered; with nothing typed it closes the dialog as usual, and an
 * undo is about what was done before. */
static gboolean
key_pressed_cb (BatonRecordRow  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (!priv->typed && !(priv->behind && keyval == GDK_KEY_Escape))
    return baton_undo_keys_pass (GTK_WIDGET (self), keyval, state);
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  go_back (priv);
  set_problem (self, NULL);
  show_value (self);
  return TRUE;
}

/* The value was changed elsewhere, by another device for example: it counts where nothing more is typed. */
static void
take_other (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  remember_cb (self);
  if (priv->problem)
    return;
  priv->behind = (priv->typed || priv->behind) && is_edited (priv);
  priv->typed = FALSE;
  if (!priv->behind)
    show_value (self);
}

static void
record_changed_cb (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (priv->days)
    baton_day_button_set_day (priv->days, baton_record_get_int (priv->record, get_field (priv)));
  if (!priv->applying)
    take_other (self);
  else if (!priv->problem && !(priv->typed && is_edited (priv)))
    show_value (self);
}

static void
put_draft_by (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (!priv->record)
    return;
  if (priv->typed && baton_record_get_owner (priv->record))
    settle_cb (self);
  if (priv->problem)
    baton_drafts_put (priv->drafts, priv->record, gtk_editable_get_text (GTK_EDITABLE (self)), priv->problem);
}

static void
show_draft_or_value (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autofree char *text = NULL, *problem = NULL;

  set_problem (self, NULL);
  show_value (self);
  if (!priv->record || !baton_drafts_take (priv->drafts, priv->record, &text, &problem))
    return;
  show_text (self, text);
  priv->typed = TRUE;
  set_problem (self, g_steal_pointer (&problem));
}

/* Whether @record only stands for the one that is shown, as after everything was read anew. */
static gboolean
is_same (BatonRecordRow *self,
         BatonRecord    *record)
{
  BatonRecord *shown = PRIVATE (self)->record;

  return shown && record && g_str_equal (baton_record_get_id (shown), baton_record_get_id (record));
}

static void
drop_record (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (priv->record)
    g_signal_handlers_disconnect_by_func (priv->record, record_changed_cb, self);
  g_clear_object (&priv->record);
}

static void
baton_record_row_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (baton_record_row_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "close-request", G_CALLBACK (baton_record_row_close_request_cb), widget, G_CONNECT_SWAPPED);
}

static void
baton_record_row_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), baton_record_row_close_request_cb, widget);

  GTK_WIDGET_CLASS (baton_record_row_parent_class)->unroot (widget);
}

static void
baton_record_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BatonRecordRowPrivate *priv = PRIVATE (BATON_RECORD_ROW (object));

  if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, priv->problem);
  else if (prop_id == PROP_FIELD)
    g_value_set_string (value, priv->field_name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_record_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_FIELD)
    PRIVATE (BATON_RECORD_ROW (object))->field_name = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
baton_record_row_dispose (GObject *object)
{
  BatonRecordRow *self = BATON_RECORD_ROW (object);

  g_clear_handle_id (&PRIVATE (self)->pause, g_source_remove);
  drop_record (self);
  remember_cb (self);
  g_clear_weak_pointer (&PRIVATE (self)->problem_row);

  G_OBJECT_CLASS (baton_record_row_parent_class)->dispose (object);
}

static void
baton_record_row_finalize (GObject *object)
{
  BatonRecordRowPrivate *priv = PRIVATE (BATON_RECORD_ROW (object));

  baton_drafts_free (priv->drafts);
  g_free (priv->field_name);
  g_free (priv->currency);
  g_free (priv->problem);

  G_OBJECT_CLASS (baton_record_row_parent_class)->finalize (object);
}

static void
baton_record_row_class_init (BatonRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_record_row_get_property;
  object_class->set_property = baton_record_row_set_property;
  object_class->dispose = baton_record_row_dispose;
  object_class->finalize = baton_record_row_finalize;
  widget_class->root = baton_record_row_root;
  widget_class->unroot = baton_record_row_unroot;

  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/common/baton-record-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, BatonRecordRow, focus);
  gtk_widget_class_bind_template_child_private (widget_class, BatonRecordRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, remember_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
baton_record_row_init (BatonRecordRow *self)
{
  PRIVATE (self)->drafts = baton_drafts_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_currency (BatonRecordRow *self,
              const char     *currency)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  if (g_strcmp0 (priv->currency, currency) == 0)
    return;
  g_free (priv->currency);
  priv->currency = g_strdup (currency);
  if (priv->record)
    record_changed_cb (self);
}

/**
 * baton_record_row_set_record:
 * @self: a row
 * @record: (nullable): the record whose field is written from now on
 * @currency: (nullable): the code of the currency of sums
 *
 * Shows another record. Text that could not be read is put by, and is there again with its own record.
 */
void
baton_record_row_set_record (BatonRecordRow *self,
                             BatonRecord    *record,
                             const char     *currency)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autofree char *signal = g_strconcat ("notify::", priv->field_name, NULL);
  gboolean keep_text = is_same (self, record) && priv->typed;

  if (priv->record == record)
    {
      set_currency (self, currency);
      return;
    }
  if (!keep_text)
    put_draft_by (self);
  drop_record (self);
  set_currency (self, currency);
  if (record)
    {
      priv->record = g_object_ref (record);
      g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
      baton_record_row_add_days (self);
    }
  if (!keep_text)
    show_draft_or_value (self);
  remember_cb (self);
  if (priv->days && record)
    baton_day_button_set_day (priv->days, baton_record_get_int (record, get_field (priv)));
}

/* A few quiet words behind the text, what is assumed where nothing is said for example; NULL for none. */
void
baton_record_row_set_hint (BatonRecordRow *self,
                           const char     *hint)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);

  gtk_label_set_text (priv->hint, hint ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), hint && *hint);
}

gboolean
baton_record_row_is_unread (BatonRecordRow *self)
{
  BatonRecordRowPrivate *priv = PRIVATE (self);
  g_autofree char *problem = priv->record && priv->typed ? apply_text (self) : NULL;

  return problem != NULL || priv->problem != NULL;
}

/* Shows the value that the record has, whatever was typed. */
void
baton_record_row_show (BatonRecordRow *self)
{
  set_problem (self, NULL);
  show_value (self);
  remember_cb (self);
}

gboolean
baton_record_row_settle (BatonRecordRow *self)
{
  settle_cb (self);
  return PRIVATE (self)->problem == NULL;
}

BatonRecordRowPrivate *
baton_record_row_get_private (BatonRecordRow *self)
{
  return PRIVATE (self);
}
