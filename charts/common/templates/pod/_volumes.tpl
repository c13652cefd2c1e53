{{- /*
All volumes: persistence by name, then secret files and the API token. The new claims of a StatefulSet are not among them: each pod
has its own, from volumeClaimTemplates.
*/ -}}
{{- define "common.pod.volumes" -}}
{{- range $key, $volume := .Values.persistence }}
{{- if not (and (eq $volume.type "claim") (eq $.Values.workload.kind "StatefulSet") (not $volume.existingClaim)) }}
- name: {{ $key | quote }}
  {{- include "common.volume.source" (dict "context" $ "key" $key "volume" $volume) | nindent 2 }}
{{- end }}
{{- end }}
{{- if .Values.secretFiles }}
- name: secret-files
  {{- include "common.volume.secretFiles" . | nindent 2 }}
{{- end }}
{{- if .Values.serviceAccount.token }}
- name: service-account-token
  {{- include "common.volume.token" . | nindent 2 }}
{{- end }}
{{- end -}}
