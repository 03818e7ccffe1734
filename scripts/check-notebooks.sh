#!/usr/bin/env bash
# Runs the packed package in Deno, and the notebooks in Node, in Deno and in Deno's Jupyter kernel. Run `npm run build` before.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
(
  cd "$folder"
  npm init -y >/dev/null
  npm pkg set type=module >/dev/null
  npm install --silent --no-fund --no-audit --ignore-scripts ./*.tgz
  npm install --silent --no-fund --no-audit --no-save --ignore-scripts --prefix "$folder/deno" deno@2.9.6
)
deno=$(ls "$folder"/deno/node_modules/@deno/*/deno | head -n 1)
"$deno" --version
cp scripts/packed/use.mjs "$folder"
(cd "$folder" && "$deno" run --allow-env --no-prompt use.mjs)
cd "$root"
npx tsx scripts/check-notebooks/main.ts "$deno" "$folder"
