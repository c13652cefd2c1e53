{{- /* The ConfigMap, when there is data. */ -}}
{{- define "common.kind.configMap" -}}
{{- if .Values.config.data -}}
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "common.metadata" (dict "context" . "name" (include "common.names.config" .)) | nindent 2 }}
data:
  {{- include "common.config.data" . | trim | nindent 2 }}
{{- end -}}
{{- end -}}
