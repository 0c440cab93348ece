/* Ids: 26 letters of a-z and 2-7, made of 130 bits of the system's chance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "model/baton-id.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";

static void
fill_by_chance (guint8 *bytes,
                gsize   length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = getrandom (bytes + done, length - done, 0);

      if (n > 0)
        done += n;
      else if (errno != EINTR)
        g_error ("the system gives no random bytes: %s", g_strerror (errno));
    }
}

/**
 * baton_id_new:
 *
 * Returns: (transfer full): an id that no other machine or moment makes again
 */
char *
baton_id_new (void)
{
  guint8 chance[BATON_ID_LENGTH];
  char *id = g_malloc (BATON_ID_LENGTH + 1);

  fill_by_chance (chance, sizeof chance);
  for (int i = 0; i < BATON_ID_LENGTH; i++)
    id[i] = letters[chance[i] % 32];
  id[BATON_ID_LENGTH] = '\0';
  return id;
}

/**
 * baton_id_is_valid:
 * @id: (nullable): any text
 *
 * Returns: whether it has the form of an id
 */
gboolean
baton_id_is_valid (const char *id)
{
  return id && strlen (id) == BATON_ID_LENGTH && strspn (id, letters) == BATON_ID_LENGTH;
}
