{{- /* What the test pod asks for, through the Service. Takes a list: context, path. */ -}}
{{- define "common.test.url" -}}
{{- $context := index . 0 -}}
{{- $port := include "common.service.port" (dict "context" $context "service" $context.Values.service) -}}
{{- printf "http://%s:%s%s" (include "common.names.full" $context) $port (index . 1) -}}
{{- end -}}
