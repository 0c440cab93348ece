/* A stable text of an import and of a library, to hold against what a test expects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/baton-import.h"

char *baton_dump_import  (BatonImport *import, BatonLibrary *library);
char *baton_dump_library (BatonLibrary *library);
