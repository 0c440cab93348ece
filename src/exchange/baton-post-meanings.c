/* Which of the seven built-in criteria a sentence of a post is: words for each in seven languages,
 * folded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "exchange/baton-fold.h"
#include "exchange/baton-post-words.h"

static const char *const urgent_words[] = {
  " urgent", " pressing ", " dringend", " eilig", " pressant", " urgenz", " spoed", NULL,
};

static const char *const important_words[] = {
  " important", " importan", " matter", " wichtig", " belangrijk", NULL,
};

static const char *const bad_at_words[] = {
  " bad at ", " good at ", " poor at ", " terrible at ", " awful at ", " hopeless at ",
  " worse at ", " no good ", " suck", " clumsy ", " get good ", " schlecht", " nicht gut ",
  " ungeschickt", " nicht konne ", " nicht kann ", " kann ich nicht", " mauvais", " nul en ",
  " nul a ", " pas doue", " pas bon", " mal fais ", " soy malo", " soy mala", " malo en ",
  " mala en ", " se me da mal", " se me dan mal", " no se me da", " sou ruim ", " sou mau ",
  " sou pessim", " nao sou bo", " sou ma em ", " sono negat", " non sono brav", " non sono capac",
  " scars", " slecht in ", " niet goed ", " onhandig", NULL,
};

static const char *const dislike_words[] = {
  " don t enjoy", " dont enjoy", " not enjoy", " n t enjoy", " never enjoy", " dislike", " hate",
  " don t like", " not like ", " boring ", " bore", " no fun ", " not fun ", " n t fun ",
  " tedious", " keinen spass", " kein spass", " nicht gern", " ungern", " nicht mag ",
  " mag ich nicht", " hasse", " langweil", " keine freude", " n aime pas", " aime pas", " deteste",
  " ennui", " ennuy", " pas de plaisir", " aucun plaisir", " pas plaisir", " no me gust",
  " no disfrut", " odio", " detesto", " aburr", " nao gost", " odei", " entedia", " chato",
  " chata", " non mi piac", " odio ", " noios", " annoia", " detest", " non amo ", " niet leuk",
  " vervelend", " haat", " hekel", " geen plezier", " niet graag", " saai", NULL,
};

static const char *const low_return_words[] = {
  " roi ", " return", " low value", " worth my ", " my hourly ", " payoff", " pays off", " rendite",
  " ertrag", " lohnt", " lohnen", " mehr wert", " rendement", " rentab", " retour sur", " retorno",
  " renta ", " rentable", " vale mi ", " vale o meu ", " compensa", " ritorno", " rendiment",
  " redditiz", " vale il mio ", " opbreng", " oplever", " levert ", NULL,
};

static const char *const skill_words[] = {
  " skill", " learn", " get better ", " getting better ", " wheel house", " wheelhouse",
  " fahigkeit", " lern", " kompetenz", " besser werden ", " uben ", " competenc", " apprend",
  " progress", " habilidad", " aprend", " mejorar ", " aptitud", " melhorar ", " competenz",
  " impar", " abilita ", " vaardig", " leer ", " leren ", " beter worden ", NULL,
};

static const char *const not_worth_words[] = {
  " cost", " worth", " expensive ", " too dear ", " price", " pricey ", " cheaper ", " kosten ",
  " kostet ", " teuer", " lohnt ", " preis", " cout", " cher ", " chere ", " vaut ", " prix ",
  " coste ", " cuesta ", " caro ", " cara ", " vale la pena", " merece la pena", " precio",
  " custo", " custa ", " vale a pena", " preco", " costo ", " costa ", " conviene ", " prezzo ",
  " vale ", " duur", " waard ", " kost ", " prijs ", NULL,
};

static const char *const enjoy_words[] = {
  " enjoy", " like ", " love", " fun ", " pleasure ", " relax", " spass", " gern", " freude ",
  " geniess", " liebe ", " mag ", " aime ", " adore", " plaisir", " disfrut", " gusta", " encanta",
  " placer ", " gost", " adoro ", " prazer ", " piac", " amo ", " divert", " leuk ", " plezier ",
  " geniet", " graag ", " hou van ", NULL,
};

typedef struct
{
  BatonMeaning       meaning;
  const char *const *words;
} Rule;

/* The first that fits: "I don't want to get good at it" is not about enjoying, and the costs of a
 * skill are its costs. */
static const Rule rules_outsource[] = {
  { BATON_MEANING_DISLIKE, dislike_words },
  { BATON_MEANING_BAD_AT, bad_at_words },
  { BATON_MEANING_LOW_RETURN, low_return_words },
};

static const Rule rules_keep[] = {
  { BATON_MEANING_SKILL, skill_words },
  { BATON_MEANING_NOT_WORTH_IT, not_worth_words },
  { BATON_MEANING_ENJOY, enjoy_words },
};

static BatonMeaning
first_that_fits (const char *folded,
                 const Rule *rules,
                 guint       n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    if (baton_words_match (folded, rules[i].words))
      return rules[i].meaning;
  return BATON_MEANING_NONE;
}

/**
 * baton_words_meaning:
 * @text: a criterion in a person's words
 * @side: what it speaks for
 *
 * Returns: the meaning that the program understands, or none: then it is a criterion of the
 * person's own
 */
BatonMeaning
baton_words_meaning (const char *text,
                     BatonSide   side)
{
  g_autofree char *folded = baton_fold_words (text);

  if (side == BATON_SIDE_KEEP)
    return first_that_fits (folded, rules_keep, G_N_ELEMENTS (rules_keep));
  if (baton_words_match (folded, urgent_words) && baton_words_match (folded, important_words))
    return BATON_MEANING_URGENT_NOT_IMPORTANT;
  return first_that_fits (folded, rules_outsource, G_N_ELEMENTS (rules_outsource));
}
