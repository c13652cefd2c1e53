{{- /* Topology spread constraints by topology key, with the app's selector filled in; pods of another revision do not count. */ -}}
{{- define "common.pod.spread" -}}
{{- $revision := get (dict "Deployment" "pod-template-hash" "StatefulSet" "controller-revision-hash") .Values.workload.kind -}}
{{- range $topology, $rule := .Values.placement.spread }}
- topologyKey: {{ $topology | quote }}
  maxSkew: {{ int ($rule.maxSkew | default 1) }}
  whenUnsatisfiable: {{ $rule.whenUnsatisfiable | default "ScheduleAnyway" | quote }}
  labelSelector:
    matchLabels:
      {{- include "common.labels.selector" $ | nindent 6 }}
{{- with $revision }}
  matchLabelKeys:
    - {{ . }}
{{- end }}
{{- end }}
{{- end -}}
