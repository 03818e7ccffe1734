#!/usr/bin/env bash
# Packs the package, installs it in an empty folder as a user would, and makes the same paper from there.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent build
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit ./*.tgz
for example in west-mercia london; do
  npx police-indicators brief --example "$example" --format json --out "$example.json"
  cmp "$example.json" "$root/out/$example.json"
  npx police-indicators brief --example "$example" --format html --out "$example.html"
done
cp "$root/scripts/packed/use.mjs" "$root/scripts/packed/use.cjs" .
node use.mjs
node use.cjs
echo 'the packed package makes the same paper'
