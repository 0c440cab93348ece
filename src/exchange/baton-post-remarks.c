/* The short words of posts: "Done", "upcoming", "formerly", "good for", and the names that stand
 * for a group of people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "exchange/baton-fold.h"
#include "exchange/baton-post-words.h"

typedef struct
{
  const char *words;
  BatonStage  stage;
} StageWord;

/* Folded. */
static const StageWord stage_words[] = {
  { " done ", BATON_STAGE_FINISHED },
  { " finished ", BATON_STAGE_FINISHED },
  { " completed ", BATON_STAGE_FINISHED },
  { " complete ", BATON_STAGE_FINISHED },
  { " erledigt ", BATON_STAGE_FINISHED },
  { " fertig ", BATON_STAGE_FINISHED },
  { " abgeschlossen ", BATON_STAGE_FINISHED },
  { " fait ", BATON_STAGE_FINISHED },
  { " fini ", BATON_STAGE_FINISHED },
  { " termine ", BATON_STAGE_FINISHED },
  { " hecho ", BATON_STAGE_FINISHED },
  { " terminado ", BATON_STAGE_FINISHED },
  { " feito ", BATON_STAGE_FINISHED },
  { " concluido ", BATON_STAGE_FINISHED },
  { " fatto ", BATON_STAGE_FINISHED },
  { " finito ", BATON_STAGE_FINISHED },
  { " klaar ", BATON_STAGE_FINISHED },
  { " gedaan ", BATON_STAGE_FINISHED },
  { " afgerond ", BATON_STAGE_FINISHED },
  { " considering ", BATON_STAGE_CONSIDERING },
  { " maybe ", BATON_STAGE_CONSIDERING },
  { " upcoming ", BATON_STAGE_CONSIDERING },
  { " planned ", BATON_STAGE_CONSIDERING },
  { " want to start ", BATON_STAGE_WANT_TO_START },
  { " handed off ", BATON_STAGE_HANDED_OFF },
  { " in progress ", BATON_STAGE_HANDED_OFF },
  { " ongoing ", BATON_STAGE_HANDED_OFF },
  { " keeping ", BATON_STAGE_KEEPING },
  { " keeping it ", BATON_STAGE_KEEPING },
};

/* Of work that has not begun. */
static const char *const upcoming_words[] = {
  " upcoming ", " planned ", " future ", " soon ", " geplant", " demnachst ", " bevorsteh",
  " kunftig", " zukunftig", " a venir ", " prochain", " futur ", " future ", " futurs ",
  " futures ", " prevu", " proximo", " proxima", " futuro", " futura", " prossim", " in arrivo ",
  " aankomend", " binnenkort ", " toekomstig", " komende ", NULL,
};

static const char *const group_words[] = {
  " trades ", " tradesmen ", " tradespeople ", " others ", " other ", " various ", " misc ",
  " experts ", " specialists ", " professionals ", " home ", " house ", " handwerker ",
  " handwerk ", " gewerke ", " sonstige ", " fachleute ", " metiers ", " artisans ", " autres ",
  " divers ", " oficios ", " otros ", " gremios ", " profesionales ", " oficios ", " outros ",
  " profissionais ", " mestieri ", " artigiani ", " altri ", " vakmensen ", " vaklui ", " overige ",
  NULL,
};

static const char *const former_words[] = {
  "formerly", "previously", "former", "once", "ex", "früher", "ehemals", "vormals", "anciennement",
  "antes", "anteriormente", "antiguamente", "già", "prima", "voorheen", NULL,
};

static const char *const suits_words[] = {
  "good for", "suits", "gut für", "bon pour", "bueno para", "bom para", "buono per", "goed voor",
  NULL,
};

/* Returns: how many bytes @text begins with that are letters, digits and spaces. */
static gsize
run_of_words (const char *text)
{
  const char *at = text;

  while (*at
         && (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at))
             || *at == ' '))
    at = g_utf8_next_char (at);
  return at - text;
}

/**
 * baton_words_find_stage:
 * @text: what stands behind a dash
 * @stage: (out): the stage it names
 * @length: (out): the bytes of that name
 *
 * Returns: whether @text begins with the name of a stage that ends there: "Done - a remark", not
 * "done work"
 */
gboolean
baton_words_find_stage (const char *text,
                        BatonStage *stage,
                        gsize      *length)
{
  g_autofree char *run = g_strndup (text, run_of_words (text));
  g_autofree char *folded = baton_fold_words (run);

  for (guint i = 0; i < G_N_ELEMENTS (stage_words); i++)
    if (g_str_equal (folded, stage_words[i].words))
      {
        *stage = stage_words[i].stage;
        *length = strlen (run);
        return TRUE;
      }
  return FALSE;
}

/**
 * baton_words_usual_stage:
 * @title: a task below a provider
 * @usual: the stage of its section
 *
 * Returns: @usual, or considering where it is handed off and the words say that the work is still
 * to come
 */
BatonStage
baton_words_usual_stage (const char *title,
                         BatonStage  usual)
{
  g_autofree char *folded = baton_fold_words (title);

  if (usual == BATON_STAGE_HANDED_OFF && baton_words_match (folded, upcoming_words))
    return BATON_STAGE_CONSIDERING;
  return usual;
}

/* Returns: the words of a stage that baton_words_find_stage() understands. */
const char *
baton_words_for_stage (BatonStage stage)
{
  const char *words[BATON_N_STAGES] = { "considering", "want to start", "handed off", "Done",
                                        "keeping" };

  return words[stage];
}

/* Returns: whether a name stands for several kinds of people, whose names follow. */
gboolean
baton_words_are_group (const char *name)
{
  g_autofree char *folded = baton_fold_words (name);

  return g_strv_contains (group_words, folded);
}

/* Returns: how many bytes of @text are one of @words, a colon and spaces behind it; 0 where it
 * begins with none. */
static gsize
skip_word (const char        *text,
           const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      gsize length = strlen (words[i]);
      const char *rest = text + length;

      if (g_ascii_strncasecmp (text, words[i], length) != 0 || !*rest || !strchr (" :", *rest))
        continue;
      while (*rest && strchr (" :", *rest))
        rest++;
      return rest - text;
    }
  return 0;
}

/* Returns: the bytes of "formerly " and the like at the beginning of @text, or 0. */
gsize
baton_words_skip_former (const char *text)
{
  return skip_word (text, former_words);
}

/* Returns: the bytes of "good for " and the like at the beginning of @text, or 0. */
gsize
baton_words_skip_suits (const char *text)
{
  return skip_word (text, suits_words);
}
