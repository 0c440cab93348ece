/* What a task takes: the hours of a year that go into doing it oneself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logic/baton-figure.h"
#include "model/baton-task.h"

G_BEGIN_DECLS

BatonFigure baton_taken_hours (BatonTask *task);

G_END_DECLS
