{{- /* The autoscaler has a range and a metric. */ -}}
{{- define "common.validate.replicas" -}}
{{- with .Values.autoscaling -}}
{{- if and .enabled (gt (int .min) (int .max)) -}}
{{- fail (printf "autoscaling.min is %d, more than autoscaling.max %d: the least may be at most the most" (int .min) (int .max)) -}}
{{- end -}}
{{- if and .enabled (not (or (int .cpuPercent) (int .memoryPercent))) -}}
{{- fail "autoscaling.cpuPercent and autoscaling.memoryPercent are both 0: give at least one of them, in percent of the request" -}}
{{- end -}}
{{- end -}}
{{- $isSingle := and (not .Values.autoscaling.enabled) (le (int .Values.replicas) 1) -}}
{{- if and (include "common.rollout.isExclusive" .) (not $isSingle) -}}
{{- fail "persistence holds a claim that one node may mount at a time, so there can be one replica: set replicas to 1 and autoscaling.enabled to false, or accessMode to ReadWriteMany" -}}
{{- end -}}
{{- end -}}
