{{- /*
The startup, liveness and readiness probes of a container that are switched on; what one leaves open is as for the app. A container
without a port is probed by command only. Takes the dict of "common.container".
*/ -}}
{{- define "common.container.probes" -}}
{{- $ports := .spec.ports | default dict -}}
{{- $probes := dict "startup" .spec.startup -}}
{{- with .spec.probes -}}
{{- $probes = dict "startup" $.spec.startup "liveness" .liveness "readiness" .readiness -}}
{{- end -}}
{{- range $kind := list "startup" "liveness" "readiness" }}
{{- with get $probes $kind }}
{{- if and (dig "enabled" true .) (or $ports .command) }}
{{ $kind }}Probe:
  {{- include (eq $kind "startup" | ternary "common.container.startup" "common.container.probe") (dict "context" $.context "ports" $ports "kind" $kind "probe" .) | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
