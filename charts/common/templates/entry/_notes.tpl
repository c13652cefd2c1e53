{{- /* The text after an installation: where the app answers, and how to test it. */ -}}
{{- define "common.notes" -}}
{{- include "common.values" . -}}
{{- $name := include "common.names.full" . -}}
{{- $namespace := .Release.Namespace -}}
{{ $name }} {{ .Chart.AppVersion }} is installed in namespace {{ $namespace }}.
{{ range $host, $options := .Values.ingress.enabled | ternary .Values.ingress.hosts dict }}
Open  http{{ if $options.tlsSecret }}s{{ end }}://{{ $host }}{{ $options.path | default "/" }}
{{ end -}}
{{- range $host, $isWanted := .Values.route.enabled | ternary .Values.route.hosts dict }}
{{- if $isWanted }}
Open  http://{{ $host }}{{ $.Values.route.path }}
{{ end -}}
{{- end -}}
{{- if include "common.service.isWanted" . }}
{{ include "common.notes.reach" (dict "context" . "name" $name "service" .Values.service) }}
{{- end }}
{{- range $key, $service := .Values.extraServices }}
{{ include "common.notes.reach" (dict "context" $ "name" (printf "%s-%s" $name $key) "service" $service) }}
{{- end }}
{{- if and (include "common.service.isWanted" .) .Values.probes.test.enabled }}
Test it:
  helm test {{ .Release.Name }} --namespace {{ $namespace }}
{{ end }}
{{ include "common.notes.watch" . }}
{{- end -}}
