/* A provider: whoever can do a task. A platform, a professional or a contractor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-provider.h"

struct _BatonProvider
{
  BatonRecord        parent_instance;

  char               *name;
  char               *former_names;
  BatonProviderKind  kind;
  char               *suits;
  char               *website;
  char               *find_link;
  char               *phone;
  char               *email;
  char               *profile_link;
  double             fee_percent;
  gint64             fee_flat;
  gint64             fee_flat_below;
  gint64             fee_first;
  gint64             tip;
  int                fees_checked;
  char               *via;
  BatonRelationship  relationship;
  gboolean           do_not_use;
  char               *do_not_use_reason;
  int                contacted;
  char               *notes;
  char               *position;
};

G_DEFINE_FINAL_TYPE (BatonProvider, baton_provider, BATON_TYPE_RECORD)

enum
{
  FIELD_NAME,
  FIELD_FORMER_NAMES,
  FIELD_KIND,
  FIELD_SUITS,
  FIELD_WEBSITE,
  FIELD_FIND_LINK,
  FIELD_PHONE,
  FIELD_EMAIL,
  FIELD_PROFILE_LINK,
  FIELD_FEE_PERCENT,
  FIELD_FEE_FLAT,
  FIELD_FEE_FLAT_BELOW,
  FIELD_FEE_FIRST,
  FIELD_TIP,
  FIELD_FEES_CHECKED,
  FIELD_VIA,
  FIELD_RELATIONSHIP,
  FIELD_DO_NOT_USE,
  FIELD_DO_NOT_USE_REASON,
  FIELD_CONTACTED,
  FIELD_NOTES,
  FIELD_POSITION,
};

static const BatonField fields[] = {
  [FIELD_NAME] = BATON_FIELD_OF ("name", BatonProvider, name, BATON_FIELD_LINE),
  [FIELD_FORMER_NAMES] = BATON_FIELD_OF ("former-names", BatonProvider, former_names, BATON_FIELD_TEXT),
  [FIELD_KIND] = BATON_FIELD_WORD ("kind", BatonProvider, kind, baton_provider_kind_get_type, BATON_KIND_PLATFORM),
  [FIELD_SUITS] = BATON_FIELD_OF ("suits", BatonProvider, suits, BATON_FIELD_LINE),
  [FIELD_WEBSITE] = BATON_FIELD_OF ("website", BatonProvider, website, BATON_FIELD_LINK),
  [FIELD_FIND_LINK] = BATON_FIELD_OF ("find-link", BatonProvider, find_link, BATON_FIELD_LINK),
  [FIELD_PHONE] = BATON_FIELD_OF ("phone", BatonProvider, phone, BATON_FIELD_LINE),
  [FIELD_EMAIL] = BATON_FIELD_OF ("email", BatonProvider, email, BATON_FIELD_LINE),
  [FIELD_PROFILE_LINK] = BATON_FIELD_OF ("profile-link", BatonProvider, profile_link, BATON_FIELD_LINK),
  [FIELD_FEE_PERCENT] = BATON_FIELD_RANGE ("fee-percent", BatonProvider, fee_percent, BATON_FIELD_NUMBER, 0, 1000),
  [FIELD_FEE_FLAT] = BATON_FIELD_OF ("fee-flat", BatonProvider, fee_flat, BATON_FIELD_MONEY),
  [FIELD_FEE_FLAT_BELOW] = BATON_FIELD_OF ("fee-flat-below", BatonProvider, fee_flat_below, BATON_FIELD_MONEY),
  [FIELD_FEE_FIRST] = BATON_FIELD_OF ("fee-first", BatonProvider, fee_first, BATON_FIELD_MONEY),
  [FIELD_TIP] = BATON_FIELD_OF ("tip", BatonProvider, tip, BATON_FIELD_MONEY),
  [FIELD_FEES_CHECKED] = BATON_FIELD_OF ("fees-checked", BatonProvider, fees_checked, BATON_FIELD_DAY),
  [FIELD_VIA] = BATON_FIELD_OF ("via", BatonProvider, via, BATON_FIELD_REFERENCE),
  [FIELD_RELATIONSHIP] = BATON_FIELD_WORD ("relationship", BatonProvider, relationship, baton_relationship_get_type, BATON_RELATIONSHIP_NONE),
  [FIELD_DO_NOT_USE] = BATON_FIELD_OF ("do-not-use", BatonProvider, do_not_use, BATON_FIELD_FLAG),
  [FIELD_DO_NOT_USE_REASON] = BATON_FIELD_OF ("do-not-use-reason", BatonProvider, do_not_use_reason, BATON_FIELD_LINE),
  [FIELD_CONTACTED] = BATON_FIELD_OF ("contacted", BatonProvider, contacted, BATON_FIELD_DAY),
  [FIELD_NOTES] = BATON_FIELD_OF ("notes", BatonProvider, notes, BATON_FIELD_TEXT),
  [FIELD_POSITION] = BATON_FIELD_OF ("position", BatonProvider, position, BATON_FIELD_LINE),
};

/* A getter borrows, a setter compares, stores and announces. Units, ranges and absent values stand in the table. */
#define ACCESSORS(member, INDEX, type, as)                                    \
  type baton_provider_get_##member (BatonProvider *self)                                 \
  {                                                                           \
    return (type) baton_record_get_##as (BATON_RECORD (self), &fields[FIELD_##INDEX]); \
  }                                                                           \
  void baton_provider_set_##member (BatonProvider *self, type value)                     \
  {                                                                           \
    baton_record_set_##as (BATON_RECORD (self), &fields[FIELD_##INDEX], value); \
  }

ACCESSORS (name, NAME, const char *, string)
ACCESSORS (former_names, FORMER_NAMES, const char *, string)
ACCESSORS (kind, KIND, BatonProviderKind, int)
ACCESSORS (suits, SUITS, const char *, string)
ACCESSORS (website, WEBSITE, const char *, string)
ACCESSORS (find_link, FIND_LINK, const char *, string)
ACCESSORS (phone, PHONE, const char *, string)
ACCESSORS (email, EMAIL, const char *, string)
ACCESSORS (profile_link, PROFILE_LINK, const char *, string)
ACCESSORS (fee_percent, FEE_PERCENT, double, double)
ACCESSORS (fee_flat, FEE_FLAT, gint64, int64)
ACCESSORS (fee_flat_below, FEE_FLAT_BELOW, gint64, int64)
ACCESSORS (fee_first, FEE_FIRST, gint64, int64)
ACCESSORS (tip, TIP, gint64, int64)
ACCESSORS (fees_checked, FEES_CHECKED, int, int)
ACCESSORS (via, VIA, const char *, string)
ACCESSORS (relationship, RELATIONSHIP, BatonRelationship, int)
ACCESSORS (do_not_use, DO_NOT_USE, gboolean, int)
ACCESSORS (do_not_use_reason, DO_NOT_USE_REASON, const char *, string)
ACCESSORS (contacted, CONTACTED, int, int)
ACCESSORS (notes, NOTES, const char *, string)
ACCESSORS (position, POSITION, const char *, string)

static void
baton_provider_class_init (BatonProviderClass *klass)
{
  baton_record_class_install_fields (BATON_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
baton_provider_init (BatonProvider *self)
{
  baton_record_init_fields (BATON_RECORD (self), fields, G_N_ELEMENTS (fields));
}

/**
 * baton_provider_new:
 * @name: its name
 * @kind: platform, professional or contractor
 *
 * Returns: (transfer full): a provider that is in no library yet
 */
BatonProvider *
baton_provider_new (const char        *name,
                    BatonProviderKind  kind)
{
  return g_object_new (BATON_TYPE_PROVIDER, "name", name, "kind", kind, NULL);
}

/* Returns: (transfer full): the letters and digits of a name without case, accents and spaces. */
static char *
bare_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  GString *bare = g_string_new (NULL);

  for (const char *at = apart; at && *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));
  return g_string_free (bare, FALSE);
}

static gboolean
same_name (const char *one,
           const char *bare_other)
{
  g_autofree char *bare = bare_name (one);

  return *bare && g_str_equal (bare, bare_other);
}

/**
 * baton_provider_has_name:
 * @self: a provider
 * @name: a name as a person or a file writes it
 *
 * Returns: whether that is its name or a former one, whatever the case, accents and spaces
 */
gboolean
baton_provider_has_name (BatonProvider *self,
                         const char    *name)
{
  g_autofree char *bare = bare_name (name);
  g_auto (GStrv) former = g_strsplit (baton_provider_get_former_names (self), "\n", -1);

  if (same_name (baton_provider_get_name (self), bare))
    return TRUE;
  for (guint i = 0; former[i]; i++)
    if (same_name (former[i], bare))
      return TRUE;
  return FALSE;
}
