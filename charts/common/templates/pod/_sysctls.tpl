{{- /* Kernel settings of the pod, sorted by name; the cluster refuses those that are not namespaced and safe. */ -}}
{{- define "common.pod.sysctls" -}}
{{- range $name, $value := .Values.security.sysctls }}
- name: {{ $name | quote }}
  value: {{ include "common.text.string" $value }}
{{- end }}
{{- end -}}
