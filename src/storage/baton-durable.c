/* Durable writing: new bytes stand complete on the disk before they take an old file's place, and nothing is overwritten.
 *
 * g_file_replace() renames an empty temporary over the data when the disk is full, and g_file_set_contents_full() replaces
 * links and modes and does not look whether the folder was synced; so this is done here, step by step.
 *
 * A temporary is called .~NAME.part.XXXXXX~ while it is being written, and .~NAME.BASE.CONTENT.XXXXXX~ with the digests of
 * what it is to replace and of what it holds once it is complete. After a swap that nobody could finish, its name and its
 * content together tell what it is. Sync engines leave out names of this form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-durable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define CHANCE_LENGTH 6
#define MAX_TRIES 100

/* Returns: -1 with a BATON_STORE_ERROR_IO. */
int
baton_durable_open_folder (const char  *folder,
                           GError     **error)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    baton_file_set_error (error, errno, folder);
  return fd;
}

/**
 * baton_durable_sync_folder:
 * @folder: an open folder
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Makes a rename last through a power cut.
 *
 * Returns: FALSE where it perhaps would not; file systems that cannot sync folders at all count as good
 */
gboolean
baton_durable_sync_folder (int      folder,
                           GError **error)
{
  if (fsync (folder) == 0 || errno == EINVAL || errno == ENOTSUP)
    return TRUE;
  baton_file_set_error (error, errno, NULL);
  return FALSE;
}

/* Makes one folder, whose parent is there. */
static gboolean
make_one (const char  *folder,
          GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  gboolean ok;
  int fd;

  if (mkdir (folder, 0700) != 0 && errno != EEXIST)
    {
      baton_file_set_error (error, errno, folder);
      return FALSE;
    }
  fd = baton_durable_open_folder (parent, error);
  ok = fd >= 0 && baton_durable_sync_folder (fd, error);
  if (fd >= 0)
    close (fd);
  return ok;
}

/**
 * baton_durable_make_folder:
 * @folder: a path
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Makes a folder and those above it that are not there, each so that its name lasts through a power cut: a file is only as
 * durable as every folder that it is in.
 *
 * Returns: whether it is there
 */
gboolean
baton_durable_make_folder (const char  *folder,
                           GError     **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  for (g_autofree char *at = g_strdup (folder); !g_file_test (at, G_FILE_TEST_EXISTS);)
    {
      char *parent = g_path_get_dirname (at);

      g_ptr_array_add (missing, at);
      at = parent;
    }
  for (guint i = missing->len; i > 0; i--)
    if (!make_one (missing->pdata[i - 1], error))
      return FALSE;
  return TRUE;
}

static void
put_chance (char *at)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  guint8 chance[CHANCE_LENGTH] = { 0 };

  /* Without chance the names are only less various: they are tried until one is free. */
  if (getrandom (chance, sizeof chance, GRND_NONBLOCK) != sizeof chance)
    for (int i = 0; i < CHANCE_LENGTH; i++)
      chance[i] = (guint8) g_random_int ();
  for (int i = 0; i < CHANCE_LENGTH; i++)
    at[i] = letters[chance[i] % 32];
}

/* Returns: (transfer full): a name with some chance in it. */
static char *
make_name (const char *target,
           const char *middle)
{
  char chance[CHANCE_LENGTH + 1] = { 0 };

  put_chance (chance);
  return g_strdup_printf (".~%s.%s.%s~", target, middle, chance);
}

static int
create (int          folder,
        const char  *target,
        char       **name,
        GError     **error)
{
  int file = -1;

  for (int i = 0; i < MAX_TRIES && file < 0; i++)
    {
      g_free (*name);
      *name = make_name (target, "part");
      file = openat (folder, *name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (file < 0 && errno != EEXIST && errno != EINTR)
        break;
    }
  if (file < 0)
    baton_file_set_error (error, errno, NULL);
  return file;
}

static gboolean
write_all (int     file,
           GBytes *bytes)
{
  gsize left;
  const char *at = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (file, at, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n == 0)
        errno = EIO;
      if (n <= 0)
        return FALSE;
      at += n;
      left -= n;
    }
  return TRUE;
}

/* Gives the new file what the old one had; who may not give it its group still saves. */
static gboolean
take_mode (int                  file,
           const BatonFileLook *old)
{
  if (!old->exists)
    return fchmod (file, 0600) == 0;
  if (fchown (file, (uid_t) -1, old->group) != 0 && errno != EPERM && errno != EINVAL && errno != ENOSYS)
    return FALSE;
  return fchmod (file, old->mode & 0777) == 0;
}

static gboolean
fill (int                   file,
      GBytes               *bytes,
      const BatonFileLook  *old,
      GError              **error)
{
  gboolean ok = write_all (file, bytes) && take_mode (file, old) && fsync (file) == 0;
  int number = errno;

  /* Some file systems tell only here that the disk is full. */
  if (close (file) != 0 && ok)
    {
      ok = FALSE;
      number = errno;
    }
  if (!ok)
    baton_file_set_error (error, number, NULL);
  return ok;
}

/**
 * baton_durable_write:
 * @folder: an open folder
 * @name: of the file that the temporary is for
 * @bytes: its content
 * @old: the file it is for; its mode and group are taken over
 * @base: the digest of what it is to replace, or BATON_DURABLE_NO_BASE
 * @content: the digest of @bytes
 * @error: where a BATON_STORE_ERROR_IO goes
 *
 * Writes a temporary beside a file, down to the disk.
 *
 * Returns: (transfer full) (nullable): its name; NULL where nothing is left of it
 */
char *
baton_durable_write (int                   folder,
                     const char           *name,
                     GBytes               *bytes,
                     const BatonFileLook  *old,
                     const char           *base,
                     const char           *content,
                     GError              **error)
{
  g_autofree char *part = NULL;
  g_autofree char *middle = g_strdup_printf ("%s.%s", base, content);
  g_autofree char *complete = make_name (name, middle);
  int file = create (folder, name, &part, error);

  if (file < 0)
    return NULL;
  if (fill (file, bytes, old, error))
    {
      if (renameat (folder, part, folder, complete) == 0)
        return g_steal_pointer (&complete);
      baton_file_set_error (error, errno, NULL);
    }
  unlinkat (folder, part, 0);
  return NULL;
}

static gboolean
take_digest (const char **at,
             const char  *end,
             char        *digest)
{
  const char *dot = memchr (*at, '.', end - *at);
  gsize length = dot ? dot - *at : 0;

  if (length == 0 || length > BATON_DIGEST_LENGTH)
    return FALSE;
  memcpy (digest, *at, length);
  digest[length] = '\0';
  *at = dot + 1;
  return strspn (digest, "0123456789abcdef") == BATON_DIGEST_LENGTH || strcmp (digest, BATON_DURABLE_NO_BASE) == 0;
}

/**
 * baton_durable_read_name:
 * @name: a name in the folder
 * @target: the file whose temporaries are looked for
 * @temporary: (out): what the name says
 *
 * Returns: FALSE where it is none of its temporaries
 */
gboolean
baton_durable_read_name (const char     *name,
                         const char     *target,
                         BatonTemporary *temporary)
{
  g_autofree char *stem = g_strdup_printf (".~%s.", target);
  const char *end = name + strlen (name) - CHANCE_LENGTH - 1;
  const char *at = name + strlen (stem);

  memset (temporary, 0, sizeof *temporary);
  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, "~") || end <= at)
    return FALSE;
  if (strncmp (at, "part.", strlen ("part.")) == 0)
    return at + strlen ("part.") == end;
  temporary->complete = take_digest (&at, end, temporary->base) && take_digest (&at, end, temporary->content);
  return temporary->complete && at == end;
}

static BatonSwap
tell (int      result,
      GError **error)
{
  if (result == 0)
    return BATON_SWAP_DONE;
  if (errno == EEXIST)
    return BATON_SWAP_THERE;
  if (errno == ENOENT)
    return BATON_SWAP_GONE;
  if (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
    return BATON_SWAP_UNSUPPORTED;
  baton_file_set_error (error, errno, NULL);
  return BATON_SWAP_FAILED;
}

/* Gives a temporary its name where no file has it. */
BatonSwap
baton_durable_place_new (int          folder,
                         const char  *temporary,
                         const char  *name,
                         GError     **error)
{
  return tell (renameat2 (folder, temporary, folder, name, RENAME_NOREPLACE), error);
}

/* Exchanges a temporary and a file: the temporary's name then holds what was replaced, whatever that was. */
BatonSwap
baton_durable_exchange (int          folder,
                        const char  *temporary,
                        const char  *name,
                        GError     **error)
{
  return tell (renameat2 (folder, temporary, folder, name, RENAME_EXCHANGE), error);
}

/* Puts a temporary in place of a file, which is gone then unless it has another name. */
BatonSwap
baton_durable_replace (int          folder,
                       const char  *temporary,
                       const char  *name,
                       GError     **error)
{
  return tell (renameat (folder, temporary, folder, name), error);
}
