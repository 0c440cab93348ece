#!/bin/bash
# The manual pages are free of mistakes: test-pages.sh PAGE...
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

echo "1..$#"
number=0 status=0
for page in "$@"; do
  number=$((number + 1))
  told=$(groff -man -Tutf8 -ww -z "$page" 2>&1)
  if [ -z "$told" ] && grep -q '^\.TH ' "$page"; then
    echo "ok $number /build/pages/${page##*/}"
  else
    sed 's/^/# /' <<<"$told"
    echo "not ok $number /build/pages/${page##*/}"
    status=1
  fi
done
exit $status
