{{- /* The ServiceMonitor or PodMonitor of the Prometheus operator. */ -}}
{{- define "common.kind.monitor" -}}
{{- if .Values.metrics.enabled -}}
apiVersion: monitoring.coreos.com/v1
kind: {{ .Values.metrics.kind | quote }}
metadata:
  {{- include "common.metadata" (dict "context" . "labels" .Values.metrics.labels) | nindent 2 }}
spec:
  selector:
    matchLabels:
      {{- include "common.labels.selector" . | nindent 6 }}
{{- if eq .Values.metrics.kind "ServiceMonitor" }}
      {{- include "common.labels.monitored" . | nindent 6 }}
{{- end }}
  {{ eq .Values.metrics.kind "PodMonitor" | ternary "podMetricsEndpoints" "endpoints" }}:
    - port: {{ .Values.metrics.port | default (include "common.container.mainPort" .Values.ports) | quote }}
      path: {{ .Values.metrics.path | quote }}
      interval: {{ int .Values.metrics.intervalSeconds }}s
{{- end -}}
{{- end -}}
