/* The page of one provider: what it suits, how to reach it, its people, its tasks and what came of them, and below that
 * every field of it to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/directory/baton-provider-page-private.h"

#include <glib/gi18n-lib.h>

#include "ui/common/baton-date-words.h"
#include "logic/baton-parts.h"
#include "logic/baton-phrase.h"
#include "logic/baton-track.h"
#include "ui/common/baton-scroll-to.h"
#include "ui/common/baton-today.h"
#include "ui/directory/baton-advice-list.h"
#include "ui/directory/baton-job-list.h"
#include "ui/directory/baton-people-list.h"
#include "ui/directory/baton-provider-details.h"
#include "ui/directory/baton-provider-figures.h"
#include "ui/directory/baton-provider-head.h"

struct _BatonProviderPage
{
  AdwBin                parent_instance;

  AdwHeaderBar         *header;
  AdwWindowTitle       *title;
  GtkWidget            *back;
  GtkWidget            *menu;
  GtkStack             *stack;
  GtkScrolledWindow    *scroller;
  GtkBox               *content;
  BatonProviderHead    *head;
  BatonProviderFigures *figures;
  GtkLabel             *fees;
  BatonAdviceList      *advice;
  BatonPeopleList      *people;
  BatonJobList         *jobs;
  BatonProviderDetails *details; /* once there was somebody: a window may never show anybody */

  BatonWorkspace       *workspace;
  BatonProvider        *provider;
  guint                 refresh_id;
};

G_DEFINE_FINAL_TYPE (BatonProviderPage, baton_provider_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_PROVIDER,
  PROP_FOLDED,
  PROP_SHOW_END_TITLE_BUTTONS,
} BatonProviderPageProperty;

static GParamSpec *props[PROP_SHOW_END_TITLE_BUTTONS + 1];

static BatonLibrary *
get_library (BatonProviderPage *self)
{
  return baton_workspace_get_library (self->workspace);
}

static void
show_title (BatonProviderPage *self)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  BatonRelationship relationship = baton_provider_get_relationship (self->provider);
  g_autofree char *subtitle = NULL;

  baton_parts_add (parts, baton_phrase_kind (baton_provider_get_kind (self->provider)));
  if (relationship != BATON_RELATIONSHIP_NONE)
    baton_parts_add (parts, baton_phrase_relationship (relationship));
  subtitle = baton_parts_join (parts);
  adw_window_title_set_title (self->title, baton_provider_get_name (self->provider));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
show_fees (BatonProviderPage *self,
           const char        *currency)
{
  g_autofree char *fees = baton_track_write_fees (self->provider, currency);
  BatonDay checked = baton_provider_get_fees_checked (self->provider);
  g_autofree char *day = checked != BATON_ABSENT ? baton_date_words_format (checked, baton_today ()) : NULL;
  g_autofree char *line = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fees), fees != NULL);
  if (fees && day)
    /* Translators: what a platform takes on top of the price, and when the person last looked it up */
    line = g_strdup_printf (_("On top of the price: %s. Last checked %s."), fees, day);
  else if (fees)
    /* Translators: what a platform takes on top of the price */
    line = g_strdup_printf (_("On top of the price: %s. Never checked."), fees);
  gtk_label_set_text (self->fees, line ? line : "");
}

/* Twenty rows take their time: they are made when the first provider is shown, and stay. */
static void
show_details (BatonProviderPage *self)
{
  if (!self->details && self->provider)
    {
      self->details = BATON_PROVIDER_DETAILS (baton_provider_details_new ());
      gtk_box_append (self->content, GTK_WIDGET (self->details));
    }
  if (self->details)
    baton_provider_details_show (self->details, get_library (self), self->provider);
}

static void
refresh (BatonProviderPage *self)
{
  const char *currency;
  BatonTrack track;

  baton_provider_page_update_actions (self);
  show_details (self);
  gtk_widget_set_visible (self->menu, self->provider != NULL);
  gtk_stack_set_visible_child_name (self->stack, self->provider ? "somebody" : "nobody");
  if (!self->provider)
    {
      adw_window_title_set_title (self->title, "");
      adw_window_title_set_subtitle (self->title, "");
      return;
    }
  currency = baton_profile_get_currency (baton_library_get_profile (get_library (self)));
  track = baton_track_of (get_library (self), baton_workspace_get_log (self->workspace), self->provider);
  show_title (self);
  baton_provider_head_show (self->head, get_library (self), self->provider);
  baton_provider_figures_show (self->figures, &track, currency);
  show_fees (self, currency);
  baton_advice_list_show (self->advice, self->workspace, self->provider);
  baton_people_list_show (self->people, self->workspace, self->provider);
  baton_job_list_refresh (self->jobs);
}

static gboolean
refresh_cb (gpointer data)
{
  BatonProviderPage *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* A removed provider has no page; after everything was read anew, another object stands for it. */
static void
find_again (BatonProviderPage *self)
{
  if (self->provider)
    baton_provider_page_set_provider (
      self, baton_library_find_provider (get_library (self), baton_record_get_id (BATON_RECORD (self->provider))));
}

/* Many changes in a row, a load for example, are one refresh; while another page is shown, it waits for this one. */
static void
library_changed_cb (BatonLibrary      *library,
                    BatonRecord       *record,
                    const char        *field,
                    BatonProviderPage *self)
{
  if (!field)
    find_again (self);
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
baton_provider_page_map (GtkWidget *widget)
{
  BatonProviderPage *self = BATON_PROVIDER_PAGE (widget);

  if (self->workspace)
    refresh (self);
  GTK_WIDGET_CLASS (baton_provider_page_parent_class)->map (widget);
}

static void
baton_provider_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BatonProviderPage *self = BATON_PROVIDER_PAGE (object);

  switch ((BatonProviderPageProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_PROVIDER:
      g_value_set_object (value, self->provider);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, gtk_widget_get_visible (self->back));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->header));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_provider_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BatonProviderPage *self = BATON_PROVIDER_PAGE (object);

  switch ((BatonProviderPageProperty) prop_id)
    {
    case PROP_WORKSPACE:
      baton_provider_page_set_workspace (self, g_value_get_object (value));
      break;
    case PROP_PROVIDER:
      baton_provider_page_set_provider (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      gtk_widget_set_visible (self->back, g_value_get_boolean (value));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (self->header, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_provider_page_dispose (GObject *object)
{
  BatonProviderPage *self = BATON_PROVIDER_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->provider);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_PROVIDER_PAGE);

  G_OBJECT_CLASS (baton_provider_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (BATON_TYPE_PROVIDER_HEAD);
  g_type_ensure (BATON_TYPE_PROVIDER_FIGURES);
  g_type_ensure (BATON_TYPE_ADVICE_LIST);
  g_type_ensure (BATON_TYPE_PEOPLE_LIST);
  g_type_ensure (BATON_TYPE_JOB_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/directory/baton-provider-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, header);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, title);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, back);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, menu);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, content);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, head);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, figures);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, fees);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, advice);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, people);
  gtk_widget_class_bind_template_child (widget_class, BatonProviderPage, jobs);
}

static void
baton_provider_page_class_init (BatonProviderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = baton_provider_page_get_property;
  object_class->set_property = baton_provider_page_set_property;
  object_class->dispose = baton_provider_page_dispose;
  widget_class->map = baton_provider_page_map;

  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE, flags);
  props[PROP_PROVIDER] = g_param_spec_object ("provider", NULL, NULL, BATON_TYPE_PROVIDER, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_SHOW_END_TITLE_BUTTONS] = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (widget_class);
  baton_provider_page_install_actions (widget_class);
}

static void
baton_provider_page_init (BatonProviderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_provider_page_add_keys (self);
  baton_provider_page_update_actions (self);
}

/* Sets the library that the provider is in, once. */
void
baton_provider_page_set_workspace (BatonProviderPage *self,
                                   BatonWorkspace    *workspace)
{
  g_return_if_fail (BATON_IS_PROVIDER_PAGE (self));
  g_return_if_fail (self->workspace == NULL && workspace != NULL);

  self->workspace = g_object_ref (workspace);
  baton_job_list_set_workspace (self->jobs, workspace);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORKSPACE]);
}

/* Returns: (transfer none): the open library it is from */
BatonWorkspace *
baton_provider_page_get_workspace (BatonProviderPage *self)
{
  return self->workspace;
}

/* Unfolds a handoff, with the keyboard in it. Returns: FALSE where the page does not have it */
gboolean
baton_provider_page_edit_handoff (BatonProviderPage *self,
                                  BatonHandoff      *handoff)
{
  return baton_job_list_edit (self->jobs, handoff);
}

/* Returns: (transfer none) (nullable): whose page it is */
BatonProvider *
baton_provider_page_get_provider (BatonProviderPage *self)
{
  g_return_val_if_fail (BATON_IS_PROVIDER_PAGE (self), NULL);

  return self->provider;
}

/**
 * baton_provider_page_set_provider:
 * @self: a page with a workspace
 * @provider: (nullable): whose page it is from now on
 *
 * Shows another provider, from the top.
 */
void
baton_provider_page_set_provider (BatonProviderPage *self,
                                  BatonProvider     *provider)
{
  g_return_if_fail (BATON_IS_PROVIDER_PAGE (self));
  g_return_if_fail (self->workspace != NULL);

  if (!g_set_object (&self->provider, provider))
    return;
  baton_job_list_set_provider (self->jobs, provider);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROVIDER]);
}

/* Puts the keyboard where the name of its provider is written, with the rest of the details in view. */
void
baton_provider_page_edit (BatonProviderPage *self)
{
  g_return_if_fail (BATON_IS_PROVIDER_PAGE (self));
  g_return_if_fail (self->provider != NULL);

  baton_provider_details_focus (self->details);
  baton_scroll_to (GTK_WIDGET (self->details));
}

/* Returns: (transfer full): the tasks of its provider; none where it has no provider */
BatonTaskArray *
baton_provider_page_dup_tasks (BatonProviderPage *self)
{
  g_return_val_if_fail (BATON_IS_PROVIDER_PAGE (self), NULL);

  return baton_job_list_dup_tasks (self->jobs);
}
