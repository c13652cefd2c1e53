{{- /* Topology spread constraints by topology key, with the app's selector filled in; replicas of another revision do not count. */ -}}
{{- define "common.pod.spread" -}}
{{- range $topology, $rule := .Values.placement.spread }}
- topologyKey: {{ $topology }}
  maxSkew: {{ int ($rule.maxSkew | default 1) }}
  whenUnsatisfiable: {{ $rule.whenUnsatisfiable | default "ScheduleAnyway" }}
  labelSelector:
    matchLabels:
      {{- include "common.labels.selector" $ | nindent 6 }}
  matchLabelKeys:
    - pod-template-hash
{{- end }}
{{- end -}}
