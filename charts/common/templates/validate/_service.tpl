{{- /* One Service: its target is a port of the container, its nodePort is in Kubernetes' range and free. Takes a dict: context, key, service, seen. */ -}}
{{- define "common.validate.service" -}}
{{- $ports := .context.Values.ports -}}
{{- with .service.targetPort -}}
{{- if not (hasKey $ports .) -}}
{{- fail (printf "%s.targetPort is %q: use the name of one of ports: %s" $.key . (keys $ports | sortAlpha | join ", " | default "there is none")) -}}
{{- end -}}
{{- end -}}
{{- with .service.nodePort | int -}}
{{- if or (lt . 30000) (gt . 32767) -}}
{{- fail (printf "%s.nodePort is %d: use a number from 30000 to 32767, or 0 to let the cluster choose" $.key .) -}}
{{- end -}}
{{- with get $.seen (toString .) -}}
{{- fail (printf "%s.nodePort and %s.nodePort are both %d: each node port serves one Service" . $.key (int $.service.nodePort)) -}}
{{- end -}}
{{- $_ := set $.seen (toString .) $.key -}}
{{- end -}}
{{- end -}}
