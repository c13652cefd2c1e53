{{- /* Readiness and liveness ask different questions, unless the app says by name that it has one answer for both. */ -}}
{{- define "common.validate.probes" -}}
{{- $liveness := .Values.probes.liveness -}}
{{- $readiness := .Values.probes.readiness -}}
{{- $asksHttp := and .Values.ports (not (or $liveness.command $liveness.tcp $readiness.command $readiness.tcp)) -}}
{{- if and $asksHttp $liveness.enabled $readiness.enabled (eq $liveness.path $readiness.path) (not .Values.probes.allowIdentical) -}}
{{- fail (printf "probes.liveness.path and probes.readiness.path are both %q, so an app that is only busy would be restarted: give each its own path, or set probes.allowIdentical to true" $liveness.path) -}}
{{- end -}}
{{- range $kind := list "liveness" "readiness" -}}
{{- with (get $.Values.probes $kind).port -}}
{{- if not (hasKey $.Values.ports .) -}}
{{- fail (printf "probes.%s.port is %q: use the name of one of ports: %s" $kind . (keys $.Values.ports | sortAlpha | join ", ")) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
