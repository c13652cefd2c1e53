{{- /* All volumes: persistence by name, then secret files, the API token and extra.volumes. */ -}}
{{- define "common.pod.volumes" -}}
{{- range $key, $volume := .Values.persistence }}
- name: {{ $key }}
  {{- include "common.pod.volume" (dict "context" $ "key" $key "volume" $volume) | nindent 2 }}
{{- end }}
{{- if .Values.secretFiles }}
- name: secret-files
  {{- include "common.pod.secretFiles" . | nindent 2 }}
{{- end }}
{{- if .Values.serviceAccount.token }}
- name: service-account-token
  {{- include "common.pod.token" . | nindent 2 }}
{{- end }}
{{- range $name, $volume := .Values.extra.volumes }}
- name: {{ $name }}
  {{- toYaml $volume | nindent 2 }}
{{- end }}
{{- end -}}
