{{- /* The Deployment. Under an autoscaler it names no replicas, so that no upgrade resets the number. */ -}}
{{- define "common.kind.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
{{- if not .Values.autoscaling.enabled }}
  replicas: {{ int .Values.replicas }}
{{- end }}
  revisionHistoryLimit: {{ int .Values.rollout.revisionHistoryLimit }}
  progressDeadlineSeconds: {{ include "common.rollout.deadline" . }}
{{- with int .Values.rollout.minReadySeconds }}
  minReadySeconds: {{ . }}
{{- end }}
  strategy:
    {{- include "common.rollout.strategy" . | nindent 4 }}
  selector:
    matchLabels:
      {{- include "common.labels.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "common.labels.pod" . | nindent 8 }}
{{- with include "common.pod.annotations" . }}
      annotations:
        {{- nindent 8 . }}
{{- end }}
    spec:
      {{- include "common.pod.spec" . | nindent 6 }}
{{- end -}}
