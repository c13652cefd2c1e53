{{- /* The name of the port that Services and probes use unless told otherwise: "http", else the first by name. Empty without ports. */ -}}
{{- define "common.pod.mainPort" -}}
{{- if hasKey .Values.ports "http" -}}
http
{{- else -}}
{{- keys .Values.ports | sortAlpha | first -}}
{{- end -}}
{{- end -}}
