/* What headings of posts mean: a table of words in seven languages, each folded as
 * baton_fold_words() folds.
 *
 * A word with a space behind it is a whole word, one without is the beginning of words: " outsourc"
 * is in "outsourcing".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "exchange/baton-fold.h"
#include "exchange/baton-post-words.h"

/* English, German, French, Spanish, Portuguese, Italian, Dutch stand in this order, where they
 * differ. */
static const char *const outsource_words[] = {
  " outsourc", " crowd sourc", " crowdsourc", " delegat", " delegier", " freelanc", " hand off ",
  " hand it off ", " handing off ", " handed off ", " auslager", " ausgelager", " auszulager",
  " externalis", " delegu", " sous trait", " externaliz", " subcontrat", " delegar", " delego ",
  " delega", " terceiriz", " esternalizz", " uitbested", " uitbesteed", " uit te bested",
  " delegeer", " delegere", NULL,
};

/* These mean it beside another word of the kind only. */
static const char *const hire_words[] = {
  " hire ", " hiring ", " hired ", " abgeb", " abzugeb", " abgegeb", " vergeb", " zu vergeb",
  " faire faire ", " confier ", " confie ", " encargar ", " contratar ", " affidar", " affidat",
  " uit handen ", NULL,
};

static const char *const when_words[] = {
  " when ", " if ", " why ", " reasons ", " criteria ", " wann ", " wenn ", " warum ", " grunde ",
  " kriterien ", " quand ", " pourquoi ", " raisons ", " criteres ", " cuando ", " por que ",
  " razones ", " criterios ", " quando ", " razoes ", " perche ", " ragioni ", " criteri ",
  " wanneer ", " waarom ", " redenen ", NULL,
};

static const char *const how_words[] = {
  " how ", " wie ", " comment ", " como ", " come ", " hoe ", NULL,
};

static const char *const not_words[] = {
  " not ", " never ", "n t ", " dont ", " against ", " nicht ", " nie ", " niemals ", " gegen ",
  " kein", " ne ", " pas ", " jamais ", " contre ", " no ", " nunca ", " contra ", " nao ", " non ",
  " mai ", " contro ", " niet ", " nooit ", " tegen ", NULL,
};

static const char *const keep_words[] = {
  " keep ", " keeping ", " myself ", " selbst ", " selber ", " behalte", " moi meme ", " garder ",
  " garde ", " mismo ", " misma ", " mantener ", " quedarme ", " mesmo ", " mesma ", " manter ",
  " io stesso ", " da solo ", " da sola ", " tenere ", " tengo ", " zelf ", " houden ", " houd ",
  NULL,
};

static const char *const want_words[] = {
  " want to ", " would like to ", " d like to ", " wish", " to start ", " mochte ", " mochten ",
  " will ", " wunsch", " veux ", " voudrais ", " souhait", " envie ", " quiero ", " quisiera ",
  " me gustaria ", " desea", " quero ", " gostaria ", " desejo", " voglio ", " vorrei ", " desider",
  " wil ", " willen ", " wens", NULL,
};

static const char *const thing_words[] = {
  " thing", " task", " work ", " chores ", " aufgabe", " ding", " sache", " arbeit", " tache",
  " chose", " travaux ", " tarea", " cosa", " trabajo", " tarefa", " coisa", " trabalho", " compit",
  " cose ", " attivita ", " lavor", " tak", " werk ", " klus", " what ", " was ", " ce que ",
  " lo que ", " o que ", " quello che ", " wat ", NULL,
};

static const char *const platform_words[] = {
  " platform", " provider", " anbieter", " tool", " marketplace", " site ", " sites ", " website",
  " service", " app ", " apps ", " plattform", " werkzeug", " dienste ", " portal", " plateforme",
  " outil", " plataforma", " herramienta", " servicio", " ferramenta", " servico", " piattaform",
  " strument", " servizi ", " gereedschap", " marktpla", " hulpmiddel", " diensten ", NULL,
};

static const char *const crowd_words[] = {
  " crowd sourc", " crowdsourc", " crowdwork", NULL,
};

static const char *const professional_words[] = {
  " professional", " dienstleist", " trades ", " tradesm", " tradespe", " expert", " specialist",
  " fachleute", " fachkraft", " profi ", " profis ", " handwerk", " professionnel", " artisan",
  " metiers ", " profesional", " oficios ", " profissiona", " professionist", " artigian",
  " mestieri ", " vakmens", " vaklui ", " vakman", " beroeps", NULL,
};

static const char *const contractor_words[] = {
  " contractor", " freelancer", " people ", " person ", " helpers ", " assistants ",
  " auftragnehmer", " freiberufl", " leute ", " helfer", " personnes ", " gens ", " prestataire",
  " personas ", " gente ", " autonomos ", " pessoas ", " persone ", " collaborator", " mensen ",
  " helpers ", " zzp", NULL,
};

static const char *const considering_words[] = {
  " considering ", " thinking about ", " thinking of ", " might ", " maybe ", " uberleg", " erwag",
  " envisag", " reflechi", " considerando ", " pensando ", " valutando ", " sto pensando ",
  " overweeg", " overweg", NULL,
};

static const char *const finished_words[] = {
  " finished ", " done ", " completed ", " erledigt", " fertig", " abgeschlossen", " termine ",
  " terminees ", " termines ", " fini ", " finis ", " terminado", " terminada", " hecho ",
  " concluid", " feito ", " finito ", " finite ", " completat", " fatto ", " klaar ", " afgerond",
  NULL,
};

static const char *const handed_off_words[] = {
  " outsourced ", " delegated ", " handed off ", " hired ", " ausgelager", " abgegeben",
  " delegiert ", " vergeben", " externalise ", " externalises ", " externalisees ", " delegue ",
  " delegues ", " deleguees ", " confie ", " confies ", " confiees ", " externalizad", " delegad",
  " subcontratad", " terceirizad", " esternalizzat", " delegat", " affidat", " uitbesteed ",
  " gedelegeerd", NULL,
};

/* Headings that are a side by themselves. */
static const char *const bare_outsource[] = {
  " outsource ", " do outsource ", " outsource it ", " delegate ", " delegate it ", " hand off ",
  " hand it off ", " auslagern ", " delegieren ", " externaliser ", " deleguer ", " externalizar ",
  " delegar ", " subcontratar ", " terceirizar ", " esternalizzare ", " delegare ", " uitbesteden ",
  " delegeren ", NULL,
};

static const char *const bare_keep[] = {
  " keep ", " keep it ", " do it myself ", " don t outsource ", " do not outsource ",
  " not outsource ", " never outsource ", " don t delegate ", " do not delegate ", " behalten ",
  " selbst machen ", " selber machen ", " nicht auslagern ", " nicht delegieren ", " garder ",
  " ne pas externaliser ", " ne pas deleguer ", " no externalizar ", " no delegar ",
  " no subcontratar ", " nao terceirizar ", " nao delegar ", " manter ", " non esternalizzare ",
  " non delegare ", " tenere ", " niet uitbesteden ", " niet delegeren ", " zelf doen ", " houden ",
  NULL,
};

static const char *const question_words[] = {
  "tbd", "todo", "open questions", "open question", "questions", "offene fragen", "offene frage",
  "offen", "questions ouvertes", "question ouverte", "preguntas abiertas", "pregunta abierta",
  "preguntas", "perguntas em aberto", "pergunta em aberto", "perguntas", "domande aperte",
  "domanda aperta", "domande", "open vragen", "open vraag", "vragen", NULL,
};

/**
 * baton_words_match:
 * @folded: what baton_fold_words() gave
 * @words: (array zero-terminated=1): words, or beginnings of words, folded likewise
 *
 * Returns: whether one of them is there
 */
gboolean
baton_words_match (const char        *folded,
                   const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (strstr (folded, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const char        *folded,
           const char *const *headings)
{
  return g_strv_contains (headings, folded);
}

/**
 * baton_words_are_of_outsourcing:
 * @text: any text of a post
 *
 * Returns: whether it has a word that hardly any other kind of text has
 */
gboolean
baton_words_are_of_outsourcing (const char *text)
{
  g_autofree char *folded = baton_fold_words (text);

  return baton_words_match (folded, outsource_words);
}

/**
 * baton_words_skip_question:
 * @text: a heading
 *
 * Returns: what comes behind "TBD -" and the like; @text itself where it does not begin so
 */
const char *
baton_words_skip_question (const char *text)
{
  for (guint i = 0; question_words[i]; i++)
    {
      gsize length = strlen (question_words[i]);
      const char *rest = text + length;

      if (g_ascii_strncasecmp (text, question_words[i], length) != 0)
        continue;
      /* "TBD" may stand alone; the others name a question only before a colon or a dash. */
      if (*rest && !g_str_has_prefix (rest, ":") && !g_str_has_prefix (rest, " -")
          && !g_str_has_prefix (rest, " –") && !g_str_has_prefix (rest, " —")
          && !(i == 0 && *rest == ' '))
        continue;
      while (*rest && !g_unichar_isalnum (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
      return rest;
    }
  return text;
}

/* "When to outsource" and "When to keep it" are two sides, and "not" turns each into the other. */
static BatonSection
criteria_section (const char *folded)
{
  gboolean outsource =
      baton_words_match (folded, outsource_words) || baton_words_match (folded, hire_words);
  gboolean keep = baton_words_match (folded, keep_words);
  gboolean against = baton_words_match (folded, not_words);

  if (is_one_of (folded, bare_outsource))
    return BATON_SECTION_OUTSOURCE;
  if (is_one_of (folded, bare_keep))
    return BATON_SECTION_KEEP;
  if (!baton_words_match (folded, when_words) || !(outsource || keep))
    return BATON_SECTION_NONE;
  return (keep && !outsource) != against ? BATON_SECTION_KEEP : BATON_SECTION_OUTSOURCE;
}

static BatonSection
provider_section (const char *folded)
{
  if (baton_words_match (folded, crowd_words) || baton_words_match (folded, platform_words))
    return BATON_SECTION_PLATFORMS;
  if (baton_words_match (folded, professional_words))
    return BATON_SECTION_PROFESSIONALS;
  return baton_words_match (folded, contractor_words) ? BATON_SECTION_CONTRACTORS
                                                      : BATON_SECTION_NONE;
}

static BatonSection
task_section (const char *folded)
{
  gboolean outsource =
      baton_words_match (folded, outsource_words) || baton_words_match (folded, hire_words);

  if (outsource && baton_words_match (folded, not_words) && baton_words_match (folded, thing_words))
    return BATON_SECTION_KEEPING;
  if (!outsource && baton_words_match (folded, keep_words))
    return BATON_SECTION_KEEPING;
  if (baton_words_match (folded, want_words))
    return BATON_SECTION_WANT_TO_START;
  return baton_words_match (folded, considering_words) ? BATON_SECTION_CONSIDERING
                                                       : BATON_SECTION_NONE;
}

static BatonSection
past_section (const char *folded)
{
  if (baton_words_match (folded, finished_words))
    return BATON_SECTION_FINISHED;
  return baton_words_match (folded, handed_off_words) ? BATON_SECTION_HANDED_OFF
                                                      : BATON_SECTION_NONE;
}

/**
 * baton_words_section:
 * @heading: its text
 * @of_outsourcing: whether the whole text speaks of outsourcing; else only headings count that do
 * so themselves, because "Tools" and "People" stand above many things
 *
 * Returns: what stands below that heading
 */
BatonSection
baton_words_section (const char *heading,
                     gboolean    of_outsourcing)
{
  g_autofree char *folded = baton_fold_words (heading);
  BatonSection section;

  if (!of_outsourcing && !baton_words_match (folded, outsource_words))
    return BATON_SECTION_NONE;
  if (baton_words_skip_question (heading) != heading)
    return BATON_SECTION_QUESTION;
  section = criteria_section (folded);
  if (section != BATON_SECTION_NONE)
    return section;
  if (g_str_has_suffix (heading, "?"))
    return BATON_SECTION_QUESTION;
  /* "How to find people" tells how, and does not list them. */
  if (baton_words_match (folded, when_words) || baton_words_match (folded, how_words))
    return BATON_SECTION_NONE;
  section = task_section (folded);
  if (section == BATON_SECTION_NONE)
    section = provider_section (folded);
  return section != BATON_SECTION_NONE ? section : past_section (folded);
}
