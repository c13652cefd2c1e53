{{- /* "true" when there is a Service in front of the pods, else empty. */ -}}
{{- define "common.service.isWanted" -}}
{{- if and .Values.ports .Values.service.enabled -}}
true
{{- end -}}
{{- end -}}
