#!/bin/bash
# Takes a picture once three in a row are the same: shot.sh OUT.png [root|WINDOW-ID|WINDOW-NAME]
#
# WINDOW-NAME is a regular expression. Gives up after about ten seconds, with the last picture in OUT.png.
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu

out=$1
case ${2-root} in
  root) window=root ;;
  *[!0-9]*) window=$(xdotool search --sync --onlyvisible --name "$2" | tail -n 1) ;;
  *) window=$2 ;;
esac

trap 'rm -f "$out.tmp.png"' EXIT
last='' same=0
for _ in $(seq 60); do
  import -silent -window "$window" -strip +dither "$out.tmp.png" 2>/dev/null
  sum=$(convert "$out.tmp.png" rgb:- | cksum)
  if [ "$sum" = "$last" ]; then
    same=$((same + 1))
  else
    same=0
  fi
  if [ $same = 2 ]; then
    mv "$out.tmp.png" "$out"
    exit 0
  fi
  last=$sum
  sleep 0.15
done
echo "shot.sh: the picture did not settle" >&2
mv "$out.tmp.png" "$out"
exit 1
