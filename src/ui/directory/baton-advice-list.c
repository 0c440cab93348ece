/* Advice on one provider: what their jobs so far say to do next; it takes no room where they say nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-advice-list.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "logic/baton-relationship.h"
#include "ui/common/baton-date-words.h"
#include "ui/common/baton-today.h"

typedef enum
{
  LET_GO,
  OFFER,
  STEP_UP,
  TOUCH,
  ONLY_ONE,
  COST,
  N_ADVICE,
} Advice;

/* A piece of advice: its row, and the button to take it. */
static const struct
{
  const char *title;
  const char *icon;
  const char *button; /* NULL where it is not taken with one press */
  const char *action;
} pieces[N_ADVICE] = {
  [LET_GO] = { N_("Let Them Go?"), "dialog-warning-symbolic", N_("Do Not Use…"), "provider.avoid" },
  [OFFER] = { N_("Offer Them More Work"), "starred-symbolic", NULL, NULL },
  [STEP_UP] = { NULL, "go-up-symbolic", N_("Set"), "advice.step-up" },
  /* Translators: a button: the person has just been in touch with someone */
  [TOUCH] = { N_("Keep in Touch"), "user-available-symbolic", N_("Said Hello"), "advice.said-hello" },
  [ONLY_ONE] = { N_("All Hangs on Them"), "dialog-information-symbolic", NULL, NULL },
  [COST] = { N_("Dearer than Agreed"), "dialog-information-symbolic", NULL, NULL },
};

struct _BatonAdviceList
{
  AdwPreferencesGroup  parent_instance;

  AdwActionRow        *rows[N_ADVICE]; /* borrowed */
  BatonProvider       *provider;
  BatonRelationship    step;
};

G_DEFINE_FINAL_TYPE (BatonAdviceList, baton_advice_list, ADW_TYPE_PREFERENCES_GROUP)

static void
step_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BatonAdviceList *self = BATON_ADVICE_LIST (widget);

  if (self->provider)
    baton_provider_set_relationship (self->provider, self->step);
}

static void
said_hello_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  BatonAdviceList *self = BATON_ADVICE_LIST (widget);

  if (self->provider)
    baton_provider_set_contacted (self->provider, baton_today ());
}

static AdwActionRow *
make_row (Advice advice)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "visible", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (pieces[advice].icon);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (pieces[advice].title)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(pieces[advice].title));
  if (pieces[advice].button)
    {
      GtkWidget *button = gtk_button_new_with_label (_(pieces[advice].button));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), pieces[advice].action);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return ADW_ACTION_ROW (row);
}

/* Takes over @text. A row that goes while the keyboard is on it hands it on first. */
static void
show_row (BatonAdviceList *self,
          Advice           advice,
          char            *text)
{
  GtkWidget *row = GTK_WIDGET (self->rows[advice]);
  g_autofree char *subtitle = text;

  if (!subtitle && gtk_widget_get_focus_child (row))
    g_signal_emit_by_name (gtk_widget_get_root (row), "move-focus", GTK_DIR_TAB_FORWARD);
  adw_action_row_set_subtitle (self->rows[advice], subtitle ? subtitle : "");
  gtk_widget_set_visible (row, subtitle != NULL);
}

static void
show_step (BatonAdviceList               *self,
           const BatonRelationshipAdvice *advice)
{
  /* Translators: %s is how well one knows a provider: “Repeat”, “Trusted” or “Partner” */
  g_autofree char *title = g_strdup_printf (_("They Could Be Called “%s”"), baton_phrase_relationship (advice->step));

  self->step = advice->step;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[STEP_UP]), title);
  show_row (self, STEP_UP, baton_relationship_write_step_up (advice));
}

static gboolean
shows_any (BatonAdviceList *self)
{
  for (int i = 0; i < N_ADVICE; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->rows[i])))
      return TRUE;
  return FALSE;
}

static void
baton_advice_list_dispose (GObject *object)
{
  g_clear_object (&BATON_ADVICE_LIST (object)->provider);

  G_OBJECT_CLASS (baton_advice_list_parent_class)->dispose (object);
}

static void
baton_advice_list_class_init (BatonAdviceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_advice_list_dispose;

  gtk_widget_class_install_action (widget_class, "advice.step-up", NULL, step_up_action);
  gtk_widget_class_install_action (widget_class, "advice.said-hello", NULL, said_hello_action);
}

static void
baton_advice_list_init (BatonAdviceList *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Advice"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  for (int i = 0; i < N_ADVICE; i++)
    {
      self->rows[i] = make_row (i);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}

/**
 * baton_advice_list_show:
 * @self: a list
 * @workspace: the open library
 * @provider: a provider of it
 *
 * Shows what the log says to do about @provider now.
 */
void
baton_advice_list_show (BatonAdviceList *self,
                        BatonWorkspace  *workspace,
                        BatonProvider   *provider)
{
  BatonLibrary *library = baton_workspace_get_library (workspace);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  BatonRelationshipAdvice advice
    = baton_relationship_advise (library, baton_workspace_get_log (workspace), provider);
  g_autofree char *day
    = advice.touch == BATON_ABSENT ? NULL : baton_date_words_format (advice.touch, baton_today ());

  g_set_object (&self->provider, provider);
  show_row (self, LET_GO, baton_relationship_write_let_go (&advice));
  show_row (self, OFFER, baton_relationship_write_offer (&advice, currency));
  show_step (self, &advice);
  show_row (self, TOUCH, baton_relationship_write_touch (&advice, day));
  show_row (self, ONLY_ONE, baton_relationship_write_only_one (&advice));
  show_row (self, COST, baton_relationship_write_cost (&advice));
  gtk_widget_set_visible (GTK_WIDGET (self), shows_any (self));
}
