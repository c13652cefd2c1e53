{{- /*
Adds the hosts that an Ingress or HTTPRoute publishes to config.data.ALLOWED_HOSTS, so that a host is written down once. Settings
that are empty are left out of the ConfigMap.
*/ -}}
{{- define "dashboard.hosts" -}}
{{- $data := .Values.config.data -}}
{{- $hosts := splitList "," (nospace (toString $data.ALLOWED_HOSTS)) -}}
{{- if .Values.ingress.enabled }}{{ $hosts = concat $hosts (keys .Values.ingress.hosts) }}{{ end -}}
{{- if .Values.route.enabled -}}
{{- range $host, $isWanted := .Values.route.hosts }}{{ if $isWanted }}{{ $hosts = append $hosts $host }}{{ end }}{{ end -}}
{{- end -}}
{{- $_ := set $data "ALLOWED_HOSTS" (without $hosts "" | uniq | sortAlpha | join ",") -}}
{{- range $name := list "ALLOWED_HOSTS" "TRUST_PROXY" "SESSION_IDLE_MINUTES" "SESSION_HOURS" "DATA_DIR" "CHAT_BACKEND_URL" "CHAT_FRONTEND_URL" "CHAT_PROBE_INTERVAL_SECONDS" "CHAT_PROBE_TIMEOUT_MS" -}}
{{- if not (index $data $name) }}{{ $_ := unset $data $name }}{{ end -}}
{{- end -}}
{{- end -}}
