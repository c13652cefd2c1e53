{{- /* The startup, liveness and readiness probes that are switched on. An app without a port is probed by command only. */ -}}
{{- define "common.pod.probes" -}}
{{- $context := . -}}
{{- if and .Values.startup.enabled (or .Values.ports .Values.startup.command) }}
startupProbe:
  {{- include "common.pod.startup" . | nindent 2 }}
{{- end }}
{{- range $kind := list "liveness" "readiness" }}
{{- $probe := get $context.Values.probes $kind }}
{{- if and $probe.enabled (or $context.Values.ports $probe.command) }}
{{ $kind }}Probe:
  {{- include "common.pod.probe" (dict "context" $context "probe" $probe) | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}
