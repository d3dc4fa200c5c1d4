#!/bin/sh
# Makes sure that there are Chromium and Firefox for the tests, and fonts for the letters of our
# languages; as root on Debian they are installed.
set -eu
has_any() {
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
has_fonts() {
  command -v fc-list >/dev/null 2>&1 && fc-list : family | grep -q "Noto Sans Arabic" &&
    fc-list : family | grep -q "Noto Sans CJK SC"
}
if has_any chromium chromium-browser google-chrome && has_any firefox-esr firefox && has_fonts; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium firefox-esr fontconfig fonts-noto-core fonts-noto-cjk >/dev/null
  exit 0
fi
echo "The tests need Chromium, Firefox and the Noto fonts. Install them, then run make test again:" >&2
echo "  Debian or Ubuntu:  sudo apt-get install chromium firefox-esr fontconfig \\" >&2
echo "                       fonts-noto-core fonts-noto-cjk" >&2
echo "  Fedora:            sudo dnf install chromium firefox fontconfig google-noto-sans-arabic-fonts" >&2
echo "                       google-noto-sans-cjk-fonts" >&2
exit 1
