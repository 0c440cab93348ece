/* A row in which a time of day is written, or a span of hours.
 *
 * What was written counts when the person is done with it, for half a time is another one. What cannot be read stays, with a
 * line below that says what to write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-clock-row.h"

#include <glib/gi18n.h>

#include "ui/common/baton-clock-words.h"
#include "ui/common/baton-problem-row.h"
#include "ui/common/baton-text-patch.h"

struct _BatonClockRow
{
  AdwEntryRow      parent_instance;

  gboolean         is_span;
  int              from;
  int              until;
  gboolean         showing;     /* the text is being set, not typed */
  gboolean         typed;
  BatonProblemRow *problem_row; /* weak: it stands below this row */
};

G_DEFINE_FINAL_TYPE (BatonClockRow, baton_clock_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_SPAN = 1,
} BatonClockRowProperty;

static GParamSpec *props[PROP_SPAN + 1];

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show (BatonClockRow *self)
{
  g_autofree char *text = self->is_span ? baton_clock_words_format_span (self->from, self->until)
                                        : baton_clock_words_format (self->from);

  self->typed = FALSE;
  self->showing = TRUE;
  baton_text_put (GTK_EDITABLE (self), text);
  self->showing = FALSE;
}

static void
set_problem (BatonClockRow *self,
             const char    *problem)
{
  baton_problem_row_tell (GTK_LIST_BOX_ROW (self), &self->problem_row, problem);
}

static gboolean
read_text (BatonClockRow *self,
           int           *from,
           int           *until)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  *until = 0;
  return self->is_span ? baton_clock_words_parse_span (text, from, until) : baton_clock_words_parse (text, from);
}

/* The person is done. */
static void
settle_cb (BatonClockRow *self)
{
  int from, until;
  gboolean changed;

  if (!self->typed)
    return;
  if (!read_text (self, &from, &until))
    {
      set_problem (self, self->is_span ? _("Write hours like “8–21”, “all day” or “none”")
                                       : _("Write a time like “9:00” or “9 pm”"));
      return;
    }
  changed = from != self->from || (self->is_span && until != self->until);
  set_problem (self, NULL);
  self->from = from;
  self->until = until;
  show (self);
  if (changed)
    g_signal_emit (self, signals[EDITED], 0);
}

/* A problem goes as soon as it is put right. */
static void
changed_cb (BatonClockRow *self)
{
  int from, until;

  if (self->showing)
    return;
  self->typed = TRUE;
  if (self->problem_row && read_text (self, &from, &until))
    set_problem (self, NULL);
}

static void
baton_clock_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BATON_CLOCK_ROW (object)->is_span = g_value_get_boolean (value);
}

static void
baton_clock_row_dispose (GObject *object)
{
  g_clear_weak_pointer (&BATON_CLOCK_ROW (object)->problem_row);

  G_OBJECT_CLASS (baton_clock_row_parent_class)->dispose (object);
}

static void
baton_clock_row_class_init (BatonClockRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = baton_clock_row_set_property;
  object_class->dispose = baton_clock_row_dispose;

  props[PROP_SPAN] = g_param_spec_boolean ("span", NULL, NULL, FALSE,
                                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
baton_clock_row_init (BatonClockRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (settle_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "entry-activated", G_CALLBACK (settle_cb), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/* Returns: (transfer floating): a row for a time, or for a span of hours */
GtkWidget *
baton_clock_row_new (const char *title,
                     gboolean    is_span)
{
  return g_object_new (BATON_TYPE_CLOCK_ROW, "title", title, "span", is_span, NULL);
}

/* Shows another time; not while the person writes one. */
void
baton_clock_row_set (BatonClockRow *self,
                     int            from,
                     int            until)
{
  self->from = from;
  self->until = until;
  if (!self->typed)
    show (self);
}

int
baton_clock_row_get_from (BatonClockRow *self)
{
  return self->from;
}

int
baton_clock_row_get_until (BatonClockRow *self)
{
  return self->until;
}
