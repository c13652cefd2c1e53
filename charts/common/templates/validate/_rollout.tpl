{{- /* A roll-out can make progress, takes nothing away by itself, and is given long enough before it counts as failed. */ -}}
{{- define "common.validate.rollout" -}}
{{- $rollout := .Values.rollout -}}
{{- if and (eq (toString $rollout.maxSurge) "0") (eq (toString $rollout.maxUnavailable) "0") -}}
{{- fail "rollout.maxSurge and rollout.maxUnavailable are both 0, so no pod could ever be replaced: set maxSurge to at least 1" -}}
{{- end -}}
{{- $least := add (int .Values.startup.budgetSeconds) (int $rollout.minReadySeconds) -}}
{{- $deadline := include "common.rollout.deadline" . | int -}}
{{- if le (int64 $deadline) $least -}}
{{- fail (printf "rollout.progressDeadlineSeconds is %d: a pod may take %d s to become available (startup.budgetSeconds %d + rollout.minReadySeconds %d), so use more than that, or 0 to have it computed"
  $deadline $least (int .Values.startup.budgetSeconds) (int $rollout.minReadySeconds)) -}}
{{- end -}}
{{- end -}}
