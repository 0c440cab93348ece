#!/bin/bash
# Runs a command in a private graphical session: with-session.sh [OPTION...] -- COMMAND [ARGUMENT...]
#
# The session has its own X server, session bus, accessibility bus, home and XDG folders; many can run at once. The
# exit status is COMMAND's; 77 (meson's "skip") where a needed program is missing.
#   --wm            with a window manager      --size WxH      of the screen (1280x900)
#   --no-a11y       without accessibility bus  --lang L        ar, de, or ar_EG.UTF-8
#   --scale-text N  larger text, 1.5 for example
#   --dark          dark style                 --hc            high contrast
#   --keep          keep the private folder
#   --need PROGRAM  skip where it is missing   --tap           skip the way TAP wants it
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -u

start_a11y_bus ()
{
  local answer
  # The call itself starts the bus; with its address in the environment the program under test finds it at once.
  answer=$(gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress 2>/dev/null) || return
  answer=${answer#"('"}
  export AT_SPI_BUS_ADDRESS=${answer%"',)"}
}

# Under X11, GTK 4 takes these from the X resources, never from settings.ini.
set_text_rendering ()
{
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "Xft.dpi:	$SESSION_DPI
Xft.antialias:	1
Xft.hinting:	1
Xft.hintstyle:	hintslight
Xft.rgba:	none
"
}

start_window_manager ()
{
  openbox --sm-disable --config-file "$SESSION_DIR/openbox.xml" >"$SESSION_DIR/openbox.log" 2>&1 &
  window_manager=$!
  for _ in $(seq 500); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 0x && return
    sleep 0.01
  done
}

# The second half, which runs with the display and the bus there.
run_inside ()
{
  local status
  window_manager=
  if [ "$SESSION_A11Y" = 1 ] && [ -e "$SESSION_DIR/services/org.a11y.Bus.service" ]; then
    start_a11y_bus
  else
    export GTK_A11Y=${GTK_A11Y:-none}
  fi
  command -v xprop >/dev/null && set_text_rendering
  # The pointer begins in the middle of the screen, where it would cause hover effects.
  command -v xdotool >/dev/null && xdotool mousemove 9999 9999
  [ "$SESSION_WM" = 1 ] && start_window_manager
  "$@"
  status=$?
  [ -z "$window_manager" ] || kill "$window_manager" 2>/dev/null
  exit $status
}

if [ "${1-}" = --inside ]; then
  shift
  run_inside "$@"
fi

SESSION_WM=0 SESSION_A11Y=1 size=1280x900 language=C.UTF-8 scale=1 keep=0 tap=0
needed=(Xvfb dbus-daemon gdbus)
while [ $# -gt 0 ]; do
  case $1 in
    --wm) SESSION_WM=1; needed+=(openbox xprop) ;;
    --no-a11y) SESSION_A11Y=0 ;;
    --size) size=$2; shift ;;
    --lang) language=$2; shift ;;
    --scale-text) scale=$2; shift ;;
    --dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
    --hc) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
    --keep) keep=1 ;;
    --need) needed+=("$2"); shift ;;
    --tap) tap=1 ;;
    --) shift; break ;;
    -*) echo "with-session.sh: unknown option $1" >&2; exit 2 ;;
    *) break ;;
  esac
  shift
done
[ $# -gt 0 ] || { echo "usage: with-session.sh [OPTION...] -- COMMAND [ARGUMENT...]" >&2; exit 2; }

for program in "${needed[@]}"; do
  command -v "$program" >/dev/null && continue
  [ $tap = 1 ] && { echo "1..0 # SKIP $program is not installed"; exit 0; }
  echo "with-session.sh: $program is not installed, skipping" >&2
  exit 77
done

SESSION_DIR=$(mktemp -d /tmp/s.XXXXXX) # short, because the path of a socket ends at 107 bytes
x_server='' bus='' command=''

cleanup ()
{
  local process
  trap '' TERM INT HUP
  for process in $command $bus $x_server; do
    kill "$process" 2>/dev/null && wait "$process" 2>/dev/null
  done
  if [ $keep = 1 ]; then
    echo "with-session.sh: kept $SESSION_DIR" >&2
  else
    rm -rf "$SESSION_DIR"
  fi
}
trap cleanup EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP

# The cache of fonts is the one thing kept between sessions.
font_cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/baton-test-fonts
mkdir -p "$SESSION_DIR"/{home,config/gtk-4.0,data,cache,state,run,services,fonts}
chmod 700 "$SESSION_DIR/run"

# Nothing of the caller's desktop may come in.
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME GTK_MODULES GTK_IM_MODULE \
  XDG_CURRENT_DESKTOP DESKTOP_SESSION SESSION_MANAGER XAUTHORITY LC_ALL LANGUAGE \
  LC_MESSAGES LC_CTYPE LC_TIME LC_NUMERIC LC_COLLATE GDK_SCALE GDK_DPI_SCALE
export HOME=$SESSION_DIR/home XDG_CONFIG_HOME=$SESSION_DIR/config XDG_DATA_HOME=$SESSION_DIR/data \
  XDG_CACHE_HOME=$SESSION_DIR/cache XDG_STATE_HOME=$SESSION_DIR/state XDG_RUNTIME_DIR=$SESSION_DIR/run TZ=${TZ-UTC} \
  GDK_BACKEND=x11 GSK_RENDERER=cairo LIBGL_ALWAYS_SOFTWARE=1 GDK_DISABLE=gl,vulkan GSETTINGS_BACKEND=memory \
  GIO_USE_VFS=local GVFS_DISABLE_FUSE=1 GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 NO_AT_BRIDGE=0

# Without OpenGL a program starts sooner, and Mesa's leaks stay out of leak reports. GTK reads GDK_DISABLE from 4.14
# on, where the old word in GDK_DEBUG draws a complaint.
gtk=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null | awk '/libgtk-4\.so\.1 / { print $NF; exit }')
case $(readlink -f "$gtk") in
  *.so.1.[0-9]00.* | *.so.1.1[0-3]00.*) export GDK_DEBUG=gl-disable ;;
esac

# A bare language needs no generated locale: gettext follows LANGUAGE under C.UTF-8, and GTK takes right-to-left from
# its own translation.
case $language in
  *.*) export LANG=$language ;;
  *) export LANG=C.UTF-8 LANGUAGE=$language ;;
esac

cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'INI'
[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-font-name=DejaVu Sans 10
gtk-icon-theme-name=Adwaita
gtk-cursor-theme-name=Adwaita
INI

cat >"$SESSION_DIR/fonts/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>$font_cache</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias binding="same"><family>Cantarell</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
XML
if [ -d /usr/share/fonts/truetype/dejavu ]; then
  export FONTCONFIG_FILE=$SESSION_DIR/fonts/fonts.conf
fi

# A bus that can start the accessibility bus and nothing else: no portals, no dconf.
service=/usr/share/dbus-1/services/org.a11y.Bus.service
[ ! -e $service ] || cp $service "$SESSION_DIR/services/"
cat >"$SESSION_DIR/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:dir=$SESSION_DIR/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$SESSION_DIR/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML

cat >"$SESSION_DIR/openbox.xml" <<'XML'
<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <placement><policy>Smart</policy><center>no</center></placement>
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number></desktops>
  <applications>
    <application class="*" type="normal"><position force="yes"><x>0</x><y>0</y></position></application>
  </applications>
</openbox_config>
XML

# With setpriv everything ends with this script, even when it is killed with -9.
leash=()
setpriv --pdeathsig TERM true 2>/dev/null && leash=(setpriv --pdeathsig TERM)

# wait_for_line FILE PROCESS LOG
wait_for_line ()
{
  for _ in $(seq 3000); do
    [ -s "$1" ] && return
    kill -0 "$2" 2>/dev/null || break
    sleep 0.01
  done
  cat "$3" >&2
  exit 99
}

${leash[@]+"${leash[@]}"} Xvfb -displayfd 7 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset \
  7>"$SESSION_DIR/display" >"$SESSION_DIR/xvfb.log" 2>&1 &
x_server=$!
${leash[@]+"${leash[@]}"} dbus-daemon --config-file="$SESSION_DIR/bus.conf" --nofork --print-address=7 \
  7>"$SESSION_DIR/address" >"$SESSION_DIR/bus.log" 2>&1 &
bus=$!
wait_for_line "$SESSION_DIR/display" $x_server "$SESSION_DIR/xvfb.log"
wait_for_line "$SESSION_DIR/address" $bus "$SESSION_DIR/bus.log"
DISPLAY=:$(tr -d '\n' <"$SESSION_DIR/display")
DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$SESSION_DIR/address")
SESSION_DPI=$(awk -v scale="$scale" 'BEGIN { printf "%d", 96 * scale }')
export DISPLAY DBUS_SESSION_BUS_ADDRESS SESSION_DIR SESSION_DPI SESSION_WM SESSION_A11Y
# For programs that the bus starts later.
dbus-update-activation-environment DISPLAY XDG_RUNTIME_DIR >/dev/null 2>&1

${leash[@]+"${leash[@]}"} "$0" --inside "$@" <&0 &
command=$!
wait $command
