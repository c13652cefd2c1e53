{{- /* A CronJob has a schedule that Kubernetes can read, and nothing else has one. */ -}}
{{- define "common.validate.schedule" -}}
{{- $kind := .Values.workload.kind -}}
{{- $schedule := .Values.workload.cron.schedule -}}
{{- if and $schedule (ne $kind "CronJob") -}}
{{- fail (printf "workload.cron.schedule is %q and workload.kind is %s, which has no schedule: remove it, or set workload.kind to CronJob" $schedule $kind) -}}
{{- end -}}
{{- if and (eq $kind "CronJob") (not (regexMatch "^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|[-0-9*/,]+ [-0-9*/,]+ [-0-9*/,?]+ [-0-9*/,A-Za-z]+ [-0-9*/,?A-Za-z]+)$" $schedule)) -}}
{{- fail (printf "workload.cron.schedule is %q: write minute, hour, day, month and weekday, for example \"30 3 * * *\", or a word such as @daily" $schedule) -}}
{{- end -}}
{{- end -}}
