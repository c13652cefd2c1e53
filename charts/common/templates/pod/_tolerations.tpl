{{- /* The tolerations, sorted by the names they have in the values. */ -}}
{{- define "common.pod.tolerations" -}}
{{- range $_, $toleration := .Values.placement.tolerations }}
- {{ include "common.pod.toleration" $toleration | nindent 2 | trim }}
{{- end }}
{{- end -}}
