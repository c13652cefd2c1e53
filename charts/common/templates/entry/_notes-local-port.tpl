{{- /* The local port for a port-forward: the Service's own, or 8000 more where that one needs root. Takes a port. */ -}}
{{- define "common.notes.localPort" -}}
{{- $port := int . -}}
{{- lt $port 1024 | ternary (add 8000 $port) $port -}}
{{- end -}}
