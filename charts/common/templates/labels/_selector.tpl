{{- /* The one label that every selector of the chart uses: it never changes, and no other app carries it. */ -}}
{{- define "common.labels.selector" -}}
app: {{ include "common.names.full" . | quote }}
{{- end -}}
