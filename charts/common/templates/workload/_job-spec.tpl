{{- /* The specification of a Job, also of those that a CronJob makes. */ -}}
{{- define "common.workload.jobSpec" -}}
{{- with .Values.workload.job -}}
backoffLimit: {{ int .backoffLimit }}
activeDeadlineSeconds: {{ int .activeDeadlineSeconds }}
completions: {{ int .completions }}
parallelism: {{ int .parallelism }}
{{- with int .ttlSecondsAfterFinished }}
ttlSecondsAfterFinished: {{ . }}
{{- end }}
{{- end }}
template:
  {{- include "common.pod.template" . | nindent 2 }}
{{- end -}}
