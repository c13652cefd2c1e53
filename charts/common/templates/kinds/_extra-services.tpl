{{- /* Further Services to the same pods, each called "<fullname>-<key>". */ -}}
{{- define "common.kind.extraServices" -}}
{{- $documents := list -}}
{{- range $key, $service := .Values.extraServices -}}
{{- $name := printf "%s-%s" (include "common.names.full" $) $key -}}
{{- $documents = append $documents (include "common.service" (dict "context" $ "name" $name "service" $service)) -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
