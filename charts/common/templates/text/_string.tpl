{{- /* A value as a quoted YAML string: text stays as it is, 1000000 and true are written as they were and not as 1e+06. */ -}}
{{- define "common.text.string" -}}
{{- kindIs "string" . | ternary . (toJson .) | quote -}}
{{- end -}}
