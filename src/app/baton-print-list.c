/* Printing a list of tasks, and of providers after them: two lines for each, as in the window, with a heading and the
 * number of the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-print-list.h"

#include <glib/gi18n.h>

#include "logic/baton-phrase.h"

/* Points: around the page, between the rows, and of the column on the right. */
#define MARGIN 48
#define GAP 10
#define RIGHT_WIDTH 130
#define FONT "Sans 10"
#define SMALL_FONT "Sans 8.5"
#define TITLE_FONT "Sans Bold 14"
#define STRONG_FONT "Sans Bold 10"

struct _BatonPrintList
{
  GtkPrintOperation  parent_instance;

  BatonWorkspace    *workspace;
  char              *title;
  BatonTaskArray    *tasks;
  GPtrArray         *providers;      /* or NULL */
  double             line_height;
  guint              rows_per_page;
};

G_DEFINE_FINAL_TYPE (BatonPrintList, baton_print_list, GTK_TYPE_PRINT_OPERATION)

static PangoLayout *
make_layout (GtkPrintContext *context,
             const char      *font,
             const char      *text,
             double           width)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static void
draw_text (GtkPrintContext *context,
           const char      *font,
           const char      *text,
           double           x,
           double           y,
           double           width,
           PangoAlignment   alignment)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = make_layout (context, font, text, width);

  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, layout);
}

static double
get_row_height (BatonPrintList *self)
{
  return 2 * self->line_height + GAP;
}

static guint
count_rows (BatonPrintList *self)
{
  return self->tasks->len + (self->providers ? self->providers->len : 0);
}

static void
baton_print_list_begin_print (GtkPrintOperation *operation,
                              GtkPrintContext   *context)
{
  BatonPrintList *self = BATON_PRINT_LIST (operation);
  g_autoptr (PangoLayout) layout = make_layout (context, FONT, "Ag", 100);
  double room = gtk_print_context_get_height (context) - 2 * MARGIN;
  int height;

  pango_layout_get_size (layout, NULL, &height);
  self->line_height = (double) height / PANGO_SCALE;
  /* The heading takes two rows, and the number of the page one. */
  self->rows_per_page = MAX (room / get_row_height (self) - 3, 1);
  gtk_print_operation_set_n_pages (operation, MAX ((count_rows (self) + self->rows_per_page - 1) / self->rows_per_page, 1));
}

static void
draw_task (BatonPrintList  *self,
           GtkPrintContext *context,
           BatonTask       *task,
           double           y)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonVerdict) verdict = baton_workspace_judge (self->workspace, task);
  g_autofree char *effort = baton_phrase_effort (task, currency);
  g_autofree char *worth = baton_phrase_worth_a_year (verdict, currency);
  double width = gtk_print_context_get_width (context) - 2 * MARGIN;
  double left = width - RIGHT_WIDTH - GAP, right = MARGIN + width - RIGHT_WIDTH;

  draw_text (context, STRONG_FONT, baton_task_get_title (task), MARGIN, y, left, PANGO_ALIGN_LEFT);
  draw_text (context, STRONG_FONT, baton_phrase_pill (verdict->kind), right, y, RIGHT_WIDTH, PANGO_ALIGN_RIGHT);
  y += self->line_height;
  draw_text (context, SMALL_FONT, effort, MARGIN, y, left, PANGO_ALIGN_LEFT);
  draw_text (context, SMALL_FONT, worth, right, y, RIGHT_WIDTH, PANGO_ALIGN_RIGHT);
}

static void
draw_provider (BatonPrintList  *self,
               GtkPrintContext *context,
               BatonProvider   *provider,
               double           y)
{
  double width = gtk_print_context_get_width (context) - 2 * MARGIN;
  double left = width - RIGHT_WIDTH - GAP, right = MARGIN + width - RIGHT_WIDTH;

  draw_text (context, STRONG_FONT, baton_provider_get_name (provider), MARGIN, y, left, PANGO_ALIGN_LEFT);
  draw_text (context, SMALL_FONT, baton_phrase_kind (baton_provider_get_kind (provider)), right, y, RIGHT_WIDTH,
             PANGO_ALIGN_RIGHT);
  draw_text (context, SMALL_FONT, baton_provider_get_suits (provider), MARGIN, y + self->line_height, left,
             PANGO_ALIGN_LEFT);
}

static void
draw_row (BatonPrintList  *self,
          GtkPrintContext *context,
          guint            index,
          double           y)
{
  if (index < self->tasks->len)
    draw_task (self, context, self->tasks->pdata[index], y);
  else
    draw_provider (self, context, self->providers->pdata[index - self->tasks->len], y);
}

static void
draw_page_number (BatonPrintList  *self,
                  GtkPrintContext *context,
                  int              page)
{
  int n_pages;
  g_autofree char *text = NULL;

  g_object_get (self, "n-pages", &n_pages, NULL);
  /* Translators: the number of a printed page and how many there are */
  text = g_strdup_printf (_("Page %d of %d"), page + 1, n_pages);
  draw_text (context, SMALL_FONT, text, MARGIN, gtk_print_context_get_height (context) - MARGIN,
             gtk_print_context_get_width (context) - 2 * MARGIN, PANGO_ALIGN_RIGHT);
}

static void
baton_print_list_draw_page (GtkPrintOperation *operation,
                            GtkPrintContext   *context,
                            int                page)
{
  BatonPrintList *self = BATON_PRINT_LIST (operation);
  guint first = page * self->rows_per_page, end = MIN (first + self->rows_per_page, count_rows (self));
  double y = MARGIN;

  draw_text (context, TITLE_FONT, self->title, MARGIN, y, gtk_print_context_get_width (context) - 2 * MARGIN,
             PANGO_ALIGN_LEFT);
  y += get_row_height (self) * 1.5;
  for (guint i = first; i < end; i++, y += get_row_height (self))
    draw_row (self, context, i, y);
  draw_page_number (self, context, page);
}

static void
baton_print_list_finalize (GObject *object)
{
  BatonPrintList *self = BATON_PRINT_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_free (self->title);

  G_OBJECT_CLASS (baton_print_list_parent_class)->finalize (object);
}

static void
baton_print_list_class_init (BatonPrintListClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = baton_print_list_finalize;
  operation_class->begin_print = baton_print_list_begin_print;
  operation_class->draw_page = baton_print_list_draw_page;
}

static void
baton_print_list_init (BatonPrintList *self)
{
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (self), TRUE);
  /* A long list says how far it is, and can be stopped. */
  gtk_print_operation_set_show_progress (GTK_PRINT_OPERATION (self), TRUE);
}

/**
 * baton_print_list_new:
 * @workspace: the open library
 * @title: what the list is called
 * @tasks: what to print, in that order
 * @providers: (nullable): and after them
 *
 * Returns: (transfer full): what prints them, to be run
 */
GtkPrintOperation *
baton_print_list_new (BatonWorkspace *workspace,
                      const char     *title,
                      BatonTaskArray *tasks,
                      GPtrArray      *providers)
{
  BatonPrintList *self = g_object_new (BATON_TYPE_PRINT_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->title = g_strdup (title);
  self->tasks = g_ptr_array_ref (tasks);
  self->providers = providers ? g_ptr_array_ref (providers) : NULL;
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), title);
  return GTK_PRINT_OPERATION (self);
}
