{{- /* A probe asks one question, and of a port that exists; a start has a budget. Takes a dict: key, probe, ports, isStartup. */ -}}
{{- define "common.validate.probe" -}}
{{- $ports := .ports | default dict -}}
{{- $alien := .isStartup | ternary "failureThreshold" "budgetSeconds" -}}
{{- if hasKey .probe $alien -}}
{{- fail (printf "%s.%s is not for this probe: %s" .key $alien (.isStartup | ternary "say how long a start may take by budgetSeconds" "say how many failures count by failureThreshold")) -}}
{{- end -}}
{{- with .probe.port -}}
{{- if not (hasKey $ports .) -}}
{{- fail (printf "%s.port is %q: use the name of one of ports: %s" $.key . (keys $ports | sortAlpha | join ", " | default "there is none")) -}}
{{- end -}}
{{- end -}}
{{- if and .probe.tcp .probe.command -}}
{{- fail (printf "%s has tcp and command: a probe asks one question, so remove one of them" .key) -}}
{{- end -}}
{{- if not (or .probe.path .probe.tcp .probe.command) -}}
{{- fail (printf "%s asks nothing: give it path, tcp: true or command" .key) -}}
{{- end -}}
{{- end -}}
