/* Phrases: the words for stages, kinds, sides and weights, and for how much time a task takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "logic/baton-phrase.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "logic/baton-effort.h"
#include "logic/baton-parts.h"
#include "model/baton-money.h"

#define MINUTES_PER_HOUR 60.0

/* Of a hundred hours nobody counts the minutes. */
#define MINUTES_NOT_TOLD_FROM 100

/* Returns: the name of a stage: "Want to Start". */
const char *
baton_phrase_stage (BatonStage stage)
{
  static const char *const names[BATON_N_STAGES] = {
    [BATON_STAGE_CONSIDERING] = N_("Considering"),
    [BATON_STAGE_WANT_TO_START] = N_("Want to Start"),
    [BATON_STAGE_HANDED_OFF] = N_("Handed Off"),
    [BATON_STAGE_FINISHED] = N_("Finished"),
    [BATON_STAGE_KEEPING] = N_("Keeping"),
  };

  g_return_val_if_fail ((guint) stage < G_N_ELEMENTS (names), "");

  return _(names[stage]);
}

/* Returns: what one provider of a kind is called: "Platform". */
const char *
baton_phrase_kind (BatonProviderKind kind)
{
  static const char *const names[BATON_N_PROVIDER_KINDS] = {
    [BATON_KIND_PLATFORM] = N_("Platform"),
    [BATON_KIND_PROFESSIONAL] = N_("Professional"),
    [BATON_KIND_CONTRACTOR] = N_("Contractor"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), "");

  return _(names[kind]);
}

/* Returns: what the providers of a kind are called: "Platforms". */
const char *
baton_phrase_kinds (BatonProviderKind kind)
{
  static const char *const names[BATON_N_PROVIDER_KINDS] = {
    [BATON_KIND_PLATFORM] = N_("Platforms"),
    [BATON_KIND_PROFESSIONAL] = N_("Professionals"),
    [BATON_KIND_CONTRACTOR] = N_("Contractors"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), "");

  return _(names[kind]);
}

/* Returns: the heading over the criteria of a side: "When to outsource". */
const char *
baton_phrase_side (BatonSide side)
{
  return side == BATON_SIDE_OUTSOURCE ? _("When to outsource") : _("When not to outsource");
}

/* Returns: how much a weight of 1 to 3 counts: "a lot". */
const char *
baton_phrase_weight (int weight)
{
  if (weight <= 1)
    /* Translators: how much a criterion counts */
    return _("a little");
  /* Translators: how much a criterion counts: a lot; or it decides */
  return weight == 2 ? _("a lot") : _("decides");
}

/* Returns: how far it has come with a provider: "Trusted". */
const char *
baton_phrase_relationship (BatonRelationship relationship)
{
  static const char *const names[] = {
    [BATON_RELATIONSHIP_NONE] = N_("Not tried yet"),
    /* Translators: a first small job to see how it goes */
    [BATON_RELATIONSHIP_TRIAL] = N_("Trial"),
    /* Translators: someone who was hired more than once */
    [BATON_RELATIONSHIP_REPEAT] = N_("Repeat"),
    [BATON_RELATIONSHIP_TRUSTED] = N_("Trusted"),
    [BATON_RELATIONSHIP_PARTNER] = N_("Partner"),
  };

  g_return_val_if_fail ((guint) relationship < G_N_ELEMENTS (names), "");

  return _(names[relationship]);
}

/* Returns: (transfer full): a number in the locale's form with one digit behind the point at most,
 * and no idle one; whole ones in groups */
static char *
format_number (double number)
{
  double rounded = round (number * 10) / 10;

  if (fabs (remainder (rounded, 1)) < 1e-6)
    return baton_number_group ((gint64) round (rounded));
  return g_strdup_printf ("%.1f", rounded);
}

/* Returns: (transfer full): a time from an hour on as a person tells it: in hours where one digit
 * behind the point is exact, or where nobody counts minutes any more; else in both */
static char *
phrase_long (int minutes)
{
  double hours = minutes / MINUTES_PER_HOUR;
  g_autofree char *number = NULL;

  if (hours < MINUTES_NOT_TOLD_FROM && minutes % 6 != 0)
    return baton_effort_write_minutes (minutes);
  number = format_number (hours < MINUTES_NOT_TOLD_FROM ? hours : round (hours));
  /* Translators: a time in hours, short: “1.5 h” */
  return g_strdup_printf (_("%s h"), number);
}

/**
 * baton_phrase_hours:
 * @hours: a time; below 0 where more is lost than won
 *
 * Returns: (transfer full): the time in hours, or minutes where it is less than one:
 * "3 h", "1.5 h", "3 h 20 min", "45 min", "−2 h"
 */
char *
baton_phrase_hours (double hours)
{
  double minutes = round (fabs (hours) * MINUTES_PER_HOUR);
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (hours), NULL);

  if (hours < 0 && minutes > 0)
    {
      number = baton_phrase_hours (-hours);
      /* Translators: %s is a time that is lost: “−45 min” */
      return g_strdup_printf (_("−%s"), number);
    }
  if (minutes < MINUTES_PER_HOUR)
    /* Translators: a time in minutes, short */
    return g_strdup_printf (_("%d min"), (int) minutes);
  return phrase_long ((int) MIN (minutes, G_MAXINT));
}

/* Returns: (nullable): the words for a usual number of times a year */
static const char *
find_usual_times (double times)
{
  static const struct
  {
    double      times;
    const char *words;
  } usual[] = {
    { 0.5, N_("every two years") }, { 1, N_("once a year") },      { 2, N_("twice a year") },
    { 4, N_("every three months") }, { 6, N_("every two months") }, { 12, N_("monthly") },
    { 24, N_("twice a month") },    { 26, N_("every two weeks") }, { 52, N_("every week") },
    { 104, N_("twice a week") },    { 365, N_("every day") },
  };

  /* A year is taken to have 365 or 365.25 days, and 52 or 52.18 weeks. */
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (fabs (times - usual[i].times) <= usual[i].times * 0.005)
      return _(usual[i].words);
  return NULL;
}

/**
 * baton_phrase_times:
 * @times_per_year: how often a task comes up; BATON_ABSENT where not said
 *
 * Returns: (transfer full): how often that is: "twice a year", "every week"; "" where not said
 */
char *
baton_phrase_times (double times_per_year)
{
  const char *usual;
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (times_per_year), NULL);

  if (times_per_year < 0)
    return g_strdup ("");
  usual = find_usual_times (times_per_year);
  if (usual)
    return g_strdup (usual);
  if (times_per_year > 0 && times_per_year < 1)
    {
      number = format_number (1 / times_per_year);
      /* Translators: %s is the number of years between two times, 1.5 for example; the plural is
       * that of it rounded up */
      return g_strdup_printf (ngettext ("every %s year", "every %s years",
                                        (gulong) ceil (1 / times_per_year)),
                              number);
    }
  number = format_number (times_per_year < 10 ? times_per_year : round (times_per_year));
  /* Translators: %s is how often a year, 2.5 for example; the plural is that of the number rounded
   * up */
  return g_strdup_printf (ngettext ("%s time a year", "%s times a year",
                                    (gulong) ceil (times_per_year)),
                          number);
}

/**
 * baton_phrase_effort:
 * @task: a task
 * @currency: the code of the profile's currency
 *
 * Returns: (transfer full): what is said of the effort and price: "3 h · twice a year · $150 each";
 * "" where nothing is
 */
char *
baton_phrase_effort (BatonTask  *task,
                     const char *currency)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();

  if (baton_task_get_minutes (task) != BATON_ABSENT)
    baton_parts_take (parts, baton_phrase_hours (baton_task_get_minutes (task) / MINUTES_PER_HOUR));
  baton_parts_take (parts, baton_phrase_times (baton_task_get_times_per_year (task)));
  if (baton_task_get_price (task) != BATON_ABSENT)
    {
      g_autofree char *price = baton_money_format (baton_task_get_price (task), currency);

      /* Translators: %s is the price of one time: “$150 each” */
      baton_parts_take (parts, g_strdup_printf (_("%s each"), price));
    }
  return baton_parts_join (parts);
}

/* Takes over @count. Returns: (transfer full): it, and the hours where they are worth telling */
static char *
join_hours (char   *count,
            double  hours_a_year)
{
  g_autoptr (GPtrArray) parts = baton_parts_new ();
  double rounded = round (hours_a_year);

  baton_parts_take (parts, count);
  if (rounded >= 1)
    {
      g_autofree char *number = format_number (rounded);

      /* Translators: %s is a whole number */
      baton_parts_take (parts, g_strdup_printf (ngettext ("%s hour a year", "%s hours a year",
                                                          (gulong) rounded),
                                                number));
    }
  return baton_parts_join (parts);
}

/**
 * baton_phrase_list_summary:
 * @n_tasks: how many tasks a list has
 * @hours_a_year: the hours that they take a year together
 *
 * Returns: (transfer full): "4 tasks · 176 hours a year"; without the hours where they are not
 * worth telling
 */
char *
baton_phrase_list_summary (guint  n_tasks,
                           double hours_a_year)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (hours_a_year), NULL);

  number = baton_number_group (n_tasks);
  /* Translators: %s is a whole number */
  return join_hours (g_strdup_printf (ngettext ("%s task", "%s tasks", n_tasks), number), hours_a_year);
}

/**
 * baton_phrase_wishes_summary:
 * @n_tasks: how many tasks the person wants to start outsourcing
 * @hours_a_year: the hours that they take a year together
 *
 * Returns: (transfer full): "3 wishes · 214 hours a year"
 */
char *
baton_phrase_wishes_summary (guint  n_tasks,
                             double hours_a_year)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (isfinite (hours_a_year), NULL);

  number = baton_number_group (n_tasks);
  /* Translators: %s is a whole number */
  return join_hours (g_strdup_printf (ngettext ("%s wish", "%s wishes", n_tasks), number), hours_a_year);
}
