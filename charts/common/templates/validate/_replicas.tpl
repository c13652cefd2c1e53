{{- /* The autoscaler has a range and a metric, and a claim for one pod is not asked for by several. */ -}}
{{- define "common.validate.replicas" -}}
{{- with .Values.autoscaling -}}
{{- if and .enabled (gt (int .min) (int .max)) -}}
{{- fail (printf "autoscaling.min is %d, more than autoscaling.max %d: the least may be at most the most" (int .min) (int .max)) -}}
{{- end -}}
{{- range $resource := .enabled | ternary (list "cpu" "memory") list -}}
{{- if and (get $.Values.autoscaling (printf "%sPercent" $resource) | int) (not (get $.Values.resources.requests $resource)) -}}
{{- fail (printf "autoscaling.%sPercent is a share of resources.requests.%s, which is empty: give the request, or set the share to 0" $resource $resource) -}}
{{- end -}}
{{- end -}}
{{- if and .enabled (not (or (int .cpuPercent) (int .memoryPercent))) -}}
{{- fail "autoscaling.cpuPercent and autoscaling.memoryPercent are both 0: give at least one of them, in percent of the request" -}}
{{- end -}}
{{- end -}}
{{- $isSingle := and (not .Values.autoscaling.enabled) (le (int .Values.replicas) 1) -}}
{{- if include "common.workload.isBatch" . -}}
{{- $mayOverlap := and (eq .Values.workload.kind "CronJob") (eq .Values.workload.cron.concurrencyPolicy "Allow") -}}
{{- $isSingle = and (le (int .Values.workload.job.parallelism) 1) (not $mayOverlap) -}}
{{- end -}}
{{- if and (include "common.rollout.isExclusive" .) (not $isSingle) -}}
{{- fail "persistence holds a claim that one node may mount at a time, so there can be one pod: set replicas and workload.job.parallelism to 1 and autoscaling.enabled to false, accessMode to ReadWriteMany, or workload.kind to StatefulSet for a claim of each pod's own" -}}
{{- end -}}
{{- end -}}
