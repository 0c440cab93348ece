/* The quick entry: a line in which a task is typed, with what was understood of it below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-entry.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "model/baton-money.h"
#include "ui/common/baton-undo-keys.h"
#include "ui/common/baton-wrap-box.h"
#include "ui/tasks/baton-task-text.h"

struct _BatonTaskEntry
{
  AdwBin        parent_instance;

  GtkEntry     *entry;
  GtkWidget    *below;
  GtkWidget    *chips;
  GtkLabel     *problem;

  BatonLibrary *library;
  char         *question;
};

G_DEFINE_FINAL_TYPE (BatonTaskEntry, baton_task_entry, ADW_TYPE_BIN)

enum
{
  SUBMITTED,
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_chip (BatonTaskEntry *self,
          const char     *text,
          const char     *class_name)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, class_name);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (chip, self->chips);
}

static void
clear_chips (BatonTaskEntry *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)))
    gtk_widget_unparent (chip);
}

static void
add_price (BatonTaskEntry *self,
           BatonTask      *task)
{
  const char *currency = baton_profile_get_currency (baton_library_get_profile (self->library));
  g_autofree char *sum = baton_money_format (baton_task_get_price (task), currency);
  /* Translators: a sum of money each time, such as "$150 each" */
  g_autofree char *text = g_strdup_printf (_("%s each"), sum);

  add_chip (self, text, "chip");
}

/* A chip for each thing that was understood beside the title. */
static void
add_chips (BatonTaskEntry *self,
           BatonTask      *task)
{
  BatonProvider *provider = baton_library_find_provider (self->library, baton_task_get_provider (task));

  if (baton_task_get_minutes (task) != BATON_ABSENT)
    {
      g_autofree char *hours = baton_phrase_hours (baton_task_get_minutes (task) / 60.0);

      add_chip (self, hours, "chip");
    }
  if (baton_task_get_times_per_year (task) != BATON_ABSENT)
    {
      g_autofree char *times = baton_phrase_times (baton_task_get_times_per_year (task));

      add_chip (self, times, "chip");
    }
  if (baton_task_get_price (task) != BATON_ABSENT)
    add_price (self, task);
  if (provider)
    add_chip (self, baton_provider_get_name (provider), "chip");
  if (baton_task_get_urgent (task) == BATON_ANSWER_YES)
    add_chip (self, _("Urgent"), "chip");
  if (gtk_widget_get_first_child (self->chips))
    add_chip (self, _("Ctrl+Enter keeps the line as typed"), "chip-hint");
}

static void
set_problem (BatonTaskEntry *self,
             const char     *problem)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_label_set_text (self->problem, problem ? problem : "");
  if (problem)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
changed_cb (BatonTaskEntry *self)
{
  const char *line = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (BatonTask) task = self->library ? baton_task_text_parse (self->library, line) : NULL;
  g_autofree char *doubt = task ? baton_task_text_doubt (self->library, line) : NULL;

  clear_chips (self);
  if (task)
    add_chips (self, task);
  set_problem (self, doubt);
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
  gtk_widget_set_visible (self->below, gtk_widget_get_visible (self->chips) || doubt);
  g_signal_emit (self, signals[TYPED], 0);
}

/* Hands the task on; the keyboard stays for the next one. */
static void
submit (BatonTaskEntry *self,
        BatonTask      *task)
{
  if (*baton_task_get_title (task) == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[SUBMITTED], 0, task);
}

static void
activate_cb (BatonTaskEntry *self)
{
  g_autoptr (BatonTask) task
    = baton_task_text_parse (self->library, gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  submit (self, task);
}

static void
take_literally_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  BatonTaskEntry *self = BATON_TASK_ENTRY (widget);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (BatonTask) task = baton_task_new (title);

  submit (self, task);
}

/* The example stands behind the question, where it is cut off first. */
static void
show_question (BatonTaskEntry *self)
{
  g_autofree char *example = self->library ? baton_task_text_example (self->library) : NULL;
  g_autofree char *text = NULL;

  if (!self->question || !example)
    return;
  /* Translators: a question, and an example of what can be typed as its answer */
  text = g_strdup_printf (_("%s “%s”"), self->question, example);
  if (g_strcmp0 (text, gtk_entry_get_placeholder_text (self->entry)) != 0)
    gtk_entry_set_placeholder_text (self->entry, text);
}

/* The currency may be another one. */
static void
library_changed_cb (BatonLibrary   *library,
                    BatonRecord    *record,
                    const char     *field,
                    BatonTaskEntry *self)
{
  if ((!record && !field) || BATON_IS_PROFILE (record))
    show_question (self);
}

/* Down goes to the list; so does Escape, once there is nothing to clear. */
static gboolean
leave (BatonTaskEntry *self,
       guint           key)
{
  gboolean is_empty = !*gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (key == GDK_KEY_Escape && !is_empty)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (key == GDK_KEY_Escape || key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "tasks.focus-list", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* In an empty line there are no letters to take back: undo is about tasks there. */
static gboolean
key_pressed_cb (BatonTaskEntry  *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (!(modifiers & gtk_accelerator_get_default_mod_mask ()))
    return leave (self, key);
  return !*gtk_editable_get_text (GTK_EDITABLE (self->entry))
         && baton_undo_keys_pass (GTK_WIDGET (self), key, modifiers);
}

/* Selected, a line that is typed halfway would be overwritten by the next letter. */
static gboolean
baton_task_entry_grab_focus (GtkWidget *widget)
{
  return gtk_entry_grab_focus_without_selecting (BATON_TASK_ENTRY (widget)->entry);
}

static void
baton_task_entry_dispose (GObject *object)
{
  BatonTaskEntry *self = BATON_TASK_ENTRY (object);

  if (self->chips)
    clear_chips (self);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_TASK_ENTRY);

  G_OBJECT_CLASS (baton_task_entry_parent_class)->dispose (object);
}

static void
baton_task_entry_finalize (GObject *object)
{
  g_free (BATON_TASK_ENTRY (object)->question);

  G_OBJECT_CLASS (baton_task_entry_parent_class)->finalize (object);
}

static void
baton_task_entry_class_init (BatonTaskEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_task_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_task_entry_finalize;
  widget_class->grab_focus = baton_task_entry_grab_focus;
  signals[SUBMITTED] = g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, BATON_TYPE_TASK);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (BATON_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/tasks/baton-task-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonTaskEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskEntry, below);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskEntry, chips);
  gtk_widget_class_bind_template_child (widget_class, BatonTaskEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "task-entry.take-literally", NULL, take_literally_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "task-entry.take-literally",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "task-entry.take-literally",
                                       NULL);
}

static void
baton_task_entry_init (BatonTaskEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Whose providers and currency what is typed may name; set once. */
void
baton_task_entry_set_library (BatonTaskEntry *self,
                              BatonLibrary   *library)
{
  if (!g_set_object (&self->library, library))
    return;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, 0);
  show_question (self);
}

/* What the empty entry asks. */
void
baton_task_entry_set_question (BatonTaskEntry *self,
                               const char     *question)
{
  g_free (self->question);
  self->question = g_strdup (question);
  show_question (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
}

const char *
baton_task_entry_get_line (BatonTaskEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* As if it had been typed, with the cursor behind it. */
void
baton_task_entry_set_line (BatonTaskEntry *self,
                           const char     *line)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), line);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
