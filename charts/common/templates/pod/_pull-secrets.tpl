{{- /* The names of image.pullSecrets that are switched on. */ -}}
{{- define "common.pod.pullSecrets" -}}
{{- range $name, $wanted := .Values.image.pullSecrets }}
{{- if $wanted }}
- name: {{ $name | quote }}
{{- end }}
{{- end }}
{{- end -}}
