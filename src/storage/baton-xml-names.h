/* The names of the library file that are no fields: its namespace, its version, its elements.
 *
 * The names of fields stand in the model's tables. data/library.rng describes the whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define BATON_XML_NAMESPACE "urn:baton:library:1"
/* What every Baton namespace begins with; another number behind it is another, newer format. */
#define BATON_XML_NAMESPACE_STEM "urn:baton:library:"
#define BATON_XML_VERSION 1

#define BATON_XML_LIBRARY "library"
#define BATON_XML_PROFILE "profile"
#define BATON_XML_CRITERIA "criteria"
#define BATON_XML_CRITERION "criterion"
#define BATON_XML_PROVIDERS "providers"
#define BATON_XML_PROVIDER "provider"
#define BATON_XML_TASKS "tasks"
#define BATON_XML_TASK "task"
#define BATON_XML_HANDOFF "handoff"
#define BATON_XML_ANSWER "answer"
#define BATON_XML_DELETED "deleted"

/* The keys of kept parts that belong to no element of ours: comments around the root. */
#define BATON_XML_BEFORE "before"
#define BATON_XML_AFTER "after"

/* Limits of a file: far above any library that a person makes, far below what harms the machine. */
#define BATON_XML_MAX_BYTES (128 * 1024 * 1024)
#define BATON_XML_MAX_ELEMENTS 4000000
#define BATON_XML_MAX_ATTRIBUTES 256
#define BATON_XML_MAX_DEPTH 64
