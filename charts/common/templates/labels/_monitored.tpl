{{- /* The label of the one Service that a ServiceMonitor reads. */ -}}
{{- define "common.labels.monitored" -}}
common/monitored: "true"
{{- end -}}
