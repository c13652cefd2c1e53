{{- /* Ports of the container and of every Service. */ -}}
{{- define "common.validate.ports" -}}
{{- $seen := dict -}}
{{- range $name, $port := .Values.ports -}}
{{- if or (lt (int $port) 1) (gt (int $port) 65535) -}}
{{- fail (printf "ports.%s is %v: a port is a number from 1 to 65535" $name $port) -}}
{{- end -}}
{{- with get $seen (toString $port) -}}
{{- fail (printf "ports.%s and ports.%s are both %v: each port needs a number of its own" . $name $port) -}}
{{- end -}}
{{- $_ := set $seen (toString $port) $name -}}
{{- end -}}
{{- $nodePorts := dict -}}
{{- include "common.validate.service" (dict "context" . "key" "service" "service" .Values.service "seen" $nodePorts) -}}
{{- range $key, $service := .Values.extraServices -}}
{{- include "common.validate.service" (dict "context" $ "key" (printf "extraServices.%s" $key) "service" $service "seen" $nodePorts) -}}
{{- end -}}
{{- end -}}
