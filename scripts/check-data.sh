#!/usr/bin/env bash
# The generated modules and the illustrative figures must be what the scripts make, byte for byte.
set -eu
cd "$(dirname "$0")/.."
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp -R data "$before/data"
npm run --silent illustrate
diff -r data "$before/data"
npm run --silent tables
echo 'data/ is what the scripts make'
