/* What a newer Baton or another program put into a library is kept, where it stood and to the byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Baton"

#include "config.h"

#include <string.h>

#include "storage-case.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* A file in our own layout with something unknown in every place that can hold it. */
static const char full[] =
  HEAD
  "<!-- before --><?style sheet=\"x\"?>\n"
  "<library xmlns=\"urn:baton:library:1\" version=\"1\" xmlns:x=\"urn:x\" sort=\"manual\" x:by=\"me &amp; &lt;you&gt;\">\n"
  "  <profile currency=\"EUR\" colour=\"red\">\n"
  "    <notes x:lang=\"de\">Notes<!-- in the notes --></notes>\n"
  "    <x:more/>\n"
  "  </profile>\n"
  "  <criteria folded=\"yes\">\n"
  "    <criterion id=\"c\" text=\"Criterion\" position=\"V\" x:icon=\"star\"/>\n"
  "    <!-- after the criteria --><group name=\"&quot;&#9;&#10;&#13;\">a &amp; b &lt; c &gt; d&#13; \"'</group>\n"
  "  </criteria>\n"
  "  <providers x:view=\"grid\"/>\n"
  "  <tasks>\n"
  "    <task id=\"t\" title=\"Task\" position=\"V\" xmlns:y=\"urn:y\" energy=\"low\" y:z=\"1\">\n"
  "      <notes>Some</notes>\n"
  "      <answer criterion=\"c\" value=\"yes\" because=\"so\"><!-- why --></answer>\n"
  "      <handoff id=\"h\" x:receipt=\"17\">\n"
  "        <receipt xmlns=\"urn:other\">\n  kept  <deep><deeper y=\"1\"/>text</deep>\n  as it is </receipt>\n"
  "      </handoff>\n"
  "      <subtask title=\"One\"/>loose &amp; text<?pi?><y:sub xmlns:y=\"urn:y2\"><y:z/></y:sub><task/>\n"
  "    </task>\n"
  "  </tasks>\n"
  "  <deleted id=\"gone\" at=\"2026-01-31T09:00:00Z\" by=\"me\"/>\n"
  "  <x:statistics><x:one>1</x:one></x:statistics><deleted id=\"when\" at=\"some day\"/><profile/>\n"
  "</library>\n"
  "<!-- behind -->\n";

static void
test_everywhere (void)
{
  g_autofree char *written = pass_through (full);

  g_assert_cmpstr (written, ==, full);
}

static void
test_survives_edits (void)
{
  g_autoptr (BatonLibrary) library = read_text (full);
  BatonTask *task = baton_library_find_task (library, "t");
  g_autofree char *written = NULL;

  baton_task_set_title (task, "Another");
  baton_task_set_answer (task, "c", BATON_ANSWER_NO);
  written = write_text (library);
  g_assert_nonnull (strstr (written, "title=\"Another\" position=\"V\" xmlns:y=\"urn:y\" energy=\"low\" y:z=\"1\">"));
  g_assert_nonnull (strstr (written, "<answer criterion=\"c\" value=\"no\" because=\"so\"><!-- why --></answer>"));
  g_assert_nonnull (strstr (written, "<subtask title=\"One\"/>loose &amp; text"));
}

/* A prefix for our own names instead of the default namespace, and an unknown element without a namespace. */
static void
test_other_prefixes (void)
{
  g_autofree char *written
    = pass_through ("<b:library xmlns:b=\"urn:baton:library:1\" version=\"1\"><b:tasks><b:task id=\"t\" position=\"V\">"
                    "<plain><b:task/></plain><b:notes>Notes</b:notes></b:task></b:tasks></b:library>");
  g_autofree char *again = pass_through (written);

  g_assert_nonnull (strstr (written, "<notes>Notes</notes>"));
  g_assert_nonnull (strstr (written, "<plain xmlns=\"\"><b:task/></plain>"));
  g_assert_nonnull (strstr (written, " xmlns:b=\"urn:baton:library:1\""));
  g_assert_cmpstr (again, ==, written);
}

static void
test_default_namespace_changes_inside (void)
{
  g_autofree char *written
    = pass_through ("<b:library xmlns:b=\"urn:baton:library:1\" xmlns=\"urn:other\" version=\"1\"><thing><thing/></thing>"
                    "</b:library>");

  g_assert_nonnull (strstr (written, "<thing xmlns=\"urn:other\"><thing/></thing>"));
}

/* What was written in other ways means the same, and is written in ours. */
static void
test_other_spelling (void)
{
  g_autofree char *written
    = pass_through ("\357\273\277<?xml version='1.0' encoding='utf-8' standalone='yes'?>" ROOT_START
                    "<tasks><task id='t' position='V' title='&#x41;&quot;'><x a='1'   b=\"'\"  ></x  ><![CDATA[<&>]]>"
                    "<notes><![CDATA[<b>]]> &amp;</notes></task></tasks>" ROOT_END);

  g_assert_nonnull (strstr (written, "title=\"A&quot;\""));
  g_assert_nonnull (strstr (written, "<notes>&lt;b&gt; &amp;</notes>"));
  g_assert_nonnull (strstr (written, "<x a=\"1\" b=\"'\"/>&lt;&amp;&gt;"));
}

static void
test_lists_twice (void)
{
  g_autofree char *written = pass_through (ROOT_START "<tasks a=\"1\"><task id=\"t\" position=\"B\"/><x/></tasks>"
                                           "<tasks><task id=\"u\" position=\"A1\"/><y/></tasks>" ROOT_END);

  g_assert_nonnull (strstr (written, "  <tasks a=\"1\">\n    <task id=\"u\" title=\"\" position=\"A1\"/>\n"
                                     "    <task id=\"t\" title=\"\" position=\"B\"/>\n    <x/><y/>\n  </tasks>\n"));
}

static void
test_second_text (void)
{
  g_autofree char *written = pass_through (ROOT_START "<profile><notes>One</notes><notes>Two</notes></profile>" ROOT_END);

  g_assert_nonnull (strstr (written, "<notes>One</notes>\n    <notes>Two</notes>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/unknown/everywhere", test_everywhere);
  g_test_add_func ("/storage/unknown/survives-edits", test_survives_edits);
  g_test_add_func ("/storage/unknown/other-prefixes", test_other_prefixes);
  g_test_add_func ("/storage/unknown/default-namespace-changes-inside", test_default_namespace_changes_inside);
  g_test_add_func ("/storage/unknown/other-spelling", test_other_spelling);
  g_test_add_func ("/storage/unknown/lists-twice", test_lists_twice);
  g_test_add_func ("/storage/unknown/second-text", test_second_text);
  return g_test_run ();
}
