{{- /* A Deployment. Under an autoscaler it names no replicas, so that no upgrade resets the number. */ -}}
{{- define "common.workload.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  {{- include "common.workload.replicated" . | nindent 2 }}
  progressDeadlineSeconds: {{ include "common.rollout.deadline" . }}
  strategy:
    {{- include "common.rollout.strategy" . | nindent 4 }}
  template:
    {{- include "common.pod.template" . | nindent 4 }}
{{- end -}}
