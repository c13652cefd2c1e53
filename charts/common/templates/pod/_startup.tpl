{{- /* The startup probe as values: as many failures as fit into startup.budgetSeconds, so that liveness never sees a slow start. */ -}}
{{- define "common.pod.startup" -}}
{{- $startup := .Values.startup -}}
{{- $threshold := include "common.text.ceilDivide" (list $startup.budgetSeconds $startup.periodSeconds) -}}
{{- $probe := merge (dict "failureThreshold" $threshold) $startup -}}
{{- include "common.pod.probe" (dict "context" . "probe" $probe) -}}
{{- end -}}
