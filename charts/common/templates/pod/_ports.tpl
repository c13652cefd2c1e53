{{- /* The container's ports, sorted by name. */ -}}
{{- define "common.pod.ports" -}}
{{- range $name, $port := .Values.ports }}
- name: {{ $name }}
  containerPort: {{ int $port }}
  protocol: TCP
{{- end }}
{{- end -}}
