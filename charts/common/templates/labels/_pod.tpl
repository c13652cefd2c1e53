{{- /* Labels of the pod template: none that changes with a chart or app version, so that an upgrade alone restarts nothing. */ -}}
{{- define "common.labels.pod" -}}
app: {{ include "common.names.full" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/name: {{ .Chart.Name | quote }}
{{- range $name, $value := mergeOverwrite (dict) .Values.extra.labels .Values.extra.podLabels }}
{{ $name | quote }}: {{ $value | quote }}
{{- end }}
{{- end -}}
