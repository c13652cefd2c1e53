{{- /*
The startup probe: as many failures as fit into the budget, so that liveness never sees a slow start. Takes the dict of
"common.container.probe".
*/ -}}
{{- define "common.container.startup" -}}
{{- $startup := merge (dict) .probe (omit .context.Values.startup "path" "tcp" "command" "port") -}}
{{- $threshold := include "common.text.ceilDivide" (list $startup.budgetSeconds $startup.periodSeconds) -}}
{{- include "common.container.probe" (dict "context" .context "ports" .ports "kind" .kind "probe" (merge (dict "failureThreshold" $threshold) $startup)) -}}
{{- end -}}
