{{- /* The name of the headless Service that gives the pods of a StatefulSet their DNS names. */ -}}
{{- define "common.names.headless" -}}
{{- printf "%s-headless" (include "common.names.full" .) -}}
{{- end -}}
