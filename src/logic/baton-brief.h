/* The brief: what whoever takes a task gets to read, under five headings, and what earlier jobs taught about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/baton-library.h"

G_BEGIN_DECLS

typedef enum
{
  BATON_BRIEF_RESULT,   /* what a good result looks like */
  BATON_BRIEF_LIMITS,   /* what must not happen, what it may cost, what to mind */
  BATON_BRIEF_MATERIAL, /* what they have to work with */
  BATON_BRIEF_JUDGED,   /* how it will be judged */
  BATON_BRIEF_WHEN,     /* by when */
} BatonBriefPart;
#define BATON_N_BRIEF_PARTS 5

typedef struct
{
  char *parts[BATON_N_BRIEF_PARTS]; /* owned; never NULL, "" where nothing is said */
} BatonBrief;

BatonBrief *baton_brief_new      (void);
void        baton_brief_free     (BatonBrief     *self);
void        baton_brief_set_part (BatonBrief     *self,
                                  BatonBriefPart  part,
                                  const char     *text);

/* "Clean the gutters", then each part that says something under its heading. */
char       *baton_brief_write    (const BatonBrief *self,
                                  const char       *title);
BatonBrief *baton_brief_read     (const char     *text,
                                  const char     *title);

/* A NULL-ended array: the "next time" lines of the task and of the provider, newest first. */
char      **baton_brief_lessons  (BatonLibrary   *library,
                                  BatonTask      *task,
                                  const char     *provider_id);
BatonBrief *baton_brief_prefill  (BatonLibrary   *library,
                                  BatonTask      *task,
                                  const char     *provider_id);

const char *baton_brief_heading  (BatonBriefPart     part); /* "Result" */
const char *baton_brief_hint     (BatonBriefPart     part,
                                  BatonRelationship  relationship);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BatonBrief, baton_brief_free)

G_END_DECLS
