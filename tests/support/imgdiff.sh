#!/bin/bash
# Compares two pictures of a window: imgdiff.sh WANT.png GOT.png [DIFF.png]
#
# Exit status 0 the same, 1 different, 2 could not compare. Both are softened so that antialiasing noise vanishes;
# pixels that then differ by more than FUZZ percent (7) are marked, and the marks are averaged over squares of 16x16.
# One square with more than TILE percent (12) marked is a visible change: a lost icon, or one changed word in a large
# window, which a share of the whole picture would not notice.
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

want=$1 got=$2 diff=${3-} fuzz=${FUZZ:-7} tile=${TILE:-12}
want_size=$(identify -format %wx%h "$want") || exit 2
got_size=$(identify -format %wx%h "$got") || exit 2
if [ "$want_size" != "$got_size" ]; then
  echo "size $want_size wanted, $got_size got"
  exit 1
fi

marks=$(mktemp --suffix=.png)
trap 'rm -f "$marks"' EXIT
convert \( "$want" -alpha off -blur 0x1.2 \) \( "$got" -alpha off -blur 0x1.2 \) -compose difference -composite \
  -separate -evaluate-sequence max -threshold "$fuzz%" "$marks" || exit 2
worst=$(convert "$marks" -scale 6.25% -format '%[fx:100*maxima]' info:)
if [ -n "$diff" ]; then
  convert "$got" \( "$marks" -fill red -opaque white -transparent black \) -composite "$diff"
fi
awk -v worst="$worst" -v tile="$tile" \
  'BEGIN { printf "worst square %.1f %% (limit %s)\n", worst, tile; exit worst > tile }'
