/* The verdict card: the word, the deciding reasons, the balance between keeping and outsourcing, and the prices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/criteria/baton-verdict-card.h"

#include <glib/gi18n-lib.h>

#include "logic/baton-phrase.h"

/* The balance is the score held to this on both sides, as the figures' part of it is. */
#define MOST_SCORE 3.0

/* From here a verdict is for outsourcing, or for keeping below 0; see the verdict's table. */
#define UNDECIDED 0.32

struct _BatonVerdictCard
{
  AdwBin       parent_instance;

  GtkImage    *icon;
  GtkLabel    *headline;
  GtkLabel    *sentence;
  GtkLevelBar *balance;
  GtkLabel    *price;
  GtkLabel    *flip;
  GtkLabel    *ceiling;
};

G_DEFINE_FINAL_TYPE (BatonVerdictCard, baton_verdict_card, ADW_TYPE_BIN)

static const char *
icon_of (BatonVerdictKind kind)
{
  switch (kind)
    {
    case BATON_VERDICT_OUTSOURCE_NOW:
    case BATON_VERDICT_OUTSOURCE:
      return "object-select-symbolic";
    case BATON_VERDICT_TRY_ONCE:
      return "media-playlist-repeat-song-symbolic";
    case BATON_VERDICT_TOO_DEAR:
      return "dialog-warning-symbolic";
    case BATON_VERDICT_KEEP:
      return "go-home-symbolic";
    case BATON_VERDICT_JUST_DO_IT:
      return "media-playback-start-symbolic";
    case BATON_VERDICT_DROP:
      return "user-trash-symbolic";
    case BATON_VERDICT_YOUR_CALL:
    default:
      return "baton-your-call-symbolic";
    }
}

/* The balance in words, which the bar shows as a length. */
static const char *
describe_balance (double score)
{
  if (score >= 2)
    return _("strongly for outsourcing");
  if (score >= UNDECIDED)
    return _("for outsourcing");
  if (score > -UNDECIDED)
    return _("undecided");
  return score > -2 ? _("for keeping") : _("strongly for keeping");
}

static void
show_balance (BatonVerdictCard *self,
              double            score)
{
  const char *words = describe_balance (score);

  gtk_level_bar_set_value (self->balance, CLAMP (score, -MOST_SCORE, MOST_SCORE) + MOST_SCORE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->balance), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->balance), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

/* Takes over @text, which may be one clause. A line with nothing to say takes no room. */
static void
show_line (GtkLabel *label,
           char     *text)
{
  g_autofree char *clause = text;
  g_autofree char *line = baton_phrase_capitalise (clause ? clause : "");

  gtk_label_set_text (label, line);
  gtk_widget_set_visible (GTK_WIDGET (label), *line != '\0');
}

static void
baton_verdict_card_class_init (BatonVerdictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/baton/Baton/ui/criteria/baton-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, icon);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, headline);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, balance);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, price);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, flip);
  gtk_widget_class_bind_template_child (widget_class, BatonVerdictCard, ceiling);
}

static void
baton_verdict_card_init (BatonVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The colours of a battery that runs low would say something else here. */
  gtk_level_bar_remove_offset_value (self->balance, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->balance, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->balance, GTK_LEVEL_BAR_OFFSET_FULL);
}

/**
 * baton_verdict_card_show:
 * @self: a card
 * @verdict: what to show
 * @currency: the code of the currency of its sums
 */
void
baton_verdict_card_show (BatonVerdictCard   *self,
                         const BatonVerdict *verdict,
                         const char         *currency)
{
  gtk_image_set_from_icon_name (self->icon, icon_of (verdict->kind));
  gtk_label_set_text (self->headline, baton_phrase_headline (verdict->kind));
  show_line (self->sentence, baton_phrase_sentence (verdict, currency));
  show_balance (self, verdict->score);
  /* Without figures and reasons the sentence says already what is missing. */
  show_line (self->price, verdict->worth.price_per_hour.there || verdict->reasons->len > 0
                            ? baton_phrase_price_back (verdict, currency)
                            : NULL);
  show_line (self->flip, baton_phrase_flip (verdict, currency));
  show_line (self->ceiling, baton_phrase_ceiling (verdict, currency));
}
