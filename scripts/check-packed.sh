#!/usr/bin/env bash
# Packs the package, installs it in an empty folder as a user would, and makes the same briefing from there.
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
for scope in west-mercia london; do
  npx police-indicators brief --scope "$scope" --format json --out "$scope.json"
  cmp "$scope.json" "$root/out/$scope.json"
  npx police-indicators brief --scope "$scope" --format html --out "$scope.html"
done
cp "$root/scripts/packed/use.mjs" "$root/scripts/packed/use.cjs" .
node use.mjs
node use.cjs
echo 'the packed package makes the same briefing'
