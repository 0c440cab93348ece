/* The lock: one program at a time changes a library file on this machine.
 *
 * It is an open file description lock on an empty file beside the library, which is made once and never goes: the kernel
 * frees it when its holder dies, so that there are no stale locks. It stands not on the library itself, because that is
 * another file after each save. Other machines are no matter of the lock but of the merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "storage/baton-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "storage/baton-file.h"
#include "storage/baton-store.h"

/* Between two tries, in ms; not always the same, so that two who wait do not meet for ever. */
#define LEAST_PAUSE 3
#define MOST_PAUSE 10

static gboolean
has_no_locks (int number)
{
  return number == ENOLCK || number == EOPNOTSUPP || number == EINVAL || number == ENOSYS;
}

/* Returns: 0, or the errno that ended the waiting. */
static int
wait_for_lock (int   file,
               guint patience)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  gint64 end = g_get_monotonic_time () + (gint64) patience * 1000;

  while (fcntl (file, F_OFD_SETLK, &lock) != 0)
    {
      if (errno != EAGAIN && errno != EACCES && errno != EINTR)
        return errno;
      if (g_get_monotonic_time () >= end)
        return EAGAIN;
      g_usleep (1000 * g_random_int_range (LEAST_PAUSE, MOST_PAUSE + 1));
    }
  return 0;
}

/**
 * baton_lock_take:
 * @self: a lock that is not held
 * @folder: the open folder of the library
 * @name: the name of the library in it
 * @patience: how long to wait at most, in ms
 * @error: where a BATON_STORE_ERROR_BUSY or _IO goes
 *
 * Returns: whether it is held now
 */
gboolean
baton_lock_take (BatonLock   *self,
                 int          folder,
                 const char  *name,
                 guint        patience,
                 GError     **error)
{
  g_autofree char *lock_name = g_strconcat (name, ".lock", NULL);
  int number;

  self->file = openat (folder, lock_name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0600);
  if (self->file < 0)
    {
      baton_file_set_error (error, errno, lock_name);
      return FALSE;
    }
  number = wait_for_lock (self->file, patience);
  self->real = number == 0;
  if (number == 0 || has_no_locks (number))
    return TRUE;
  if (number == EAGAIN)
    /* Translators: %s is the name of a file */
    g_set_error (error, BATON_STORE_ERROR, BATON_STORE_ERROR_BUSY, _("%s: another program is using the data file"), name);
  else
    baton_file_set_error (error, number, lock_name);
  baton_lock_release (self);
  return FALSE;
}

void
baton_lock_release (BatonLock *self)
{
  /* Nothing was written through it, so that closing cannot fail in a way that matters. */
  if (self->file >= 0)
    close (self->file);
  self->file = -1;
  self->real = FALSE;
}
