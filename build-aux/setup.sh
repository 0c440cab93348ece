# Sourced by run and test: installs what Debian lacks for a purpose, and builds Baton into _build.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian's names of what each purpose needs; the same on Debian 12 and 13.
packages_build=(
  gcc libc6-dev meson ninja-build pkgconf gettext python3
  libglib2.0-dev libglib2.0-dev-bin libglib2.0-bin libgtk-4-dev libadwaita-1-dev libxml2-dev libxml2-utils libcmark-dev
  desktop-file-utils gtk-update-icon-cache
)
packages_window=(adwaita-icon-theme hicolor-icon-theme librsvg2-common fonts-dejavu-core dconf-gsettings-backend)
packages_headless=(xvfb dbus openbox x11-utils xdotool imagemagick util-linux)
packages_test=(appstream at-spi2-core binutils gir1.2-atspi-2.0 groff-base locales python3-gi)

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$top/_build
assume_yes=no

say ()
{
  printf '%s\n' "$*" >&2
}

die ()
{
  say "${0##*/}: $*"
  exit 1
}

is_installed ()
{
  local status
  status=$(dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null) || return 1
  grep -qx installed <<<"$status"
}

as_root ()
{
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get ()
{
  # Messages go to stderr: what run prints on stdout is its result.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" >&2
}

have_package_lists ()
{
  compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null
}

# Says what will be installed and makes sure that the person agrees and that it can be done.
agree_to_install ()
{
  say "Baton needs these Debian packages, which are not installed:"
  say "  $*"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "there is no sudo: let root run  apt-get install --no-install-recommends $*"
  fi
  if [ "$(id -u)" = 0 ] || [ "$assume_yes" = yes ]; then
    return
  fi
  [ -t 0 ] || die "nobody is here to ask: start it again with --yes, or install them first"
  local answer
  read -r -p 'Install them now? [Y/n] ' answer
  case $answer in
    '' | [Yy]*) ;;
    *) die "nothing installed, nothing built" ;;
  esac
}

# install_missing PACKAGE...: leaves alone what is there already.
install_missing ()
{
  local package missing=()

  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This is not Debian: please see to the counterparts of these packages yourself:"
    say "  $*"
    return
  fi
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  agree_to_install "${missing[@]}"
  have_package_lists || apt_get update || die "apt-get update failed (see above)"
  # Old lists name files that the mirror no longer has; then new lists help.
  apt_get install --no-install-recommends "${missing[@]}" ||
    { apt_get update && apt_get install --no-install-recommends "${missing[@]}"; } ||
    die "apt-get could not install the packages (see above)"
}

build_tree ()
{
  if [ ! -e "$build/build.ninja" ]; then
    meson setup "$build" "$top" >&2 || return
  fi
  ninja -C "$build" >&2
}
