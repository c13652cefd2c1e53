{{- /* The ConfigMap's data: every value as text, sorted by key. */ -}}
{{- define "common.config.data" -}}
{{- range $key, $value := .Values.config.data }}
{{ $key | quote }}: {{ include "common.text.string" $value }}
{{- end }}
{{- end -}}
