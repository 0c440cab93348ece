/* Makes the n-th file operation of a program fail, or be its last, so that a test can try every one of them.
 *
 * Preloaded (LD_PRELOAD). It sleeps until the program first opens something in FAULT_FOLDER, and counts from there:
 *   FAULT_NTH    which operation, from 1; 0 only counts
 *   FAULT_ERRNO  what it fails with, a number; 0 makes a write short and lets everything else through
 *   FAULT_MODE   once, always (from the n-th on), before or after (the program is killed before or after it)
 *   FAULT_COUNT  a file that gets the number of operations at the end
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

/* Whether this operation is hit; sets errno then. */
static int
hits (void)
{
  int nth = atoi (setting ("FAULT_NTH"));
  const char *mode = setting ("FAULT_MODE");

  if (!awake)
    return 0;
  count++;
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
    if (hits ())                                                     \
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
    if (hits ())                                                     \
      return -1;                                                     \
    result = next (folder, path, flags, mode);                       \
    end_operation ();                                                \
    return result;                                                   \
  }

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
THROUGH (ssize_t, read, (int file, void *buffer, size_t size), (file, buffer, size))
THROUGH (int, fsync, (int file), (file))
THROUGH (int, close, (int file), (file))
THROUGH (int, fchmod, (int file, mode_t mode), (file, mode))
THROUGH (int, fchmodat, (int folder, const char *path, mode_t mode, int flags), (folder, path, mode, flags))
THROUGH (int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
THROUGH (int, mkdir, (const char *path, mode_t mode), (path, mode))
THROUGH (int, rename, (const char *from, const char *to), (from, to))
THROUGH (int, renameat, (int folder, const char *from, int other, const char *to), (folder, from, other, to))
THROUGH (int, renameat2, (int folder, const char *from, int other, const char *to, unsigned int flags),
         (folder, from, other, to, flags))
THROUGH (int, linkat, (int folder, const char *from, int other, const char *to, int flags),
         (folder, from, other, to, flags))
THROUGH (int, unlink, (const char *path), (path))
THROUGH (int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))

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
