/* The errors of the store have a file of their own, so that a program can read libraries without the code that saves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-store.h"

G_DEFINE_QUARK (baton-store-error-quark, baton_store_error)
