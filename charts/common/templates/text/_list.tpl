{{- /* A list of texts in YAML, each quoted: toYaml drops a text with a control character, and breaks lines where Unicode does. */ -}}
{{- define "common.text.list" -}}
{{- range $index, $text := . }}
{{- if $index }}
{{ end -}}
- {{ include "common.text.string" $text }}
{{- end }}
{{- end -}}
