#!/usr/bin/env bash
# Checks the alert rules with promtool, and runs their tests: each alert fires and stays silent.
set -euo pipefail
cd "$(dirname "$0")"

rules=$(mktemp -d)
trap 'rm -r "$rules"' EXIT
for name in sustain fleet; do
  ./rules.sh "$name.yaml" > "$rules/$name.rules.yaml"
  cp "$name.test.yaml" "$rules"
done
promtool check rules "$rules"/*.rules.yaml
promtool test rules "$rules"/*.test.yaml
