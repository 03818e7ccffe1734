#!/usr/bin/env bash
# Bundles the packed package with everything that dashboards are built by, and runs what comes out: in Node, in a worker, in a
# page under a strict content policy, and in Next on both sides. Run `npm run build` before.
set -euo pipefail
cd "$(dirname "$0")/.."
.ci/apt chromium
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" >/dev/null
cp -r scripts/packed/. "$folder"
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-fund --no-audit --ignore-scripts --fetch-timeout=60000 --fetch-retries=5 ./*.tgz \
  webpack@5.113.0 rollup@4.68.8 @rollup/plugin-node-resolve@16.0.3 vega@6.4.0 vega-lite@6.4.1 vega-embed@7.3.0 vega-interpreter@2.3.2 \
  apache-arrow@21.2.0 next@16.4.6 react@19.3.1 react-dom@19.3.1 @types/react@19.3.0 @types/node@20
node use.mjs >wanted.txt
cat wanted.txt
same() {
  diff wanted.txt -
  echo "$1: the same answers"
}

bin=$root/node_modules/.bin
"$bin/esbuild" use.mjs --bundle --minify --format=esm --outfile=built/esbuild.mjs --log-level=error
node built/esbuild.mjs | same esbuild
node bundle.mjs rollup
node built/rollup.mjs | same Rollup
node bundle.mjs webpack
node built/webpack.mjs | same webpack
"$bin/vite" build --config vite.config.mjs --logLevel error
node built/vite/use.mjs | same Vite
node arrow.mjs

# A bundle of the server's entry leaves its optional packages where they are, and finds them there.
"$bin/esbuild" server.mjs --bundle --platform=node --format=esm --outfile=built/server.mjs --log-level=error
[ "$(node built/server.mjs)" = '<svg role="img"' ]
echo 'a bundled server draws'

"$bin/esbuild" strict/page.mjs strict/worker.mjs --bundle --minify --format=esm --outdir=strict --out-extension:.js=.js \
  --log-level=error
"$bin/tsc" --noEmit --strict --skipLibCheck --target es2022 --module nodenext strict/types.mts

export NEXT_TELEMETRY_DISABLED=1
npx next build next >next.txt 2>&1 || { tail -40 next.txt; exit 1; }
node node_modules/next/dist/bin/next start next --port 4173 >served.txt 2>&1 &
next=$!
trap 'kill $next; rm -rf "$folder"' EXIT
for _ in $(seq 60); do (echo >/dev/tcp/localhost/4173) 2>/dev/null && break || sleep 1; done
cd "$root"
npx tsx scripts/check-snippets.ts "$folder" /strict/
npx tsx scripts/check-snippets.ts http://localhost:4173 /
