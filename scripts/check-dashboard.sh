#!/usr/bin/env bash
# Builds the dashboard from the built package, holds its size, and goes through it in Chromium. Run `npm run build` before.
set -eu
cd "$(dirname "$0")/.."
.ci/apt chromium
[ -f dist/index.d.ts ] || { echo 'The package is not built: run npm run build.' >&2; exit 1; }
npx tsc --noEmit -p examples/dashboard
npx vite build examples/dashboard --logLevel warn
npx tsx tests/browser/sizes.ts
npx vitest run --config tests/browser/vitest.config.ts
npx tsx tests/browser/measure.ts
