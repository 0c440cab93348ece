/* The choice to whom a task is handed off: the best first, and someone new at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/handoffs/baton-candidate-list.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-candidates.h"
#include "logic/baton-phrase.h"
#include "logic/baton-text.h"

/* So many stand there at first: the best ones, with their reasons. */
#define ROWS_AT_FIRST 4

/* A list box builds every row at once; so many more at a time stay quick. */
#define ROWS_AT_ONCE 50

struct _BatonCandidateList
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  GtkWidget           *more;
  GtkCheckButton      *new_check;
  GtkEditable         *new_name;
  AdwComboRow         *new_kind;

  BatonWorkspace      *workspace;
  GPtrArray           *candidates; /* of BatonCandidate */
  GPtrArray           *checks;     /* of GtkCheckButton, of the first candidates; borrowed from the rows */
};

G_DEFINE_FINAL_TYPE (BatonCandidateList, baton_candidate_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
name_cb (BatonCandidateList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (BatonCandidateList *self,
            GtkCheckButton     *check)
{
  gboolean is_new = gtk_check_button_get_active (self->new_check);

  gtk_widget_set_visible (GTK_WIDGET (self->new_name), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->new_kind), is_new);
  if (is_new && check == self->new_check)
    gtk_widget_grab_focus (GTK_WIDGET (self->new_name));
  /* One goes off where another goes on: told once. */
  if (gtk_check_button_get_active (check))
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_row (BatonCandidateList   *self,
          const BatonCandidate *candidate)
{
  g_autofree char *why = baton_candidate_describe (candidate, baton_workspace_get_library (self->workspace),
                                                   baton_workspace_get_log (self->workspace));
  const char *name = baton_provider_get_name (candidate->provider);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();

  /* Not in one with the property above: what is set together is told backwards, and would be read as markup. */
  g_object_set (row, "title", name, "subtitle", why, NULL);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->new_check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_rows (BatonCandidateList *self,
          guint               most)
{
  guint end = MIN (self->checks->len + most, self->candidates->len);
  g_autofree char *title = NULL;
  guint n_left;

  for (guint i = self->checks->len; i < end; i++)
    gtk_list_box_insert (self->list, make_row (self, self->candidates->pdata[i]), (int) i);
  n_left = self->candidates->len - end;
  title = g_strdup_printf (ngettext ("%u more", "%u more", n_left), n_left);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), title);
  gtk_widget_set_visible (self->more, n_left > 0);
}

static void
more_cb (BatonCandidateList *self)
{
  guint n_before = self->checks->len;

  add_rows (self, ROWS_AT_ONCE);
  gtk_widget_grab_focus (self->checks->pdata[n_before]);
}

/* Returns: (transfer container): what the arrow keys walk, from top to bottom: the candidates, the others, someone new */
static GPtrArray *
list_stops (BatonCandidateList *self)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    g_ptr_array_add (stops, self->checks->pdata[i]);
  if (gtk_widget_get_visible (self->more))
    g_ptr_array_add (stops, self->more);
  g_ptr_array_add (stops, self->new_check);
  return stops;
}

/* An arrow key chooses the candidate that it goes to, as in any group; someone new is chosen by the space bar, because then
 * a name is asked for. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                BatonCandidateList    *self)
{
  g_autoptr (GPtrArray) stops = list_stops (self);
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : -1;
  guint at = 0;

  if (step < 0 && key != GDK_KEY_Up && key != GDK_KEY_KP_Up)
    return GDK_EVENT_PROPAGATE;
  while (at < stops->len && !gtk_widget_has_focus (stops->pdata[at]))
    at++;
  if (at == stops->len)
    return GDK_EVENT_PROPAGATE;
  if (at + step < stops->len)
    gtk_widget_grab_focus (stops->pdata[at + step]);
  if (at + step < self->checks->len)
    gtk_check_button_set_active (stops->pdata[at + step], TRUE);
  return GDK_EVENT_STOP;
}

static void
add_keys (BatonCandidateList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the check buttons, which look for others of their group among their siblings and find none. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
fill_kinds (BatonCandidateList *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (int kind = 0; kind < BATON_N_PROVIDER_KINDS; kind++)
    gtk_string_list_append (kinds, baton_phrase_kind (kind));
  adw_combo_row_set_model (self->new_kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->new_kind, BATON_KIND_CONTRACTOR);
}

/* Returns: (transfer full): the name as it can be kept */
static char *
dup_new_name (BatonCandidateList *self)
{
  return g_strstrip (baton_text_clean (gtk_editable_get_text (self->new_name), BATON_TEXT_LINE, NULL));
}

static gboolean
baton_candidate_list_grab_focus (GtkWidget *widget)
{
  BatonCandidateList *self = BATON_CANDIDATE_LIST (widget);

  return gtk_widget_grab_focus (self->checks->len > 0 ? self->checks->pdata[0] : GTK_WIDGET (self->new_name));
}

static void
baton_candidate_list_dispose (GObject *object)
{
  BatonCandidateList *self = BATON_CANDIDATE_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BATON_TYPE_CANDIDATE_LIST);

  G_OBJECT_CLASS (baton_candidate_list_parent_class)->dispose (object);
}

static void
baton_candidate_list_finalize (GObject *object)
{
  g_ptr_array_unref (BATON_CANDIDATE_LIST (object)->checks);

  G_OBJECT_CLASS (baton_candidate_list_parent_class)->finalize (object);
}

static void
baton_candidate_list_class_init (BatonCandidateListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_candidate_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = baton_candidate_list_finalize;
  widget_class->grab_focus = baton_candidate_list_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/handoffs/baton-candidate-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonCandidateList, list);
  gtk_widget_class_bind_template_child (widget_class, BatonCandidateList, more);
  gtk_widget_class_bind_template_child (widget_class, BatonCandidateList, new_check);
  gtk_widget_class_bind_template_child (widget_class, BatonCandidateList, new_name);
  gtk_widget_class_bind_template_child (widget_class, BatonCandidateList, new_kind);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
}

static void
baton_candidate_list_init (BatonCandidateList *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  add_keys (self);
}

/**
 * baton_candidate_list_set_subject:
 * @self: an empty list
 * @workspace: the open library
 * @task: what is handed off
 *
 * Fills the list, once. The best candidate is chosen.
 */
void
baton_candidate_list_set_subject (BatonCandidateList *self,
                                  BatonWorkspace     *workspace,
                                  BatonTask          *task)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->candidates
    = baton_candidates_rank (baton_workspace_get_library (workspace), baton_workspace_get_log (workspace), task);
  /* One more than fits is shown rather than hidden behind a row of its own. */
  add_rows (self, self->candidates->len == ROWS_AT_FIRST + 1 ? ROWS_AT_FIRST + 1 : ROWS_AT_FIRST);
  if (self->checks->len > 0)
    gtk_check_button_set_active (self->checks->pdata[0], TRUE);
  else
    gtk_check_button_set_active (self->new_check, TRUE);
}

BatonProvider *
baton_candidate_list_get_provider (BatonCandidateList *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      return ((BatonCandidate *) self->candidates->pdata[i])->provider;
  return NULL;
}

gboolean
baton_candidate_list_is_complete (BatonCandidateList *self)
{
  g_autofree char *name = dup_new_name (self);

  return !gtk_check_button_get_active (self->new_check) || *name;
}

gboolean
baton_candidate_list_is_changed (BatonCandidateList *self)
{
  GtkCheckButton *first = self->checks->len > 0 ? self->checks->pdata[0] : self->new_check;

  return !gtk_check_button_get_active (first) || *gtk_editable_get_text (self->new_name);
}

/* Returns: (transfer none) (nullable): whom the library knows by that name */
static BatonProvider *
find_known (BatonLibrary *library,
            const char   *name)
{
  GListModel *providers = baton_library_get_providers (library);

  for (guint i = 0; i < g_list_model_get_n_items (providers); i++)
    {
      g_autoptr (BatonProvider) provider = g_list_model_get_item (providers, i);

      if (baton_provider_has_name (provider, name))
        return provider;
    }
  return NULL;
}

BatonProvider *
baton_candidate_list_take_provider (BatonCandidateList *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  BatonProvider *known = baton_candidate_list_get_provider (self);
  g_autofree char *name = dup_new_name (self);
  g_autoptr (BatonProvider) fresh = NULL;

  if (!known)
    known = find_known (library, name);
  if (known)
    return known;
  fresh = baton_provider_new (name, adw_combo_row_get_selected (self->new_kind));
  baton_library_add (library, BATON_RECORD (fresh));
  return fresh;
}
