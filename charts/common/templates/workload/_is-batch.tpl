{{- /* "true" for work that ends, a Job or a CronJob, else empty. */ -}}
{{- define "common.workload.isBatch" -}}
{{- if has .Values.workload.kind (list "Job" "CronJob") -}}
true
{{- end -}}
{{- end -}}
