/* Files that are none, or that only do harm, are refused, quickly, and stay as they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "store-case.h"

static void
put_bytes (Fixture    *fixture,
           const char *bytes,
           gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, bytes, size, &error);
  g_assert_no_error (error);
}

/* Refused, and not touched by a save that follows. */
static void
assert_left_alone (Fixture    *fixture,
                   int         code,
                   const char *reason)
{
  g_autoptr (BatonLibrary) library = baton_library_new ();
  struct stat before = look_at (fixture->path), after;

  assert_load_fails (fixture, code, reason);
  assert_save_fails (fixture, library, BATON_STORE_ERROR_REFUSED);
  after = look_at (fixture->path);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpint (before.st_size, ==, after.st_size);
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
}

static void
assert_bytes_left_alone (Fixture    *fixture,
                         const char *bytes,
                         gsize       size,
                         const char *reason)
{
  put_bytes (fixture, bytes, size);
  assert_left_alone (fixture, BATON_STORE_ERROR_DAMAGED, reason);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  unused)
{
  assert_bytes_left_alone (fixture, "", 0, "the file is empty");
}

static void
test_nul (Fixture       *fixture,
          gconstpointer  unused)
{
  const char text[] = ROOT_START "\n\0" ROOT_END;

  assert_bytes_left_alone (fixture, text, sizeof text - 1, "NUL");
}

static void
test_utf16 (Fixture       *fixture,
            gconstpointer  unused)
{
  const char text[] = ROOT_START ROOT_END;
  const char *const encodings[] = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32BE", "EBCDIC-US" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize size;
      g_autofree char *encoded = g_convert (text, -1, encodings[i], "UTF-8", NULL, &size, &error);

      g_assert_no_error (error);
      assert_bytes_left_alone (fixture, encoded, size, "library.xml: line 1: it");
    }
}

/* The parser would unpack it by itself, as far as it goes. */
static void
test_gzip (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GError) error = NULL;
  char packed[512];
  gsize n_read, n_written;

  g_converter_convert (G_CONVERTER (compressor), ROOT_START ROOT_END, strlen (ROOT_START ROOT_END), packed,
                       sizeof packed, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, &error);
  g_assert_no_error (error);
  assert_bytes_left_alone (fixture, packed, n_written, "line 1");
}

static void
test_attributes (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GString) text = g_string_new (ROOT_START "\n<x");

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, " a%d=''", i);
  g_string_append (text, "/>" ROOT_END);
  assert_bytes_left_alone (fixture, text->str, text->len, "line 2: an element has too many attributes");
}

static void
test_elements (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (GString) text = g_string_new (ROOT_START);

  for (int i = 0; i < 4000000; i++)
    g_string_append_len (text, "<a/>", 4);
  g_string_append (text, ROOT_END);
  assert_bytes_left_alone (fixture, text->str, text->len, "too many elements");
}

static void
test_depth (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (GString) text = g_string_new (ROOT_START);

  for (int i = 0; i < 100000; i++)
    g_string_append_len (text, "<a>", 3);
  assert_bytes_left_alone (fixture, text->str, text->len, "nested too deeply");
}

static void
test_size (Fixture       *fixture,
           gconstpointer  unused)
{
  put_bytes (fixture, "<", 1);
  g_assert_cmpint (truncate (fixture->path, 128 * 1024 * 1024 + 1), ==, 0);
  assert_left_alone (fixture, BATON_STORE_ERROR_DAMAGED, "larger than 128 MiB");
}

/* Every character of this would be another file's. */
static void
test_entities (Fixture       *fixture,
               gconstpointer  unused)
{
  const char *const texts[] = {
    "<!DOCTYPE l [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" ROOT_START "&e;" ROOT_END,
    "<!DOCTYPE l [<!ENTITY % p SYSTEM \"http://localhost:9/x.dtd\"> %p;]>" ROOT_START ROOT_END,
    "<!DOCTYPE l SYSTEM \"http://localhost:9/x.dtd\">" ROOT_START ROOT_END,
    "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" ROOT_START "&b;" ROOT_END,
    "<!-- x --> <!DOCTYPE l [<!ATTLIST task title CDATA \"default\">]>" ROOT_START ROOT_END,
    "<?x?><!doctype l>" ROOT_START ROOT_END,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_bytes_left_alone (fixture, texts[i], strlen (texts[i]), "document type");
}

/* No inclusion is followed; it is unknown content like any other. */
static void
test_inclusion (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autofree char *written = pass_through (ROOT_START "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                                           "href=\"/etc/hostname\" parse=\"text\"/>" ROOT_END);

  g_assert_nonnull (strstr (written, "href=\"/etc/hostname\""));
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_load_fails (fixture, BATON_STORE_ERROR_IO, "library.xml");
  g_assert_true (S_ISFIFO (look_at (fixture->path).st_mode));
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  unused)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_load_fails (fixture, BATON_STORE_ERROR_IO, "folder");
}

static void
test_socket (Fixture       *fixture,
             gconstpointer  unused)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int socket_fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpuint (strlen (fixture->path), <, sizeof address.sun_path);
  strcpy (address.sun_path, fixture->path);
  g_assert_cmpint (bind (socket_fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_load_fails (fixture, BATON_STORE_ERROR_IO, "library.xml");
  close (socket_fd);
}

static void
test_device (Fixture       *fixture,
             gconstpointer  unused)
{
  const char *const devices[] = { "/dev/zero", "/dev/null", "/dev/full" };

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    {
      g_autoptr (BatonStore) store = baton_store_new (devices[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (baton_store_load (store, &error));
      g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_IO);
    }
}

static void
test_link_circle (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_assert_cmpint (symlink ("library.xml", fixture->path), ==, 0);
  assert_load_fails (fixture, BATON_STORE_ERROR_IO, "library.xml");
}

/* Cut anywhere, a library is refused or is one: never a smaller one. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = make_full_library ("a & b");
  g_autofree char *text = write_text (library);
  gsize size = strlen (text);

  for (gsize i = 0; i + 2 < size; i++)
    {
      g_autoptr (GError) error = NULL;
      BatonRepairs repairs;

      g_assert_null (baton_reader_read (text, i, &repairs, &error));
      g_assert_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_DAMAGED);
    }
}

/* One byte changed anywhere, a library is refused, or is read and can be written and read again. */
static void
test_changed_byte (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (BatonLibrary) library = make_full_library ("a & b");
  g_autofree char *text = write_text (library);
  const char bytes[] = { '\0', '<', '>', '"', '&', ' ', 'x', '\x80', '\xff', '\x1e' };

  for (gsize i = 0; text[i]; i++)
    {
      char before = text[i];
      gsize size = i + strlen (text + i);
      BatonRepairs repairs;

      text[i] = bytes[i % sizeof bytes];
      {
        g_autoptr (BatonLibrary) read = baton_reader_read (text, size, &repairs, NULL);
        g_autofree char *written = read ? write_text (read) : NULL;
        g_autofree char *again = written ? pass_through (written) : NULL;

        g_assert_cmpstr (again, ==, written);
      }
      text[i] = before;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("hostile/empty", test_empty);
  ADD ("hostile/nul", test_nul);
  ADD ("hostile/utf16", test_utf16);
  ADD ("hostile/gzip", test_gzip);
  ADD ("hostile/attributes", test_attributes);
  ADD ("hostile/elements", test_elements);
  ADD ("hostile/depth", test_depth);
  ADD ("hostile/size", test_size);
  ADD ("hostile/entities", test_entities);
  ADD ("hostile/inclusion", test_inclusion);
  ADD ("hostile/pipe", test_pipe);
  ADD ("hostile/folder", test_folder);
  ADD ("hostile/socket", test_socket);
  ADD ("hostile/device", test_device);
  ADD ("hostile/link-circle", test_link_circle);
  ADD ("hostile/cut", test_cut);
  ADD ("hostile/changed-byte", test_changed_byte);
  return g_test_run ();
}
