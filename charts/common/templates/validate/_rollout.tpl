{{- /* A roll-out can make progress, takes not everything away, and is given long enough before it counts as failed. */ -}}
{{- define "common.validate.rollout" -}}
{{- $rollout := .Values.rollout -}}
{{- if and (eq $rollout.type "Recreate") (ne .Values.workload.kind "Deployment") -}}
{{- fail (printf "rollout.type is Recreate and workload.kind is %s, which replaces its pods in its own way: remove it, or use a Deployment" .Values.workload.kind) -}}
{{- end -}}
{{- if eq .Values.workload.kind "Deployment" -}}
{{- if eq $rollout.type "RollingUpdate" -}}
{{- include "common.validate.surge" . -}}
{{- end -}}
{{- $least := add (int .Values.startup.budgetSeconds) (int $rollout.minReadySeconds) -}}
{{- $deadline := include "common.rollout.deadline" . | int -}}
{{- if le (int64 $deadline) $least -}}
{{- fail (printf "rollout.progressDeadlineSeconds is %d: a pod may take %d s to become available (startup.budgetSeconds %d + rollout.minReadySeconds %d), so use more than that, or 0 to have it computed"
  $deadline $least (int .Values.startup.budgetSeconds) (int $rollout.minReadySeconds)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
