{{- /* A container's ports, sorted by name. Takes a map of names to numbers. */ -}}
{{- define "common.container.ports" -}}
{{- range $name, $port := . }}
- name: {{ $name | quote }}
  containerPort: {{ int $port }}
  protocol: TCP
{{- end }}
{{- end -}}
