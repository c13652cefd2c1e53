{{- /* Ports of the containers, which share one address, and of every Service. */ -}}
{{- define "common.validate.ports" -}}
{{- $seen := dict -}}
{{- include "common.validate.portNumbers" (dict "key" "ports" "ports" .Values.ports "seen" $seen) -}}
{{- range $name, $sidecar := .Values.extra.sidecars -}}
{{- include "common.validate.portNumbers" (dict "key" (printf "extra.sidecars.%s.ports" $name) "ports" $sidecar.ports "seen" $seen) -}}
{{- end -}}
{{- if and .Values.extraServices (not .Values.ports) -}}
{{- fail "extraServices is set and ports is empty: name the port to serve, for example ports.http: 8080" -}}
{{- end -}}
{{- $nodePorts := dict -}}
{{- include "common.validate.service" (dict "context" . "key" "service" "service" .Values.service "seen" $nodePorts) -}}
{{- range $key, $service := .Values.extraServices -}}
{{- include "common.validate.service" (dict "context" $ "key" (printf "extraServices.%s" $key) "service" $service "seen" $nodePorts) -}}
{{- end -}}
{{- end -}}
