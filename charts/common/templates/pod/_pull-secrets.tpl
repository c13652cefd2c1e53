{{- /* The names of image.pullSecrets that are switched on. */ -}}
{{- define "common.pod.pullSecrets" -}}
{{- range $name, $_ := .Values.image.pullSecrets }}
- name: {{ $name | quote }}
{{- end }}
{{- end -}}
