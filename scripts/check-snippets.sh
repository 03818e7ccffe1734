#!/usr/bin/env bash
# Builds the React component with the packed package, and opens it and the page without a build step in Chromium. Run `npm run build` before.
set -eu
cd "$(dirname "$0")/.."
.ci/apt chromium
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
mkdir "$folder/examples"
cp -r examples/react "$folder/examples/react"
cp examples/plain-html/index.html "$folder"
cp tsconfig.json "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --ignore-scripts ./*.tgz vega@6.4.0 vega-lite@6.4.1 \
  react@19.3.1 react-dom@19.3.1 @types/react@19.3.0 @types/react-dom@19.3.0
"$root/node_modules/.bin/tsc" --noEmit -p examples/react
"$root/node_modules/.bin/vite" build examples/react --base ./ --outDir "$folder/react" --emptyOutDir --logLevel error
cd "$root"
npx tsx scripts/check-snippets.ts "$folder" / /react/
