#!/usr/bin/env bash
# Writes what a PrometheusRule holds as a plain rule file, as Prometheus and promtool read it:
#   k8s/alerts/rules.sh k8s/alerts/sustain.yaml > sustain.rules.yaml
set -euo pipefail
sed '1,/^spec:$/d; s/^  //' "$1"
