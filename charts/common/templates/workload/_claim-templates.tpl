{{- /* The claims of each pod of a StatefulSet. They cannot be changed later, so they carry the one label that never changes. */ -}}
{{- define "common.workload.claimTemplates" -}}
{{- range $key, $volume := .Values.persistence }}
{{- if and (eq $volume.type "claim") (not $volume.existingClaim) }}
- apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    name: {{ $key | quote }}
    labels:
      {{- include "common.labels.selector" $ | nindent 6 }}
  spec:
    {{- include "common.volume.claimSpec" $volume | nindent 4 }}
{{- end }}
{{- end }}
{{- end -}}
