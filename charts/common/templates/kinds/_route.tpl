{{- /* The HTTPRoute of the Gateway API. */ -}}
{{- define "common.kind.route" -}}
{{- if .Values.route.enabled -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  {{- include "common.metadata" (dict "context" . "annotations" .Values.route.annotations) | nindent 2 }}
spec:
  parentRefs:
{{- range $name, $parent := .Values.route.parents }}
    - {{ include "common.text.map" (merge (dict "name" $name) $parent) | nindent 6 | trim }}
{{- end }}
{{- with .Values.route.hosts }}
  hostnames:
{{- range $host, $isWanted := . }}
{{- if $isWanted }}
    - {{ $host | quote }}
{{- end }}
{{- end }}
{{- end }}
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: {{ .Values.route.path | quote }}
      backendRefs:
        - name: {{ include "common.names.full" . | quote }}
          port: {{ include "common.service.port" (dict "context" . "service" .Values.service) }}
{{- end -}}
{{- end -}}
