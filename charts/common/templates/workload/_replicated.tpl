{{- /* What Deployments and StatefulSets have in common: how many pods, which ones, and how long each has to be ready. */ -}}
{{- define "common.workload.replicated" -}}
{{- if not .Values.autoscaling.enabled -}}
replicas: {{ int .Values.replicas }}
{{ end -}}
revisionHistoryLimit: {{ int .Values.rollout.revisionHistoryLimit }}
{{- with int .Values.rollout.minReadySeconds }}
minReadySeconds: {{ . }}
{{- end }}
selector:
  matchLabels:
    {{- include "common.labels.selector" . | nindent 4 }}
{{- end -}}
