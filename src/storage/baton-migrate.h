/* Migration: what older versions of the format called by other names, renamed while it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "storage/baton-capture.h"
#include "storage/baton-xml-names.h"

G_BEGIN_DECLS

/* The oldest version that can be read. */
#define BATON_MIGRATE_OLDEST 0

/* A start tag in the names of today. */
typedef struct
{
  const xmlChar     *name;
  BatonSaxAttribute  attributes[BATON_XML_MAX_ATTRIBUTES];
  int                n_attributes;
} BatonMigratedTag;

void baton_migrate_tag (BatonMigratedTag        *self,
                        guint                    version,
                        xmlDict                 *names,
                        const xmlChar           *name,
                        const BatonSaxAttribute *attributes,
                        int                      n_attributes);

G_END_DECLS
