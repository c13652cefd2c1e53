{{- /* Liveness must not kill a container that is still within its startup budget. */ -}}
{{- define "common.validate.startup" -}}
{{- $startup := .Values.startup -}}
{{- $budget := int $startup.budgetSeconds -}}
{{- $liveness := .Values.probes.liveness -}}
{{- $patience := mul (int $liveness.periodSeconds) (int $liveness.failureThreshold) -}}
{{- if $startup.enabled -}}
{{- if lt $budget 1 -}}
{{- fail (printf "startup.budgetSeconds is %d: give the seconds that a slow start may take, at least 1" $budget) -}}
{{- end -}}
{{- include "common.validate.probe" (dict "key" "startup" "probe" $startup "ports" .Values.ports "isStartup" true) -}}
{{- else if and $liveness.enabled (or .Values.ports $liveness.command) (lt $patience (int64 $budget)) -}}
{{- fail (printf "startup.enabled is false, and liveness would restart the container after %d s (probes.liveness.periodSeconds %d x failureThreshold %d), within startup.budgetSeconds %d: enable startup, or raise failureThreshold to at least %s"
  $patience (int $liveness.periodSeconds) (int $liveness.failureThreshold) $budget (include "common.text.ceilDivide" (list $budget $liveness.periodSeconds))) -}}
{{- end -}}
{{- end -}}
