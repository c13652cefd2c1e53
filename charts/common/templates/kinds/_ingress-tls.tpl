{{- /* The TLS entries of the Ingress, one for each host with a Secret. */ -}}
{{- define "common.ingress.tls" -}}
{{- range $host, $options := .Values.ingress.hosts }}
{{- with $options.tlsSecret }}
- secretName: {{ . | quote }}
  hosts:
    - {{ $host | quote }}
{{- end }}
{{- end }}
{{- end -}}
