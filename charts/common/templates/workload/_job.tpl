{{- /* A Job. */ -}}
{{- define "common.workload.job" -}}
{{- $spec := include "common.workload.jobSpec" . -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "common.metadata" (dict "context" . "name" (include "common.names.job" (list . $spec))) | nindent 2 }}
spec:
  {{- nindent 2 $spec }}
{{- end -}}
