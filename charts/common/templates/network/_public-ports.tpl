{{- /* The container ports behind a NodePort or LoadBalancer Service as a JSON array: whoever reaches a node may reach them. */ -}}
{{- define "common.network.publicPorts" -}}
{{- $ports := list -}}
{{- if .Values.ports -}}
{{- range $service := prepend (values .Values.extraServices) .Values.service -}}
{{- if and (dig "enabled" true $service) (has $service.type (list "NodePort" "LoadBalancer")) -}}
{{- $ports = append $ports (get $.Values.ports ($service.targetPort | default (include "common.container.mainPort" $.Values.ports)) | int) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $ports | uniq | sortAlpha | toJson -}}
{{- end -}}
