{{- /* The PodDisruptionBudget: one pod at a time, and a pod that is unhealthy anyway never holds up a drain. Work that ends has none. */ -}}
{{- define "common.kind.disruptionBudget" -}}
{{- if and .Values.disruption.enabled (not (include "common.workload.isBatch" .)) -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  maxUnavailable: {{ include "common.text.share" .Values.disruption.maxUnavailable }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "common.labels.selector" . | nindent 6 }}
{{- end -}}
{{- end -}}
