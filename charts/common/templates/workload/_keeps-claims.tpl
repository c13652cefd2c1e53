{{- /* "true" unless every claim of a StatefulSet says keep: false, else empty. Kubernetes knows one answer for all of them. */ -}}
{{- define "common.workload.keepsClaims" -}}
{{- range $_, $volume := .Values.persistence -}}
{{- if and (eq $volume.type "claim") (not $volume.existingClaim) (dig "keep" true $volume) -}}
true
{{- break -}}
{{- end -}}
{{- end -}}
{{- end -}}
