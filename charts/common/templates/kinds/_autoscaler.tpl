{{- /* The HorizontalPodAutoscaler; memory before CPU, the order in which the API server returns them. */ -}}
{{- define "common.kind.autoscaler" -}}
{{- if .Values.autoscaling.enabled -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "common.names.full" . }}
  minReplicas: {{ int .Values.autoscaling.min }}
  maxReplicas: {{ int .Values.autoscaling.max }}
  metrics:
{{- with int .Values.autoscaling.memoryPercent }}
    {{- include "common.autoscaler.metric" (list "memory" .) | nindent 4 }}
{{- end }}
{{- with int .Values.autoscaling.cpuPercent }}
    {{- include "common.autoscaler.metric" (list "cpu" .) | nindent 4 }}
{{- end }}
{{- end -}}
{{- end -}}
