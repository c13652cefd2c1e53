{{- /* Labels of the pod template: none that changes with a chart or app version, so that an upgrade alone restarts nothing. */ -}}
{{- define "common.labels.pod" -}}
{{- $fixed := dict
  "app" (include "common.names.full" .)
  "app.kubernetes.io/name" .Chart.Name
  "app.kubernetes.io/instance" .Release.Name
-}}
{{- merge $fixed .Values.extra.podLabels .Values.extra.labels | toYaml -}}
{{- end -}}
