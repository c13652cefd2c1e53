{{- /* Readiness and liveness ask different questions, unless the app says by name that it has one answer for both. */ -}}
{{- define "common.validate.probes" -}}
{{- $probes := .Values.probes -}}
{{- range $kind := list "liveness" "readiness" -}}
{{- with get $probes $kind -}}
{{- if .enabled -}}
{{- include "common.validate.probe" (dict "key" (printf "probes.%s" $kind) "probe" . "ports" $.Values.ports "isStartup" false) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and $probes.liveness.enabled $probes.readiness.enabled (not $probes.allowIdentical) -}}
{{- $liveness := include "common.container.probeAction" (dict "ports" .Values.ports "probe" $probes.liveness) -}}
{{- $readiness := include "common.container.probeAction" (dict "ports" .Values.ports "probe" $probes.readiness) -}}
{{- if and (eq $liveness $readiness) (or .Values.ports $probes.liveness.command) -}}
{{- fail (printf "probes.liveness and probes.readiness both ask for %s, so an app that is only busy would be restarted: give each its own question, or set probes.allowIdentical to true" ($liveness | replace "\n" " " | splitList " " | compact | join " ")) -}}
{{- end -}}
{{- end -}}
{{- end -}}
