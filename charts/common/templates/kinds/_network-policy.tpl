{{- /* The NetworkPolicy: everything is refused but the peers of network.from and network.to, DNS, and what is public on purpose. */ -}}
{{- define "common.kind.networkPolicy" -}}
{{- if .Values.network.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "common.metadata" (dict "context" .) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "common.labels.selector" . | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
{{- with include "common.network.ingress" . }}
  ingress:
    {{- nindent 4 (trim .) }}
{{- end }}
{{- with include "common.network.egress" . | trim }}
  egress:
    {{- nindent 4 . }}
{{- end }}
{{- end -}}
{{- end -}}
