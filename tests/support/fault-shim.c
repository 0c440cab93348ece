/* Makes the n-th file operation of a program fail, or be its last, so that a test can try every one of them.
 *
 * Preloaded (LD_PRELOAD). It sleeps until the program first opens something in FAULT_FOLDER, and counts from there:
 *   FAULT_NTH    which operation, from 1; 0 only counts
 *   FAULT_ERRNO  what it fails with, a number; 0 makes a write short and lets everything else through
 *   FAULT_MODE   once, always (from the n-th on), before or after (the program is killed before or after it)
 *   FAULT_COUNT  a file that gets the number of operations at the end
 *
 * Besides, what the world outside may be like:
 *   FAULT_REPLACE      before which operation another program puts a file of its own over FAULT_TARGET
 *   FAULT_REPLACEMENT  that file, which is gone from its place then
 *   FAULT_WORLD        words: read-only (a mount), no-exchange, no-locks, slow-reads (each takes as long as FAULT_SLOW)
 *   FAULT_SLOW         how many milliseconds it takes until something in FAULT_FOLDER is on the disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The names with 64 are defined here themselves. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int awake;
static int count;

static void *
real (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static const char *
setting (const char *name)
{
  const char *value = getenv (name);

  return value ? value : "";
}

static void
wake_for (const char *path)
{
  const char *folder = setting ("FAULT_FOLDER");

  if (*folder && strncmp (path, folder, strlen (folder)) == 0)
    awake = 1;
}

static int
world_is (const char *word)
{
  return strstr (setting ("FAULT_WORLD"), word) != NULL;
}

/* What a sync engine does, which takes no lock. */
static void
replace_target (void)
{
  int (*next) (const char *, const char *) = (int (*) (const char *, const char *)) real ("rename");

  next (setting ("FAULT_REPLACEMENT"), setting ("FAULT_TARGET"));
}

/* Whether this operation is hit; sets errno then. */
static int
hits (void)
{
  int nth = atoi (setting ("FAULT_NTH"));
  const char *mode = setting ("FAULT_MODE");

  if (!awake)
    return 0;
  count++;
  if (count == atoi (setting ("FAULT_REPLACE")))
    replace_target ();
  if (nth == 0 || count < nth || (count > nth && strcmp (mode, "always") != 0))
    return 0;
  if (strcmp (mode, "before") == 0)
    raise (SIGKILL);
  if (strcmp (mode, "after") == 0 || atoi (setting ("FAULT_ERRNO")) == 0)
    return 0;
  errno = atoi (setting ("FAULT_ERRNO"));
  return 1;
}

static void
end_operation (void)
{
  if (awake && count == atoi (setting ("FAULT_NTH")) && strcmp (setting ("FAULT_MODE"), "after") == 0)
    raise (SIGKILL);
}

__attribute__ ((destructor)) static void
tell_count (void)
{
  const char *path = setting ("FAULT_COUNT");
  FILE *out;

  awake = 0;
  if (*path && (out = fopen (path, "w")))
    {
      fprintf (out, "%d\n", count);
      fclose (out);
    }
}

#define THROUGH(type, name, parameters, arguments)                   \
  type name parameters                                               \
  {                                                                  \
    type (*next) parameters = (type (*) parameters) real (#name);    \
    type result;                                                     \
    if (hits ())                                                     \
      return -1;                                                     \
    result = next arguments;                                         \
    end_operation ();                                                \
    return result;                                                   \
  }

static int
refuses_to_open (int flags)
{
  if (!awake || !world_is ("read-only") || (flags & (O_WRONLY | O_RDWR | O_CREAT)) == 0)
    return 0;
  errno = EROFS;
  return 1;
}

#define OPENS(name)                                                  \
  int name (const char *path, int flags, ...)                        \
  {                                                                  \
    int (*next) (const char *, int, ...) = (int (*) (const char *, int, ...)) real (#name); \
    va_list rest;                                                    \
    mode_t mode;                                                     \
    int result;                                                      \
    va_start (rest, flags);                                          \
    mode = va_arg (rest, mode_t);                                    \
    va_end (rest);                                                   \
    wake_for (path);                                                 \
    if (hits () || refuses_to_open (flags))                          \
      return -1;                                                     \
    result = next (path, flags, mode);                               \
    end_operation ();                                                \
    return result;                                                   \
  }

#define OPENS_AT(name)                                               \
  int name (int folder, const char *path, int flags, ...)            \
  {                                                                  \
    int (*next) (int, const char *, int, ...) = (int (*) (int, const char *, int, ...)) real (#name); \
    va_list rest;                                                    \
    mode_t mode;                                                     \
    int result;                                                      \
    va_start (rest, flags);                                          \
    mode = va_arg (rest, mode_t);                                    \
    va_end (rest);                                                   \
    if (hits () || refuses_to_open (flags))                          \
      return -1;                                                     \
    result = next (folder, path, flags, mode);                       \
    end_operation ();                                                \
    return result;                                                   \
  }

/* What a mount without the right to write says to whatever changes something. */
#define CHANGES(type, name, parameters, arguments, refusal)          \
  type name parameters                                               \
  {                                                                  \
    type (*next) parameters = (type (*) parameters) real (#name);    \
    type result;                                                     \
    if (hits ())                                                     \
      return -1;                                                     \
    if (refusal)                                                     \
      return -1;                                                     \
    result = next arguments;                                         \
    end_operation ();                                                \
    return result;                                                   \
  }

static int
refuses (int number)
{
  errno = number;
  return 1;
}

#define READ_ONLY (awake && world_is ("read-only") && refuses (EROFS))
#define NO_EXCHANGE (awake && world_is ("no-exchange") && refuses (EINVAL))

OPENS (open)
OPENS (open64)
OPENS_AT (openat)
OPENS_AT (openat64)
THROUGH (int, fstat, (int file, struct stat *info), (file, info))
THROUGH (int, fstat64, (int file, struct stat64 *info), (file, info))
THROUGH (int, fstatat, (int folder, const char *restrict path, struct stat *restrict info, int flags),
         (folder, path, info, flags))
THROUGH (int, fstatat64, (int folder, const char *restrict path, struct stat64 *restrict info, int flags),
         (folder, path, info, flags))
THROUGH (int, close, (int file), (file))
THROUGH (int, fchmod, (int file, mode_t mode), (file, mode))
CHANGES (int, fchmodat, (int folder, const char *path, mode_t mode, int flags), (folder, path, mode, flags), READ_ONLY)
THROUGH (int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
CHANGES (int, mkdir, (const char *path, mode_t mode), (path, mode), READ_ONLY)
CHANGES (int, rename, (const char *from, const char *to), (from, to), READ_ONLY)
CHANGES (int, renameat, (int folder, const char *from, int other, const char *to), (folder, from, other, to), READ_ONLY)
CHANGES (int, renameat2, (int folder, const char *from, int other, const char *to, unsigned int flags),
         (folder, from, other, to, flags), READ_ONLY || NO_EXCHANGE)
CHANGES (int, linkat, (int folder, const char *from, int other, const char *to, int flags),
         (folder, from, other, to, flags), READ_ONLY)
CHANGES (int, unlink, (const char *path), (path), READ_ONLY)
CHANGES (int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags), READ_ONLY)

ssize_t
write (int file, const void *buffer, size_t size)
{
  ssize_t (*next) (int, const void *, size_t) = (ssize_t (*) (int, const void *, size_t)) real ("write");
  ssize_t result;

  if (hits ())
    return -1;
  if (awake && count == atoi (setting ("FAULT_NTH")) && *setting ("FAULT_ERRNO") == '0' && size > 1)
    size /= 2;
  result = next (file, buffer, size);
  end_operation ();
  return result;
}

/* The toolkit has files of its own, which it writes on the main thread. */
static int
is_slow (int file)
{
  const char *folder = setting ("FAULT_FOLDER");
  char link[64], path[4096] = "";

  snprintf (link, sizeof link, "/proc/self/fd/%d", file);
  return readlink (link, path, sizeof path - 1) > 0 && strncmp (path, folder, strlen (folder)) == 0;
}

ssize_t
read (int file, void *buffer, size_t size)
{
  ssize_t (*next) (int, void *, size_t) = (ssize_t (*) (int, void *, size_t)) real ("read");
  ssize_t result;

  if (hits ())
    return -1;
  if (world_is ("slow-reads") && is_slow (file))
    usleep (1000 * atoi (setting ("FAULT_SLOW")));
  result = next (file, buffer, size);
  end_operation ();
  return result;
}

int
fsync (int file)
{
  int (*next) (int) = (int (*) (int)) real ("fsync");
  int result;

  if (hits ())
    return -1;
  if (*setting ("FAULT_SLOW") && is_slow (file))
    usleep (1000 * atoi (setting ("FAULT_SLOW")));
  result = next (file);
  end_operation ();
  return result;
}

int
access (const char *path, int mode)
{
  int (*next) (const char *, int) = (int (*) (const char *, int)) real ("access");

  if (awake && world_is ("read-only") && (mode & W_OK))
    {
      errno = EROFS;
      return -1;
    }
  return next (path, mode);
}

/* Locks have a third argument, and so does whatever else the store asks. */
int
fcntl64 (int file, int command, ...)
{
  int (*next) (int, int, ...) = (int (*) (int, int, ...)) real ("fcntl64");
  va_list rest;
  void *argument;

  va_start (rest, command);
  argument = va_arg (rest, void *);
  va_end (rest);
  if (awake && world_is ("no-locks") && (command == F_OFD_SETLK || command == F_OFD_SETLKW))
    {
      errno = ENOLCK;
      return -1;
    }
  return next (file, command, argument);
}

int
fcntl (int file, int command, ...)
{
  va_list rest;
  void *argument;

  va_start (rest, command);
  argument = va_arg (rest, void *);
  va_end (rest);
  return fcntl64 (file, command, argument);
}
