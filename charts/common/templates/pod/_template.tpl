{{- /* The template of the pods of every kind of workload. */ -}}
{{- define "common.pod.template" -}}
metadata:
  labels:
    {{- include "common.labels.pod" . | nindent 4 }}
{{- with include "common.pod.annotations" . }}
  annotations:
    {{- nindent 4 . }}
{{- end }}
spec:
  {{- include "common.pod.spec" . | nindent 2 }}
{{- end -}}
