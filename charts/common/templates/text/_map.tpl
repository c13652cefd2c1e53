{{- /* A map of texts in YAML, sorted by name, names and texts quoted. */ -}}
{{- define "common.text.map" -}}
{{- $lines := list -}}
{{- range $name, $text := . -}}
{{- $lines = append $lines (printf "%q: %s" $name (include "common.text.string" $text)) -}}
{{- end -}}
{{- join "\n" $lines -}}
{{- end -}}
