{{- /* What runs the pods, by workload.kind. */ -}}
{{- define "common.kind.workload" -}}
{{- include (printf "common.workload.%s" (untitle .Values.workload.kind)) . -}}
{{- end -}}
