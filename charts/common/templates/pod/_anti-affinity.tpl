{{- /* Pods of the app keep away from each other's nodes: "soft" prefers it, "hard" insists, "none" renders nothing. */ -}}
{{- define "common.pod.antiAffinity" -}}
{{- if eq .Values.placement.antiAffinity "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 100
    podAffinityTerm:
      topologyKey: kubernetes.io/hostname
      labelSelector:
        matchLabels:
          {{- include "common.labels.selector" . | nindent 10 }}
{{- else if eq .Values.placement.antiAffinity "hard" -}}
requiredDuringSchedulingIgnoredDuringExecution:
  - topologyKey: kubernetes.io/hostname
    labelSelector:
      matchLabels:
        {{- include "common.labels.selector" . | nindent 8 }}
{{- end -}}
{{- end -}}
