{{- /*
The name of the port that Services and probes use unless told otherwise: "http", else the first by name. Takes a map of ports; empty
without one.
*/ -}}
{{- define "common.container.mainPort" -}}
{{- if hasKey . "http" -}}
http
{{- else -}}
{{- with keys . | sortAlpha }}{{ first . }}{{ end -}}
{{- end -}}
{{- end -}}
