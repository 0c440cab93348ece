/* The tray on a desktop that comes, goes and asks everything it can ask.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "agent-case.h"

static AgentCase *
start_in_tray (const char *library)
{
  AgentCase *self = agent_case_new (library);

  agent_case_show_tray (self, TRUE);
  agent_case_start (self);
  UNTIL (self->n_registered == 1);
  UNTIL (!agent_case_has_status (self, ""));
  return self;
}

static void
test_registers_again (void)
{
  AgentCase *self = agent_case_new (LIBRARY (TASK (TRAINER, "Trainer", "")));

  agent_case_start (self);
  UNTIL (agent_case_has_status (self, "Active"));
  g_assert_cmpuint (self->n_registered, ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      agent_case_show_tray (self, TRUE);
      UNTIL (self->n_registered == i);
      g_assert_cmpint (self->item[0], ==, ':');
      agent_case_show_tray (self, FALSE);
    }
  agent_case_free (self);
}

static void
test_properties (void)
{
  static const char *const expected[][2] = {
    { "Category", "ApplicationStatus" }, { "Id", AGENT },        { "Title", "Baton" },
    { "Status", "Active" },              { "ItemIsMenu", "false" }, { "Menu", "'" MENU_PATH "'" },
    { "IconName", AGENT "-symbolic" },   { "AttentionIconName", "" }, { "ToolTip", "('', [], 'Baton', '1 wish')" },
  };
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));

  UNTIL (agent_case_has_status (self, "Active"));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = agent_case_get (self, expected[i][0]);

      g_assert_cmpstr (value, ==, expected[i][1]);
    }
  agent_case_free (self);
}

static void
test_hidden_without_wishes (void)
{
  AgentCase *self = start_in_tray (LIBRARY (""));

  UNTIL (agent_case_find (self, "Open Baton"));
  g_assert_true (agent_case_has_status (self, "Passive"));
  agent_case_write (self, LIBRARY (TASK (TRAINER, "Trainer", "")));
  UNTIL (agent_case_has_status (self, "Active"));
  agent_case_free (self);
}

static void
test_layout (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autoptr (GVariant) flat = NULL;
  g_autoptr (GVariant) part = NULL;
  g_autofree char *text = NULL;

  UNTIL (agent_case_find (self, "Trainer"));
  flat = agent_case_call (self, MENU_PATH, MENU, "GetLayout", g_variant_new ("(iias)", 0, 0, NULL));
  text = g_variant_print (flat, FALSE);
  g_assert_nonnull (strstr (text, "(0, {'children-display': <'submenu'>}, [])"));
  part = agent_case_call (self, MENU_PATH, MENU, "GetLayout",
                          g_variant_new ("(iias)", agent_case_find (self, "Trainer"), 1, NULL));
  g_assert_nonnull (part);
  g_assert_null (agent_case_call (self, MENU_PATH, MENU, "GetLayout", g_variant_new ("(iias)", 987654, -1, NULL)));
  agent_case_free (self);
}

static GVariant *
int_array (int value)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, &value, 1, sizeof value);
}

static void
test_properties_of_items (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) one = NULL;
  g_autoptr (GVariant) label = NULL;
  g_autofree char *text = NULL;
  int id;

  UNTIL ((id = agent_case_find (self, "Trainer")));
  all = agent_case_call (self, MENU_PATH, MENU, "GetGroupProperties", g_variant_new ("(aias)", NULL, NULL));
  text = g_variant_print (all, FALSE);
  g_assert_nonnull (strstr (text, "Open Baton"));
  one = agent_case_call (self, MENU_PATH, MENU, "GetGroupProperties", g_variant_new ("(@aias)", int_array (id), NULL));
  g_free (text);
  text = g_variant_print (one, FALSE);
  g_assert_nonnull (strstr (text, "Trainer"));
  g_assert_null (strstr (text, "Open Baton"));
  label = agent_case_call (self, MENU_PATH, MENU, "GetProperty", g_variant_new ("(is)", id, "label"));
  g_free (text);
  text = g_variant_print (label, FALSE);
  g_assert_cmpstr (text, ==, "(<'Trainer'>,)");
  g_assert_null (agent_case_call (self, MENU_PATH, MENU, "GetProperty", g_variant_new ("(is)", id, "none")));
  g_assert_null (agent_case_call (self, MENU_PATH, MENU, "GetProperty", g_variant_new ("(is)", 987654, "label")));
  agent_case_free (self);
}

static void
test_about_to_show (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) group = NULL;
  g_autofree char *text = NULL;

  UNTIL (agent_case_find (self, "Trainer"));
  reply = agent_case_call (self, MENU_PATH, MENU, "AboutToShow", g_variant_new ("(i)", 0));
  text = g_variant_print (reply, FALSE);
  g_assert_cmpstr (text, ==, "(false,)");
  g_assert_null (agent_case_call (self, MENU_PATH, MENU, "AboutToShow", g_variant_new ("(i)", 987654)));
  group = agent_case_call (self, MENU_PATH, MENU, "AboutToShowGroup", g_variant_new ("(@ai)", int_array (987654)));
  g_free (text);
  text = g_variant_print (group, FALSE);
  g_assert_cmpstr (text, ==, "([], [987654])");
  agent_case_free (self);
}

static void
test_events (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  GVariantBuilder events;
  g_autoptr (GVariant) reply = NULL;
  int id;

  UNTIL ((id = agent_case_find (self, "Open Baton")));
  g_assert_true (agent_case_click (self, 0, 0));
  g_assert_false (agent_case_click (self, 987654, 0));
  g_assert_cmpuint (self->asked->len, ==, 0);
  g_variant_builder_init (&events, G_VARIANT_TYPE ("a(isvu)"));
  g_variant_builder_add (&events, "(isvu)", 987654, "clicked", g_variant_new_int32 (0), 0);
  g_variant_builder_add (&events, "(isvu)", id, "hovered", g_variant_new_int32 (0), 0);
  g_variant_builder_add (&events, "(isvu)", id, "clicked", g_variant_new_int32 (0), 0);
  reply = agent_case_call (self, MENU_PATH, MENU, "EventGroup", g_variant_new ("(a(isvu))", &events));
  g_assert_nonnull (reply);
  UNTIL (self->asked->len == 1);
  agent_case_free (self);
}

/* A click in a menu that was open while it changed must not hit what stands there now. */
static void
test_ids_are_never_used_again (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  guint n_layouts;
  int id;

  UNTIL ((id = agent_case_find (self, "Trainer")));
  n_layouts = self->n_layouts;
  agent_case_write (self, LIBRARY (TASK (GUTTERS, "Gutters", "")));
  UNTIL (agent_case_find (self, "Gutters"));
  UNTIL (self->n_layouts > n_layouts);
  g_assert_cmpint (agent_case_find (self, "Gutters"), >, id);
  g_assert_false (agent_case_click (self, id, 0));
  agent_case_free (self);
}

static void
test_done_is_saved (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));

  UNTIL (agent_case_find (self, "Done"));
  g_assert_true (agent_case_click (self, agent_case_find (self, "Done"), 0));
  UNTIL (agent_case_file_has (self, "stage=\"finished\""));
  UNTIL (agent_case_has_status (self, "Passive"));
  g_assert_cmpint (agent_case_find (self, "Trainer"), ==, 0);
  agent_case_free (self);
}

static void
test_remind_again_is_saved (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));

  UNTIL (agent_case_find (self, "Next Week"));
  g_assert_true (agent_case_click (self, agent_case_find (self, "Next Week"), 0));
  UNTIL (agent_case_file_has (self, "remind=\""));
  g_assert_true (agent_case_file_has (self, "put-off=\"1\""));
  agent_case_free (self);
}

static void
test_window_is_asked_by_name (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));
  g_autofree char *text = NULL;

  UNTIL (agent_case_find (self, "Hand Off…"));
  g_assert_true (agent_case_click (self, agent_case_find (self, "Hand Off…"), 4711));
  UNTIL (self->asked->len == 1);
  text = g_variant_print (self->asked->pdata[0], FALSE);
  g_assert_true (g_str_has_prefix (text, "('hand-off', [<'" TRAINER "'>], {"));
  g_assert_nonnull (strstr (text, "'desktop-startup-id': <'baton_TIME4711'>"));
  agent_case_free (self);
}

/* An empty token, as one desktop sends it, is none; and each is used once. */
static void
test_tokens (void)
{
  static const char *const given[] = { "token", NULL, "" };
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *text = NULL;

      if (given[i])
        g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "ProvideXdgActivationToken",
                                          g_variant_new ("(s)", given[i])));
      g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "Activate",
                                        g_variant_new ("(ii)", 1, 1)));
      UNTIL (self->asked->len == i + 1);
      text = g_variant_print (self->asked->pdata[i], FALSE);
      g_assert_cmpint (strstr (text, "activation-token") != NULL, ==, i == 0);
    }
  agent_case_free (self);
}

static void
test_other_clicks (void)
{
  AgentCase *self = start_in_tray (LIBRARY (TASK (TRAINER, "Trainer", "")));

  g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "XAyatanaSecondaryActivate",
                                    g_variant_new ("(u)", 1)));
  UNTIL (self->asked->len == 1);
  g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "SecondaryActivate",
                                    g_variant_new ("(ii)", 1, 1)));
  UNTIL (self->asked->len == 2);
  g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "Scroll",
                                    g_variant_new ("(is)", 120, "Vertical")));
  g_variant_unref (agent_case_call (self, ITEM_PATH, "org.kde.StatusNotifierItem", "ContextMenu",
                                    g_variant_new ("(ii)", 1, 1)));
  g_assert_cmpuint (self->asked->len, ==, 2);
  agent_case_free (self);
}

typedef struct
{
  const char *name;
  const char *title; /* as in the file */
  const char *label;
} Hostile;

static const Hostile hostile[] = {
  { "underlines", "my_task__x", "my__task____x" },
  { "markup", "&lt;b&gt;bold&lt;/b&gt; &amp;amp;", "<b>bold</b> &amp;" },
  { "lines", "one&#10;two&#9;three", "one two three" },
  { "directions", "a\342\200\256txt.exe\342\201\251", "atxt.exe" },
  { "blank", "   ", "Untitled" },
  { "format", "100 % %s %n", "100 % %s %n" },
};

static void
test_hostile_title (gconstpointer data)
{
  const Hostile *row = data;
  g_autofree char *library = g_strdup_printf (
      LIBRARY ("<task id=\"" TRAINER "\" title=\"%s\" stage=\"want-to-start\" position=\"1\"/>"), row->title);
  AgentCase *self = start_in_tray (library);

  UNTIL (agent_case_find (self, row->label));
  agent_case_free (self);
}

static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (10000, 'x');
  g_autofree char *library = g_strdup_printf (
      LIBRARY ("<task id=\"" TRAINER "\" title=\"%s\" stage=\"want-to-start\" position=\"1\"/>"), title);
  g_autofree char *label = g_strdup_printf ("%.48s…", title);
  AgentCase *self = start_in_tray (library);

  UNTIL (agent_case_find (self, "Open Baton"));
  UNTIL (agent_case_find (self, label) || agent_case_find (self, "The Library Cannot Be Read…"));
  agent_case_free (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agent/tray/registers-again", test_registers_again);
  g_test_add_func ("/agent/tray/properties", test_properties);
  g_test_add_func ("/agent/tray/hidden-without-wishes", test_hidden_without_wishes);
  g_test_add_func ("/agent/tray/layout", test_layout);
  g_test_add_func ("/agent/tray/properties-of-items", test_properties_of_items);
  g_test_add_func ("/agent/tray/about-to-show", test_about_to_show);
  g_test_add_func ("/agent/tray/events", test_events);
  g_test_add_func ("/agent/tray/ids-are-never-used-again", test_ids_are_never_used_again);
  g_test_add_func ("/agent/tray/done-is-saved", test_done_is_saved);
  g_test_add_func ("/agent/tray/remind-again-is-saved", test_remind_again_is_saved);
  g_test_add_func ("/agent/tray/window-is-asked-by-name", test_window_is_asked_by_name);
  g_test_add_func ("/agent/tray/tokens", test_tokens);
  g_test_add_func ("/agent/tray/other-clicks", test_other_clicks);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strdup_printf ("/agent/tray/hostile-title/%s", hostile[i].name);

      g_test_add_data_func (path, &hostile[i], test_hostile_title);
    }
  g_test_add_func ("/agent/tray/long-title", test_long_title);
  return g_test_run ();
}
