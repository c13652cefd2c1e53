{{- /* The kind of workload is known, and asked only for what it can do. */ -}}
{{- define "common.validate.workload" -}}
{{- $kind := .Values.workload.kind -}}
{{- if not (has $kind (list "Deployment" "StatefulSet" "Job" "CronJob")) -}}
{{- fail (printf "workload.kind is %q: use Deployment, StatefulSet, Job or CronJob" $kind) -}}
{{- end -}}
{{- if include "common.workload.isBatch" . -}}
{{- if .Values.ports -}}
{{- fail (printf "ports is set and workload.kind is %s, whose pods end and serve nobody: remove ports, or use a Deployment" $kind) -}}
{{- end -}}
{{- if or .Values.autoscaling.enabled (ne (int .Values.replicas) 1) -}}
{{- fail (printf "replicas or autoscaling is set and workload.kind is %s: say how many pods work at a time by workload.job.parallelism" $kind) -}}
{{- end -}}
{{- end -}}
{{- include "common.validate.schedule" . -}}
{{- end -}}
