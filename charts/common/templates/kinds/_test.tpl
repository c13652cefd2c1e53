{{- /* What "helm test" runs: a pod that calls the app through its Service, and the NetworkPolicy that lets it do so and nothing else. */ -}}
{{- define "common.kind.test" -}}
{{- if and (include "common.service.isWanted" .) .Values.probes.test.enabled -}}
{{- $documents := list (include "common.test.pod" .) -}}
{{- if .Values.network.enabled -}}
{{- $documents = prepend $documents (include "common.test.networkPolicy" .) -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
{{- end -}}
