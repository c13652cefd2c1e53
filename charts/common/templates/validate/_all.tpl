{{- /* Refuses values that would render something unsafe; each message names the key, its value and what is allowed. */ -}}
{{- define "common.validate" -}}
{{- range $check := list
  "workload" "names" "labels" "image" "ports" "persistence" "secretFiles" "volumes" "containers" "env" "resources" "startup" "drain"
  "rollout" "probes" "replicas" "disruption" "publication" "network" "access"
-}}
{{- include (printf "common.validate.%s" $check) $ -}}
{{- end -}}
{{- end -}}
