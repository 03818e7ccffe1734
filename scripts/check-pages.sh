#!/usr/bin/env bash
# Prints the paper on A4 and opens it on a desktop and a phone in Chromium: pages, tags, accessibility, Word's pictures.
set -eu
cd "$(dirname "$0")/.."
.ci/apt chromium fonts-liberation poppler-utils
mkdir -p out
npm run --silent test:pages
