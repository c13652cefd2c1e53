{{- /* What the test pod asks for: the readiness path, through the Service. */ -}}
{{- define "common.test.url" -}}
{{- $port := include "common.service.port" (dict "context" . "service" .Values.service) -}}
{{- $path := .Values.probes.test.path | default .Values.probes.readiness.path -}}
{{- printf "http://%s:%s%s" (include "common.names.full" .) $port $path -}}
{{- end -}}
