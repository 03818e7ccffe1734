#!/usr/bin/env bash
# Opens the HTML papers in Chromium without a network: nothing may be asked for, and nothing may go wrong.
set -eu
cd "$(dirname "$0")/.."
.ci/apt chromium
npx tsx scripts/check-browser.ts out/west-mercia.html out/london.html
