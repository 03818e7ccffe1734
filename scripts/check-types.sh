#!/usr/bin/env bash
# Reads the types of the package that is installed in a folder, with every check of TypeScript and under each resolution.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$1"
cp "$root"/scripts/packed/types/every.mts .
cp every.mts every.cts
for module in node16 nodenext bundler; do
  files='["every.mts", "every.cts"]'
  kind=$module
  [ "$module" = bundler ] && kind=esnext && files='["every.mts"]'
  cat >"types-$module.json" <<JSON
{
  "compilerOptions": {
    "module": "$kind", "moduleResolution": "$module", "target": "es2022", "lib": ["es2023", "dom"],
    "strict": true, "exactOptionalPropertyTypes": true, "skipLibCheck": false, "types": [], "noEmit": true
  },
  "files": $files
}
JSON
  "$root/node_modules/.bin/tsc" -p "types-$module.json"
  echo "types: $module"
done
