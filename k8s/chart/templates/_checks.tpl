{{/* Refuses what the schema takes and what would then do something else than it says. */}}
{{- define "sustain.checks" -}}
{{- include "sustain.checks.nested" (dict "place" "options" "options" .Values.options) }}
{{- include "sustain.checks.arguments" . }}
{{- include "sustain.checks.topics" . }}
{{- include "sustain.checks.namespaces" . }}
{{- if and .Values.alert.enabled (not (.Values.options.alert).urls) }}
{{- fail "alert.enabled: name the Alertmanagers in options.alert.urls" }}
{{- end }}
{{- end }}

{{/* Helm merges options with the defaults, in which a key with dots is another one than the nested one. */}}
{{- define "sustain.checks.nested" -}}
{{- range $key, $value := .options }}
{{- $place := print $.place "." $key }}
{{- if eq $place "options.sustain" }}
{{- fail "options.sustain: leave out this level, which the default options do not have" }}
{{- end }}
{{- if contains "." $key }}
{{- fail (printf "%s: write options nested, without dots in a key; Helm merges them with the default ones, and what is written both ways is given twice" $place) }}
{{- end }}
{{- if and (kindIs "map" $value) (not (has $place (list "options.kafka.properties" "options.kafka.source.properties" "options.kafka.sink.properties" "options.flink"))) }}
{{- include "sustain.checks.nested" (dict "place" $place "options" $value) }}
{{- end }}
{{- end }}
{{- end }}

{{/* Arguments win over options. */}}
{{- define "sustain.checks.arguments" -}}
{{- $options := .Values.options }}
{{- $values := dict "run.pipelines" "mode and alert.enabled" "steer.policy" "policy" "actuate.adapter" "mode" "actuate.dry-run" "actuator.dryRun" "actuate.clusters" "options.observe.kubernetes.cluster" }}
{{- range $option, $value := $values }}
{{- $parts := splitList "." $option }}
{{- if hasKey (get $options (first $parts) | default dict) (last $parts) }}
{{- fail (printf "options.%s: the chart gives it as an argument, which wins over options; set %s instead" $option $value) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The KafkaTopics are generated from the default options. */}}
{{- define "sustain.checks.topics" -}}
{{- if .Values.topics.enabled }}
{{- range $key := list "prefix" "partitions" "replication" "metrics-retention" "facts-retention" "output-retention" }}
{{- if hasKey ($.Values.options.kafka | default dict) $key }}
{{- fail (printf "options.kafka.%s: the KafkaTopics of the chart are those of the default options; set topics.enabled to false and make the topics yourself" $key) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* A job that is not watched is never changed. */}}
{{- define "sustain.checks.namespaces" -}}
{{- $watched := ((.Values.options.observe).kubernetes).namespaces | default list }}
{{- range .Values.namespaces }}
{{- if not (has . $watched) }}
{{- fail (printf "namespaces: %s is not watched; add it to options.observe.kubernetes.namespaces" .) }}
{{- end }}
{{- end }}
{{- end }}
