{{- /* TCP ports of a rule, from a map of names to numbers. */ -}}
{{- define "common.network.ports" -}}
{{- range $_, $port := . }}
- port: {{ int $port }}
  protocol: TCP
{{- end }}
{{- end -}}
