#!/bin/bash
# tray-check.sh: looks at a reminder in a real tray, the way a person would (xfce4-panel on a private X display).
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: tray-check.sh [options] -- AGENT [ARGS...]
#   --out DIR             where screenshots, dumps and logs go   (default ./tray-check-out)
#   --data-dir DIR        prefix "share" folder put first in XDG_DATA_DIRS: icons, applications/, dbus-1/services/ (repeatable)
#   --env K=V             extra environment for the agent and the session bus (repeatable)
#   --id ID               expected SNI Id                         (default: only "not empty")
#   --label TEXT          this label must be in the menu         (repeatable)
#   --click-label TEXT    open the menu by mouse, go to this TOP-LEVEL entry by keyboard, press Return
#   --main-name NAME      bus name the left click must bring up by D-Bus activation
#   --main-title RE       a window whose title matches must then show
#   --trigger CMD         shell command that makes the agent remind (status must become NeedsAttention)
#   --untrigger CMD       ... and stop reminding (status must leave NeedsAttention)
#   --notify-daemon CMD   start this notification daemon (e.g. dunst) and expect one Notify call after --trigger
#   --menu-on-left        the item is menu-only (ItemIsMenu true): a left click must open the menu
#   --idle S              seconds of idle to count wakeups over   (default 20; 0 skips)
#   --max-pss KB  --max-wakeups-per-min N                         (default 8192, 3)
#   --panel-size PX  --keep
# Exit status: 0 all PASS, 1 some FAIL, 2 the check itself could not run.
# Needs: xvfb openbox xfce4-panel xfconf dbus dbus-x11 xdotool imagemagick libglib2.0-bin systemd(busctl) python3
set -u
OUT=$PWD/tray-check-out; DATA=(); ENVS=(); ID=; LABELS=(); CLICK=; MAIN=; TITLE=; TRIG=; UNTRIG=; NOTIFYD=; LEFTMENU=; IDLE=20; MAXPSS=8192; MAXWAKE=3; PSZ=30; KEEP=
while [ $# -gt 0 ]; do case $1 in
  --out) OUT=$2; shift 2;; --data-dir) DATA+=("$(cd "$2" && pwd)") || exit 2; shift 2;; --env) ENVS+=("$2"); shift 2;; --id) ID=$2; shift 2;;
  --label) LABELS+=("$2"); shift 2;; --click-label) CLICK=$2; shift 2;; --main-name) MAIN=$2; shift 2;; --main-title) TITLE=$2; shift 2;;
  --trigger) TRIG=$2; shift 2;; --untrigger) UNTRIG=$2; shift 2;; --notify-daemon) NOTIFYD=$2; shift 2;; --menu-on-left) LEFTMENU=1; shift;;
  --idle) IDLE=$2; shift 2;; --max-pss) MAXPSS=$2; shift 2;; --max-wakeups-per-min) MAXWAKE=$2; shift 2;; --panel-size) PSZ=$2; shift 2;; --keep) KEEP=1; shift;;
  --) shift; break;; -h|--help) sed -n '2,/^set/{/^#/p}' "$0"; exit 0;; *) echo "unknown option $1 (the agent's command comes after --)" >&2; exit 2;; esac; done
[ $# -gt 0 ] || { sed -n '2,/^set/{/^#/p}' "$0" >&2; exit 2; }
for t in Xvfb openbox xfce4-panel dbus-daemon dbus-monitor xdotool import convert gdbus busctl python3; do command -v $t >/dev/null || { echo "missing: $t" >&2; exit 2; }; done
mkdir -p "$OUT"; OUT=$(cd "$OUT" && pwd); W=$(mktemp -d "${TMPDIR:-/tmp}/tray-check.XXXXXX"); NF=0; NP=0; PIDS=()
pass(){ echo "PASS $*"; NP=$((NP+1)); }; fail(){ echo "FAIL $*"; NF=$((NF+1)); }; skip(){ echo "SKIP $*"; }; info(){ echo "INFO $*"; }
ok(){ local m=$1; shift; if "$@" >/dev/null 2>&1; then pass "$m"; else fail "$m"; fi; }
until_ok(){ local n=$1; shift; local i; for ((i=0;i<n*5;i++)); do "$@" >/dev/null 2>&1 && return 0; sleep .2; done; return 1; }
bg(){ "$@" & LAST=$!; PIDS+=($LAST); }
stop(){ local i; kill "$1" 2>/dev/null; for ((i=0;i<25;i++)); do kill -0 "$1" 2>/dev/null || return 0; sleep .2; done; kill -9 "$1" 2>/dev/null; return 1; }
cleanup(){ trap - EXIT INT TERM; local p n
  # everything on our private bus was started for this check: end it by pid
  if [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ -n "${BUSPID:-}" ] && kill -0 $BUSPID 2>/dev/null; then
    for n in $(bctl call org.freedesktop.DBus / org.freedesktop.DBus ListNames 2>/dev/null | python3 -c 'import json,sys;print(*[n for n in json.load(sys.stdin)["data"][0] if n[0]==":"])' 2>/dev/null); do
      p=$(pid_of "$n"); [ -n "$p" ] && [ "$p" != $$ ] && [ "$p" != "$BUSPID" ] && kill "$p" 2>/dev/null; done; fi
  sleep .3; for p in "${PIDS[@]}"; do kill "$p" 2>/dev/null; done; sleep .5; for p in "${PIDS[@]}"; do kill -9 "$p" 2>/dev/null; done
  if [ -z "$KEEP" ]; then rm -rf "$W"; else echo "kept $W"; fi; }
trap cleanup EXIT; trap 'exit 2' INT TERM
G(){ gdbus call --session --timeout 5 "$@"; }
bctl(){ busctl --address="$DBUS_SESSION_BUS_ADDRESS" --json=short --timeout=5 "$@"; }
pid_of(){ bctl call org.freedesktop.DBus / org.freedesktop.DBus GetConnectionUnixProcessID s "$1" 2>/dev/null | sed -n 's/.*\[\([0-9]*\)\].*/\1/p'; }
has_name(){ bctl call org.freedesktop.DBus / org.freedesktop.DBus NameHasOwner s "$1" 2>/dev/null | grep -q true; }
W_ITEMS(){ G -d org.kde.StatusNotifierWatcher -o /StatusNotifierWatcher -m org.freedesktop.DBus.Properties.Get org.kde.StatusNotifierWatcher RegisteredStatusNotifierItems; }
one_item(){ W_ITEMS 2>/dev/null | grep -q "/"; }
n_items(){ W_ITEMS 2>/dev/null | grep -o "'[^']*'" | wc -l; }
no_item(){ ! one_item; }
find_item(){ local k; k=$(W_ITEMS | grep -o "'[^']*'" | head -1 | tr -d "'"); BUS=${k%%/*}; OBJ=/${k#*/}; }
P(){ bctl get-property "$BUS" "$OBJ" org.kde.StatusNotifierItem "$1" 2>/dev/null | python3 -c 'import json,sys;d=json.load(sys.stdin)["data"];print(d if not isinstance(d,(list,dict)) else json.dumps(d))' 2>/dev/null; }
status_is(){ [ "$(P Status)" = "$1" ]; }; status_not(){ [ "$(P Status)" != "$1" ]; }
shot(){ import -window root "$OUT/$1.png"; }
box(){ convert "$OUT/$1.png" "$OUT/$2.png" -compose difference -composite -colorspace gray -threshold 3% -trim -format '%w %h %X %Y' info: 2>/dev/null | tr -d '+'; } # w h x y of what changed
changed(){ convert "$OUT/$1.png" "$OUT/$2.png" -compose difference -composite -colorspace gray -threshold 3% -format '%[fx:int(mean*w*h+.5)]' info:; }
mon_count(){ grep -c "$1" "$OUT/dbus-monitor.log"; }

export HOME=$W XDG_RUNTIME_DIR=$W/run XDG_CONFIG_HOME=$W/config XDG_CACHE_HOME=$W/cache XDG_DATA_HOME=$W/data XDG_STATE_HOME=$W/state
export XDG_DATA_DIRS=$(IFS=:; echo "${DATA[*]:-}"):/usr/local/share:/usr/share XDG_CURRENT_DESKTOP=XFCE XDG_SESSION_TYPE=x11 LANG=C.UTF-8 NO_AT_BRIDGE=1 GTK_A11Y=none
XDG_DATA_DIRS=${XDG_DATA_DIRS#:}; unset WAYLAND_DISPLAY SESSION_MANAGER DISPLAY DBUS_SESSION_BUS_ADDRESS; for e in "${ENVS[@]}"; do export "${e?}"; done
mkdir -p -m 700 "$W"/{run,cache,data,state,config/xfce4/xfconf/xfce-perchannel-xml}
cat > "$W/config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml" <<X
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0"><property name="configver" type="int" value="2"/>
<property name="panels" type="array"><value type="int" value="1"/><property name="panel-1" type="empty"><property name="position" type="string" value="p=6;x=0;y=0"/>
<property name="length" type="uint" value="100"/><property name="position-locked" type="bool" value="true"/><property name="size" type="uint" value="$PSZ"/>
<property name="plugin-ids" type="array"><value type="int" value="1"/></property></property></property>
<property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"><property name="square-icons" type="bool" value="true"/><property name="hide-new-items" type="bool" value="false"/></property></property></channel>
X
exec 7>"$W/disp"; bg Xvfb -displayfd 7 -screen 0 1000x640x24 -nolisten tcp 2>"$OUT/xvfb.log"; until_ok 10 test -s "$W/disp" || { echo "no X server" >&2; exit 2; }
export DISPLAY=:$(cat "$W/disp")
exec 6>"$W/addr"; bg dbus-daemon --session --nofork --nopidfile --print-address=6 2>"$OUT/dbus-daemon.log"; BUSPID=$LAST; until_ok 10 test -s "$W/addr" || { echo "no session bus" >&2; exit 2; }
export DBUS_SESSION_BUS_ADDRESS=$(cat "$W/addr")
bg openbox >"$OUT/openbox.log" 2>&1; xdotool mousemove 990 630
bg dbus-monitor --session >"$OUT/dbus-monitor.log" 2>/dev/null
[ -n "$NOTIFYD" ] && { bg $NOTIFYD >"$OUT/notify-daemon.log" 2>&1; ND=$LAST; }
panel(){ bg xfce4-panel --disable-wm-check >>"$OUT/panel.log" 2>&1; PANEL=$LAST; }

# 0 the empty panel, for comparison; then gone again
panel; until_ok 15 has_name org.kde.StatusNotifierWatcher || { echo "xfce4-panel brought no StatusNotifierWatcher; see $OUT/panel.log" >&2; exit 2; }
sleep 2; shot 00-empty-panel; stop $PANEL; sleep 1
# 1 no host
bg "$@" >"$OUT/agent.log" 2>&1; AGENT=$LAST; sleep 3
if kill -0 $AGENT 2>/dev/null; then pass "no-host: the agent stays up where no tray host exists"; else wait $AGENT; rc=$?; fail "no-host: the agent ended (status $rc) where no tray host exists; see agent.log"; [ $rc -eq 0 ] || exit 1; fi
# 2 late host
panel; if until_ok 15 one_item; then pass "late-host: registers with a watcher that came later"; else fail "late-host: no item registered within 15 s of the watcher's start"; echo "TOTAL $NP passed, $NF failed"; exit 1; fi
find_item; sleep 2; info "item is $BUS $OBJ (pid $(pid_of "$BUS"))"; RPID=$(pid_of "$BUS")
case $BUS in :*) pass "name: registered under its unique name (needs no own-name permission in a sandbox)";; org.kde.StatusNotifierItem-*) info "name: owns $BUS (a sandbox must allow that name)";; *) info "name: registered as $BUS";; esac
ok "one-item: exactly one item registered" test "$(n_items)" = 1
# 3 properties
G -d "$BUS" -o "$OBJ" -m org.freedesktop.DBus.Properties.GetAll org.kde.StatusNotifierItem >"$OUT/sni-properties.txt" 2>&1 && pass "props: GetAll answers (sni-properties.txt)" || fail "props: GetAll: $(cat "$OUT/sni-properties.txt")"
gdbus introspect --session -d "$BUS" -o "$OBJ" >"$OUT/sni-introspect.txt" 2>&1; ok "props: introspectable" grep -q org.kde.StatusNotifierItem "$OUT/sni-introspect.txt"
V=$(P Id); [ -n "$V" ] && { [ -z "$ID" ] || [ "$V" = "$ID" ]; } && pass "props: Id '$V'" || fail "props: Id '$V' (wanted '${ID:-not empty}')"
V=$(P Category); case $V in ApplicationStatus|Communications|SystemServices|Hardware) pass "props: Category $V";; *) fail "props: Category '$V'";; esac
V=$(P Status); case $V in Passive|Active|NeedsAttention) pass "props: Status $V";; *) fail "props: Status '$V'";; esac
V=$(P Title); ok "props: Title '$V'" test -n "$V"
IIM=$(P ItemIsMenu); case $IIM in True|False) pass "props: ItemIsMenu is there ($IIM); hosts that miss it take it for true";; *) fail "props: ItemIsMenu missing";; esac
MENU=$(P Menu); case $MENU in ""|/|/NO_DBUSMENU) fail "props: Menu '$MENU' (GNOME's extension drops an item without a menu)";; *) pass "props: Menu $MENU";; esac
S=$(bctl get-property "$BUS" "$OBJ" org.kde.StatusNotifierItem ToolTip 2>/dev/null | sed -n 's/.*"type":"\([^"]*\)".*/\1/p'); ok "props: ToolTip has the signature (sa(iiay)ss)" test "$S" = "(sa(iiay)ss)"
ICON=$(P IconName); ITP=$(P IconThemePath); PIX=$(P IconPixmap); [ "${#PIX}" -gt 2 ] && HASPIX=1 || HASPIX=
if [ -n "$ITP" ]; then case $ITP in /*) ok "props: IconThemePath $ITP is a folder" test -d "$ITP";; *) fail "props: IconThemePath '$ITP' is not absolute";; esac; fi
if [ -n "$ICON" ]; then F=; case $ICON in /*) [ -f "$ICON" ] && F=$ICON; info "props: IconName is a path: some hosts take names only";; *)
    for d in ${ITP:+"$ITP"} $(echo "$XDG_DATA_DIRS" | sed 's#:#/icons #g; s#$#/icons#'); do F=$(find -L "$d" \( -name "$ICON.svg" -o -name "$ICON.png" -o -name "$ICON.symbolic.png" \) 2>/dev/null | head -1); [ -n "$F" ] && break; done;; esac
  [ -n "$F" ] && pass "icon: '$ICON' resolves to $F" || { [ -n "$HASPIX" ] && info "icon: '$ICON' is in no icon folder; the pixmap must serve" || fail "icon: '$ICON' is in no icon folder and there is no IconPixmap"; }
elif [ -n "$HASPIX" ]; then info "icon: pixmap only"; else fail "icon: neither IconName nor IconPixmap"; fi
# 4 icon on the screen
shot 01-icon; read -r bw bh bx by <<<"$(box 00-empty-panel 01-icon)"
if [ -n "${bw:-}" ] && [ "${bw:-0}" -ge 4 ] && [ "$bh" -ge 4 ] && [ "$by" -lt "$PSZ" ] && [ "$bw" -le $((PSZ*3)) ]; then IX=$((bx+bw/2)); IY=$((by+bh/2)); pass "icon: shown in xfce4-panel at $IX,$IY (${bw}x$bh px; 01-icon.png)"; else fail "icon: nothing new in the panel (difference '${bw:-} ${bh:-} ${bx:-} ${by:-}')"; IX=$((PSZ/2)); IY=$((PSZ/2)); fi
xdotool mousemove $IX $IY; sleep 1.5; shot 02-tooltip; [ "$(changed 01-icon 02-tooltip)" -gt 200 ] && pass "tooltip: shown on hover (02-tooltip.png)" || fail "tooltip: nothing shown on hover"
xdotool mousemove 990 630; sleep .7
# 5 the menu as data
G -d "$BUS" -o "$MENU" -m com.canonical.dbusmenu.GetLayout -- 0 -1 '[]' >"$OUT/dbusmenu-layout.txt" 2>&1 && pass "menu: GetLayout answers (dbusmenu-layout.txt)" || fail "menu: GetLayout: $(head -c 200 "$OUT/dbusmenu-layout.txt")"
cat >"$W/m.py" <<'PY'
import json,sys
d=json.load(open(sys.argv[1]))["data"]; rev,root=d; bad=[]; ids=set()
def un(v): return v["data"] if isinstance(v,dict) and "data" in v else v
def walk(n,depth,out):
    i,p,kids=n; p={k:un(v) for k,v in p.items()}
    if i in ids: bad.append("id %d is used twice"%i)
    ids.add(i)
    if i: out.append((depth,i,p,len(kids)))
    if i and p.get("type","standard")!="separator" and not p.get("label"): bad.append("item %d has no label"%i)
    if kids and p.get("children-display")!="submenu": bad.append("item %d has children but not children-display=submenu"%i)
    for k in kids: walk(un(k),depth+1,out)
    return out
L=walk(root,-1,[])
if root[0]!=0: bad.append("root id is %d, not 0"%root[0])
if not L: bad.append("the menu is empty")
cmd=sys.argv[2]
if cmd=="check": print("; ".join(bad)); sys.exit(bool(bad))
if cmd=="tree":
    print("revision",rev)
    for dp,i,p,k in L: print("  "*dp+("%d "%i)+("----" if p.get("type")=="separator" else p.get("label","")+("" if p.get("enabled",True) else " (off)")+("" if "toggle-state" not in p else " [%s]"%p["toggle-state"])))
if cmd=="has": sys.exit(not any(p.get("label","").replace("_","")==sys.argv[3] for _,_,p,_ in L))
if cmd in("downs","id"):
    n=0
    for dp,i,p,k in L:
        if dp: continue
        if p.get("type")=="separator" or p.get("enabled",True)==False or p.get("visible",True)==False: continue
        n+=1
        if p.get("label","").replace("_","")==sys.argv[3]: print(n if cmd=="downs" else i); sys.exit(0)
    sys.exit(1)
if cmd=="ids": print(*sorted(ids))
PY
lay(){ bctl call "$BUS" "$MENU" com.canonical.dbusmenu GetLayout -- iias 0 -1 0 >"$W/l.json" 2>/dev/null; }; M(){ python3 "$W/m.py" "$W/l.json" "$@"; }
lay; M tree | tee "$OUT/dbusmenu-tree.txt" | sed 's/^/     | /'; E=$(M check) && pass "menu: ids unique, labels set, submenus marked" || fail "menu: $E"
for l in "${LABELS[@]}"; do ok "menu: has '$l'" M has "$l"; done
D(){ G -d "$BUS" -o "$MENU" -m "com.canonical.dbusmenu.$@"; }
D GetLayout -- 0 0 "['label']" | grep -q "@av \[\]\|, \[\]))" && pass "menu: GetLayout keeps to recursionDepth 0" || fail "menu: GetLayout ignores recursionDepth 0"
D GetLayout -- 987654 -1 '[]' >/dev/null 2>&1 && fail "menu: GetLayout of an unknown id succeeds" || pass "menu: GetLayout of an unknown id is an error"
D GetGroupProperties -- '@ai []' '@as []' | grep -q "label" && pass "menu: GetGroupProperties([]) gives all items" || info "menu: GetGroupProperties([]) gives nothing (the spec says all items; libdbusmenu-glib does the same and no known host asks)"
D AboutToShow 0 | grep -q "true\|false" && pass "menu: AboutToShow answers" || fail "menu: AboutToShow"
D AboutToShowGroup '[0]' >/dev/null 2>&1 && pass "menu: AboutToShowGroup answers" || fail "menu: AboutToShowGroup (libdbusmenu hosts use it when Version >= 3)"
D EventGroup "[(987654,'clicked',<0>,uint32 0)]" >/dev/null 2>&1; D Event -- 987654 clicked "<0>" 0 >/dev/null 2>&1; D Event -- 0 nonsense "<'x'>" 0 >/dev/null 2>&1; ok "menu: stale and unknown events do no harm" one_item
V=$(bctl get-property "$BUS" "$MENU" com.canonical.dbusmenu Version 2>/dev/null); case $V in *:3*|*:4*) pass "menu: Version $V";; *) fail "menu: Version '$V' (wanted 3)";; esac
# 6 the menu by mouse
shot 03-before-menu; xdotool mousemove $IX $IY; sleep .3; xdotool click 3; sleep 1.5; shot 04-menu; C=$(changed 03-before-menu 04-menu)
[ "$C" -gt 4000 ] && pass "click: a right click opens the menu ($C px changed; 04-menu.png)" || fail "click: a right click opens no menu ($C px changed; 04-menu.png)"
if [ -n "$CLICK" ]; then lay; if N=$(M downs "$CLICK"); then CID=$(M id "$CLICK"); K=$(mon_count 'string "clicked"'); for ((i=0;i<N;i++)); do xdotool key Down; sleep .1; done; sleep .3; shot 05-menu-selected; xdotool key Return; sleep 1
    [ "$(mon_count 'string "clicked"')" -gt "$K" ] && grep -B1 'string "clicked"' "$OUT/dbus-monitor.log" | grep -q "int32 $CID\$" && pass "click: '$CLICK' sent Event($CID, clicked)" || fail "click: no clicked event for '$CLICK' ($CID) seen"; sleep 1; shot 06-after-click
  else fail "click: no enabled top-level entry '$CLICK'"; xdotool key Escape; fi; else xdotool key Escape; sleep .5; fi
kill -0 $AGENT 2>/dev/null && pass "click: the agent is still there" || skip "click: the agent ended after '$CLICK'"
# 7 left click
if one_item; then find_item; WAS=; [ -n "$MAIN" ] && has_name "$MAIN" && WAS=" (it was up already)"; K=$(mon_count 'StatusNotifierItem; member=Activate$'); shot 07-before-left; xdotool mousemove $IX $IY; sleep .3; xdotool click 1; sleep 1.5; shot 08-left
  if [ -n "$LEFTMENU" ]; then C=$(changed 07-before-left 08-left); [ "$C" -gt 4000 ] && pass "left: opens the menu" || fail "left: no menu"; xdotool key Escape
  else [ "$(mon_count 'StatusNotifierItem; member=Activate$')" -gt "$K" ] && pass "left: Activate called" || fail "left: Activate not called (is ItemIsMenu false?)"; fi
  if [ -n "$MAIN" ]; then ok "left: $MAIN is up by D-Bus activation$WAS" until_ok 10 has_name "$MAIN"; fi
  if [ -n "$TITLE" ]; then if until_ok 10 xdotool search --onlyvisible --name "$TITLE"; then pass "left: window '$TITLE' shows"; sleep 1; A=$(xdotool getactivewindow getwindowname 2>/dev/null); [[ $A =~ $TITLE ]] && pass "left: and has the focus" || fail "left: the focus is on '$A'"; else fail "left: no window '$TITLE'"; fi; fi; shot 09-main; xdotool mousemove 990 630; fi
# 8 reminding
if [ -n "$TRIG" ]; then shot 10-calm; K=$(mon_count 'interface=org.freedesktop.Notifications; member=Notify$'); sh -c "$TRIG" >"$OUT/trigger.log" 2>&1; ok "remind: Status becomes NeedsAttention" until_ok 10 status_is NeedsAttention; sleep 1.5; shot 11-attention; CX=$((IX-PSZ/2)); [ $CX -lt 0 ] && CX=0
  convert "$OUT/10-calm.png" -crop ${PSZ}x$PSZ+$CX+0 +repage "$OUT/10p.png"; convert "$OUT/11-attention.png" -crop ${PSZ}x$PSZ+$CX+0 +repage "$OUT/11p.png"; C=$(changed 10p 11p); rm -f "$OUT/10p.png" "$OUT/11p.png"
  [ "$C" -gt 5 ] && pass "remind: the icon looks different ($C px; 11-attention.png)" || fail "remind: the icon in the panel did not change"
  if [ -n "$NOTIFYD" ]; then [ "$(mon_count 'interface=org.freedesktop.Notifications; member=Notify$')" -gt "$K" ] && pass "remind: Notify called" || fail "remind: no Notify call"; fi
  if [ -n "$UNTRIG" ]; then sh -c "$UNTRIG" >>"$OUT/trigger.log" 2>&1; ok "remind: Status leaves NeedsAttention" until_ok 10 status_not NeedsAttention; sleep 1; shot 12-calm-again; fi; fi
# 9 the host restarts
stop $PANEL; sleep 1; panel; if until_ok 15 one_item; then find_item; sleep 2; shot 13-host-restarted; pass "restart: registered again with the new host"; ok "restart: still one item" test "$(n_items)" = 1; else fail "restart: not registered again within 15 s"; fi
# 10 a second copy
n0=$(n_items); bg "$@" >"$OUT/agent2.log" 2>&1; A2=$LAST; gone(){ ! kill -0 $A2 2>/dev/null; }; if until_ok 5 gone; then wait $A2; pass "single: a second copy ends by itself (status $?)"; else fail "single: a second copy keeps running"; stop $A2; fi; sleep .5; ok "single: still $n0 item" test "$(n_items)" = "$n0"
# 11 cost
if [ -d "/proc/$RPID" ]; then
  grep -qE '/lib(gtk-|gdk|adwaita|Qt)' "/proc/$RPID/maps" && fail "cost: the agent has a toolkit mapped: $(grep -oE 'lib(gtk-|gdk|adwaita|Qt)[^ ]*' /proc/$RPID/maps | sort -u | head -3 | tr '\n' ' ')" || pass "cost: no toolkit mapped into the agent"
  r(){ awk -v k="$1:" '$1==k{print $2}' /proc/$RPID/smaps_rollup; }; PSS=$(r Pss); USS=$(( $(r Private_Clean) + $(r Private_Dirty) )); T=$(ls /proc/$RPID/task | wc -l)
  [ "$PSS" -le "$MAXPSS" ] && pass "cost: PSS $PSS KiB, USS $USS KiB, RSS $(r Rss) KiB, $T threads (limit $MAXPSS)" || fail "cost: PSS $PSS KiB over $MAXPSS"
  [ -n "$NOTIFYD" ] && { stop $ND; sleep 2; }   # its popups closing would count as wakeups
  if [ "$IDLE" -gt 0 ]; then cs(){ local t; for t in ${TIDS:=$(ls /proc/$RPID/task)}; do cat /proc/$RPID/task/$t/status 2>/dev/null; done | awk '/ctxt_switches/{s+=$2}END{print s}'; }; tk(){ awk '{print $14+$15}' /proc/$RPID/stat; }; c0=$(cs); t0=$(tk); sleep "$IDLE"; c=$(( $(cs)-c0 )); t=$(( $(tk)-t0 ))
    [ $((c*60)) -le $((MAXWAKE*IDLE)) ] && pass "cost: $c context switches and $t CPU ticks in $IDLE s idle" || fail "cost: $c context switches, $t CPU ticks in $IDLE s idle (limit $MAXWAKE a minute)"; fi; fi
# 12 the end
if [ -n "$RPID" ] && kill -0 $RPID 2>/dev/null; then kill -TERM $RPID; gone(){ ! kill -0 $RPID 2>/dev/null; }; until_ok 5 gone && { wait $AGENT; pass "end: SIGTERM ends it (status $?)"; } || fail "end: SIGTERM does not end it within 5 s"; ok "end: the item is gone from the host" until_ok 5 no_item; sleep .5; shot 14-end; fi
grep -nE 'CRITICAL|WARNING|ERROR|Sanitizer|Segmentation' "$OUT/agent.log" | head -5 | sed 's/^/     | /'; grep -qE 'CRITICAL|Sanitizer|Segmentation' "$OUT/agent.log" && fail "log: criticals in agent.log" || pass "log: no criticals in agent.log"
echo "TOTAL $NP passed, $NF failed; screenshots and dumps in $OUT"; [ $NF -eq 0 ]
