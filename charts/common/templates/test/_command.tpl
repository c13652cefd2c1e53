{{- /*
The test pod's command: probes.test.command, else one that asks until there is an answer, for as long as activeDeadlineSeconds lets it,
since a NetworkPolicy takes a moment to become effective for a new pod.
*/ -}}
{{- define "common.test.command" -}}
{{- if .Values.probes.test.command -}}
{{- include "common.text.list" .Values.probes.test.command -}}
{{- else -}}
- sh
- -c
- until eval "$ASK"; do echo "no answer from $URL yet"; sleep 1; done; echo "$URL answers"
{{- end -}}
{{- end -}}
