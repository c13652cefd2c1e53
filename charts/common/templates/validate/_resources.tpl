{{- /* The app's requests and limits. */ -}}
{{- define "common.validate.resources" -}}
{{- include "common.validate.quantities" (merge (dict "key" "resources") .Values.resources) -}}
{{- end -}}
