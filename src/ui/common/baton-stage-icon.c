/* The icon of each stage, the same everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include "ui/common/baton-stage-icon.h"

/* Returns: the name of its icon in the theme */
const char *
baton_stage_icon (BatonStage stage)
{
  static const char *const icons[BATON_N_STAGES] = {
    [BATON_STAGE_CONSIDERING] = "mail-unread-symbolic",
    [BATON_STAGE_WANT_TO_START] = "alarm-symbolic",
    [BATON_STAGE_HANDED_OFF] = "send-to-symbolic",
    [BATON_STAGE_FINISHED] = "object-select-symbolic",
    [BATON_STAGE_KEEPING] = "go-home-symbolic",
  };

  return icons[stage];
}
