{{- /* The name of the Deployment, the Service and most other objects: the release's name, unless fullnameOverride is set. */ -}}
{{- define "common.names.full" -}}
{{- .Values.fullnameOverride | default .Release.Name -}}
{{- end -}}
