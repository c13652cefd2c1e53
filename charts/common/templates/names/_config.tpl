{{- /* The name of the ConfigMap: config.name, or "<fullname>-config". */ -}}
{{- define "common.names.config" -}}
{{- .Values.config.name | default (printf "%s-config" (include "common.names.full" .)) -}}
{{- end -}}
