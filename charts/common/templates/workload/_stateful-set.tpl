{{- /* A StatefulSet: each pod has a DNS name of its own through the headless Service, and its own copy of each new claim. */ -}}
{{- define "common.workload.statefulSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  {{- include "common.workload.replicated" . | nindent 2 }}
  serviceName: {{ include "common.names.headless" . | quote }}
  podManagementPolicy: {{ .Values.workload.podManagementPolicy | quote }}
  updateStrategy:
    type: RollingUpdate
  template:
    {{- include "common.pod.template" . | nindent 4 }}
{{- with include "common.workload.claimTemplates" . }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: {{ include "common.workload.keepsClaims" $ | empty | ternary "Delete" "Retain" }}
    whenScaled: Retain
  volumeClaimTemplates:
    {{- nindent 4 (trim .) }}
{{- end }}
{{- end -}}
