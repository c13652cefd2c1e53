{{- /* A count or a share of pods: 1 stays a number, "25%" is a quoted text. */ -}}
{{- define "common.text.share" -}}
{{- kindIs "string" . | ternary (quote .) (toJson .) -}}
{{- end -}}
