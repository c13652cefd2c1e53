{{- /* The app's Service, when it has a port. A monitor finds it by a label that the further Services lack, so that no pod is read twice. */ -}}
{{- define "common.kind.service" -}}
{{- if include "common.service.isWanted" . -}}
{{- $labels := .Values.metrics.enabled | ternary (include "common.labels.monitored" . | fromYaml) dict -}}
{{- include "common.service" (dict "context" . "name" (include "common.names.full" .) "service" .Values.service "labels" $labels) -}}
{{- end -}}
{{- end -}}
