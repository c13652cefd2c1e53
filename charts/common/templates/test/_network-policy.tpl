{{- /* The test pod may resolve names and reach the app; nobody may reach the test pod. */ -}}
{{- define "common.test.networkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "common.test.metadata" (list . "0") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      app: {{ include "common.names.test" . | quote }}
  policyTypes:
    - Ingress
    - Egress
  egress:
    {{- include "common.network.dns" (.Values.network.to.dns | default true) | nindent 4 }}
    - to:
        - podSelector:
            matchLabels:
              {{- include "common.labels.selector" . | nindent 14 }}
      ports:
        {{- include "common.network.ports" .Values.ports | trim | nindent 8 }}
{{- end -}}
