#!/bin/sh
# Makes sure that there are a Chromium and a Firefox for the tests, and fonts for the letters of our
# languages; as root on Debian they are installed.
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
if has_chromium && has_firefox && has_fonts; then exit 0; fi
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  has_chromium || set -- "$@" chromium libpangoft2-1.0-0
  has_firefox || set -- "$@" firefox-esr
  has_fonts || set -- "$@" fontconfig fonts-noto-core fonts-noto-cjk
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  exit 0
fi
echo "The tests need Chromium, Firefox and the Noto fonts. Install them, then run make test again:" >&2
echo "  Debian:  sudo apt-get install chromium firefox-esr fontconfig fonts-noto-core fonts-noto-cjk" >&2
echo "  Ubuntu:  sudo apt-get install chromium firefox fontconfig fonts-noto-core fonts-noto-cjk" >&2
echo "  Fedora:  sudo dnf install chromium firefox fontconfig google-noto-sans-arabic-fonts \\" >&2
echo "             google-noto-sans-cjk-fonts" >&2
exit 1
