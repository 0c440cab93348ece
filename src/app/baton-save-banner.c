/* The banner that says that changes could not be saved, until they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-save-banner.h"

#include <glib/gi18n.h>

#include "app/baton-problem.h"
#include "ui/common/baton-fold-layout.h"

struct _BatonSaveBanner
{
  AdwBin          parent_instance;

  GtkInfoBar     *bar;
  GtkLabel       *heading;
  GtkLabel       *what;
  GtkWidget      *write_back;
  GtkWidget      *load;
  GtkWidget      *retry;

  BatonWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (BatonSaveBanner, baton_save_banner, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
} BatonSaveBannerProperty;

static GParamSpec *props[PROP_WORKSPACE + 1];

/* Returns: (transfer full): that the changes are kept in a file too, where they are. */
static char *
tell_rescue (BatonSaveBanner *self)
{
  g_autofree char *rescue = NULL;

  g_object_get (baton_workspace_get_autosave (self->workspace), "rescue", &rescue, NULL);
  /* Translators: %s is the path of a file */
  return rescue ? g_strdup_printf (_(" A copy is in %s."), rescue) : g_strdup ("");
}

static void
tell (BatonSaveBanner *self,
      const char      *heading,
      char            *what)
{
  g_autofree char *rescue = tell_rescue (self);
  g_autofree char *owned = what;
  g_autofree char *whole = g_strconcat (what, rescue, NULL);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->what, whole);
}

static void
tell_gone (BatonSaveBanner *self)
{
  g_autofree char *path = baton_problem_dup_path (self->workspace);

  tell (self, _("Your library’s file was removed elsewhere"),
        /* Translators: %s is the path of a file */
        g_strdup_printf (_("%s is gone. Everything is kept in memory, and nothing is written until you say so."), path));
}

static void
tell_unreadable (BatonSaveBanner *self,
                 const char      *problem)
{
  g_autofree char *whole = baton_problem_dup_whole (self->workspace, problem);

  tell (self, _("Your library’s file was replaced by one that cannot be read"),
        /* Translators: what is wrong with a file */
        g_strdup_printf (_("%s. It stays as it is, and nothing is written. Everything is kept in memory."), whole));
}

static void
tell_problem (BatonSaveBanner *self,
              const char      *problem)
{
  g_autofree char *whole = baton_problem_dup_whole (self->workspace, problem);

  tell (self, _("Your changes are not saved yet"),
        /* Translators: what went wrong, such as "Cannot save library.xml: No space left on device" */
        g_strdup_printf (_("%s. Your changes are kept in memory, and Baton keeps trying."), whole));
}

static void
tell_read_only (BatonSaveBanner *self)
{
  g_autofree char *path = baton_problem_dup_path (self->workspace);

  tell (self, _("This library is read-only"),
        /* Translators: %s is the path of a file */
        g_strdup_printf (_("%s cannot be written. What you change stays in memory: save a copy to keep it."), path));
}

/* Something is shown, and the file itself is left alone. */
static void
tell_view (BatonSaveBanner *self)
{
  g_autofree char *path = baton_problem_dup_path (self->workspace);

  if (baton_workspace_get_refusal (self->workspace) == BATON_REFUSAL_NEWER)
    tell (self, _("This library is open read-only"),
          /* Translators: %s is the path of a file */
          g_strdup_printf (_("A newer Baton wrote %s, and it stays as it is. You see what this version understands of it. "
                             "What you change here stays in memory: save a copy to keep it."),
                           path));
  else
    tell (self, _("You see a backup, read-only"),
          /* Translators: %s is the path of a file */
          g_strdup_printf (_("It is the newest that can be read, and nothing is written to %s. "
                             "What you change here stays in memory: save a copy to keep it."),
                           path));
}

/* What is shown is left as it is until the person wants the other. */
static void
tell_replaced (BatonSaveBanner *self)
{
  g_autofree char *path = baton_problem_dup_path (self->workspace);

  tell (self, _("Another version of this library is there now"),
        /* Translators: %s is the path of a file */
        g_strdup_printf (_("%s has changed since. You still see what it was: load it to see the other."), path));
}

/* What there is to say about a library that is more than shown. */
static void
tell_state (BatonSaveBanner *self,
            BatonFileState   file,
            const char      *problem,
            gboolean         read_only)
{
  if (file == BATON_FILE_GONE)
    tell_gone (self);
  else if (problem && file == BATON_FILE_UNREADABLE)
    tell_unreadable (self, problem);
  else if (problem)
    tell_problem (self, problem);
  else if (read_only)
    tell_read_only (self);
}

/* The words stay while the bar slides away. */
static void
refresh (BatonSaveBanner *self)
{
  BatonOutside *outside = baton_workspace_get_outside (self->workspace);
  BatonFileState file = outside ? baton_outside_get_file (outside) : BATON_FILE_THERE;
  const char *problem = baton_workspace_get_save_problem (self->workspace);
  gboolean is_view = baton_workspace_is_view (self->workspace);
  gboolean read_only = outside && baton_store_is_read_only (baton_workspace_get_store (self->workspace));

  if (file == BATON_FILE_REPLACED)
    tell_replaced (self);
  else if (is_view)
    tell_view (self);
  else
    tell_state (self, file, problem, read_only);
  gtk_widget_set_visible (self->write_back, file == BATON_FILE_GONE);
  gtk_widget_set_visible (self->load, file == BATON_FILE_REPLACED);
  gtk_widget_set_visible (self->retry, file != BATON_FILE_GONE && problem != NULL && !is_view);
  gtk_info_bar_set_message_type (self->bar, problem && !is_view ? GTK_MESSAGE_ERROR : GTK_MESSAGE_WARNING);
  gtk_info_bar_set_revealed (self->bar, problem || read_only || file == BATON_FILE_GONE);
}

/* A save that worked, but without a backup of what was there before. */
static void
backup_problem_cb (BatonSaveBanner *self)
{
  g_autofree char *problem = NULL, *text = NULL;

  g_object_get (baton_workspace_get_autosave (self->workspace), "backup-problem", &problem, NULL);
  if (!problem)
    return;
  /* Translators: why it failed, in the system's words */
  text = g_strdup_printf (_("No backup could be made: %s"), problem);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/* Where the library is opened, what watches it begins. */
static void
state_cb (BatonSaveBanner *self)
{
  BatonOutside *outside = baton_workspace_get_outside (self->workspace);

  if (outside)
    {
      g_signal_handlers_disconnect_by_func (outside, refresh, self);
      g_signal_connect_object (outside, "notify::file", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (baton_workspace_get_autosave (self->workspace), "notify::backup-problem",
                               G_CALLBACK (backup_problem_cb), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

static void
set_workspace (BatonSaveBanner *self,
               BatonWorkspace  *workspace)
{
  if (!workspace)
    return;
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::save-problem", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  state_cb (self);
}

static void
baton_save_banner_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((BatonSaveBannerProperty) prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, BATON_SAVE_BANNER (object)->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_save_banner_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((BatonSaveBannerProperty) prop_id)
    {
    case PROP_WORKSPACE:
      set_workspace (BATON_SAVE_BANNER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
baton_save_banner_dispose (GObject *object)
{
  g_clear_object (&BATON_SAVE_BANNER (object)->workspace);

  G_OBJECT_CLASS (baton_save_banner_parent_class)->dispose (object);
}

static void
baton_save_banner_class_init (BatonSaveBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = baton_save_banner_get_property;
  object_class->set_property = baton_save_banner_set_property;
  object_class->dispose = baton_save_banner_dispose;

  props[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BATON_TYPE_WORKSPACE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (BATON_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/app/baton-save-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, bar);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, heading);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, what);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, write_back);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, retry);
  gtk_widget_class_bind_template_child (widget_class, BatonSaveBanner, load);
}

static void
baton_save_banner_init (BatonSaveBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * baton_save_banner_new:
 * @workspace: the workspace whose "save-problem" is shown
 *
 * Returns: (transfer floating): the banner, unseen while all is well; its buttons are actions of the window
 */
GtkWidget *
baton_save_banner_new (BatonWorkspace *workspace)
{
  return g_object_new (BATON_TYPE_SAVE_BANNER, "workspace", workspace, NULL);
}
