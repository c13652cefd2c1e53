{{- /* The fixed name of the test pod. */ -}}
{{- define "common.names.test" -}}
{{- printf "%s-test" (include "common.names.full" .) -}}
{{- end -}}
