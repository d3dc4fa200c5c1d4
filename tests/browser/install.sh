#!/bin/sh
# Makes sure that there is a Chromium for the tests; as root on Debian it is installed.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-core >/dev/null
  exit 0
fi
echo "The tests need Chromium. Install it, then run make test again:" >&2
echo "  Debian or Ubuntu:  sudo apt-get install chromium fonts-noto-core" >&2
echo "  Fedora:            sudo dnf install chromium google-noto-sans-arabic-fonts" >&2
exit 1
