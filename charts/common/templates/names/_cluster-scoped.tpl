{{- /* The name of an object that belongs to no namespace: with the namespace in front, so that two releases do not share it. */ -}}
{{- define "common.names.clusterScoped" -}}
{{- printf "%s-%s" .Release.Namespace (include "common.names.full" .) -}}
{{- end -}}
