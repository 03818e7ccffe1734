#!/usr/bin/env bash
# Installs the packed package in an empty folder as a user would: two lines answer, the command makes the same papers, every
# entry has its types, and nothing ships twice. Run `npm run build` before.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ./*.tgz
cp "$root"/scripts/packed/*.mjs "$root"/scripts/packed/*.cjs .
node two-lines.mjs
node use.mjs
node use.cjs
for example in west-mercia london brackenshire; do
  npx police-indicators brief --example "$example" --format json --out "$example.json"
  cmp "$example.json" "$root/out/$example.json"
  npx police-indicators brief --example "$example" --format html --out "$example.html"
done
bash "$root/scripts/check-types.sh" "$folder"
# What is optional is not here: a bundle of the server's entry is made all the same, and says what it needs.
"$root/node_modules/.bin/esbuild" server.mjs --bundle --platform=node --format=esm --outfile=bundled.mjs --log-level=error
[ "$(node bundled.mjs)" = missing-peer ]
node ship-once.mjs
echo 'the packed package makes the same papers, has its types and ships nothing twice'
