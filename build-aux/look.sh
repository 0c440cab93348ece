#!/bin/bash
# Shows Baton at work where nobody can look: look.sh BUILD-FOLDER LIBRARY PICTURE [ARGUMENT...]
#
# Runs inside a private session (tests/support/with-session.sh). Prints the table of verdicts of a copy of LIBRARY,
# opens the window on it, takes PICTURE once it has settled, prints its path, and closes the window.
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

build=$1 library=$2 picture=$3
shift 3
support=$(cd "$(dirname "$0")/../tests/support" && pwd)
log=$XDG_RUNTIME_DIR/baton.log

fail ()
{
  printf 'look: %s\n' "$*" >&2
  [ ! -s "$log" ] || sed 's/^/  /' "$log" >&2
  exit 1
}

# Prints the id of Baton's window. Gives up after 60 s (a first start on a slow machine), or when the program has ended.
wait_for_window ()
{
  local window
  for _ in $(seq 600); do
    window=$(xdotool search --all --onlyvisible --pid "$1" --name . 2>/dev/null | tail -n 1)
    [ -z "$window" ] || { echo "$window"; return 0; }
    kill -0 "$1" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

copy=$XDG_DATA_HOME/baton/library.xml
mkdir -p "${copy%/*}"
cp "$library" "$copy" && chmod 600 "$copy" || fail "the library could not be copied"
rm -f "$picture"

"$build/src/cli/baton-cli" --library "$copy" list || fail "baton-cli could not list the library"

"$build/src/app/baton" "$@" >"$log" 2>&1 &
program=$!
window=$(wait_for_window $program) || fail "the window did not come:"
"$support/shot.sh" "$picture" "$window" || fail "no picture of the window could be taken:"
grep -E 'CRITICAL|WARNING' "$log" >&2

xdotool key --window "$window" ctrl+q 2>/dev/null
for _ in $(seq 50); do
  kill -0 $program 2>/dev/null || break
  sleep 0.1
done
kill $program 2>/dev/null
wait $program 2>/dev/null
echo "$picture"
