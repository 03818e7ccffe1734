#!/usr/bin/env bash
# Counts on a real cluster of two servers, which the tests start and stop; the packaged service is not touched.
set -eu
cd "$(dirname "$0")/.."
.ci/apt clickhouse-server
npm run --silent test:cluster
