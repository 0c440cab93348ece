/* The currencies that a person chooses from, the most used first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "app/baton-currencies.h"

#include <libintl.h>
#include <string.h>

/* ISO 4217 without metals, funds and units of account. The names are the standard's: the package iso-codes has them in
 * most languages, so they are not in the program's own catalogue. */
static const struct
{
  const char *code;
  const char *name;
} currencies[] = {
  { "USD", "US Dollar" }, { "EUR", "Euro" }, { "GBP", "Pound Sterling" }, { "JPY", "Yen" },
  { "CNY", "Yuan Renminbi" }, { "INR", "Indian Rupee" }, { "CAD", "Canadian Dollar" },
  { "AUD", "Australian Dollar" }, { "CHF", "Swiss Franc" }, { "BRL", "Brazilian Real" },
  { "AED", "UAE Dirham" }, { "AFN", "Afghani" }, { "ALL", "Lek" }, { "AMD", "Armenian Dram" },
  { "ANG", "Netherlands Antillean Guilder" }, { "AOA", "Kwanza" }, { "ARS", "Argentine Peso" },
  { "AWG", "Aruban Florin" }, { "AZN", "Azerbaijan Manat" }, { "BAM", "Convertible Mark" },
  { "BBD", "Barbados Dollar" }, { "BDT", "Taka" }, { "BGN", "Bulgarian Lev" },
  { "BHD", "Bahraini Dinar" }, { "BIF", "Burundi Franc" }, { "BMD", "Bermudian Dollar" },
  { "BND", "Brunei Dollar" }, { "BOB", "Boliviano" }, { "BSD", "Bahamian Dollar" },
  { "BTN", "Ngultrum" }, { "BWP", "Pula" }, { "BYN", "Belarusian Ruble" },
  { "BZD", "Belize Dollar" }, { "CDF", "Congolese Franc" }, { "CLP", "Chilean Peso" },
  { "COP", "Colombian Peso" }, { "CRC", "Costa Rican Colon" }, { "CUP", "Cuban Peso" },
  { "CVE", "Cabo Verde Escudo" }, { "CZK", "Czech Koruna" }, { "DJF", "Djibouti Franc" },
  { "DKK", "Danish Krone" }, { "DOP", "Dominican Peso" }, { "DZD", "Algerian Dinar" },
  { "EGP", "Egyptian Pound" }, { "ERN", "Nakfa" }, { "ETB", "Ethiopian Birr" },
  { "FJD", "Fiji Dollar" }, { "FKP", "Falkland Islands Pound" }, { "GEL", "Lari" },
  { "GHS", "Ghana Cedi" }, { "GIP", "Gibraltar Pound" }, { "GMD", "Dalasi" },
  { "GNF", "Guinean Franc" }, { "GTQ", "Quetzal" }, { "GYD", "Guyana Dollar" },
  { "HKD", "Hong Kong Dollar" }, { "HNL", "Lempira" }, { "HTG", "Gourde" }, { "HUF", "Forint" },
  { "IDR", "Rupiah" }, { "ILS", "New Israeli Sheqel" }, { "IQD", "Iraqi Dinar" },
  { "IRR", "Iranian Rial" }, { "ISK", "Iceland Krona" }, { "JMD", "Jamaican Dollar" },
  { "JOD", "Jordanian Dinar" }, { "KES", "Kenyan Shilling" }, { "KGS", "Som" }, { "KHR", "Riel" },
  { "KMF", "Comorian Franc" }, { "KPW", "North Korean Won" }, { "KRW", "Won" },
  { "KWD", "Kuwaiti Dinar" }, { "KYD", "Cayman Islands Dollar" }, { "KZT", "Tenge" },
  { "LAK", "Lao Kip" }, { "LBP", "Lebanese Pound" }, { "LKR", "Sri Lanka Rupee" },
  { "LRD", "Liberian Dollar" }, { "LSL", "Loti" }, { "LYD", "Libyan Dinar" },
  { "MAD", "Moroccan Dirham" }, { "MDL", "Moldovan Leu" }, { "MGA", "Malagasy Ariary" },
  { "MKD", "Denar" }, { "MMK", "Kyat" }, { "MNT", "Tugrik" }, { "MOP", "Pataca" },
  { "MRU", "Ouguiya" }, { "MUR", "Mauritius Rupee" }, { "MVR", "Rufiyaa" },
  { "MWK", "Malawi Kwacha" }, { "MXN", "Mexican Peso" }, { "MYR", "Malaysian Ringgit" },
  { "MZN", "Mozambique Metical" }, { "NAD", "Namibia Dollar" }, { "NGN", "Naira" },
  { "NIO", "Cordoba Oro" }, { "NOK", "Norwegian Krone" }, { "NPR", "Nepalese Rupee" },
  { "NZD", "New Zealand Dollar" }, { "OMR", "Rial Omani" }, { "PAB", "Balboa" }, { "PEN", "Sol" },
  { "PGK", "Kina" }, { "PHP", "Philippine Peso" }, { "PKR", "Pakistan Rupee" }, { "PLN", "Zloty" },
  { "PYG", "Guarani" }, { "QAR", "Qatari Rial" }, { "RON", "Romanian Leu" },
  { "RSD", "Serbian Dinar" }, { "RUB", "Russian Ruble" }, { "RWF", "Rwanda Franc" },
  { "SAR", "Saudi Riyal" }, { "SBD", "Solomon Islands Dollar" }, { "SCR", "Seychelles Rupee" },
  { "SDG", "Sudanese Pound" }, { "SEK", "Swedish Krona" }, { "SGD", "Singapore Dollar" },
  { "SHP", "Saint Helena Pound" }, { "SLE", "Leone" }, { "SOS", "Somali Shilling" },
  { "SRD", "Surinam Dollar" }, { "SSP", "South Sudanese Pound" }, { "STN", "Dobra" },
  { "SVC", "El Salvador Colon" }, { "SYP", "Syrian Pound" }, { "SZL", "Lilangeni" },
  { "THB", "Baht" }, { "TJS", "Somoni" }, { "TMT", "Turkmenistan New Manat" },
  { "TND", "Tunisian Dinar" }, { "TOP", "Pa’anga" }, { "TRY", "Turkish Lira" },
  { "TTD", "Trinidad and Tobago Dollar" }, { "TWD", "New Taiwan Dollar" },
  { "TZS", "Tanzanian Shilling" }, { "UAH", "Hryvnia" }, { "UGX", "Uganda Shilling" },
  { "UYU", "Peso Uruguayo" }, { "UZS", "Uzbekistan Sum" }, { "VES", "Bolívar Soberano" },
  { "VND", "Dong" }, { "VUV", "Vatu" }, { "WST", "Tala" }, { "XAF", "CFA Franc BEAC" },
  { "XCD", "East Caribbean Dollar" }, { "XOF", "CFA Franc BCEAO" }, { "XPF", "CFP Franc" },
  { "YER", "Yemeni Rial" }, { "ZAR", "Rand" }, { "ZMW", "Zambian Kwacha" },
  { "ZWL", "Zimbabwe Dollar" },
};

#define NAMES_DOMAIN "iso_4217"

/* Returns: how many there are. */
guint
baton_currencies_get_n (void)
{
  return G_N_ELEMENTS (currencies);
}

/* Returns: the code of the currency at @position, three capitals. */
const char *
baton_currencies_get_code (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (currencies), NULL);

  return currencies[position].code;
}

/**
 * baton_currencies_get_name:
 * @code: a code
 *
 * Returns: (nullable): its name in the person's language, in English where that is not installed; `NULL` where @code is
 *   not in the list
 */
const char *
baton_currencies_get_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, code) == 0)
      {
        bind_textdomain_codeset (NAMES_DOMAIN, "UTF-8");
        return dgettext (NAMES_DOMAIN, currencies[i].name);
      }
  return NULL;
}

/**
 * baton_currencies_matches:
 * @code: a code of the list
 * @typed: what is looked for, in any case
 *
 * Returns: whether the code begins with it, or a part of the name, in the person's language or in English, is it
 */
gboolean
baton_currencies_matches (const char *code,
                          const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (typed, -1);

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, code) == 0)
      {
        g_autofree char *english = g_utf8_casefold (currencies[i].name, -1);
        g_autofree char *own = g_utf8_casefold (baton_currencies_get_name (code), -1);

        return g_ascii_strncasecmp (code, typed, strlen (typed)) == 0 || strstr (english, folded) || strstr (own, folded);
      }
  return FALSE;
}
