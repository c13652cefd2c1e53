{{- /* The Ingress: one rule for each host, TLS where the host names a Secret. */ -}}
{{- define "common.kind.ingress" -}}
{{- if .Values.ingress.enabled -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "common.metadata" (dict "context" . "annotations" .Values.ingress.annotations) | nindent 2 }}
spec:
{{- with .Values.ingress.className }}
  ingressClassName: {{ . | quote }}
{{- end }}
{{- with include "common.ingress.tls" . }}
  tls:
    {{- nindent 4 (trim .) }}
{{- end }}
  rules:
{{- range $host, $options := .Values.ingress.hosts }}
    - host: {{ $host | quote }}
      http:
        paths:
          - path: {{ $options.path | default "/" | quote }}
            pathType: {{ $options.pathType | default "Prefix" | quote }}
            backend:
              service:
                name: {{ include "common.names.full" $ | quote }}
                port:
                  number: {{ include "common.service.port" (dict "context" $ "service" $.Values.service) }}
{{- end }}
{{- end -}}
{{- end -}}
