/* One task in a list: a single widget that draws its title, effort, verdict and worth.
 *
 * A list view of GTK 4.8 builds 205 rows whatever is visible, so a row is one widget, and what it says is worked out
 * only when it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/tasks/baton-task-row.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"
#include "ui/tasks/baton-task-line.h"

/* Pixels: the grip's column, around the text, inside the pill, and between the two lines. */
#define GRIP_WIDTH 34
#define PADDING 12
#define PILL_PADDING 9
#define LINE_GAP 4
#define LEAST_WIDTH 220

enum
{
  TITLE,
  EFFORT,
  PILL,
  WORTH,
  N_TEXTS,
};

struct _BatonTaskRow
{
  GtkWidget         parent_instance;

  BatonWorkspace   *workspace;
  BatonTask        *task;
  PangoLayout      *texts[N_TEXTS];
  BatonVerdictKind  verdict;
  gboolean          late;  /* handed off and overdue, which counts more than the verdict then */
  gboolean          fresh; /* the texts say what the task says */
};

G_DEFINE_FINAL_TYPE (BatonTaskRow, baton_task_row, GTK_TYPE_WIDGET)

/* The pill's colours by verdict: names defined in the style sheets. */
static const char *
colour_name (BatonTaskRow *self)
{
  if (self->late)
    return "baton_dear";
  switch (self->verdict)
    {
    case BATON_VERDICT_OUTSOURCE_NOW:
    case BATON_VERDICT_OUTSOURCE:
      return "baton_outsource";
    case BATON_VERDICT_TRY_ONCE:
    case BATON_VERDICT_YOUR_CALL:
      return "baton_undecided";
    case BATON_VERDICT_TOO_DEAR:
      return "baton_dear";
    case BATON_VERDICT_KEEP:
    case BATON_VERDICT_JUST_DO_IT:
    case BATON_VERDICT_DROP:
    default:
      return "baton_keep";
    }
}

static GdkRGBA
look_up_colour (BatonTaskRow *self,
                const char   *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  /* Without the program's style sheet, in a test of one widget, the text colour serves. */
  if (!gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);
  return colour;
}

static void
set_attributes (PangoLayout *layout,
                int          which)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (which == TITLE || which == PILL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (which != TITLE)
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

static PangoLayout *
get_layout (BatonTaskRow *self,
            int           which)
{
  if (!self->texts[which])
    {
      self->texts[which] = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      set_attributes (self->texts[which], which);
    }
  return self->texts[which];
}

static void
describe (BatonTaskRow *self)
{
  g_autofree char *description
    = g_strdup_printf ("%s, %s, %s", pango_layout_get_text (get_layout (self, EFFORT)),
                       pango_layout_get_text (get_layout (self, PILL)),
                       pango_layout_get_text (get_layout (self, WORTH)));
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
freshen (BatonTaskRow *self)
{
  BatonLibrary *library = baton_workspace_get_library (self->workspace);
  const char *currency = baton_profile_get_currency (baton_library_get_profile (library));
  g_autoptr (BatonVerdict) verdict = baton_workspace_judge (self->workspace, self->task);
  g_autofree char *effort = baton_task_line_new (library, self->task);
  g_autofree char *worth = baton_phrase_worth_a_year (verdict, currency);

  self->verdict = verdict->kind;
  self->late = baton_task_line_is_late (self->task);
  pango_layout_set_text (get_layout (self, TITLE), baton_task_get_title (self->task), -1);
  pango_layout_set_text (get_layout (self, EFFORT), effort, -1);
  pango_layout_set_text (get_layout (self, PILL), self->late ? _("Late") : baton_phrase_pill (verdict->kind), -1);
  pango_layout_set_text (get_layout (self, WORTH), worth, -1);
  describe (self);
  self->fresh = TRUE;
}

static void
get_text_size (BatonTaskRow *self,
               int           which,
               int          *width,
               int          *height)
{
  PangoLayout *layout = get_layout (self, which);

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, width, height);
}

static int
get_text_height (BatonTaskRow *self,
                 int           which)
{
  int height;

  pango_layout_get_pixel_size (get_layout (self, which), NULL, &height);
  return height;
}

static void
baton_task_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  BatonTaskRow *self = BATON_TASK_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = get_text_height (self, TITLE) + LINE_GAP + get_text_height (self, EFFORT) + 2 * PADDING;
}

static gboolean
has_text (BatonTaskRow *self,
          int           which)
{
  return *pango_layout_get_text (get_layout (self, which)) != '\0';
}

static void
draw_text (BatonTaskRow  *self,
           GtkSnapshot   *snapshot,
           int            which,
           float          x,
           float          y,
           int            width,
           const GdkRGBA *colour)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PangoLayout *layout = get_layout (self, which);

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_alignment (layout, mirrored != (which == WORTH) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir (layout, FALSE);
  if (mirrored)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_round (BatonTaskRow  *self,
            GtkSnapshot   *snapshot,
            float          x,
            float          y,
            float          width,
            float          height,
            const GdkRGBA *colour)
{
  GskRoundedRect round;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x, y, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
}

/* Two columns of three dots: the place to take hold of. */
static void
draw_grip (BatonTaskRow  *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *colour)
{
  float middle = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0f;

  for (int row = -1; row <= 1; row++)
    for (int column = 0; column < 2; column++)
      draw_round (self, snapshot, PADDING + column * 6, middle + row * 6 - 1.5f, 3, 3, colour);
}

static void
baton_task_row_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  BatonTaskRow *self = BATON_TASK_ROW (widget);
  int width = gtk_widget_get_width (widget), top, right, pill_width, pill_height, worth_width, title_height;
  g_autofree char *on_pill_name = NULL;
  GdkRGBA text, dim, pill, on_pill;

  if (!self->task)
    return;
  if (!self->fresh)
    freshen (self);
  text = look_up_colour (self, "baton_text");
  dim = look_up_colour (self, "baton_dim");
  on_pill_name = g_strconcat (colour_name (self), "_fg", NULL);
  pill = look_up_colour (self, colour_name (self));
  on_pill = look_up_colour (self, on_pill_name);

  get_text_size (self, PILL, &pill_width, &pill_height);
  get_text_size (self, WORTH, &worth_width, NULL);
  title_height = get_text_height (self, TITLE);
  /* With nothing to say below them, the title and the pill stand in the middle. */
  top = has_text (self, EFFORT) || has_text (self, WORTH) ? PADDING
                                                          : (gtk_widget_get_height (widget) - title_height) / 2;
  right = MIN (MAX (pill_width + 2 * PILL_PADDING, worth_width), width / 2);

  draw_grip (self, snapshot, &dim);
  draw_text (self, snapshot, TITLE, GRIP_WIDTH, top, width - GRIP_WIDTH - right - 2 * PADDING, &text);
  draw_text (self, snapshot, EFFORT, GRIP_WIDTH, PADDING + title_height + LINE_GAP,
             width - GRIP_WIDTH - right - 2 * PADDING, &dim);
  pill_width = MIN (pill_width, right - 2 * PILL_PADDING);
  draw_round (self, snapshot, width - PADDING - pill_width - 2 * PILL_PADDING,
              top + (title_height - pill_height) / 2 - 2, pill_width + 2 * PILL_PADDING, pill_height + 4, &pill);
  draw_text (self, snapshot, PILL, width - PADDING - PILL_PADDING - pill_width,
             top + (title_height - pill_height) / 2, pill_width, &on_pill);
  draw_text (self, snapshot, WORTH, width - PADDING - right, PADDING + title_height + LINE_GAP, right, &dim);
}

static gboolean
baton_task_row_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  BatonTaskRow *self = BATON_TASK_ROW (widget);

  g_autofree char *text = NULL;

  if (!self->task || (!pango_layout_is_ellipsized (get_layout (self, TITLE))
                      && !pango_layout_is_ellipsized (get_layout (self, EFFORT))))
    return FALSE;
  text = g_strdup_printf ("%s\n%s", baton_task_get_title (self->task), pango_layout_get_text (get_layout (self, EFFORT)));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* Another font or scale: the layouts are made anew. */
static void
drop_layouts (BatonTaskRow *self)
{
  for (int i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->texts[i]);
  self->fresh = FALSE;
}

static void
baton_task_row_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (baton_task_row_parent_class)->css_changed (widget, change);
  drop_layouts (BATON_TASK_ROW (widget));
}

static void
baton_task_row_dispose (GObject *object)
{
  BatonTaskRow *self = BATON_TASK_ROW (object);

  drop_layouts (self);
  g_clear_object (&self->task);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (baton_task_row_parent_class)->dispose (object);
}

static void
baton_task_row_class_init (BatonTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = baton_task_row_dispose;
  widget_class->measure = baton_task_row_measure;
  widget_class->snapshot = baton_task_row_snapshot;
  widget_class->query_tooltip = baton_task_row_query_tooltip;
  widget_class->css_changed = baton_task_row_css_changed;
  gtk_widget_class_set_css_name (widget_class, "taskrow");
}

static void
baton_task_row_init (BatonTaskRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * baton_task_row_new:
 * @workspace: what judges the tasks
 *
 * Returns: (transfer floating): a row that shows no task yet
 */
GtkWidget *
baton_task_row_new (BatonWorkspace *workspace)
{
  BatonTaskRow *self = g_object_new (BATON_TYPE_TASK_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none) (nullable): the task it shows. */
BatonTask *
baton_task_row_get_task (BatonTaskRow *self)
{
  return self->task;
}

/**
 * baton_task_row_set_task:
 * @self: a row inside its list item
 * @task: (nullable): the task to show
 */
void
baton_task_row_set_task (BatonTaskRow *self,
                         BatonTask    *task)
{
  if (g_set_object (&self->task, task))
    baton_task_row_refresh (self);
}

/**
 * baton_task_row_refresh:
 * @self: a row
 *
 * Something that the row says may have changed: it is worked out again when next drawn. The name that a screen reader
 * says is set at once, on the list item, which GTK 4.8 leaves without one.
 */
void
baton_task_row_refresh (BatonTaskRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  self->fresh = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (item && self->task)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    baton_task_get_title (self->task), -1);
}
