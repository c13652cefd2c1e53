{{- /* How to watch the installation come to its end, by the kind of workload. */ -}}
{{- define "common.notes.watch" -}}
{{- $name := include "common.names.full" . -}}
{{- if eq .Values.workload.kind "CronJob" -}}
Start it now, instead of at "{{ .Values.workload.cron.schedule }}":
  kubectl create job {{ $name }}-now --from=cronjob/{{ $name }} --namespace {{ .Release.Namespace }}
{{- else if eq .Values.workload.kind "Job" -}}
Watch it work:
  kubectl logs --selector app={{ $name }} --follow --namespace {{ .Release.Namespace }}
{{- else -}}
Watch it start:
  kubectl rollout status {{ lower .Values.workload.kind }}/{{ $name }} --namespace {{ .Release.Namespace }}
{{- end -}}
{{- end -}}
