{{- /*
The name of an object that belongs to no namespace: with the namespace in front, so that two releases do not share it. No namespace
and no release has a colon in its name, so no two pairs give the same name.
*/ -}}
{{- define "common.names.clusterScoped" -}}
{{- printf "%s:%s" .Release.Namespace (include "common.names.full" .) -}}
{{- end -}}
