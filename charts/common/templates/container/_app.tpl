{{- /* The app's own container. */ -}}
{{- define "common.container.app" -}}
{{- $spec := dict
  "command" .Values.image.command
  "args" .Values.image.args
  "ports" .Values.ports
  "inheritEnv" true
  "probes" .Values.probes
  "startup" .Values.startup
-}}
{{- include "common.container" (dict "context" . "name" .Chart.Name "image" (include "common.container.appImage" .) "isApp" true "spec" $spec) -}}
{{- end -}}
