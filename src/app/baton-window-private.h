/* What the window's verbs need of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/baton-pane.h"
#include "app/baton-refused-page.h"
#include "app/baton-change-banner.h"
#include "app/baton-save-banner.h"
#include "app/baton-window.h"
#include "model/baton-day.h"
#include "ui/common/baton-task-array.h"
#include "ui/criteria/baton-criteria-panel.h"
#include "ui/directory/baton-provider-page.h"
#include "ui/search/baton-search-page.h"
#include "ui/sidebar/baton-sidebar.h"
#include "ui/tasks/baton-task-page.h"

/* What the place of a provider begins with; its id follows. */
#define PROVIDER_PLACE "provider:"
/* And that of a saved search; its name follows. */
#define SEARCH_PLACE "search:"

struct _BatonWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  AdwToast             *toast;           /* (weak): the one that shows, or NULL */
  GtkStack             *stack;
  AdwLeaflet           *leaflet;
  AdwFlap              *flap;
  GtkStack             *pages;
  BatonPane            *sidebar_pane;
  BatonPane            *criteria_pane;
  BatonSidebar         *sidebar;
  BatonTaskPage        *tasks;
  BatonProviderPage    *provider;
  BatonSearchPage      *search;
  BatonCriteriaPanel   *criteria;
  GtkLabel             *opening_label;    /* what is shown while the library is read */
  GtkLabel             *opening_path;
  GtkSpinner           *opening_spinner;
  GtkWidget            *stop_opening;
  GtkWidget            *open_again;
  BatonRefusedPage     *refused;
  BatonSaveBanner      *banner;
  BatonChangeBanner    *changes;

  GtkWidget            *menu;            /* the button of the main menu */
  GtkWidget            *before_menu;     /* (weak): where the keyboard was before that opened, or NULL */
  gboolean              menu_open;

  BatonWorkspace       *workspace;
  GSettings            *settings;        /* NULL where none are installed: then nothing is remembered */
  gboolean              criteria_wanted; /* beside the list, when there is room */
  guint                 asked_frames;    /* frames for which it was only just asked for, even if it folds meanwhile */
  gboolean              begun;           /* the first run is over */
  BatonDay              day;             /* that is shown */
  guint                 day_id;          /* looks whether it still is */
  GCancellable         *opening;         /* (nullable): stops the reading of the library */
  guint                 opening_id;      /* it is shown soon */
  guint                 line_id;         /* it is kept soon */
  gboolean              line_kept;       /* what was typed is in the settings, though the window is still there */
  gboolean              restoring;       /* a place comes back: nobody chose it now */
  guint                 naming_id;       /* the idle that names the steps in the menu */
  guint                 showing_id;      /* the idle that shows what an undo of many touched */
  GStrv                 touched;         /* the ids of that */
};

BatonTask *baton_window_get_task     (BatonWindow *self);
gboolean   baton_window_shows_tasks  (BatonWindow *self);
gboolean   baton_window_select_task  (BatonWindow *self,
                                      BatonTask   *task);
void       baton_window_focus_list   (BatonWindow *self);
void       baton_window_move_task    (BatonWindow *self,
                                      int          rows);
void       baton_window_toast        (BatonWindow *self,
                                      const char  *text,
                                      const char  *button,
                                      const char  *action);
void       baton_window_task_dropped (BatonSidebar   *sidebar,
                                      BatonTaskArray *dropped,
                                      const char     *place,
                                      BatonWindow    *self);
void       baton_window_text_dropped (BatonSidebar   *sidebar,
                                      const char     *dropped,
                                      const char     *place,
                                      BatonWindow    *self);
BatonTaskArray *baton_window_dup_selected  (BatonWindow    *self);
void            baton_window_begin_many    (BatonWindow    *self);
void            baton_window_end_many      (BatonWindow    *self);
GPtrArray      *baton_window_begin_all     (BatonWorkspace *workspace);
void            baton_window_end_all       (GPtrArray      *windows);
/* Does something to one of many tasks. */
typedef void (*BatonWindowEdit) (BatonTask *task, gpointer data);

void            baton_window_edit_many     (BatonWindow     *self,
                                            BatonTaskArray  *tasks,
                                            BatonWindowEdit  edit,
                                            gpointer         data,
                                            GDestroyNotify   free_data,
                                            char            *step,
                                            char            *text);
void            baton_window_choose_provider (BatonWindow  *self);
void            baton_window_move_to_stage (BatonWindow    *self,
                                            BatonTaskArray *tasks,
                                            BatonStage      stage);
void            baton_window_hand_off_to   (BatonWindow    *self,
                                            BatonTaskArray *tasks,
                                            BatonProvider  *provider);
void       baton_window_save_and_close (BatonWindow *self);
void       baton_window_ask_before_losing (BatonWindow  *self,
                                           const GError *error);
void       baton_window_back         (BatonWindow *self);
void       baton_window_show_page    (BatonWindow *self,
                                      const char  *name);
gboolean   baton_window_shows_search (BatonWindow *self);
void       baton_window_leave_search (BatonWindow *self);
void       baton_window_show_search  (BatonWindow *self,
                                      const char  *name);
void       baton_window_search       (BatonWindow *self,
                                      const char  *query);
void       baton_window_watch_typing (BatonWindow *self);
void       baton_window_begin        (BatonWindow *self);
void       baton_window_open         (BatonWindow *self);
void       baton_window_prepare_opening (BatonWindow *self);
void       baton_window_follow_opening (BatonWindow *self);
gboolean   baton_window_was_stopped  (BatonWindow *self);

void       baton_window_restore_size  (BatonWindow *self);
void       baton_window_remember      (BatonWindow *self);
void       baton_window_restore_place (BatonWindow *self);
void       baton_window_restore_list  (BatonWindow *self);
gboolean   baton_window_is_last       (BatonWindow *self);
gboolean   baton_window_close_dialogs (BatonWindow *self);

/* Each installs its verbs and keys on the class. */
void       baton_window_install_task_actions    (GtkWidgetClass *widget_class);
void       baton_window_install_pane_actions    (GtkWidgetClass *widget_class);
gboolean   baton_window_is_at                   (BatonWindow    *self,
                                                 GtkWidget      *pane);
void       baton_window_follow_criteria         (BatonWindow    *self);
void       baton_window_install_history_actions (GtkWidgetClass *widget_class);
void       baton_window_watch_history           (BatonWindow    *self);
void       baton_window_forget_history          (BatonWindow    *self);
void       baton_window_refresh_history         (BatonWindow    *self);
void       baton_window_install_search_actions  (GtkWidgetClass *widget_class);
void       baton_window_install_library_actions (GtkWidgetClass *widget_class);
void       baton_window_install_selection_actions (GtkWidgetClass *widget_class);
void       baton_window_install_opening_actions   (GtkWidgetClass *widget_class);
void       baton_window_install_link_actions      (GtkWidgetClass *widget_class);
void       baton_window_show_uri                  (BatonWindow    *self,
                                                   const char     *uri);
void       baton_window_install_save_actions      (GtkWidgetClass *widget_class);
void       baton_window_install_move_actions      (GtkWidgetClass *widget_class);
void       baton_window_install_outside_actions (GtkWidgetClass *widget_class);
void       baton_window_watch_outside             (BatonWindow    *self);
void       baton_window_follow_outside            (BatonWindow    *self);
void       baton_window_install_print_actions     (GtkWidgetClass *widget_class);
void       baton_window_watch_menu              (BatonWindow    *self);
void       baton_window_watch_day               (BatonWindow    *self);
void       baton_window_look_at_day             (BatonWindow    *self);
void       baton_window_watch_line              (BatonWindow    *self);
void       baton_window_install_help_actions    (GtkWidgetClass *widget_class);
void       baton_window_install_trash_actions   (GtkWidgetClass *widget_class);
void       baton_window_install_reminder_actions (GtkWidgetClass *widget_class);

GtkWidget *baton_window_make_nudge_strip (BatonWorkspace *workspace,
                                          GSettings      *settings);
