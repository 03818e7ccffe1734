#!/usr/bin/env bash
# Runs the briefing of one scope in every format, twice, and checks that it is whole and the same each time.
set -eu
cd "$(dirname "$0")/.."
scope=$1
mkdir -p out
for format in terminal markdown html json; do
  npx tsx src/cli/main.ts brief --scope "$scope" --format "$format" --out "out/$scope.$format"
  npx tsx src/cli/main.ts brief --scope "$scope" --format "$format" --out "out/$scope.again"
  cmp "out/$scope.$format" "out/$scope.again"
  [ -s "out/$scope.$format" ]
done
rm "out/$scope.again"
npx tsx scripts/check-briefing.ts "out/$scope.json" "out/$scope.html"
