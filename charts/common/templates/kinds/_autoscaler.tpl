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
    kind: {{ .Values.workload.kind | quote }}
    name: {{ include "common.names.full" . | quote }}
  minReplicas: {{ int .Values.autoscaling.min }}
  maxReplicas: {{ int .Values.autoscaling.max }}
  metrics:
{{- range $resource := list "memory" "cpu" }}
{{- with get $.Values.autoscaling (printf "%sPercent" $resource) | int }}
    - type: Resource
      resource:
        name: {{ $resource }}
        target:
          type: Utilization
          averageUtilization: {{ . }}
{{- end }}
{{- end }}
{{- end -}}
{{- end -}}
