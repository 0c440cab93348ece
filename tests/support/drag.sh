#!/bin/bash
# Drags with the first button, in screen coordinates: drag.sh X1 Y1 X2 Y2 [--via X Y SECONDS]...
#
# Goes through the --via points and waits there (over a page tab, until the page turns). To test a drag that is given
# up, release it outside the window: Escape does not end a drag under X11.
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu

x1=$1 y1=$2 x2=$3 y2=$4
shift 4
steps=8 delay=0.02 settle=0.08 via=()
while [ $# -gt 0 ]; do
  case $1 in
    --via) via+=("$2 $3 $4"); shift 4 ;;
    *) echo "drag.sh: unknown option $1" >&2; exit 2 ;;
  esac
done

moves=(mousemove "$x1" "$y1" sleep "$settle" mousedown 1 sleep "$settle")
# A drag begins once the pointer has gone 8 px; small moves carry it over.
for distance in 3 6 10 14; do
  moves+=(mousemove "$x1" $((y1 + (y2 >= y1 ? distance : -distance))) sleep "$delay")
done

x=$x1 y=$y1
move_to ()
{
  local i
  for ((i = 1; i <= steps; i++)); do
    moves+=(mousemove $((x + ($1 - x) * i / steps)) $((y + ($2 - y) * i / steps)) sleep "$delay")
  done
  x=$1 y=$2
}

for point in ${via[@]+"${via[@]}"}; do
  read -r via_x via_y seconds <<<"$point"
  move_to "$via_x" "$via_y"
  moves+=(sleep "$seconds")
done
move_to "$x2" "$y2"
# The target under the pointer says whether it accepts at a last move of one pixel.
moves+=(mousemove $((x2 + 1)) "$y2" sleep "$settle" mouseup 1)
exec xdotool "${moves[@]}"
