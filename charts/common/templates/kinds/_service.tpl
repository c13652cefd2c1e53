{{- /* The app's Service, when it has a port. */ -}}
{{- define "common.kind.service" -}}
{{- if .Values.ports -}}
{{- include "common.service" (dict "context" . "name" (include "common.names.full" .) "service" .Values.service) -}}
{{- end -}}
{{- end -}}
