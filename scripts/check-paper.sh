#!/usr/bin/env bash
# Makes the paper of one example in every text format, twice and in two time zones, and checks that it is whole and the same.
set -eu
cd "$(dirname "$0")/.."
example=$1
mkdir -p out
for format in terminal markdown html json; do
  npx tsx src/cli/main.ts brief --example "$example" --format "$format" --out "out/$example.$format"
  TZ=Pacific/Auckland npx tsx src/cli/main.ts brief --example "$example" --format "$format" --out "out/$example.again"
  cmp "out/$example.$format" "out/$example.again"
  [ -s "out/$example.$format" ]
done
rm "out/$example.again"
npx tsx scripts/check-paper.ts "out/$example"
