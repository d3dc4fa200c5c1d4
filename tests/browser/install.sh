#!/bin/sh
# Makes sure that there are a Chromium and a Firefox for the tests, fonts for the letters of our
# languages, and the programs of translators: gettext and OmegaT. As root on Debian they are
# installed.
set -eu
has_one_of() {
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
has_chromium() { has_one_of chromium chromium-browser google-chrome; }
has_firefox() { has_one_of firefox-esr firefox; }
has_fonts() {
  command -v fc-list >/dev/null 2>&1 && fc-list : family | grep -q "Noto Sans Arabic" &&
    fc-list : family | grep -q "Noto Sans CJK SC"
}
has_tools() { has_one_of msgfmt && has_one_of omegat; }
if has_chromium && has_firefox && has_fonts && has_tools; then exit 0; fi
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  has_chromium || set -- "$@" chromium libpangoft2-1.0-0
  has_firefox || set -- "$@" firefox-esr
  has_fonts || set -- "$@" fontconfig fonts-noto-core fonts-noto-cjk
  has_tools || set -- "$@" gettext omegat
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  exit 0
fi
echo "The tests need Chromium, Firefox, the Noto fonts, gettext and OmegaT. Install them, then run" >&2
echo "make test again:" >&2
echo "  Debian:  sudo apt-get install chromium firefox-esr fontconfig fonts-noto-core \\" >&2
echo "             fonts-noto-cjk gettext omegat" >&2
echo "  Ubuntu:  sudo apt-get install chromium firefox fontconfig fonts-noto-core fonts-noto-cjk \\" >&2
echo "             gettext omegat" >&2
echo "  Fedora:  sudo dnf install chromium firefox fontconfig google-noto-sans-arabic-fonts \\" >&2
echo "             google-noto-sans-cjk-fonts gettext omegat" >&2
exit 1
