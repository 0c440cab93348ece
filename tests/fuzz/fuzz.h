/* What the fuzz targets share: the entry points, and ways to say what must hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib.h>

#include "storage/baton-reader.h"
#include "storage/baton-sax.h"
#include "storage/baton-writer.h"

/* Of libFuzzer; each target has both, and replay.c calls both. */
int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* g_assert() would do, but for a breakpoint that no fuzzer takes for a finding. */
#define FUZZ_REQUIRE(cond)                                                        \
  G_STMT_START                                                                    \
  {                                                                               \
    if (!(cond))                                                                  \
      {                                                                           \
        fprintf (stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #cond); \
        abort ();                                                                 \
      }                                                                           \
  }                                                                               \
  G_STMT_END

static inline void
fuzz_log_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        unused)
{
  fprintf (stderr, "%s: %s\n", domain ? domain : "", message);
  if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING))
    abort ();
}

/* A warning is a finding too. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_default_handler (fuzz_log_cb, NULL);
  return 0;
}

/* Returns: (transfer full) (nullable): the library in @bytes */
static inline BatonLibrary *
fuzz_read (const char   *bytes,
           gsize         size,
           BatonRepairs *repairs)
{
  BatonRepairs own;

  return baton_reader_read (bytes, size, repairs ? repairs : &own, NULL);
}

/* Returns: (transfer full): the file of a library, which every loader must be able to read. */
static inline GBytes *
fuzz_write (BatonLibrary *library)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = baton_writer_write (library);

  if (!baton_sax_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    fprintf (stderr, "%s\n%.*s\n", error->message, (int) g_bytes_get_size (bytes),
             (const char *) g_bytes_get_data (bytes, NULL));
  FUZZ_REQUIRE (error == NULL);
  return bytes;
}

static inline BatonLibrary *
fuzz_read_back (GBytes       *bytes,
                BatonRepairs *repairs)
{
  BatonLibrary *library = fuzz_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), repairs);

  FUZZ_REQUIRE (library != NULL);
  return library;
}

static inline void
fuzz_require_equal (GBytes     *one,
                    GBytes     *other,
                    const char *what)
{
  if (g_bytes_equal (one, other))
    return;
  fprintf (stderr, "%s:\n%.*s\n----\n%.*s\n", what, (int) g_bytes_get_size (one),
           (const char *) g_bytes_get_data (one, NULL), (int) g_bytes_get_size (other),
           (const char *) g_bytes_get_data (other, NULL));
  abort ();
}
