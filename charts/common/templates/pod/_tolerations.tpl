{{- /* The tolerations, sorted by the names they have in the values. */ -}}
{{- define "common.pod.tolerations" -}}
{{- range $_, $toleration := .Values.placement.tolerations }}
- {{ toYaml $toleration | nindent 2 | trim }}
{{- end }}
{{- end -}}
