/* The page shown in place of everything else when the library's file could not be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-refused-page.h"

#include <glib/gi18n.h>

#include "app/baton-problem.h"
#include "app/baton-refused-backup.h"
#include "ui/common/baton-progress.h"
#include "ui/common/baton-shrink.h"

/* So many backups are offered; the others are in the list of backups once the library is open. */
#define MOST_BACKUPS 5

struct _BatonRefusedPage
{
  AdwBin          parent_instance;

  AdwStatusPage  *page;
  GtkLabel       *file;
  GtkLabel       *reason;
  GtkWidget      *try_again;
  GtkWidget      *view;
  GtkWidget      *start_empty;
  GtkListBox     *backups;

  BatonWorkspace *workspace;
  BatonProgress  *progress; /* (nullable): of a backup that is put in the file's place */
  char           *newest; /* (nullable): the newest backup that can be read, once they are listed */
};

G_DEFINE_FINAL_TYPE (BatonRefusedPage, baton_refused_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
} BatonRefusedPageProperty;

static GParamSpec *props[PROP_WORKSPACE + 1];

static void
replaced_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (BatonRefusedPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = baton_backups_done_finish (result, &error);

  baton_progress_end (g_steal_pointer (&self->progress));
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.reopen", NULL);
  else if (self->workspace)
    gtk_label_set_text (self->reason, error->message);
}

static void
replace (BatonRefusedPage *self,
         const char       *path)
{
  self->progress = baton_progress_begin (GTK_WIDGET (self), path ? _("Restoring the backup…") : _("Starting empty…"));
  baton_progress_keep_going (self->progress, _("This cannot be stopped. What was there is kept among the backups."));
  baton_backups_replace_async (self->workspace, path, replaced_cb, g_object_ref (self));
}

static void
start_empty_cb (BatonRefusedPage *self,
                const char       *response)
{
  if (g_str_equal (response, "start"))
    replace (self, NULL);
}

/* Returns: (transfer full): what becomes of what was there. */
static char *
tell_what_is_kept (BatonRefusedPage *self)
{
  g_autofree char *folder = baton_backups_dup_folder (self->workspace);
  g_autofree char *shown = g_filename_display_name (folder ? folder : "");

  if (baton_workspace_get_refusal (self->workspace) == BATON_REFUSAL_GONE)
    /* Translators: %s is the path of a folder */
    return g_strdup_printf (_("The backups of the library that is gone stay in %s."), shown);
  /* Translators: %s is the path of a folder */
  return g_strdup_printf (_("The damaged file makes room for an empty library. It is kept in %s, with all backups."), shown);
}

static void
start_empty_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  BatonRefusedPage *self = BATON_REFUSED_PAGE (widget);
  g_autofree char *kept = tell_what_is_kept (self);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Start With an Empty Library?"),
                                              kept);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "start", _("_Start Empty"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "start", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (start_empty_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
viewed_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      unused)
{
  g_autoptr (GError) error = NULL;

  /* This page, which then is still there, says what is wrong. */
  if (!baton_workspace_open_finish (BATON_WORKSPACE (workspace), result, &error))
    g_debug ("not shown: %s", error->message);
}

/* A newer file is shown itself, and of any other the newest backup. */
static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BatonRefusedPage *self = BATON_REFUSED_PAGE (widget);
  gboolean is_newer = baton_workspace_get_refusal (self->workspace) == BATON_REFUSAL_NEWER;

  baton_workspace_view_async (self->workspace, is_newer ? NULL : self->newest, viewed_cb, NULL);
}

/* Whether something may be put in the place of the file: not where it is whole, or where nobody could look. */
static gboolean
may_be_replaced (BatonRefusedPage *self)
{
  BatonRefusal refusal = baton_workspace_get_refusal (self->workspace);

  return refusal == BATON_REFUSAL_DAMAGED || refusal == BATON_REFUSAL_GONE;
}

static void
show_backups (BatonRefusedPage *self,
              GPtrArray        *infos)
{
  const BatonBackupInfo *newest = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < infos->len && n_shown < MOST_BACKUPS; i++)
    {
      const BatonBackupInfo *info = infos->pdata[i];
      GtkWidget *row;

      if (!info->good)
        continue;
      newest = newest ? newest : info;
      row = baton_refused_backup_new (info, newest);
      g_signal_connect_object (row, "restore", G_CALLBACK (replace), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->backups, row);
      n_shown++;
    }
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->backups)), n_shown > 0 && may_be_replaced (self));
  if (!newest)
    return;
  g_free (self->newest);
  self->newest = g_strdup (newest->backup->path);
  gtk_widget_set_visible (self->view, TRUE);
}

static void
listed_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (BatonRefusedPage) self = data;
  /* Without a list, the other ways out are left. */
  g_autoptr (GPtrArray) infos = baton_backups_list_finish (result, NULL);
  GtkWidget *row;

  if (!self->backups)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->backups))))
    gtk_list_box_remove (self->backups, row);
  if (infos)
    show_backups (self, infos);
}

static void
say_what_happened (BatonRefusedPage *self)
{
  switch (baton_workspace_get_refusal (self->workspace))
    {
    case BATON_REFUSAL_NEWER:
      adw_status_page_set_title (self->page, _("A newer Baton wrote your library"));
      adw_status_page_set_description (self->page, _("The file stays exactly as it is, because this version would lose what "
                                                     "it does not know. You can look at it, or bring Baton up to date."));
      break;
    case BATON_REFUSAL_GONE:
      adw_status_page_set_title (self->page, _("Your library is gone"));
      adw_status_page_set_description (self->page, _("Its file was there before, and something has removed it since. "
                                                     "Baton writes nothing until you say how to go on."));
      break;
    case BATON_REFUSAL_DAMAGED:
    case BATON_REFUSAL_OTHER:
    default:
      adw_status_page_set_title (self->page, _("Your library could not be read"));
      adw_status_page_set_description (self->page, _("The file stays exactly as it is. Until it can be read, Baton shows "
                                                     "nothing and writes nothing."));
    }
}

static void
refresh (BatonRefusedPage *self)
{
  g_autofree char *path = baton_problem_dup_path (self->workspace);
  g_autofree char *reason
    = baton_problem_dup_reason (self->workspace, baton_workspace_get_problem (self->workspace));

  gtk_label_set_text (self->file, path);
  gtk_label_set_text (self->reason, reason);
  if (!baton_workspace_get_problem (self->workspace))
    return;
  say_what_happened (self);
  gtk_widget_set_visible (self->view, baton_workspace_get_refusal (self->workspace) == BATON_REFUSAL_NEWER);
  gtk_widget_set_visible (self->start_empty, may_be_replaced (self));
  baton_backups_list_async (self->workspace, NULL, listed_cb, g_object_ref (self));
}

/* The keyboard begins at the most likely way out. */
static gboolean
baton_refused_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BATON_REFUSED_PAGE (widget)->try_again);
}

static void
baton_refused_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((BatonRefusedPageProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, BATON_REFUSED_PAGE (object)->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_workspace (BatonRefusedPage *self,
               BatonWorkspace   *workspace)
{
  if (!workspace)
    return;
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::problem", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
baton_refused_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((BatonRefusedPageProperty) prop_id)
    {
    case PROP_WORKSPACE:
      set_workspace (BATON_REFUSED_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_refused_page_dispose (GObject *object)
{
  g_clear_object (&BATON_REFUSED_PAGE (object)->workspace);
  BATON_REFUSED_PAGE (object)->backups = NULL;

  G_OBJECT_CLASS (baton_refused_page_parent_class)->dispose (object);
}

static void
baton_refused_page_finalize (GObject *object)
{
  g_free (BATON_REFUSED_PAGE (object)->newest);

  G_OBJECT_CLASS (baton_refused_page_parent_class)->finalize (object);
}

static void
baton_refused_page_class_init (BatonRefusedPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_refused_page_get_property;
  object_class->set_property = baton_refused_page_set_property;
  object_class->dispose = baton_refused_page_dispose;
  object_class->finalize = baton_refused_page_finalize;
  widget_class->grab_focus = baton_refused_page_grab_focus;

  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-refused-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, page);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, file);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, reason);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, try_again);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, view);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, start_empty);
  gtk_widget_class_bind_template_child (widget_class, BatonRefusedPage, backups);
  gtk_widget_class_install_action (widget_class, "refused.start-empty", NULL, start_empty_action);
  gtk_widget_class_install_action (widget_class, "refused.view", NULL, view_action);
}

static void
baton_refused_page_init (BatonRefusedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  baton_shrink_buttons (GTK_WIDGET (self));
}

/**
 * baton_refused_page_new:
 * @workspace: the workspace whose "problem" is shown
 *
 * Returns: (transfer floating): the page; its buttons are actions of the window
 */
GtkWidget *
baton_refused_page_new (BatonWorkspace *workspace)
{
  return g_object_new (BATON_TYPE_REFUSED_PAGE, "workspace", workspace, NULL);
}
