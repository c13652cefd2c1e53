{{- /* Refuses values that would render something unsafe; each message names the key, its value and what is allowed. */ -}}
{{- define "common.validate" -}}
{{- range $check := list "persistence" "image" "names" "ports" "resources" "startup" "drain" "rollout" "probes" "replicas" "disruption" "env" "network" -}}
{{- include (printf "common.validate.%s" $check) $ -}}
{{- end -}}
{{- end -}}
