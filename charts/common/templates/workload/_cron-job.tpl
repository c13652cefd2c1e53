{{- /* A CronJob. */ -}}
{{- define "common.workload.cronJob" -}}
{{- $cron := .Values.workload.cron -}}
apiVersion: batch/v1
kind: CronJob
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  schedule: {{ $cron.schedule | quote }}
  timeZone: {{ $cron.timeZone | quote }}
  concurrencyPolicy: {{ $cron.concurrencyPolicy | quote }}
  startingDeadlineSeconds: {{ int $cron.startingDeadlineSeconds }}
{{- if $cron.suspend }}
  suspend: true
{{- end }}
  successfulJobsHistoryLimit: {{ int $cron.successfulJobsHistoryLimit }}
  failedJobsHistoryLimit: {{ int $cron.failedJobsHistoryLimit }}
  jobTemplate:
    metadata:
      labels:
        {{- include "common.labels.pod" . | nindent 8 }}
    spec:
      {{- include "common.workload.jobSpec" . | nindent 6 }}
{{- end -}}
